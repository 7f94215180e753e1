/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-outline-item.h"

G_BEGIN_DECLS

#define CT_TYPE_OUTLINE_ROW (ct_outline_row_get_type ())

G_DECLARE_FINAL_TYPE (CtOutlineRow, ct_outline_row, CT, OUTLINE_ROW, GtkWidget)

GtkWidget *ct_outline_row_new (void);
void ct_outline_row_set_item (CtOutlineRow *self, CtOutlineItem *item);
CtOutlineItem *ct_outline_row_get_item (CtOutlineRow *self);
void ct_outline_row_speak (CtOutlineRow *self);

G_END_DECLS
