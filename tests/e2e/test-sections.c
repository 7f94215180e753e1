/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-sections"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define HEADING "CĂN CỨ BỔ SUNG"
#define TEXT "Nghị quyết của Hội đồng trường;\nÝ kiến của cha mẹ trẻ."

static char *
dup_file (CtSavedPlan *plan)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (ct_saved_plan_get_path (plan), &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
write_field (CtProbe *window, const char *label, const char *words)
{
  g_autoptr (CtProbe) field = ct_probe_wait_for (window, "text box", label);

  ct_probe_set_text (field, words);
}

/* Adds a section, writes in it, moves it, deletes it, and takes all of it back. */
static void
test_sections (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  const char *arguments[] = { "caitien", ct_saved_plan_get_path (plan), NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (CtProbe) outline = ct_probe_wait_for (window, "list", _ ("Outline"));
  g_autofree char *saved = NULL;
  g_auto (GStrv) differences = NULL;

  ct_probe_select (outline, "II *");
  ct_program_press (program, "Insert");
  write_field (window, _ ("Heading"), HEADING);
  ct_program_press (program, "Return");
  write_field (window, _ ("Text of the section"), TEXT);
  ct_program_press (program, "alt+Up");
  g_clear_pointer (&outline, ct_probe_unref);
  outline = ct_probe_wait_for (window, "list item", "II Căn cứ bổ sung");

  ct_program_press (program, "ctrl+s");
  ct_saved_plan_wait_until_saved (plan);
  saved = dup_file (plan);
  g_assert_nonnull (strstr (saved, "<heading>" HEADING "</heading>\n"
                                   "      <p>Nghị quyết của Hội đồng trường;</p>\n"
                                   "      <p>Ý kiến của cha mẹ trẻ.</p>\n"));

  /* Back to the first byte. */
  for (guint i = 0; i < 8; i++)
    ct_program_press (program, "ctrl+z");
  ct_program_press (program, "ctrl+s");
  g_usleep (2 * G_USEC_PER_SEC);
  differences = ct_saved_plan_dup_differences (plan);
  g_assert_cmpuint (g_strv_length (differences), ==, 0);

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

  g_test_add_func ("/e2e/sections", test_sections);

  return g_test_run ();
}
