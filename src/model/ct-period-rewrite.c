/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-rewrite"

#include "config.h"

#include "ct-period-rewrite.h"

#include <string.h>

#include "ct-period-step.h"
#include "ct-period-wording.h"
#include "ct-words-edit.h"

/* Finds words for ranges, near to words that there are: in the style in which those were typed,
 * then in ways that are ever plainer. What is found was read again and means what is wanted. */

/* Of how many times without a year each is tried by itself. */
#define MAX_SINGLE_FILLS 6

/* Whether @text means the wanted ranges. */
gboolean
ct_period_rewrite_means (const char *text,
                         const CtCalendar *calendar,
                         const CtRange *wanted,
                         guint n_wanted)
{
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GArray) merged = g_array_new (FALSE, FALSE, sizeof (CtRange));

  if (!ct_period_parse (text, calendar, &ranges, NULL))
    return FALSE;

  /* Ranges that come to touch are one, as they would be in new words. */
  g_array_append_vals (merged, wanted, n_wanted);
  ct_period_ranges_merge (merged);
  if (ranges->len != merged->len)
    return FALSE;

  for (guint i = 0; i < merged->len; i++)
    {
      const CtRange *a = &g_array_index (ranges, CtRange, i);
      const CtRange *b = &g_array_index (merged, CtRange, i);

      if (a->start != b->start || a->end != b->end || a->repeat != b->repeat)
        return FALSE;
    }

  return TRUE;
}

/* Takes @text when it is right. */
static char *
accept (CtPeriodRewrite *self, char *text)
{
  if (text != NULL && ct_period_rewrite_means (text, self->calendar, self->wanted, self->n_ranges))
    return text;

  g_free (text);

  return NULL;
}

/* In the style of the words */

static int
get_month (CtDay day)
{
  int year = 0, month = 0;

  if (day != CT_DAY_NONE)
    ct_day_to_ymd (day, &year, &month, NULL);

  return year * 13 + month;
}

/* "9-12/2025" must not become "10-1/2026", though one could read that right. */
static gboolean
are_years_clear (const CtPeriodRewrite *self)
{
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CtPeriodWish *wish = &g_array_index (self->wishes, CtPeriodWish, i);

      if (wish->item.to.unit != CT_PERIOD_UNIT_NONE && wish->item.from.year_length == 0 &&
          wish->item.to.year_length == 1 &&
          get_month (wish->own.start) / 13 == get_month (wish->own.end) / 13 &&
          get_month (wish->wanted.start) / 13 != get_month (wish->wanted.end) / 13)
        return FALSE;
    }

  return TRUE;
}

/* "9/2025 – 10/2025" must not become "9/2025 – 9/2025". */
static gboolean
becomes_point (const CtPeriodRewrite *self)
{
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CtPeriodWish *wish = &g_array_index (self->wishes, CtPeriodWish, i);
      CtPeriodUnit unit = wish->item.from.unit;

      if (wish->item.to.unit != unit || wish->own.start == CT_DAY_NONE ||
          wish->own.end == CT_DAY_NONE)
        continue;
      if (unit == CT_PERIOD_UNIT_TERM && wish->item.from.school_year != wish->item.to.school_year &&
          get_month (wish->wanted.end) - get_month (wish->wanted.start) < 13)
        return TRUE;
      if ((unit == CT_PERIOD_UNIT_DAY && wish->own.start != wish->own.end &&
           wish->wanted.start == wish->wanted.end) ||
          (unit == CT_PERIOD_UNIT_MONTH &&
           get_month (wish->own.start) != get_month (wish->own.end) &&
           get_month (wish->wanted.start) == get_month (wish->wanted.end)))
        return TRUE;
    }

  return FALSE;
}

static char *
try_style (CtPeriodRewrite *self)
{
  static const CtPeriodFill fills[] = { CT_PERIOD_FILL_SOME, CT_PERIOD_FILL_ALL };
  guint n_points = MIN (2 * self->wishes->len, MAX_SINGLE_FILLS);
  char *found = NULL;

  if (self->wishes->len == 0 || becomes_point (self))
    return NULL;

  if (are_years_clear (self))
    found = accept (self, ct_period_style_write (&self->reader, self->wishes, CT_PERIOD_EVERY_POINT,
                                                 CT_PERIOD_FILL_NOTHING));
  for (guint i = 0; i < G_N_ELEMENTS (fills) && found == NULL; i++)
    {
      for (guint j = 0; j < n_points && found == NULL; j++)
        found = accept (self, ct_period_style_write (&self->reader, self->wishes, j, fills[i]));
      if (found == NULL)
        found = accept (self, ct_period_style_write (&self->reader, self->wishes,
                                                     CT_PERIOD_EVERY_POINT, fills[i]));
    }

  return found;
}

/* In plain words */

/* How the words speak of months, as far as they do. */
static CtPeriodTone
find_tone (const CtPeriodRewrite *self, gboolean *months_first)
{
  CtPeriodTone tone = self->wishes->len == 0 ? CT_PERIOD_TONE_LONG : CT_PERIOD_TONE_SHORT;

  *months_first = FALSE;
  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CtPeriodPoint *from = &g_array_index (self->wishes, CtPeriodWish, i).item.from;

      if (from->unit == CT_PERIOD_UNIT_MONTH || from->unit == CT_PERIOD_UNIT_DAY)
        *months_first = TRUE;
      if (from->unit == CT_PERIOD_UNIT_TERM || from->unit == CT_PERIOD_UNIT_SCHOOL_YEAR)
        tone = CT_PERIOD_TONE_LONG;
      else if (self->reader.tokens[from->first].kind != CT_PERIOD_TOKEN_NUMBER)
        tone = CT_PERIOD_TONE_MONTHS;
    }

  return tone;
}

/* Plain words for one range amid others, small or capital as what stood there. */
static char *
dup_fitting (const CtPeriodRewrite *self, const CtRange *range, gboolean lower, guint try)
{
  gboolean months_first;
  CtPeriodTone tone = find_tone (self, &months_first);
  g_autoptr (GPtrArray) words = ct_period_wording_list (range, self->calendar, tone, months_first);

  if (try >= words->len)
    return NULL;

  return lower ? ct_period_wording_dup_lower (words->pdata[try]) : g_strdup (words->pdata[try]);
}

/* Where the words for a time begin: "Trong năm học …" is replaced as a whole. */
static gsize
find_start (const CtPeriodRewrite *self, const CtPeriodWish *wish)
{
  guint first = wish->item.first;

  while (first > 0 && (self->reader.tokens[first - 1].kind == CT_PERIOD_TOKEN_IN ||
                       self->reader.tokens[first - 1].kind == CT_PERIOD_TOKEN_WHOLE))
    first--;

  return self->reader.tokens[first].start;
}

/* Times that make one range, or say the same twice, are better said anew. */
static gboolean
is_scattered (const CtPeriodRewrite *self)
{
  return self->wishes->len > self->n_ranges && !self->reader.tokens[0].prose_clause;
}

/* Each time that moves in plain words, and between them what was typed. */
static char *
write_plain (const CtPeriodRewrite *self, guint try)
{
  g_autoptr (CtWordsEdit) edit = ct_words_edit_new (self->text);
  gboolean any = FALSE;

  if (is_scattered (self))
    return NULL;

  for (guint i = 0; i < self->wishes->len; i++)
    {
      const CtPeriodWish *wish = &g_array_index (self->wishes, CtPeriodWish, i);
      const CtPeriodPoint *last =
          wish->item.to.unit != CT_PERIOD_UNIT_NONE ? &wish->item.to : &wish->item.from;
      gsize start = find_start (self, wish);
      gunichar first = g_utf8_get_char (self->text + start);
      char *words;

      if (wish->wanted.start == wish->own.start && wish->wanted.end == wish->own.end)
        continue;
      words = ct_range_is_possible (&wish->wanted)
                  ? dup_fitting (self, &wish->wanted, start > 0 && !g_unichar_isupper (first), try)
                  : NULL;
      if (words == NULL)
        return NULL;
      ct_words_edit_take (edit, start, self->reader.tokens[last->last].end, words);
      any = TRUE;
    }

  return any ? ct_words_edit_apply (edit) : NULL;
}

/* "Hằng tháng" becomes "Hằng tháng từ tháng 10/2025 đến tháng 6/2026". */
static char *
write_after (const CtPeriodRewrite *self)
{
  CtRange range = self->wanted[0];
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *last = NULL;
  g_autofree char *lower = NULL;
  gsize length = strlen (self->text);

  if (self->wishes->len > 0 || self->n_ranges != 1 ||
      (self->reader.repeat == CT_REPEAT_NONE && !self->reader.regularly))
    return NULL;

  words = ct_period_wording_list (&range, self->calendar, CT_PERIOD_TONE_LONG, TRUE);
  if (words->len == 0)
    return NULL;
  while (length > 0 && (self->text[length - 1] == '.' || self->text[length - 1] == ' '))
    length--;
  last = g_strndup (self->text, length);
  if (range.end != CT_DAY_NONE && range.start != CT_DAY_NONE &&
      !g_str_has_prefix (words->pdata[0], "Từ"))
    {
      g_autofree char *start = ct_day_format_vi (range.start);
      g_autofree char *end = ct_day_format_vi (range.end);

      return g_strdup_printf ("%s từ %s đến %s", last, start, end);
    }

  lower = ct_period_wording_dup_lower (words->pdata[0]);

  return g_strdup_printf ("%s %s", last, lower);
}

/* All ranges anew: "Tháng 9/2025; tháng 3/2026". */
static char *
write_new (const CtPeriodRewrite *self, guint try, gboolean days)
{
  GString *text = g_string_new (ct_period_wording_get_repeat (self->wanted[0].repeat));

  for (guint i = 0; i < self->n_ranges; i++)
    {
      g_autofree char *words = days ? ct_period_wording_dup_days (&self->wanted[i])
                                    : dup_fitting (self, &self->wanted[i], text->len > 0, try);

      if (words == NULL)
        return g_string_free (text, TRUE);
      if (text->len > 0)
        g_string_append (text, i > 0 ? "; " : " ");
      g_string_append (text, words);
    }

  return g_string_free (text, FALSE);
}

/* At most as many tries as there are ways to say a range. */
#define MAX_TRIES 5

char *
ct_period_rewrite_find (CtPeriodRewrite *self)
{
  char *found = accept (self, g_strdup (self->text));

  if (found == NULL)
    found = try_style (self);
  for (guint try = 0; try < MAX_TRIES && found == NULL; try++)
    found = accept (self, write_plain (self, try));
  if (found == NULL)
    found = accept (self, write_after (self));
  for (guint try = 0; try < MAX_TRIES && found == NULL; try++)
    found = accept (self, write_new (self, try, FALSE));
  if (found == NULL)
    found = accept (self, write_new (self, 0, TRUE));

  return found;
}

/**
 * ct_period_rewrite_dup_plain:
 *
 * Returns: (transfer full): words for ranges that no words mean by themselves, for people to read
 */
char *
ct_period_rewrite_dup_plain (CtPeriodRewrite *self)
{
  char *words = write_after (self);

  return words != NULL ? words : write_new (self, 0, TRUE);
}
