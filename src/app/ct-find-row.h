/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-search-hit.h"

G_BEGIN_DECLS

#define CT_TYPE_FIND_ROW (ct_find_row_get_type ())

G_DECLARE_FINAL_TYPE (CtFindRow, ct_find_row, CT, FIND_ROW, GtkWidget)

GtkWidget *ct_find_row_new (void);
void ct_find_row_show_heading (CtFindRow *self, const char *words);
void ct_find_row_show_hit (CtFindRow *self, CtSearchHit *hit, CtSearchQuery *query);

G_END_DECLS
