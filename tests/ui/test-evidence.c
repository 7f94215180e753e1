/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-evidence-details.h"
#include "ct-evidence-link.h"
#include "ct-evidence-list.h"
#include "ct-evidence-page.h"
#include "ct-field-row.h"
#include "ct-plan-writer.h"
#include "test-ui.h"

typedef struct
{
  CtCatalogue *catalogue;
  CtFramework *framework;
  CtPlan *plan;
  CtSelection *selection;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
  fixture->framework = ct_catalogue_get_framework (fixture->catalogue, "tt57-2026-mn");
  fixture->selection = ct_selection_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->plan);
  g_assert_finalize_object (fixture->catalogue);
}

static char *
write_text (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (fixture->plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GtkSelectionModel *
get_rows (GtkWidget *page)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (test_ui_find (page, "list_view")));
}

static guint
count_rows (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_rows (page)));
}

static const char *
get_selected_code (GtkWidget *page)
{
  CtNode *item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (get_rows (page)));

  return item != NULL ? ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE) : NULL;
}

/* Whether Delete, pressed in @widget, takes the piece of evidence out of the list. */
static gboolean
delete_takes_piece (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GListModel) keys = g_list_model_get_item (controllers, i);

          for (guint j = 0;
               GTK_IS_SHORTCUT_CONTROLLER (keys) && j < g_list_model_get_n_items (keys); j++)
            {
              g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (keys, j);
              g_autofree char *action =
                  gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));
              g_autofree char *trigger =
                  gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

              if (g_str_equal (trigger, "Delete") && strstr (action, "evidence.delete") != NULL)
                return TRUE;
            }
        }
    }

  return FALSE;
}

static void
test_delete_key (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) page = g_object_ref_sink (g_object_new (CT_TYPE_EVIDENCE_PAGE, NULL));

  g_assert_true (delete_takes_piece (test_ui_find (page, "list_view")));
  g_assert_false (delete_takes_piece (test_ui_find (page, "details")));
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  GtkWidget *page = g_object_ref_sink (g_object_new (CT_TYPE_EVIDENCE_PAGE, NULL));
  GtkWidget *filter = test_ui_find (page, "filter_entry");
  g_autofree char *before = write_text (fixture);
  guint all;

  ct_evidence_page_set_plan (CT_EVIDENCE_PAGE (page), fixture->plan, fixture->framework,
                             fixture->selection);
  ct_evidence_page_show (CT_EVIDENCE_PAGE (page));
  all = count_rows (page);
  g_assert_cmpuint (all, ==, ct_node_list_get_length (ct_plan_get_evidence_list (fixture->plan)));
  g_assert_cmpstr (get_selected_code (page), ==, "MC.1.3.01");

  /* A new piece is for the same criterion, and has its next code. */
  gtk_widget_activate_action (page, "evidence.add", NULL);
  g_assert_cmpuint (count_rows (page), ==, all + 1);
  g_assert_cmpstr (get_selected_code (page), ==, "MC.1.3.05");
  ct_history_undo (history);

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_rows (page)), 0);
  gtk_widget_activate_action (page, "evidence.duplicate", NULL);
  g_assert_cmpuint (count_rows (page), ==, all + 1);
  g_assert_cmpstr (get_selected_code (page), ==, "MC.1.3.05");
  ct_history_undo (history);

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_rows (page)), 0);
  gtk_widget_activate_action (page, "evidence.delete", NULL);
  g_assert_cmpuint (count_rows (page), ==, all - 1);
  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));
  {
    g_autofree char *text = write_text (fixture);

    g_assert_cmpstr (text, ==, before);
  }

  /* Without diacritics, by criterion too. */
  gtk_editable_set_text (GTK_EDITABLE (filter), "BIEN BAN");
  test_ui_wait_for (count_rows (page) < all && count_rows (page) > 0);
  gtk_editable_set_text (GTK_EDITABLE (filter), "không có gì như thế");
  test_ui_wait_for (count_rows (page) == 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (test_ui_find (page, "stack"))), ==,
                   "no-match");

  ct_evidence_page_set_plan (CT_EVIDENCE_PAGE (page), NULL, NULL, NULL);
  g_assert_finalize_object (page);
}

static CtNode *
get_first_action (Fixture *fixture)
{
  CtNode *improvement = ct_node_list_get (ct_plan_get_improvements (fixture->plan), 0);

  return ct_node_list_get (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)), 0);
}

static gboolean
has_visible (GtkWidget *widget, const char *action)
{
  if (GTK_IS_ACTIONABLE (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_visible (child, action))
      return TRUE;

  return FALSE;
}

/* From words to a piece in the list, and back to words. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  CtNode *action = get_first_action (fixture);
  g_autoptr (CtEvidence) words = ct_evidence_with (NULL, NULL, "Biên bản kiểm kê");
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *link;

  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, words);
  link = g_object_ref_sink (ct_evidence_link_new (action, 0, fixture->framework, labels));
  g_assert_true (has_visible (link, "evidence-link.collect"));
  g_assert_false (has_visible (link, "evidence-link.unlink"));

  gtk_widget_activate_action (link, "evidence-link.collect", NULL);
  g_assert_false (has_visible (link, "evidence-link.collect"));
  g_assert_true (has_visible (link, "evidence-link.unlink"));
  g_assert_true (CT_IS_EVIDENCE_ITEM (
      ct_plan_find (fixture->plan,
                    ct_evidence_get_ref (ct_node_get_boxed (action, CT_ACTION_EVIDENCE), 0))));

  gtk_widget_activate_action (link, "evidence-link.unlink", NULL);
  g_assert_true (has_visible (link, "evidence-link.collect"));

  g_assert_finalize_object (link);
}

static GtkWidget *
find_menu_button (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_menu_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As soon as there is something to choose from, it can be chosen from. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  CtNode *action = ct_plan_find (fixture->plan, "a11");
  CtNodeList *list = ct_plan_get_evidence_list (fixture->plan);
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (CtEvidenceItem) item = ct_evidence_item_new ();
  GtkWidget *link;

  while (ct_node_list_get_length (list) > 0)
    ct_node_list_remove (list, 0);
  link = g_object_ref_sink (ct_evidence_link_new (action, 0, fixture->framework, labels));
  g_assert_false (gtk_widget_get_visible (find_menu_button (link)));
  ct_node_list_append (list, item);
  g_assert_true (gtk_widget_get_visible (find_menu_button (link)));
  ct_node_list_remove (list, 0);
  g_assert_false (gtk_widget_get_visible (find_menu_button (link)));
  g_assert_finalize_object (link);
}

static void
check_meaning (CtNode *action, const char *ref, const char *expected, gboolean flagged)
{
  g_autoptr (CtEvidence) evidence = ct_evidence_with (NULL, ref, NULL);
  GtkWidget *row = g_object_ref_sink (ct_field_row_new ("Evidence"));
  GtkWidget *meaning = test_ui_find (row, "meaning");

  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, evidence);
  ct_field_row_bind_entry (CT_FIELD_ROW (row), action, CT_ACTION_EVIDENCE, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (meaning)), ==, expected);
  g_assert_true (gtk_widget_has_css_class (meaning, "warning-text") == flagged);
  g_assert_finalize_object (row);
}

/* The first criterion of a piece gives it its code, in one step. */
static void
test_first_use (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  GtkWidget *details = g_object_ref_sink (g_object_new (CT_TYPE_EVIDENCE_DETAILS, NULL));
  GtkDropDown *add_use = GTK_DROP_DOWN (test_ui_find (details, "add_use"));
  CtNode *item;
  char **uses;

  ct_evidence_details_set_plan (CT_EVIDENCE_DETAILS (details), fixture->plan, fixture->framework,
                                fixture->selection);
  item = CT_NODE (ct_evidence_list_add (fixture->plan, fixture->framework, NULL));
  ct_history_clear (history);
  ct_evidence_details_show (CT_EVIDENCE_DETAILS (details), CT_EVIDENCE_ITEM (item));
  g_assert_cmpstr (ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE), ==, "");

  /* Criteria in their order, after the words that offer them: 1.1, 1.2. */
  gtk_drop_down_set_selected (add_use, 2);
  uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);
  g_assert_cmpstr (uses[0], ==, "1.2");
  g_assert_cmpstr (ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE), ==, "MC.1.2.01");
  g_assert_cmpuint (gtk_drop_down_get_selected (add_use), ==, 0);

  /* The second one leaves the code alone. */
  gtk_drop_down_set_selected (add_use, 1);
  uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);
  g_assert_cmpstr (uses[1], ==, "1.1");
  g_assert_cmpstr (ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE), ==, "MC.1.2.01");

  ct_history_undo (history);
  ct_history_undo (history);
  g_assert_cmpstr (ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE), ==, "");
  g_assert_null (ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES));
  g_assert_false (ct_history_get_can_undo (history));

  /* What is kept at an address can be opened. */
  g_assert_false (gtk_widget_get_visible (test_ui_find (details, "open_button")));
  ct_node_set_text (item, CT_EVIDENCE_ITEM_LOCATION, "https://truong.example.vn/1");
  test_ui_wait_for (gtk_widget_get_visible (test_ui_find (details, "open_button")));

  ct_evidence_details_set_plan (CT_EVIDENCE_DETAILS (details), NULL, NULL, NULL);
  g_assert_finalize_object (details);
}

/* A reference is by id: another code is the same piece; one that leads nowhere is said. */
static void
test_references (Fixture *fixture, gconstpointer data)
{
  CtNode *action = get_first_action (fixture);
  CtNode *item = ct_plan_find (fixture->plan, "e1302");

  ct_node_set_text (item, CT_EVIDENCE_ITEM_CODE, "MC.1.3.77");
  check_meaning (action, "e1302", "MC.1.3.77 · Bảng đối chiếu số liệu hằng tháng", FALSE);
  check_meaning (action, "e9999",
                 "Refers to evidence that is not in the list (e9999). Choose another one, or take "
                 "the reference away.",
                 TRUE);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/evidence/page", Fixture, NULL, set_up, test_page, tear_down);
  g_test_add ("/evidence/delete-key", Fixture, NULL, set_up, test_delete_key, tear_down);
  g_test_add ("/evidence/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/evidence/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/evidence/first-use", Fixture, NULL, set_up, test_first_use, tear_down);
  g_test_add ("/evidence/references", Fixture, NULL, set_up, test_references, tear_down);

  return g_test_run ();
}
