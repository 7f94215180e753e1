/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-node.h"
#include "ct-page-renderer.h"
#include "ct-page-stack.h"
#include "ct-printout.h"

G_BEGIN_DECLS

#define CT_TYPE_PRINT_VIEW (ct_print_view_get_type ())

G_DECLARE_FINAL_TYPE (CtPrintView, ct_print_view, CT, PRINT_VIEW, GtkWidget)

GtkWidget *ct_print_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_print_view_set_renderer (CtPrintView *self, CtPageRenderer *renderer);
void ct_print_view_set_printout (CtPrintView *self, CtPrintout *printout);

guint ct_print_view_get_n_pages (CtPrintView *self);
guint ct_print_view_get_current_page (CtPrintView *self);
void ct_print_view_show_page (CtPrintView *self, guint page);

CtNode *ct_print_view_get_selected (CtPrintView *self);
void ct_print_view_set_selected (CtPrintView *self, CtNode *node);
void ct_print_view_show_selected (CtPrintView *self);
gboolean ct_print_view_is_selected_printed (CtPrintView *self);

void ct_print_view_find (CtPrintView *self, const char *words);
gboolean ct_print_view_is_finding (CtPrintView *self);
guint ct_print_view_get_n_found (CtPrintView *self);
guint ct_print_view_get_found (CtPrintView *self);
void ct_print_view_find_step (CtPrintView *self, int direction);
char *ct_print_view_dup_selected_words (CtPrintView *self) G_GNUC_WARN_UNUSED_RESULT;

double ct_print_view_get_zoom (CtPrintView *self);
void ct_print_view_set_zoom (CtPrintView *self, double zoom);
CtPageFit ct_print_view_get_fit (CtPrintView *self);
void ct_print_view_set_fit (CtPrintView *self, CtPageFit fit);
void ct_print_view_zoom_in (CtPrintView *self);
void ct_print_view_zoom_out (CtPrintView *self);

G_END_DECLS
