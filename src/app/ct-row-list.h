/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_ROW_LIST (ct_row_list_get_type ())

G_DECLARE_FINAL_TYPE (CtRowList, ct_row_list, CT, ROW_LIST, GtkWidget)

/**
 * CtRowListFactory:
 * @make: makes what a row shows
 * @bind: lets @child show @item; again when the item stays, but perhaps at another place
 * @unbind: lets @child show nothing, until it is used again
 * @is_selectable: whether the row of @item can be the selected one
 */
typedef struct
{
  GtkWidget *(*make) (gpointer data);
  void (*bind) (GtkWidget *child, gpointer item, gpointer data);
  void (*unbind) (GtkWidget *child, gpointer data);
  gboolean (*is_selectable) (gpointer item, gpointer data);
} CtRowListFactory;

void ct_row_list_set_factory (CtRowList *self, const CtRowListFactory *factory, gpointer data);
void ct_row_list_set_model (CtRowList *self, GtkSingleSelection *model);
GtkSingleSelection *ct_row_list_get_model (CtRowList *self);
void ct_row_list_scroll_to (CtRowList *self, guint position);

G_END_DECLS
