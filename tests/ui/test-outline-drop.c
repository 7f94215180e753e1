/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-outline-landing.h"
#include "ct-outline-row.h"
#include "ct-outline.h"
#include "ct-plan-writer.h"
#include "ct-section.h"
#include "test-ui.h"

#define SAMPLE "data/samples/mam-non-ben-say.caitien"

/* Which section is dragged over which, of five. */
static void
test_position (void)
{
  static const struct
  {
    guint from, over;
    gboolean below;
    int position;
  } cases[] = {
    { 0, 0, FALSE, -1 }, { 0, 0, TRUE, -1 }, { 0, 1, FALSE, -1 }, { 0, 1, TRUE, 1 },
    { 0, 4, TRUE, 4 },   { 0, 5, FALSE, 4 }, { 0, 5, TRUE, 4 },   { 4, 4, TRUE, -1 },
    { 4, 5, FALSE, -1 }, { 4, 3, TRUE, -1 }, { 4, 3, FALSE, 3 },  { 4, 0, FALSE, 0 },
    { 2, 0, TRUE, 1 },   { 2, 1, FALSE, 1 }, { 2, 3, TRUE, 3 },   { 2, 4, FALSE, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ct_outline_landing_find_position (cases[i].from, 5, cases[i].over,
                                                       cases[i].below),
                     ==, cases[i].position);
}

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *plan;
  CtHistory *history;
  CtSelection *selection;
  GtkWidget *window;
  GtkWidget *outline;
  GtkWidget *list_view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CtFramework *framework;

  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan (SAMPLE);
  fixture->history = ct_plan_get_history (fixture->plan);
  fixture->selection = ct_selection_new ();
  framework =
      ct_catalogue_get_framework (fixture->catalogue,
                                  ct_node_get_text (CT_NODE (fixture->plan), CT_PLAN_FRAMEWORK));
  fixture->outline = g_object_new (CT_TYPE_OUTLINE, NULL);
  fixture->list_view = test_ui_find (fixture->outline, "list_view");
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 320, 1400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->outline);
  ct_outline_set_plan (CT_OUTLINE (fixture->outline), fixture->plan, framework, fixture->selection);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_wait_for (gtk_widget_get_width (fixture->list_view) > 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->outline);
  ct_outline_set_plan (CT_OUTLINE (fixture->outline), NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->outline);
  g_object_unref (fixture->selection);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->catalogue);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *label, const char *name)
{
  if (CT_IS_OUTLINE_ROW (widget))
    {
      CtOutlineItem *item = ct_outline_row_get_item (CT_OUTLINE_ROW (widget));

      return item != NULL && gtk_widget_get_mapped (widget) &&
                     g_str_equal (ct_outline_item_get_label (item), label) &&
                     (name == NULL || g_str_equal (ct_outline_item_get_name (item), name))
                 ? widget
                 : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, label, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkDropTarget *
get_target (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->list_view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
}

/* As GTK tells it when the button is let go over a row: @fraction of its height from its top. */
static gboolean
drop (Fixture *fixture, GType type, gpointer object, const char *label, double fraction)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *row;
  graphene_rect_t bounds;
  gboolean taken = FALSE;

  test_ui_wait_for (find_row (fixture->list_view, label, NULL) != NULL);
  row = find_row (fixture->list_view, label, NULL);
  test_ui_wait_for (gtk_widget_get_height (row) > 0);
  g_assert_true (gtk_widget_compute_bounds (row, fixture->list_view, &bounds));
  g_value_init (&value, type);
  g_value_set_object (&value, object);
  g_signal_emit_by_name (get_target (fixture), "drop", &value, (double) bounds.origin.x + 4,
                         bounds.origin.y + fraction * bounds.size.height, &taken);

  return taken;
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static char *
dup_order (CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (plan);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    g_string_append (order, ct_node_get_id (ct_node_list_get (sections, i)));

  return g_string_free (order, FALSE);
}

/* One step each, which undo takes back. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *section, *row;
    double fraction;
    const char *order; /* NULL: nothing is to happen */
  } cases[] = {
    { "s1", "III", 0.8, "s2s3s1s4s5s6s7s8" },
    { "s1", "III", 0.2, "s2s1s3s4s5s6s7s8" },
    { "s3", "I", 0.2, "s3s1s2s4s5s6s7s8" },
    { "s3", "III", 0.8, NULL },
    { "s3", "IV", 0.2, NULL },
    /* Among the criteria: behind the section that they belong to. */
    { "s1", "2.1", 0.2, "s2s3s4s5s1s6s7s8" },
    { "s6", "2.1", 0.2, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = dup_order (fixture->plan);
      g_autofree char *after = NULL;
      g_autofree char *again = NULL;
      gboolean taken =
          drop (fixture, CT_TYPE_SECTION, ct_plan_find (fixture->plan, cases[i].section),
                cases[i].row, cases[i].fraction);

      g_assert_cmpint (taken, ==, cases[i].order != NULL);
      after = dup_order (fixture->plan);
      g_assert_cmpstr (after, ==, cases[i].order != NULL ? cases[i].order : before);
      if (taken)
        {
          g_assert_cmpstr (ct_history_get_undo_label (fixture->history), ==, "Move the section");
          ct_history_undo (fixture->history);
        }
      again = dup_order (fixture->plan);
      g_assert_cmpstr (again, ==, before);
      g_assert_false (ct_history_get_can_undo (fixture->history));
      run_idle ();
    }
}

/* Actions go to the last improvement of the criterion; where there is none, to a new one. */
static void
test_work (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = ct_plan_writer_write (fixture->plan);
  CtAction *action = CT_ACTION (ct_plan_find (fixture->plan, "a11"));
  CtNode *improvement = CT_NODE (ct_action_get_improvement (action));
  g_autoptr (GListStore) store = g_list_store_new (CT_TYPE_NODE);
  const char *const rows[] = { "2.2", "1.1", "1" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) after = NULL;
      CtNode *new_home;
      CtPlaceKind kind;
      const char *code;

      g_list_store_remove_all (store);
      g_list_store_append (store, action);
      g_assert_true (drop (fixture, G_TYPE_LIST_STORE, store, rows[i], 0.5));
      new_home = CT_NODE (ct_action_get_improvement (action));
      g_assert_true (new_home != improvement);
      ct_selection_get_place_of (CT_IMPROVEMENT (new_home), &kind, &code);
      g_assert_cmpstr (code, ==, rows[i]);
      g_assert_cmpstr (ct_history_get_undo_label (fixture->history), ==, "Move the action");

      ct_history_undo (fixture->history);
      g_assert_false (ct_history_get_can_undo (fixture->history));
      after = ct_plan_writer_write (fixture->plan);
      g_assert_true (g_bytes_equal (before, after));
      run_idle ();
    }

  g_assert_false (drop (fixture, G_TYPE_LIST_STORE, store, "III", 0.5));

  g_list_store_remove_all (store);
  g_list_store_append (store, improvement);
  g_assert_true (drop (fixture, G_TYPE_LIST_STORE, store, "1.1", 0.5));
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), ==, "1.1");
}

/* What is dragged here from the plan of another window stays there, and a copy comes. */
static void
test_other_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) other = test_ui_read_plan (SAMPLE);
  g_autoptr (GBytes) before = ct_plan_writer_write (fixture->plan);
  g_autoptr (GBytes) other_before = ct_plan_writer_write (other);
  CtNode *action = CT_NODE (ct_plan_find (other, "a11"));
  CtNode *improvement = ct_node_get_parent (action);
  GdkDragAction actions = gtk_drop_target_get_actions (get_target (fixture));
  const gpointer dragged[] = { action, improvement };
  g_autoptr (GListStore) store = g_list_store_new (CT_TYPE_NODE);

  g_assert_true ((actions & GDK_ACTION_COPY) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (dragged); i++)
    {
      CtNodeList *improvements = ct_plan_get_improvements (fixture->plan);
      guint length = ct_node_list_get_length (improvements);
      g_autoptr (GBytes) other_after = NULL;
      g_autoptr (GBytes) after = NULL;

      g_list_store_remove_all (store);
      g_list_store_append (store, dragged[i]);
      g_assert_true (drop (fixture, G_TYPE_LIST_STORE, store, "1.1", 0.5));
      g_assert_cmpuint (ct_node_list_get_length (improvements), ==, length + 1);
      other_after = ct_plan_writer_write (other);
      g_assert_true (g_bytes_equal (other_before, other_after));

      ct_history_undo (fixture->history);
      g_assert_false (ct_history_get_can_undo (fixture->history));
      after = ct_plan_writer_write (fixture->plan);
      g_assert_true (g_bytes_equal (before, after));
      run_idle ();
    }
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/outline-drop/position", test_position);
  g_test_add ("/outline-drop/sections", Fixture, NULL, set_up, test_sections, tear_down);
  g_test_add ("/outline-drop/work", Fixture, NULL, set_up, test_work, tear_down);
  g_test_add ("/outline-drop/other-plan", Fixture, NULL, set_up, test_other_plan, tear_down);

  return g_test_run ();
}
