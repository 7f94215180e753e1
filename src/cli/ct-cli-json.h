/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON as it is written: values and members one after another, two spaces of indent. */
typedef struct
{
  GString *text;
  guint depth;
  gboolean needs_comma;
} CtCliJson;

void ct_cli_json_begin (CtCliJson *self, const char *key, char bracket);
void ct_cli_json_end (CtCliJson *self, char bracket);
void ct_cli_json_string (CtCliJson *self, const char *key, const char *value);
void ct_cli_json_number (CtCliJson *self, const char *key, gint64 value);

G_END_DECLS
