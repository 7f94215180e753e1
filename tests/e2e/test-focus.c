/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-focus"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

/* The focus goes away while something is written: the text view that it leaves must not go away
 * before it has left. And the window that is closed must outlive the dialog that asks about it.
 * Either fault ends the program or shows as a warning. */

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "a13"

static CtProgram *
start (CtSavedPlan *plan)
{
  const char *arguments[] = { "caitien", "--select", ACTION, ct_saved_plan_get_path (plan), NULL };
  CtProgram *program = ct_program_start (arguments);
  g_autoptr (CtProbe) field =
      ct_probe_wait_for (ct_program_get_window (program), "text box", _ ("Action"));

  g_assert_nonnull (field);

  return program;
}

/* GTK 4.8 calls a button by its label twice, once with the mnemonic's mark. */
static CtProbe *
find_answer (CtProbe *whole, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);
  g_autofree char *words = g_strjoinv ("", parts);
  g_autofree char *name = g_strconcat ("*", words, NULL);

  return ct_probe_find (whole, "button", name);
}

/* Keys may have undone all that they did: then the window closes without a question. */
static void
close_and_discard (CtProgram *program)
{
  ct_program_press (program, "ctrl+w");
  for (guint tries = 0; tries < 200; tries++)
    {
      g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));
      g_autoptr (CtProbe) button = whole != NULL ? find_answer (whole, _ ("_Discard")) : NULL;

      if (button != NULL)
        ct_probe_act (button);
      if (whole == NULL || button != NULL)
        break;
      g_usleep (G_USEC_PER_SEC / 10);
    }
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);
}

/* Ways to leave a cell that is being written in, each with something that goes away meanwhile. */
static const char *const leaving[] = {
  "F2 a F6",
  "F2 b F6 F6 F6",
  "F2 c Tab d Tab e shift+Tab Escape",
  "F2 d ctrl+Return e Escape ctrl+z",
  "F2 e F9 F9",
  "F2 f alt+Return alt+Return",
  "F2 g shift+F9 shift+F9",
  "F2 h ctrl+2 ctrl+1",
  "F2 i ctrl+3 ctrl+1",
  "F2 j ctrl+z ctrl+z ctrl+shift+z",
  "F2 k ctrl+f 1 period 5 Escape",
  "F2 l Return x Escape ctrl+d Delete ctrl+z",
  "F2 m alt+Down alt+Up",
};

static void
test_leave_while_writing (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (leaving); i++)
      {
        ct_program_press (program, "F6");
        ct_program_press (program, leaving[i]);
        ct_program_assert_quiet (program);
      }

  close_and_discard (program);
}

/* Keys at random, always the same ones. */
static void
test_any_keys (void)
{
  static const char *const keys[] = {
    "Up",     "Down",         "Down",     "Return",     "Tab",    "shift+Tab",   "F2",     "F2",
    "Escape", "alt+Up",       "alt+Down", "shift+Down", "ctrl+a", "ctrl+Return", "Delete", "ctrl+z",
    "ctrl+z", "ctrl+shift+z", "ctrl+d",   "space",      "a",      "1",           "F6",     "F6",
    "F9",     "shift+F9",     "ctrl+1",   "ctrl+2",     "ctrl+1", "alt+Return",  "ctrl+f", "Left",
    "Right",  "Home",         "End",      "Prior",      "Next",   "BackSpace"
  };
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GString) burst = g_string_new (NULL);

      for (guint j = 0; j < 8; j++)
        g_string_append_printf (burst, "%s ",
                                keys[g_rand_int_range (random, 0, G_N_ELEMENTS (keys))]);
      ct_program_press (program, burst->str);
      ct_program_assert_quiet (program);
    }

  /* Nothing is open. */
  ct_program_press (program, "Escape ctrl+1 Escape F6 F6");
  close_and_discard (program);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/focus/leave-while-writing", test_leave_while_writing);
  g_test_add_func ("/e2e/focus/any-keys", test_any_keys);

  return g_test_run ();
}
