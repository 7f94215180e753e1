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

static void
assert_same (const char *text, const CtCalendar *calendar, const char *expected)
{
  g_autofree char *found = describe (text, calendar);

  if (!g_str_equal (found, expected))
    {
      g_test_message ("“%s”: %s, not %s", text, found, expected);
      g_test_fail ();
    }
}

/* The same words mean the same in capitals, decomposed, without diacritics, and between spaces. */
static void
test_spellings (void)
{
  for (guint i = 0; i < cases->len; i++)
    {
      const Case *line = g_ptr_array_index (cases, i);
      g_autoptr (CtCalendar) calendar = calendar_for_plan (line->plan);
      g_autofree char *found = describe (line->text, calendar);
      g_autofree char *capitals = g_utf8_strup (line->text, -1);
      g_autofree char *decomposed = g_utf8_normalize (line->text, -1, G_NORMALIZE_NFD);
      g_autofree char *folded = ct_text_fold (line->text);
      g_autofree char *spaced = g_strdup_printf (" \302\240\t%s \n", line->text);

      assert_same (capitals, calendar, found);
      assert_same (decomposed, calendar, found);
      assert_same (folded, calendar, found);
      assert_same (spaced, calendar, found);
    }
}

static void
assert_sound (const char *text, const CtCalendar *calendar)
{
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;

  if (!ct_period_parse (text, calendar, &ranges, &error))
    {
      g_assert_nonnull (error);
      g_assert_null (ranges);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  for (guint i = 0; i < ranges->len; i++)
    {
      const CtRange *range = &g_array_index (ranges, CtRange, i);

      g_assert_true (range->start != CT_DAY_NONE || range->end != CT_DAY_NONE);
      if (range->end != CT_DAY_NONE)
        g_assert_cmpuint (range->start, <=, range->end);
      if (i > 0 && range->start != CT_DAY_NONE && range[-1].start != CT_DAY_NONE)
        g_assert_cmpuint (range[-1].start, <=, range->start);
    }
}

/* Words of one case put into another, cut, doubled and spoilt. */
static char *
mutate (GRand *random, const char *text, const char *other)
{
  GString *string = g_string_new (text);

  for (int changes = g_rand_int_range (random, 1, 5); changes > 0 && string->len > 0; changes--)
    {
      gsize at = g_rand_int_range (random, 0, string->len);
      gsize length = g_rand_int_range (random, 0, string->len - at + 1);

      switch (g_rand_int_range (random, 0, 5))
        {
        case 0:
          g_string_erase (string, at, MIN (length, 4));
          break;
        case 1:
          string->str[at] = g_rand_int_range (random, 1, 256);
          break;
        case 2:
          string->str[at] = "0123456789/-., ;\n()iIvVtThH"[g_rand_int_range (random, 0, 27)];
          break;
        case 3:
          g_string_insert (string, at, other);
          break;
        default:
          {
            g_autofree char *part = g_strndup (string->str + at, length);

            g_string_append (string, part);
          }
        }
    }

  return g_string_free (string, FALSE);
}

static void
test_mutations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20252026);

  for (guint i = 0; i < 30000; i++)
    {
      const Case *line = g_ptr_array_index (cases, g_rand_int_range (random, 0, cases->len));
      const Case *other = g_ptr_array_index (cases, g_rand_int_range (random, 0, cases->len));
      g_autoptr (CtCalendar) calendar = calendar_for_plan (line->plan);
      g_autofree char *text = mutate (random, line->text, other->text);

      assert_sound (text, calendar);
    }
}

/* A text as long as a book must not take longer than its length. */
static void
test_long_text (void)
{
  static const char *const parts[] = {
    "1/2 a ", "1/2 ", "9, ", "9-12/2025; ",        "( ", "tháng ", "2025-2026 ", "từ ", "- ",
    "đầu ",   "1/",   "i ",  "các năm tiếp theo ",
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GString *text = g_string_new (NULL);
      double seconds;

      while (text->len < 500000)
        g_string_append (text, parts[i]);
      g_test_timer_start ();
      assert_sound (text->str, calendar);
      seconds = g_test_timer_elapsed ();
      g_test_message ("%s: %.2f s", parts[i], seconds);
      g_assert_cmpfloat (seconds, <, 5.0);
      g_string_free (text, TRUE);
    }
}

static void
test_speed (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  double seconds;

  if (!g_test_perf ())
    {
      g_test_skip ("run with -m perf");
      return;
    }

  g_test_timer_start ();
  for (guint i = 0; i < 100000; i++)
    {
      const Case *line = g_ptr_array_index (cases, i % cases->len);
      g_autoptr (GArray) ranges = NULL;

      ct_period_parse (line->text, calendar, &ranges, NULL);
    }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "100000 periods: %.2f s", seconds);
  g_assert_cmpfloat (seconds, <, 1.0);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  read_cases ();

  g_test_add_func ("/period-parser/cases", test_cases);
  g_test_add_func ("/period-parser/spellings", test_spellings);
  g_test_add_func ("/period-parser/mutations", test_mutations);
  g_test_add_func ("/period-parser/long-text", test_long_text);
  g_test_add_func ("/period-parser/speed", test_speed);

  result = g_test_run ();
  g_ptr_array_unref (cases);

  return result;
}
