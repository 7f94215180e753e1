/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-follow-item.h"
#include "ct-follow-model.h"
#include "ct-follow-page.h"
#include "ct-follow-row.h"
#include "ct-review-pane.h"
#include "ct-review-row.h"
#include "ct-review-sheet.h"
#include "ct-row-list.h"
#include "ct-text-box.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *plan;
  CtSelection *selection;
  GtkWidget *window;
  CtFollowPage *page;
} Fixture;

static GListModel *
get_rows (GtkWidget *widget)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (widget)));
}

static GListModel *
get_items (Fixture *fixture)
{
  GtkWidget *list = test_ui_find (GTK_WIDGET (fixture->page), "list_view");

  return G_LIST_MODEL (ct_row_list_get_model (CT_ROW_LIST (list)));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
  fixture->selection = ct_selection_new ();
  fixture->page = g_object_new (CT_TYPE_FOLLOW_PAGE, NULL);
  fixture->window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  ct_follow_page_set_plan (fixture->page, fixture->plan,
                           ct_catalogue_get_framework (fixture->catalogue,
                                                       ct_node_get_text (CT_NODE (fixture->plan),
                                                                         CT_PLAN_FRAMEWORK)),
                           ct_catalogue_get_plan_form (fixture->catalogue, fixture->plan),
                           fixture->selection, TODAY);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_wait_for (g_list_model_get_n_items (get_items (fixture)) > 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (fixture->selection);
  g_assert_finalize_object (fixture->plan);
  g_object_unref (fixture->catalogue);
}

/* The actions shown in a group, by the item's heading and by counting. */
static guint
count_shown (Fixture *fixture, CtDue due, guint *promised)
{
  guint shown = 0;

  *promised = 0;
  for (guint i = 0; i < g_list_model_get_n_items (get_items (fixture)); i++)
    {
      g_autoptr (CtFollowItem) item = g_list_model_get_item (get_items (fixture), i);

      if (ct_follow_item_get_due (item) != due)
        continue;
      if (ct_follow_item_get_action (item) != NULL)
        shown++;
      else
        *promised = ct_follow_item_get_count (item);
    }

  return shown;
}

static CtAction *
get_first (Fixture *fixture, CtDue due)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_items (fixture)); i++)
    {
      g_autoptr (CtFollowItem) item = g_list_model_get_item (get_items (fixture), i);

      if (ct_follow_item_get_due (item) == due && ct_follow_item_get_action (item) != NULL)
        return ct_follow_item_get_action (item);
    }

  return NULL;
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  guint promised;

  g_assert_cmpuint (count_shown (fixture, CT_DUE_LATE, &promised), ==, 3);
  g_assert_cmpuint (promised, ==, 3);

  /* What is done stays closed until it is asked for. */
  g_assert_cmpuint (count_shown (fixture, CT_DUE_DONE, &promised), ==, 0);
  g_assert_cmpuint (promised, ==, 5);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "follow.toggle-group", "i", CT_DUE_DONE);
  g_assert_cmpuint (count_shown (fixture, CT_DUE_DONE, &promised), ==, 5);
}

/* A late action that is said to be done leaves its group, and undo brings it back. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  CtAction *action = get_first (fixture, CT_DUE_LATE);
  CtStatus before = ct_action_get_status (action);
  guint promised;

  ct_selection_set_node (fixture->selection, CT_NODE (action));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "follow.next-state", NULL);
  g_assert_cmpint (ct_action_get_status (action), ==, before + 1);
  test_ui_wait_for (count_shown (fixture, CT_DUE_LATE, &promised) == 2);

  ct_history_undo (ct_plan_get_history (fixture->plan));
  test_ui_wait_for (count_shown (fixture, CT_DUE_LATE, &promised) == 3);

  ct_selection_set_node (fixture->selection, CT_NODE (action));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "follow.set-progress", "i", 70);
  g_assert_cmpint (ct_action_get_progress (action), ==, 70);
}

static GtkWidget *
find_heading (GtkWidget *widget, CtDue due)
{
  CtFollowItem *item =
      CT_IS_FOLLOW_ROW (widget) ? ct_follow_row_get_item (CT_FOLLOW_ROW (widget)) : NULL;

  if (item != NULL && ct_follow_item_get_action (item) == NULL &&
      ct_follow_item_get_due (item) == due)
    return test_ui_find (widget, "heading");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_heading (child, due);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What the list does on a key, as GTK asks for it. */
static gboolean
press (GtkWidget *list_view, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list_view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *trigger =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_has_prefix (trigger, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                 GTK_SHORTCUT_ACTION_EXCLUSIVE, list_view,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_not_reached ();
}

/* Space opens the group whose heading has the focus; on an action it changes its state. Neither
 * it nor a digit touches an action that is selected elsewhere. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list_view = test_ui_find (GTK_WIDGET (fixture->page), "list_view");
  CtAction *action = get_first (fixture, CT_DUE_LATE);
  CtStatus before = ct_action_get_status (action);
  int progress = ct_action_get_progress (action);
  GtkWidget *heading;
  guint promised;

  ct_selection_set_node (fixture->selection, CT_NODE (action));
  test_ui_wait_for ((heading = find_heading (list_view, CT_DUE_LATE)) != NULL &&
                    gtk_widget_get_mapped (heading));
  gtk_widget_grab_focus (heading);
  g_assert_false (press (list_view, "7"));
  g_assert_true (press (list_view, "space"));
  g_assert_cmpuint (count_shown (fixture, CT_DUE_LATE, &promised), ==, 0);
  g_assert_cmpint (ct_action_get_status (action), ==, before);
  g_assert_cmpint (ct_action_get_progress (action), ==, progress);
  g_assert_false (ct_history_get_can_undo (ct_plan_get_history (fixture->plan)));

  gtk_widget_activate_action (list_view, "follow.toggle-group", "i", CT_DUE_LATE);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  ct_selection_set_node (fixture->selection, NULL);
  ct_selection_set_node (fixture->selection, CT_NODE (action));
  g_assert_true (press (list_view, "space"));
  g_assert_cmpint (ct_action_get_status (action), ==, before + 1);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *leads = GTK_DROP_DOWN (test_ui_find (GTK_WIDGET (fixture->page), "lead_drop"));
  CtAction *action = get_first (fixture, CT_DUE_LATE);
  const char *lead = ct_action_get_effective_lead (action);
  g_auto (GStrv) all = ct_follow_model_list_leads (fixture->plan);
  guint n_all = g_list_model_get_n_items (get_items (fixture));

  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_equal (all[i], lead))
      gtk_drop_down_set_selected (leads, i + 1);

  g_assert_cmpuint (g_list_model_get_n_items (get_items (fixture)), <, n_all);
  for (guint i = 0; i < g_list_model_get_n_items (get_items (fixture)); i++)
    {
      g_autoptr (CtFollowItem) item = g_list_model_get_item (get_items (fixture), i);

      if (ct_follow_item_get_action (item) != NULL)
        g_assert_cmpstr (ct_action_get_effective_lead (ct_follow_item_get_action (item)), ==, lead);
    }

  gtk_drop_down_set_selected (leads, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_items (fixture)), ==, n_all);
}

static CtReviewRow *
find_row (GtkWidget *widget, CtAction *action)
{
  const char *text = ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT);

  if (CT_IS_REVIEW_ROW (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (test_ui_find (widget, "text"))), text))
    return CT_REVIEW_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CtReviewRow *found = find_row (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_review (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = test_ui_find (GTK_WIDGET (fixture->page), "review_pane");
  GListModel *rows = get_rows (test_ui_find (pane, "list_view"));
  CtReview *review = ct_review_sheet_find (fixture->plan, "end-of-term-1");
  g_autoptr (CtAction) action = NULL;
  CtReviewRow *row;
  GtkTextBuffer *note;

  test_ui_wait_for (g_list_model_get_n_items (rows) > 0);
  action = g_list_model_get_item (rows, 0);
  test_ui_wait_for (find_row (pane, action) != NULL);
  row = find_row (pane, action);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_ui_find (GTK_WIDGET (row), "missed")),
                                TRUE);
  g_assert_cmpint (ct_review_sheet_get_status (review, action), ==, CT_STATUS_MISSED);

  /* One judgement takes the place of the other. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_ui_find (GTK_WIDGET (row), "done")), TRUE);
  g_assert_cmpint (ct_review_sheet_get_status (review, action), ==, CT_STATUS_DONE);
  g_assert_false (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (test_ui_find (GTK_WIDGET (row), "missed"))));

  note = gtk_text_view_get_buffer (
      ct_text_box_get_view (CT_TEXT_BOX (test_ui_find (GTK_WIDGET (row), "note"))));
  gtk_text_buffer_set_text (note, "Đã nghiệm thu", -1);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_review_sheet_get_finding (review, action)),
                                     CT_REVIEW_FINDING_TEXT),
                   ==, "Đã nghiệm thu");
}

/* A review that the form prints but nobody has begun is offered, and added only when it starts. */
static void
test_starting (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = test_ui_find (GTK_WIDGET (fixture->page), "review_pane");
  GtkDropDown *drop = GTK_DROP_DOWN (test_ui_find (pane, "review_drop"));
  CtNodeList *reviews = ct_plan_get_reviews (fixture->plan);
  guint before = ct_node_list_get_length (reviews) - 1;

  test_ui_wait_for (gtk_drop_down_get_model (drop) != NULL);
  ct_review_sheet_remove (ct_review_sheet_find (fixture->plan, "end-of-year"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_drop_down_set_selected (drop, 1);
  g_assert_cmpuint (ct_node_list_get_length (reviews), ==, before);

  gtk_widget_activate_action (pane, "review.start", NULL);
  g_assert_cmpuint (ct_node_list_get_length (reviews), ==, before + 1);
  g_assert_nonnull (ct_review_sheet_find (fixture->plan, "end-of-year"));

  gtk_widget_activate_action (pane, "review.summarize", NULL);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_review_sheet_find (fixture->plan, "end-of-year")),
                                     CT_REVIEW_RESULT),
                   !=, "");

  gtk_widget_activate_action (pane, "review.delete", NULL);
  g_assert_cmpuint (ct_node_list_get_length (reviews), ==, before);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/follow-page/groups", Fixture, NULL, set_up, test_groups, tear_down);
  g_test_add ("/follow-page/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/follow-page/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/follow-page/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/follow-page/review", Fixture, NULL, set_up, test_review, tear_down);
  g_test_add ("/follow-page/starting", Fixture, NULL, set_up, test_starting, tear_down);

  return g_test_run ();
}
