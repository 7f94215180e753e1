/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-fault-disk"

#include "config.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <unistd.h>

#include "test-fault.h"

/* A full disk, a disk or a file that can only be read, a stick that is pulled out, a folder that is
 * removed, drafts that can't be kept: each ends in a sentence in the window, and with every word in
 * a draft or in the file. Disks are made in a mount namespace of the test's own, where the system
 * allows it.
 */

#define DISK_SIZE (512 * 1024)

/* A film takes all the room that there is. */
static char *
fill_disk (TestFault *fault)
{
  char *path = g_build_filename (fault->folder, "phim.mp4", NULL);
  g_autofree char *bytes = g_malloc0 (DISK_SIZE);
  int descriptor = g_creat (path, 0600);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_cmpint (write (descriptor, bytes, DISK_SIZE), <, DISK_SIZE);
  close (descriptor);

  return path;
}

static void
test_full_disk (void)
{
  TestFault fault = { 0 };
  g_autofree char *filler = NULL;

  if (test_fault_skip_without_mounts ())
    return;

  test_fault_make_plan (&fault, "size=512k");
  test_fault_start (&fault);
  filler = fill_disk (&fault);
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  ct_program_press (fault.program, "ctrl+s");
  test_fault_expect_sentence (
      &fault, _ ("“%s” was not saved: the disk is full. The file is as it was; your "
                 "changes are kept as a draft."));
  test_fault_expect_same_file (&fault);
  test_fault_expect_draft (TEST_FAULT_WORDS);

  g_unlink (filler);
  test_fault_click (&fault, _ ("_Try Again"));
  test_fault_expect_file (fault.path, TEST_FAULT_WORDS);
  test_fault_finish (&fault);
}

static void
test_read_only_disk (void)
{
  TestFault fault = { 0 };

  if (test_fault_skip_without_mounts ())
    return;

  test_fault_make_plan (&fault, "size=1m");
  test_fault_run ("mount -o remount,ro %s", fault.folder);
  test_fault_start (&fault);
  test_fault_expect_sentence (
      &fault, _ ("“%s” can only be read: changes have to be saved to another file."));

  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  test_fault_expect_draft (TEST_FAULT_WORDS);
  ct_program_press (fault.program, "ctrl+s");
  test_fault_expect_sentence (
      &fault, _ ("“%s” was not saved: it can only be read. Your changes are kept as "
                 "a draft."));
  test_fault_expect_same_file (&fault);
  test_fault_finish (&fault);
}

/* The folder can be written, the file can't. Root may write everything, so it takes a mount to say
 * so. */
static void
test_read_only_file (void)
{
  TestFault fault = { 0 };

  if (test_fault_skip_without_mounts ())
    return;

  test_fault_make_plan (&fault, NULL);
  test_fault_run ("mount --bind %s %s", fault.path, fault.path);
  test_fault_run ("mount -o remount,bind,ro %s", fault.path);
  test_fault_start (&fault);
  test_fault_expect_sentence (
      &fault, _ ("“%s” can only be read: changes have to be saved to another file."));

  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  ct_program_press (fault.program, "ctrl+s");
  test_fault_expect_sentence (
      &fault, _ ("“%s” was not saved: it can only be read. Your changes are kept as "
                 "a draft."));
  test_fault_expect_draft (TEST_FAULT_WORDS);
  test_fault_expect_same_file (&fault);
  test_fault_run ("umount -l %s", fault.path);
  test_fault_finish (&fault);
}

static void
test_pulled_stick (void)
{
  TestFault fault = { 0 };

  if (test_fault_skip_without_mounts ())
    return;

  test_fault_make_plan (&fault, "size=1m");
  test_fault_start (&fault);
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  test_fault_unmount (&fault);
  test_fault_expect_sentence (
      &fault, _ ("“%s” is not there any more: it was deleted, moved or renamed. The "
                 "plan is still whole here."));
  test_fault_expect_draft (TEST_FAULT_WORDS);
  test_fault_finish (&fault);
}

/* Even a plan without a change of its own is kept then: it is in no file any more. */
static void
test_removed_folder (void)
{
  TestFault fault = { 0 };

  test_fault_make_plan (&fault, NULL);
  test_fault_start (&fault);
  test_fault_run ("rm -r %s", fault.folder);
  test_fault_expect_sentence (
      &fault, _ ("The folder of “%s” is not there any more; was a stick pulled out? "
                 "The plan is still whole here."));
  test_fault_expect_draft ("Mở thêm một lớp lá");

  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  test_fault_expect_draft (TEST_FAULT_WORDS);
  ct_program_press (fault.program, "ctrl+s");
  test_fault_expect_sentence (
      &fault, _ ("“%s” was not saved: its folder is not there any more. Your changes "
                 "are kept as a draft."));
  test_fault_finish (&fault);
}

static void
test_deleted_file (void)
{
  TestFault fault = { 0 };

  test_fault_make_plan (&fault, NULL);
  test_fault_start (&fault);
  g_unlink (fault.path);
  test_fault_expect_sentence (
      &fault, _ ("“%s” is not there any more: it was deleted, moved or renamed. The "
                 "plan is still whole here."));
  test_fault_click (&fault, _ ("Save It There _Again"));
  test_fault_expect_file (fault.path, "Mở thêm một lớp lá");
  test_fault_expect_same_file (&fault);
  test_fault_finish (&fault);
}

/* The drafts' folder can't be made. */
static void
test_no_drafts (void)
{
  TestFault fault = { 0 };
  g_autoptr (CtProbe) label = NULL;
  g_autofree char *pattern = NULL;

  test_fault_make_plan (&fault, NULL);
  test_fault_run ("mkdir -p %s/caitien", g_get_user_data_dir ());
  test_fault_run ("touch %s/caitien/drafts", g_get_user_data_dir ());
  test_fault_start (&fault);
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  pattern = g_strdup_printf (_ ("No draft can be kept: save the plan soon. %s"), "*");
  label = ct_probe_wait_for (fault.window, "label", pattern);
  g_assert_nonnull (label);

  ct_program_press (fault.program, "ctrl+s");
  test_fault_expect_file (fault.path, TEST_FAULT_WORDS);
  test_fault_finish (&fault);
}

/* The disk with the drafts is full; the one with the plan is not. */
static void
test_full_home (void)
{
  TestFault fault = { 0 };
  g_autoptr (CtProbe) label = NULL;
  g_autofree char *home = g_build_filename (g_get_user_data_dir (), "caitien", NULL);
  g_autofree char *text = NULL;

  if (test_fault_skip_without_mounts ())
    return;

  test_fault_make_plan (&fault, NULL);
  test_fault_run ("mkdir -p %s", home);
  test_fault_run ("mount -t tmpfs -o size=32k tmpfs %s", home);
  test_fault_start (&fault);
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  text = g_strdup_printf (_ ("No draft can be kept: save the plan soon. %s"),
                          _ ("The disk of your home folder is full."));
  label = ct_probe_wait_for (fault.window, "label", text);
  g_assert_nonnull (label);

  ct_program_press (fault.program, "ctrl+s");
  test_fault_expect_file (fault.path, TEST_FAULT_WORDS);
  test_fault_run ("umount -l %s", home);
  test_fault_finish (&fault);
}

int
main (int argc, char *argv[])
{
  test_fault_enter_namespace (argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/fault/full-disk", test_full_disk);
  g_test_add_func ("/e2e/fault/read-only-disk", test_read_only_disk);
  g_test_add_func ("/e2e/fault/read-only-file", test_read_only_file);
  g_test_add_func ("/e2e/fault/pulled-stick", test_pulled_stick);
  g_test_add_func ("/e2e/fault/removed-folder", test_removed_folder);
  g_test_add_func ("/e2e/fault/deleted-file", test_deleted_file);
  g_test_add_func ("/e2e/fault/no-drafts", test_no_drafts);
  g_test_add_func ("/e2e/fault/full-home", test_full_home);

  return g_test_run ();
}
