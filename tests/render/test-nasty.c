/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "nasty-plan.h"
#include "test-page-text.h"
#include "test-paper.h"

/* Plans as no school would write them: all print, and no word is lost. All of them with -m slow, a
 * sample of each kind otherwise.
 */
#define N_PLANS 200

/* Of so many pages, each word is looked for where one selects it. */
#define N_PAGES 20

/* One of each kind, on each form; blanks in too little room, and a signature higher than a page. */
static const guint32 sample[] = { 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 30, 70 };

static CtCatalogue *catalogue;

static void
test_nasty (gconstpointer data)
{
  g_autofree char *xml = nasty_plan_dup_xml (GPOINTER_TO_UINT (data));
  g_autoptr (CtPlan) plan = read_plan (xml);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);

  g_test_message ("%u pages", ct_printout_get_n_pages (printout));
  check_paper (printout, catalogue);
  check_page_words (printout, N_PAGES);
}

static void
add_case (guint32 seed)
{
  g_autofree char *path = g_strdup_printf ("/nasty/%u", seed);

  g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_nasty);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  if (g_test_slow ())
    for (guint32 seed = 1; seed <= N_PLANS; seed++)
      add_case (seed);
  else
    for (gsize i = 0; i < G_N_ELEMENTS (sample); i++)
      add_case (sample[i]);

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
