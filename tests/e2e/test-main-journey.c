/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-main-journey"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define OLD_WORDS "Mở thêm một lớp lá và một nhóm trẻ 25–36 tháng tại điểm chính*"
#define NEW_WORDS "Mở thêm hai nhóm trẻ tại điểm chính, nâng quy mô lên 18 nhóm, lớp."
#define NEW_PERIOD "Tháng 10/2023"
#define NEW_BAR "*" NEW_WORDS "*01/10/2023*31/10/2023*"
#define OLD_BAR "*" OLD_WORDS "*01/9/2022*31/5/2023*"

static CtProgram *
start (CtSavedPlan *plan)
{
  const char *arguments[] = { "caitien", ct_saved_plan_get_path (plan), NULL };

  return ct_program_start (arguments);
}

static void
find_criterion (CtProbe *window, const char *code)
{
  g_autofree char *name = g_strconcat (code, " *", NULL);
  g_autoptr (CtProbe) filter = ct_probe_wait_for (window, NULL, _ ("Filter criteria, sections"));
  g_autoptr (CtProbe) outline = ct_probe_wait_for (window, "list", _ ("Outline"));

  ct_probe_set_text (filter, code);
  ct_probe_select (outline, name);
}

static gboolean
shows_action (CtProbe *window, const char *words)
{
  g_autoptr (CtProbe) field = ct_probe_find (window, "text box", _ ("Action"));
  g_autofree char *text = field != NULL ? ct_probe_dup_text (field) : g_strdup ("");

  return g_pattern_match_simple (words, text);
}

/* Goes from the outline into the list with the keys, until the details show the action. */
static void
choose_action (CtProgram *program, const char *words)
{
  CtProbe *window = ct_program_get_window (program);

  ct_program_press (program, "F6");
  for (guint i = 0; i < 20 && !shows_action (window, words); i++)
    {
      ct_program_press (program, "Down");
      g_usleep (G_USEC_PER_SEC / 5);
    }

  g_assert_true (shows_action (window, words));
}

static void
write_field (CtProbe *window, const char *label, const char *words)
{
  g_autoptr (CtProbe) field = ct_probe_wait_for (window, "text box", label);

  ct_probe_set_text (field, words);
}

static void
expect_bar (CtProbe *window, const char *pattern)
{
  g_autoptr (CtProbe) bar = ct_probe_wait_for (window, "list item", pattern);

  g_assert_nonnull (bar);
}

static void
test_edit_and_save (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);
  CtProbe *window = ct_program_get_window (program);
  g_auto (GStrv) differences = NULL;

  find_criterion (window, "1.5");
  expect_bar (window, OLD_BAR);
  choose_action (program, OLD_WORDS);

  write_field (window, _ ("Action"), NEW_WORDS);
  write_field (window, _ ("Period"), NEW_PERIOD);
  expect_bar (window, NEW_BAR);

  ct_program_press (program, "ctrl+z ctrl+z");
  expect_bar (window, OLD_BAR);
  ct_program_press (program, "ctrl+shift+z ctrl+shift+z");
  expect_bar (window, NEW_BAR);

  ct_program_press (program, "ctrl+s");
  ct_saved_plan_wait_until_saved (plan);
  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);

  differences = ct_saved_plan_dup_differences (plan);
  g_assert_cmpuint (g_strv_length (differences), ==, 3);
  g_assert_cmpstr (differences[0], ==, "<text>" NEW_WORDS "</text>");
  g_assert_cmpstr (differences[1], ==, "<text>" NEW_PERIOD "</text>");
  g_assert_cmpstr (differences[2], ==, "<range start=\"2023-10-01\" end=\"2023-10-31\"/>");
}

/* What GTK and libadwaita put inside their widgets, and what nobody reads out: a picture or an
 * empty label beside the words that name the control. */
static gboolean
is_innards (CtProbe *probe, const char *role)
{
  static const char *const roles[] = { "widget", "scroll bar", "image", "label", NULL };
  g_autoptr (CtProbe) parent = NULL;
  g_autofree char *parent_role = NULL;

  if (g_strv_contains (roles, role))
    return TRUE;

  parent = ct_probe_dup_parent (probe);
  parent_role = parent != NULL ? ct_probe_dup_role (parent) : g_strdup ("");

  return g_str_equal (parent_role, "combo box");
}

/* GTK names after its type what nobody has named, and what can be reached must say something. */
static void
collect_unnamed (CtProbe *probe, gpointer data)
{
  GString *unnamed = data;
  g_autofree char *name = ct_probe_dup_name (probe);
  g_autofree char *role = ct_probe_dup_role (probe);
  gboolean typed = g_regex_match_simple ("^(Gtk|Gdk|Ct|Adw)[A-Z]", name, 0, 0);
  gboolean mute = *name == '\0' && ct_probe_has_state (probe, CT_PROBE_STATE_FOCUSABLE) &&
                  !g_str_equal (role, "group");

  if ((typed && !is_innards (probe, role)) || mute)
    g_string_append_printf (unnamed, "\n  %s \"%s\"", role, name);
}

static void
test_names (void)
{
  static const char *const views[] = { "ctrl+1", "ctrl+2", "ctrl+3" };
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (GString) unnamed = g_string_new (NULL);

  find_criterion (window, "1.5");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      ct_program_press (program, views[i]);
      g_usleep (G_USEC_PER_SEC);
    }

  /* The views that are not in front stay in the tree. */
  ct_probe_walk (window, collect_unnamed, unnamed);
  if (unnamed->len > 0)
    g_error ("Controls without a name:%s", unnamed->str);
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

  g_test_add_func ("/e2e/edit-and-save", test_edit_and_save);
  g_test_add_func ("/e2e/names", test_names);

  return g_test_run ();
}
