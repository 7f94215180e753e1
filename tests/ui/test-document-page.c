/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-document-page.h"
#include "ct-plan-writer.h"
#include "ct-recipient.h"
#include "ct-state-row.h"
#include "ct-text-box.h"
#include "ct-typing.h"
#include "test-ui.h"

#define SAMPLE "data/samples/mam-non-cu-lao-sen.caitien"

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *plan;
  CtHistory *history;
  GtkWidget *page;
  GBytes *before;
} Fixture;

static void
set_up (Fixture *fixture)
{
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan (SAMPLE);
  fixture->history = ct_plan_get_history (fixture->plan);
  fixture->page = g_object_ref_sink (g_object_new (CT_TYPE_DOCUMENT_PAGE, NULL));
  ct_document_page_set_catalogue (CT_DOCUMENT_PAGE (fixture->page), fixture->catalogue);
  ct_document_page_set_plan (CT_DOCUMENT_PAGE (fixture->page), fixture->plan);
  fixture->before = ct_plan_writer_write (fixture->plan);
}

static void
tear_down (Fixture *fixture)
{
  ct_document_page_set_plan (CT_DOCUMENT_PAGE (fixture->page), NULL);
  g_assert_finalize_object (fixture->page);
  g_bytes_unref (fixture->before);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->catalogue);
}

/* One step, that undo takes back to the byte. */
static void
assert_one_step (Fixture *fixture)
{
  g_autoptr (GBytes) changed = ct_plan_writer_write (fixture->plan);
  g_autoptr (GBytes) back = NULL;

  g_assert_false (g_bytes_equal (fixture->before, changed));
  g_assert_nonnull (ct_history_get_undo_label (fixture->history));
  ct_history_undo (fixture->history);
  g_assert_false (ct_history_get_can_undo (fixture->history));
  back = ct_plan_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (fixture->before, back));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The control beside the words @label. */
static GtkWidget *
find_labelled (GtkWidget *widget, const char *label, GType type)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  if (GTK_IS_LABEL (first) && g_str_equal (gtk_label_get_text (GTK_LABEL (first)), label))
    {
      GtkWidget *found = gtk_widget_get_next_sibling (first);

      while (found != NULL && !g_type_is_a (G_OBJECT_TYPE (found), type))
        found = gtk_widget_get_first_child (found);

      return found;
    }

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, label, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The words under the control beside the words @label. */
static const char *
get_caption (Fixture *fixture, const char *label, GType type)
{
  GtkWidget *control = find_labelled (fixture->page, label, type);

  while (!GTK_IS_LABEL (gtk_widget_get_next_sibling (control)))
    control = gtk_widget_get_parent (control);

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (control)));
}

static void
put_words (Fixture *fixture, const char *label, const char *words)
{
  GtkWidget *box = find_labelled (fixture->page, label, CT_TYPE_TEXT_BOX);

  g_assert_nonnull (box);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (ct_text_box_get_view (CT_TEXT_BOX (box))),
                            words, -1);
}

/* Each field of the school, the document and the signature. */
static void
test_fields (void)
{
  static const char *const labels[] = {
    "Superior body", "In the heading", "Full name", "Address",
    "Number",        "Symbol",         "Place",     "Date",
    "Title",         "Subject",        "Capacity",  "In place of the signature",
    "Signer",
  };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_test_message ("%s", labels[i]);
      put_words (&fixture, labels[i], "Tổ 1\nTổ 2");
      assert_one_step (&fixture);
    }
  tear_down (&fixture);
}

static void
test_choices (void)
{
  Fixture fixture;
  GtkDropDown *kind, *state;

  set_up (&fixture);
  kind = GTK_DROP_DOWN (find_labelled (fixture.page, "Kind of school", GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), ==, 0);
  gtk_drop_down_set_selected (kind, 1);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_school (fixture.plan)), CT_SCHOOL_KIND),
                   ==, "primary");
  assert_one_step (&fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), ==, 0);

  state = GTK_DROP_DOWN (find_labelled (fixture.page, "State of the document", GTK_TYPE_DROP_DOWN));
  gtk_drop_down_set_selected (state, 1 - gtk_drop_down_get_selected (state));
  assert_one_step (&fixture);

  /* A word that the program does not know is kept, and can be chosen again. */
  ct_node_set_text (CT_NODE (ct_plan_get_document (fixture.plan)), CT_DOCUMENT_STATE, "recalled");
  g_assert_cmpuint (gtk_drop_down_get_selected (state), ==, 2);

  tear_down (&fixture);
}

static void
test_standards_and_form (void)
{
  Fixture fixture;
  GtkDropDown *frameworks, *forms;

  set_up (&fixture);
  frameworks = GTK_DROP_DOWN (find_labelled (fixture.page, "Standards", GTK_TYPE_DROP_DOWN));
  forms = GTK_DROP_DOWN (find_labelled (fixture.page, "Printed form", GTK_TYPE_DROP_DOWN));

  /* The standards in force when the plan begins come first. */
  g_assert_cmpuint (gtk_drop_down_get_selected (frameworks), ==, 0);
  gtk_drop_down_set_selected (frameworks,
                              g_list_model_get_n_items (gtk_drop_down_get_model (frameworks)) - 1);
  g_assert_nonnull (strstr (get_caption (&fixture, "Standards", GTK_TYPE_DROP_DOWN),
                            "that these standards do not have"));
  assert_one_step (&fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (frameworks), ==, 0);
  g_assert_nonnull (
      strstr (get_caption (&fixture, "Standards", GTK_TYPE_DROP_DOWN), "25 criteria"));

  gtk_drop_down_set_selected (forms, (gtk_drop_down_get_selected (forms) + 1) % 4);
  assert_one_step (&fixture);

  tear_down (&fixture);
}

static void
test_calendar (void)
{
  static const struct
  {
    const char *label;
    const char *typed;
    gboolean good;
  } cases[] = {
    { "School year begins", "05/9", TRUE },  { "School year begins", "5-9", TRUE },
    { "Second term begins", "12/01", TRUE }, { "School year ends", "30/6", TRUE },
    { "School year begins", "31/9", FALSE }, { "School year begins", "", FALSE },
    { "School year begins", "mai", FALSE },  { "Second term begins", "15/8", FALSE },
    { "School year ends", "01/01", FALSE },
  };
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *entry = find_labelled (fixture.page, cases[i].label, GTK_TYPE_ENTRY);

      g_test_message ("%s: %s", cases[i].label, cases[i].typed);
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].typed);
      g_signal_emit_by_name (entry, "activate");
      g_assert_cmpint (ct_history_get_can_undo (fixture.history), ==, cases[i].good);
      if (cases[i].good)
        {
          assert_one_step (&fixture);
          continue;
        }

      /* What cannot be a calendar stays in its field, and the plan keeps the last good one. */
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, cases[i].typed);
      g_object_notify (G_OBJECT (fixture.plan), "calendar");
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), !=, cases[i].typed);
    }
  tear_down (&fixture);
}

/* What was typed a moment ago is part of what is saved now, and the caret stays. */
static void
test_calendar_saved (void)
{
  Fixture fixture;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *entry, *focus;
  int start, end;

  set_up (&fixture);
  gtk_window_set_child (GTK_WINDOW (window), fixture.page);
  gtk_window_present (GTK_WINDOW (window));
  entry = find_labelled (fixture.page, "School year begins", GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (entry);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  gtk_editable_set_text (GTK_EDITABLE (entry), "05/9");
  gtk_editable_set_position (GTK_EDITABLE (entry), 2);
  g_assert_false (ct_history_get_can_undo (fixture.history));

  ct_typing_finish (GTK_WINDOW (window));
  g_assert_cmpint (ct_calendar_get_year_start_mmdd (ct_plan_get_calendar (fixture.plan)), ==, 905);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 2);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  tear_down (&fixture);
}

/* A year that was typed counts as one that the arrows gave. */
static void
test_year_typed (void)
{
  Fixture fixture;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *first;

  set_up (&fixture);
  gtk_window_set_child (GTK_WINDOW (window), fixture.page);
  gtk_window_present (GTK_WINDOW (window));
  first = find_labelled (fixture.page, "First year", GTK_TYPE_SPIN_BUTTON);
  gtk_widget_grab_focus (first);
  gtk_editable_set_text (GTK_EDITABLE (first), "2027");
  ct_typing_finish (GTK_WINDOW (window));
  g_assert_cmpint (ct_calendar_get_first_year (ct_plan_get_calendar (fixture.plan)), ==, 2027);
  assert_one_step (&fixture);

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  tear_down (&fixture);
}

/* How many numbers below @widget could be turned, and that none is by the wheel. */
static guint
count_deaf_to_wheel (GtkWidget *widget)
{
  guint n_found = 0;

  if (GTK_IS_SPIN_BUTTON (widget) || GTK_IS_SCALE (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
            g_assert_cmpint (gtk_event_controller_get_propagation_phase (controller), ==,
                             GTK_PHASE_NONE);
        }
      n_found++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_found += count_deaf_to_wheel (child);

  return n_found;
}

/* Whoever scrolls past a year, a measure or a progress changes nothing. */
static void
test_wheel (void)
{
  Fixture fixture;
  g_autoptr (GtkWidget) state_row = g_object_ref_sink (g_object_new (CT_TYPE_STATE_ROW, NULL));

  set_up (&fixture);
  g_assert_cmpuint (count_deaf_to_wheel (fixture.page), >, 2);
  g_assert_cmpuint (count_deaf_to_wheel (state_row), ==, 1);
  tear_down (&fixture);
}

/* The years change what words mean, but not what was set by hand. */
static void
test_years (void)
{
  Fixture fixture;
  GtkWidget *first;
  CtImprovement *improvement;
  CtNode *action;
  CtRange range = { ct_day_from_ymd (2022, 10, 5), ct_day_from_ymd (2022, 10, 9), CT_REPEAT_NONE };
  g_autoptr (CtPeriod) words = NULL;
  g_autoptr (CtPeriod) fixed = ct_period_new ("Cả năm", &range, 1, TRUE);

  set_up (&fixture);
  improvement = ct_node_list_get (ct_plan_get_improvements (fixture.plan), 0);
  action = ct_node_list_get (ct_improvement_get_actions (improvement), 0);
  words = ct_plan_read_period (fixture.plan, "Cả năm");
  ct_node_set_boxed (action, CT_ACTION_PERIOD, words);
  ct_node_set_boxed (CT_NODE (improvement), CT_IMPROVEMENT_PERIOD, fixed);

  first = find_labelled (fixture.page, "First year", GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (first), 2026);
  test_ui_wait_for (ct_calendar_get_first_year (ct_plan_get_calendar (fixture.plan)) == 2026);

  g_assert_cmpuint (ct_period_get_start (ct_node_get_boxed (action, CT_ACTION_PERIOD)), ==,
                    ct_calendar_start (ct_plan_get_calendar (fixture.plan)));
  g_assert_cmpuint (ct_period_get_start (
                        ct_node_get_boxed (CT_NODE (improvement), CT_IMPROVEMENT_PERIOD)),
                    ==, range.start);
  g_assert_cmpstr (ct_history_get_undo_label (fixture.history), ==, "Change the years");

  tear_down (&fixture);
}

static void
test_capacity (void)
{
  Fixture fixture;
  char **lines;

  set_up (&fixture);
  gtk_widget_activate_action (fixture.page, "document.set-capacity", "s", "KT. A\nPHÓ A");
  lines = ct_node_get_boxed (CT_NODE (ct_plan_get_document (fixture.plan)), CT_DOCUMENT_CAPACITY);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpstr (lines[1], ==, "PHÓ A");
  assert_one_step (&fixture);

  tear_down (&fixture);
}

static GtkWidget *
get_focused_recipient (GtkWidget *window, GtkWidget *list)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *box = gtk_widget_get_first_child (list);

  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (focus != NULL && gtk_widget_is_ancestor (focus, row))
      return row;

  return NULL;
}

/* After a recipient is removed, the focus is at the one that takes its place. */
static void
test_recipient_focus (void)
{
  Fixture fixture;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list, *box, *row;

  set_up (&fixture);
  gtk_window_set_child (GTK_WINDOW (window), fixture.page);
  gtk_window_present (GTK_WINDOW (window));
  list = gtk_widget_get_first_child (test_ui_find (fixture.page, "recipients_box"));
  box = gtk_widget_get_first_child (list);
  gtk_widget_activate_action (list, "recipients.remove", "u", 0);
  test_ui_wait_for (get_focused_recipient (window, list) != NULL);
  row = get_focused_recipient (window, list);
  g_assert_true (row == gtk_widget_get_first_child (box));

  while (gtk_widget_get_first_child (box) != NULL)
    {
      gtk_widget_activate_action (list, "recipients.remove", "u", 0);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == gtk_widget_get_last_child (list));

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  tear_down (&fixture);
}

static void
test_recipients (void)
{
  Fixture fixture;
  CtNodeList *list;
  GtkWidget *widget, *spin;
  CtNode *first;

  set_up (&fixture);
  list = ct_document_get_recipients (ct_plan_get_document (fixture.plan));
  first = ct_node_list_get (list, 0);
  widget = test_ui_find (fixture.page, "recipients_box");
  widget = gtk_widget_get_first_child (widget);

  gtk_widget_activate_action (widget, "recipients.add", NULL);
  assert_one_step (&fixture);
  gtk_widget_activate_action (widget, "recipients.duplicate", "u", 0);
  g_assert_cmpstr (ct_node_get_text (ct_node_list_get (list, 1), CT_RECIPIENT_TEXT), ==,
                   ct_node_get_text (first, CT_RECIPIENT_TEXT));
  assert_one_step (&fixture);
  gtk_widget_activate_action (widget, "recipients.move-down", "u", 0);
  g_assert_true (ct_node_list_get (list, 1) == first);
  assert_one_step (&fixture);
  gtk_widget_activate_action (widget, "recipients.move-up", "u", 0);
  g_assert_true (ct_node_list_get (list, 0) == first);
  gtk_widget_activate_action (widget, "recipients.remove", "u", 0);
  assert_one_step (&fixture);

  put_words (&fixture, "Recipient 1", "Phòng Giáo dục;");
  assert_one_step (&fixture);
  spin = find_labelled (fixture.page, "Recipient 1", GTK_TYPE_WIDGET);
  spin = gtk_widget_get_next_sibling (gtk_widget_get_parent (gtk_widget_get_parent (spin)));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  g_assert_cmpint (ct_node_get_number (first, CT_RECIPIENT_COPIES), ==, 3);
  assert_one_step (&fixture);

  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/document-page/fields", test_fields);
  g_test_add_func ("/document-page/choices", test_choices);
  g_test_add_func ("/document-page/standards-and-form", test_standards_and_form);
  g_test_add_func ("/document-page/calendar", test_calendar);
  g_test_add_func ("/document-page/calendar-saved", test_calendar_saved);
  g_test_add_func ("/document-page/year-typed", test_year_typed);
  g_test_add_func ("/document-page/wheel", test_wheel);
  g_test_add_func ("/document-page/years", test_years);
  g_test_add_func ("/document-page/capacity", test_capacity);
  g_test_add_func ("/document-page/recipients", test_recipients);
  g_test_add_func ("/document-page/recipient-focus", test_recipient_focus);

  return g_test_run ();
}
