/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-wording"

#include "config.h"

#include "ct-period-wording.h"

#include "ct-period-step.h"

/* New words for a range of days, as schools would write them: "Học kỳ I", "Tháng 10/2025",
 * "15/9/2025 – 30/10/2025". They are part of the printed plan, and so always Vietnamese. */

typedef struct
{
  const CtRange *range;
  const CtCalendar *calendar;
  CtPeriodTone tone;
  GPtrArray *words;
} Wording;

static void G_GNUC_PRINTF (2, 3) add (Wording *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->words, g_strdup_vprintf (format, args));
  va_end (args);
}

static gboolean
is_month_start (CtDay day)
{
  int mday;

  ct_day_to_ymd (day, NULL, NULL, &mday);

  return mday == 1;
}

static void
add_years (Wording *self, int first, int last)
{
  if (ct_calendar_get_years (self->calendar) == 1 &&
      first == ct_calendar_get_first_year (self->calendar) && last == first)
    add (self, "Cả năm");
  if (first == last)
    add (self, "Năm học %d-%d", first, first + 1);
  else
    add (self, "Năm học %d-%d đến năm học %d-%d", first, first + 1, last, last + 1);
}

static void
add_terms_apart (Wording *self, gboolean from_first, int first, gboolean to_first, int last)
{
  add (self, "Từ học kỳ %s năm học %d-%d đến học kỳ %s năm học %d-%d", from_first ? "I" : "II",
       first, first + 1, to_first ? "I" : "II", last, last + 1);
}

/* Whole terms and school years. */
static void
add_terms (Wording *self)
{
  int first = ct_calendar_get_school_year (self->calendar, self->range->start);
  int last = ct_calendar_get_school_year (self->calendar, self->range->end);
  CtDay second = ct_calendar_term_2 (self->calendar, first);
  gboolean from_first = self->range->start == ct_calendar_year_start (self->calendar, first);
  gboolean to_first = self->range->end == ct_calendar_term_2 (self->calendar, last) - 1;
  gboolean to_last = self->range->end == ct_calendar_year_end (self->calendar, last);

  if ((!from_first && self->range->start != second) || (!to_first && !to_last))
    return;

  if (from_first && to_last)
    add_years (self, first, last);
  else if (first != last)
    add_terms_apart (self, from_first, first, to_first, last);
  else
    {
      add (self, "Học kỳ %s", from_first ? "I" : "II");
      add (self, "Học kỳ %s năm học %d-%d", from_first ? "I" : "II", first, first + 1);
    }
}

static void
add_months (Wording *self)
{
  int year, month, last_year, last_month;

  if (!is_month_start (self->range->start) ||
      self->range->end != ct_day_get_month_end (self->range->end))
    return;

  ct_day_to_ymd (self->range->start, &year, &month, NULL);
  ct_day_to_ymd (self->range->end, &last_year, &last_month, NULL);
  if (year == last_year && month == last_month)
    add (self, self->tone == CT_PERIOD_TONE_SHORT ? "%d/%d" : "Tháng %d/%d", month, year);
  else if (self->tone == CT_PERIOD_TONE_LONG)
    add (self, "Từ tháng %d/%d đến tháng %d/%d", month, year, last_month, last_year);
  else if (self->tone == CT_PERIOD_TONE_MONTHS)
    add (self, "Tháng %d/%d – tháng %d/%d", month, year, last_month, last_year);
  else
    add (self, "%d/%d – %d/%d", month, year, last_month, last_year);
}

static void
add_open (Wording *self)
{
  g_autofree char *day = ct_day_format_vi (self->range->start);
  int school_year = ct_calendar_get_school_year (self->calendar, self->range->start);
  int year, month;

  ct_day_to_ymd (self->range->start, &year, &month, NULL);
  if (ct_calendar_get_years (self->calendar) > 1 && self->tone != CT_PERIOD_TONE_MONTHS &&
      self->range->start == ct_calendar_year_start (self->calendar, school_year))
    add (self, "Từ năm học %d-%d", school_year, school_year + 1);
  if (is_month_start (self->range->start))
    add (self, "Từ tháng %d/%d", month, year);
  add (self, "Từ %s", day);
}

static void
add_deadline (Wording *self)
{
  g_autofree char *day = ct_day_format_vi (self->range->end);
  int year, month;

  ct_day_to_ymd (self->range->end, &year, &month, NULL);
  if (self->range->end == ct_day_get_month_end (self->range->end))
    add (self, "Đến hết tháng %d/%d", month, year);
  add (self, "Trước %s", day);
}

/**
 * ct_period_wording_list:
 * @range: a range with a start, an end or both; how often it recurs is not put into words
 * @calendar: the school years of the plan
 * @months_first: whether months are clearer than the term or school year that they make
 *
 * Returns: (transfer full) (element-type utf8): ways to say it, the clearest first; each has to be
 *   read again to know whether it says it in this plan
 */
GPtrArray *
ct_period_wording_list (const CtRange *range,
                        const CtCalendar *calendar,
                        CtPeriodTone tone,
                        gboolean months_first)
{
  Wording self = { range, calendar, tone, g_ptr_array_new_with_free_func (g_free) };

  if (range->start == CT_DAY_NONE && range->end == CT_DAY_NONE)
    return self.words;

  if (range->end == CT_DAY_NONE)
    add_open (&self);
  else if (range->start == CT_DAY_NONE)
    add_deadline (&self);
  else
    {
      if (months_first)
        add_months (&self);
      add_terms (&self);
      if (!months_first)
        add_months (&self);
      g_ptr_array_add (self.words, ct_period_wording_dup_days (range));
    }

  return self.words;
}

/* Returns: (transfer full): "15/9/2025 – 30/10/2025" */
char *
ct_period_wording_dup_days (const CtRange *range)
{
  g_autofree char *start = range->start != CT_DAY_NONE ? ct_day_format_vi (range->start) : NULL;
  g_autofree char *end = range->end != CT_DAY_NONE ? ct_day_format_vi (range->end) : NULL;

  if (start == NULL && end == NULL)
    return g_strdup ("");
  if (end == NULL)
    return g_strconcat ("Từ ", start, NULL);
  if (start == NULL)
    return g_strconcat ("Trước ", end, NULL);

  return range->start == range->end ? g_strdup (start) : g_strdup_printf ("%s – %s", start, end);
}

/* Returns: (transfer full): @words for the middle of a line: "từ tháng 10/2025" */
char *
ct_period_wording_dup_lower (const char *words)
{
  g_autofree char *first = g_utf8_strdown (words, g_utf8_next_char (words) - words);

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

/* Returns: (nullable): "Hằng tháng" */
const char *
ct_period_wording_get_repeat (CtRepeat repeat)
{
  static const char *const words[] = {
    NULL, "Hằng ngày", "Hằng tuần", "Hằng tháng", "Hằng quý", "Mỗi học kỳ", "Hằng năm",
  };

  return words[repeat];
}
