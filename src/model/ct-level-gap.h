/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-framework.h"

G_BEGIN_DECLS

/**
 * CtLevelGap:
 * @every: whether all of @criteria are needed
 * @needed: how many of @criteria are needed
 * @criteria: (element-type CtCriterion): those that have not reached the level asked for
 *
 * One requirement of a school level that is not met yet, and who is in the way.
 */
typedef struct
{
  gboolean every;
  guint needed;
  GPtrArray *criteria;
} CtLevelGap;

GPtrArray *ct_level_gap_list (CtFramework *framework,
                              guint school_level,
                              CtLevelFunc level_of,
                              gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
