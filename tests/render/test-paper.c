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

static void
free_case (gpointer data)
{
  Case *self = data;

  g_free (self->path);
  g_free (self);
}

static void
add_case (const char *kind, const char *plan, const char *form, GTestDataFunc func)
{
  g_autofree char *name = g_path_get_basename (plan);
  g_autofree char *path =
      g_strdup_printf ("/paper/%s/%s/%s", kind, name, form != NULL ? form : "own");
  Case *added = g_new0 (Case, 1);

  added->path = g_strdup (plan);
  added->form = form;
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
        add_case ("plain", g_ptr_array_index (paths, i), forms[j], test_paper);
      add_case ("appendices", g_ptr_array_index (paths, i), NULL, test_appendices);
    }

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
