/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ct_xml_escape_text (GString *out, const char *text, gsize length);
void ct_xml_escape_attribute (GString *out, const char *text, gsize length);

G_END_DECLS
