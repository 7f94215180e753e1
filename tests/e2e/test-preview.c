/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-preview"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

#define SAMPLE "mam-non-ben-say.caitien"

/* Where the pages stand beside the editor on the screen of the tests, and the distance between two
 * places to click at: less than the height of a row of the table.
 */
#define PAGES_X 1085
#define PAGES_TOP 240
#define PAGES_BOTTOM 560
#define STEP 20

#define NEW_WORD "xyzzy"
#define NEW_KEYS "x y z z y"

static void
point_at (int y, int n_clicks)
{
  g_autofree char *command =
      g_strdup_printf ("xdotool mousemove %d %d click --repeat %d --delay 60 1", PAGES_X, y,
                       n_clicks);

  g_assert_cmpint (system (command), ==, 0);
}

static void
look_for_focus (CtProbe *probe, gpointer data)
{
  g_autofree char *role = ct_probe_dup_role (probe);

  if (ct_probe_has_state (probe, CT_PROBE_STATE_FOCUSED) && strcmp (role, "frame") != 0)
    {
      g_free (*(char **) data);
      *(char **) data = g_strdup (role);
    }
}

/* Whether one writes in a text now. */
static gboolean
writes (CtProbe *window)
{
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *role = NULL;

      g_usleep (G_USEC_PER_SEC / 10);
      ct_probe_walk (window, look_for_focus, &role);
      if (g_strcmp0 (role, "text box") == 0)
        return TRUE;
    }

  return FALSE;
}

static void
look_for_word (CtProbe *probe, gpointer data)
{
  g_autofree char *description = ct_probe_dup_description (probe);

  *(gboolean *) data |= description != NULL && strstr (description, NEW_WORD) != NULL;
}

static gboolean
has_word_on_page (CtProbe *window)
{
  gboolean found = FALSE;

  for (guint i = 0; i < 50 && !found; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      ct_probe_walk (window, look_for_word, &found);
    }

  return found;
}

/* The pane has a button to find words on its pages. */
static void
find_on_pages (CtProgram *program, const char *words)
{
  g_autoptr (CtProbe) button = ct_probe_wait_for (ct_program_get_window (program), "button",
                                                  _ ("Find in the printed pages"));
  g_autoptr (CtProbe) entry = NULL;
  g_autoptr (CtProbe) label = NULL;

  ct_probe_act (button);
  entry = ct_probe_wait_for (ct_program_get_window (program), "search box",
                             _ ("Find in the printed pages"));
  ct_program_press (program, words);
  label = ct_probe_wait_for (ct_program_get_window (program), NULL, _ ("Nothing found"));
}

static void
expect_one_place (CtProbe *window)
{
  g_autofree char *count = g_strdup_printf (C_ ("printed pages", "%u of %u"), 1, 1);
  g_autoptr (CtProbe) label = ct_probe_wait_for (window, NULL, count);
}

/* A double click on the page leads to the field that it shows, and what is written there stands on
 * the page a moment later, and is found there.
 */
static void
test_both_ways (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  const char *arguments[] = { "caitien",  "--view", "editor",
                              "--select", "a11",    ct_saved_plan_get_path (plan),
                              NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (CtProbe) close = NULL;
  gboolean found = FALSE;

  ct_program_press (program, "F7");
  close = ct_probe_wait_for (window, NULL, _ ("Fit width"));
  find_on_pages (program, NEW_KEYS);

  for (int y = PAGES_TOP; y < PAGES_BOTTOM && !found; y += STEP)
    {
      point_at (y, 2);
      found = writes (window);
    }
  g_assert_true (found);

  ct_program_press (program, "End space " NEW_KEYS " Tab");
  g_assert_true (has_word_on_page (window));
  expect_one_place (window);

  ct_program_press (program, "F7 ctrl+s ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);
}

typedef struct
{
  const char *prefix;
  char *name;
} Prefixed;

static void
look_for_prefix (CtProbe *probe, gpointer data)
{
  Prefixed *wanted = data;
  g_autofree char *name = ct_probe_dup_name (probe);

  if (wanted->name == NULL && g_str_has_prefix (name, wanted->prefix))
    wanted->name = g_steal_pointer (&name);
}

/* The pages are called “Page 3 of 8”. */
static void
wait_for_page (CtProbe *window, guint page, guint n_pages)
{
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), page, n_pages);
  Prefixed wanted = { name };

  for (guint i = 0; i < 50 && wanted.name == NULL; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      ct_probe_walk (window, look_for_prefix, &wanted);
    }
  g_assert_nonnull (wanted.name);
  g_free (wanted.name);
}

#define N_PAGES 8
#define N_LIST_PAGES 2

/* A tick beside the pages puts the list of evidence behind them, and the evidence of the marked
 * action leads to its row there; undo takes the list away.
 */
static void
test_appendix (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  const char *arguments[] = { "caitien",  "--view", "print",
                              "--select", "a1",     ct_saved_plan_get_path (plan),
                              NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (CtProbe) check = NULL;
  g_autofree char *point = NULL;
  int x, y, width, height;

  wait_for_page (window, 3, N_PAGES);
  check = ct_probe_wait_for (window, "checkbox", _ ("List of evidence"));
  ct_probe_get_area (check, &x, &y, &width, &height);
  point = g_strdup_printf ("mousemove %d %d click 1", x + 10, y + height / 2);
  ct_program_point (program, point);
  wait_for_page (window, 3, N_PAGES + N_LIST_PAGES);

  /* A click on the page gives it the keys. */
  ct_program_point (program, "mousemove 620 240 click 1");
  ct_program_press (program, "ctrl+Return");
  wait_for_page (window, N_PAGES + 1, N_PAGES + N_LIST_PAGES);

  ct_program_press (program, "ctrl+z");
  wait_for_page (window, N_PAGES, N_PAGES);
  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/preview/both-ways", test_both_ways);
  g_test_add_func ("/e2e/preview/appendix", test_appendix);

  return g_test_run ();
}
