/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-carry-dialog.h"
#include "ct-carry-list.h"
#include "ct-carry-row.h"
#include "ct-carry-source.h"
#include "ct-recent-plan.h"
#include "test-ui.h"

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *source;
  CtCarryDialog *dialog;
  GtkStack *stack;
  GtkLabel *summary;
  GtkLabel *waiting;
  GtkDropDown *year_drop;
  GtkDropDown *framework_drop;
  GtkDropDown *form_drop;
  GtkListBox *list;
  CtCarryOver *carry;
  GError *error;
} Fixture;

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->carry = ct_carry_dialog_run_finish (result, &fixture->error);
}

/* @data: the sample that is open, or NULL */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget;

  fixture->catalogue = test_ui_load_catalogue ();
  fixture->source = data != NULL ? test_ui_read_plan (data) : NULL;
  fixture->dialog = ct_carry_dialog_new (fixture->catalogue, ct_day_from_ymd (2026, 8, 20));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  ct_carry_dialog_offer (fixture->dialog, NULL, fixture->source);
  ct_carry_dialog_run_async (fixture->dialog, NULL, NULL, done_cb, fixture);

  widget = GTK_WIDGET (fixture->dialog);
  fixture->stack = GTK_STACK (test_ui_find (widget, "stack"));
  fixture->summary = GTK_LABEL (test_ui_find (widget, "summary_label"));
  fixture->waiting = GTK_LABEL (test_ui_find (widget, "waiting_label"));
  fixture->year_drop = GTK_DROP_DOWN (test_ui_find (widget, "year_drop"));
  fixture->framework_drop = GTK_DROP_DOWN (test_ui_find (widget, "framework_drop"));
  fixture->form_drop = GTK_DROP_DOWN (test_ui_find (widget, "form_drop"));
  fixture->list = GTK_LIST_BOX (gtk_widget_get_first_child (test_ui_find (widget, "list")));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_close (GTK_WINDOW (fixture->dialog));
  test_ui_wait_for (fixture->error != NULL || fixture->carry != NULL);
  test_ui_wait_for (fixture->dialog == NULL);
  g_clear_object (&fixture->carry);
  g_clear_error (&fixture->error);
  g_clear_object (&fixture->source);
  g_clear_object (&fixture->catalogue);
}

static const char *
get_choice (GtkDropDown *drop)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (drop));
}

static CtCarryRow *
get_row (Fixture *fixture, int index)
{
  return CT_CARRY_ROW (gtk_list_box_get_row_at_index (fixture->list, index));
}

static void
create (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "carry.create", NULL);
  test_ui_wait_for (fixture->carry != NULL);
}

#define BEN_SAY "data/samples/mam-non-ben-say.caitien"
#define GO_MAY "data/samples/tieu-hoc-go-may.caitien"

/* What is proposed is good as it is. */
static void
test_next_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) plan = NULL;

  g_assert_cmpstr (get_choice (fixture->year_drop), ==, "2027–2028");
  g_assert_cmpstr (get_choice (fixture->framework_drop), ==, "Thông tư 57/2026, mầm non");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->stack), ==, "list");
  g_assert_cmpstr (gtk_label_get_label (fixture->summary), ==,
                   "7 improvements and 18 actions come along");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->waiting)));

  create (fixture);
  plan = ct_carry_over_build (fixture->carry);
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_improvements (plan)), ==, 7);
}

static void
test_ticks (Fixture *fixture, gconstpointer data)
{
  CtCarryRow *improvement = get_row (fixture, 0);
  CtCarryRow *action = get_row (fixture, 1);
  GtkCheckButton *check = GTK_CHECK_BUTTON (test_ui_find (GTK_WIDGET (action), "check"));

  /* a row, by the keyboard */
  gtk_widget_grab_focus (GTK_WIDGET (action));
  g_signal_emit_by_name (fixture->list, "row-activated", action);
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_cmpstr (gtk_label_get_label (fixture->summary), ==,
                   "7 improvements and 17 actions come along");

  /* the tick itself; an improvement takes its actions with it */
  gtk_check_button_set_active (check, TRUE);
  g_signal_emit_by_name (fixture->list, "row-activated", improvement);
  g_assert_cmpstr (gtk_label_get_label (fixture->summary), ==,
                   "6 improvements and 16 actions come along");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (action), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_check_button_set_active (check, FALSE);
  gtk_check_button_set_active (check, TRUE);
  g_assert_true (ct_carry_candidate_get_ticked (ct_carry_row_get_candidate (improvement)));
}

/* From 2018 to 2026: what has no counterpart waits at the head of the list. */
static void
test_other_standards (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *drop =
      GTK_DROP_DOWN (test_ui_find (GTK_WIDGET (get_row (fixture, 0)), "criterion_drop"));
  g_autoptr (CtPlan) plan = NULL;
  CtNode *improvement;

  g_assert_cmpstr (get_choice (fixture->year_drop), ==, "2026–2027");
  g_assert_cmpstr (get_choice (fixture->framework_drop), ==, "Thông tư 57/2026, phổ thông");
  g_assert_true (g_str_has_prefix (get_choice (fixture->form_drop), "Biểu 2"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->waiting)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (drop)));

  /* the eleventh criterion is 3.4 */
  gtk_drop_down_set_selected (drop, 11);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->waiting)));

  create (fixture);
  plan = ct_carry_over_build (fixture->carry);
  improvement = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), ==, "3.4");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM), ==, "tt57-bieu2");
}

/* Other years, and the standards that were in force then. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) plan = NULL;

  gtk_drop_down_set_selected (fixture->year_drop, 1);
  g_assert_cmpstr (get_choice (fixture->year_drop), ==, "2027–2028");
  gtk_drop_down_set_selected (fixture->framework_drop, 1);
  g_assert_true (g_str_has_prefix (get_choice (fixture->framework_drop), "Thông tư 17/2018"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->waiting)));

  create (fixture);
  plan = ct_carry_over_build (fixture->carry);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK), ==, "tt17-2018-th");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM), ==, "legacy-9col");
  g_assert_cmpint (ct_calendar_get_first_year (ct_plan_get_calendar (plan)), ==, 2027);
}

/* What was chosen by hand outlives another year and other standards. */
static void
test_choices_stay (Fixture *fixture, gconstpointer data)
{
  gtk_drop_down_set_selected (fixture->framework_drop, 1);
  g_assert_true (g_str_has_prefix (get_choice (fixture->framework_drop), "Thông tư 17/2018"));
  gtk_drop_down_set_selected (fixture->year_drop, 1);
  g_assert_true (g_str_has_prefix (get_choice (fixture->framework_drop), "Thông tư 17/2018"));

  g_assert_false (g_str_has_prefix (get_choice (fixture->form_drop), "Biểu 2"));
  gtk_drop_down_set_selected (fixture->framework_drop, 0);
  g_assert_true (g_str_has_prefix (get_choice (fixture->form_drop), "Biểu 2"));
  gtk_drop_down_set_selected (fixture->form_drop, 0);
  gtk_drop_down_set_selected (fixture->framework_drop, 1);
  gtk_drop_down_set_selected (fixture->framework_drop, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->form_drop), ==, 0);
  gtk_drop_down_set_selected (fixture->year_drop, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->form_drop), ==, 0);
}

/* Without a plan there is nothing to create; a file can be chosen. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file (GO_MAY);
  g_autoptr (GFile) broken = test_ui_get_source_file ("COPYING");
  GtkLabel *empty = GTK_LABEL (test_ui_find (GTK_WIDGET (fixture->dialog), "empty_label"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->stack), ==, "empty");
  g_assert_false (
      gtk_widget_get_sensitive (test_ui_find (GTK_WIDGET (fixture->dialog), "create_button")));

  ct_carry_dialog_choose_file (fixture->dialog, broken);
  test_ui_wait_for (strstr (gtk_label_get_label (empty), "COPYING") != NULL);

  ct_carry_dialog_prefer (fixture->dialog, 2028, 3, "tt57-2026-pt", "legacy-9col");
  ct_carry_dialog_choose_file (fixture->dialog, file);
  test_ui_wait_for (g_str_equal (gtk_stack_get_visible_child_name (fixture->stack), "list"));
  g_assert_cmpstr (get_choice (fixture->year_drop), ==, "2028–2029");

  create (fixture);
  g_assert_cmpint (ct_carry_over_get_years_on (fixture->carry), ==, 3);
  g_assert_cmpint (ct_carry_over_get_years (fixture->carry), ==, 3);
}

/* Plans that were open before are offered if their files are there: the first is read. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("caitien-carry-XXXXXX", NULL);
  g_autofree char *list = g_build_filename (folder, "recent.xbel", NULL);
  g_autoptr (GtkRecentManager) manager =
      g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);
  g_autoptr (CtPlan) plan = test_ui_read_plan (GO_MAY);
  g_autoptr (GFile) file = test_ui_get_source_file (GO_MAY);
  g_autoptr (GFile) gone = g_file_new_build_filename (folder, "gone.caitien", NULL);
  CtCarrySource *source =
      CT_CARRY_SOURCE (g_object_ref_sink (g_object_new (CT_TYPE_CARRY_SOURCE, NULL)));
  GtkDropDown *drop = GTK_DROP_DOWN (gtk_widget_get_first_child (GTK_WIDGET (source)));

  ct_recent_plan_remember (manager, file, plan, "Biểu 2");
  ct_recent_plan_remember (manager, gone, plan, "Biểu 2");
  test_ui_wait_for (g_file_test (list, G_FILE_TEST_EXISTS));
  ct_carry_source_offer (source, manager, fixture->catalogue, NULL);
  test_ui_wait_for (ct_carry_source_get_plan (source) != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop)), ==, 1);

  g_assert_finalize_object (source);
  g_unlink (list);
  g_rmdir (folder);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  test_ui_wait_for (fixture->error != NULL);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fixture->carry);
}

#define ADD(path, sample, function)                                                                \
  g_test_add ("/carry-dialog/" path, Fixture, sample, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("next-year", BEN_SAY, test_next_year);
  ADD ("ticks", BEN_SAY, test_ticks);
  ADD ("other-standards", GO_MAY, test_other_standards);
  ADD ("choices", GO_MAY, test_choices);
  ADD ("choices-stay", GO_MAY, test_choices_stay);
  ADD ("file", NULL, test_file);
  ADD ("recent", BEN_SAY, test_recent);
  ADD ("cancel", BEN_SAY, test_cancel);

  return g_test_run ();
}
