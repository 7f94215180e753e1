/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-live-pages.h"
#include "ct-page-find-bar.h"
#include "ct-print-options.h"
#include "ct-print-page.h"
#include "ct-print-view.h"

G_BEGIN_DECLS

/* Of the paper, in points. */
typedef struct
{
  double width;
  double height;
} CtPageSize;

/**
 * CtPrintPage:
 *
 * The pages that will come out of the printer, and what can be chosen about them.
 */
struct _CtPrintPage
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkListView *page_list;
  GtkEntry *page_entry;
  GtkLabel *page_label;
  GtkLabel *mark_label;
  GtkLabel *zoom_label;
  GtkMenuButton *fit_button;
  CtPageFindBar *find_bar;
  GtkStack *stack;
  CtPrintView *view;
  GtkLabel *problem_label;
  CtPrintOptions *options;
  GtkLabel *letters_label;
  GtkWidget *proof_box;
  GtkWidget *proof_head;
  GtkImage *proof_icon;
  GtkLabel *proof_label;
  GtkLabel *proof_caption;
  GtkWidget *proof_link;
  GtkListBox *proof_list;

  CtLivePages *pages;
  GtkStringList *page_numbers;
  GArray *page_sizes; /* as the list shows them */
  GtkSingleSelection *page_selection;
  GCancellable *proof_cancellable;
  guint proof_source;
  gboolean updating;
};

/* ct-print-page-list.c */
void _ct_print_page_set_up_list (CtPrintPage *self);
void _ct_print_page_update_list (CtPrintPage *self);
void _ct_print_page_follow_view (CtPrintPage *self);

/* ct-print-page-proof.c */
void _ct_print_page_update_letters (CtPrintPage *self);
void _ct_print_page_queue_proof (CtPrintPage *self);
void _ct_print_page_cancel_proof (CtPrintPage *self);
void _ct_print_page_cell_activated (CtPrintPage *self, GtkListBoxRow *row);

/* ct-print-page.c */
CtPrintout *_ct_print_page_get_printout (CtPrintPage *self);
void _ct_print_page_activate (CtPrintPage *self, CtNode *node, guint field);

/* ct-print-page-output.c */
void _ct_print_page_update_output_actions (CtPrintPage *self);

G_END_DECLS
