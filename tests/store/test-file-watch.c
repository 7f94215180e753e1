/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-file-watch.h"

/* What the watch says of a file that other people and disks do things to. */

typedef struct
{
  char *folder;
  GFile *file;
  CtPlanFile *plan_file;
  CtFileWatch *watch;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) source =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests", "data", "plans",
                                 "everything.caitien", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("caitien-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "a.caitien", NULL);
  g_file_copy (source, fixture->file, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  fixture->plan_file = ct_plan_file_load (fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->watch = ct_file_watch_new (fixture->plan_file);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->watch);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_file_delete (fixture->file, NULL, NULL);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->plan_file);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static gboolean
time_is_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
run_for (guint ms)
{
  gboolean time_is_up = FALSE;

  g_timeout_add (ms, time_is_up_cb, &time_is_up);
  while (!time_is_up)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for (Fixture *fixture, CtFileState state)
{
  for (guint i = 0; i < 100 && ct_file_watch_get_state (fixture->watch) != state; i++)
    run_for (50);

  g_assert_cmpint (ct_file_watch_get_state (fixture->watch), ==, state);
}

static void
write_behind (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlanFile) other = ct_plan_file_load (fixture->file, NULL, NULL, &error);
  CtPlan *plan;

  g_assert_no_error (error);
  plan = ct_plan_file_get_plan (other);
  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE, "của họ");
  ct_plan_file_save (other, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  write_behind (fixture);
  wait_for (fixture, CT_FILE_STATE_CHANGED);
  g_assert_false (ct_plan_file_get_modified (fixture->plan_file));
}

/* Another time, the same words: nobody need be asked anything. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *etag = g_strdup (ct_plan_file_get_etag (fixture->plan_file));
  g_autoptr (GError) error = NULL;

  g_file_set_attribute_uint64 (fixture->file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1700000000,
                               G_FILE_QUERY_INFO_NONE, NULL, &error);
  g_assert_no_error (error);
  ct_file_watch_check (fixture->watch);
  for (guint i = 0; i < 100 && g_strcmp0 (ct_plan_file_get_etag (fixture->plan_file), etag) == 0;
       i++)
    run_for (50);

  g_assert_cmpstr (ct_plan_file_get_etag (fixture->plan_file), !=, etag);
  g_assert_cmpint (ct_file_watch_get_state (fixture->watch), ==, CT_FILE_STATE_SAME);
}

/* A plan that is in no file is not saved, whatever the history says; until the file comes back. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) elsewhere = g_file_new_build_filename (fixture->folder, "b.caitien", NULL);
  g_autoptr (GError) error = NULL;

  g_file_move (fixture->file, elsewhere, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  wait_for (fixture, CT_FILE_STATE_GONE);
  g_assert_true (ct_plan_file_get_modified (fixture->plan_file));

  g_file_move (elsewhere, fixture->file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  wait_for (fixture, CT_FILE_STATE_SAME);
  g_assert_false (ct_plan_file_get_modified (fixture->plan_file));
}

static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  wait_for (fixture, CT_FILE_STATE_FOLDER_GONE);
  g_assert_true (ct_plan_file_get_modified (fixture->plan_file));
}

/* The own save is no change behind anybody's back. */
static void
test_own_save (Fixture *fixture, gconstpointer data)
{
  CtPlan *plan = ct_plan_file_get_plan (fixture->plan_file);
  g_autoptr (GError) error = NULL;

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE, "của tôi");
  ct_plan_file_save (fixture->plan_file, NULL, NULL, &error);
  g_assert_no_error (error);
  run_for (1000);
  g_assert_cmpint (ct_file_watch_get_state (fixture->watch), ==, CT_FILE_STATE_SAME);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/file-watch/changed", test_changed);
  ADD ("/file-watch/touched", test_touched);
  ADD ("/file-watch/gone", test_gone);
  ADD ("/file-watch/folder-gone", test_folder_gone);
  ADD ("/file-watch/own-save", test_own_save);

  return g_test_run ();
}
