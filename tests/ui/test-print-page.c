/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"
#include "ct-action.h"
#include "ct-print-page.h"
#include "ct-print-view.h"
#include "test-ui.h"

#define SAMPLE "data/samples/mam-non-ben-say.caitien"

typedef struct
{
  CtPlan *plan;
  CtCatalogue *catalogue;
  GtkWindow *window;
  CtPrintPage *page;
  CtPrintView *view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = test_ui_read_plan (SAMPLE);
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->page = CT_PRINT_PAGE (g_object_ref_sink (ct_print_page_new ()));
  fixture->view = CT_PRINT_VIEW (test_ui_find (GTK_WIDGET (fixture->page), "view"));
  fixture->window = GTK_WINDOW (gtk_window_new ());

  ct_print_page_set_catalogue (fixture->page, fixture->catalogue);
  ct_print_page_set_plan (fixture->page, fixture->plan);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, 1200, 700);
  gtk_window_present (fixture->window);
  test_ui_wait_for (ct_print_page_get_n_pages (fixture->page) > 0 &&
                    gtk_widget_get_height (GTK_WIDGET (fixture->view)) > 0);
}

/* A picture that is being made keeps the pages, and they the plan, until it is done. */
static void
wait_for_end (CtPlan *plan)
{
  gpointer left = plan;

  g_object_add_weak_pointer (G_OBJECT (plan), &left);
  g_object_unref (plan);
  test_ui_wait_for (left == NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  wait_for_end (fixture->plan);
  g_assert_finalize_object (fixture->catalogue);
}

static CtNode *
get_action (CtPlan *plan, guint improvement, guint action)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  return ct_node_list_get (ct_improvement_get_actions (
                               ct_node_list_get (improvements, improvement)),
                           action);
}

static void
test_turns_pages (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->page);
  guint n_pages = ct_print_page_get_n_pages (fixture->page);
  GtkEditable *entry = GTK_EDITABLE (test_ui_find (widget, "page_entry"));
  g_autofree char *second = g_strdup_printf ("Page 2 of %u", n_pages);

  g_assert_cmpuint (n_pages, >, 2);
  gtk_widget_activate_action (widget, "print.fit-page", NULL);
  gtk_widget_activate_action (widget, "print.next-page", NULL);
  test_ui_wait_for (ct_print_view_get_current_page (fixture->view) == 1);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "2");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, second);

  gtk_widget_activate_action (widget, "print.previous-page", NULL);
  test_ui_wait_for (ct_print_view_get_current_page (fixture->view) == 0);

  /* A page has the number that is typed, or the view stays where it is. */
  gtk_editable_set_text (entry, "3");
  g_signal_emit_by_name (entry, "activate");
  test_ui_wait_for (ct_print_view_get_current_page (fixture->view) == 2);
  gtk_editable_set_text (entry, "999");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "3");
  g_assert_cmpuint (ct_print_view_get_current_page (fixture->view), ==, 2);
}

static void
test_zooms (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->page);

  gtk_widget_activate_action (widget, "print.zoom-natural", NULL);
  g_assert_cmpfloat_with_epsilon (ct_print_view_get_zoom (fixture->view), 1.0, 1e-6);
  g_assert_cmpint (ct_print_view_get_fit (fixture->view), ==, CT_PAGE_FIT_NONE);

  gtk_widget_activate_action (widget, "print.zoom-in", NULL);
  g_assert_cmpfloat_with_epsilon (ct_print_view_get_zoom (fixture->view), 1.25, 1e-6);
  gtk_widget_activate_action (widget, "print.zoom-out", NULL);
  gtk_widget_activate_action (widget, "print.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (ct_print_view_get_zoom (fixture->view), 0.9, 1e-6);

  gtk_widget_activate_action (widget, "print.fit-width", NULL);
  g_assert_cmpint (ct_print_view_get_fit (fixture->view), ==, CT_PAGE_FIT_WIDTH);
}

/* The selected action is marked, and the view goes to where it prints. */
static void
test_shows_selected (Fixture *fixture, gconstpointer data)
{
  CtNode *action = get_action (fixture->plan, 4, 0);

  ct_print_page_set_selected (fixture->page, action);
  g_assert_true (ct_print_page_get_selected (fixture->page) == action);
  g_assert_true (ct_print_view_is_selected_printed (fixture->view));
  test_ui_wait_for (ct_print_view_get_current_page (fixture->view) > 0);
}

static void
count_refresh_cb (guint *n_refreshes)
{
  (*n_refreshes)++;
}

/* A run of changes leads to one new layout, and the place that was looked at stays. */
static void
test_follows_changes (Fixture *fixture, gconstpointer data)
{
  CtNode *action = get_action (fixture->plan, 0, 0);
  guint n_refreshes = 0;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "print.fit-page", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "print.next-page", NULL);
  test_ui_wait_for (ct_print_view_get_current_page (fixture->view) == 1);

  g_signal_connect_swapped (fixture->view, "notify::n-pages", G_CALLBACK (count_refresh_cb),
                            &n_refreshes);
  ct_node_set_text (action, CT_ACTION_TEXT, "First words");
  ct_node_set_text (action, CT_ACTION_TEXT, "Other words");
  test_ui_wait_for (n_refreshes > 0);

  g_assert_cmpuint (n_refreshes, ==, 1);
  g_assert_cmpuint (ct_print_view_get_current_page (fixture->view), ==, 1);
}

static void
test_changes_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *drop = test_ui_find (GTK_WIDGET (fixture->page), "form_drop");
  CtNode *plan = CT_NODE (fixture->plan);
  g_autofree char *before = g_strdup (ct_node_get_text (plan, CT_PLAN_FORM));
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
  guint other = position == 0 ? 1 : 0;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), other);
  g_assert_cmpstr (ct_node_get_text (plan, CT_PLAN_FORM), !=, before);

  ct_history_undo (ct_plan_get_history (fixture->plan));
  g_assert_cmpstr (ct_node_get_text (plan, CT_PLAN_FORM), ==, before);
  test_ui_wait_for (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)) == position);
}

static void
assert_count (Fixture *fixture, guint found, guint n_found)
{
  GtkLabel *label = GTK_LABEL (test_ui_find (GTK_WIDGET (fixture->page), "count"));
  g_autofree char *count = g_strdup_printf ("%u of %u", found, n_found);

  g_assert_cmpuint (ct_print_view_get_found (fixture->view), ==, found);
  g_assert_cmpuint (ct_print_view_get_n_found (fixture->view), ==, n_found);
  g_assert_cmpstr (gtk_label_get_label (label), ==, count);
}

/* Places are gone through in a ring, at any size of the pages; a change keeps the current one. */
static void
test_finds (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->page);
  GtkWidget *bar = test_ui_find (widget, "find_bar");
  GtkEditable *entry = GTK_EDITABLE (test_ui_find (bar, "entry"));
  CtNode *action = get_action (fixture->plan, 0, 0);
  guint n_found;

  g_assert_false (gtk_widget_get_visible (bar));
  gtk_widget_activate_action (widget, "print.find", NULL);
  g_assert_true (gtk_widget_get_visible (bar));

  gtk_editable_set_text (entry, "giao vien");
  test_ui_wait_for (ct_print_view_get_n_found (fixture->view) > 0);
  n_found = ct_print_view_get_n_found (fixture->view);
  assert_count (fixture, 1, n_found);

  ct_print_view_set_zoom (fixture->view, 3.0);
  gtk_widget_activate_action (bar, "find.previous", NULL);
  assert_count (fixture, n_found, n_found);
  test_ui_wait_for (ct_print_view_get_current_page (fixture->view) > 1);
  gtk_widget_activate_action (bar, "find.next", NULL);
  assert_count (fixture, 1, n_found);
  gtk_widget_activate_action (bar, "find.previous", NULL);

  ct_node_set_text (action, CT_ACTION_TEXT, "giáo viên, GIÁO VIÊN");
  test_ui_wait_for (ct_print_view_get_n_found (fixture->view) > n_found);
  n_found = ct_print_view_get_n_found (fixture->view);
  assert_count (fixture, n_found, n_found);

  gtk_editable_set_text (entry, "khong co chu nay");
  test_ui_wait_for (ct_print_view_get_n_found (fixture->view) == 0);
  g_assert_cmpuint (ct_print_view_get_found (fixture->view), ==, 0);

  gtk_widget_activate_action (bar, "find.close", NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_false (ct_print_view_is_finding (fixture->view));
}

/* All of a page, until the pages change. */
static void
test_selects_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  g_autofree char *none = ct_print_view_dup_selected_words (fixture->view);
  g_autofree char *words = NULL;
  guint n_refreshes = 0;

  g_assert_null (none);
  gtk_widget_activate_action (view, "selection.select-all", NULL);
  words = ct_print_view_dup_selected_words (fixture->view);
  g_assert_nonnull (
      strstr (words, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"));
  g_assert_true (g_utf8_validate (words, -1, NULL));
  gtk_widget_activate_action (view, "clipboard.copy", NULL);

  g_signal_connect_swapped (fixture->view, "notify::n-pages", G_CALLBACK (count_refresh_cb),
                            &n_refreshes);
  ct_node_set_text (get_action (fixture->plan, 0, 0), CT_ACTION_TEXT, "Other words");
  test_ui_wait_for (n_refreshes > 0);
  none = ct_print_view_dup_selected_words (fixture->view);
  g_assert_null (none);
}

/* The page that is looked at is there no more, and nothing is laid out yet. */
static void
test_fewer_pages (Fixture *fixture, gconstpointer data)
{
  GtkEditable *entry = GTK_EDITABLE (test_ui_find (GTK_WIDGET (fixture->page), "page_entry"));
  CtPageSetup *setup = ct_plan_get_page_setup (fixture->plan);
  guint n_pages = ct_print_page_get_n_pages (fixture->page);
  g_autofree char *words = NULL;
  g_autofree char *last = g_strdup_printf ("%u", n_pages);

  ct_page_setup_set_appendix (setup, CT_APPENDIX_ASSIGNMENTS, TRUE);
  test_ui_wait_for (ct_print_page_get_n_pages (fixture->page) > n_pages);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "print.fit-page", NULL);
  ct_print_view_show_page (fixture->view, ct_print_page_get_n_pages (fixture->page) - 1);
  test_ui_wait_for (ct_print_view_get_current_page (fixture->view) >= n_pages);

  ct_page_setup_set_appendix (setup, CT_APPENDIX_ASSIGNMENTS, FALSE);
  ct_live_pages_refresh (ct_print_page_get_pages (fixture->page));
  g_assert_cmpuint (ct_print_page_get_n_pages (fixture->page), ==, n_pages);
  g_assert_cmpuint (ct_print_view_get_current_page (fixture->view), ==, n_pages - 1);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, last);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "selection.select-all", NULL);
  words = ct_print_view_dup_selected_words (fixture->view);
  g_assert_nonnull (words);
}

/* Printing and writing a file tell why there are no pages. */
static void
test_no_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtCatalogue) empty = ct_catalogue_new ();
  static void (*const outputs[]) (CtPrintPage *) = { ct_print_page_print, ct_print_page_export };

  ct_print_page_set_catalogue (fixture->page, empty);
  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      GtkWidget *dialog;

      outputs[i](fixture->page);
      dialog = test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
      g_assert_nonnull (dialog);
      g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==,
                       "There are no pages: no printed form is installed.");
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  ct_print_page_set_catalogue (fixture->page, fixture->catalogue);
}

/* The folder of the last PDF is proposed if it is still there; that is found out first. */
static void
test_export_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  const char *const uris[] = { "file:///no/such/folder", "file:///tmp" };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      GtkWidget *chooser;
      g_autoptr (GFile) folder = NULL;
      g_autofree char *uri = NULL;

      g_settings_set_string (settings, "export-folder", uris[i]);
      ct_print_page_export (fixture->page);
      test_ui_wait_for (test_ui_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL);
      chooser = test_ui_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
      gtk_test_widget_wait_for_draw (chooser);
      folder = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (chooser));
      uri = folder != NULL ? g_file_get_uri (folder) : NULL;
      g_assert_cmpint (g_strcmp0 (uri, uris[i]) == 0, ==, i == 1);
      gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
      test_ui_wait_for (test_ui_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
    }
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/print-page/turns-pages", Fixture, NULL, set_up, test_turns_pages, tear_down);
  g_test_add ("/print-page/zooms", Fixture, NULL, set_up, test_zooms, tear_down);
  g_test_add ("/print-page/shows-selected", Fixture, NULL, set_up, test_shows_selected, tear_down);
  g_test_add ("/print-page/follows-changes", Fixture, NULL, set_up, test_follows_changes,
              tear_down);
  g_test_add ("/print-page/changes-form", Fixture, NULL, set_up, test_changes_form, tear_down);
  g_test_add ("/print-page/fewer-pages", Fixture, NULL, set_up, test_fewer_pages, tear_down);
  g_test_add ("/print-page/export-folder", Fixture, NULL, set_up, test_export_folder, tear_down);
  g_test_add ("/print-page/no-pages", Fixture, NULL, set_up, test_no_pages, tear_down);
  g_test_add ("/print-page/finds", Fixture, NULL, set_up, test_finds, tear_down);
  g_test_add ("/print-page/selects-words", Fixture, NULL, set_up, test_selects_words, tear_down);

  return g_test_run ();
}
