/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-indicator-mark.h"
#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_RESULT (ct_result_get_type ())

G_DECLARE_FINAL_TYPE (CtResult, ct_result, CT, RESULT, CtNode)

/* No standards have more levels. What a file says beyond gets no column and no line of its own. */
#define CT_RESULT_MOST_LEVELS 9

/* The fields, in the order of the file. */
enum
{
  CT_RESULT_CRITERION = 1,
  CT_RESULT_LEVEL,
  CT_RESULT_STATE,
  CT_RESULT_STRENGTH,
  CT_RESULT_WEAKNESS,
  CT_RESULT_CAUSE,
};

CtResult *ct_result_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtNodeList *ct_result_get_indicators (CtResult *self);
CtIndicatorMark *ct_result_find_mark (CtResult *self, int level, const char *letter);
gboolean ct_result_is_blank (CtResult *self);

G_END_DECLS
