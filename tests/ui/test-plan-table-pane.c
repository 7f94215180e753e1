/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-band.h"
#include "ct-column.h"
#include "ct-column-words.h"
#include "ct-form-field.h"
#include "ct-plan-table-pane.h"
#include "ct-plan-writer.h"
#include "ct-standard-title.h"
#include "test-ui.h"

#define SAMPLE "data/samples/mam-non-ben-say.caitien"

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *plan;
  CtHistory *history;
  CtSection *section;
  CtPlanTablePane *pane;
  GBytes *before;
} Fixture;

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture)
{
  CtNodeList *sections;

  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan (SAMPLE);
  fixture->history = ct_plan_get_history (fixture->plan);
  sections = ct_plan_get_sections (fixture->plan);
  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (sections, i), CT_SECTION_KIND), "plan"))
      fixture->section = ct_node_list_get (sections, i);
  fixture->pane = g_object_ref_sink (g_object_new (CT_TYPE_PLAN_TABLE_PANE, NULL));
  ct_plan_table_pane_bind (fixture->pane, fixture->section, fixture->catalogue);
  fixture->before = ct_plan_writer_write (fixture->plan);
}

static void
tear_down (Fixture *fixture)
{
  ct_plan_table_pane_bind (fixture->pane, NULL, NULL);
  g_assert_finalize_object (fixture->pane);
  g_bytes_unref (fixture->before);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->catalogue);
}

/* The first widget of @type below. */
static GtkWidget *
find_type (GtkWidget *widget, const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
act (Fixture *fixture, const char *type, const char *action, GVariant *parameter)
{
  GtkWidget *widget = find_type (GTK_WIDGET (fixture->pane), type);

  g_assert_true (gtk_widget_activate_action_variant (widget, action, parameter));
  run_idle ();
}

static void
undo_one (Fixture *fixture, guint wanted_columns)
{
  ct_history_undo (fixture->history);
  run_idle ();
  g_assert_cmpuint (ct_node_list_get_length (ct_section_get_columns (fixture->section)), ==,
                    wanted_columns);
}

static guint
find_field (const char *field)
{
  for (guint i = 0; i < ct_column_words_get_count (); i++)
    if (g_str_equal (ct_column_words_get_field (i), field))
      return i;

  g_assert_not_reached ();
}

static const char *
get_title (Fixture *fixture, guint position)
{
  return ct_node_get_text (ct_node_list_get (ct_section_get_columns (fixture->section), position),
                           CT_COLUMN_TITLE);
}

/* The form's columns become the school's own; each act is one step; the way back is to the byte. */
static void
test_columns (void)
{
  Fixture fixture;
  CtNodeList *columns;
  GtkWidget *spin;
  double sum = 0;
  g_autoptr (GBytes) back = NULL;

  set_up (&fixture);
  columns = ct_section_get_columns (fixture.section);
  g_assert_cmpuint (ct_node_list_get_length (columns), ==, 0);
  act (&fixture, "CtColumnList", "columns.make-own", NULL);
  g_assert_cmpuint (ct_node_list_get_length (columns), ==, 10);
  for (guint i = 0; i < 10; i++)
    sum += g_ascii_strtod (ct_node_get_text (ct_node_list_get (columns, i), CT_COLUMN_WIDTH), NULL);
  g_assert_cmpfloat_with_epsilon (sum, 100, 0.6);
  g_assert_cmpstr (ct_node_get_text (ct_node_list_get (columns, 7), CT_COLUMN_FIELD), ==,
                   "conditions budget");

  act (&fixture, "CtColumnList", "columns.move-down", g_variant_new_uint32 (0));
  g_assert_cmpstr (get_title (&fixture, 1), ==, "TT");
  undo_one (&fixture, 10);
  g_assert_cmpstr (get_title (&fixture, 0), ==, "TT");

  act (&fixture, "CtColumnList", "columns.remove", g_variant_new_uint32 (9));
  g_assert_cmpuint (ct_node_list_get_length (columns), ==, 9);
  act (&fixture, "CtColumnList", "columns.add", g_variant_new_uint32 (find_field ("status")));
  g_assert_cmpstr (get_title (&fixture, 9), ==, "Mức độ thực hiện");
  undo_one (&fixture, 9);
  undo_one (&fixture, 10);

  spin = find_type (GTK_WIDGET (fixture.pane), "GtkSpinButton");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 12.5);
  g_assert_cmpstr (ct_node_get_text (ct_node_list_get (columns, 0), CT_COLUMN_WIDTH), ==, "12.5");
  undo_one (&fixture, 10);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), <, 5);

  act (&fixture, "CtColumnList", "columns.use-form", NULL);
  g_assert_cmpuint (ct_node_list_get_length (columns), ==, 0);
  undo_one (&fixture, 10);
  undo_one (&fixture, 0);
  g_assert_false (ct_history_get_can_undo (fixture.history));
  back = ct_plan_writer_write (fixture.plan);
  g_assert_true (g_bytes_equal (fixture.before, back));

  tear_down (&fixture);
}

/* What can stand in a column has a name, and the program reads it. */
static void
test_words (void)
{
  g_autofree char *several = ct_column_words_dup ("goal note");

  for (guint i = 0; i < ct_column_words_get_count (); i++)
    {
      CtFormField fields[CT_FORM_COLUMN_MAX_FIELDS];

      g_assert_cmpuint (ct_form_fields_from_nicks (ct_column_words_get_field (i), fields), >, 0);
    }
  g_assert_cmpstr (several, ==, "Goal + Note");
}

/* What files call the fields of a column, and back: also for those that no menu offers. */
static void
test_nicks (void)
{
  static const char *const names[] = {
    "goal note", "people", "period people budget", "lead budget", "partner lead", "code title",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CtFormField fields[CT_FORM_COLUMN_MAX_FIELDS];
      guint n_fields = ct_form_fields_from_nicks (names[i], fields);
      g_autofree char *back = ct_form_fields_dup_nicks (fields, n_fields);

      g_assert_cmpstr (back, ==, names[i]);
    }
}

/* A section that was deleted leaves nothing behind that listens to the plan. */
static void
test_deleted_section (void)
{
  Fixture fixture;
  CtNodeList *sections;
  GtkWidget *columns;
  guint position;

  set_up (&fixture);
  columns = find_type (GTK_WIDGET (fixture.pane), "CtColumnList");
  sections = ct_plan_get_sections (fixture.plan);
  g_assert_cmpuint (g_signal_handler_find (fixture.plan, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                           columns),
                    !=, 0);
  g_assert_true (ct_node_list_find (sections, CT_NODE (fixture.section), &position));
  ct_node_list_remove (sections, position);
  ct_plan_table_pane_bind (fixture.pane, NULL, NULL);
  g_assert_cmpuint (g_signal_handler_find (fixture.plan, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                           columns),
                    ==, 0);
  tear_down (&fixture);
}

static void
told_cb (GSimpleAction *action, GVariant *parameter, gpointer n_told)
{
  *(guint *) n_told += 1;
}

/* Removing is told with an offer to undo; the focus goes to the row that takes the place. */
static void
test_title_removed (void)
{
  static const GActionEntry entries[] = { { .name = "tell-deleted", .activate = told_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  Fixture fixture;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list, *rows;
  guint n_told = 0;

  set_up (&fixture);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, 1, &n_told);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (fixture.pane));
  gtk_window_present (GTK_WINDOW (window));
  act (&fixture, "CtTitleList", "titles.add", g_variant_new ("(us)", 1, "2"));
  act (&fixture, "CtTitleList", "titles.add", g_variant_new ("(us)", 2, "1.3"));
  list = find_type (GTK_WIDGET (fixture.pane), "CtTitleList");
  rows = gtk_widget_get_first_child (gtk_widget_get_first_child (list));

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  act (&fixture, "CtTitleList", "titles.remove", g_variant_new ("(uu)", 1, 0));
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)),
                                         gtk_widget_get_first_child (rows)));

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  tear_down (&fixture);
}

static void
test_titles (void)
{
  Fixture fixture;
  CtNodeList *titles;
  g_autoptr (GBytes) back = NULL;

  set_up (&fixture);
  titles = ct_section_get_standard_titles (fixture.section);
  act (&fixture, "CtTitleList", "titles.add", g_variant_new ("(us)", 1, "2"));
  g_assert_cmpuint (ct_node_list_get_length (titles), ==, 1);
  g_assert_cmpstr (ct_node_get_text (ct_node_list_get (titles, 0), CT_STANDARD_TITLE_TEXT), ==,
                   "Phát triển đội ngũ");
  act (&fixture, "CtTitleList", "titles.add", g_variant_new ("(us)", 2, "1.3"));
  act (&fixture, "CtTitleList", "titles.add", g_variant_new ("(us)", 0, "4"));
  g_assert_cmpuint (ct_node_list_get_length (ct_section_get_bands (fixture.section)), ==, 1);
  act (&fixture, "CtTitleList", "titles.remove", g_variant_new ("(uu)", 1, 0));
  g_assert_cmpuint (ct_node_list_get_length (titles), ==, 0);

  for (guint steps = 0; steps < 4; steps++)
    ct_history_undo (fixture.history);
  g_assert_false (ct_history_get_can_undo (fixture.history));
  run_idle ();
  back = ct_plan_writer_write (fixture.plan);
  g_assert_true (g_bytes_equal (fixture.before, back));

  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/plan-table-pane/columns", test_columns);
  g_test_add_func ("/plan-table-pane/words", test_words);
  g_test_add_func ("/plan-table-pane/titles", test_titles);
  g_test_add_func ("/plan-table-pane/title-removed", test_title_removed);
  g_test_add_func ("/plan-table-pane/nicks", test_nicks);
  g_test_add_func ("/plan-table-pane/deleted-section", test_deleted_section);

  return g_test_run ();
}
