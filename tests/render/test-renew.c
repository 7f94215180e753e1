/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "ct-action.h"
#include "ct-paragraph.h"
#include "ct-proof-text.h"

#include "test-pages.h"

/* Pages that are laid out again after a change, where only the changed words are set anew. */

#define N_CHANGES 12
#define SEED 20260901

static CtCatalogue *catalogue;

static const char *const words[] = {
  "Mua", "sách", "truyện", "cho", "trẻ", "5 triệu đồng", "năm học 2026–2027", "\n", "ữ", "Điều 5",
};

static void
collect_texts (CtNode *node, GPtrArray *nodes)
{
  if (CT_IS_ACTION (node) || CT_IS_IMPROVEMENT (node) || CT_IS_PARAGRAPH (node))
    g_ptr_array_add (nodes, node);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    for (guint j = 0; j < ct_node_list_get_length (ct_node_get_list (node, i)); j++)
      collect_texts (ct_node_list_get (ct_node_get_list (node, i), j), nodes);
}

static char *
make_words (GRand *random)
{
  GString *text = g_string_new (NULL);
  int n_words = g_rand_int_range (random, 0, 60);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s ",
                            words[g_rand_int_range (random, 0, (int) G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static void
change_something (CtPlan *plan, GRand *random)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *text = make_words (random);
  CtNode *node;
  guint field;

  collect_texts (CT_NODE (plan), nodes);
  node = g_ptr_array_index (nodes, g_rand_int_range (random, 0, (int) nodes->len));
  field = CT_IS_ACTION (node)        ? CT_ACTION_TEXT
          : CT_IS_IMPROVEMENT (node) ? CT_IMPROVEMENT_CONTENT
                                     : CT_PARAGRAPH_TEXT;
  ct_node_set_text (node, field, text);
}

static void
assert_same_pdf (CtPlan *plan, CtPrintout *printout)
{
  g_autoptr (CtPrintout) fresh = print_plan (catalogue, plan, NULL);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GBytes) expected = make_pdf (fresh);

  g_assert_cmpuint (ct_printout_get_n_pages (printout), ==, ct_printout_get_n_pages (fresh));
  g_assert_true (g_bytes_equal (pdf, expected));
}

static CtPrintout *
renew (CtPrintout *printout)
{
  g_autoptr (GError) error = NULL;
  CtPrintout *newer = ct_printout_renew (printout, &error);

  g_assert_no_error (error);
  g_object_unref (printout);

  return newer;
}

/* After any run of changes the PDF is, byte for byte, what a new layout gives. */
static void
test_same_as_new (void)
{
  g_autoptr (GPtrArray) paths = list_plans ();
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));
      CtPrintout *printout = print_plan (catalogue, plan, NULL);

      for (guint j = 0; j < N_CHANGES; j++)
        {
          change_something (plan, random);
          printout = renew (printout);
          if (j % 4 == 3)
            assert_same_pdf (plan, printout);
        }

      g_object_unref (printout);
    }
}

/* Pages that a change does not reach are the same as before, and their words were not set again. */
static void
test_keeps_pages (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  g_autoptr (CtPrintout) before = print_plan (catalogue, plan, NULL);
  CtNode *improvement = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  CtNode *action = ct_node_list_get (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)), 0);
  g_autofree char *text = g_strdup (ct_node_get_text (action, CT_ACTION_TEXT));
  g_autoptr (CtPrintout) after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  /* A letter of the same width moves nothing. */
  *text = *text == 'L' ? 'T' : 'L';
  ct_node_set_text (action, CT_ACTION_TEXT, text);
  after = ct_printout_renew (before, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (ct_printout_get_n_pages (after), ==, ct_printout_get_n_pages (before));
  for (guint i = 0; i < ct_printout_get_n_pages (after); i++)
    n_changed +=
        !ct_page_looks_like (ct_printout_get_page (before, i), ct_printout_get_page (after, i));
  g_assert_cmpuint (n_changed, ==, 1);
}

static const char *const appendices[] = {
  "timeline", "results", "money", "assignments", "evidence", "remainder", NULL,
};

/* Writes the pages, and reads them back as the proof does. */
static gpointer
write_in_thread (gpointer printout)
{
  GBytes *pdf = make_pdf (printout);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtProofText) text = ct_proof_text_new (printout, pdf, &error);

  g_assert_no_error (error);

  return pdf;
}

/* While the plan is changed and the next pages are laid out, the last ones are written on other
 * threads: these read nothing of the plan, or the bytes would differ.
 */
static void
test_writes_on_threads (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (CtPrintout) printout = NULL;

  ct_node_set_boxed (CT_NODE (ct_plan_get_page_setup (plan)), CT_PAGE_SETUP_APPENDICES, appendices);
  printout = print_plan (catalogue, plan, NULL);

  for (guint i = 0; i < N_CHANGES / 3; i++)
    {
      g_autoptr (GBytes) expected = make_pdf (printout);
      GThread *threads[2];
      g_autoptr (CtPrintout) newer = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        threads[j] = g_thread_new ("writer", write_in_thread, printout);

      for (guint j = 0; j < N_CHANGES; j++)
        change_something (plan, random);
      newer = ct_printout_renew (printout, &error);
      g_assert_no_error (error);

      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        {
          g_autoptr (GBytes) pdf = g_thread_join (threads[j]);

          g_assert_true (g_bytes_equal (pdf, expected));
        }
      g_set_object (&printout, newer);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  g_test_add_func ("/renew/same-as-new", test_same_as_new);
  g_test_add_func ("/renew/keeps-pages", test_keeps_pages);
  g_test_add_func ("/renew/writes-on-threads", test_writes_on_threads);

  status = g_test_run ();
  g_object_unref (catalogue);

  return status;
}
