/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period-style.h"

G_BEGIN_DECLS

/**
 * CtPeriodRewrite:
 * @text: the words that there are, valid UTF-8
 * @reader: what they say
 * @wishes: (element-type CtPeriodWish): what each of their times shall mean
 * @wanted: what all of them shall mean, as many ranges as before
 */
typedef struct
{
  const char *text;
  const CtCalendar *calendar;
  CtPeriodReader reader;
  GArray *wishes;
  const CtRange *wanted;
  guint n_ranges;
} CtPeriodRewrite;

gboolean ct_period_rewrite_means (const char *text,
                                  const CtCalendar *calendar,
                                  const CtRange *wanted,
                                  guint n_wanted);
char *ct_period_rewrite_find (CtPeriodRewrite *self) G_GNUC_WARN_UNUSED_RESULT;
char *ct_period_rewrite_dup_plain (CtPeriodRewrite *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
