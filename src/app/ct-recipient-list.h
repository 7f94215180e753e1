/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_RECIPIENT_LIST (ct_recipient_list_get_type ())

G_DECLARE_FINAL_TYPE (CtRecipientList, ct_recipient_list, CT, RECIPIENT_LIST, GtkWidget)

GtkWidget *ct_recipient_list_new (GtkSizeGroup *labels);
void ct_recipient_list_set_plan (CtRecipientList *self, CtPlan *plan);

G_END_DECLS
