/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-page-find.h"
#include "test-page-text.h"

/* Words that are looked for on the pages. */

static CtCatalogue *catalogue;

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
    { "zz qua\xcc\x89 na", 1 },
    { "zz qua\xcc\x81 na", 0 },
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

/* Words that have no room in the time line are in the table, and only there. */
static void
test_finds_what_is_seen (void)
{
  g_autoptr (CtPlan) plan = load_sample ("mam-non-ben-say");
  g_autoptr (GString) words = g_string_new ("zzđầu");
  g_autoptr (CtPageFind) find = ct_page_find_new ();
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (CtPageText) text = NULL;

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (words, " chữ %u", i);
  g_string_append (words, " zzcuối");
  ct_page_setup_set_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_TIMELINE, TRUE);
  ct_node_set_text (get_action (plan, 0, 0), CT_ACTION_TEXT, words->str);
  printout = print_plan (catalogue, plan, NULL);
  text = ct_page_text_new (printout);
  ct_page_find_set_text (find, text);

  search (find, "zzdau");
  g_assert_cmpuint (ct_page_find_get_n_found (find), ==, 2);
  search (find, "zzcuoi");
  g_assert_cmpuint (ct_page_find_get_n_found (find), ==, 1);
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

  g_test_add_func ("/page-find/finds", test_finds);
  g_test_add_func ("/page-find/finds-over-lines", test_finds_over_lines);
  g_test_add_func ("/page-find/finds-what-is-seen", test_finds_what_is_seen);
  g_test_add_func ("/page-find/steps", test_steps);
  g_test_add_func ("/page-find/keeps-current", test_keeps_current);

  result = g_test_run ();
  g_clear_object (&catalogue);

  return result;
}
