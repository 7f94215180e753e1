/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-recent-row.h"
#include "ct-start-page.h"
#include "test-ui.h"

#include <glib/gstdio.h>

#define SAMPLE "data/samples/mam-non-ben-say.caitien"

typedef struct
{
  char *folder;
  char *list_name;
  GtkRecentManager *manager;
  GtkWindow *window;
  CtStartPage *page;
  GSimpleActionGroup *actions;
  char *opened;
} Fixture;

static void
opened_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->opened);
  fixture->opened = g_variant_dup_string (parameter, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "open-uri", .activate = opened_cb, .parameter_type = "s" },
    { .name = "open-sample", .activate = opened_cb, .parameter_type = "s" },
  };

  fixture->folder = g_dir_make_tmp ("caitien-start-XXXXXX", NULL);
  fixture->list_name = g_build_filename (fixture->folder, "recent.xbel", NULL);
  fixture->manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", fixture->list_name, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (fixture->actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "app",
                                  G_ACTION_GROUP (fixture->actions));

  fixture->page = CT_START_PAGE (g_object_ref_sink (ct_start_page_new ()));
  ct_start_page_set_recent_manager (fixture->page, fixture->manager,
                                    ct_day_from_ymd (2026, 11, 25));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->manager);
  g_object_unref (fixture->actions);
  g_unlink (fixture->list_name);
  g_rmdir (fixture->folder);
  g_free (fixture->list_name);
  g_free (fixture->folder);
  g_free (fixture->opened);
}

static GtkListBoxRow *
get_row (Fixture *fixture, int index)
{
  GtkWidget *list = test_ui_find (GTK_WIDGET (fixture->page), "recent_list");

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static void
remember (Fixture *fixture, GFile *file)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan (SAMPLE);

  ct_recent_plan_remember (fixture->manager, file, plan, "Form 2");
  test_ui_wait_for (get_row (fixture, 0) != NULL);
}

static const char *
get_label (GtkListBoxRow *row, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (test_ui_find (GTK_WIDGET (row), id)));
}

static void
test_starts_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_null (get_row (fixture, 0));
  g_assert_true (gtk_widget_get_visible (test_ui_find (GTK_WIDGET (fixture->page), "empty_label")));
}

static void
test_lists_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file (SAMPLE);
  g_autofree char *uri = g_file_get_uri (file);
  GtkListBoxRow *row;

  remember (fixture, file);
  row = get_row (fixture, 0);
  g_assert_cmpstr (get_label (row, "title_label"), ==, "Trường Mầm non Bến Sậy");
  g_assert_cmpstr (get_label (row, "description_label"), ==, "Improvement plan 2026–2027 · Form 2");
  g_assert_true (g_str_has_prefix (get_label (row, "when_label"), "today "));
  g_assert_false (gtk_widget_get_visible (test_ui_find (GTK_WIDGET (row), "find_button")));

  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  g_assert_cmpstr (fixture->opened, ==, uri);
}

/* Each plan tells what is late in it, and what is due within two weeks. */
static void
test_tells_what_is_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file (SAMPLE);
  CtRecentPlan *plan;
  guint late, soon;
  GtkWidget *row;

  remember (fixture, file);
  row = GTK_WIDGET (get_row (fixture, 0));
  plan = ct_recent_row_get_plan (CT_RECENT_ROW (row));
  test_ui_wait_for (ct_recent_plan_get_counts (plan, &late, &soon));

  g_assert_cmpuint (late, ==, 3);
  g_assert_cmpuint (soon, ==, 2);
  g_assert_cmpstr (get_label (GTK_LIST_BOX_ROW (row), "late_label"), ==, "3 late");
  g_assert_true (gtk_widget_get_visible (test_ui_find (row, "late_label")));
  g_assert_true (gtk_widget_get_visible (test_ui_find (row, "soon_label")));
  g_assert_false (gtk_widget_get_visible (test_ui_find (row, "fine_label")));
}

/* Of a school's plans, the latest that lies before the new one. */
static void
test_finds_earlier_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file (SAMPLE);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *years = NULL;
  static const struct
  {
    const char *school;
    int first_year;
    guint n_found;
  } cases[] = {
    { "truong mam non BẾN SẬY", 2027, 1 },
    { "Trường Mầm non Bến Sậy", 2026, 0 },
    { "Trường khác", 2027, 0 },
  };

  remember (fixture, file);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) found =
          ct_recent_plan_list_earlier (fixture->manager, cases[i].school, cases[i].first_year);

      g_assert_cmpuint (g_strv_length (found), ==, cases[i].n_found);
      if (cases[i].n_found > 0)
        g_assert_cmpstr (found[0], ==, uri);
    }
  years = ct_recent_plan_dup_years (fixture->manager, uri);
  g_assert_cmpstr (years, ==, "2026–2027");
}

/* A file that is not there stays in the list, with the reason. */
static void
test_missing_file_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone.caitien", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CtRecentPlan *plan;

  remember (fixture, file);
  plan = ct_recent_row_get_plan (CT_RECENT_ROW (get_row (fixture, 0)));
  test_ui_wait_for (ct_recent_plan_get_problem (plan) != NULL);

  g_assert_cmpstr (get_label (get_row (fixture, 0), "place_label"), ==, "file not found");
  g_assert_true (
      gtk_widget_get_visible (test_ui_find (GTK_WIDGET (get_row (fixture, 0)), "find_button")));
}

/* A drive that is not there may come back. */
static void
test_missing_drive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/media/nobody/no-drive/plan.caitien");
  CtRecentPlan *plan;

  remember (fixture, file);
  plan = ct_recent_row_get_plan (CT_RECENT_ROW (get_row (fixture, 0)));
  test_ui_wait_for (ct_recent_plan_get_problem (plan) != NULL);
  g_assert_cmpstr (get_label (get_row (fixture, 0), "place_label"), ==, "drive not connected");
}

static void
test_forgets_plan_not_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file (SAMPLE);

  remember (fixture, file);
  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "recent.forget", NULL);
  test_ui_wait_for (get_row (fixture, 0) == NULL);
  g_assert_true (g_file_query_exists (file, NULL));
}

/* What another window has forgotten before goes from the list as well. */
static void
test_forgets_what_is_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file (SAMPLE);
  g_autofree char *uri = g_file_get_uri (file);

  remember (fixture, file);
  gtk_recent_manager_remove_item (fixture->manager, uri, NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "recent.forget", NULL);
  g_assert_null (get_row (fixture, 0));
}

static void
test_finds_without_diacritics (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file (SAMPLE);
  GtkWidget *entry = test_ui_find (GTK_WIDGET (fixture->page), "search_entry");

  remember (fixture, file);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ben say");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_nonnull (get_row (fixture, 0));

  gtk_editable_set_text (GTK_EDITABLE (entry), "go may");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_null (get_row (fixture, 0));
}

static void
test_offers_samples (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = test_ui_get_source_file ("data/samples");
  GtkWidget *box = test_ui_find (GTK_WIDGET (fixture->page), "samples_box");
  guint n_samples = 0;

  ct_start_page_load_samples (fixture->page, folder);
  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      g_clear_pointer (&fixture->opened, g_free);
      g_signal_emit_by_name (button, "clicked");
      g_assert_nonnull (fixture->opened);
      g_assert_true (g_str_has_suffix (fixture->opened, ".caitien"));
      n_samples++;
    }

  g_assert_cmpuint (n_samples, ==, 3);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("/start-page/starts-empty", test_starts_empty);
  ADD ("/start-page/lists-plan", test_lists_plan);
  ADD ("/start-page/tells-what-is-late", test_tells_what_is_late);
  ADD ("/start-page/finds-earlier-plan", test_finds_earlier_plan);
  ADD ("/start-page/missing-file-stays", test_missing_file_stays);
  ADD ("/start-page/missing-drive", test_missing_drive);
  ADD ("/start-page/forgets-plan-not-file", test_forgets_plan_not_file);
  ADD ("/start-page/forgets-what-is-forgotten", test_forgets_what_is_forgotten);
  ADD ("/start-page/finds-without-diacritics", test_finds_without_diacritics);
  ADD ("/start-page/offers-samples", test_offers_samples);

  return g_test_run ();
}
