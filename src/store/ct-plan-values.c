/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-values"

#include "config.h"

#include "ct-plan-values.h"

#include <glib/gi18n-lib.h>

#include "ct-field.h"
#include "ct-plan.h"
#include "ct-status.h"

/* Reads and writes what stands in attributes. An empty attribute is one that is not there; what is
 * there must mean something, or the reading stops with a sentence.
 */

#define FIRST_YEAR_MIN 1900
#define FIRST_YEAR_MAX 9800
#define YEARS_MAX 100

/* Any year that has no leap day: a boundary must exist every year. */
#define COMMON_YEAR 2023

static gboolean
is_missing (const char *value)
{
  return value == NULL || *value == '\0';
}

static gboolean
fail_value (CtXmlParser *parser, const char *attribute, const char *value, const char *expected)
{
  g_autofree char *quote = ct_xml_shorten (value);

  ct_xml_parser_fail (parser, CT_STORE_ERROR_VALUE, _ ("%s=\"%s\" can’t be read: %s"), attribute,
                      quote, expected);

  return FALSE;
}

static gboolean
read_unsigned (const char *value, guint64 max, guint64 *number)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (value));

  return g_ascii_string_to_unsigned (trimmed, 10, 0, max, number, NULL);
}

/**
 * ct_plan_values_read_number:
 * @number: (out): %CT_FIELD_NO_NUMBER when there is none
 *
 * Returns: %FALSE when @parser failed
 */
gboolean
ct_plan_values_read_number (CtXmlParser *parser,
                            const char *attribute,
                            const char *value,
                            int *number)
{
  guint64 parsed;

  *number = CT_FIELD_NO_NUMBER;
  if (is_missing (value))
    return TRUE;

  if (!read_unsigned (value, G_MAXINT, &parsed))
    return fail_value (parser, attribute, value, _ ("a whole number belongs there."));

  *number = (int) parsed;

  return TRUE;
}

gboolean
ct_plan_values_read_status (CtXmlParser *parser, const char *value, int *number)
{
  CtStatus status;

  *number = CT_FIELD_NO_NUMBER;
  if (is_missing (value))
    return TRUE;

  if (!ct_status_from_nick (value, &status))
    return fail_value (parser, "status", value,
                       _ ("it must be planned, running, done, missed or dropped."));

  *number = status;

  return TRUE;
}

gboolean
ct_plan_values_read_fixed (CtXmlParser *parser, const char *value, gboolean *fixed)
{
  *fixed = g_strcmp0 (value, "true") == 0 || g_strcmp0 (value, "1") == 0;
  if (*fixed || is_missing (value) || g_str_equal (value, "false") || g_str_equal (value, "0"))
    return TRUE;

  return fail_value (parser, "fixed", value, _ ("it must be true or false."));
}

/**
 * ct_plan_values_check_version:
 *
 * A later minor version is read: what it added is kept as it is. A later major version is not.
 */
gboolean
ct_plan_values_check_version (CtXmlParser *parser, const char *value)
{
  guint64 major, minor;
  g_auto (GStrv) parts = NULL;
  g_autofree char *quote = NULL;

  if (is_missing (value))
    return TRUE;

  parts = g_strsplit (value, ".", 2);
  if (!g_ascii_string_to_unsigned (parts[0], 10, 1, G_MAXUINT, &major, NULL) ||
      (parts[1] != NULL && !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT, &minor, NULL)))
    return fail_value (parser, "version", value, _ ("it is no version of this format."));

  if (major == 1)
    return TRUE;

  quote = ct_xml_shorten (value);
  ct_xml_parser_fail (parser, CT_STORE_ERROR_VERSION,
                      _ ("The plan was written in version %s of the format, and this program "
                         "reads version 1; a newer program is needed."),
                      quote);

  return FALSE;
}

/* "09-01" becomes 901. */
static gboolean
read_boundary (CtXmlParser *parser, const char *attribute, const char *value, int *mmdd)
{
  if (is_missing (value))
    return TRUE;

  if (strlen (value) == 5 && value[2] == '-' && g_ascii_isdigit (value[0]) &&
      g_ascii_isdigit (value[1]) && g_ascii_isdigit (value[3]) && g_ascii_isdigit (value[4]))
    {
      int month = atoi (value);
      int day = atoi (value + 3);

      if (ct_day_from_ymd (COMMON_YEAR, month, day) != CT_DAY_NONE)
        {
          *mmdd = month * 100 + day;
          return TRUE;
        }
    }

  return fail_value (parser, attribute, value, _ ("a month and a day such as 09-01 belong there."));
}

/**
 * ct_plan_values_read_calendar:
 * @values: first year, years, start of the year, start of term 2, end of the year
 *
 * Returns: (transfer full) (nullable): %NULL when @parser failed
 */
CtCalendar *
ct_plan_values_read_calendar (CtXmlParser *parser, const char *const *values)
{
  g_autoptr (CtCalendar) usual = ct_calendar_new_default (FIRST_YEAR_MIN, 1);
  int year_start = ct_calendar_get_year_start_mmdd (usual);
  int term_2 = ct_calendar_get_term_2_mmdd (usual);
  int year_end = ct_calendar_get_year_end_mmdd (usual);
  guint64 first_year, years = 1;

  if (is_missing (values[0]) || !read_unsigned (values[0], FIRST_YEAR_MAX, &first_year) ||
      first_year < FIRST_YEAR_MIN)
    {
      fail_value (parser, "first-year", values[0] != NULL ? values[0] : "",
                  _ ("the year in which the first school year begins belongs there."));
      return NULL;
    }

  if (!is_missing (values[1]) && (!read_unsigned (values[1], YEARS_MAX, &years) || years == 0))
    {
      fail_value (parser, "years", values[1], _ ("a number of school years belongs there."));
      return NULL;
    }

  if (!read_boundary (parser, "year-start", values[2], &year_start) ||
      !read_boundary (parser, "term-2", values[3], &term_2) ||
      !read_boundary (parser, "year-end", values[4], &year_end))
    return NULL;

  return ct_calendar_new ((int) first_year, (int) years, year_start, term_2, year_end);
}

static gboolean
read_day (CtXmlParser *parser, const char *attribute, const char *value, CtDay *day)
{
  *day = CT_DAY_NONE;
  if (is_missing (value))
    return TRUE;

  *day = ct_day_parse_iso (value);

  return *day != CT_DAY_NONE ||
         fail_value (parser, attribute, value, _ ("a day such as 2026-09-01 belongs there."));
}

/**
 * ct_plan_values_read_range:
 * @values: start, end, repeat
 *
 * Returns: %FALSE when @parser failed
 */
gboolean
ct_plan_values_read_range (CtXmlParser *parser, const char *const *values, CtRange *range)
{
  range->repeat = CT_REPEAT_NONE;
  if (!read_day (parser, "start", values[0], &range->start) ||
      !read_day (parser, "end", values[1], &range->end))
    return FALSE;

  if (range->start != CT_DAY_NONE && range->end != CT_DAY_NONE && range->end < range->start)
    return fail_value (parser, "end", values[1], _ ("the range ends before it begins."));

  if (!is_missing (values[2]) && !ct_repeat_from_nick (values[2], &range->repeat))
    return fail_value (parser, "repeat", values[2],
                       _ ("it must be day, week, month, quarter, term or year."));

  return TRUE;
}

/**
 * ct_plan_values_read_sum:
 * @values: amount, source
 *
 * Returns: %FALSE when @parser failed
 */
gboolean
ct_plan_values_read_sum (CtXmlParser *parser, const char *const *values, CtSum *sum)
{
  guint64 amount = 0;

  sum->source = CT_FUND_NONE;
  sum->has_amount = !is_missing (values[0]);
  if (sum->has_amount && !read_unsigned (values[0], G_MAXINT64, &amount))
    return fail_value (parser, "amount", values[0], _ ("a whole amount in VND belongs there."));

  sum->amount = (gint64) amount;
  if (!is_missing (values[1]) && !ct_fund_from_nick (values[1], &sum->source))
    return fail_value (parser, "source", values[1],
                       _ ("it must be state, fund, donation, parents, self or other."));

  return TRUE;
}

static char *
append_digits (char *at, guint number, guint count)
{
  for (guint i = count; i > 0; i--)
    {
      at[i - 1] = '0' + number % 10;
      number /= 10;
    }

  return at + count;
}

/**
 * ct_plan_values_format_number:
 * @buffer: room for %CT_VALUE_TEXT_SIZE bytes
 *
 * The slowness of printf is felt with a million numbers.
 *
 * Returns: @number in digits, somewhere in @buffer
 */
const char *
ct_plan_values_format_number (char *buffer, guint64 number)
{
  char *at = buffer + CT_VALUE_TEXT_SIZE - 1;

  *at = '\0';
  do
    *--at = '0' + number % 10;
  while ((number /= 10) > 0);

  return at;
}

static const char *
format_month_day (char *buffer, int month, int day)
{
  char *at = append_digits (buffer, month, 2);

  *at++ = '-';
  at = append_digits (at, day, 2);
  *at = '\0';

  return buffer;
}

static const char *
format_day (char *buffer, CtDay day)
{
  int year, month, mday;
  char *at;

  ct_day_to_ymd (day, &year, &month, &mday);
  at = append_digits (buffer, year, 4);
  *at++ = '-';
  format_month_day (at, month, mday);

  return buffer;
}

void
ct_plan_values_format_calendar (const CtCalendar *calendar, CtValueTexts *texts)
{
  int boundaries[] = {
    ct_calendar_get_year_start_mmdd (calendar),
    ct_calendar_get_term_2_mmdd (calendar),
    ct_calendar_get_year_end_mmdd (calendar),
  };

  texts->values[0] =
      ct_plan_values_format_number (texts->buffers[0], ct_calendar_get_first_year (calendar));
  texts->values[1] =
      ct_plan_values_format_number (texts->buffers[1], ct_calendar_get_years (calendar));
  for (guint i = 0; i < G_N_ELEMENTS (boundaries); i++)
    texts->values[2 + i] =
        format_month_day (texts->buffers[2 + i], boundaries[i] / 100, boundaries[i] % 100);
}

void
ct_plan_values_format_range (const CtRange *range, CtValueTexts *texts)
{
  texts->values[0] =
      range->start != CT_DAY_NONE ? format_day (texts->buffers[0], range->start) : NULL;
  texts->values[1] = range->end != CT_DAY_NONE ? format_day (texts->buffers[1], range->end) : NULL;
  texts->values[2] = ct_repeat_to_nick (range->repeat);
}

void
ct_plan_values_format_sum (const CtSum *sum, CtValueTexts *texts)
{
  texts->values[0] = sum->has_amount
                         ? ct_plan_values_format_number (texts->buffers[0], MAX (sum->amount, 0))
                         : NULL;
  texts->values[1] = ct_fund_to_nick (sum->source);
}

/**
 * ct_plan_values_get_attribute:
 * @buffer: room for %CT_VALUE_TEXT_SIZE bytes
 *
 * Returns: (nullable): what the attribute says; %NULL when it is left out
 */
const char *
ct_plan_values_get_attribute (CtNode *node, const CtAttributeSpec *spec, char *buffer)
{
  const char *text;
  int number;

  switch (spec->kind)
    {
    case CT_ATTRIBUTE_ID:
      return ct_node_get_id (node);

    case CT_ATTRIBUTE_TEXT:
      text = ct_node_get_text (node, spec->field);
      if (*text == '\0' && CT_IS_PLAN (node) && spec->field == CT_PLAN_VERSION)
        return CT_PLAN_VERSION_WRITTEN;
      return *text != '\0' ? text : NULL;

    case CT_ATTRIBUTE_NUMBER:
      number = ct_node_get_number (node, spec->field);
      return number != CT_FIELD_NO_NUMBER ? ct_plan_values_format_number (buffer, number) : NULL;

    case CT_ATTRIBUTE_STATUS:
      number = ct_node_get_number (node, spec->field);
      return number != CT_FIELD_NO_NUMBER ? ct_status_to_nick (number) : NULL;

    case CT_ATTRIBUTE_VALUE:
    default:
      return NULL;
    }
}
