/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-people-names.h"

G_BEGIN_DECLS

/**
 * CtPlanFilter:
 * @planned: only what has improvements
 * @late: only with an action that is late
 * @without_evidence: only with an action for which no evidence is named
 * @status: only with an action in this state; -1 for any
 * @person: (nullable): only with an action of this person, see ct_people_dup_key()
 *
 * Which improvements one wants to see. What is asked of an action has to be true of one and the
 * same: late and of this person is what he or she is late with.
 */
typedef struct
{
  gboolean planned;
  gboolean late;
  gboolean without_evidence;
  int status;
  const char *person;
} CtPlanFilter;

#define CT_PLAN_FILTER_NONE                                                                        \
  {                                                                                                \
    FALSE, FALSE, FALSE, -1, NULL                                                                  \
  }

gboolean ct_plan_filter_is_empty (const CtPlanFilter *self);
gboolean ct_plan_filter_matches (const CtPlanFilter *self,
                                 CtImprovement *improvement,
                                 CtPeopleNames *names,
                                 CtDay today);

G_END_DECLS
