/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-outline.h"
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
  g_assert_false (is_visible (fixture, "note"));

  /* Nothing is planned there. */
  activate (fixture, "filter.planned", NULL);
  g_assert_true (is_visible (fixture, "note"));

  ct_selection_set_place (fixture->selection, CT_PLACE_CRITERION, "4.2", NULL);
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

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/outline-filter/combine", Fixture, NULL, set_up, test_combine, tear_down);
  g_test_add ("/outline-filter/tells-what-is-hidden", Fixture, NULL, set_up,
              test_tells_what_is_hidden, tear_down);
  g_test_add ("/outline-filter/follows-changes", Fixture, NULL, set_up, test_follows_changes,
              tear_down);

  return g_test_run ();
}
