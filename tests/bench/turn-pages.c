/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* turn-pages PLAN: goes through the printed pages as the preview does on a screen of 192 dpi, and
 * prints "pages<TAB>median<TAB>longest<TAB>pictures<TAB>process": the time from asking for a page
 * to its picture in microseconds, and the memory in KiB that the pictures and the process have at
 * the end.
 */

#include "config.h"

#include <gtk/gtk.h>
#include <stdlib.h>

#include "bench-catalogue.h"
#include "ct-page-renderer.h"
#include "ct-plan-reader.h"

#define SCREEN_DPI 192.0
#define PICTURE_MEMORY (64 * 1024 * 1024)

static CtPrintout *
print_plan (const char *path)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CtPlan) plan = NULL;
  CtPrintout *printout = NULL;
  gsize length;
  CtForm *form;

  if (!g_file_get_contents (path, &contents, &length, &error))
    g_error ("%s", error->message);

  bytes = g_bytes_new (contents, length);
  plan = ct_plan_reader_read (bytes, path, &error);
  if (plan != NULL)
    {
      form = ct_catalogue_get_plan_form (catalogue, plan);
      printout =
          ct_printout_new (plan, form,
                           ct_catalogue_get_framework (catalogue,
                                                       ct_node_get_text (CT_NODE (plan),
                                                                         CT_PLAN_FRAMEWORK)),
                           ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)),
                           NULL, &error);
    }
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

static gint64
turn_to (CtPageRenderer *renderer, CtPrintout *printout, guint page)
{
  gint64 start = g_get_monotonic_time ();
  double width, height;

  ct_printout_get_page_size (printout, page, &width, &height);
  ct_page_renderer_begin_frame (renderer);
  ct_page_renderer_request (renderer, page, (guint) (width * SCREEN_DPI / 72.0),
                            CT_PAGE_PRIORITY_VIEW);
  while (!ct_page_renderer_is_idle (renderer))
    g_main_context_iteration (NULL, TRUE);

  return g_get_monotonic_time () - start;
}

static long
get_process_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;

  line = strstr (status, "VmRSS:");

  return line != NULL ? strtol (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CtPageRenderer) renderer = NULL;
  g_autoptr (CtPrintout) printout = NULL;
  guint n_pages;

  if (argc != 2)
    return 2;

  printout = print_plan (argv[1]);
  renderer = ct_page_renderer_new (PICTURE_MEMORY);
  ct_page_renderer_set_printout (renderer, printout);
  n_pages = ct_printout_get_n_pages (printout);

  for (guint i = 0; i < n_pages; i++)
    {
      gint64 time = turn_to (renderer, printout, i);

      g_array_append_val (times, time);
    }

  g_array_sort (times, compare);
  g_print ("%u\t%d\t%d\t%d\t%ld\n", n_pages, (int) g_array_index (times, gint64, n_pages / 2),
           (int) g_array_index (times, gint64, n_pages - 1),
           (int) (ct_page_renderer_get_memory (renderer) / 1024), get_process_memory ());
  ct_page_renderer_set_printout (renderer, NULL);

  return EXIT_SUCCESS;
}
