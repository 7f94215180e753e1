/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-check.h"

G_BEGIN_DECLS

/* The checking itself, in portions, without a clock. */
typedef struct _CtCheckWork CtCheckWork;

typedef void (*CtCheckWorkFunc) (CtFinding *finding, gpointer user_data);

CtCheckWork *_ct_check_work_new (CtPlan *plan,
                                 CtFramework *framework,
                                 CtForm *form,
                                 CtLegalActs *acts,
                                 CtDay today) G_GNUC_WARN_UNUSED_RESULT;
void _ct_check_work_free (CtCheckWork *self);
const CtCheckRun *_ct_check_work_get_run (CtCheckWork *self);

void _ct_check_work_note_change (CtCheckWork *self, CtNode *node);
void _ct_check_work_note_frame (CtCheckWork *self);
void _ct_check_work_want_plan (CtCheckWork *self);
gboolean _ct_check_work_do_portion (CtCheckWork *self);
void _ct_check_work_foreach (CtCheckWork *self, CtCheckWorkFunc func, gpointer user_data);

/* The rules in portions: those about one node, and the steps of those about the whole plan. */
void _ct_check_node (CtCheckRun *run, CtNode *node);
gboolean _ct_check_plan_step (CtCheckRun *run, guint step);

G_END_DECLS
