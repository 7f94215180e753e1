/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-document-words.h"
#include "ct-print-text.h"
#include "ct-typesetter.h"

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
  { "2025 - 2026", "2025~-_~2026" },
  { "2025 – 2026", "2025~–_~2026" },
  { "5 - một", "5 - một" },
  { "năm học  2024 -  2025", "năm học 2024~-_~2025" },
  { "bà N. T. An", "bà N.~T.~An" },
  { "TS. Bình, ThS. Hoa", "TS.~Bình, ThS.~Hoa" },
  { "Xong. An về.", "Xong. An về." },
  { "Thông tư 57/2026/TT-BGDĐT", "Thông tư 57/2026/_TT-_BGDĐT" },
  { "nam/nữ", "nam/nữ" },
  { "a\tb\t c\nd\r\n", "a b c\nd\n" },
  { "  một\n \thai", "một\nhai" },
  { "a\xc2\xa0 b\xe2\x80\x83 c", "a~b c" },
  { "Số: \xc2\xa0\xc2\xa0\xc2\xa0/KH", "Số:~~~~/KH" },
  { "ngày  \xc2\xa0\xc2\xa0  tháng", "ngày~~~ tháng" },
  { "\xc2\xa0\xc2\xa0một", "một" },
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
      g_autofree char *prepared = ct_print_text_prepare (style, texts[i].text);
      g_autofree char *shown = show (prepared);

      g_assert_cmpstr (shown, ==, texts[i].prepared);
    }
}

/* In a column into which @fits just goes, the lines are @lines. */
static const struct
{
  const char *fits;
  const char *text;
  const char *lines;
} columns[] = {
  { "15/10 - 30/10/2026", "15/10 - 30/10/2026", "15/10 - 30/10/2026" },
  { "30/10/2026", "15/10 - 30/10/2026", "15/10 -|30/10/2026" },
  { "30/10/2026", "15/10 – 30/10/2026", "15/10 –|30/10/2026" },
  { "30/10/2026 -", "15/10/2026 - 30/10/2026", "15/10/2026 -|30/10/2026" },
  { "30/10/2026-", "15/10/2026-30/10/2026", "15/10/2026-|30/10/2026" },
  { "30/10/2026–", "15/10/2026–30/10/2026", "15/10/2026–|30/10/2026" },
  { "30/10/2026 -",
    "15/10/2026\xc2\xa0-\xc2\xa0"
    "30/10/2026",
    "15/10/2026 -|30/10/2026" },
  { "30/10/2026", "ngày 30/10/2026", "ngày|30/10/2026" },
  { "10/2026-", "10/2026-2/2027", "10/2026-|2/2027" },
  { "30/10/20", "30/10/2026", "30/10/|2026" },
  { "2/202", "2/2027", "2/|2027" },
  { "1.500.000", "1.500.000.000", "1.500.|000.000" },
  { "5 triệu", "hết 5 triệu đồng", "hết|5 triệu|đồng" },
  { "hết 5", "hết 5 triệu", "hết 5|triệu" },
  { "N. V. An", "bà N. V. An", "bà|N. V. An" },
  { "N. Vă", "N. V. An", "N. V.|An" },
  { "một - ", "một - hai", "một -|hai" },
  { "một", " một\xc2\xa0 hai", "một|hai" },
  { "30/10/2026,", "Xong 15/10 - 30/10/2026, sau đó 5 triệu",
    "Xong|15/10 -|30/10/2026,|sau đó|5 triệu" },
};

static char *
dup_lines (CtTextBlock *block)
{
  const char *text = pango_layout_get_text (block->layout);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < block->n_lines; i++)
    {
      PangoLayoutLine *line = block->lines[i].line;
      g_autofree char *words = g_strndup (text + line->start_index, (gsize) line->length);
      g_autofree char *plain = ct_print_text_unbind (words);

      g_string_append_printf (lines, "%s%s", i > 0 ? "|" : "", g_strchomp (plain));
    }

  return g_string_free (lines, FALSE);
}

static CtTextBlock *
set_in_column (CtTypesetter *typesetter, const char *text, double width)
{
  CtTextStyle style = { .size = 12, .width = width };

  return ct_typesetter_set (typesetter, text, &style, NULL, 0);
}

static void
test_columns (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtPageStyle *style = ct_catalogue_get_page_style (catalogue, "nd30-2020");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtTypesetter) typesetter = ct_typesetter_new (style, "", &error);

  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (CtTextBlock) wide = set_in_column (typesetter, columns[i].fits, 0);
      double width = ct_text_block_get_width (wide) + 0.1;
      g_autoptr (CtTextBlock) block = set_in_column (typesetter, columns[i].text, width);
      g_autofree char *lines = dup_lines (block);

      g_assert_cmpstr (lines, ==, columns[i].lines);
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
  g_test_add_func ("/print-text/columns", test_columns);
  g_test_add_func ("/print-text/roman", test_roman);

  return g_test_run ();
}
