/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-action.h"

G_BEGIN_DECLS

#define CT_TYPE_EARLIER_ROW (ct_earlier_row_get_type ())

G_DECLARE_FINAL_TYPE (CtEarlierRow, ct_earlier_row, CT, EARLIER_ROW, GtkWidget)

GtkWidget *ct_earlier_row_new (CtAction *action, GtkSizeGroup *labels);
void ct_earlier_row_choose (CtEarlierRow *self);

G_END_DECLS
