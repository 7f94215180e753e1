/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-versions"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

/* A plan is saved twice; the version in between is looked at and brought back, and that is undone.
 */

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "a13"
#define FIRST "Mở thêm hai nhóm trẻ tại điểm chính."
#define SECOND "Mở thêm ba nhóm trẻ tại điểm lẻ Rạch Gừa."

static char *
dup_without_mnemonic (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);

  return g_strjoinv ("", parts);
}

static void
click (CtProgram *program, const char *role, const char *label)
{
  g_autofree char *words = dup_without_mnemonic (label);
  g_autofree char *name = g_strconcat ("*", words, NULL);
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));
  g_autoptr (CtProbe) button = ct_probe_wait_for (whole, role, name);

  ct_probe_act (button);
}

static void
expect_words (CtProgram *program, const char *words)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CtProbe) field =
          ct_probe_wait_for (ct_program_get_window (program), "text box", _ ("Action"));
      g_autofree char *text = ct_probe_dup_text (field);

      if (g_str_equal (text, words))
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }

  g_error ("The action never said “%s”", words);
}

static void
save (CtProgram *program, CtSavedPlan *plan, const char *words)
{
  g_autoptr (CtProbe) field =
      ct_probe_wait_for (ct_program_get_window (program), "text box", _ ("Action"));

  ct_probe_set_text (field, words);
  ct_program_press (program, "ctrl+s");
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (ct_saved_plan_get_path (plan), &text, NULL, NULL));
      if (strstr (text, words) != NULL)
        return;
      g_usleep (G_USEC_PER_SEC / 20);
    }

  g_error ("“%s” was not saved", words);
}

/* What a click reaches is the button inside of the menu button. */
static void
open_versions (CtProgram *program)
{
  g_autoptr (CtProbe) menu =
      ct_probe_wait_for (ct_program_get_window (program), "button", "Kế hoạch 5 năm*");
  g_autoptr (GPtrArray) children = ct_probe_dup_children (menu);

  g_assert_cmpuint (children->len, >, 0);
  ct_probe_act (children->pdata[0]);
  click (program, "menu item", _ ("Earlier _Versions…"));
}

static void
test_bring_back (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  const char *arguments[] = { "caitien", "--select", ACTION, ct_saved_plan_get_path (plan), NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));
  g_autoptr (CtProbe) older = NULL;
  g_autoptr (CtProbe) newer = NULL;

  save (program, plan, FIRST);
  save (program, plan, SECOND);

  open_versions (program);
  older = ct_probe_wait_for (whole, "label", FIRST);
  newer = ct_probe_wait_for (whole, "label", SECOND);
  click (program, "button", _ ("_Restore This Version"));
  expect_words (program, FIRST);

  ct_program_press (program, "ctrl+z");
  expect_words (program, SECOND);
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

  g_test_add_func ("/e2e/versions/bring-back", test_bring_back);

  return g_test_run ();
}
