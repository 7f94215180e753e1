/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-calendar"

#include "config.h"

#include "ct-calendar.h"

/**
 * CtCalendar:
 *
 * The school years that a plan covers, and where in the year a school year begins, its second term
 * begins and it ends. Boundaries are numbers like 901 for the first of September; they come from
 * the plan, since each province sets its own. Immutable.
 */
struct _CtCalendar
{
  gatomicrefcount ref_count;
  int first_year;
  int years;
  int year_start;
  int term_2;
  int year_end;
};

/* The usual boundaries (by convention; provinces set them each August): first of September,
 * 18 January, 31 May. */
#define DEFAULT_YEAR_START 901
#define DEFAULT_TERM_2 118
#define DEFAULT_YEAR_END 531

G_DEFINE_BOXED_TYPE (CtCalendar, ct_calendar, ct_calendar_ref, ct_calendar_unref)

/**
 * ct_calendar_new:
 * @first_year: calendar year in which the first school year begins, 2026 for 2026–2027
 * @years: how many school years, 1 or more
 * @year_start: month and day, as 901
 * @term_2: month and day, as 118
 * @year_end: month and day, as 531
 */
CtCalendar *
ct_calendar_new (int first_year, int years, int year_start, int term_2, int year_end)
{
  CtCalendar *self = g_new0 (CtCalendar, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->first_year = first_year;
  self->years = MAX (years, 1);
  self->year_start = year_start;
  self->term_2 = term_2;
  self->year_end = year_end;

  return self;
}

CtCalendar *
ct_calendar_new_default (int first_year, int years)
{
  return ct_calendar_new (first_year, years, DEFAULT_YEAR_START, DEFAULT_TERM_2, DEFAULT_YEAR_END);
}

CtCalendar *
ct_calendar_ref (CtCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_calendar_unref (CtCalendar *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

int
ct_calendar_get_first_year (const CtCalendar *self)
{
  return self->first_year;
}

int
ct_calendar_get_years (const CtCalendar *self)
{
  return self->years;
}

int
ct_calendar_get_year_start_mmdd (const CtCalendar *self)
{
  return self->year_start;
}

int
ct_calendar_get_term_2_mmdd (const CtCalendar *self)
{
  return self->term_2;
}

int
ct_calendar_get_year_end_mmdd (const CtCalendar *self)
{
  return self->year_end;
}

/* A boundary that lies before the start of the school year belongs to the next calendar year. */
static CtDay
get_boundary (const CtCalendar *self, int school_year, int mmdd)
{
  int year = mmdd < self->year_start ? school_year + 1 : school_year;

  return ct_day_from_ymd (year, mmdd / 100, mmdd % 100);
}

/**
 * ct_calendar_year_start:
 * @school_year: the calendar year in which the school year begins
 */
CtDay
ct_calendar_year_start (const CtCalendar *self, int school_year)
{
  return get_boundary (self, school_year, self->year_start);
}

CtDay
ct_calendar_term_2 (const CtCalendar *self, int school_year)
{
  return get_boundary (self, school_year, self->term_2);
}

CtDay
ct_calendar_year_end (const CtCalendar *self, int school_year)
{
  return get_boundary (self, school_year, self->year_end);
}

CtDay
ct_calendar_start (const CtCalendar *self)
{
  return ct_calendar_year_start (self, self->first_year);
}

CtDay
ct_calendar_end (const CtCalendar *self)
{
  return ct_calendar_year_end (self, self->first_year + self->years - 1);
}

/**
 * ct_calendar_get_school_year:
 *
 * Returns: the school year (its first calendar year) that @day is in; the summer counts to the year
 *   that it ends
 */
int
ct_calendar_get_school_year (const CtCalendar *self, CtDay day)
{
  int year = 0;

  ct_day_to_ymd (day, &year, NULL, NULL);

  return day >= ct_calendar_year_start (self, year) ? year : year - 1;
}

gboolean
ct_calendar_equal (const CtCalendar *a, const CtCalendar *b)
{
  if (a == b)
    return TRUE;

  return a != NULL && b != NULL && a->first_year == b->first_year && a->years == b->years &&
         a->year_start == b->year_start && a->term_2 == b->term_2 && a->year_end == b->year_end;
}

/**
 * ct_day_from_ymd:
 *
 * Returns: the day, or %CT_DAY_NONE when there is no such day
 */
CtDay
ct_day_from_ymd (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy (day, month, year))
    return CT_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return g_date_get_julian (&date);
}

/**
 * ct_day_to_ymd:
 * @day: a day, not %CT_DAY_NONE
 * @year: (out) (optional): the year
 * @month: (out) (optional): 1 to 12
 * @mday: (out) (optional): 1 to 31
 */
void
ct_day_to_ymd (CtDay day, int *year, int *month, int *mday)
{
  GDate date;

  g_return_if_fail (day != CT_DAY_NONE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (mday != NULL)
    *mday = g_date_get_day (&date);
}

static gboolean
read_digits (const char *text, int count, int *value)
{
  *value = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/**
 * ct_day_parse_iso:
 * @text: (nullable): "2026-09-01"
 *
 * Returns: the day, or %CT_DAY_NONE when @text is not a whole, existing date
 */
CtDay
ct_day_parse_iso (const char *text)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-' ||
      !read_digits (text, 4, &year) || !read_digits (text + 5, 2, &month) ||
      !read_digits (text + 8, 2, &day))
    return CT_DAY_NONE;

  return ct_day_from_ymd (year, month, day);
}

char *
ct_day_format_iso (CtDay day)
{
  int year, month, mday;

  g_return_val_if_fail (day != CT_DAY_NONE, NULL);

  ct_day_to_ymd (day, &year, &month, &mday);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

/**
 * ct_day_format_vi:
 *
 * Returns: (transfer full): "01/9/2026": days below 10 and the months 1 and 2 with a zero in front,
 * as official documents write them
 */
char *
ct_day_format_vi (CtDay day)
{
  int year, month, mday;

  g_return_val_if_fail (day != CT_DAY_NONE, NULL);

  ct_day_to_ymd (day, &year, &month, &mday);

  return g_strdup_printf (month <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d", mday, month, year);
}
