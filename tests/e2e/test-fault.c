/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-fault"

#include "config.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include "ct-action.h"
#include "ct-draft-lock.h"
#include "ct-plan-file.h"
#include "ct-program.h"
#include "ct-saved-plan.h"

/* A full disk, a disk that can only be read, a stick that is pulled out, a folder that is removed,
 * a file that somebody else changes: each ends in a sentence in the window, and with a draft that
 * has every word. Disks are made in a mount namespace of the test's own, where the system allows
 * it.
 */

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "a13"
#define NEW_WORDS "Mở thêm hai nhóm trẻ tại điểm chính."
#define DISK_SIZE (512 * 1024)
#define THEIR_WORDS "Mở thêm ba nhóm trẻ ở điểm lẻ."

/* Says that the test runs in its own namespace already. */
#define IN_NAMESPACE "CAITIEN_IN_NAMESPACE"

typedef struct
{
  CtSavedPlan *plan;
  CtProgram *program;
  CtProbe *window;
  CtProbe *field;
  char *folder;
  char *path;
  gboolean mounted;
} Fixture;

G_GNUC_PRINTF (1, 2)
static void
run (const char *format, ...)
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

static gboolean
skip_without_mounts (void)
{
  if (g_getenv (IN_NAMESPACE) != NULL)
    return FALSE;

  g_test_skip ("Disks can't be mounted here: neither root nor a user namespace");

  return TRUE;
}

/* @options: (nullable): of a disk to be mounted there */
static void
make_plan (Fixture *fixture, const char *options)
{
  g_autoptr (GError) error = NULL;

  fixture->plan = ct_saved_plan_new (SAMPLE);
  fixture->folder = g_dir_make_tmp ("caitien-fault-XXXXXX", &error);
  g_assert_no_error (error);
  if (options != NULL)
    {
      run ("mount -t tmpfs -o %s tmpfs %s", options, fixture->folder);
      fixture->mounted = TRUE;
    }
  fixture->path = g_build_filename (fixture->folder, SAMPLE, NULL);
  run ("cp %s %s", ct_saved_plan_get_path (fixture->plan), fixture->path);
}

static void
start (Fixture *fixture)
{
  const char *arguments[] = { "caitien", "--select", ACTION, fixture->path, NULL };

  fixture->program = ct_program_start (arguments);
  fixture->window = ct_program_get_window (fixture->program);
  fixture->field = ct_probe_wait_for (fixture->window, "text box", _ ("Action"));
}

static void
unmount (Fixture *fixture)
{
  if (fixture->mounted)
    run ("umount -l %s", fixture->folder);
  fixture->mounted = FALSE;
}

static void
finish (Fixture *fixture)
{
  if (fixture->program != NULL)
    ct_program_assert_quiet (fixture->program);
  g_clear_pointer (&fixture->field, ct_probe_unref);
  g_clear_pointer (&fixture->program, ct_program_free);
  unmount (fixture);
  run ("rm -rf %s %s/caitien", fixture->folder, g_get_user_data_dir ());
  ct_saved_plan_free (fixture->plan);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* @sentence: with %s for the file's name */
static void
expect_sentence (Fixture *fixture, const char *sentence)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *text = g_strjoinv (SAMPLE, parts);
  g_autoptr (CtProbe) label = ct_probe_wait_for (fixture->window, "label", text);

  g_assert_nonnull (label);
}

static void
click (Fixture *fixture, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);
  g_autofree char *words = g_strjoinv ("", parts);
  g_autofree char *name = g_strconcat ("*", words, NULL);
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (fixture->window);
  g_autoptr (CtProbe) button = ct_probe_wait_for (whole, "button", name);

  ct_probe_act (button);
}

static gboolean
has_words (const char *path, const char *words)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, words) != NULL;
}

static gboolean
find_in_drafts (const char *words)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "caitien", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".caitien") && has_words (path, words))
        return TRUE;
    }

  return FALSE;
}

static void
expect_draft (const char *words)
{
  for (guint i = 0; i < 100 && !find_in_drafts (words); i++)
    g_usleep (G_USEC_PER_SEC / 20);

  g_assert_true (find_in_drafts (words));
}

static void
expect_file (const char *path, const char *words)
{
  for (guint i = 0; i < 200 && !has_words (path, words); i++)
    g_usleep (G_USEC_PER_SEC / 20);

  g_assert_true (has_words (path, words));
}

/* The field may be another one when the selection has changed meanwhile. */
static void
expect_field (Fixture *fixture, const char *words)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CtProbe) field = ct_probe_wait_for (fixture->window, "text box", _ ("Action"));
      g_autofree char *text = ct_probe_dup_text (field);

      if (g_str_equal (text, words))
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }

  g_error ("The field never said “%s”", words);
}

static void
expect_same_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *original = NULL;

  g_file_get_contents (fixture->path, &text, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (ct_saved_plan_get_path (fixture->plan), &original, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, original);
}

static void
change_behind (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlanFile) other = ct_plan_file_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  ct_node_set_text (ct_plan_find (ct_plan_file_get_plan (other), ACTION), CT_ACTION_TEXT,
                    THEIR_WORDS);
  ct_plan_file_save (other, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* A film takes all the room that there is. */
static char *
fill_disk (Fixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "phim.mp4", NULL);
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
  Fixture fixture = { 0 };
  g_autofree char *filler = NULL;

  if (skip_without_mounts ())
    return;

  make_plan (&fixture, "size=512k");
  start (&fixture);
  filler = fill_disk (&fixture);
  ct_probe_set_text (fixture.field, NEW_WORDS);
  ct_program_press (fixture.program, "ctrl+s");
  expect_sentence (&fixture, _ ("“%s” was not saved: the disk is full. The file is as it was; your "
                                "changes are kept as a draft."));
  expect_same_file (&fixture);
  expect_draft (NEW_WORDS);

  g_unlink (filler);
  click (&fixture, _ ("_Try Again"));
  expect_file (fixture.path, NEW_WORDS);
  finish (&fixture);
}

static void
test_read_only_disk (void)
{
  Fixture fixture = { 0 };

  if (skip_without_mounts ())
    return;

  make_plan (&fixture, "size=1m");
  run ("mount -o remount,ro %s", fixture.folder);
  start (&fixture);
  expect_sentence (&fixture,
                   _ ("“%s” can only be read: changes have to be saved to another file."));

  ct_probe_set_text (fixture.field, NEW_WORDS);
  expect_draft (NEW_WORDS);
  ct_program_press (fixture.program, "ctrl+s");
  expect_sentence (&fixture, _ ("“%s” was not saved: it can only be read. Your changes are kept as "
                                "a draft."));
  expect_same_file (&fixture);
  finish (&fixture);
}

/* The folder can be written, the file can't. Root may write everything, so it takes a mount to say
 * so. */
static void
test_read_only_file (void)
{
  Fixture fixture = { 0 };

  if (skip_without_mounts ())
    return;

  make_plan (&fixture, NULL);
  run ("mount --bind %s %s", fixture.path, fixture.path);
  run ("mount -o remount,bind,ro %s", fixture.path);
  start (&fixture);
  expect_sentence (&fixture,
                   _ ("“%s” can only be read: changes have to be saved to another file."));

  ct_probe_set_text (fixture.field, NEW_WORDS);
  ct_program_press (fixture.program, "ctrl+s");
  expect_sentence (&fixture, _ ("“%s” was not saved: it can only be read. Your changes are kept as "
                                "a draft."));
  expect_draft (NEW_WORDS);
  expect_same_file (&fixture);
  run ("umount -l %s", fixture.path);
  finish (&fixture);
}

static void
test_pulled_stick (void)
{
  Fixture fixture = { 0 };

  if (skip_without_mounts ())
    return;

  make_plan (&fixture, "size=1m");
  start (&fixture);
  ct_probe_set_text (fixture.field, NEW_WORDS);
  unmount (&fixture);
  expect_sentence (&fixture, _ ("“%s” is not there any more: it was deleted, moved or renamed. The "
                                "plan is still whole here."));
  expect_draft (NEW_WORDS);
  finish (&fixture);
}

/* Even a plan without a change of its own is kept then: it is in no file any more. */
static void
test_removed_folder (void)
{
  Fixture fixture = { 0 };

  make_plan (&fixture, NULL);
  start (&fixture);
  run ("rm -r %s", fixture.folder);
  expect_sentence (&fixture, _ ("The folder of “%s” is not there any more; was a stick pulled out? "
                                "The plan is still whole here."));
  expect_draft ("Mở thêm một lớp lá");

  ct_probe_set_text (fixture.field, NEW_WORDS);
  expect_draft (NEW_WORDS);
  ct_program_press (fixture.program, "ctrl+s");
  expect_sentence (&fixture,
                   _ ("“%s” was not saved: its folder is not there any more. Your changes "
                      "are kept as a draft."));
  finish (&fixture);
}

static void
test_deleted_file (void)
{
  Fixture fixture = { 0 };

  make_plan (&fixture, NULL);
  start (&fixture);
  g_unlink (fixture.path);
  expect_sentence (&fixture, _ ("“%s” is not there any more: it was deleted, moved or renamed. The "
                                "plan is still whole here."));
  click (&fixture, _ ("Save It There _Again"));
  expect_file (fixture.path, "Mở thêm một lớp lá");
  expect_same_file (&fixture);
  finish (&fixture);
}

static void
test_changed_behind (void)
{
  Fixture fixture = { 0 };
  g_autofree char *before = NULL;

  make_plan (&fixture, NULL);
  start (&fixture);
  before = ct_probe_dup_text (fixture.field);
  change_behind (&fixture);
  expect_sentence (&fixture,
                   _ ("“%s” was changed elsewhere. What you see here is its former state."));
  click (&fixture, _ ("_Read It Again"));
  expect_field (&fixture, THEIR_WORDS);

  ct_program_press (fixture.program, "ctrl+z");
  expect_field (&fixture, before);
  expect_draft (before);
  finish (&fixture);
}

static void
test_changed_on_both_sides (void)
{
  Fixture fixture = { 0 };

  make_plan (&fixture, NULL);
  start (&fixture);
  ct_probe_set_text (fixture.field, NEW_WORDS);
  change_behind (&fixture);
  expect_sentence (&fixture, _ ("“%s” was changed elsewhere, and here it has changes that are not "
                                "saved yet."));
  expect_draft (NEW_WORDS);
  expect_field (&fixture, NEW_WORDS);

  click (&fixture, _ ("_Read It Again"));
  click (&fixture, _ ("_Drop the Changes"));
  expect_field (&fixture, THEIR_WORDS);
  ct_program_press (fixture.program, "ctrl+z");
  expect_field (&fixture, NEW_WORDS);
  expect_file (fixture.path, THEIR_WORDS);
  finish (&fixture);
}

/* Mine goes into a new file named after the day; theirs stays. */
static void
test_keep_both (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (CtProbe) whole = NULL;
  g_autoptr (CtProbe) dialog = NULL;
  g_autoptr (CtProbe) button = NULL;
  g_autofree char *path = NULL;

  make_plan (&fixture, NULL);
  start (&fixture);
  path = g_strdup_printf ("%s/mam-non-cu-lao-sen (%d-%d-%d).caitien", fixture.folder,
                          g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                          g_date_time_get_year (now));
  ct_probe_set_text (fixture.field, NEW_WORDS);
  change_behind (&fixture);
  click (&fixture, _ ("_Keep Both…"));

  whole = ct_probe_dup_parent (fixture.window);
  dialog = ct_probe_wait_for (whole, NULL, _ ("Save Under Another Name"));
  button = ct_probe_wait_for (dialog, "button", "*Lưu");
  ct_probe_act (button);
  expect_file (path, NEW_WORDS);
  g_assert_true (has_words (fixture.path, THEIR_WORDS));
  g_assert_false (has_words (fixture.path, NEW_WORDS));
  finish (&fixture);
}

/* Another process has the same file: here the test itself. */
static void
test_opened_twice (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *path = NULL;
  g_autoptr (CtDraftLock) lock = NULL;
  g_autoptr (GError) error = NULL;

  make_plan (&fixture, NULL);
  file = g_file_new_for_path (fixture.path);
  uri = g_file_get_uri (file);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  path = g_strdup_printf ("%s/caitien/open/%s.lock", g_get_user_data_dir (), digest);
  run ("mkdir -p %s/caitien/open", g_get_user_data_dir ());
  lock = ct_draft_lock_take (path, &error);
  g_assert_no_error (error);

  start (&fixture);
  expect_sentence (&fixture, _ ("“%s” is open in another window, too. Work in one of them only; "
                                "close the other."));
  finish (&fixture);
}

static void
test_asked_to_end (void)
{
  Fixture fixture = { 0 };

  make_plan (&fixture, NULL);
  start (&fixture);
  ct_probe_set_text (fixture.field, NEW_WORDS);
  ct_program_ask_to_end (fixture.program);
  ct_program_wait_until_ended (fixture.program);
  g_assert_true (find_in_drafts (NEW_WORDS));
  expect_same_file (&fixture);
  finish (&fixture);
}

/* The drafts' folder can't be made. */
static void
test_no_drafts (void)
{
  Fixture fixture = { 0 };
  g_autoptr (CtProbe) label = NULL;
  g_autofree char *pattern = NULL;

  make_plan (&fixture, NULL);
  run ("mkdir -p %s/caitien", g_get_user_data_dir ());
  run ("touch %s/caitien/drafts", g_get_user_data_dir ());
  start (&fixture);
  ct_probe_set_text (fixture.field, NEW_WORDS);
  pattern = g_strdup_printf (_ ("No draft can be kept: save the plan soon. %s"), "*");
  label = ct_probe_wait_for (fixture.window, "label", pattern);
  g_assert_nonnull (label);

  ct_program_press (fixture.program, "ctrl+s");
  expect_file (fixture.path, NEW_WORDS);
  finish (&fixture);
}

/* The disk with the drafts is full; the one with the plan is not. */
static void
test_full_home (void)
{
  Fixture fixture = { 0 };
  g_autoptr (CtProbe) label = NULL;
  g_autofree char *home = g_build_filename (g_get_user_data_dir (), "caitien", NULL);
  g_autofree char *text = NULL;

  if (skip_without_mounts ())
    return;

  make_plan (&fixture, NULL);
  run ("mkdir -p %s", home);
  run ("mount -t tmpfs -o size=32k tmpfs %s", home);
  start (&fixture);
  ct_probe_set_text (fixture.field, NEW_WORDS);
  text = g_strdup_printf (_ ("No draft can be kept: save the plan soon. %s"),
                          _ ("The disk of your home folder is full."));
  label = ct_probe_wait_for (fixture.window, "label", text);
  g_assert_nonnull (label);

  ct_program_press (fixture.program, "ctrl+s");
  expect_file (fixture.path, NEW_WORDS);
  run ("umount -l %s", home);
  finish (&fixture);
}

/* Saved twice and closed, all before the first save is over. */
static void
test_hasty_user (void)
{
  Fixture fixture = { 0 };

  make_plan (&fixture, NULL);
  start (&fixture);
  ct_probe_set_text (fixture.field, NEW_WORDS);
  ct_program_press (fixture.program, "ctrl+s ctrl+s ctrl+w");
  ct_program_wait_until_ended (fixture.program);
  g_assert_true (has_words (fixture.path, NEW_WORDS));
  g_assert_false (find_in_drafts (NEW_WORDS));
  finish (&fixture);
}

/* Goes on in a namespace of its own, where disks can be mounted; without one if that is not
 * allowed.
 */
static void
enter_namespace (char *argv[])
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

int
main (int argc, char *argv[])
{
  enter_namespace (argv);
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
  g_test_add_func ("/e2e/fault/changed-behind", test_changed_behind);
  g_test_add_func ("/e2e/fault/changed-on-both-sides", test_changed_on_both_sides);
  g_test_add_func ("/e2e/fault/keep-both", test_keep_both);
  g_test_add_func ("/e2e/fault/opened-twice", test_opened_twice);
  g_test_add_func ("/e2e/fault/asked-to-end", test_asked_to_end);
  g_test_add_func ("/e2e/fault/no-drafts", test_no_drafts);
  g_test_add_func ("/e2e/fault/full-home", test_full_home);
  g_test_add_func ("/e2e/fault/hasty-user", test_hasty_user);

  return g_test_run ();
}
