/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-carry-over"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

/* From one plan to the next, as a principal does it. */

typedef struct
{
  CtSavedPlan *plan;
  CtProgram *program;
  CtProbe *whole; /* the program, with all its windows */
} Journey;

static void
start (Journey *journey, gconstpointer sample)
{
  const char *arguments[] = { "caitien", "--today", "2026-08-20", NULL, NULL };

  journey->plan = ct_saved_plan_new (sample);
  arguments[3] = ct_saved_plan_get_path (journey->plan);
  journey->program = ct_program_start (arguments);
  journey->whole = ct_probe_dup_parent (ct_program_get_window (journey->program));
}

static void
finish (Journey *journey, gconstpointer sample)
{
  g_auto (GStrv) differences = ct_saved_plan_dup_differences (journey->plan);

  /* The earlier plan is as it was. */
  g_assert_cmpuint (g_strv_length (differences), ==, 0);
  ct_program_assert_quiet (journey->program);
  g_clear_pointer (&journey->whole, ct_probe_unref);
  g_clear_pointer (&journey->program, ct_program_free);
  g_clear_pointer (&journey->plan, ct_saved_plan_free);
}

/* Only the windows themselves are looked through: what is in them takes long. */
static CtProbe *
find_window (Journey *journey, const char *pattern)
{
  g_autoptr (GPtrArray) windows = ct_probe_dup_children (journey->whole);

  for (guint i = 0; i < windows->len; i++)
    {
      g_autofree char *name = ct_probe_dup_name (windows->pdata[i]);

      if (g_pattern_match_simple (pattern, name))
        return ct_probe_ref (windows->pdata[i]);
    }

  return NULL;
}

static CtProbe *
wait_for_window (Journey *journey, const char *pattern)
{
  CtProbe *window = NULL;

  for (guint i = 0; i < 100 && window == NULL; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      window = find_window (journey, pattern);
    }
  if (window == NULL)
    g_error ("There is no window “%s”", pattern);

  return window;
}

static CtProbe *
open_dialog (Journey *journey)
{
  ct_program_press (journey->program, "ctrl+shift+n");

  return wait_for_window (journey, _ ("Plan from an Earlier Year"));
}

/* GTK 4.8 calls a button by its label twice, once with the mnemonic's mark. */
static void
click (CtProbe *window, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *words = g_strjoinv ("", parts);
  g_autofree char *name = g_strconcat ("*", words, NULL);
  g_autoptr (CtProbe) button = ct_probe_wait_for (window, "button", name);

  ct_probe_act (button);
}

static void
expect (CtProbe *window, const char *role, const char *pattern)
{
  g_autoptr (CtProbe) found = ct_probe_wait_for (window, role, pattern);

  g_assert_nonnull (found);
}

/* Without a window manager the dialog has no keyboard. */
static void
focus_dialog (void)
{
  g_autofree char *command =
      g_strdup_printf ("xdotool search --sync --onlyvisible --name '^%s$' windowfocus",
                       _ ("Plan from an Earlier Year"));
  int status = system (command);

  g_assert_cmpint (status, ==, 0);
}

/* Presses @key until the row has the focus. */
static void
walk_to_row (Journey *journey, CtProbe *dialog, const char *pattern, const char *key)
{
  g_autoptr (CtProbe) row = ct_probe_wait_for (dialog, "list item", pattern);

  for (guint i = 0; i < 20 && !ct_probe_has_state (row, CT_PROBE_STATE_FOCUSED); i++)
    {
      ct_program_press (journey->program, key);
      g_usleep (G_USEC_PER_SEC / 10);
    }

  g_assert_true (ct_probe_has_state (row, CT_PROBE_STATE_FOCUSED));
}

/* Work goes on before anybody has saved it: the draft is there, with the moved years. */
static gboolean
has_draft_with (const char *words)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "caitien", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  gboolean found = FALSE;

  while (dir != NULL && !found && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;

      found = g_file_get_contents (file, &text, NULL, NULL) && strstr (text, words) != NULL;
    }

  return found;
}

static void
expect_draft (const char *words)
{
  for (guint i = 0; i < 100 && !has_draft_with (words); i++)
    g_usleep (G_USEC_PER_SEC / 10);

  g_assert_true (has_draft_with (words));
}

/* One year on, by the same standards; one action is left behind. */
static void
test_next_year (Journey *journey, gconstpointer sample)
{
  g_autoptr (CtProbe) dialog = open_dialog (journey);
  g_autoptr (CtProbe) window = NULL;

  expect (dialog, "label", "Chuyển 7 nội dung và 18 hoạt động");
  focus_dialog ();
  walk_to_row (journey, dialog, "Chuẩn hóa bộ số liệu*", "Tab");
  walk_to_row (journey, dialog, "Dự giờ, chia sẻ theo cụm chuyên môn lần 3", "Down");
  ct_program_press (journey->program, "space");
  expect (dialog, "label", "Chuyển 7 nội dung và 17 hoạt động");
  click (dialog, _ ("Create _Plan"));

  window = wait_for_window (journey, "*2027–2028*");
  expect_draft ("<text>Từ tháng 10/2027 đến tháng 3/2028</text>");
  expect_draft ("<range start=\"2027-10-01\" end=\"2028-03-31\"/>");
  g_assert_false (has_draft_with ("Dự giờ, chia sẻ theo cụm chuyên môn lần 3"));
}

/* From the standards of 2018 to those of 2026; what has no place is told. */
static void
test_other_standards (Journey *journey, gconstpointer sample)
{
  g_autoptr (CtProbe) dialog = open_dialog (journey);
  g_autoptr (CtProbe) window = NULL;
  g_autoptr (CtProbe) notes = NULL;

  expect (dialog, "label", "1 nội dung chưa có tiêu chí");
  click (dialog, _ ("Create _Plan"));

  window = wait_for_window (journey, "*2026–2027*");
  click (window, _ ("What to Look At"));
  notes = wait_for_window (journey, _ ("To Look At in the New Plan"));
  expect (notes, "list item", "*Tiêu chí 1.5 không có tiêu chí tương ứng rõ ràng*");
  expect (notes, "list item", "*17/2018/TT-BGDĐT*");
  expect_draft ("framework=\"tt57-2026-pt\" form=\"tt57-bieu2\"");
  expect_draft ("<note>Chuyển từ tiêu chí 1.5, Thông tư 17/2018, tiểu học; mục tiêu khi đó: Mức 2"
                "</note>");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/e2e/carry-over/next-year", Journey, "mam-non-ben-say.caitien", start,
              test_next_year, finish);
  g_test_add ("/e2e/carry-over/other-standards", Journey, "tieu-hoc-go-may.caitien", start,
              test_other_standards, finish);

  return g_test_run ();
}
