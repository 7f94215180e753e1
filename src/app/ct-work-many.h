/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-work.h"

G_BEGIN_DECLS

/* What the user does to one or several improvements and actions at once, each one step of the
 * history. The nodes come in the order of the plan; an action whose improvement is among them goes
 * with it. */

CtNode *ct_work_delete (GPtrArray *nodes);
GPtrArray *ct_work_duplicate (GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_work_move (GPtrArray *nodes, CtSelection *place, int direction);
gboolean ct_work_put_actions (GPtrArray *actions, CtImprovement *to, CtNode *before);
gboolean ct_work_put_improvements (GPtrArray *improvements, CtNode *before);
gboolean ct_work_put_all_at (GPtrArray *nodes, CtPlaceKind kind, const char *code);

void ct_work_set_all_statuses (GPtrArray *nodes, CtStatus status);
void ct_work_set_all_leads (GPtrArray *nodes, const char *lead);
void ct_work_set_all_periods (GPtrArray *nodes, const char *words);

GPtrArray *ct_work_dup_outermost (GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
