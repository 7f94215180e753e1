/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-work-item.h"

G_BEGIN_DECLS

#define CT_TYPE_WORK_ROWS (ct_work_rows_get_type ())

G_DECLARE_FINAL_TYPE (CtWorkRows, ct_work_rows, CT, WORK_ROWS, GtkWidget)

/**
 * CtWorkRowFactory:
 * @make: makes a row of a kind
 * @bind: lets @row show @item; called again when the row stays, but perhaps with another number
 * @unbind: lets @row show nothing, until it is used again
 */
typedef struct
{
  GtkWidget *(*make) (CtWorkKind kind, gpointer data);
  void (*bind) (GtkWidget *row, const CtWorkItem *item, gpointer data);
  void (*unbind) (GtkWidget *row, CtWorkKind kind, gpointer data);
} CtWorkRowFactory;

void ct_work_rows_set_factory (CtWorkRows *self, const CtWorkRowFactory *factory, gpointer data);

void ct_work_rows_set_items (CtWorkRows *self, GArray *items);
guint ct_work_rows_get_length (CtWorkRows *self);
const CtWorkItem *ct_work_rows_get_item (CtWorkRows *self, guint position);
gboolean ct_work_rows_find (CtWorkRows *self, gpointer node, guint *position);

GtkWidget *ct_work_rows_get_row (CtWorkRows *self, guint position);
GtkWidget *ct_work_rows_need_row (CtWorkRows *self, guint position);
gboolean ct_work_rows_find_row (CtWorkRows *self, GtkWidget *widget, guint *position);
int ct_work_rows_find_at (CtWorkRows *self, double y, double *fraction);
void ct_work_rows_scroll_to (CtWorkRows *self, guint position);
void ct_work_rows_show_line (CtWorkRows *self, guint position, gboolean below);
void ct_work_rows_hide_line (CtWorkRows *self);
void ct_work_rows_scroll_by (CtWorkRows *self, double delta);
guint ct_work_rows_count_page (CtWorkRows *self);

G_END_DECLS
