/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-paper.h"

/* Every plan at hand, on every form: nothing is lost, nothing lies outside of the margins or on
 * something else, headers are repeated, no heading ends a page, nobody signs an empty page.
 */

static CtCatalogue *catalogue;

static const char *const forms[] = {
  "tt57-bieu2",
  "legacy-9col",
  "legacy-by-standard",
  "legacy-roadmap",
};

typedef struct
{
  char *path;
  const char *form;
  CtPaper paper;
} Case;

static void
test_paper (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (CtPlan) plan = load_plan (expected->path);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, expected->form);

  check_paper (printout, catalogue);
}

static const char *const appendices[] = {
  "timeline", "results", "money", "assignments", "evidence", "remainder", NULL,
};

/* The same with all appendices. */
static void
test_appendices (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (CtPlan) plan = load_plan (expected->path);
  g_autoptr (CtPrintout) printout = NULL;

  ct_node_set_boxed (CT_NODE (ct_plan_get_page_setup (plan)), CT_PAGE_SETUP_APPENDICES, appendices);
  printout = print_plan (catalogue, plan, expected->form);
  check_paper (printout, catalogue);
}

/* The same with the plan's table on each paper, and the time line on the large one. */
static void
test_paper_of_table (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (CtPlan) plan = load_plan (expected->path);
  CtNode *setup = CT_NODE (ct_plan_get_page_setup (plan));
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (GArray) places = NULL;
  CtPageStyle *style;
  double widths[2], heights[2];
  const CtPrintoutPlace *place;

  ct_node_set_text (setup, CT_PAGE_SETUP_PAPER_TABLE, ct_paper_to_nick (expected->paper));
  ct_node_set_text (setup, CT_PAGE_SETUP_PAPER_TIMELINE, "double");
  ct_page_setup_set_appendix (CT_PAGE_SETUP (setup), CT_APPENDIX_TIMELINE, TRUE);
  printout = print_plan (catalogue, plan, expected->form);
  check_paper (printout, catalogue);

  style = ct_catalogue_get_page_style (catalogue,
                                       ct_form_get_page_style (ct_printout_get_form (printout)));
  places =
      ct_printout_find_places (printout, ct_node_list_get (ct_plan_get_improvements (plan), 0), 0);
  place = &g_array_index (places, CtPrintoutPlace, 0);
  ct_page_style_get_paper_size (style, expected->paper, &widths[0], &heights[0]);
  ct_printout_get_page_size (printout, place->page, &widths[1], &heights[1]);
  g_assert_cmpfloat_with_epsilon (widths[1], widths[0], 0.01);
  g_assert_cmpfloat_with_epsilon (heights[1], heights[0], 0.01);

  /* A3 on its long side. */
  ct_printout_get_page_size (printout, ct_printout_get_n_pages (printout) - 1, &widths[1],
                             &heights[1]);
  g_assert_cmpfloat_with_epsilon (widths[1], 420 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (heights[1], 297 * 72 / 25.4, 0.01);
}

static void
free_case (gpointer data)
{
  Case *self = data;

  g_free (self->path);
  g_free (self);
}

static void
add_case (const char *kind, const char *plan, const char *form, CtPaper paper, GTestDataFunc func)
{
  g_autofree char *name = g_path_get_basename (plan);
  g_autofree char *path =
      g_strdup_printf ("/paper/%s/%s/%s", kind, name, form != NULL ? form : "own");
  Case *added = g_new0 (Case, 1);

  added->path = g_strdup (plan);
  added->form = form;
  added->paper = paper;
  g_test_add_data_func_full (path, added, func, free_case);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *odd = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();
  paths = list_plans ();
  odd = source_path ("tests/data/plans");
  add_plans (paths, odd);

  for (guint i = 0; i < paths->len; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
        add_case ("plain", g_ptr_array_index (paths, i), forms[j], 0, test_paper);
      add_case ("appendices", g_ptr_array_index (paths, i), NULL, 0, test_appendices);
    }

  for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
    for (guint paper = 0; paper < CT_N_PAPERS; paper++)
      add_case (ct_paper_to_nick (paper), g_ptr_array_index (paths, 0), forms[j], paper,
                test_paper_of_table);

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
