/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_SENTENCE_PANE (ct_sentence_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtSentencePane, ct_sentence_pane, CT, SENTENCE_PANE, GtkWidget)

GtkWidget *ct_sentence_pane_new (CtCatalogue *catalogue,
                                 GtkRecentManager *manager) G_GNUC_WARN_UNUSED_RESULT;
void ct_sentence_pane_set_plan (CtSentencePane *self,
                                CtPlan *plan,
                                CtPlan *source,
                                CtSelection *selection);
gboolean ct_sentence_pane_focus_list (CtSentencePane *self);

G_END_DECLS
