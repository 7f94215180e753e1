/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-editor.h"
#include "ct-late-page.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

static void
made_cb (GtkWidget *slot, GtkWidget *page, guint *count)
{
  g_assert_false (gtk_widget_get_mapped (page));
  (*count)++;
}

/* Made once, when it is first seen; then it stays. */
static void
test_seen (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *slot = ct_late_page_new (GTK_TYPE_CALENDAR);
  GtkWidget *page;
  guint count = 0;

  g_signal_connect (slot, "made", G_CALLBACK (made_cb), &count);
  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Chữ"), "label");
  gtk_stack_add_named (GTK_STACK (stack), slot, "page");
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (ct_late_page_get_page (CT_LATE_PAGE (slot)));

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "page");
  page = ct_late_page_get_page (CT_LATE_PAGE (slot));
  g_assert_true (GTK_IS_CALENDAR (page));
  g_assert_true (gtk_widget_get_mapped (page));

  /* While it is not seen, its widgets are left out when the window's style is looked at. */
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "label");
  g_assert_false (gtk_widget_get_visible (page));
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "page");
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (ct_late_page_make (CT_LATE_PAGE (slot)) == page);
  g_assert_cmpuint (count, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Printing needs the page though nobody looks at it. */
static void
test_asked_for (void)
{
  GtkWidget *slot = g_object_ref_sink (ct_late_page_new (GTK_TYPE_CALENDAR));
  guint count = 0;

  g_signal_connect (slot, "made", G_CALLBACK (made_cb), &count);
  g_assert_true (GTK_IS_CALENDAR (ct_late_page_make (CT_LATE_PAGE (slot))));
  g_assert_cmpuint (count, ==, 1);

  g_assert_finalize_object (slot);
}

static guint
count_pages (GtkWidget *editor)
{
  GtkWidget *stack = gtk_widget_get_first_child (editor);
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (stack); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += ct_late_page_get_page (CT_LATE_PAGE (child)) != NULL;

  return count;
}

/* The editor of a plan has the one page that is looked at. */
static void
test_editor (void)
{
  g_autoptr (CtCatalogue) catalogue = test_ui_load_catalogue ();
  g_autoptr (CtPlan) plan = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
  CtFramework *framework = ct_catalogue_get_framework (catalogue, "tt57-2026-mn");
  g_autoptr (CtSelection) selection = ct_selection_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *editor = g_object_new (CT_TYPE_EDITOR, NULL);

  gtk_window_set_child (GTK_WINDOW (window), editor);
  gtk_window_present (GTK_WINDOW (window));
  ct_editor_set_catalogue (CT_EDITOR (editor), catalogue);
  ct_selection_set_place (selection, CT_PLACE_CRITERION, "1.1", NULL);
  ct_editor_set_plan (CT_EDITOR (editor), plan, framework, selection, TODAY);
  g_assert_cmpuint (count_pages (editor), ==, 1);

  ct_selection_set_place (selection, CT_PLACE_EVIDENCE, NULL, NULL);
  ct_selection_set_place (selection, CT_PLACE_CRITERION, "1.2", NULL);
  g_assert_cmpuint (count_pages (editor), ==, 2);

  ct_editor_set_plan (CT_EDITOR (editor), NULL, NULL, NULL, TODAY);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/late-page/seen", test_seen);
  g_test_add_func ("/late-page/asked-for", test_asked_for);
  g_test_add_func ("/late-page/editor", test_editor);

  return g_test_run ();
}
