/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "ct-plan-file.h"
#include "ct-plan-writer.h"

/* Saving: whole or not at all, over nobody else's changes, while the plan is being edited. */

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests", "data",
                                              "plans", "everything.caitien", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("caitien-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "kế hoạch.caitien", NULL);
  fixture->file = g_file_new_for_path (fixture->path);

  g_file_get_contents (source, &text, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);

  g_free (fixture->folder);
  g_free (fixture->path);
  g_clear_object (&fixture->file);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
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

static void
set_title (CtPlanFile *plan_file, const char *title)
{
  CtPlan *plan = ct_plan_file_get_plan (plan_file);

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE, title);
}

static void
assert_on_disk (const char *path, const char *words)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, words));
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

static gboolean
save_async (CtPlanFile *plan_file, GFile *file, gboolean overwrite, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ct_plan_file_save_async (plan_file, file, overwrite, NULL, result_cb, &result);

  return ct_plan_file_save_finish (plan_file, wait_for (&result), error);
}

/* Half a file of somebody who was killed goes with the next save; one that is being written stays.
 */
static void
test_leftovers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *stale = g_build_filename (fixture->folder, ".caitien-a1B2c3", NULL);
  g_autofree char *fresh = g_build_filename (fixture->folder, ".caitien-d4E5f6", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, ".caitien-khac.txt", NULL);
  struct utimbuf long_ago = { 1700000000, 1700000000 };
  const char *paths[] = { stale, fresh, other };
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_file_set_contents (paths[i], "<plan", -1, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (g_utime (stale, &long_ago), ==, 0);
  g_assert_cmpint (g_utime (other, &long_ago), ==, 0);

  set_title (plan_file, "KH");
  ct_plan_file_save (plan_file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_load_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  ct_plan_file_load_async (fixture->file, NULL, NULL, result_cb, &result);
  g_assert_null (result);
  plan_file = ct_plan_file_load_finish (wait_for (&result), &error);
  g_assert_no_error (error);

  name = ct_plan_file_dup_display_name (plan_file);
  g_assert_cmpstr (name, ==, "kế hoạch.caitien");
  g_assert_true (g_file_equal (ct_plan_file_get_file (plan_file), fixture->file));
  g_assert_nonnull (ct_plan_file_get_etag (plan_file));
  g_assert_false (ct_plan_file_get_modified (plan_file));
  g_assert_false (ct_plan_file_get_busy (plan_file));
}

static void
test_load_async_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *start = g_strconcat (fixture->path, ":2: ", NULL);

  g_file_set_contents (fixture->path, "<?xml version=\"1.0\"?>\n<html/>", -1, NULL);
  ct_plan_file_load_async (fixture->file, NULL, NULL, result_cb, &result);
  plan_file = ct_plan_file_load_finish (wait_for (&result), &error);
  g_assert_null (plan_file);
  g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_KIND);
  g_assert_true (g_str_has_prefix (error->message, start));
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *old_etag = g_strdup (ct_plan_file_get_etag (plan_file));
  guint n_modified = 0, n_busy = 0;

  g_signal_connect (plan_file, "notify::modified", G_CALLBACK (count_cb), &n_modified);
  g_signal_connect (plan_file, "notify::busy", G_CALLBACK (count_cb), &n_busy);

  set_title (plan_file, "TÊN MỚI");
  g_assert_true (ct_plan_file_get_modified (plan_file));
  g_assert_cmpuint (n_modified, >, 0);

  n_modified = 0;
  save_async (plan_file, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (ct_plan_file_get_modified (plan_file));
  g_assert_cmpuint (n_modified, >, 0);
  g_assert_cmpuint (n_busy, ==, 2);
  g_assert_cmpstr (ct_plan_file_get_etag (plan_file), !=, old_etag);
  assert_on_disk (fixture->path, "<title>TÊN MỚI</title>");
  g_assert_cmpuint (count_files (fixture), ==, 1);

  /* Undone past the saved state, the plan differs from the file again. */
  ct_history_undo (ct_plan_get_history (ct_plan_file_get_plan (plan_file)));
  g_assert_true (ct_plan_file_get_modified (plan_file));
  ct_history_redo (ct_plan_get_history (ct_plan_file_get_plan (plan_file)));
  g_assert_false (ct_plan_file_get_modified (plan_file));

  /* And again over our own file. */
  set_title (plan_file, "TÊN KHÁC");
  g_assert_true (ct_plan_file_save (plan_file, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_on_disk (fixture->path, "TÊN KHÁC");
}

/* What is typed while the old state goes to the disk is not saved, and known not to be. */
static void
test_edit_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (GError) error = NULL;

  set_title (plan_file, "TRƯỚC");
  ct_plan_file_save_async (plan_file, NULL, FALSE, NULL, result_cb, &result);
  g_assert_true (ct_plan_file_get_busy (plan_file));
  set_title (plan_file, "SAU");

  ct_plan_file_save_async (plan_file, NULL, FALSE, NULL, result_cb, &refused);
  g_assert_false (ct_plan_file_save_finish (plan_file, wait_for (&refused), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);
  g_assert_true (ct_plan_file_get_busy (plan_file));

  ct_plan_file_save_finish (plan_file, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_false (ct_plan_file_get_busy (plan_file));
  assert_on_disk (fixture->path, "TRƯỚC");
  g_assert_true (ct_plan_file_get_modified (plan_file));

  ct_history_undo (ct_plan_get_history (ct_plan_file_get_plan (plan_file)));
  g_assert_false (ct_plan_file_get_modified (plan_file));
}

static void
test_changed_on_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *start = g_strconcat (fixture->path, ": ", NULL);

  /* The mark of a file's state is its time, which does not tick with every microsecond. */
  g_usleep (G_USEC_PER_SEC / 20);
  g_assert_true (g_file_set_contents (fixture->path, "của người khác", -1, NULL));
  set_title (plan_file, "CỦA TA");

  g_assert_false (save_async (plan_file, NULL, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_true (g_str_has_prefix (error->message, start));
  g_clear_error (&error);
  assert_on_disk (fixture->path, "của người khác");
  g_assert_true (ct_plan_file_get_modified (plan_file));
  g_assert_cmpuint (count_files (fixture), ==, 1);

  g_assert_true (save_async (plan_file, NULL, TRUE, &error));
  g_assert_no_error (error);
  assert_on_disk (fixture->path, "CỦA TA");
  g_assert_false (ct_plan_file_get_modified (plan_file));
}

static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "khác.caitien", NULL);
  g_autoptr (GError) error = NULL;

  set_title (plan_file, "BẢN KHÁC");
  save_async (plan_file, other, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (ct_plan_file_get_file (plan_file), other));
  g_assert_false (ct_plan_file_get_modified (plan_file));
  assert_on_disk (g_file_peek_path (other), "BẢN KHÁC");
  assert_on_disk (fixture->path, "<title>KẾ HOẠCH</title>");
}

static void
test_new_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (CtPlanFile) again = NULL;
  g_autoptr (GError) error = NULL;

  ct_plan_set_calendar (plan, calendar);
  plan_file = ct_plan_file_new (plan);
  g_assert_null (ct_plan_file_get_file (plan_file));
  g_assert_true (ct_plan_file_get_modified (plan_file));

  /* The user has said yes to the file chooser's question. */
  save_async (plan_file, fixture->file, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (ct_plan_file_get_modified (plan_file));
  again = load (fixture);
  g_assert_true (
      ct_calendar_equal (ct_plan_get_calendar (ct_plan_file_get_plan (again)), calendar));
}

/* The file keeps its mode; a link stays a link; a second name gets no half of a file. */
static void
test_mode_and_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.caitien", NULL);
  g_autofree char *name_path = g_build_filename (fixture->folder, "name.caitien", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (g_file_make_symbolic_link (link_file, "kế hoạch.caitien", NULL, &error));

  plan_file = ct_plan_file_load (link_file, NULL, NULL, &error);
  g_assert_no_error (error);
  set_title (plan_file, "QUA LIÊN KẾT");
  g_assert_true (ct_plan_file_save (plan_file, NULL, NULL, &error));
  g_assert_no_error (error);

  assert_on_disk (fixture->path, "QUA LIÊN KẾT");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);

  g_assert_cmpint (link (fixture->path, name_path), ==, 0);
  set_title (plan_file, "TÊN THỨ HAI");
  g_assert_true (ct_plan_file_save (plan_file, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_on_disk (fixture->path, "TÊN THỨ HAI");
  assert_on_disk (name_path, "QUA LIÊN KẾT");
}

static void
assert_not_saved (CtPlanFile *plan_file, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *start = g_strconcat (name, ": ", NULL);

  g_assert_false (save_async (plan_file, file, FALSE, &error));
  g_assert_true (g_str_has_prefix (error->message, start));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (ct_plan_file_get_modified (plan_file));
  g_assert_false (ct_plan_file_get_busy (plan_file));
}

static void
test_cannot_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/plan.caitien");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/full");
  g_autofree char *before = g_strdup (ct_plan_file_get_etag (plan_file));

  set_title (plan_file, "KHÔNG LƯU ĐƯỢC");
  assert_not_saved (plan_file, folder);
  assert_not_saved (plan_file, missing);
  assert_not_saved (plan_file, device);

  g_assert_true (g_file_equal (ct_plan_file_get_file (plan_file), fixture->file));
  g_assert_cmpstr (ct_plan_file_get_etag (plan_file), ==, before);
  assert_on_disk (fixture->path, "<title>KẾ HOẠCH</title>");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);

  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  if (g_access (fixture->folder, W_OK) == 0)
    {
      g_test_skip ("Nothing is forbidden to the user who runs the tests.");
    }
  else
    {
      set_title (plan_file, "KHÔNG LƯU ĐƯỢC");
      assert_not_saved (plan_file, fixture->file);
      assert_on_disk (fixture->path, "<title>KẾ HOẠCH</title>");
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

/* At every moment of a save there is a whole plan under the name: either the old or the new. */
static gpointer
watch (gpointer data)
{
  Fixture *fixture = data;
  guint n_seen = 0;

  while (g_file_test (fixture->path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (fixture->path, &text, &length, NULL))
        continue;

      if (!g_str_has_suffix (text, "</plan>\n"))
        return GUINT_TO_POINTER (0);
      n_seen++;
    }

  return GUINT_TO_POINTER (n_seen);
}

static void
test_atomic (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture);
  GThread *thread = g_thread_new ("watch", watch, fixture);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *title = g_strdup_printf ("LẦN %u", i);

      set_title (plan_file, title);
      save_async (plan_file, NULL, FALSE, &error);
      g_assert_no_error (error);
    }

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), >, 0);
}

#define add(name, func)                                                                            \
  g_test_add ("/store/plan-file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("load-async", test_load_async);
  add ("load-async-fails", test_load_async_fails);
  add ("save", test_save);
  add ("leftovers", test_leftovers);
  add ("edit-while-saving", test_edit_while_saving);
  add ("changed-on-disk", test_changed_on_disk);
  add ("save-as", test_save_as);
  add ("new-plan", test_new_plan);
  add ("mode-and-links", test_mode_and_links);
  add ("cannot-save", test_cannot_save);
  add ("read-only-folder", test_read_only_folder);
  add ("atomic", test_atomic);

  return g_test_run ();
}
