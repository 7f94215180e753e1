/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-style"

#include "config.h"

#include "ct-period-style.h"

#include "ct-words-edit.h"

/* Puts other times into words in the style in which they were typed: "9/2025 – 5/2026" becomes
 * "10/2025 – 6/2026", "Học kỳ II" "Học kỳ I", "tháng chín" "tháng mười". Each time keeps its unit;
 * whether the new words say what is wanted, the parser tells. */

#define WEEK 7
#define LAST_WEEK 4

/* Below this a year of two digits ("9/25") could be taken for a month, so it is written in full. */
#define FIRST_SHORT_YEAR 13

typedef struct
{
  const CtPeriodReader *reader;
  CtWordsEdit *edit;
  int padded;      /* months up to this one have a zero in front: 9, or 2 as in official texts */
  int padded_days; /* 9, or 0 */
  guint n_points;  /* that were written up to now */
  guint filled;
  CtPeriodFill fill;
} Style;

static const char *const number_words[] = {
  "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai",
};

static const char *const romans[] = { "I", "II", "III", "IV" };

static gboolean
has_own_year (const CtPeriodPoint *point)
{
  return point->year_length > 0 && point->year_first >= point->first &&
         point->year_first <= point->last;
}

static gboolean
says_year (const CtPeriodPoint *point, guint token)
{
  return point->year_length > 0 && token >= point->year_first &&
         token < point->year_first + point->year_length;
}

/* The @index-th number of the point beside its year; the number of tokens when there is none. */
static guint
find_number (const Style *self, const CtPeriodPoint *point, guint index)
{
  for (guint i = point->first; i <= point->last; i++)
    if (self->reader->tokens[i].kind == CT_PERIOD_TOKEN_NUMBER && !says_year (point, i) &&
        index-- == 0)
      return i;

  return self->reader->n_tokens;
}

/* Where a month stands that is written out: "chín", the first token of "mười hai". */
static guint
find_month_word (const Style *self, const CtPeriodPoint *point, guint *length)
{
  const CtPeriodToken *tokens = self->reader->tokens;

  *length = 1;
  for (guint i = point->first; i < point->last; i++)
    if (tokens[i].kind == CT_PERIOD_TOKEN_MONTH)
      {
        if (tokens[i + 1].value == 10 && i + 2 <= point->last &&
            tokens[i + 2].kind == CT_PERIOD_TOKEN_PROSE && tokens[i + 2].value > 0)
          *length = 2;
        return i + 1;
      }

  return self->reader->n_tokens;
}

/* "II", "2" or "hai" */
static guint
find_counted (const Style *self, const CtPeriodPoint *point)
{
  for (guint i = point->first; i <= point->last; i++)
    if (self->reader->tokens[i].value > 0 && !says_year (point, i) &&
        (self->reader->tokens[i].kind == CT_PERIOD_TOKEN_NUMBER ||
         self->reader->tokens[i].kind == CT_PERIOD_TOKEN_PROSE))
      return i;

  return self->reader->n_tokens;
}

static gboolean
is_capital (const Style *self, guint token)
{
  return g_unichar_isupper (
      g_utf8_get_char (self->reader->text + self->reader->tokens[token].start));
}

static void
put (Style *self, guint first, guint last, char *words)
{
  ct_words_edit_take (self->edit, self->reader->tokens[first].start, self->reader->tokens[last].end,
                      words);
}

/* @padded: up to which number there is a zero in front */
static void
put_number (Style *self, guint token, int number, int padded)
{
  if (token < self->reader->n_tokens && self->reader->tokens[token].value != number)
    put (self, token, token, g_strdup_printf (number <= padded ? "%02d" : "%d", number));
}

static void
put_word (Style *self, guint token, guint length, const char *words)
{
  g_autofree char *rest = NULL;

  if (token >= self->reader->n_tokens)
    return;

  if (!is_capital (self, token))
    {
      put (self, token, token + length - 1, g_strdup (words));
      return;
    }

  rest = g_utf8_strup (words, g_utf8_next_char (words) - words);
  put (self, token, token + length - 1, g_strconcat (rest, g_utf8_next_char (words), NULL));
}

/* A quarter or a term, in the numerals that it had. */
static void
put_counted (Style *self, guint index, int number)
{
  const CtPeriodToken *token = &self->reader->tokens[index];

  if (index >= self->reader->n_tokens || token->value == number)
    return;

  if (token->kind == CT_PERIOD_TOKEN_NUMBER)
    put_number (self, index, number, token->digits == 2 ? number : 0);
  else if (!token->roman)
    put_word (self, index, 1, number_words[number - 1]);
  else if (is_capital (self, index))
    put (self, index, index, g_strdup (romans[number - 1]));
  else
    put (self, index, index, g_ascii_strdown (romans[number - 1], -1));
}

static void
put_month (Style *self, const CtPeriodPoint *point, int number)
{
  gboolean week = point->part == CT_PERIOD_PART_WEEK;
  guint token = find_number (self, point, week ? 1 : 0);
  guint length;

  if (week && token >= self->reader->n_tokens)
    token = find_number (self, point, 0);

  if (token < self->reader->n_tokens)
    put_number (self, token, number, self->padded);
  else if (number != point->number)
    {
      token = find_month_word (self, point, &length);
      put_word (self, token, length, number_words[number - 1]);
    }
}

/* One year after another in the tokens that say the years. */
static void
put_years (Style *self, const CtPeriodPoint *point, int years)
{
  for (guint i = 0; i < point->year_length && years != 0; i++)
    {
      const CtPeriodToken *token = &self->reader->tokens[point->year_first + i];
      gboolean is_short = token->digits == 2;
      int year = (is_short ? 2000 : 0) + token->value + years;

      if (token->kind != CT_PERIOD_TOKEN_NUMBER)
        continue;
      if (is_short && year % 100 >= FIRST_SHORT_YEAR)
        year %= 100;
      put (self, point->year_first + i, point->year_first + i, g_strdup_printf ("%d", year));
    }
}

static int
get_school_year (const Style *self, const CtPeriodPoint *point)
{
  CtDay start, end;

  if (point->unit == CT_PERIOD_UNIT_TERM || point->unit == CT_PERIOD_UNIT_SCHOOL_YEAR)
    return point->school_year;
  if (!ct_period_point_get_days (point, self->reader->calendar, &start, &end))
    return point->year;

  return ct_calendar_get_school_year (self->reader->calendar, start);
}

/* How many years the words have to go on; they name a calendar year or a school year. */
static int
count_years (const Style *self, const CtPeriodPoint *point, const CtPeriodPoint *moved)
{
  int years = get_school_year (self, moved) - get_school_year (self, point);

  if (point->year_length > 1)
    return years;

  /* "HKII năm 2026" is of the school year before */
  if (point->unit == CT_PERIOD_UNIT_TERM)
    return years + (moved->number == 1 ? 0 : 1) - (point->number == 1 ? 0 : 1);

  return point->unit == CT_PERIOD_UNIT_SCHOOL_YEAR ? years : moved->year - point->year;
}

/* What a time did not say: "/11/2025", " năm học 2025-2026". */
static char *
dup_missing (const Style *self, const CtPeriodPoint *point, const CtPeriodPoint *moved)
{
  gboolean has_month = find_number (self, point, 1) < self->reader->n_tokens;
  gboolean worded = FALSE;

  for (guint i = point->first; i <= point->last; i++)
    worded = worded || (i > point->first && self->reader->tokens[i].kind == CT_PERIOD_TOKEN_MONTH);

  switch (point->unit)
    {
    case CT_PERIOD_UNIT_DAY:
      if (!has_month && self->fill == CT_PERIOD_FILL_SOME)
        return g_strdup_printf (moved->number <= self->padded ? "/%02d" : "/%d", moved->number);
      if (!has_month)
        return g_strdup_printf (moved->number <= self->padded ? "/%02d/%d" : "/%d/%d",
                                moved->number, moved->year);
      return g_strdup_printf (worded ? " năm %d" : "/%d", moved->year);
    case CT_PERIOD_UNIT_TERM:
      return g_strdup_printf (" năm học %d-%d", moved->school_year, moved->school_year + 1);
    case CT_PERIOD_UNIT_SCHOOL_YEAR:
      return g_strdup_printf (" %d-%d", moved->school_year, moved->school_year + 1);
    case CT_PERIOD_UNIT_SUMMER:
      return g_strdup_printf (" %d", moved->year);
    default:
      return g_strdup_printf ("/%d", moved->year);
    }
}

static void
fill_in (Style *self, const CtPeriodPoint *point, const CtPeriodPoint *moved)
{
  gsize at = self->reader->tokens[point->last].end;
  guint index = self->n_points++;

  if (self->fill == CT_PERIOD_FILL_NOTHING || has_own_year (point) ||
      (self->filled != CT_PERIOD_EVERY_POINT && self->filled != index))
    return;

  ct_words_edit_take (self->edit, at, at, dup_missing (self, point, moved));
}

static void
write_point (Style *self, const CtPeriodPoint *point, const CtPeriodPoint *moved)
{
  switch (point->unit)
    {
    case CT_PERIOD_UNIT_DAY:
      put_number (self, find_number (self, point, 0), moved->day, self->padded_days);
      put_number (self, find_number (self, point, 1), moved->number, self->padded);
      break;
    case CT_PERIOD_UNIT_MONTH:
      if (point->part == CT_PERIOD_PART_WEEK &&
          find_number (self, point, 1) < self->reader->n_tokens)
        put_number (self, find_number (self, point, 0), moved->day, 0);
      put_month (self, point, moved->number);
      break;
    case CT_PERIOD_UNIT_QUARTER:
    case CT_PERIOD_UNIT_TERM:
      put_counted (self, find_counted (self, point), moved->number);
      break;
    default:
      break;
    }

  if (has_own_year (point))
    put_years (self, point, count_years (self, point, moved));
  fill_in (self, point, moved);
}

/* The time of the same unit that @day lies in. */
static CtPeriodPoint
place_at (const Style *self, const CtPeriodPoint *point, CtDay day)
{
  const CtCalendar *calendar = self->reader->calendar;
  CtPeriodPoint moved = *point;
  int year, month, mday;

  ct_day_to_ymd (day, &year, &month, &mday);
  moved.year = year;
  moved.school_year = ct_calendar_get_school_year (calendar, day);
  if (point->unit == CT_PERIOD_UNIT_DAY)
    moved.day = mday;
  else if (point->part == CT_PERIOD_PART_WEEK)
    moved.day = MIN ((mday - 1) / WEEK + 1, LAST_WEEK);

  if (point->unit == CT_PERIOD_UNIT_DAY || point->unit == CT_PERIOD_UNIT_MONTH)
    moved.number = month;
  else if (point->unit == CT_PERIOD_UNIT_QUARTER)
    moved.number = (month + 2) / 3;
  else if (point->unit == CT_PERIOD_UNIT_TERM)
    moved.number = day >= ct_calendar_term_2 (calendar, moved.school_year) ? 2 : 1;

  return moved;
}

/* "Thứ 2, ngày 15/9/2025": another day is another weekday. */
static void
write_weekday (Style *self, const CtPeriodPoint *point, CtDay day)
{
  const CtPeriodToken *tokens = self->reader->tokens;
  guint at = point->first;
  int weekday = (int) ((day - 1) % WEEK) + 2; /* Monday is "thứ 2"; Julian day 1 was one */

  if (point->unit != CT_PERIOD_UNIT_DAY || at < 2)
    return;

  at -= tokens[at - 1].kind == CT_PERIOD_TOKEN_AND ? 2 : 1;
  if (at < 1 || tokens[at].value < 2 || tokens[at].value > WEEK ||
      tokens[at - 1].kind != CT_PERIOD_TOKEN_NUMBERED)
    return;

  if (weekday > WEEK)
    put (self, at - 1, at, g_strdup (is_capital (self, at - 1) ? "Chủ nhật" : "chủ nhật"));
  else
    put_number (self, at, weekday, 0);
}

static void
write_at (Style *self, const CtPeriodPoint *point, CtDay day)
{
  CtPeriodPoint moved;

  if (day == CT_DAY_NONE)
    return;

  moved = place_at (self, point, day);
  write_point (self, point, &moved);
  write_weekday (self, point, day);
}

static void
write_wish (Style *self, const CtPeriodWish *wish)
{
  const CtPeriodItem *item = &wish->item;
  const CtRange *wanted = &wish->wanted;
  gboolean span = item->to.unit != CT_PERIOD_UNIT_NONE;

  switch (item->mode)
    {
    case CT_PERIOD_MODE_BEFORE:
    case CT_PERIOD_MODE_UNTIL:
      if (item->mode == CT_PERIOD_MODE_BEFORE && !span && item->from.unit != CT_PERIOD_UNIT_DAY &&
          item->from.part != CT_PERIOD_PART_LAST)
        write_at (self, &item->from, wanted->end + 1);
      else
        write_at (self, span ? &item->to : &item->from, wanted->end);
      break;

    case CT_PERIOD_MODE_AFTER:
      write_at (self, &item->from, wanted->start - 1);
      break;

    case CT_PERIOD_MODE_PLAIN:
    case CT_PERIOD_MODE_FROM:
    default:
      write_at (self, &item->from, wanted->start);
      if (span)
        write_at (self, &item->to, wanted->end);
      break;
    }
}

/* Which numbers are written with a zero in front: all below ten, or as in official documents all
 * days, but of the months only the first two. */
static void
note_padding (Style *self, const CtPeriodPoint *point)
{
  gboolean has_day = point->unit == CT_PERIOD_UNIT_DAY;
  guint tokens[] = { find_number (self, point, 0), find_number (self, point, 1) };

  if (!has_day && point->unit != CT_PERIOD_UNIT_MONTH)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      const CtPeriodToken *token = &self->reader->tokens[tokens[i]];

      if (tokens[i] >= self->reader->n_tokens || token->digits != 2 || token->value > 9)
        continue;
      if (has_day)
        self->padded_days = 9;
      if (!has_day || i == 1)
        self->padded = MAX (self->padded, token->value > 2 ? 9 : 2);
    }
}

/**
 * ct_period_style_write:
 * @wishes: (element-type CtPeriodWish): what the times of the words shall mean
 * @filled: which of the times without a year gets one, counted from 0, or %CT_PERIOD_EVERY_POINT
 * @fill: how much of it
 *
 * Returns: (transfer full): the words with other times in them
 */
char *
ct_period_style_write (const CtPeriodReader *reader,
                       const GArray *wishes,
                       guint filled,
                       CtPeriodFill fill)
{
  g_autoptr (CtWordsEdit) edit = ct_words_edit_new (reader->text);
  Style self = { .reader = reader, .edit = edit, .filled = filled, .fill = fill };

  for (guint i = 0; i < wishes->len; i++)
    {
      const CtPeriodWish *wish = &g_array_index (wishes, CtPeriodWish, i);

      note_padding (&self, &wish->item.from);
      if (wish->item.to.unit != CT_PERIOD_UNIT_NONE)
        note_padding (&self, &wish->item.to);
    }
  for (guint i = 0; i < wishes->len; i++)
    write_wish (&self, &g_array_index (wishes, CtPeriodWish, i));

  return ct_words_edit_apply (edit);
}
