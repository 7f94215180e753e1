/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "test-page-text.h"

/* The words of the pages: all that the PDF has, each where it stands there, and in the order in
 * which they are read.
 */

static CtCatalogue *catalogue;

static const char *const forms[] = {
  "tt57-bieu2",
  "legacy-9col",
  "legacy-by-standard",
  "legacy-roadmap",
};

static void
check_form (CtPlan *plan, const char *form)
{
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, form);

  check_page_words (printout, G_MAXUINT);
}

static void
test_all_words (void)
{
  g_autoptr (GPtrArray) paths = list_plans ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));

      /* A picture has words, too. */
      ct_page_setup_set_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_TIMELINE, TRUE);
      for (guint j = 0; j < G_N_ELEMENTS (forms); j++)
        check_form (plan, forms[j]);
    }
}

/* What a user can point at */

static gboolean
find_next_word (const CtPageText *text, guint passage, guint *offset, CtTextRange *word)
{
  const char *words = pango_layout_get_text (ct_page_text_get_block (text, passage)->layout);

  while (words[*offset] != '\0' && !g_unichar_isalnum (g_utf8_get_char (words + *offset)))
    *offset = g_utf8_next_char (words + *offset) - words;
  if (words[*offset] == '\0')
    return FALSE;

  *word = ct_page_text_get_word (text, (CtTextPlace){ passage, *offset });
  g_assert_cmpuint (word->start.offset, <=, *offset);
  g_assert_cmpuint (word->end.offset, >, *offset);
  *offset = word->end.offset;

  return TRUE;
}

/* In the middle of a word is that word, for the view as for Poppler. */
static void
check_word (const CtPageText *text, const GPtrArray *pages, const CtTextRange *word)
{
  g_autoptr (GArray) rects = ct_page_text_list_rects (text, word);
  const CtTextRect *rect = &g_array_index (rects, CtTextRect, 0);
  g_autofree char *words = ct_page_text_dup_words (text, word);
  g_autofree char *read = NULL;
  PopplerRectangle area;
  CtTextRange found;
  CtTextPlace place;

  g_assert_cmpuint (rects->len, >, 0);
  g_assert_true (ct_page_text_find_place (text, rect->page, rect->x + rect->width / 2,
                                          rect->y + rect->height / 2, &place));
  found = ct_page_text_get_word (text, place);
  g_assert_cmpint (ct_text_place_compare (found.start, word->start), ==, 0);
  g_assert_cmpint (ct_text_place_compare (found.end, word->end), ==, 0);
  g_assert_cmpuint (ct_page_text_get_page (text, place), ==, rect->page);
  if (rects->len > 1)
    return;

  area = (PopplerRectangle){ rect->x + 0.5, rect->y + rect->height / 2 - 1,
                             rect->x + rect->width - 0.5, rect->y + rect->height / 2 + 1 };
  read = poppler_page_get_text_for_area (g_ptr_array_index (pages, rect->page), &area);
  g_assert_cmpstr (g_strstrip (read), ==, words);
}

static void
test_each_word (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (CtPageText) text = ct_page_text_new (printout);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_words = 0;

  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    g_ptr_array_add (pages, poppler_document_get_page (POPPLER_DOCUMENT (document), (int) i));

  for (guint i = 0; i < ct_page_text_get_n_passages (text); i++)
    {
      CtTextRange word;

      for (guint offset = 0; find_next_word (text, i, &offset, &word); n_words++)
        check_word (text, pages, &word);
    }

  g_test_message ("%u words", n_words);
  g_assert_cmpuint (n_words, >, 1000);
}

/* What is copied */

static guint
find_passage (const CtPageText *text, CtNode *node, guint field)
{
  for (guint i = 0; i < ct_page_text_get_n_passages (text); i++)
    {
      const CtTextBlock *block = ct_page_text_get_block (text, i);

      if (block->node == node && block->field == field)
        return i;
    }

  g_assert_not_reached ();
}

static CtTextRange
get_whole (const CtPageText *text, CtNode *node, guint field)
{
  return ct_page_text_get_passage (text, (CtTextPlace){ find_passage (text, node, field), 0 });
}

/* The form has a dash before each action. */
static const char *
after_dash (const char *words)
{
  g_assert_true (g_str_has_prefix (words, "- "));

  return words + strlen ("- ");
}

static void
test_copies_words (void)
{
  static const struct
  {
    const char *typed;
    const char *copied;
  } cases[] = {
    { "Mua sách", "Mua sách" },
    { "Mua  sách\tcho trẻ ", "Mua sách cho trẻ" },
    { "Chi 5 triệu theo Điều 5 năm 2026–2027", "Chi 5 triệu theo Điều 5 năm 2026–2027" },
    { "Ke\xcc\x82\xcc\x81 hoa\xcc\xa3"
      "ch",
      "Kế hoạch" },
    { "Một đoạn văn dài đến mức phải xuống dòng nhiều lần trong một ô hẹp của bảng kế hoạch",
      "Một đoạn văn dài đến mức phải xuống dòng nhiều lần trong một ô hẹp của bảng kế hoạch" },
    { "Chữdàikhôngcókhoảngtrắngnàođểngắtdòngtrongcộtnênphảingắtgiữachừngởđâuđó",
      "Chữdàikhôngcókhoảngtrắngnàođểngắtdòngtrongcộtnênphảingắtgiữachừngởđâuđó" },
  };
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *action = get_action (plan, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtPrintout) printout = NULL;
      g_autoptr (CtPageText) text = NULL;
      g_autofree char *copied = NULL;
      CtTextRange range;

      ct_node_set_text (action, CT_ACTION_TEXT, cases[i].typed);
      printout = print_plan (catalogue, plan, NULL);
      text = ct_page_text_new (printout);
      range = get_whole (text, action, CT_ACTION_TEXT);
      copied = ct_page_text_dup_words (text, &range);
      g_assert_cmpstr (after_dash (copied), ==, cases[i].copied);
    }
}

/* A row is read from left to right, with tabs between its cells, and then the next one. */
static void
test_copies_rows (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *first = get_action (plan, 0, 0), *second = get_action (plan, 0, 1);
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;
  g_autofree char *copied = NULL;
  CtTextRange range;

  ct_node_set_text (first, CT_ACTION_TEXT, "Việc một");
  ct_node_set_text (first, CT_ACTION_LEAD, "Hiệu phó");
  ct_node_set_text (second, CT_ACTION_TEXT, "Việc hai");
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  range = get_whole (text, first, CT_ACTION_TEXT);
  range.end = get_whole (text, second, CT_ACTION_TEXT).end;
  copied = ct_page_text_dup_words (text, &range);

  g_test_message ("%s", copied);
  g_assert_true (g_str_has_prefix (copied, "- Việc một\t"));
  g_assert_nonnull (strstr (copied, "\tHiệu phó\n"));
  g_assert_true (g_str_has_suffix (copied, "\n- Việc hai"));
}

/* A cell that goes on over pages is copied in one go, without the heads between its parts. */
static void
test_copies_over_pages (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *action = get_action (plan, 0, 0);
  g_autoptr (GString) words = g_string_new ("Đầu");
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;
  g_autoptr (GArray) rects = NULL;
  g_autofree char *copied = NULL;
  CtTextRange range, page;
  guint first, last;

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (words, " chữ %u", i);
  ct_node_set_text (action, CT_ACTION_TEXT, words->str);
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);

  range = get_whole (text, action, CT_ACTION_TEXT);
  copied = ct_page_text_dup_words (text, &range);
  g_assert_cmpstr (after_dash (copied), ==, words->str);

  rects = ct_page_text_list_rects (text, &range);
  first = g_array_index (rects, CtTextRect, 0).page;
  last = g_array_index (rects, CtTextRect, rects->len - 1).page;
  g_assert_cmpuint (last, >, first + 1);

  /* Limited to a page, only what stands there. */
  g_assert_true (ct_page_text_get_all (text, last, &page));
  g_clear_pointer (&copied, g_free);
  copied = ct_page_text_dup_words (text, &page);
  g_assert_null (strstr (copied, "Đầu chữ 0"));
  g_assert_nonnull (strstr (copied, "chữ 1199"));
  g_array_unref (g_steal_pointer (&rects));
  rects = ct_page_text_list_rects (text, &page);
  for (guint i = 0; i < rects->len; i++)
    g_assert_cmpuint (g_array_index (rects, CtTextRect, i).page, ==, last);
}

/* Over the end of a page, its number, the mark at its foot and the head of the table are left. */
static void
test_passes_over_margins (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (CtPageText) text = ct_page_text_new (printout);
  CtTextRange first, last, both;
  g_autofree char *copied = NULL;

  g_assert_cmpuint (ct_printout_get_n_pages (printout), >, 3);
  g_assert_true (ct_page_text_get_all (text, 1, &first));
  g_assert_true (ct_page_text_get_all (text, 3, &last));
  both = (CtTextRange){ first.start, last.end, CT_TEXT_ANY_PAGE };
  both.start.passage++;
  copied = ct_page_text_dup_words (text, &both);

  g_assert_null (strstr (copied, "\n3\n"));
  g_assert_null (strstr (copied, "\n4\n"));
  g_assert_true (g_str_has_suffix (copied, "BẢN DỰ THẢO"));
  g_assert_true (strstr (copied, "BẢN DỰ THẢO") ==
                 copied + strlen (copied) - strlen ("BẢN DỰ THẢO"));
}

/* Moving, and what is selected between two places */

static char *
dup_between (const CtPageText *text, CtTextPlace anchor, CtTextPlace reach, CtTextUnit unit)
{
  CtTextRange range = ct_page_text_get_between (text, anchor, reach, unit);

  return ct_page_text_dup_words (text, &range);
}

static void
test_moves (void)
{
  static const struct
  {
    CtTextUnit unit;
    int directions[4];
    const char *selected;
  } cases[] = {
    { CT_TEXT_LETTER, { 1 }, "H" },        { CT_TEXT_LETTER, { 1, 1 }, "Họ" },
    { CT_TEXT_LETTER, { 1, 1, -1 }, "H" }, { CT_TEXT_LETTER, { -1, -1 }, "-" },
    { CT_TEXT_WORD, { 1 }, "Họp" },        { CT_TEXT_WORD, { 1, 1 }, "Họp tổ" },
    { CT_TEXT_WORD, { 1, 1, -1 }, "Họp" }, { CT_TEXT_WORD, { 1, 1, 1, 1 }, "Họp tổ 57/2026, và" },
  };
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *action = get_action (plan, 0, 0);
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;
  CtTextPlace anchor;

  ct_node_set_text (action, CT_ACTION_TEXT, "Họp tổ 57/2026, và ghi lại");
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  anchor = get_whole (text, action, CT_ACTION_TEXT).start;
  anchor.offset = strlen ("- ");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtTextPlace reach = anchor;
      g_autofree char *selected = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].directions) && cases[i].directions[j] != 0; j++)
        reach = ct_page_text_move (text, reach, cases[i].unit, cases[i].directions[j]);
      selected = dup_between (text, anchor, reach, CT_TEXT_LETTER);
      g_assert_cmpstr (selected, ==, cases[i].selected);
    }
}

/* The dots at the end of words that have no room stand for words that are not on the paper: no
 * place is in them, and behind them is the next paragraph.
 */
static void
test_ends_where_cut (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;
  guint n_cut = 0;

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (words, " chữ %u", i);
  ct_page_setup_set_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_TIMELINE, TRUE);
  ct_node_set_text (get_action (plan, 0, 0), CT_ACTION_TEXT, words->str);
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);

  for (guint i = 0; i < ct_page_text_get_n_passages (text); i++)
    {
      CtTextPlace end = { i, ct_page_text_get_length (text, i) }, place;
      CtTextRange whole = { { i, 0 }, end, CT_TEXT_ANY_PAGE };
      g_autoptr (GArray) rects = ct_page_text_list_rects (text, &whole);
      const CtTextRect *last = &g_array_index (rects, CtTextRect, rects->len - 1);

      if (pango_layout_get_text (ct_page_text_get_block (text, i)->layout)[end.offset] == '\0')
        continue;

      for (double x = last->x; x < last->x + last->width; x += 0.5)
        {
          ct_page_text_find_place (text, last->page, x, last->y + last->height / 2, &place);
          g_assert_cmpuint (place.passage, ==, i);
          g_assert_cmpuint (place.offset, <=, end.offset);
        }
      g_assert_cmpuint (ct_page_text_get_word (text, place).end.offset, <=, end.offset);
      place = ct_page_text_move (text, end, CT_TEXT_LETTER, 1);
      g_assert_cmpuint (place.passage, ==, i + 1);
      n_cut++;
    }
  g_assert_cmpuint (n_cut, >, 0);
}

/* From line to line and from paragraph to paragraph, to the end and back again. */
static void
test_moves_through_all (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (CtPageText) text = ct_page_text_new (printout);

  for (CtTextUnit unit = CT_TEXT_LETTER; unit <= CT_TEXT_LINE; unit++)
    {
      CtTextPlace place = { 0, 0 }, before;
      guint n_forward = 0, n_back = 0;

      do
        {
          before = place;
          place = ct_page_text_move (text, place, unit, 1);
          n_forward++;
        }
      while (ct_text_place_compare (place, before) > 0);
      g_assert_cmpint (ct_text_place_compare (place, before), ==, 0);
      g_assert_cmpuint (place.passage, ==, ct_page_text_get_n_passages (text) - 1);

      do
        {
          before = place;
          place = ct_page_text_move (text, place, unit, -1);
          n_back++;
        }
      while (ct_text_place_compare (place, before) < 0);
      g_assert_cmpint (ct_text_place_compare (place, (CtTextPlace){ 0, 0 }), ==, 0);
      if (unit == CT_TEXT_LETTER)
        g_assert_cmpuint (n_back, ==, n_forward);
    }
}

/* Forward and back, whole words and paragraphs are taken at both ends. */
static void
test_selects_units (void)
{
  static const struct
  {
    CtTextUnit unit;
    const char *anchor;
    const char *reach;
    const char *selected;
  } cases[] = {
    { CT_TEXT_LETTER, "tổ", "tổ", "" },
    { CT_TEXT_LETTER, "ổ chuyên", "ên môn", "ổ chuy" },
    { CT_TEXT_LETTER, "ên môn", "ổ chuyên", "ổ chuy" },
    { CT_TEXT_WORD, "ổ chuyên", "ổ chuyên", "tổ" },
    { CT_TEXT_WORD, "ổ chuyên", "ên môn", "tổ chuyên" },
    { CT_TEXT_WORD, "ên môn", "ổ chuyên", "tổ chuyên" },
    { CT_TEXT_WORD, "mỗi tháng", ") mỗi", "2026) mỗi" },
    { CT_TEXT_WORD, "2026", "2026", "2026" },
    { CT_TEXT_PASSAGE, "2026", "2026", "- Họp tổ chuyên môn (2026) mỗi tháng" },
  };
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *action = get_action (plan, 0, 0);
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;
  CtTextPlace start;
  const char *words;

  ct_node_set_text (action, CT_ACTION_TEXT, "Họp tổ chuyên môn (2026) mỗi tháng");
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  start = get_whole (text, action, CT_ACTION_TEXT).start;
  words = pango_layout_get_text (ct_page_text_get_block (text, start.passage)->layout);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtTextPlace anchor = { start.passage, strstr (words, cases[i].anchor) - words };
      CtTextPlace reach = { start.passage, strstr (words, cases[i].reach) - words };
      g_autofree char *selected = dup_between (text, anchor, reach, cases[i].unit);

      g_assert_cmpstr (selected, ==, cases[i].selected);
    }
}

/* Which of several words that are alike is meant. */
static void
test_counts_before (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *action = get_action (plan, 0, 0);
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;
  CtTextRange whole;
  const char *words, *p;
  guint n = 0;

  ct_node_set_text (action, CT_ACTION_TEXT, "tổ một, tổ hai, cả tổ");
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  whole = get_whole (text, action, CT_ACTION_TEXT);
  words = pango_layout_get_text (ct_page_text_get_block (text, whole.start.passage)->layout);

  for (p = strstr (words, "tổ"); p != NULL; p = strstr (p + 1, "tổ"), n++)
    {
      CtTextPlace place = { whole.start.passage, p - words };
      CtTextRange word = ct_page_text_get_word (text, place);

      g_assert_cmpuint (ct_page_text_count_before (text, &word), ==, n);
    }
  g_assert_cmpuint (n, ==, 3);
}

/* What is selected stays selected while other words change, and no longer. */
static void
test_follows (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *first = get_action (plan, 0, 0), *later = get_action (plan, 2, 1);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (CtPageText) text = ct_page_text_new (printout);
  CtTextRange selected = get_whole (text, later, CT_ACTION_TEXT);
  CtTextRange followed = selected, page;
  g_autofree char *words = ct_page_text_dup_words (text, &selected);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtPrintout) newer = NULL;
      g_autoptr (CtPageText) other = NULL;
      g_autofree char *still = NULL;

      ct_node_set_text (i == 0 ? first : later, CT_ACTION_TEXT, "Việc khác\nvà một dòng nữa");
      newer = ct_printout_renew (printout, &error);
      g_assert_no_error (error);
      other = ct_page_text_new (newer);
      followed = selected;
      g_assert_cmpint (ct_page_text_follow (other, text, &followed), ==, i == 0);
      if (i > 0)
        continue;

      still = ct_page_text_dup_words (other, &followed);
      g_assert_cmpstr (still, ==, words);
      g_assert_true (ct_page_text_get_all (text, 0, &page));
      g_assert_false (ct_page_text_follow (other, text, &page));
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  g_test_add_func ("/page-text/all-words", test_all_words);
  g_test_add_func ("/page-text/each-word", test_each_word);
  g_test_add_func ("/page-text/copies-words", test_copies_words);
  g_test_add_func ("/page-text/copies-rows", test_copies_rows);
  g_test_add_func ("/page-text/copies-over-pages", test_copies_over_pages);
  g_test_add_func ("/page-text/passes-over-margins", test_passes_over_margins);
  g_test_add_func ("/page-text/moves", test_moves);
  g_test_add_func ("/page-text/ends-where-cut", test_ends_where_cut);
  g_test_add_func ("/page-text/moves-through-all", test_moves_through_all);
  g_test_add_func ("/page-text/selects-units", test_selects_units);
  g_test_add_func ("/page-text/counts-before", test_counts_before);
  g_test_add_func ("/page-text/follows", test_follows);

  result = g_test_run ();
  g_clear_object (&catalogue);

  return result;
}
