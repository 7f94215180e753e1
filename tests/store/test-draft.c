/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* kill() and mode bits are not in the C standard. */
#define _DEFAULT_SOURCE

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ct-draft-folder.h"

/* What is written to a draft is there after the writer was killed, and only then offered. */

#define N_KILLS 40
#define WORDS "Chữ vừa gõ, chưa lưu"

typedef struct
{
  char *root;
  char *plan_path;
  GFile *file;
  GFile *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests", "data",
                                              "plans", "everything.caitien", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  fixture->root = g_dir_make_tmp ("caitien-draft-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->plan_path = g_build_filename (fixture->root, "kế hoạch.caitien", NULL);
  fixture->file = g_file_new_for_path (fixture->plan_path);
  fixture->folder = g_file_new_build_filename (fixture->root, "data", "drafts", NULL);

  g_file_get_contents (source, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->plan_path, text, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->root);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->folder);
  g_free (fixture->plan_path);
  g_free (fixture->root);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (fixture->folder), 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

static CtPlanFile *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CtPlanFile *plan_file = ct_plan_file_load (fixture->file, NULL, NULL, &error);

  g_assert_no_error (error);

  return plan_file;
}

static CtNode *
get_document (CtPlanFile *plan_file)
{
  return CT_NODE (ct_plan_get_document (ct_plan_file_get_plan (plan_file)));
}

static void
type (CtPlanFile *plan_file, const char *words)
{
  ct_node_set_text (get_document (plan_file), CT_DOCUMENT_TITLE, words);
}

static void
result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static CtPlanFile *
read_draft (CtDraft *draft)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtPlanFile *plan_file;

  ct_draft_load_async (draft, NULL, NULL, result_cb, &result);
  plan_file = ct_draft_load_finish (draft, wait_for (&result), &error);
  g_assert_no_error (error);

  return plan_file;
}

static CtDraft *
get_only_draft (Fixture *fixture, GFile *file)
{
  g_autoptr (GPtrArray) drafts = ct_draft_folder_list (fixture->folder, file);

  g_assert_cmpuint (drafts->len, ==, 1);

  return g_object_ref (drafts->pdata[0]);
}

static void
assert_nothing_offered (Fixture *fixture)
{
  g_autoptr (GPtrArray) drafts = ct_draft_folder_list (fixture->folder, NULL);

  g_assert_cmpuint (drafts->len, ==, 0);
}

/* As a window does it that then goes without a word. */
static void
leave_draft (Fixture *fixture, const char *words)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (CtDraft) draft = ct_draft_new (fixture->folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  type (plan_file, words);
  ct_draft_write_async (draft, plan_file, NULL, result_cb, &result);
  g_assert_true (ct_draft_write_finish (draft, wait_for (&result), &error));
  g_assert_no_error (error);
  g_assert_nonnull (ct_draft_get_time (draft));
  ct_draft_release (draft);
}

static void
test_reads_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) original = load (fixture);
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (CtDraft) draft = NULL;
  g_autofree char *uri = g_file_get_uri (fixture->file);
  CtHistory *history;

  leave_draft (fixture, WORDS);
  draft = get_only_draft (fixture, NULL);
  g_assert_cmpstr (ct_draft_get_uri (draft), ==, uri);
  g_assert_cmpstr (ct_draft_get_etag (draft), ==, ct_plan_file_get_etag (original));
  g_assert_cmpstr (ct_draft_get_school (draft), !=, "");
  g_assert_cmpint (ct_draft_get_years (draft), >, 0);

  plan_file = read_draft (draft);
  g_assert_cmpstr (ct_node_get_text (get_document (plan_file), CT_DOCUMENT_TITLE), ==, WORDS);
  g_assert_true (g_file_equal (ct_plan_file_get_file (plan_file), fixture->file));
  g_assert_cmpstr (ct_plan_file_get_etag (plan_file), ==, ct_plan_file_get_etag (original));

  /* No undoing leads to what the file holds. */
  history = ct_plan_get_history (ct_plan_file_get_plan (plan_file));
  g_assert_true (ct_plan_file_get_modified (plan_file));
  type (plan_file, "Chữ khác");
  ct_history_undo (history);
  g_assert_true (ct_plan_file_get_modified (plan_file));
}

static void
test_saves_to_its_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (CtPlanFile) saved = NULL;
  g_autoptr (CtDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  leave_draft (fixture, WORDS);
  draft = get_only_draft (fixture, NULL);
  plan_file = read_draft (draft);
  g_assert_true (ct_plan_file_save (plan_file, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (ct_plan_file_get_modified (plan_file));

  saved = load (fixture);
  g_assert_cmpstr (ct_node_get_text (get_document (saved), CT_DOCUMENT_TITLE), ==, WORDS);
}

/* The draft departs from a state of the file that is no longer there. */
static void
test_changed_file_is_noticed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) other = NULL;
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (CtDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  leave_draft (fixture, WORDS);
  g_usleep (20 * 1000);
  other = load (fixture);
  type (other, "Ai đó đã lưu");
  g_assert_true (ct_plan_file_save (other, NULL, NULL, NULL));

  draft = get_only_draft (fixture, NULL);
  plan_file = read_draft (draft);
  g_assert_false (ct_plan_file_save (plan_file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

static void
test_plan_without_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtPlanFile) plan_file = ct_plan_file_new (plan);
  g_autoptr (CtPlanFile) read_back = NULL;
  g_autoptr (CtDraft) draft = ct_draft_new (fixture->folder);
  g_autoptr (CtDraft) found = NULL;
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (GPtrArray) of_file = NULL;

  ct_plan_set_calendar (plan, calendar);
  type (plan_file, WORDS);
  g_assert_true (ct_draft_write (draft, plan_file, NULL, NULL));
  g_clear_object (&draft);

  found = get_only_draft (fixture, NULL);
  g_assert_null (ct_draft_get_uri (found));
  read_back = read_draft (found);
  g_assert_null (ct_plan_file_get_file (read_back));
  g_assert_cmpstr (ct_node_get_text (get_document (read_back), CT_DOCUMENT_TITLE), ==, WORDS);

  of_file = ct_draft_folder_list (fixture->folder, fixture->file);
  g_assert_cmpuint (of_file->len, ==, 0);
}

static void
test_finds_by_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtDraft) draft = NULL;
  g_autoptr (CtDraft) by_id = NULL;

  leave_draft (fixture, WORDS);
  draft = get_only_draft (fixture, fixture->file);
  by_id = ct_draft_find (fixture->folder, ct_draft_get_id (draft));
  g_assert_cmpstr (ct_draft_get_uri (by_id), ==, ct_draft_get_uri (draft));
}

/* Whoever holds a draft has it for himself, in this process and in another. */
static void
test_living_is_not_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (CtDraft) draft = ct_draft_new (fixture->folder);
  g_autoptr (CtDraft) other = NULL;
  g_autoptr (GError) error = NULL;

  type (plan_file, WORDS);
  g_assert_true (ct_draft_write (draft, plan_file, NULL, NULL));
  assert_nothing_offered (fixture);

  other = ct_draft_find (fixture->folder, ct_draft_get_id (draft));
  g_assert_false (ct_draft_claim (other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_false (ct_draft_delete (other, NULL));

  g_clear_object (&draft);
  g_assert_true (ct_draft_claim (other, NULL));
  assert_nothing_offered (fixture);
  ct_draft_release (other);
  g_clear_object (&other);
  other = get_only_draft (fixture, NULL);
}

static void
test_deleted_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (CtDraft) draft = ct_draft_new (fixture->folder);
  g_autoptr (GAsyncResult) result = NULL;

  type (plan_file, WORDS);
  g_assert_true (ct_draft_write (draft, plan_file, NULL, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 3);

  /* What is still being written does not come back. */
  ct_draft_write_async (draft, plan_file, NULL, result_cb, &result);
  g_assert_true (ct_draft_delete (draft, NULL));
  wait_for (&result);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* A writer that was killed may leave a file that was to become the draft, or an index alone. */
static void
test_leftovers_are_swept (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "abc.ini", "abc.lock", "abc.caitien.XY12Z3", "def.caitien" };
  const char *folder = g_file_peek_path (fixture->folder);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }

  assert_nothing_offered (fixture);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* Children: what they do ends with them, whatever they were doing. */

static G_GNUC_NORETURN void
write_for_ever (Fixture *fixture, int ready)
{
  g_autoptr (CtPlanFile) plan_file = ct_plan_file_load (fixture->file, NULL, NULL, NULL);
  g_autoptr (CtDraft) draft = ct_draft_new (fixture->folder);

  for (guint i = 0;; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s %u", WORDS, i);

      type (plan_file, words);
      if (!ct_draft_write (draft, plan_file, NULL, NULL) || write (ready, "x", 1) != 1)
        _exit (1);
    }
}

static void
test_survives_kill (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (CtDraft) draft = NULL;
      g_autoptr (CtPlanFile) plan_file = NULL;
      int ends[2];
      char byte;
      pid_t child;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      if (child == 0)
        write_for_ever (fixture, ends[1]);
      close (ends[1]);
      g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
      assert_nothing_offered (fixture);

      g_usleep ((gulong) g_test_rand_int_range (0, 8000));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      close (ends[0]);

      draft = get_only_draft (fixture, fixture->file);
      plan_file = read_draft (draft);
      g_assert_true (
          g_str_has_prefix (ct_node_get_text (get_document (plan_file), CT_DOCUMENT_TITLE), WORDS));
      g_assert_true (ct_draft_delete (draft, NULL));
      g_assert_cmpuint (count_files (fixture), ==, 0);
    }
}

/* A file that may not grow fails as a full disk does: the writing breaks off in the middle. */
static void
set_largest_file (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (CtPlanFile) read_back = NULL;
  g_autoptr (CtDraft) draft = ct_draft_new (fixture->folder);
  g_autoptr (CtDraft) left = NULL;
  g_autoptr (GError) error = NULL;

  type (plan_file, WORDS);
  g_assert_true (ct_draft_write (draft, plan_file, NULL, NULL));

  signal (SIGXFSZ, SIG_IGN);
  type (plan_file, "Không còn chỗ");
  set_largest_file (1000);
  g_assert_false (ct_draft_write (draft, plan_file, NULL, &error));
  set_largest_file (RLIM_INFINITY);
  g_assert_nonnull (error);
  g_clear_error (&error);

  /* The draft of a moment ago is whole, and the next one is kept when there is room again. */
  g_assert_cmpuint (count_files (fixture), ==, 3);
  g_clear_object (&draft);
  left = get_only_draft (fixture, NULL);
  read_back = read_draft (left);
  g_assert_cmpstr (ct_node_get_text (get_document (read_back), CT_DOCUMENT_TITLE), ==, WORDS);
  g_assert_true (ct_draft_claim (left, NULL));
  g_assert_true (ct_draft_write (left, plan_file, NULL, NULL));
}

/* A file stands where the folder should be: root could write to any folder. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (GFile) folder = g_file_get_child (fixture->file, "drafts");
  g_autoptr (CtDraft) draft = ct_draft_new (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  type (plan_file, WORDS);
  g_assert_false (ct_draft_write (draft, plan_file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_null (ct_draft_get_time (draft));

  drafts = ct_draft_folder_list (folder, NULL);
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_true (ct_plan_file_save (plan_file, NULL, NULL, NULL));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/draft/reads-back", test_reads_back);
  ADD ("/draft/saves-to-its-file", test_saves_to_its_file);
  ADD ("/draft/changed-file-is-noticed", test_changed_file_is_noticed);
  ADD ("/draft/plan-without-file", test_plan_without_file);
  ADD ("/draft/finds-by-file", test_finds_by_file);
  ADD ("/draft/living-is-not-offered", test_living_is_not_offered);
  ADD ("/draft/deleted-leaves-nothing", test_deleted_leaves_nothing);
  ADD ("/draft/leftovers-are-swept", test_leftovers_are_swept);
  ADD ("/draft/survives-kill", test_survives_kill);
  ADD ("/draft/full-disk", test_full_disk);
  ADD ("/draft/no-folder", test_no_folder);

  return g_test_run ();
}
