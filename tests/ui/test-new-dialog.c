/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-new-dialog.h"
#include "ct-school-kind.h"
#include "test-ui.h"

typedef struct
{
  CtCatalogue *catalogue;
  CtNewDialog *dialog;
  GtkWidget *name_entry;
  GtkWidget *authority_entry;
  GtkDropDown *kind_drop;
  GtkDropDown *year_drop;
  GtkDropDown *framework_drop;
  GtkDropDown *form_drop;
  CtPlan *plan;
  GError *error;
} Fixture;

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->plan = ct_new_dialog_run_finish (result, &fixture->error);
}

static CtNewDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CT_IS_NEW_DIALOG (window))
        return CT_NEW_DIALOG (window);
    }

  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget;

  fixture->catalogue = test_ui_load_catalogue ();
  ct_new_dialog_run_async (NULL, fixture->catalogue, ct_day_from_ymd (2026, 11, 21), NULL, done_cb,
                           fixture);
  fixture->dialog = find_dialog ();
  widget = GTK_WIDGET (fixture->dialog);
  fixture->name_entry = test_ui_find (widget, "name_entry");
  fixture->authority_entry = test_ui_find (widget, "authority_entry");
  fixture->kind_drop = GTK_DROP_DOWN (test_ui_find (widget, "kind_drop"));
  fixture->year_drop = GTK_DROP_DOWN (test_ui_find (widget, "year_drop"));
  fixture->framework_drop = GTK_DROP_DOWN (test_ui_find (widget, "framework_drop"));
  fixture->form_drop = GTK_DROP_DOWN (test_ui_find (widget, "form_drop"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->plan);
  g_clear_error (&fixture->error);
  if (find_dialog () != NULL)
    {
      gtk_window_close (GTK_WINDOW (fixture->dialog));
      test_ui_wait_for (fixture->error != NULL);
      g_clear_error (&fixture->error);
    }
  g_assert_null (find_dialog ());
  g_clear_object (&fixture->catalogue);
}

static void
type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
create (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new.create", NULL);
  test_ui_wait_for (fixture->plan != NULL || fixture->error != NULL);
  g_assert_no_error (fixture->error);
}

static const char *
plan_text (Fixture *fixture, guint field)
{
  return ct_node_get_text (CT_NODE (fixture->plan), field);
}

/* Only the name has to be typed: all else has a good value. */
static void
test_name_is_enough (Fixture *fixture, gconstpointer data)
{
  CtNode *school;
  CtCalendar *calendar;

  type (fixture->name_entry, " Trường Mầm non Bến Sậy ");
  create (fixture);

  school = CT_NODE (ct_plan_get_school (fixture->plan));
  g_assert_cmpstr (ct_node_get_text (school, CT_SCHOOL_FULL_NAME), ==, "Trường Mầm non Bến Sậy");
  g_assert_cmpstr (ct_node_get_text (school, CT_SCHOOL_NAME), ==, "TRƯỜNG MẦM NON BẾN SẬY");
  g_assert_cmpstr (ct_node_get_text (school, CT_SCHOOL_KIND), ==, "preschool");
  g_assert_cmpstr (plan_text (fixture, CT_PLAN_FRAMEWORK), ==, "tt57-2026-mn");
  g_assert_cmpstr (plan_text (fixture, CT_PLAN_FORM), ==, "tt57-bieu2");

  calendar = ct_plan_get_calendar (fixture->plan);
  g_assert_cmpint (ct_calendar_get_first_year (calendar), ==, 2026);
  g_assert_cmpint (ct_calendar_get_years (calendar), ==, 1);
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_sections (fixture->plan)), >, 4);
  g_assert_false (ct_history_get_can_undo (ct_plan_get_history (fixture->plan)));
}

static void
test_needs_name (Fixture *fixture, gconstpointer data)
{
  type (fixture->name_entry, "   ");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new.create", NULL);

  g_assert_nonnull (find_dialog ());
  g_assert_null (fixture->plan);
}

/* A plan that began in 2022 followed the circulars of 2018. */
static void
test_year_decides_standards (Fixture *fixture, gconstpointer data)
{
  GtkWidget *five_years = test_ui_find (GTK_WIDGET (fixture->dialog), "five_years_button");
  guint now = gtk_drop_down_get_selected (fixture->year_drop);

  type (fixture->name_entry, "Trường Mầm non Cù Lao Sen");
  type (fixture->authority_entry, "UBND huyện Cù Lao");
  gtk_drop_down_set_selected (fixture->year_drop, now - 4);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (five_years), TRUE);
  create (fixture);

  g_assert_cmpstr (plan_text (fixture, CT_PLAN_FRAMEWORK), ==, "tt19-2018-mn");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_school (fixture->plan)),
                                     CT_SCHOOL_AUTHORITY),
                   ==, "UBND HUYỆN CÙ LAO");
  g_assert_cmpint (ct_calendar_get_first_year (ct_plan_get_calendar (fixture->plan)), ==, 2022);
  g_assert_cmpint (ct_calendar_get_years (ct_plan_get_calendar (fixture->plan)), ==, 5);
}

static void
test_kind_decides_standards (Fixture *fixture, gconstpointer data)
{
  type (fixture->name_entry, "Trường Tiểu học Gò Mây");
  gtk_drop_down_set_selected (fixture->kind_drop, ct_school_kind_find ("primary"));
  create (fixture);

  g_assert_cmpstr (plan_text (fixture, CT_PLAN_FRAMEWORK), ==, "tt57-2026-pt");
}

/* What is proposed can be overruled. */
static void
test_form_can_be_chosen (Fixture *fixture, gconstpointer data)
{
  GListModel *forms = ct_catalogue_get_forms (fixture->catalogue);
  guint other = gtk_drop_down_get_selected (fixture->form_drop) == 0 ? 1 : 0;
  g_autoptr (CtForm) form = g_list_model_get_item (forms, other);

  type (fixture->name_entry, "Trường Mầm non Bến Sậy");
  gtk_drop_down_set_selected (fixture->form_drop, other);
  create (fixture);

  g_assert_cmpstr (plan_text (fixture, CT_PLAN_FORM), ==, ct_form_get_id (form));
}

static void
test_closing_is_cancelling (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  test_ui_wait_for (fixture->error != NULL);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (find_dialog ());
}

static void
test_fields_are_labelled (Fixture *fixture, gconstpointer data)
{
  static const char *const fields[] = { "name", "authority", "kind", "year", "framework", "form" };
  GtkWidget *widget = GTK_WIDGET (fixture->dialog);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *label_id = g_strconcat (fields[i], "_label", NULL);
      g_autofree char *entry_id = g_strconcat (fields[i], i < 2 ? "_entry" : "_drop", NULL);

      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (test_ui_find (widget, entry_id)),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                           test_ui_find (widget, label_id), NULL);
    }
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("/new-dialog/name-is-enough", test_name_is_enough);
  ADD ("/new-dialog/needs-name", test_needs_name);
  ADD ("/new-dialog/year-decides-standards", test_year_decides_standards);
  ADD ("/new-dialog/kind-decides-standards", test_kind_decides_standards);
  ADD ("/new-dialog/form-can-be-chosen", test_form_can_be_chosen);
  ADD ("/new-dialog/closing-is-cancelling", test_closing_is_cancelling);
  ADD ("/new-dialog/fields-are-labelled", test_fields_are_labelled);

  return g_test_run ();
}
