/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-plan-writer.h"
#include "ct-recent-plan.h"
#include "ct-section.h"
#include "ct-sentence-pane.h"
#include "ct-sentence-row.h"
#include "test-ui.h"

#define SAMPLE "data/samples/mam-non-ben-say.caitien"

typedef struct
{
  CtCatalogue *catalogue;
  GtkRecentManager *manager;
  CtPlan *plan;
  CtSelection *selection;
  GtkWidget *window;
  GtkWidget *pane;
  char *folder;
  GPtrArray *chosen;
} Fixture;

static void
chosen_cb (Fixture *fixture, GPtrArray *paragraphs, gboolean go_on)
{
  g_clear_pointer (&fixture->chosen, g_ptr_array_unref);
  fixture->chosen = g_ptr_array_ref (paragraphs);
}

static CtNode *
find_section (CtPlan *plan, const char *id)
{
  CtNode *section = ct_plan_find (plan, id);

  g_assert_true (CT_IS_SECTION (section));

  return section;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *list = NULL;

  fixture->catalogue = test_ui_load_catalogue ();
  fixture->folder = g_dir_make_tmp ("caitien-test-XXXXXX", NULL);
  list = g_build_filename (fixture->folder, "recent.xbel", NULL);
  fixture->manager = g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);
  fixture->plan = test_ui_read_plan (SAMPLE);
  fixture->selection = ct_selection_new ();
  fixture->pane = ct_sentence_pane_new (fixture->catalogue, fixture->manager);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->pane);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_wait_for (gtk_widget_get_mapped (fixture->pane));
  g_signal_connect_swapped (fixture->pane, "chosen", G_CALLBACK (chosen_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *list = g_build_filename (fixture->folder, "recent.xbel", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "old.caitien", NULL);

  g_clear_pointer (&fixture->chosen, g_ptr_array_unref);
  g_object_ref (fixture->pane);
  ct_sentence_pane_set_plan (CT_SENTENCE_PANE (fixture->pane), NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->pane);
  g_assert_finalize_object (fixture->selection);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->manager);
  g_object_unref (fixture->catalogue);
  g_remove (list);
  g_remove (file);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GtkListBox *
get_list (GtkWidget *widget)
{
  return GTK_LIST_BOX (gtk_widget_get_first_child (test_ui_find (widget, "list")));
}

static guint
count_rows (GtkListBox *list)
{
  guint count = 0;

  while (gtk_list_box_get_row_at_index (list, (int) count) != NULL)
    count++;

  return count;
}

/* The offers: the buildable id "list" stands in the pane and in the text of the earlier plan. */
static GtkListBox *
get_offers (Fixture *fixture)
{
  return get_list (test_ui_find (fixture->pane, "offers"));
}

static GtkListBox *
get_earlier (Fixture *fixture)
{
  return get_list (test_ui_find (fixture->pane, "earlier_text"));
}

static const char *
get_text (GtkListBox *list, int index)
{
  return ct_sentence_get_text (
      ct_sentence_row_get_sentence (CT_SENTENCE_ROW (gtk_list_box_get_row_at_index (list, index))));
}

/* A sentence that was put in leaves the list, and comes back when it is taken out. */
static void
test_offers (Fixture *fixture, gconstpointer data)
{
  CtNode *section = find_section (fixture->plan, "s3");
  CtNodeList *paragraphs = ct_section_get_paragraphs (CT_SECTION (section));
  GtkListBox *list = get_offers (fixture);
  g_autofree char *first = NULL;
  guint count;

  ct_sentence_pane_set_plan (CT_SENTENCE_PANE (fixture->pane), fixture->plan, NULL,
                             fixture->selection);
  g_assert_cmpuint (count_rows (list), ==, 0);
  ct_selection_set_place (fixture->selection, CT_PLACE_SECTION, NULL, section);
  count = count_rows (list);
  g_assert_cmpuint (count, >, 4);
  first = g_strdup (get_text (list, 0));

  g_assert_true (ct_sentence_pane_focus_list (CT_SENTENCE_PANE (fixture->pane)));
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (list)) ==
                 GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  g_assert_nonnull (fixture->chosen);
  g_assert_cmpuint (fixture->chosen->len, ==, 1);
  g_assert_cmpstr (ct_node_get_text (fixture->chosen->pdata[0], CT_PARAGRAPH_TEXT), ==, first);

  ct_node_list_append (paragraphs, fixture->chosen->pdata[0]);
  test_ui_wait_for (count_rows (list) == count - 1);
  g_assert_cmpstr (get_text (list, 0), !=, first);
  ct_history_undo (ct_plan_get_history (fixture->plan));
  test_ui_wait_for (count_rows (list) == count);
  g_assert_cmpstr (get_text (list, 0), ==, first);
}

static gboolean
is_remembered (Fixture *fixture, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return gtk_recent_manager_has_item (fixture->manager, uri);
}

/* The year before: the same school's plan among those that were open; its section of that kind. */
static void
test_earlier (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) old = test_ui_read_plan (SAMPLE);
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  CtNode *section = find_section (fixture->plan, "s3");
  g_autofree char *path = g_build_filename (fixture->folder, "old.caitien", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  CtNodeList *old_text = ct_section_get_paragraphs (CT_SECTION (find_section (old, "s3")));
  GtkListBox *list = get_earlier (fixture);
  GtkWidget *take_all = test_ui_find (fixture->pane, "take_all");

  ct_plan_set_calendar (old, calendar);
  ct_node_set_text (ct_node_list_get (old_text, 1), CT_PARAGRAPH_TEXT,
                    "a) Việc của năm học 2025–2026.");
  bytes = ct_plan_writer_write (old);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  ct_recent_plan_remember (fixture->manager, file, old, "Biểu 2");
  test_ui_wait_for (is_remembered (fixture, file));

  ct_selection_set_place (fixture->selection, CT_PLACE_SECTION, NULL, section);
  ct_sentence_pane_set_plan (CT_SENTENCE_PANE (fixture->pane), fixture->plan, NULL,
                             fixture->selection);
  /* Not before somebody looks. */
  g_assert_cmpuint (count_rows (list), ==, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (test_ui_find (fixture->pane, "stack")), "earlier");
  test_ui_wait_for (count_rows (list) == ct_node_list_get_length (old_text));
  g_assert_cmpstr (get_text (list, 1), ==, "a) Việc của năm học 2026–2027.");
  g_assert_true (gtk_widget_get_sensitive (take_all));

  /* Only what the section does not have yet. */
  g_signal_emit_by_name (take_all, "clicked");
  g_assert_nonnull (fixture->chosen);
  for (guint i = 0; i < fixture->chosen->len; i++)
    ct_node_list_append (ct_section_get_paragraphs (CT_SECTION (section)),
                         fixture->chosen->pdata[i]);
  g_assert_cmpstr (ct_node_get_text (fixture->chosen->pdata[0], CT_PARAGRAPH_TEXT), ==,
                   "a) Việc của năm học 2026–2027.");
  test_ui_wait_for (!gtk_widget_get_sensitive (take_all));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/sentence-pane/offers", Fixture, NULL, set_up, test_offers, tear_down);
  g_test_add ("/sentence-pane/earlier", Fixture, NULL, set_up, test_earlier, tear_down);

  return g_test_run ();
}
