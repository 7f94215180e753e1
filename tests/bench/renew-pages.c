/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* renew-pages PLAN: lays the printed pages of a plan out, changes its first action so that all
 * pages after it move, lays them out again, and so on; without appendices, and with each of them.
 * Prints "appendix<TAB>new<TAB>median<TAB>longest": the time of the first layout, and of those
 * after a change, in microseconds.
 */

#include "config.h"

#include <stdlib.h>

#include "bench-catalogue.h"
#include "ct-action.h"
#include "ct-appendix.h"
#include "ct-improvement.h"
#include "ct-plan-reader.h"
#include "ct-printout.h"

#define ROUNDS 20

static CtPlan *
load_plan (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CtPlan *plan = NULL;
  gsize length;

  if (g_file_get_contents (path, &contents, &length, &error))
    {
      bytes = g_bytes_new (contents, length);
      plan = ct_plan_reader_read (bytes, path, &error);
    }
  if (plan == NULL)
    g_error ("%s", error->message);

  return plan;
}

static CtPrintout *
print_plan (CtCatalogue *catalogue, CtPlan *plan, gint64 *time)
{
  CtForm *form = ct_catalogue_get_plan_form (catalogue, plan);
  const char *framework = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  CtPrintReferences references = { .holidays = ct_catalogue_get_holidays (catalogue) };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  CtPrintout *printout =
      ct_printout_new (plan, form, ct_catalogue_get_framework (catalogue, framework),
                       ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)),
                       &references, &error);

  *time = g_get_monotonic_time () - start;
  if (printout == NULL)
    g_error ("%s", error->message);

  return printout;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* A line more in the first row of the table, or a line less. */
static void
change (CtPlan *plan, guint round)
{
  CtImprovement *improvement = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  CtNode *action = ct_node_list_get (ct_improvement_get_actions (improvement), 0);
  const char *text = ct_node_get_text (action, CT_ACTION_TEXT);
  g_autofree char *changed = round % 2 == 0 ? g_strdup_printf ("%s\nThêm", text)
                                            : g_strndup (text, strrchr (text, '\n') - text);

  ct_node_set_text (action, CT_ACTION_TEXT, changed);
}

static void
measure (CtCatalogue *catalogue, CtPlan *plan, const char *appendix)
{
  const char *const appendices[] = { appendix, NULL };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  CtPrintout *printout;
  gint64 first;

  ct_node_set_boxed (CT_NODE (ct_plan_get_page_setup (plan)), CT_PAGE_SETUP_APPENDICES, appendices);
  printout = print_plan (catalogue, plan, &first);

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start, time;
      CtPrintout *next;

      change (plan, i);
      start = g_get_monotonic_time ();
      next = ct_printout_renew (printout, NULL);
      time = g_get_monotonic_time () - start;
      g_array_append_val (times, time);
      g_object_unref (printout);
      printout = next;
    }
  g_object_unref (printout);

  g_array_sort (times, compare);
  g_print ("%s\t%d\t%d\t%d\n", appendix != NULL ? appendix : "none", (int) first,
           (int) g_array_index (times, gint64, ROUNDS / 2),
           (int) g_array_index (times, gint64, ROUNDS - 1));
}

int
main (int argc, char *argv[])
{
  g_autoptr (CtCatalogue) catalogue = NULL;
  g_autoptr (CtPlan) plan = NULL;

  if (argc != 2)
    return 2;

  catalogue = load_catalogue ();
  plan = load_plan (argv[1]);
  measure (catalogue, plan, NULL);
  for (guint i = 0; i < CT_N_APPENDICES; i++)
    measure (catalogue, plan, ct_appendix_to_nick (i));

  return EXIT_SUCCESS;
}
