/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-carry-over.h"

G_BEGIN_DECLS

#define CT_TYPE_CARRY_ROW (ct_carry_row_get_type ())

G_DECLARE_FINAL_TYPE (CtCarryRow, ct_carry_row, CT, CARRY_ROW, GtkListBoxRow)

GtkWidget *ct_carry_row_new (CtCarryOver *carry, CtCarryCandidate *candidate, CtDay today);

CtCarryCandidate *ct_carry_row_get_candidate (CtCarryRow *self);
void ct_carry_row_toggle (CtCarryRow *self);

G_END_DECLS
