/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-shift"

#include "config.h"

#include "ct-period-shift.h"

#include "ct-period-private.h"
#include "ct-year-edit.h"

/* Moves the words of a period by whole years, in the style in which they were typed: what the
 * parser took for a year changes, every other letter stays. "Học kỳ I", "Cả năm" and the like name
 * no year and mean that of the plan they stand in. */

/* The one date that not every year has. */
#define LEAP_DAY 29
#define LEAP_MONTH 2

/**
 * ct_day_add_years:
 *
 * Returns: the same date @years later; 28 February for a 29 February that there isn't
 */
CtDay
ct_day_add_years (CtDay day, int years)
{
  int year, month, mday;

  if (day == CT_DAY_NONE)
    return CT_DAY_NONE;

  ct_day_to_ymd (day, &year, &month, &mday);
  if (month == LEAP_MONTH && mday == LEAP_DAY && !g_date_is_leap_year (year + years))
    mday--;

  return ct_day_from_ymd (year + years, month, mday);
}

static void
move_leap_day (const CtPeriodReader *reader,
               const CtPeriodPoint *point,
               int years,
               CtYearEdit *edit)
{
  if (point->unit != CT_PERIOD_UNIT_DAY || point->day != LEAP_DAY || point->number != LEAP_MONTH ||
      point->year == 0 || !g_date_is_leap_year (point->year) ||
      g_date_is_leap_year (point->year + years))
    return;

  for (guint i = point->first; i <= point->last; i++)
    if (reader->tokens[i].kind == CT_PERIOD_TOKEN_NUMBER && reader->tokens[i].value == LEAP_DAY)
      {
        ct_year_edit_replace (edit, &reader->tokens[i], LEAP_DAY - 1);
        return;
      }
}

static void
move_point (const CtPeriodReader *reader, const CtPeriodPoint *point, int years, CtYearEdit *edit)
{
  if (point->unit == CT_PERIOD_UNIT_NONE)
    return;

  for (guint i = 0; i < point->year_length; i++)
    if (reader->tokens[point->year_first + i].kind == CT_PERIOD_TOKEN_NUMBER)
      ct_year_edit_move (edit, &reader->tokens[point->year_first + i], years);
  move_leap_day (reader, point, years, edit);
}

static void
move_all (const CtPeriodReader *reader, int years, CtYearEdit *edit)
{
  for (guint i = 0; i < reader->items->len; i++)
    {
      const CtPeriodItem *item = &g_array_index (reader->items, CtPeriodItem, i);

      if (ct_period_is_long_past (reader, item))
        continue;
      move_point (reader, &item->from, years, edit);
      move_point (reader, &item->to, years, edit);
    }

  for (guint i = 0; reader->asides != NULL && i < reader->asides->len; i++)
    move_point (reader, &g_array_index (reader->asides, CtPeriodPoint, i), years, edit);
}

/* Whether the words have a year near the plan that does not move. */
static gboolean
has_other_year (const CtPeriodReader *reader, const CtYearEdit *edit)
{
  int first = ct_calendar_get_first_year (reader->calendar);
  int last = first + ct_calendar_get_years (reader->calendar);

  for (guint i = 0; i < reader->n_tokens; i++)
    if (ct_period_is_year (&reader->tokens[i]) && reader->tokens[i].value >= first &&
        reader->tokens[i].value <= last && !ct_year_edit_has (edit, &reader->tokens[i]))
      return TRUE;

  return FALSE;
}

/**
 * ct_period_shift_words:
 * @text: (nullable): the words of a period
 * @calendar: the school years that they are read in
 * @years: how far to move them, backward if negative
 * @stays: (out) (optional): whether a year of the plan was left standing, since it can't be told
 *   what it means: the number of a document, or a period that can't be
 *
 * Returns: (transfer full): the words, moved
 */
char *
ct_period_shift_words (const char *text, const CtCalendar *calendar, int years, gboolean *stays)
{
  g_autoptr (CtYearEdit) edit = NULL;
  CtPeriodReader reader = { NULL };
  char *moved;

  g_return_val_if_fail (calendar != NULL, NULL);

  if (stays != NULL)
    *stays = FALSE;
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text != NULL ? text : "");

  edit = ct_year_edit_new (text);
  ct_period_read (&reader, text, calendar);
  if (reader.error == NULL)
    move_all (&reader, years, edit);
  if (stays != NULL)
    *stays = has_other_year (&reader, edit);
  moved = ct_year_edit_apply (edit);
  ct_period_reader_clear (&reader);

  return moved;
}

/**
 * ct_period_shift_years:
 * @self: (nullable): a period of a plan with the school years @from
 * @to: the school years of the plan that it moves to
 *
 * Ranges set by hand move as ranges; all others follow from the moved words.
 *
 * Returns: (transfer full) (nullable): the moved period
 */
CtPeriod *
ct_period_shift_years (const CtPeriod *self,
                       const CtCalendar *from,
                       const CtCalendar *to,
                       int years)
{
  g_autofree char *words = NULL;
  g_autofree CtRange *ranges = NULL;
  guint n_ranges = ct_period_get_n_ranges (self);

  if (self == NULL)
    return NULL;

  words = ct_period_shift_words (ct_period_get_text (self), from, years, NULL);
  if (!ct_period_get_fixed (self))
    return ct_period_new_from_text (words, to);

  ranges = g_new (CtRange, n_ranges);
  for (guint i = 0; i < n_ranges; i++)
    {
      ranges[i] = *ct_period_get_range (self, i);
      ranges[i].start = ct_day_add_years (ranges[i].start, years);
      ranges[i].end = ct_day_add_years (ranges[i].end, years);
    }

  return ct_period_new (words, ranges, n_ranges, TRUE);
}
