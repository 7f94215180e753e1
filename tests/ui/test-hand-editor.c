/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-hand-editor.h"
#include "ct-words.h"
#include "test-ui.h"

static CtPlan *
make_plan (CtNode **action)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) added = ct_action_new ();

  ct_plan_set_calendar (plan, calendar);
  ct_node_list_append (ct_improvement_get_actions (improvement), added);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  *action = CT_NODE (added);

  return plan;
}

static GtkEditable *
find_entry (GtkWidget *widget, const char *placeholder)
{
  if (GTK_IS_ENTRY (widget) &&
      g_str_equal (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), placeholder))
    return GTK_EDITABLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_entry (child, placeholder);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is typed as the beginning and the end, and the days that it means. */
static void
test_days (void)
{
  static const struct
  {
    const char *from, *to;
    int start, end; /* as yyyymmdd */
  } cases[] = {
    { "5/10/2026", "9/10/2026", 20261005, 20261009 },
    { "10/2026", "12/2026", 20261001, 20261231 },
    { "15/2/2027", "2/2027", 20270215, 20270228 },
  };
  CtNode *action;
  g_autoptr (CtPlan) plan = make_plan (&action);
  g_autoptr (GtkWidget) editor = g_object_ref_sink (ct_hand_editor_new (action, CT_ACTION_PERIOD));
  GtkWidget *toggle = gtk_widget_get_first_child (gtk_widget_get_first_child (editor));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CtRange *range;
      CtPeriod *period;

      gtk_editable_set_text (find_entry (editor, "To"), "");
      gtk_editable_set_text (find_entry (editor, "From"), cases[i].from);
      gtk_editable_set_text (find_entry (editor, "To"), cases[i].to);
      period = ct_node_get_boxed (action, CT_ACTION_PERIOD);
      g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 1);
      range = ct_period_get_range (period, 0);
      g_assert_cmpint (range->start, ==,
                       ct_day_from_ymd (cases[i].start / 10000, cases[i].start / 100 % 100,
                                        cases[i].start % 100));
      g_assert_cmpint (range->end, ==,
                       ct_day_from_ymd (cases[i].end / 10000, cases[i].end / 100 % 100,
                                        cases[i].end % 100));
    }
}

/* Words that are typed after the days were set by hand are a step of their own. */
static void
test_steps (void)
{
  CtNode *action;
  g_autoptr (CtPlan) plan = make_plan (&action);
  CtHistory *history = ct_plan_get_history (plan);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *editor = ct_hand_editor_new (action, CT_ACTION_PERIOD);
  GtkWidget *toggle = gtk_widget_get_first_child (gtk_widget_get_first_child (editor));

  gtk_window_set_child (GTK_WINDOW (window), editor);
  gtk_window_present (GTK_WINDOW (window));
  ct_history_clear (history);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (editor, "From")));
  gtk_editable_set_text (find_entry (editor, "From"), "5/10/2026");
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  ct_words_set (action, CT_ACTION_PERIOD, "Tháng mười");

  ct_history_undo (history);
  g_assert_cmpint (ct_period_get_start (ct_node_get_boxed (action, CT_ACTION_PERIOD)), ==,
                   ct_day_from_ymd (2026, 10, 5));
  ct_history_undo (history);
  g_assert_true (ct_period_is_empty (ct_node_get_boxed (action, CT_ACTION_PERIOD)));
  g_assert_false (ct_history_get_can_undo (history));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/hand-editor/days", test_days);
  g_test_add_func ("/hand-editor/steps", test_steps);

  return g_test_run ();
}
