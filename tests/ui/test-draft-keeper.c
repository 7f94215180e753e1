/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-draft-folder.h"
#include "ct-draft-keeper.h"
#include "ct-draft-row.h"
#include "test-ui.h"

/* When a draft is written and when it goes. */

#define SAMPLE "data/samples/mam-non-ben-say.caitien"
#define PAUSE_MS 60
#define LONGEST_MS 300
#define NEVER_MS 100000

typedef struct
{
  char *root;
  GFile *folder;
  GFile *file;
  CtPlanFile *plan_file;
  CtDraftKeeper *keeper;
  guint n_kept;
  guint n_failed;
} Fixture;

static void
kept_cb (Fixture *fixture)
{
  fixture->n_kept++;
}

static void
failed_cb (Fixture *fixture, const char *reason)
{
  g_assert_cmpstr (reason, !=, "");
  fixture->n_failed++;
}

static CtDraftKeeper *
watch (Fixture *fixture, CtDraft *draft)
{
  CtDraftKeeper *keeper = ct_draft_keeper_new (fixture->folder, fixture->plan_file, draft);

  ct_draft_keeper_set_delays (keeper, PAUSE_MS, LONGEST_MS);
  g_signal_connect_swapped (keeper, "notify::kept-at", G_CALLBACK (kept_cb), fixture);
  g_signal_connect_swapped (keeper, "failed", G_CALLBACK (failed_cb), fixture);

  return keeper;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) sample = test_ui_get_source_file (SAMPLE);
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("caitien-keeper-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_file_new_build_filename (fixture->root, "drafts", NULL);
  fixture->file = g_file_new_build_filename (fixture->root, "plan.caitien", NULL);
  g_file_copy (sample, fixture->file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->plan_file = ct_plan_file_load (fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->keeper = watch (fixture, NULL);
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
  if (fixture->keeper != NULL)
    g_signal_handlers_disconnect_by_data (fixture->keeper, fixture);
  g_clear_object (&fixture->keeper);
  g_clear_object (&fixture->plan_file);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->file);
  remove_tree (fixture->root);
  g_free (fixture->root);
}

static void
type (Fixture *fixture, const char *words)
{
  CtPlan *plan = ct_plan_file_get_plan (fixture->plan_file);

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE, words);
}

static void
undo (Fixture *fixture)
{
  ct_history_undo (ct_plan_get_history (ct_plan_file_get_plan (fixture->plan_file)));
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

static guint
count_offered (Fixture *fixture)
{
  g_autoptr (GPtrArray) drafts = ct_draft_folder_list (fixture->folder, fixture->file);

  return drafts->len;
}

static void
wait_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

/* The window goes without a word, as in a crash. */
static void
crash (Fixture *fixture)
{
  g_signal_handlers_disconnect_by_data (fixture->keeper, fixture);
  g_clear_object (&fixture->keeper);
}

static void
keep_draft (Fixture *fixture, const char *words)
{
  type (fixture, words);
  test_ui_wait_for (ct_draft_keeper_get_kept_at (fixture->keeper) != NULL);
}

static void
test_after_a_pause (Fixture *fixture, gconstpointer data)
{
  ct_draft_keeper_set_delays (fixture->keeper, PAUSE_MS, NEVER_MS);
  g_assert_null (ct_draft_keeper_get_kept_at (fixture->keeper));

  /* Typing goes on: each letter puts the writing off. */
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *words = g_strdup_printf ("chữ %u", i);

      type (fixture, words);
      wait_ms (PAUSE_MS / 6);
    }
  g_assert_cmpuint (fixture->n_kept, ==, 0);

  test_ui_wait_for (fixture->n_kept == 1);
  g_assert_nonnull (ct_draft_keeper_get_kept_at (fixture->keeper));
  wait_ms (3 * PAUSE_MS);
  g_assert_cmpuint (fixture->n_kept, ==, 1);
}

static void
test_not_later_than_the_longest (Fixture *fixture, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();
  guint i = 0;

  ct_draft_keeper_set_delays (fixture->keeper, NEVER_MS, LONGEST_MS);
  while (fixture->n_kept == 0 && g_get_monotonic_time () - start < 10 * G_TIME_SPAN_SECOND)
    {
      g_autofree char *words = g_strdup_printf ("chữ %u", i++);

      type (fixture, words);
      wait_ms (10);
    }

  g_assert_cmpuint (fixture->n_kept, ==, 1);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, LONGEST_MS * G_TIME_SPAN_MILLISECOND);
}

static void
test_undone_deletes (Fixture *fixture, gconstpointer data)
{
  keep_draft (fixture, "một");
  g_assert_cmpuint (count_files (fixture), ==, 3);

  undo (fixture);
  g_assert_null (ct_draft_keeper_get_kept_at (fixture->keeper));
  test_ui_wait_for (count_files (fixture) == 0);

  keep_draft (fixture, "hai");
  g_assert_cmpuint (count_files (fixture), ==, 3);
}

/* Also while it is being written, and though the window goes at once. */
static void
test_undone_deletes_at_last (Fixture *fixture, gconstpointer data)
{
  keep_draft (fixture, "một");
  type (fixture, "hai");
  wait_ms (PAUSE_MS);
  ct_history_clear (ct_plan_get_history (ct_plan_file_get_plan (fixture->plan_file)));
  ct_draft_keeper_settle (fixture->keeper);
  g_assert_cmpuint (count_files (fixture), ==, 0);
  wait_ms (2 * LONGEST_MS);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_saved_deletes (Fixture *fixture, gconstpointer data)
{
  keep_draft (fixture, "một");
  g_assert_true (ct_plan_file_save (fixture->plan_file, NULL, NULL, NULL));
  ct_draft_keeper_saved (fixture->keeper);
  g_assert_cmpuint (count_files (fixture), ==, 0);
  wait_ms (2 * PAUSE_MS);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* What was typed while the plan was being saved is not in the file. */
static void
test_saved_with_later_words (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (ct_plan_file_get_plan (fixture->plan_file));
  guint position;

  keep_draft (fixture, "một");
  position = ct_history_get_position (history);
  type (fixture, "hai");
  ct_history_set_clean_position (history, position);
  fixture->n_kept = 0;
  test_ui_wait_for (fixture->n_kept == 1);
  g_assert_cmpuint (count_files (fixture), ==, 3);
}

static void
test_discarded_deletes (Fixture *fixture, gconstpointer data)
{
  keep_draft (fixture, "một");

  /* Also what is on its way to the disk. */
  type (fixture, "hai");
  wait_ms (PAUSE_MS);
  ct_draft_keeper_discard (fixture->keeper);
  type (fixture, "ba");
  wait_ms (2 * LONGEST_MS);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_crash_leaves_the_draft (Fixture *fixture, gconstpointer data)
{
  keep_draft (fixture, "một");
  g_assert_cmpuint (count_offered (fixture), ==, 0);

  crash (fixture);
  g_assert_cmpuint (count_offered (fixture), ==, 1);
}

static void
leave_draft (Fixture *fixture, const char *words)
{
  keep_draft (fixture, words);
  crash (fixture);
  test_ui_wait_for (count_offered (fixture) == 1);
}

static void
test_goes_on_with_a_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  leave_draft (fixture, "một");
  drafts = ct_draft_folder_list (fixture->folder, fixture->file);
  g_assert_true (ct_draft_claim (drafts->pdata[0], NULL));

  fixture->n_kept = 0;
  fixture->keeper = watch (fixture, drafts->pdata[0]);
  g_assert_nonnull (ct_draft_keeper_get_kept_at (fixture->keeper));
  type (fixture, "hai");
  test_ui_wait_for (fixture->n_kept == 1);
  g_assert_cmpuint (count_files (fixture), ==, 3);

  g_assert_true (ct_plan_file_save (fixture->plan_file, NULL, NULL, NULL));
  ct_draft_keeper_saved (fixture->keeper);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* The saved file was opened instead: saving it decides. */
static void
test_refused_stays_until_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  leave_draft (fixture, "một");
  drafts = ct_draft_folder_list (fixture->folder, fixture->file);
  fixture->keeper = watch (fixture, NULL);
  ct_draft_keeper_refuse (fixture->keeper, drafts);

  undo (fixture);
  type (fixture, "hai");
  undo (fixture);
  g_assert_cmpuint (count_offered (fixture), ==, 1);

  ct_draft_keeper_saved (fixture->keeper);
  g_assert_cmpuint (count_offered (fixture), ==, 0);
}

static void
test_failure_is_told_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* A file stands where the folder should be. */
  g_file_replace_contents (fixture->folder, "", 0, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                           &error);
  g_assert_no_error (error);
  type (fixture, "một");
  test_ui_wait_for (fixture->n_failed == 1);
  type (fixture, "hai");
  wait_ms (3 * PAUSE_MS);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_null (ct_draft_keeper_get_kept_at (fixture->keeper));

  g_file_delete (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  keep_draft (fixture, "ba");
  g_assert_cmpuint (count_files (fixture), ==, 3);
}

static const char *
get_label (GtkWidget *row, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (test_ui_find (row, id)));
}

static void
test_row_tells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  GtkWidget *row;

  leave_draft (fixture, "một");
  drafts = ct_draft_folder_list (fixture->folder, NULL);

  row = g_object_ref_sink (ct_draft_row_new (drafts->pdata[0]));
  g_assert_cmpstr (get_label (row, "title_label"), ==,
                   "There is an unsaved draft of “Improvement plan 2026–2027”");
  test_ui_wait_for (g_str_has_suffix (get_label (row, "description_label"),
                                      "It is newer than the file “plan.caitien”. "
                                      "Changed: Edit the title (Heading and signature)."));
  g_assert_true (g_str_has_prefix (get_label (row, "description_label"),
                                   "Trường Mầm non Bến Sậy. Kept today "));
  g_assert_finalize_object (row);

  g_file_delete (fixture->file, NULL, NULL);
  row = g_object_ref_sink (ct_draft_row_new (drafts->pdata[0]));
  test_ui_wait_for (g_str_has_suffix (get_label (row, "description_label"),
                                      "Its file “plan.caitien” is not there now."));
  g_assert_finalize_object (row);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("/draft-keeper/after-a-pause", test_after_a_pause);
  ADD ("/draft-keeper/not-later-than-the-longest", test_not_later_than_the_longest);
  ADD ("/draft-keeper/undone-deletes", test_undone_deletes);
  ADD ("/draft-keeper/undone-deletes-at-last", test_undone_deletes_at_last);
  ADD ("/draft-keeper/saved-deletes", test_saved_deletes);
  ADD ("/draft-keeper/saved-with-later-words", test_saved_with_later_words);
  ADD ("/draft-keeper/discarded-deletes", test_discarded_deletes);
  ADD ("/draft-keeper/crash-leaves-the-draft", test_crash_leaves_the_draft);
  ADD ("/draft-keeper/goes-on-with-a-draft", test_goes_on_with_a_draft);
  ADD ("/draft-keeper/refused-stays-until-saved", test_refused_stays_until_saved);
  ADD ("/draft-keeper/failure-is-told-once", test_failure_is_told_once);
  ADD ("/draft-keeper/row-tells", test_row_tells);

  return g_test_run ();
}
