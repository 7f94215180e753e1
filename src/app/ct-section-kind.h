/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint ct_section_kind_get_count (void);
const char *ct_section_kind_get_nick (guint index);
const char *ct_section_kind_get_label (guint index);
const char *ct_section_kind_get_explanation (guint index);
guint ct_section_kind_find (const char *nick);

G_END_DECLS
