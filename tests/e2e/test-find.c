/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-find"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "Mở thêm một lớp lá và một nhóm trẻ 25–36 tháng tại điểm chính*"

typedef struct
{
  const char *pattern;
  gboolean found;
} Wanted;

static void
look_for_focused_text (CtProbe *probe, gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *role = ct_probe_dup_role (probe);
  g_autofree char *text = NULL;

  if (wanted->found || !g_str_equal (role, "text box") ||
      !ct_probe_has_state (probe, CT_PROBE_STATE_FOCUSED))
    return;

  text = ct_probe_dup_text (probe);
  wanted->found = g_pattern_match_simple (wanted->pattern, text);
}

/* Waits until one writes in a text like this. */
static void
expect_focused_text (CtProbe *window, const char *pattern)
{
  Wanted wanted = { pattern, FALSE };

  for (guint i = 0; i < 50 && !wanted.found; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      ct_probe_walk (window, look_for_focused_text, &wanted);
    }

  g_assert_true (wanted.found);
}

/* From another view, without diacritics: Enter shows the words where they are written, and they are
 * what one would type over. */
static void
test_find (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  const char *arguments[] = { "caitien", ct_saved_plan_get_path (plan), NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (CtProbe) entry = NULL;
  g_autoptr (CtProbe) hit = NULL;
  g_autoptr (CtProbe) field = NULL;
  g_autofree char *text = NULL;

  ct_program_press (program, "ctrl+2");
  ct_program_press (program, "ctrl+f");
  entry = ct_probe_wait_for (window, NULL, _ ("Find in the plan"));
  ct_program_press (program, "m o space t h e m space m o t space l o p space l a");
  hit = ct_probe_wait_for (window, "list item", ACTION);
  ct_program_press (program, "Return");
  expect_focused_text (window, ACTION);

  /* Away with it: the details of what was found are there. */
  ct_program_press (program, "ctrl+f");
  ct_program_press (program, "Escape");
  field = ct_probe_wait_for (window, "text box", _ ("Action"));
  text = ct_probe_dup_text (field);
  g_assert_true (g_pattern_match_simple (ACTION, text));

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

  g_test_add_func ("/e2e/find", test_find);

  return g_test_run ();
}
