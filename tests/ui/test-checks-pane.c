/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-checks-pane.h"
#include "ct-field-ring.h"
#include "ct-field-row.h"
#include "ct-finding-place.h"
#include "ct-finding-row.h"
#include "ct-outline-marks.h"
#include "ct-outline-model.h"
#include "ct-remedy.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)
#define SAMPLE "data/samples/mam-non-ben-say.caitien"

static CtCatalogue *catalogue;

static CtChecks *
check (CtPlan *plan)
{
  const char *framework = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  CtChecks *checks = ct_checks_new (plan, ct_catalogue_get_framework (catalogue, framework),
                                    ct_catalogue_get_plan_form (catalogue, plan), NULL, TODAY);

  ct_checks_complete (checks);

  return checks;
}

static CtFinding *
find (CtChecks *checks, const char *rule)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (checks)); i++)
    {
      g_autoptr (CtFinding) finding = g_list_model_get_item (G_LIST_MODEL (checks), i);

      if (g_str_equal (ct_finding_get_rule (finding), rule))
        return finding;
    }

  return NULL;
}

/* The row that shows @finding, or the first that shows any. */
static GtkWidget *
find_row (GtkWidget *widget, CtFinding *finding)
{
  if (CT_IS_FINDING_ROW (widget) && ct_finding_row_get_finding (CT_FINDING_ROW (widget)) == finding)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, finding);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
went_cb (CtChecksPane *pane, CtFinding *finding, gboolean edit, gpointer data)
{
  *(CtFinding **) data = finding;
}

static const char *
get_page (GtkWidget *pane)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (test_ui_find (pane, "stack")));
}

static void
test_pane (void)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan (SAMPLE);
  g_autoptr (CtChecks) checks = check (plan);
  g_autoptr (CtFinding) late = g_object_ref (find (checks, "action-late"));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *pane = g_object_new (CT_TYPE_CHECKS_PANE, NULL);
  CtFinding *went = NULL, *next;
  GtkWidget *row;
  guint before = g_list_model_get_n_items (G_LIST_MODEL (checks));

  gtk_window_set_child (GTK_WINDOW (window), pane);
  gtk_window_set_default_size (GTK_WINDOW (window), 340, 700);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (pane, "go-to", G_CALLBACK (went_cb), &went);
  ct_checks_pane_set_checks (CT_CHECKS_PANE (pane), checks);
  g_assert_cmpstr (get_page (pane), ==, "findings");
  test_ui_wait_for (find_row (pane, late) != NULL);

  /* The first one on, the last one back; round the ends. */
  g_assert_true (ct_checks_pane_step (CT_CHECKS_PANE (pane), 1));
  g_assert_true (went == late);
  g_assert_true (ct_checks_pane_step (CT_CHECKS_PANE (pane), -1));
  g_assert_true (went != late);
  g_assert_true (ct_checks_pane_step (CT_CHECKS_PANE (pane), 1));
  g_assert_true (went == late);

  /* The current one offers what usually puts it right. */
  row = find_row (pane, late);
  test_ui_wait_for (gtk_widget_get_visible (test_ui_find (row, "offers")));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (test_ui_find (row, "remedy"))), ==, "Done");
  g_signal_emit_by_name (test_ui_find (row, "remedy"), "clicked");
  g_assert_cmpint (ct_action_get_status (CT_ACTION (ct_finding_get_node (late))), ==,
                   CT_STATUS_DONE);
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (checks)) == before - 1);
  g_assert_true (ct_checks_pane_step (CT_CHECKS_PANE (pane), 1));
  g_assert_true (went == (next = find (checks, "action-late")));
  ct_history_undo (ct_plan_get_history (plan));
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (checks)) == before);
  g_assert_true (next != late);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Out of sight it makes no rows, and is right when it comes back. */
static void
test_hidden (void)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan (SAMPLE);
  g_autoptr (CtChecks) checks = check (plan);
  g_autoptr (CtFinding) late = g_object_ref (find (checks, "action-late"));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *pane = g_object_new (CT_TYPE_CHECKS_PANE, NULL);
  guint before = g_list_model_get_n_items (G_LIST_MODEL (checks));

  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Chữ"), "label");
  gtk_stack_add_named (GTK_STACK (stack), pane, "pane");
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_set_default_size (GTK_WINDOW (window), 340, 700);
  gtk_window_present (GTK_WINDOW (window));
  ct_checks_pane_set_checks (CT_CHECKS_PANE (pane), checks);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (find_row (pane, late));

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "pane");
  g_assert_cmpstr (get_page (pane), ==, "findings");
  test_ui_wait_for (find_row (pane, late) != NULL);

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "label");
  ct_action_set_state (CT_ACTION (ct_finding_get_node (late)), CT_STATUS_DONE, 100);
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (checks)) == before - 1);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "pane");
  test_ui_wait_for (find_row (pane, late) == NULL);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pass_over (void)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan (SAMPLE);
  g_autoptr (CtChecks) checks = check (plan);
  g_autoptr (CtFinding) late = g_object_ref (find (checks, "action-late"));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *pane = g_object_new (CT_TYPE_CHECKS_PANE, NULL);
  GtkWidget *foot, *shown;
  guint before = g_list_model_get_n_items (G_LIST_MODEL (checks));

  gtk_window_set_child (GTK_WINDOW (window), pane);
  gtk_window_set_default_size (GTK_WINDOW (window), 340, 2000);
  gtk_window_present (GTK_WINDOW (window));
  ct_checks_pane_set_checks (CT_CHECKS_PANE (pane), checks);
  foot = test_ui_find (pane, "foot");
  shown = test_ui_find (pane, "dismissed_button");
  g_assert_false (gtk_widget_get_visible (foot));

  test_ui_wait_for (find_row (pane, late) != NULL);
  g_signal_emit_by_name (test_ui_find (find_row (pane, late), "dismiss"), "clicked");
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (checks)) == before - 1);
  g_assert_true (gtk_widget_get_visible (foot));
  test_ui_wait_for (find_row (pane, late) == NULL);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (shown), TRUE);
  test_ui_wait_for (find_row (pane, late) != NULL);
  g_signal_emit_by_name (test_ui_find (find_row (pane, late), "restore"), "clicked");
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (checks)) == before);
  g_assert_false (gtk_widget_get_visible (foot));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_all_is_well (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtChecks) checks = NULL;
  GtkWidget *pane = g_object_ref_sink (g_object_new (CT_TYPE_CHECKS_PANE, NULL));

  ct_plan_set_calendar (plan, calendar);
  ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_NAME, "A");
  checks = check (plan);
  ct_checks_pane_set_checks (CT_CHECKS_PANE (pane), checks);
  g_assert_cmpstr (get_page (pane), ==, "fine");
  g_assert_false (ct_checks_pane_step (CT_CHECKS_PANE (pane), 1));

  g_assert_finalize_object (pane);
}

/* Each remedy takes its finding away, and undo brings it back. */
static void
test_remedies (void)
{
  static const struct
  {
    const char *rule;
    const char *label;
    const char *plan;
  } cases[] = {
    { "action-empty", "Delete the action",
      "<improvements><improvement id='i1'><action id='a1'/></improvement></improvements>" },
    { "level-not-there", "Goal Mức 2",
      "<improvements><improvement id='i1' criterion='1.8'><content>A</content><goal level='3'/>"
      "</improvement></improvements>" },
    { "criterion-in-standard", "Correct the standard",
      "<improvements><improvement id='i1' standard='3' criterion='1.8'><content>A</content>"
      "</improvement></improvements>" },
    { "tally-percent", "Write 81,5%",
      "<assessments><assessment id='t1' year='2022'>"
      "<tally level='1' met='22' of='27' printed='81,1%'/></assessment></assessments>" },
    { "section-number", "Number by itself",
      "<sections><section id='s1' kind='text'/><section id='s2' kind='text' number='VI'/>"
      "</sections>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt17-2018-th'>"
          "<school><name>A</name></school><calendar first-year='2023' years='1'/>%s</plan>",
          cases[i].plan);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (CtPlan) plan = ct_plan_reader_read (bytes, "plan", &error);
      g_autoptr (CtChecks) checks = NULL;
      g_autoptr (CtFinding) finding = NULL;
      g_autofree char *label = NULL;

      g_assert_no_error (error);
      checks = check (plan);
      finding = g_object_ref (find (checks, cases[i].rule));
      label = ct_remedy_dup_label (finding, ct_checks_get_framework (checks));
      g_assert_cmpstr (label, ==, cases[i].label);

      ct_remedy_apply (finding, ct_checks_get_framework (checks));
      ct_checks_complete (checks);
      g_assert_null (find (checks, cases[i].rule));

      ct_history_undo (ct_plan_get_history (plan));
      g_assert_false (ct_history_get_can_undo (ct_plan_get_history (plan)));
      ct_checks_complete (checks);
      g_assert_nonnull (find (checks, cases[i].rule));
    }
}

static void
test_places (void)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan (SAMPLE);
  g_autoptr (CtChecks) checks = check (plan);
  g_autoptr (CtSelection) selection = ct_selection_new ();
  CtFinding *late = find (checks, "action-late");
  g_autofree char *words = ct_finding_place_dup_words (late);

  ct_finding_place_select (late, selection);
  g_assert_true (ct_selection_get_node (selection) == ct_finding_get_node (late));
  g_assert_cmpint (ct_selection_get_kind (selection), ==, CT_PLACE_CRITERION);
  g_assert_true (g_str_has_prefix (words, ct_selection_get_code (selection)));
}

static guint
sum_findings (GListModel *items)
{
  guint sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtOutlineItem) item = g_list_model_get_item (items, i);

      sum += ct_outline_item_get_findings (item) +
             sum_findings (G_LIST_MODEL (ct_outline_item_get_children (item)));
    }

  return sum;
}

/* Each finding but the hints has its mark somewhere. */
static void
test_outline_marks (void)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan ("data/samples/mam-non-cu-lao-sen.caitien");
  g_autoptr (CtChecks) checks = check (plan);
  g_autoptr (GListStore) root = g_list_store_new (CT_TYPE_OUTLINE_ITEM);
  guint expected = ct_checks_get_n_findings (checks, CT_SEVERITY_ERROR) +
                   ct_checks_get_n_findings (checks, CT_SEVERITY_WARNING);

  ct_outline_model_update (root, plan, ct_checks_get_framework (checks));
  ct_outline_marks_update (root, checks);
  g_assert_cmpuint (expected, >, 0);
  g_assert_cmpuint (sum_findings (G_LIST_MODEL (root)), ==, expected);

  ct_outline_marks_update (root, NULL);
  g_assert_cmpuint (sum_findings (G_LIST_MODEL (root)), ==, 0);
}

/* The ring stays until the field is edited. */
static void
test_ring (void)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan (SAMPLE);
  CtNode *action = ct_plan_find (plan, "a1");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = ct_field_row_new ("Lead");
  g_autoptr (CtFieldRing) ring = NULL;

  ct_field_row_bind (CT_FIELD_ROW (row), action, CT_ACTION_LEAD);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  ring = ct_field_ring_new (row);
  ct_field_ring_show (ring, action, CT_ACTION_LEAD, FALSE);
  test_ui_wait_for (gtk_widget_has_css_class (row, "to-look-at"));

  ct_node_set_text (action, CT_ACTION_NOTE, "Khác");
  g_assert_true (gtk_widget_has_css_class (row, "to-look-at"));
  ct_node_set_text (action, CT_ACTION_LEAD, "Hiệu phó");
  g_assert_false (gtk_widget_has_css_class (row, "to-look-at"));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int status;

  test_ui_init (&argc, &argv);
  catalogue = test_ui_load_catalogue ();

  g_test_add_func ("/checks-pane/pane", test_pane);
  g_test_add_func ("/checks-pane/hidden", test_hidden);
  g_test_add_func ("/checks-pane/pass-over", test_pass_over);
  g_test_add_func ("/checks-pane/all-is-well", test_all_is_well);
  g_test_add_func ("/checks-pane/remedies", test_remedies);
  g_test_add_func ("/checks-pane/places", test_places);
  g_test_add_func ("/checks-pane/outline-marks", test_outline_marks);
  g_test_add_func ("/checks-pane/ring", test_ring);

  status = g_test_run ();
  g_clear_object (&catalogue);

  return status;
}
