/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-live-pages.h"
#include "ct-page-find-bar.h"

G_BEGIN_DECLS

#define CT_TYPE_PRINT_PANE (ct_print_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtPrintPane, ct_print_pane, CT, PRINT_PANE, GtkWidget)

GtkWidget *ct_print_pane_new (CtLivePages *pages) G_GNUC_WARN_UNUSED_RESULT;

void ct_print_pane_set_selected (CtPrintPane *self, CtNode *node);
CtPageFindBar *ct_print_pane_get_find_bar (CtPrintPane *self);

G_END_DECLS
