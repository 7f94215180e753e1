/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ct_outline_menu_new (GtkWidget *outline, GtkListView *list_view);
void ct_outline_menu_show (GtkPopover *menu, GtkWidget *row);

G_END_DECLS
