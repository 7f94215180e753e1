/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-fault"

#include "config.h"

#include "test-fault.h"

#include <glib/gi18n.h>
#include <unistd.h>

#define SAMPLE "mam-non-cu-lao-sen.caitien"

/* Says that the test runs in its own namespace already. */
#define IN_NAMESPACE "CAITIEN_IN_NAMESPACE"

/* Goes on in a namespace of its own, where disks can be mounted; without one if that is not
 * allowed.
 */
void
test_fault_enter_namespace (char *argv[])
{
  const char *how = geteuid () == 0 ? "-m" : "-rm";
  g_autofree char *try = g_strdup_printf ("unshare %s true", how);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  int status;

  if (g_getenv (IN_NAMESPACE) != NULL ||
      !g_spawn_command_line_sync (try, NULL, NULL, &status, NULL) || status != 0)
    return;

  g_setenv (IN_NAMESPACE, "1", TRUE);
  g_ptr_array_add (arguments, (gpointer) "unshare");
  g_ptr_array_add (arguments, (gpointer) how);
  for (guint i = 0; argv[i] != NULL; i++)
    g_ptr_array_add (arguments, argv[i]);
  g_ptr_array_add (arguments, NULL);
  execvp ("unshare", (char **) arguments->pdata);
  g_unsetenv (IN_NAMESPACE);
}

void
test_fault_run (const char *format, ...)
{
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  va_list arguments;
  int status;

  va_start (arguments, format);
  command = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

gboolean
test_fault_skip_without_mounts (void)
{
  if (g_getenv (IN_NAMESPACE) != NULL)
    return FALSE;

  g_test_skip ("Disks can't be mounted here: neither root nor a user namespace");

  return TRUE;
}

/* @options: (nullable): of a disk to be mounted there */
void
test_fault_make_plan (TestFault *fault, const char *options)
{
  g_autoptr (GError) error = NULL;

  fault->plan = ct_saved_plan_new (SAMPLE);
  fault->folder = g_dir_make_tmp ("caitien-fault-XXXXXX", &error);
  g_assert_no_error (error);
  if (options != NULL)
    {
      test_fault_run ("mount -t tmpfs -o %s tmpfs %s", options, fault->folder);
      fault->mounted = TRUE;
    }
  fault->path = g_build_filename (fault->folder, SAMPLE, NULL);
  test_fault_run ("cp %s %s", ct_saved_plan_get_path (fault->plan), fault->path);
}

void
test_fault_start (TestFault *fault)
{
  const char *arguments[] = { "caitien", "--select", TEST_FAULT_ACTION, fault->path, NULL };

  fault->program = ct_program_start (arguments);
  fault->window = ct_program_get_window (fault->program);
  fault->field = ct_probe_wait_for (fault->window, "text box", _ ("Action"));
}

void
test_fault_unmount (TestFault *fault)
{
  if (fault->mounted)
    test_fault_run ("umount -l %s", fault->folder);
  fault->mounted = FALSE;
}

void
test_fault_finish (TestFault *fault)
{
  if (fault->program != NULL)
    ct_program_assert_quiet (fault->program);
  g_clear_pointer (&fault->field, ct_probe_unref);
  g_clear_pointer (&fault->program, ct_program_free);
  test_fault_unmount (fault);
  test_fault_run ("rm -rf %s %s/caitien", fault->folder, g_get_user_data_dir ());
  ct_saved_plan_free (fault->plan);
  g_free (fault->folder);
  g_free (fault->path);
}

/* @sentence: with %s for the file's name */
void
test_fault_expect_sentence (TestFault *fault, const char *sentence)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *text = g_strjoinv (SAMPLE, parts);
  g_autoptr (CtProbe) label = ct_probe_wait_for (fault->window, "label", text);

  g_assert_nonnull (label);
}

void
test_fault_click (TestFault *fault, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);
  g_autofree char *words = g_strjoinv ("", parts);
  g_autofree char *name = g_strconcat ("*", words, NULL);
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (fault->window);
  g_autoptr (CtProbe) button = ct_probe_wait_for (whole, "button", name);

  ct_probe_act (button);
}

gboolean
test_fault_has_words (const char *path, const char *words)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, words) != NULL;
}

gboolean
test_fault_find_in_drafts (const char *words)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "caitien", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".caitien") && test_fault_has_words (path, words))
        return TRUE;
    }

  return FALSE;
}

void
test_fault_expect_draft (const char *words)
{
  for (guint i = 0; i < 100 && !test_fault_find_in_drafts (words); i++)
    g_usleep (G_USEC_PER_SEC / 20);

  g_assert_true (test_fault_find_in_drafts (words));
}

void
test_fault_expect_file (const char *path, const char *words)
{
  for (guint i = 0; i < 200 && !test_fault_has_words (path, words); i++)
    g_usleep (G_USEC_PER_SEC / 20);

  g_assert_true (test_fault_has_words (path, words));
}

/* The field may be another one when the selection has changed meanwhile. */
void
test_fault_expect_field (TestFault *fault, const char *words)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CtProbe) field = ct_probe_wait_for (fault->window, "text box", _ ("Action"));
      g_autofree char *text = ct_probe_dup_text (field);

      if (g_str_equal (text, words))
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }

  g_error ("The field never said “%s”", words);
}

void
test_fault_expect_same_file (TestFault *fault)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *original = NULL;

  g_file_get_contents (fault->path, &text, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (ct_saved_plan_get_path (fault->plan), &original, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, original);
}
