/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_LATE_PAGE (ct_late_page_get_type ())

G_DECLARE_FINAL_TYPE (CtLatePage, ct_late_page, CT, LATE_PAGE, GtkWidget)

GtkWidget *ct_late_page_new (GType page_type);
gpointer ct_late_page_get_page (CtLatePage *self);
gpointer ct_late_page_make (CtLatePage *self);

G_END_DECLS
