/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "ct-plan-file.h"
#include "ct-version-folder.h"
#include "ct-version-limit.h"

/* Each save keeps the former version, apart from the user's files; a bounded number of them. */

typedef struct
{
  char *folder;
  GFile *versions;
  GFile *file;
  GFile *other;
} Fixture;

static GFile *
get_file (Fixture *fixture, const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) source =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests", "data", "plans",
                                 "everything.caitien", NULL);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("caitien-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->versions = get_file (fixture, "versions");
  fixture->file = get_file (fixture, "kế hoạch.caitien");
  fixture->other = get_file (fixture, "tên khác.caitien");
  g_file_copy (source, fixture->file, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &error);
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
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->versions);
  g_object_unref (fixture->file);
  g_object_unref (fixture->other);
}

static CtPlanFile *
load (Fixture *fixture, GFile *file)
{
  g_autoptr (GError) error = NULL;
  CtPlanFile *plan_file = ct_plan_file_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  ct_plan_file_set_versions (plan_file, fixture->versions);

  return plan_file;
}

static void
save (CtPlanFile *plan_file, const char *title)
{
  CtPlan *plan = ct_plan_file_get_plan (plan_file);
  g_autoptr (GError) error = NULL;

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE, title);
  ct_plan_file_save (plan_file, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char *
dup_title (CtVersion *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) plan = ct_version_read_plan (version, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_strdup (ct_node_get_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE));
}

/* @titles: the latest first, separated by commas */
static void
assert_versions (Fixture *fixture, CtPlanFile *plan_file, const char *titles)
{
  g_autoptr (GPtrArray) versions =
      ct_version_folder_list (fixture->versions, ct_plan_file_get_file (plan_file),
                              ct_plan_file_get_digest (plan_file));
  GString *found = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      g_autofree char *title = dup_title (versions->pdata[i]);

      g_string_append_printf (found, "%s%s", i > 0 ? "," : "", title);
    }
  text = g_string_free (found, FALSE);
  g_assert_cmpstr (text, ==, titles);
}

static void
test_saves_keep_versions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture, fixture->file);
  g_autoptr (GPtrArray) versions = NULL;

  assert_versions (fixture, plan_file, "");
  save (plan_file, "một");
  assert_versions (fixture, plan_file, "một,KẾ HOẠCH");
  save (plan_file, "hai");
  assert_versions (fixture, plan_file, "hai,một,KẾ HOẠCH");

  /* Saved once more without a change. */
  save (plan_file, "hai");
  assert_versions (fixture, plan_file, "hai,một,KẾ HOẠCH");

  versions = ct_version_folder_list (fixture->versions, fixture->file, NULL);
  g_assert_true (ct_version_is_of (versions->pdata[0], ct_plan_file_get_digest (plan_file)));
  g_assert_false (ct_version_is_of (versions->pdata[1], ct_plan_file_get_digest (plan_file)));
}

/* What somebody else wrote is not lost when it is written over. */
static void
test_other_writer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) mine = load (fixture, fixture->file);
  g_autoptr (CtPlanFile) theirs = load (fixture, fixture->file);
  g_autoptr (GError) error = NULL;

  ct_plan_file_set_versions (theirs, NULL);
  save (mine, "tôi");
  g_clear_object (&theirs);
  theirs = load (fixture, fixture->file);
  ct_plan_file_set_versions (theirs, NULL);
  save (theirs, "họ");

  save (theirs, "họ nữa");
  g_assert_false (ct_plan_file_save (mine, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_versions (fixture, mine, "họ nữa,tôi,KẾ HOẠCH");
}

static void
test_moved_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture, fixture->file);
  g_autoptr (CtPlanFile) moved = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  save (plan_file, "một");
  g_file_move (fixture->file, fixture->other, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  moved = load (fixture, fixture->other);
  assert_versions (fixture, moved, "một,KẾ HOẠCH");
  save (moved, "hai");
  assert_versions (fixture, moved, "hai,một,KẾ HOẠCH");

  left = ct_version_folder_list (fixture->versions, fixture->file, NULL);
  g_assert_cmpuint (left->len, ==, 0);
}

/* A copy begins a history of its own and leaves the other one alone. */
static void
test_copied_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture, fixture->file);
  g_autoptr (CtPlanFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  save (plan_file, "một");
  g_file_copy (fixture->file, fixture->other, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  copy = load (fixture, fixture->other);
  assert_versions (fixture, copy, "một,KẾ HOẠCH");
  save (copy, "bản sao");
  assert_versions (fixture, copy, "bản sao,một");
  assert_versions (fixture, plan_file, "một,KẾ HOẠCH");
}

/* The plan is saved though its version can't be kept. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture, fixture->file);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->versions, "", 0, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                           &error);
  g_assert_no_error (error);

  save (plan_file, "một");
  assert_versions (fixture, plan_file, "");
}

/* A stick that was taken out and put in again: another time, the same words. */
static void
test_rounded_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlanFile) plan_file = load (fixture, fixture->file);
  g_autoptr (GError) error = NULL;

  save (plan_file, "một");
  g_file_set_attribute_uint64 (fixture->file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1700000000,
                               G_FILE_QUERY_INFO_NONE, NULL, &error);
  g_assert_no_error (error);
  save (plan_file, "hai");
  assert_versions (fixture, plan_file, "hai,một,KẾ HOẠCH");
}

typedef struct
{
  const char *name;
  guint n_times;
  guint minutes; /* from one to the next */
  guint first_age_days;
  guint n_kept;
} LimitCase;

static const LimitCase limit_cases[] = {
  { "none", 0, 1, 0, 0 },
  { "few", 7, 1, 0, 7 },
  { "one hour", 60, 1, 0, 30 },
  { "many days", 200, 24 * 60, 0, 90 },
  { "four a day", 200, 6 * 60, 0, 73 },
  { "all old", 50, 24 * 60, 600, 10 },
  { "growing old", 12, 24 * 60, 490, 11 },
};

static void
test_limit (gconstpointer data)
{
  const LimitCase *test = data;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 12, 0, 0);
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autofree gboolean *kept = g_new0 (gboolean, test->n_times);
  guint n_kept = 0;

  for (guint i = 0; i < test->n_times; i++)
    {
      g_autoptr (GDateTime) first = g_date_time_add_days (now, -(int) test->first_age_days);

      g_ptr_array_add (times, g_date_time_add_minutes (first, -(int) (i * test->minutes)));
    }

  ct_version_limit_choose ((GDateTime *const *) times->pdata, times->len, now, kept);
  for (guint i = 0; i < test->n_times; i++)
    n_kept += kept[i] ? 1 : 0;
  g_assert_cmpuint (n_kept, ==, test->n_kept);
  g_assert_true (test->n_times == 0 || kept[0]);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/version/saves-keep-versions", test_saves_keep_versions },
    { "/version/other-writer", test_other_writer },
    { "/version/moved-file", test_moved_file },
    { "/version/copied-file", test_copied_file },
    { "/version/no-folder", test_no_folder },
    { "/version/rounded-time", test_rounded_time },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (limit_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/version/limit/", limit_cases[i].name, NULL);

      g_test_add_data_func (path, &limit_cases[i], test_limit);
    }

  return g_test_run ();
}
