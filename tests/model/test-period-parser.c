/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include <gio/gio.h>

#include "ct-period-parser.h"
#include "ct-text-fold.h"

/* One line of tests/data/periods.tsv. */
typedef struct
{
  char *text;
  char *plan;
  char *expected;
  char *repeat;
} Case;

static GPtrArray *cases;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->text);
  g_free (self->plan);
  g_free (self->expected);
  g_free (self->repeat);
  g_free (self);
}

static void
read_cases (void)
{
  const char *root = g_getenv ("CAITIEN_SOURCE_ROOT");
  g_autofree char *path =
      g_build_filename (root != NULL ? root : ".", "tests", "data", "periods.tsv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);

  cases = g_ptr_array_new_with_free_func (case_free);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      Case *line;

      if (*lines[i] == '#' || g_strv_length (cells) < 3)
        continue;
      line = g_new0 (Case, 1);
      line->text = g_strcompress (cells[0]);
      line->plan = g_strdup (cells[1]);
      line->expected = g_strdup (cells[2]);
      line->repeat = g_strdup (cells[3]);
      g_ptr_array_add (cases, line);
    }
  g_assert_cmpuint (cases->len, >, 70);
}

/* "2022-2023..2026-2027" is a plan of five school years. */
static CtCalendar *
calendar_for_plan (const char *plan)
{
  const char *dots = strstr (plan, "..");
  int first = atoi (plan);
  int last = dots != NULL ? atoi (dots + 2) : first;

  return ct_calendar_new_default (first, last - first + 1);
}

static void
append_day (GString *string, CtDay day)
{
  g_autofree char *iso = day != CT_DAY_NONE ? ct_day_format_iso (day) : g_strdup ("");

  g_string_append (string, iso);
}

/* What the parser made of @text, as the cases write it: "start..end", "none" or "error"; then,
 * where something recurs, " every" and how often. */
static char *
describe (const char *text, const CtCalendar *calendar)
{
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;
  GString *string = g_string_new (NULL);
  const char *repeat = NULL;

  if (!ct_period_parse (text, calendar, &ranges, &error))
    {
      g_assert_error (error, CT_PERIOD_ERROR, error->code);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_string_append (string, "error");
      return g_string_free (string, FALSE);
    }

  g_assert_no_error (error);
  if (ranges->len == 0)
    g_string_append (string, "none");
  for (guint i = 0; i < ranges->len; i++)
    {
      const CtRange *range = &g_array_index (ranges, CtRange, i);

      if (i > 0)
        g_string_append_c (string, ' ');
      append_day (string, range->start);
      g_string_append (string, "..");
      append_day (string, range->end);
      repeat = ct_repeat_to_nick (range->repeat);
    }
  if (repeat != NULL)
    g_string_append_printf (string, " every %s", repeat);

  return g_string_free (string, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const Case *line = g_ptr_array_index (cases, i);
      g_autoptr (CtCalendar) calendar = calendar_for_plan (line->plan);
      g_autofree char *found = describe (line->text, calendar);
      g_autofree char *expected =
          line->repeat != NULL && *line->repeat != '\0'
              ? g_strdup_printf ("%s every %s", line->expected, line->repeat)
              : g_strdup (line->expected);

      if (!g_str_equal (found, expected))
        {
          g_test_message ("“%s” (%s): %s, not %s", line->text, line->plan, found, expected);
          g_test_fail ();
        }
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  read_cases ();

  g_test_add_func ("/period-parser/cases", test_cases);

  result = g_test_run ();
  g_ptr_array_unref (cases);

  return result;
}
