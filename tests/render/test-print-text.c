/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-document-words.h"
#include "ct-print-text.h"

#include "test-pages.h"

/* "~" stands for a space without break, "_" for a word joiner. */
static const struct
{
  const char *text;
  const char *prepared;
} texts[] = {
  { "năm học 2025–2026", "năm học 2025–_2026" },
  { "(MC.4.2.03)", "(MC._4._2._03)" },
  { "5 triệu đồng", "5~triệu đồng" },
  { "theo Điều 5 và khoản 2.", "theo Điều~5 và khoản~2." },
  { "tiêu chí 1.10", "tiêu chí~1._10" },
  { "Hết. 5 người", "Hết. 5~người" },
  { "một – hai", "một – hai" },
  { "2025 - 2026", "2025~-~2026" },
  { "5 - một", "5 - một" },
  { "năm học  2024 -  2025", "năm học 2024~-~2025" },
  { "bà N. T. An", "bà N.~T.~An" },
  { "TS. Bình, ThS. Hoa", "TS.~Bình, ThS.~Hoa" },
  { "Xong. An về.", "Xong. An về." },
  { "Thông tư 57/2026/TT-BGDĐT", "Thông tư 57/2026/_TT-_BGDĐT" },
  { "nam/nữ", "nam/nữ" },
  { "a\tb\t c\nd\r\n", "a b c\nd\n" },
  { "Vie\xcc\xa3\xcc\x82t", "Việt" },
  { "", "" },
};

static char *
show (const char *prepared)
{
  GString *shown = g_string_new (prepared);

  g_string_replace (shown, "\xc2\xa0", "~", 0);
  g_string_replace (shown, "\xe2\x81\xa0", "_", 0);

  return g_string_free (shown, FALSE);
}

static void
test_prepare (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtPageStyle *style = ct_catalogue_get_page_style (catalogue, "nd30-2020");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gboolean bound;
      g_autofree char *prepared = ct_print_text_prepare (style, texts[i].text, &bound);
      g_autofree char *shown = show (prepared);

      g_assert_cmpstr (shown, ==, texts[i].prepared);
      g_assert_true (bound == (strpbrk (shown, "~_") != NULL));
    }
}

static const struct
{
  guint number;
  const char *roman;
} romans[] = {
  { 1, "I" }, { 4, "IV" }, { 6, "VI" }, { 9, "IX" }, { 14, "XIV" }, { 39, "XXXIX" }, { 40, "XL" },
};

static void
test_roman (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (romans); i++)
    {
      g_autofree char *roman = ct_document_words_dup_roman (romans[i].number);

      g_assert_cmpstr (roman, ==, romans[i].roman);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-text/prepare", test_prepare);
  g_test_add_func ("/print-text/roman", test_roman);

  return g_test_run ();
}
