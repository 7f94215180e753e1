/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-outline.h"
#include "ct-outline-row.h"
#include "ct-people-context.h"
#include "ct-roles-reader.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *plan;
  CtSelection *selection;
  GtkWidget *outline;
  GtkWidget *bar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file ("data/roles.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtRoles) roles = ct_roles_reader_read_file (file, &error);
  g_autoptr (CtPeopleNames) names = NULL;

  g_assert_no_error (error);
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
  fixture->selection = ct_selection_new ();
  names = ct_people_names_new (fixture->plan, roles);
  fixture->outline = g_object_ref_sink (g_object_new (CT_TYPE_OUTLINE, NULL));
  ct_people_context_attach (fixture->outline, names);
  ct_outline_set_today (CT_OUTLINE (fixture->outline), TODAY);
  ct_outline_set_plan (CT_OUTLINE (fixture->outline), fixture->plan,
                       ct_catalogue_get_framework (fixture->catalogue, "tt57-2026-mn"),
                       fixture->selection);
  fixture->bar = test_ui_find (fixture->outline, "filter_bar");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ct_outline_set_plan (CT_OUTLINE (fixture->outline), NULL, NULL, NULL);
  g_assert_finalize_object (fixture->outline);
  g_object_unref (fixture->selection);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->catalogue);
}

static guint
count_rows (Fixture *fixture)
{
  GtkListView *view = GTK_LIST_VIEW (test_ui_find (fixture->outline, "list_view"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static gboolean
is_visible (Fixture *fixture, const char *id)
{
  return gtk_widget_get_visible (test_ui_find (fixture->bar, id));
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  g_assert_true (
      gtk_widget_activate_action (fixture->bar, action, target != NULL ? "s" : NULL, target));
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_combine (Fixture *fixture, gconstpointer data)
{
  guint all = count_rows (fixture);
  guint late, both;

  g_assert_false (is_visible (fixture, "chip"));
  activate (fixture, "filter.late", NULL);
  late = count_rows (fixture);
  g_assert_cmpuint (late, <, all);
  g_assert_cmpuint (late, >, 0);
  g_assert_true (is_visible (fixture, "chip"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_ui_find (fixture->bar, "chip_label"))), ==,
                   "Late");

  activate (fixture, "filter.person", "office-group");
  both = count_rows (fixture);
  g_assert_cmpuint (both, <, late);
  g_assert_cmpuint (both, >, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_ui_find (fixture->bar, "chip_label"))), ==,
                   "Late · Tổ văn phòng");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_ui_find (fixture->bar, "chip")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Only shown: Late · Tổ văn phòng. Show all again");

  /* One click takes all of it off. */
  activate (fixture, "filter.clear", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, all);
  g_assert_false (is_visible (fixture, "chip"));
}

static void
test_tells_what_is_hidden (Fixture *fixture, gconstpointer data)
{
  ct_selection_set_place (fixture->selection, CT_PLACE_CRITERION, "1.1", NULL);
  run_idle ();
  g_assert_false (is_visible (fixture, "note"));

  /* Nothing is planned there. */
  activate (fixture, "filter.planned", NULL);
  g_assert_true (is_visible (fixture, "note"));

  ct_selection_set_place (fixture->selection, CT_PLACE_CRITERION, "4.2", NULL);
  run_idle ();
  g_assert_false (is_visible (fixture, "note"));
}

/* What is put right goes from the list at once. */
static void
test_follows_changes (Fixture *fixture, gconstpointer data)
{
  CtNodeList *improvements = ct_plan_get_improvements (fixture->plan);

  activate (fixture, "filter.late", NULL);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        if (ct_action_is_late (ct_node_list_get (actions, j), TODAY))
          ct_action_set_state (ct_node_list_get (actions, j), CT_STATUS_DONE, 100);
    }
  test_ui_wait_for (count_rows (fixture) == 0);
  g_assert_true (is_visible (fixture, "note"));
}

static GtkTreeListModel *
get_tree (Fixture *fixture)
{
  GtkListView *view = GTK_LIST_VIEW (test_ui_find (fixture->outline, "list_view"));
  GtkSingleSelection *rows = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));

  return GTK_TREE_LIST_MODEL (gtk_single_selection_get_model (rows));
}

/* The expanders of the list, from its top. */
static GPtrArray *
dup_expanders (Fixture *fixture)
{
  GtkWidget *view = test_ui_find (fixture->outline, "list_view");
  GPtrArray *expanders = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (expanders, gtk_widget_get_first_child (child));

  return expanders;
}

/* Each row shows what is at its place in the tree, says so, and opens and closes that. */
static void
check_expanders (Fixture *fixture)
{
  GtkTreeListModel *tree = get_tree (fixture);
  g_autoptr (GPtrArray) expanders = dup_expanders (fixture);

  g_assert_cmpuint (expanders->len, ==, g_list_model_get_n_items (G_LIST_MODEL (tree)));
  for (guint i = 0; i < expanders->len; i++)
    {
      GtkTreeExpander *expander = g_ptr_array_index (expanders, i);
      CtOutlineRow *row = CT_OUTLINE_ROW (gtk_tree_expander_get_child (expander));
      g_autoptr (CtOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (tree), i);
      g_autoptr (GtkTreeListRow) list_row = gtk_tree_list_model_get_row (tree, i);

      g_assert_true (ct_outline_row_get_item (row) == item);
      g_assert_true (gtk_tree_expander_get_list_row (expander) == list_row);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           ct_outline_item_get_name (item));
    }
}

static void
test_rows_come_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  gtk_window_set_child (GTK_WINDOW (window), fixture->outline);
  gtk_window_present (GTK_WINDOW (window));
  check_expanders (fixture);
  before = dup_expanders (fixture);

  activate (fixture, "filter.planned", NULL);
  check_expanders (fixture);
  activate (fixture, "filter.late", NULL);
  check_expanders (fixture);
  activate (fixture, "filter.clear", NULL);
  check_expanders (fixture);

  /* The very rows that were there. */
  after = dup_expanders (fixture);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_true (g_ptr_array_index (after, i) == g_ptr_array_index (before, i));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/outline-filter/combine", Fixture, NULL, set_up, test_combine, tear_down);
  g_test_add ("/outline-filter/tells-what-is-hidden", Fixture, NULL, set_up,
              test_tells_what_is_hidden, tear_down);
  g_test_add ("/outline-filter/follows-changes", Fixture, NULL, set_up, test_follows_changes,
              tear_down);
  g_test_add ("/outline-filter/rows-come-back", Fixture, NULL, set_up, test_rows_come_back,
              tear_down);

  return g_test_run ();
}
