/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-plan.h"
#include "ct-roles.h"

G_BEGIN_DECLS

/**
 * CtSlipTask:
 * @work: an action, or an improvement without actions
 * @leads: whether the person leads the work; else joins in it
 *
 * What a person is to do.
 */
typedef struct
{
  CtNode *work;
  gboolean leads;
} CtSlipTask;

/**
 * CtSlip:
 * @who: as the plan writes it
 * @tasks: (element-type CtSlipTask): in the order of the plan
 *
 * All that a person is to do.
 */
typedef struct
{
  char *key;
  char *who;
  GArray *tasks;
} CtSlip;

GPtrArray *ct_slip_list_new (CtPlan *plan, CtRoles *roles) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
