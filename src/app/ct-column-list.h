/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-form.h"
#include "ct-section.h"

G_BEGIN_DECLS

#define CT_TYPE_COLUMN_LIST (ct_column_list_get_type ())

G_DECLARE_FINAL_TYPE (CtColumnList, ct_column_list, CT, COLUMN_LIST, GtkWidget)

GtkWidget *ct_column_list_new (GtkSizeGroup *labels) G_GNUC_WARN_UNUSED_RESULT;
void ct_column_list_bind (CtColumnList *self, CtSection *section, CtForm *form, double paper_width);

G_END_DECLS
