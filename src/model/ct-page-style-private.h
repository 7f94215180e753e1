/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-style.h"

G_BEGIN_DECLS

/* Filled by the reader, and from then on never changed. */
struct _CtPageStyle
{
  GObject parent_instance;

  char *id;
  char *language;
  char *letters;
  double lengths[CT_N_LENGTHS];
  gboolean has_length[CT_N_LENGTHS];
  char *words[CT_N_STYLE_WORDS];
  GPtrArray *families;
  GPtrArray *capacities;
  GHashTable *sheet;
  GHashTable *binding_before;
  GHashTable *binding_after;
};

CtPageStyle *_ct_page_style_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
