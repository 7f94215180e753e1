/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-counterparts.h"
#include "ct-form.h"
#include "ct-framework.h"
#include "ct-holidays.h"
#include "ct-legal-acts.h"
#include "ct-page-style.h"
#include "ct-plan.h"
#include "ct-sentences.h"
#include "ct-table-words.h"

G_BEGIN_DECLS

#define CT_TYPE_CATALOGUE (ct_catalogue_get_type ())

G_DECLARE_FINAL_TYPE (CtCatalogue, ct_catalogue, CT, CATALOGUE, GObject)

CtCatalogue *ct_catalogue_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_catalogue_load_frameworks (CtCatalogue *self, GFile *folder, GError **error);
gboolean ct_catalogue_load_forms (CtCatalogue *self, GFile *folder, GError **error);
gboolean ct_catalogue_load_legal_acts (CtCatalogue *self, GFile *folder, GError **error);
gboolean ct_catalogue_load_holidays (CtCatalogue *self, GFile *folder, GError **error);
const char *const *ct_catalogue_get_problems (CtCatalogue *self);

GListModel *ct_catalogue_get_frameworks (CtCatalogue *self);
CtFramework *ct_catalogue_get_framework (CtCatalogue *self, const char *id);
CtFramework *ct_catalogue_propose_framework (CtCatalogue *self, const char *school_kind, CtDay day);

CtCounterparts *ct_catalogue_get_counterparts (CtCatalogue *self, const char *from, const char *to);

GListModel *ct_catalogue_get_forms (CtCatalogue *self);
CtForm *ct_catalogue_get_form (CtCatalogue *self, const char *id);
CtForm *ct_catalogue_propose_form (CtCatalogue *self, const char *framework);
CtFramework *ct_catalogue_propose_next_framework (CtCatalogue *self, CtPlan *plan, CtDay day);
CtForm *ct_catalogue_propose_next_form (CtCatalogue *self, CtPlan *plan, const char *framework);
CtForm *ct_catalogue_get_plan_form (CtCatalogue *self, CtPlan *plan);
CtLegalActs *ct_catalogue_get_legal_acts (CtCatalogue *self);
CtHolidays *ct_catalogue_get_holidays (CtCatalogue *self);
CtPageStyle *ct_catalogue_get_page_style (CtCatalogue *self, const char *id);
CtTableWords *ct_catalogue_get_table_words (CtCatalogue *self);
CtSentences *ct_catalogue_get_sentences (CtCatalogue *self);

G_END_DECLS
