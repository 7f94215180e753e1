/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period-parser.h"
#include "ct-period-token.h"

G_BEGIN_DECLS

typedef enum
{
  CT_PERIOD_UNIT_NONE,
  CT_PERIOD_UNIT_NUMBER, /* "9" in "9-12/2025": takes the unit of its neighbour */
  CT_PERIOD_UNIT_DAY,
  CT_PERIOD_UNIT_MONTH,
  CT_PERIOD_UNIT_QUARTER,
  CT_PERIOD_UNIT_TERM,
  CT_PERIOD_UNIT_SUMMER,
  CT_PERIOD_UNIT_SCHOOL_YEAR,
  CT_PERIOD_UNIT_YEAR,
} CtPeriodUnit;

typedef enum
{
  CT_PERIOD_PART_ALL,
  CT_PERIOD_PART_FIRST,
  CT_PERIOD_PART_MIDDLE,
  CT_PERIOD_PART_LAST,
  CT_PERIOD_PART_WEEK, /* of a month; which one, in day */
} CtPeriodPart;

/**
 * CtPeriodPoint:
 * @unit: how long a time it names
 * @part: which part of that
 * @day: of a month, 0 when it isn't said
 * @number: the month, quarter or term; of a part of a year, how many months; 0 when it isn't said
 * @year: the calendar year, 0 when it isn't said
 * @school_year: the school year, 0 when it isn't said
 * @year_first: the first token of what says its year
 * @year_length: how many tokens say its year, 0 when none does
 * @weak: whether it could be something else but a time, were it amid prose
 * @first: its first token
 * @last: its last token
 */
typedef struct
{
  CtPeriodUnit unit;
  CtPeriodPart part;
  int day;
  int number;
  int year;
  int school_year;
  guint year_first;
  guint year_length;
  gboolean weak;
  guint first;
  guint last;
} CtPeriodPoint;

typedef enum
{
  CT_PERIOD_MODE_PLAIN,
  CT_PERIOD_MODE_FROM,
  CT_PERIOD_MODE_BEFORE,
  CT_PERIOD_MODE_UNTIL,
  CT_PERIOD_MODE_AFTER,
} CtPeriodMode;

/**
 * CtPeriodItem:
 * @mode: what stands before it
 * @firm: whether that can be about nothing but time
 * @first: its first token
 * @from: where it starts
 * @to: where it ends; without a unit when it is a single point
 * @open: whether it goes on without an end
 * @more_years: how many school years it goes on after its end
 * @linked: whether nothing but a comma, "và" or a semicolon stands between it and the one before
 * @heading: whether it says no more than in which year those after it are
 */
typedef struct
{
  CtPeriodMode mode;
  gboolean firm;
  guint first;
  CtPeriodPoint from;
  CtPeriodPoint to;
  gboolean open;
  int more_years;
  gboolean linked;
  gboolean heading;
} CtPeriodItem;

/* What is wrong with words that could be a period. */
typedef enum
{
  CT_PERIOD_PROBLEM_DAY,
  CT_PERIOD_PROBLEM_MONTH,
  CT_PERIOD_PROBLEM_QUARTER,
  CT_PERIOD_PROBLEM_TERM,
  CT_PERIOD_PROBLEM_YEAR,
  CT_PERIOD_PROBLEM_SCHOOL_YEAR,
  CT_PERIOD_PROBLEM_BACKWARDS,
  CT_PERIOD_PROBLEM_WHICH_DATE,
  CT_PERIOD_PROBLEM_WHICH_YEAR,
} CtPeriodProblem;

/**
 * CtPeriodReader:
 *
 * One text being read.
 */
typedef struct
{
  const char *text;
  GArray *token_array;
  const CtPeriodToken *tokens;
  guint n_tokens;
  guint at;
  const CtCalendar *calendar;
  GArray *items;  /* of CtPeriodItem */
  GArray *asides; /* of CtPeriodPoint: times that are named only to leave them out */
  CtRepeat repeat;
  gboolean each_year;  /* "hằng năm" */
  gboolean whole_plan; /* "cả năm" */
  gboolean regularly;  /* "thường xuyên": the whole plan unless a time is said */
  gboolean open_plan;  /* "và các năm tiếp theo" after those */
  guint this_year;     /* "trong năm học", the same: the token after it, or 0 */
  gboolean cancelled;  /* "trừ tháng 2": some time is named only to leave it out */
  gboolean stage;      /* within "giai đoạn", where 2025-2026 are calendar years */
  gboolean lone_year;  /* where "năm học" may stand without saying which */
  gboolean open_start; /* the last range has a start only, so a deadline may end it */
  GError *error;
} CtPeriodReader;

void ct_period_read (CtPeriodReader *self, const char *text, const CtCalendar *calendar);
void ct_period_reader_clear (CtPeriodReader *self);

const CtPeriodToken *ct_period_peek (const CtPeriodReader *self, guint offset);
CtPeriodTokenKind ct_period_peek_kind (const CtPeriodReader *self, guint offset);
gboolean ct_period_take (CtPeriodReader *self, CtPeriodTokenKind kind);
void ct_period_fail (CtPeriodReader *self, CtPeriodProblem problem, guint first, guint last);

gboolean ct_period_is_year (const CtPeriodToken *token);
gboolean ct_period_read_pair (CtPeriodReader *self, CtPeriodPoint *point);
void ct_period_pass_year (CtPeriodReader *self, CtPeriodPoint *point, guint length);
gboolean ct_period_read_year_after (CtPeriodReader *self, CtPeriodPoint *point);
gboolean ct_period_read_bare (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint);
gboolean ct_period_read_quarter (CtPeriodReader *self, CtPeriodPoint *point);
gboolean ct_period_read_term (CtPeriodReader *self, CtPeriodPoint *point);
gboolean ct_period_read_summer (CtPeriodReader *self, CtPeriodPoint *point);
gboolean ct_period_read_school_year (CtPeriodReader *self, CtPeriodPoint *point);
gboolean ct_period_read_point (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint);
gboolean ct_period_read_span (CtPeriodReader *self);
gboolean ct_period_read_recurrence (CtPeriodReader *self);
gboolean ct_period_read_sequel (CtPeriodReader *self);
gboolean ct_period_skip_reference (CtPeriodReader *self);

gboolean ct_period_point_get_days (const CtPeriodPoint *point,
                                   const CtCalendar *calendar,
                                   CtDay *start,
                                   CtDay *end);
gboolean ct_period_point_has_year (const CtPeriodPoint *point);
gboolean ct_period_point_place (CtPeriodPoint *point,
                                const CtCalendar *calendar,
                                int school_year,
                                gboolean deadline);
void ct_period_point_place_near (CtPeriodPoint *point,
                                 const CtCalendar *calendar,
                                 CtDay day,
                                 gboolean before);
void ct_period_complete (CtPeriodReader *self);
gboolean ct_period_item_resolve (CtPeriodReader *self, CtPeriodItem *item, CtRange *range);
gboolean ct_period_is_long_past (const CtPeriodReader *self, const CtPeriodItem *item);
void ct_period_emit (CtPeriodReader *self, GArray *ranges);
void ct_period_ranges_merge (GArray *ranges);

G_END_DECLS
