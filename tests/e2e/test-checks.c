/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "test-checks"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

#define SAMPLE "mam-non-ben-say.caitien"
#define TODAY "--today=2026-11-21"

static CtProgram *
start (CtSavedPlan *plan)
{
  const char *arguments[] = { "caitien", TODAY, ct_saved_plan_get_path (plan), NULL };

  return ct_program_start (arguments);
}

static void
press_button (CtProbe *window, const char *name)
{
  g_autoptr (CtProbe) button = ct_probe_wait_for (window, "button", name);

  ct_probe_act (button);
}

/* F8 goes to the first finding; what usually puts it right does, and it is gone. */
static void
test_put_right (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (CtProbe) pane = NULL;
  g_autoptr (CtProbe) row = NULL;
  g_auto (GStrv) differences = NULL;

  ct_program_press (program, "F8");
  pane = ct_probe_wait_for (window, "list", _ ("Findings"));
  row = ct_probe_wait_for (pane, "list item", "*80*");
  press_button (pane, _ ("Done"));

  for (guint i = 0; i < 50 && row != NULL; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      g_clear_pointer (&row, ct_probe_unref);
      row = ct_probe_find (pane, "list item", "*80*");
    }
  g_assert_null (row);

  ct_program_press (program, "ctrl+s");
  ct_saved_plan_wait_until_saved (plan);
  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);

  differences = ct_saved_plan_dup_differences (plan);
  g_assert_cmpuint (g_strv_length (differences), ==, 1);
  g_assert_true (
      g_pattern_match_simple ("<action *status=\"done\" progress=\"100\">", differences[0]));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/checks", test_put_right);

  return g_test_run ();
}
