/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-issue.h"
#include "ct-plan-difference.h"

G_BEGIN_DECLS

/**
 * CtCodeAnswer:
 * @CT_CODE_MISTYPED: what was typed can be no code
 * @CT_CODE_UNKNOWN: no issue of the plan has the code
 * @CT_CODE_SAME: the plan still is what was issued under it
 * @CT_CODE_CHANGED: its content has changed since
 */
typedef enum
{
  CT_CODE_MISTYPED,
  CT_CODE_UNKNOWN,
  CT_CODE_SAME,
  CT_CODE_CHANGED,
} CtCodeAnswer;

/**
 * CtCodeCheck:
 * @code: (nullable): the code as it is printed
 * @issue: (nullable): the issue that has it
 * @near_issue: (nullable): where no issue has it, one whose code is nearly the same
 * @typed: whether somebody typed the code, and wants to know whether it is genuine
 * @is_latest: whether that is the last one
 * @issued: (nullable): the plan as it was issued; %NULL too when its copy can't be used
 * @changes: (nullable) (element-type CtPlanChange): with @issued, what has changed since
 * @problem: (nullable): why what was typed is no code, or why the copy can't be used
 *
 * What a code on a paper says about the plan in the file.
 */
typedef struct
{
  CtCodeAnswer answer;
  char *code;
  CtIssue *issue;
  CtIssue *near_issue;
  gboolean typed;
  gboolean is_latest;
  CtPlan *issued;
  GPtrArray *changes;
  char *problem;
} CtCodeCheck;

CtCodeCheck *ct_code_check_new (CtPlan *plan, const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtCodeCheck *ct_code_check_new_for_issue (CtPlan *plan, CtIssue *issue) G_GNUC_WARN_UNUSED_RESULT;
void ct_code_check_free (CtCodeCheck *self);
char *ct_code_check_dup_name (CtIssue *issue) G_GNUC_WARN_UNUSED_RESULT;
char *ct_code_check_dup_sentence (const CtCodeCheck *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCodeCheck, ct_code_check_free)

G_END_DECLS
