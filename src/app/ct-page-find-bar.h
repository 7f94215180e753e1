/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-print-view.h"

G_BEGIN_DECLS

#define CT_TYPE_PAGE_FIND_BAR (ct_page_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (CtPageFindBar, ct_page_find_bar, CT, PAGE_FIND_BAR, GtkWidget)

CtPrintView *ct_page_find_bar_get_view (CtPageFindBar *self);
void ct_page_find_bar_set_view (CtPageFindBar *self, CtPrintView *view);
gboolean ct_page_find_bar_get_compact (CtPageFindBar *self);
void ct_page_find_bar_set_compact (CtPageFindBar *self, gboolean compact);

void ct_page_find_bar_start (CtPageFindBar *self);
void ct_page_find_bar_step (CtPageFindBar *self, int direction);
void ct_page_find_bar_close (CtPageFindBar *self);
char *ct_page_find_bar_dup_words (CtPageFindBar *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
