/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-action.h"
#include "ct-page-find.h"
#include "test-pages.h"

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

static CtPlan *
load_sample (const char *name)
{
  g_autofree char *file = g_strconcat ("data/samples/", name, ".caitien", NULL);
  g_autofree char *path = source_path (file);

  return load_plan (path);
}

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  return (int) *(const gunichar *) a - (int) *(const gunichar *) b;
}

/* The letters of @text in their own order, without spaces: Poppler has none between narrow cells.
 */
static char *
sort_letters (const char *text)
{
  g_autoptr (GArray) letters = g_array_new (TRUE, FALSE, sizeof (gunichar));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_array_append_val (letters, c);
    }
  g_array_sort (letters, compare_letters);

  return g_ucs4_to_utf8 ((const gunichar *) letters->data, letters->len, NULL, NULL, NULL);
}

static char *
dup_page (const CtPageText *text, guint page)
{
  CtTextRange range;

  g_assert_true (ct_page_text_get_all (text, page, &range));

  return ct_page_text_dup_words (text, &range);
}

static void
check_pages (CtPlan *plan, const char *form)
{
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, form);
  g_autoptr (CtPageText) text = ct_page_text_new (printout);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));

  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    {
      g_autofree char *copied = dup_page (text, i);
      g_autofree char *composed = g_utf8_normalize (copied, -1, G_NORMALIZE_NFC);
      g_autofree char *read = dup_page_text (POPPLER_DOCUMENT (document), (int) i);
      g_autofree char *letters = sort_letters (copied);
      g_autofree char *expected = sort_letters (read);

      g_assert_cmpstr (copied, ==, composed);
      g_assert_cmpstr (letters, ==, expected);
    }
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
        check_pages (plan, forms[j]);
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
check_word (const CtPageText *text, PopplerDocument *document, const CtTextRange *word)
{
  g_autoptr (GArray) rects = ct_page_text_list_rects (text, word);
  const CtTextRect *rect = &g_array_index (rects, CtTextRect, 0);
  g_autofree char *words = ct_page_text_dup_words (text, word);
  g_autofree char *read = NULL;
  g_autoptr (GObject) page = NULL;
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
  page = G_OBJECT (poppler_document_get_page (document, (int) rect->page));
  read = poppler_page_get_text_for_area (POPPLER_PAGE (page), &area);
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
  guint n_words = 0;

  for (guint i = 0; i < ct_page_text_get_n_passages (text); i++)
    {
      CtTextRange word;

      for (guint offset = 0; find_next_word (text, i, &offset, &word); n_words++)
        check_word (text, POPPLER_DOCUMENT (document), &word);
    }

  g_test_message ("%u words", n_words);
  g_assert_cmpuint (n_words, >, 1000);
}

/* What is copied */

static CtNode *
get_action (CtPlan *plan, guint improvement, guint action)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  return ct_node_list_get (ct_improvement_get_actions (
                               ct_node_list_get (improvements, improvement)),
                           action);
}

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

/* Finding */

static void
search (CtPageFind *find, const char *words)
{
  g_autoptr (CtSearchQuery) query = ct_search_query_new (words);

  ct_page_find_set_query (find, query);
}

static void
test_finds (void)
{
  static const struct
  {
    const char *query;
    guint n_found;
  } cases[] = {
    { "", 0 },
    { "zz qua na", 1 },
    { "ZZ QUẢ NA", 1 },
    { "zz quá na", 0 },
    { "zz  dua", 2 },
    { "zz đua", 1 },
    { "zz đua zz dua", 1 },
    { "5 trieu zz", 1 },
    { "2026-2027 zz", 1 },
    { "khong co chu nay", 0 },
  };
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *action = get_action (plan, 1, 0);
  g_autoptr (CtPageFind) find = ct_page_find_new ();
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;

  ct_node_set_text (action, CT_ACTION_TEXT,
                    "zz quả na zz đua zz dưa 5 triệu zz năm học 2026–2027 zz");
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  ct_page_find_set_text (find, text);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      search (find, cases[i].query);
      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (ct_page_find_get_n_found (find), ==, cases[i].n_found);
      g_assert_cmpuint (ct_page_find_get_current (find), ==, CT_PAGE_FIND_NONE);
    }
}

/* Words that a narrow cell sets on two lines are one place with two rectangles. */
static void
test_finds_over_lines (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *action = get_action (plan, 0, 0);
  g_autoptr (CtPageFind) find = ct_page_find_new ();
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_broken = 0;

  for (guint i = 0; i < 40; i++)
    g_string_append (words, "kế hoạch cải tiến zz ");
  ct_node_set_text (action, CT_ACTION_TEXT, words->str);
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  ct_page_find_set_text (find, text);
  search (find, "ke hoach cai tien zz");

  g_assert_cmpuint (ct_page_find_get_n_found (find), ==, 40);
  for (guint i = 0; i < 40; i++)
    {
      const CtTextRange *range = ct_page_find_get_found (find, i);
      g_autoptr (GArray) rects = ct_page_text_list_rects (text, range);
      g_autofree char *found = ct_page_text_dup_words (text, range);

      n_broken += rects->len > 1;
      g_assert_cmpstr (found, ==, "kế hoạch cải tiến zz");
    }
  g_assert_cmpuint (n_broken, >, 5);
}

static void
test_steps (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  g_autoptr (CtPageFind) find = ct_page_find_new ();
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (CtPageText) text = ct_page_text_new (printout);
  guint n_found, last_page = 0;

  ct_page_find_set_text (find, text);
  search (find, "giao vien");
  n_found = ct_page_find_get_n_found (find);
  g_assert_cmpuint (n_found, >, 3);

  ct_page_find_start_from (find, 0, 0);
  for (guint i = 0; i < n_found; i++)
    {
      guint page = ct_page_text_get_page (text, ct_page_find_get_found (find, i)->start);

      g_assert_cmpuint (ct_page_find_get_current (find), ==, i);
      g_assert_cmpuint (page, >=, last_page);
      last_page = page;
      ct_page_find_step (find, 1);
    }
  g_assert_cmpuint (ct_page_find_get_current (find), ==, 0);
  ct_page_find_step (find, -1);
  g_assert_cmpuint (ct_page_find_get_current (find), ==, n_found - 1);

  /* From the middle on, and beyond the last. */
  ct_page_find_start_from (find, last_page, 0);
  g_assert_cmpuint (
      ct_page_text_get_page (text,
                             ct_page_find_get_found (find, ct_page_find_get_current (find))->start),
      ==, last_page);
  ct_page_find_start_from (find, last_page + 1, 0);
  g_assert_cmpuint (ct_page_find_get_current (find), ==, 0);
}

/* After a change, other places come before the current one, which it stays. */
static void
test_keeps_current (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  CtNode *earlier = get_action (plan, 0, 0), *later = get_action (plan, 2, 0);
  g_autoptr (CtPageFind) find = ct_page_find_new ();
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPrintout) newer = NULL;
  g_autoptr (CtPageText) text = NULL;
  g_autoptr (CtPageText) other = NULL;
  const CtTextRange *current;
  g_autoptr (GError) error = NULL;

  ct_node_set_text (earlier, CT_ACTION_TEXT, "zz");
  ct_node_set_text (later, CT_ACTION_TEXT, "zz một zz hai");
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  ct_page_find_set_text (find, text);
  search (find, "zz");
  g_assert_cmpuint (ct_page_find_get_n_found (find), ==, 3);
  ct_page_find_step (find, -1);
  g_assert_cmpuint (ct_page_find_get_current (find), ==, 2);

  ct_node_set_text (earlier, CT_ACTION_TEXT, "zz zz zz");
  newer = ct_printout_renew (printout, &error);
  g_assert_no_error (error);
  other = ct_page_text_new (newer);
  ct_page_find_set_text (find, other);
  g_assert_cmpuint (ct_page_find_get_n_found (find), ==, 5);
  g_assert_cmpuint (ct_page_find_get_current (find), ==, 4);
  current = ct_page_find_get_found (find, 4);
  g_assert_true (ct_page_text_get_block (other, current->start.passage)->node == later);

  ct_page_find_set_text (find, NULL);
  g_assert_cmpuint (ct_page_find_get_n_found (find), ==, 0);
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
  g_test_add_func ("/page-text/finds", test_finds);
  g_test_add_func ("/page-text/finds-over-lines", test_finds_over_lines);
  g_test_add_func ("/page-text/steps", test_steps);
  g_test_add_func ("/page-text/keeps-current", test_keeps_current);

  result = g_test_run ();
  g_clear_object (&catalogue);

  return result;
}
