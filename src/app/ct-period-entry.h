/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_PERIOD_ENTRY (ct_period_entry_get_type ())

G_DECLARE_FINAL_TYPE (CtPeriodEntry, ct_period_entry, CT, PERIOD_ENTRY, GtkWidget)

GtkWidget *ct_period_entry_new (CtNode *node, guint field);

G_END_DECLS
