/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-follow-item.h"

G_BEGIN_DECLS

#define CT_TYPE_FOLLOW_ROW (ct_follow_row_get_type ())

G_DECLARE_FINAL_TYPE (CtFollowRow, ct_follow_row, CT, FOLLOW_ROW, GtkWidget)

GtkWidget *ct_follow_row_new (void);
void ct_follow_row_bind (CtFollowRow *self, CtFollowItem *item, CtDay today);
CtFollowItem *ct_follow_row_get_item (CtFollowRow *self);

const char *ct_follow_row_get_group_title (CtDue due);

G_END_DECLS
