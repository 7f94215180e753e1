/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-counterparts.h"
#include "ct-improvement.h"

G_BEGIN_DECLS

#define CT_TYPE_CARRY_CANDIDATE (ct_carry_candidate_get_type ())

G_DECLARE_FINAL_TYPE (CtCarryCandidate, ct_carry_candidate, CT, CARRY_CANDIDATE, GObject)

CtCarryCandidate *ct_carry_candidate_new (CtImprovement *improvement) G_GNUC_WARN_UNUSED_RESULT;

CtNode *ct_carry_candidate_get_node (CtCarryCandidate *self);
CtCarryCandidate *ct_carry_candidate_get_parent (CtCarryCandidate *self);
GListModel *ct_carry_candidate_get_actions (CtCarryCandidate *self);

gboolean ct_carry_candidate_get_ticked (CtCarryCandidate *self);
void ct_carry_candidate_set_ticked (CtCarryCandidate *self, gboolean ticked);
gboolean ct_carry_candidate_is_taken (CtCarryCandidate *self);

gboolean ct_carry_candidate_get_waits (CtCarryCandidate *self);
const char *ct_carry_candidate_get_criterion (CtCarryCandidate *self);
void ct_carry_candidate_set_criterion (CtCarryCandidate *self, const char *code);
const char *ct_carry_candidate_get_standard (CtCarryCandidate *self);
const char *ct_carry_candidate_get_reason (CtCarryCandidate *self);
CtPeriod *ct_carry_candidate_get_period (CtCarryCandidate *self);

void ct_carry_candidate_propose (CtCarryCandidate *self,
                                 gboolean same_framework,
                                 CtCounterparts *counterparts);
void ct_carry_candidate_move (CtCarryCandidate *self,
                              const CtCalendar *from,
                              const CtCalendar *to,
                              int years);

G_END_DECLS
