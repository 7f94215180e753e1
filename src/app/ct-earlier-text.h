/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"

G_BEGIN_DECLS

#define CT_TYPE_EARLIER_TEXT (ct_earlier_text_get_type ())

G_DECLARE_FINAL_TYPE (CtEarlierText, ct_earlier_text, CT, EARLIER_TEXT, GtkWidget)

void ct_earlier_text_set_catalogue (CtEarlierText *self, CtCatalogue *catalogue);
void ct_earlier_text_set_recent_manager (CtEarlierText *self, GtkRecentManager *manager);
void ct_earlier_text_set_plan (CtEarlierText *self, CtPlan *plan, CtPlan *source);
void ct_earlier_text_show (CtEarlierText *self, CtSection *section);
void ct_earlier_text_update (CtEarlierText *self);

G_END_DECLS
