/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"
#include "ct-tally.h"

G_BEGIN_DECLS

#define CT_TYPE_TALLY_ROW (ct_tally_row_get_type ())

G_DECLARE_FINAL_TYPE (CtTallyRow, ct_tally_row, CT, TALLY_ROW, GtkWidget)

GtkWidget *ct_tally_row_new (CtTally *tally, CtFramework *framework);
CtTally *ct_tally_row_get_tally (CtTallyRow *self);

G_END_DECLS
