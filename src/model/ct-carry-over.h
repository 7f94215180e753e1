/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-carry-candidate.h"
#include "ct-counterparts.h"
#include "ct-form.h"
#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_CARRY_OVER (ct_carry_over_get_type ())

G_DECLARE_FINAL_TYPE (CtCarryOver, ct_carry_over, CT, CARRY_OVER, GObject)

/**
 * CtCarryNote:
 * @node: (nullable): the part of the earlier plan that it is about
 * @text: a sentence
 *
 * Something that did not simply come along: the user should know.
 */
typedef struct
{
  CtNode *node;
  char *text;
} CtCarryNote;

CtCarryOver *ct_carry_over_new (CtPlan *source, CtFramework *framework) G_GNUC_WARN_UNUSED_RESULT;

CtPlan *ct_carry_over_get_source (CtCarryOver *self);
void ct_carry_over_set_years (CtCarryOver *self, int years_on, int years);
int ct_carry_over_get_years_on (CtCarryOver *self);
int ct_carry_over_get_years (CtCarryOver *self);
void ct_carry_over_set_framework (CtCarryOver *self,
                                  CtFramework *framework,
                                  CtCounterparts *counterparts);
CtFramework *ct_carry_over_get_source_framework (CtCarryOver *self);
CtFramework *ct_carry_over_get_framework (CtCarryOver *self);
gboolean ct_carry_over_is_same_framework (CtCarryOver *self);
void ct_carry_over_set_form (CtCarryOver *self, CtForm *form);

GListModel *ct_carry_over_get_candidates (CtCarryOver *self);
void ct_carry_over_count (CtCarryOver *self, guint *improvements, guint *actions, guint *waiting);

CtPlan *ct_carry_over_build (CtCarryOver *self) G_GNUC_WARN_UNUSED_RESULT;
guint ct_carry_over_get_n_notes (CtCarryOver *self);
const CtCarryNote *ct_carry_over_get_note (CtCarryOver *self, guint position);

G_END_DECLS
