/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-calendar.h"

G_BEGIN_DECLS

/* How often something recurs within a range. */
typedef enum
{
  CT_REPEAT_NONE,
  CT_REPEAT_DAY,
  CT_REPEAT_WEEK,
  CT_REPEAT_MONTH,
  CT_REPEAT_QUARTER,
  CT_REPEAT_TERM,
  CT_REPEAT_YEAR,
} CtRepeat;

/**
 * CtRange:
 * @start: first day; %CT_DAY_NONE for a deadline
 * @end: last day; %CT_DAY_NONE for an open end
 * @repeat: how often within the range
 */
typedef struct
{
  CtDay start;
  CtDay end;
  CtRepeat repeat;
} CtRange;

#define CT_TYPE_PERIOD (ct_period_get_type ())

typedef struct _CtPeriod CtPeriod;

GType ct_period_get_type (void) G_GNUC_CONST;

CtPeriod *ct_period_new (const char *text, const CtRange *ranges, guint n_ranges, gboolean fixed)
    G_GNUC_WARN_UNUSED_RESULT;
CtPeriod *ct_period_new_from_text (const char *text,
                                   const CtCalendar *calendar) G_GNUC_WARN_UNUSED_RESULT;
CtPeriod *ct_period_ref (CtPeriod *self);
void ct_period_unref (CtPeriod *self);

const char *ct_period_get_text (const CtPeriod *self);
guint ct_period_get_n_ranges (const CtPeriod *self);
const CtRange *ct_period_get_range (const CtPeriod *self, guint index);
gboolean ct_period_get_fixed (const CtPeriod *self);
CtDay ct_period_get_start (const CtPeriod *self);
CtDay ct_period_get_end (const CtPeriod *self);
gboolean ct_period_is_empty (const CtPeriod *self);
gboolean ct_period_equal (const CtPeriod *a, const CtPeriod *b);

const char *ct_repeat_to_nick (CtRepeat repeat);
gboolean ct_repeat_from_nick (const char *nick, CtRepeat *repeat);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPeriod, ct_period_unref)

G_END_DECLS
