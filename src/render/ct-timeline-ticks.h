/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-scale.h"

G_BEGIN_DECLS

/**
 * CtTimelineUnit:
 * @CT_TIMELINE_UNIT_NONE: nothing fits
 * @CT_TIMELINE_UNIT_WEEK: weeks from Monday to Sunday
 * @CT_TIMELINE_UNIT_MONTH: calendar months
 * @CT_TIMELINE_UNIT_TERM: terms and the summers between them
 * @CT_TIMELINE_UNIT_YEAR: school years
 *
 * What the parts of one line of the scale are.
 */
typedef enum
{
  CT_TIMELINE_UNIT_NONE,
  CT_TIMELINE_UNIT_WEEK,
  CT_TIMELINE_UNIT_MONTH,
  CT_TIMELINE_UNIT_TERM,
  CT_TIMELINE_UNIT_YEAR,
} CtTimelineUnit;

/* The third term of a school year is its summer. */
#define CT_TIMELINE_SUMMER 3

/**
 * CtTimelineTick:
 * @unit: what it is
 * @start: its first day, which may lie before the scale
 * @end: the day after its last
 * @year: the school year of a year or a term, the calendar year of a month or of the first day of a
 *   week
 * @number: 1 to 12 of a month, also of that first day; 1, 2 or %CT_TIMELINE_SUMMER of a term
 *
 * One part of a line of the scale.
 */
typedef struct
{
  CtTimelineUnit unit;
  CtDay start;
  CtDay end;
  int year;
  int number;
} CtTimelineTick;

/* How long the words of a tick may be; each is tried in turn until one fits. */
typedef enum
{
  CT_TIMELINE_WORDS_FULL,
  CT_TIMELINE_WORDS_SHORT,
  CT_TIMELINE_WORDS_LEAST,
} CtTimelineWords;

#define CT_N_TIMELINE_WORDS (CT_TIMELINE_WORDS_LEAST + 1)

void ct_timeline_ticks_choose (const CtTimelineScale *scale,
                               double em,
                               CtTimelineUnit *upper,
                               CtTimelineUnit *lower);
GArray *ct_timeline_ticks_list (CtTimelineUnit unit,
                                const CtCalendar *calendar,
                                CtDay first,
                                CtDay end) G_GNUC_WARN_UNUSED_RESULT;
char *ct_timeline_tick_dup_label (const CtTimelineTick *self,
                                  CtTimelineWords words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
