/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "ct-money-parser.h"
#include "ct-text-fold.h"

#define MIN_ROWS 80

typedef struct
{
  char *text;
  char *kind;
  char *sums;
} Row;

static GPtrArray *rows;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->text);
  g_free (row->kind);
  g_free (row->sums);
  g_free (row);
}

static GPtrArray *
load_rows (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "money.tsv", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *loaded = g_ptr_array_new_with_free_func (row_free);

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 3);
      Row *row;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;

      g_assert_cmpuint (g_strv_length (cells), >=, 2);
      row = g_new0 (Row, 1);
      row->text = g_strcompress (cells[0]);
      row->kind = g_strdup (cells[1]);
      row->sums = g_strdup (cells[2] != NULL ? cells[2] : "");
      g_ptr_array_add (loaded, row);
    }

  return loaded;
}

/* What was read, in the words of the table. */
static char *
describe (const char *text)
{
  static const char *const kinds[] = { "sums", "none", "unknown" };
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GError) error = NULL;
  GString *words = g_string_new (NULL);
  CtMoneyKind kind;

  if (!ct_money_parse (text, &kind, &sums, &error))
    {
      g_assert_error (error, CT_MONEY_ERROR, CT_MONEY_ERROR_IMPOSSIBLE);
      g_assert_null (sums);
      g_assert_cmpint (kind, ==, CT_MONEY_UNKNOWN);
      g_string_append (words, "error");
      return g_string_free (words, FALSE);
    }

  g_assert_no_error (error);
  g_string_append (words, kinds[kind]);
  for (guint i = 0; i < sums->len; i++)
    {
      const CtSum *sum = &g_array_index (sums, CtSum, i);
      const char *source = ct_fund_to_nick (sum->source);

      g_assert_cmpint (sum->amount, >=, 0);
      g_string_append (words, " ");
      if (sum->has_amount)
        g_string_append_printf (words, "%" G_GINT64_FORMAT, sum->amount);
      else
        g_string_append_c (words, '?');
      if (source != NULL)
        g_string_append_printf (words, "/%s", source);
    }

  return g_string_free (words, FALSE);
}

static char *
get_expected (const Row *row)
{
  if (*row->sums == '\0' || g_str_equal (row->kind, "error"))
    return g_strdup (row->kind);

  return g_strconcat (row->kind, " ", row->sums, NULL);
}

static void
check (const Row *row, const char *text)
{
  g_autofree char *expected = get_expected (row);
  g_autofree char *found = describe (text);

  if (!g_str_equal (expected, found))
    g_test_message ("“%s” reads as “%s”, not as “%s”", text, found, expected);
  if (!g_str_equal (expected, found))
    g_test_fail ();
}

static void
test_rows (void)
{
  g_assert_cmpuint (rows->len, >=, MIN_ROWS);

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      check (row, row->text);
    }
}

/* The same words in capitals, decomposed, without marks and with spaces around. */
static void
test_spellings (void)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);
      g_autofree char *upper = g_utf8_strup (row->text, -1);
      g_autofree char *lower = g_utf8_strdown (row->text, -1);
      g_autofree char *decomposed = g_utf8_normalize (row->text, -1, G_NORMALIZE_NFD);
      g_autofree char *upper_decomposed = g_utf8_normalize (upper, -1, G_NORMALIZE_NFD);
      g_autofree char *spaced = g_strconcat (" \t", row->text, " \r\n", NULL);

      check (row, upper);
      check (row, lower);
      check (row, decomposed);
      check (row, upper_decomposed);
      check (row, spaced);
    }
}

/* Without marks, a few words become words of money; those are not asked for here. */
static gboolean
needs_marks (const Row *row)
{
  static const char *const words[] = { "ngăn", "dòng" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (row->text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_dropped_marks (void)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);
      g_autofree char *folded = ct_text_fold (row->text);

      if (!needs_marks (row))
        check (row, folded);
    }
}

static void
test_errors_name_the_word (void)
{
  guint n_errors = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);
      g_autofree char *quoted = g_strconcat ("“", row->sums, "”", NULL);
      g_autoptr (GArray) sums = NULL;
      g_autoptr (GError) error = NULL;
      CtMoneyKind kind;

      if (!g_str_equal (row->kind, "error"))
        continue;

      n_errors++;
      g_assert_false (ct_money_parse (row->text, &kind, &sums, &error));
      g_assert_nonnull (strstr (error->message, quoted));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }

  g_assert_cmpuint (n_errors, >, 2);
}

static void
test_no_text (void)
{
  g_autofree char *null = describe (NULL);
  g_autofree char *empty = describe ("");
  g_autofree char *invalid = describe ("\xff 5 triệu \xc3");

  g_assert_cmpstr (null, ==, "unknown");
  g_assert_cmpstr (empty, ==, "unknown");
  g_assert_cmpstr (invalid, ==, "sums 5000000");
}

static void
mutate (GString *text, GRand *random)
{
  static const char *const pieces[] = {
    "5",
    ".",
    ",",
    "0",
    "-",
    "–",
    "(",
    ")",
    "[",
    "]",
    "/",
    "=",
    "x",
    "%",
    " ",
    "\n",
    ";",
    "triệu",
    "đồng",
    "k",
    "tr",
    "tỷ",
    "NSNN",
    "tổng",
    "trong đó",
    "không",
    "rưỡi",
    "trăm",
    "mỗi",
    "từ",
    "999999999999999999",
    "\xcc\x81",
    "\xff",
    "…",
    "₫",
    "½",
  };
  gsize at = g_rand_int_range (random, 0, text->len + 1);
  gsize length = g_rand_int_range (random, 1, 5);

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      g_string_insert (text, at, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      break;

    case 1:
      if (at < text->len)
        g_string_erase (text, at, MIN (text->len - at, length));
      break;

    default:
      if (at < text->len)
        text->str[at] = g_rand_int_range (random, 1, 256);
      break;
    }
}

/* Whatever is typed: an answer, and the same one again. */
static void
test_mutations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 40000; i++)
    {
      const Row *row = g_ptr_array_index (rows, g_rand_int_range (random, 0, rows->len));
      g_autoptr (GString) text = g_string_new (row->text);
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      for (int n = g_rand_int_range (random, 1, 8); n > 0; n--)
        mutate (text, random);

      first = describe (text->str);
      second = describe (text->str);
      g_assert_cmpstr (first, ==, second);
    }
}

/* Every sum reads back as itself from what ct_money_format() writes. */
static void
test_format (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 5000; i++)
    {
      gint64 amount = g_rand_int (random) >> g_rand_int_range (random, 0, 32);
      g_autofree char *digits = ct_money_format (amount);
      g_autofree char *text = g_strconcat (digits, " đồng", NULL);
      g_autofree char *expected = g_strdup_printf ("sums %" G_GINT64_FORMAT, amount);
      g_autofree char *found = describe (text);

      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_format_groups (void)
{
  static const struct
  {
    gint64 amount;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { 999, "999" },
    { 1000, "1.000" },
    { 35000000, "35.000.000" },
    { -1500, "-1.500" },
    { -150000, "-150.000" },
    { G_MAXINT64, "9.223.372.036.854.775.807" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ct_money_format (cases[i].amount);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static double
measure (guint n_parses)
{
  clock_t start = clock ();

  for (guint i = 0; i < n_parses; i++)
    {
      const Row *row = g_ptr_array_index (rows, i % rows->len);
      g_autoptr (GArray) sums = NULL;
      CtMoneyKind kind;

      ct_money_parse (row->text, &kind, &sums, NULL);
    }

  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* Processor time and the best of three, so that a busy machine makes no failure. */
static void
test_speed (void)
{
#if !defined(__SANITIZE_ADDRESS__) && defined(__OPTIMIZE__)
  double seconds = G_MAXDOUBLE;

  for (int i = 0; i < 3 && seconds >= 1.0; i++)
    {
      double one = measure (100000);

      seconds = MIN (seconds, one);
    }

  g_test_minimized_result (seconds, "100000 parses in %.3f s", seconds);
  g_assert_cmpfloat (seconds, <, 1.0);
#else
  g_test_skip ("only an optimised build is fast");
  measure (1000);
#endif
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rows = load_rows ();

  g_test_add_func ("/money-parser/rows", test_rows);
  g_test_add_func ("/money-parser/spellings", test_spellings);
  g_test_add_func ("/money-parser/dropped-marks", test_dropped_marks);
  g_test_add_func ("/money-parser/errors-name-the-word", test_errors_name_the_word);
  g_test_add_func ("/money-parser/no-text", test_no_text);
  g_test_add_func ("/money-parser/mutations", test_mutations);
  g_test_add_func ("/money-parser/format", test_format);
  g_test_add_func ("/money-parser/format-groups", test_format_groups);
  g_test_add_func ("/money-parser/speed", test_speed);

  status = g_test_run ();
  g_ptr_array_unref (rows);

  return status;
}
