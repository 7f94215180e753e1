/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-budget.h"
#include "ct-period.h"

G_BEGIN_DECLS

/**
 * CtMeaning:
 * @understood: whether the words were read
 * @text: what they mean, or why they mean nothing and how to write it; may have several lines
 *
 * What stands under words that the program reads: dates or sums.
 */
typedef struct
{
  gboolean understood;
  gboolean plain;
  char *text;
} CtMeaning;

CtMeaning *ct_meaning_of_period (const CtPeriod *period,
                                 const CtCalendar *calendar) G_GNUC_WARN_UNUSED_RESULT;
CtMeaning *ct_meaning_of_budget (const CtBudget *budget) G_GNUC_WARN_UNUSED_RESULT;
void ct_meaning_free (CtMeaning *self);

char *ct_meaning_format_range (const CtRange *range) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtMeaning, ct_meaning_free)

G_END_DECLS
