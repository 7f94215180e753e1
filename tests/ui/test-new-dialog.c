/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-last-school.h"
#include "ct-new-dialog.h"
#include "ct-recent-plan.h"
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

static const char *
get_kind (Fixture *fixture)
{
  return ct_school_kind_get_nick (gtk_drop_down_get_selected (fixture->kind_drop));
}

/* The name tells the kind of school, unless the user knows better. */
static void
test_name_tells_kind (Fixture *fixture, gconstpointer data)
{
  type (fixture->name_entry, "Trường Tiểu học Gò Mây");
  g_assert_cmpstr (get_kind (fixture), ==, "primary");

  gtk_drop_down_set_selected (fixture->kind_drop, ct_school_kind_find ("combined"));
  type (fixture->name_entry, "Trường Tiểu học Gò Mây 2");
  g_assert_cmpstr (get_kind (fixture), ==, "combined");

  type (fixture->name_entry, "Trường THCS Gò Mây");
  g_assert_cmpstr (get_kind (fixture), ==, "lower-secondary");
  create (fixture);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_school (fixture->plan)), CT_SCHOOL_KIND),
                   ==, "lower-secondary");
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

/* Standards and form that were chosen by hand stay as long as they are offered. */
static void
test_choices_stay (Fixture *fixture, gconstpointer data)
{
  guint now = gtk_drop_down_get_selected (fixture->year_drop);
  guint proposed, other;

  type (fixture->name_entry, "Trường Mầm non Bến Sậy");
  proposed = gtk_drop_down_get_selected (fixture->framework_drop);
  other = proposed == 0 ? 1 : 0;
  gtk_drop_down_set_selected (fixture->framework_drop, other);
  gtk_drop_down_set_selected (fixture->form_drop, 0);
  gtk_drop_down_set_selected (fixture->form_drop, 1);
  gtk_drop_down_set_selected (fixture->year_drop, now + 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->framework_drop), ==, other);
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->form_drop), ==, 1);

  /* other schools have other standards */
  gtk_drop_down_set_selected (fixture->kind_drop, ct_school_kind_find ("primary"));
  create (fixture);
  g_assert_cmpstr (plan_text (fixture, CT_PLAN_FRAMEWORK), ==, "tt57-2026-pt");
}

/* What the last plan said about the school need not be typed again; of another school nothing is
 * taken. */
static void
test_remembers_school (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) last = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
  CtNode *document;

  ct_last_school_remember (last);
  g_assert_false (ct_last_school_knows ("Trường Mầm non Cù Lao Sen"));
  type (fixture->name_entry, "Trường Mầm non Bến Sậy");
  g_assert_true (
      gtk_widget_get_visible (test_ui_find (GTK_WIDGET (fixture->dialog), "details_caption")));
  type (fixture->authority_entry, "UBND xã Đồng Lau");
  create (fixture);

  document = CT_NODE (ct_plan_get_document (fixture->plan));
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_SYMBOL), ==, "KH-MNBS");
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_PLACE), ==, "Đồng Lau");
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_SIGNER_NAME), ==, "Lê Thị Ngọc Sương");
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_NUMBER), ==, "");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_school (fixture->plan)),
                                     CT_SCHOOL_ADDRESS),
                   ==, "Ấp Bến Sậy, xã Đồng Lau");
}

static void
test_other_school (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) last = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");

  ct_last_school_remember (last);
  type (fixture->name_entry, "Trường Mầm non Cù Lao Sen");
  create (fixture);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_document (fixture->plan)),
                                     CT_DOCUMENT_SYMBOL),
                   ==, "");
  g_assert_false (ct_last_school_knows ("Trường Mầm non Bến Sậy"));
}

typedef struct
{
  char *uri;
  int first_year;
  int years;
} Handed;

static void
handed_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Handed *handed = user_data;
  const char *framework, *form;

  g_variant_get (parameter, "(sii&s&s)", &handed->uri, &handed->first_year, &handed->years,
                 &framework, &form);
  g_assert_cmpstr (framework, ==, "tt57-2026-mn");
  g_assert_cmpstr (form, ==, "tt57-bieu2");
}

/* A school with an earlier plan may go on from it: then another dialog takes over. */
static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "carry-over-from", .activate = handed_cb, .parameter_type = "(siiss)" },
  };
  const char *sample = "data/samples/mam-non-ben-say.caitien";
  g_autofree char *folder = g_dir_make_tmp ("caitien-new-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (folder, "recent.xbel", NULL);
  g_autoptr (GtkRecentManager) manager =
      g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (CtPlan) plan = test_ui_read_plan (sample);
  g_autoptr (GFile) file = test_ui_get_source_file (sample);
  g_autofree char *uri = g_file_get_uri (file);
  GtkWidget *box = test_ui_find (GTK_WIDGET (fixture->dialog), "carry_box");
  Handed handed = { NULL };
  int end = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   &handed);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->dialog), "app", G_ACTION_GROUP (actions));
  ct_recent_plan_remember (manager, file, plan, "Biểu 2");
  test_ui_wait_for (g_file_test (list, G_FILE_TEST_EXISTS));
  ct_new_dialog_set_recent_manager (fixture->dialog, manager);

  gtk_drop_down_set_selected (fixture->kind_drop, ct_school_kind_find ("preschool"));
  type (fixture->name_entry, "Trường Mầm non Bến Sậy");
  g_assert_false (gtk_widget_get_visible (box));
  gtk_drop_down_set_selected (fixture->year_drop,
                              gtk_drop_down_get_selected (fixture->year_drop) + 1);
  test_ui_wait_for (gtk_widget_get_visible (box));

  /* it does not come and go with each key */
  gtk_editable_insert_text (GTK_EDITABLE (fixture->name_entry), " ", 1, &end);
  g_assert_true (gtk_widget_get_visible (box));

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "new.create", NULL);
  test_ui_wait_for (fixture->error != NULL);
  g_assert_null (fixture->plan);
  g_assert_cmpstr (handed.uri, ==, uri);
  g_assert_cmpint (handed.first_year, ==, 2027);
  g_assert_cmpint (handed.years, ==, 1);

  g_free (handed.uri);
  g_unlink (list);
  g_rmdir (folder);
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
  ADD ("/new-dialog/name-tells-kind", test_name_tells_kind);
  ADD ("/new-dialog/needs-name", test_needs_name);
  ADD ("/new-dialog/year-decides-standards", test_year_decides_standards);
  ADD ("/new-dialog/kind-decides-standards", test_kind_decides_standards);
  ADD ("/new-dialog/form-can-be-chosen", test_form_can_be_chosen);
  ADD ("/new-dialog/choices-stay", test_choices_stay);
  ADD ("/new-dialog/remembers-school", test_remembers_school);
  ADD ("/new-dialog/other-school", test_other_school);
  ADD ("/new-dialog/goes-on", test_goes_on);
  ADD ("/new-dialog/closing-is-cancelling", test_closing_is_cancelling);
  ADD ("/new-dialog/fields-are-labelled", test_fields_are_labelled);

  return g_test_run ();
}
