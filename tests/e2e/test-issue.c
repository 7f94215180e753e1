/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-issue"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <poppler.h>
#include <string.h>

#include "ct-issued-plan.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-program.h"
#include "ct-saved-plan.h"
#include "ct-signed-file.h"
#include "ct-standing.h"

/* The plan is issued; its code stands on every page; a word is changed; and the code from the paper
 * names the change. */

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "a13"
#define OLD_WORDS "Mở thêm một lớp lá và một nhóm trẻ*"
#define NEW_WORDS "Mở thêm hai nhóm trẻ tại điểm chính."

static char *
dup_without_mnemonic (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);

  return g_strjoinv ("", parts);
}

/* Dialogs are windows of their own, beside the plan's. */
static CtProbe *
wait_for (CtProgram *program, const char *role, const char *name)
{
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));

  return ct_probe_wait_for (whole, role, name);
}

static void
click (CtProgram *program, const char *role, const char *label)
{
  g_autofree char *words = dup_without_mnemonic (label);
  g_autofree char *name = g_strconcat ("*", words, NULL);
  g_autoptr (CtProbe) button = wait_for (program, role, name);

  ct_probe_act (button);
}

static void
choose (CtProgram *program, const char *item)
{
  g_autoptr (CtProbe) menu =
      ct_probe_wait_for (ct_program_get_window (program), "button", "*Kế hoạch 5 năm*");
  g_autoptr (GPtrArray) children = ct_probe_dup_children (menu);

  g_assert_cmpuint (children->len, >, 0);
  ct_probe_act (children->pdata[0]);
  click (program, "menu item", item);
}

static void
write_field (CtProgram *program, const char *label, const char *words)
{
  g_autofree char *name = dup_without_mnemonic (label);
  g_autoptr (CtProbe) field = wait_for (program, "text box", name);

  ct_probe_set_text (field, words);
}

static CtPlan *
read_plan (CtSavedPlan *saved)
{
  g_autoptr (GFile) file = g_file_new_for_path (ct_saved_plan_get_path (saved));
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  return bytes != NULL ? ct_plan_reader_read (bytes, "saved", NULL) : NULL;
}

/* What was issued is saved without being asked for. */
static char *
wait_for_code (CtSavedPlan *saved)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (CtPlan) plan = read_plan (saved);
      char *code = plan != NULL ? ct_standing_dup_code (ct_standing_of_plan (plan), plan) : NULL;

      if (code != NULL)
        return code;
      g_usleep (G_USEC_PER_SEC / 20);
    }

  g_error ("the issue was not saved");
}

static void
expect_code_on_pages (CtSavedPlan *saved, const char *code)
{
  g_autofree char *path = g_strconcat (ct_saved_plan_get_path (saved), ".pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "caitien-cli", "pdf",
                        ct_saved_plan_get_path (saved), "-o", path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GObject) owned = NULL;
  PopplerDocument *document;
  int n_pages;

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  document = poppler_document_new_from_gfile (file, NULL, NULL, &error);
  g_assert_no_error (error);
  owned = G_OBJECT (document);
  n_pages = poppler_document_get_n_pages (document);
  g_assert_cmpint (n_pages, >, 1);

  for (int i = 0; i < n_pages; i++)
    {
      g_autoptr (GObject) page = G_OBJECT (poppler_document_get_page (document, i));
      g_autofree char *text = poppler_page_get_text (POPPLER_PAGE (page));

      g_assert_nonnull (strstr (text, code));
      g_assert_null (strstr (text, "DỰ THẢO"));
    }
  g_file_delete (file, NULL, NULL);
}

static void
expect_label (CtProgram *program, const char *pattern)
{
  g_autoptr (CtProbe) label = wait_for (program, "label", pattern);

  g_assert_nonnull (label);
}

static void
test_code_names_the_change (void)
{
  g_autoptr (CtSavedPlan) saved = ct_saved_plan_new (SAMPLE);
  const char *arguments[] = { "caitien", "--select", ACTION, ct_saved_plan_get_path (saved), NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  g_autofree char *code = NULL;

  choose (program, _ ("_Issue…"));
  write_field (program, _ ("Number"), "47");
  write_field (program, _ ("Date"), "5/10/2026");
  click (program, "button", _ ("_Issue"));

  code = wait_for_code (saved);
  expect_code_on_pages (saved, code);

  write_field (program, _ ("Action"), NEW_WORDS);
  choose (program, _ ("Check a _Code…"));
  write_field (program, _ ("_Code on the foot of the paper"), code);
  click (program, "button", _ ("Chec_k"));
  expect_label (program, "*47*");
  expect_label (program, OLD_WORDS);
  expect_label (program, NEW_WORDS);
  ct_program_assert_quiet (program);
}

/* A scan that is gone is told when the plan is opened. */
static void
test_missing_copy (void)
{
  g_autoptr (CtSavedPlan) saved = ct_saved_plan_new (SAMPLE);
  const char *arguments[] = { "caitien", ct_saved_plan_get_path (saved), NULL };
  g_autoptr (CtPlan) plan = read_plan (saved);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/KH 47.pdf");
  g_autoptr (GBytes) scan = g_bytes_new_static ("scan", 4);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CtProgram) program = NULL;

  ct_signed_file_attach (ct_issued_plan_issue (plan), missing, scan);
  bytes = ct_plan_writer_write (plan);
  g_assert_true (g_file_set_contents (ct_saved_plan_get_path (saved),
                                      g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));

  program = ct_program_start (arguments);
  expect_label (program, "*1 bản đã ký*");
  click (program, "button", _ ("Show"));
  expect_label (program, "KH 47.pdf");
  expect_label (program, _ ("The file is not where it was. Put it back there, or remove this entry "
                            "and attach it anew."));
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

  g_test_add_func ("/e2e/issue/code-names-the-change", test_code_names_the_change);
  g_test_add_func ("/e2e/issue/missing-copy", test_missing_copy);

  return g_test_run ();
}
