/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-carry-over.h"

G_BEGIN_DECLS

#define CT_TYPE_CARRY_LIST (ct_carry_list_get_type ())

G_DECLARE_FINAL_TYPE (CtCarryList, ct_carry_list, CT, CARRY_LIST, GtkWidget)

void ct_carry_list_show (CtCarryList *self, CtCarryOver *carry, CtDay today);

G_END_DECLS
