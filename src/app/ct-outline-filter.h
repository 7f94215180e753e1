/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-calendar.h"
#include "ct-outline-item.h"

G_BEGIN_DECLS

#define CT_TYPE_OUTLINE_FILTER (ct_outline_filter_get_type ())

G_DECLARE_FINAL_TYPE (CtOutlineFilter, ct_outline_filter, CT, OUTLINE_FILTER, GtkWidget)

GtkSearchEntry *ct_outline_filter_get_entry (CtOutlineFilter *self);
void ct_outline_filter_set_plan (CtOutlineFilter *self, CtPlan *plan);
void ct_outline_filter_set_today (CtOutlineFilter *self, CtDay today);
void ct_outline_filter_refresh (CtOutlineFilter *self);
gboolean ct_outline_filter_is_empty (CtOutlineFilter *self);
gboolean ct_outline_filter_matches (CtOutlineFilter *self, CtOutlineItem *item);
void ct_outline_filter_tell (CtOutlineFilter *self, gboolean selected_hidden);

G_END_DECLS
