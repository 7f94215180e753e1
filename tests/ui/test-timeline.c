/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "ct-action.h"
#include "ct-timeline-page.h"
#include "ct-timeline-pane.h"
#include "ct-timeline-private.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

static void
add_action (CtImprovement *improvement, const char *text, CtDay start, CtDay end)
{
  g_autoptr (CtAction) action = ct_action_new ();
  CtRange range = { start, end, CT_REPEAT_NONE };
  g_autoptr (CtPeriod) period = ct_period_new ("words", &range, start != CT_DAY_NONE, TRUE);

  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, text);
  ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, period);
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
}

/* Criteria 1.1 and 1.2, each with one improvement and @n_actions; the last has no period. */
static CtPlan *
make_plan (guint n_actions)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 2);

  ct_plan_set_calendar (plan, calendar);
  for (guint i = 1; i <= 2; i++)
    {
      g_autoptr (CtImprovement) improvement = ct_improvement_new ();
      g_autofree char *criterion = g_strdup_printf ("1.%u", i);

      ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_STANDARD, "1");
      ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, criterion);
      ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CONTENT, "better");
      for (guint j = 0; j < n_actions; j++)
        {
          g_autofree char *text = g_strdup_printf ("work %u.%u", i, j);
          gboolean timed = j + 1 < n_actions;

          add_action (improvement, text, timed ? ct_day_from_ymd (2026, 12, 1) : CT_DAY_NONE,
                      timed ? ct_day_from_ymd (2027, 1, 31) : CT_DAY_NONE);
        }
      ct_node_list_append (ct_plan_get_improvements (plan), improvement);
    }
  ct_history_clear (ct_plan_get_history (plan));

  return plan;
}

static CtAction *
get_action (CtPlan *plan, guint improvement, guint action)
{
  CtImprovement *owner = ct_node_list_get (ct_plan_get_improvements (plan), improvement);

  return ct_node_list_get (ct_improvement_get_actions (owner), action);
}

typedef struct
{
  CtPlan *plan;
  CtSelection *selection;
  CtTimeline *timeline;
  GtkWidget *window;
} Fixture;

/* @selected: the position of an action of the second improvement, or -1 */
static void
set_up_at (Fixture *fixture, gboolean page, guint n_actions, int selected)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->plan = make_plan (n_actions);
  fixture->selection = ct_selection_new ();
  fixture->timeline = CT_TIMELINE (ct_timeline_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->timeline));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  g_object_add_weak_pointer (G_OBJECT (fixture->timeline), (gpointer *) &fixture->timeline);

  ct_selection_set_place (fixture->selection, CT_PLACE_CRITERION, "1.2", NULL);
  if (selected >= 0)
    ct_selection_set_node (fixture->selection, CT_NODE (get_action (fixture->plan, 1, selected)));
  ct_timeline_set_page (fixture->timeline, page);
  ct_timeline_set_today (fixture->timeline, TODAY);
  ct_timeline_set_plan (fixture->timeline, fixture->plan, NULL, fixture->selection);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_wait_for (!g_queue_is_empty (&fixture->timeline->row_widgets));
}

static void
set_up (Fixture *fixture, gboolean page, guint n_actions)
{
  set_up_at (fixture, page, n_actions, -1);
  test_ui_wait_for (_ct_timeline_find_row_widget (fixture->timeline, 0) != NULL);
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_wait_for (fixture->timeline == NULL);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->plan);
}

static GtkAccessible *
get_row (Fixture *fixture, int position)
{
  return GTK_ACCESSIBLE (_ct_timeline_find_row_widget (fixture->timeline, position));
}

static void
assert_spoken (Fixture *fixture, int position, const char *spoken)
{
  GtkAccessible *row = get_row (fixture, position);

  g_assert_nonnull (row);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
}

/* The pane shows the work at the selected place; every row says what its bar shows. */
static void
test_pane_follows_place (void)
{
  Fixture fixture;

  set_up (&fixture, FALSE, 3);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.timeline), GTK_ACCESSIBLE_ROLE_LIST);
  g_assert_cmpuint (ct_timeline_get_n_works (fixture.timeline), ==, 3);
  assert_spoken (&fixture, 0, "action work 2.0, from 01/12/2026 to 31/01/2027, not begun");
  assert_spoken (&fixture, 2, "action work 2.2, no time yet, not begun");

  ct_selection_set_place (fixture.selection, CT_PLACE_CRITERION, "1.1", NULL);
  test_ui_wait_for (!fixture.timeline->stale);
  assert_spoken (&fixture, 1, "action work 1.1, from 01/12/2026 to 31/01/2027, not begun");

  ct_selection_set_place (fixture.selection, CT_PLACE_CRITERION, "9.9", NULL);
  test_ui_wait_for (!fixture.timeline->stale);
  g_assert_cmpuint (ct_timeline_get_n_works (fixture.timeline), ==, 0);
  g_assert_null (get_row (&fixture, 0));

  tear_down (&fixture);
}

static void
test_follows_edits (void)
{
  Fixture fixture;
  CtRange range = { ct_day_from_ymd (2026, 9, 1), ct_day_from_ymd (2026, 10, 31), CT_REPEAT_NONE };
  g_autoptr (CtPeriod) period = ct_period_new ("9-10/2026", &range, 1, TRUE);

  set_up (&fixture, FALSE, 3);
  ct_node_set_boxed (CT_NODE (get_action (fixture.plan, 1, 1)), CT_ACTION_PERIOD, period);
  test_ui_wait_for (!fixture.timeline->stale);
  assert_spoken (&fixture, 1,
                 "action work 2.1, from 01/9/2026 to 31/10/2026, not begun, 21 days late");

  ct_history_undo (ct_plan_get_history (fixture.plan));
  test_ui_wait_for (!fixture.timeline->stale);
  assert_spoken (&fixture, 1, "action work 2.1, from 01/12/2026 to 31/01/2027, not begun");

  ct_node_list_remove (ct_improvement_get_actions (
                           ct_node_list_get (ct_plan_get_improvements (fixture.plan), 1)),
                       0);
  test_ui_wait_for (!fixture.timeline->stale);
  g_assert_cmpuint (ct_timeline_get_n_works (fixture.timeline), ==, 2);
  g_assert_null (get_row (&fixture, 2));

  tear_down (&fixture);
}

/* What is worked on elsewhere is drawn before the pane; the page, and a pane with the focus, show
 * at once what is selected. */
static void
test_pane_comes_later (void)
{
  Fixture fixture;

  set_up (&fixture, FALSE, 3);
  ct_selection_set_node (fixture.selection, CT_NODE (get_action (fixture.plan, 1, 1)));
  gtk_test_accessible_assert_state (get_row (&fixture, 1), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  test_ui_wait_for (!fixture.timeline->moved);
  gtk_test_accessible_assert_state (get_row (&fixture, 1), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture.timeline)));
  ct_selection_set_node (fixture.selection, CT_NODE (get_action (fixture.plan, 1, 2)));
  gtk_test_accessible_assert_state (get_row (&fixture, 2), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  tear_down (&fixture);

  set_up (&fixture, TRUE, 3);
  ct_selection_set_node (fixture.selection, CT_NODE (get_action (fixture.plan, 1, 1)));
  gtk_test_accessible_assert_state (get_row (&fixture, fixture.timeline->view.cursor),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  tear_down (&fixture);
}

static void
test_shares_selection (void)
{
  Fixture fixture;
  CtNode *node;

  set_up (&fixture, FALSE, 3);
  node = CT_NODE (get_action (fixture.plan, 1, 1));
  ct_selection_set_node (fixture.selection, node);
  test_ui_wait_for (!fixture.timeline->moved);
  gtk_test_accessible_assert_state (get_row (&fixture, 1), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (get_row (&fixture, 0), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  _ct_timeline_set_cursor (fixture.timeline, 0, CT_NODE (get_action (fixture.plan, 1, 0)));
  g_assert_true (ct_selection_get_node (fixture.selection) ==
                 CT_NODE (get_action (fixture.plan, 1, 0)));
  gtk_test_accessible_assert_state (get_row (&fixture, 0), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (get_row (&fixture, 1), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  tear_down (&fixture);
}

/* On the page, a row of a criterion selects the place that the outline would. */
static void
test_page_groups (void)
{
  Fixture fixture;

  set_up (&fixture, TRUE, 3);
  assert_spoken (&fixture, 0, "Std. 1 , 0 of 6 done");
  assert_spoken (&fixture, 1, "1.1 , 0 of 3 done");
  gtk_test_accessible_assert_state (get_row (&fixture, 0), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  gtk_test_accessible_assert_state (get_row (&fixture, 1), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (get_row (&fixture, 3));
  gtk_test_accessible_assert_state (get_row (&fixture, 2), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  _ct_timeline_set_cursor (fixture.timeline, 1, NULL);
  g_assert_cmpstr (ct_selection_get_code (fixture.selection), ==, "1.1");
  g_assert_cmpint (ct_selection_get_kind (fixture.selection), ==, CT_PLACE_CRITERION);
  _ct_timeline_set_cursor (fixture.timeline, 0, NULL);
  g_assert_cmpint (ct_selection_get_kind (fixture.selection), ==, CT_PLACE_STANDARD);

  tear_down (&fixture);
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *n_frames = user_data;

  return ++*n_frames < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Frames are really drawn: GTK warns when something was not laid out before. */
static void
draw_frames (Fixture *fixture)
{
  guint n_frames = 0;

  gtk_widget_add_tick_callback (fixture->window, count_frame_cb, &n_frames, NULL);
  gtk_widget_queue_draw (fixture->window);
  test_ui_wait_for (n_frames == 3);
}

/* Rows come and go without upsetting the layout. */
static void
test_folding (void)
{
  Fixture fixture;

  set_up (&fixture, TRUE, 30);
  draw_frames (&fixture);
  _ct_timeline_set_folded (fixture.timeline, 1, FALSE);
  draw_frames (&fixture);
  assert_spoken (&fixture, 2, "1 better, 0 of 30 done");
  assert_spoken (&fixture, 3, "action work 1.0, from 01/12/2026 to 31/01/2027, not begun");

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.timeline)),
                            200);
  draw_frames (&fixture);
  g_assert_null (get_row (&fixture, 0));
  ct_selection_set_node (fixture.selection, CT_NODE (get_action (fixture.plan, 0, 0)));
  draw_frames (&fixture);
  g_assert_nonnull (get_row (&fixture, 3));

  _ct_timeline_set_folded (fixture.timeline, 1, TRUE);
  draw_frames (&fixture);
  g_assert_cmpuint (g_queue_get_length (&fixture.timeline->row_widgets), ==, 3);
  gtk_test_accessible_assert_state (get_row (&fixture, 1), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  _ct_timeline_set_folded (fixture.timeline, 0, TRUE);
  draw_frames (&fixture);
  g_assert_cmpuint (g_queue_get_length (&fixture.timeline->row_widgets), ==, 1);

  tear_down (&fixture);
}

static void
test_zoom (void)
{
  Fixture fixture;
  GtkAdjustment *adjustment;
  double page;

  set_up (&fixture, TRUE, 3);
  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture.timeline));
  page = gtk_adjustment_get_page_size (adjustment);
  g_assert_cmpint (ct_timeline_get_span (fixture.timeline), ==, CT_TIMELINE_SPAN_ALL);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (adjustment), page, 1);

  /* One of two years. */
  ct_timeline_set_span (fixture.timeline, CT_TIMELINE_SPAN_YEAR);
  test_ui_wait_for (gtk_adjustment_get_upper (adjustment) > 1.9 * page);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <, 2.1 * page);

  gtk_widget_activate_action (GTK_WIDGET (fixture.timeline), "timeline.zoom-in", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 2.2 * page);
  g_assert_cmpint (ct_timeline_get_span (fixture.timeline), ==, CT_TIMELINE_SPAN_FREE);
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture.timeline), "timeline.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (adjustment), page, 1);

  tear_down (&fixture);
}

/* However long the plan, only what is seen has widgets. */
static void
test_only_visible_rows (void)
{
  Fixture fixture;
  GtkAdjustment *adjustment;

  set_up (&fixture, FALSE, 3000);
  g_assert_cmpuint (g_queue_get_length (&fixture.timeline->row_widgets), <, 40);
  g_assert_null (get_row (&fixture, 2999));

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.timeline));
  gtk_adjustment_set_value (adjustment, 1e9);
  test_ui_wait_for (get_row (&fixture, 2999) != NULL);
  assert_spoken (&fixture, 2999, "action work 2.2999, no time yet, not begun");
  g_assert_null (get_row (&fixture, 0));
  g_assert_cmpuint (g_queue_get_length (&fixture.timeline->row_widgets), <, 40);

  ct_selection_set_node (fixture.selection, CT_NODE (get_action (fixture.plan, 1, 1500)));
  test_ui_wait_for (get_row (&fixture, 1500) != NULL);

  tear_down (&fixture);
}

/* What is selected before there is any window is seen in it, and the list can be scrolled away. */
static void
test_opens_at_selected (void)
{
  Fixture fixture;
  GtkAdjustment *adjustment;

  set_up_at (&fixture, FALSE, 3000, 1500);
  test_ui_wait_for (get_row (&fixture, 1500) != NULL);
  g_assert_null (get_row (&fixture, 0));

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.timeline));
  gtk_adjustment_set_value (adjustment, 0);
  test_ui_wait_for (get_row (&fixture, 0) != NULL);
  gtk_widget_queue_resize (GTK_WIDGET (fixture.timeline));
  test_ui_wait_for (get_row (&fixture, 1500) == NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  tear_down (&fixture);
}

static void
test_frames (gconstpointer data)
{
  gboolean page = GPOINTER_TO_INT (data);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *frame = page ? ct_timeline_page_new () : ct_timeline_pane_new ();
  CtPlan *plan = make_plan (3);
  CtSelection *selection = ct_selection_new ();
  CtTimeline *timeline = page ? ct_timeline_page_get_timeline (CT_TIMELINE_PAGE (frame))
                              : ct_timeline_pane_get_timeline (CT_TIMELINE_PANE (frame));

  g_object_add_weak_pointer (G_OBJECT (frame), (gpointer *) &frame);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (window), frame);
  ct_selection_set_place (selection, CT_PLACE_CRITERION, "1.2", NULL);
  if (page)
    ct_timeline_page_set_plan (CT_TIMELINE_PAGE (frame), plan, NULL, selection, TODAY);
  else
    ct_timeline_pane_set_plan (CT_TIMELINE_PANE (frame), plan, NULL, selection, TODAY);
  g_assert_cmpuint (ct_timeline_get_n_works (timeline), ==, page ? 6 : 3);
  gtk_window_present (GTK_WINDOW (window));
  test_ui_wait_for (_ct_timeline_find_row_widget (timeline, 0) != NULL);
  gtk_widget_activate_action (frame, "timeline.zoom-in", NULL);
  g_assert_cmpint (ct_timeline_get_span (timeline), ==, CT_TIMELINE_SPAN_FREE);

  gtk_window_destroy (GTK_WINDOW (window));
  test_ui_wait_for (frame == NULL);
  g_assert_finalize_object (selection);
  g_assert_finalize_object (plan);
}

/* The legend explains links where there are any, and those that can't be kept apart from others. */
static void
test_signs (void)
{
  static const struct
  {
    int year; /* in which the work begins that comes after the other */
    CtTimelineSigns signs;
  } cases[] = { { 2027, CT_TIMELINE_SIGN_LINK }, { 2026, CT_TIMELINE_SIGN_CONFLICT } };
  Fixture fixture;
  CtAction *first, *second;

  set_up (&fixture, TRUE, 3);
  g_assert_cmpint (ct_timeline_get_signs (fixture.timeline), ==, 0);

  first = get_action (fixture.plan, 0, 0);
  second = get_action (fixture.plan, 0, 1);
  ct_node_set_boxed (CT_NODE (second), CT_ACTION_AFTER,
                     (const char *[]){ ct_node_get_id (CT_NODE (first)), NULL });
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtRange range = { ct_day_from_ymd (cases[i].year, 9, 1), ct_day_from_ymd (2028, 1, 31) };
      g_autoptr (CtPeriod) period = ct_period_new ("words", &range, 1, TRUE);

      ct_node_set_boxed (CT_NODE (second), CT_ACTION_PERIOD, period);
      draw_frames (&fixture);
      g_assert_cmpint (ct_timeline_get_signs (fixture.timeline), ==, cases[i].signs);
    }

  tear_down (&fixture);
}

/* What the tool bar offers: groups, colors with their legend, and how much time is seen. */
static void
test_tool_bar (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = ct_timeline_page_new ();
  g_autoptr (CtPlan) plan = make_plan (3);
  g_autoptr (CtSelection) selection = ct_selection_new ();
  CtTimeline *timeline = ct_timeline_page_get_timeline (CT_TIMELINE_PAGE (page));
  GtkDropDown *groupings = GTK_DROP_DOWN (test_ui_find (page, "grouping_drop"));
  GtkDropDown *colorings = GTK_DROP_DOWN (test_ui_find (page, "coloring_drop"));
  g_autofree char *span = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 500);
  gtk_window_set_child (GTK_WINDOW (window), page);
  ct_timeline_page_set_plan (CT_TIMELINE_PAGE (page), plan, NULL, selection, TODAY);
  gtk_window_present (GTK_WINDOW (window));
  test_ui_wait_for (_ct_timeline_find_row_widget (timeline, 0) != NULL);

  for (guint i = 0; i < 4; i++)
    {
      gtk_drop_down_set_selected (groupings, i);
      g_assert_cmpint (ct_timeline_rows_get (timeline->view.rows, 0)->kind, ==,
                       i == 0 ? CT_TIMELINE_ROW_STANDARD : CT_TIMELINE_ROW_GROUP);
      g_assert_cmpuint (ct_timeline_get_n_works (timeline), ==, 6);
    }

  g_assert_null (ct_timeline_get_categories (timeline));
  for (guint i = 1; i < 4; i++)
    {
      gtk_drop_down_set_selected (colorings, i);
      g_assert_cmpint (ct_timeline_categories_is_used (ct_timeline_get_categories (timeline), 0),
                       ==, i == 1);
    }

  gtk_widget_activate_action (page, "timeline.span", "s", "term");
  g_assert_cmpint (ct_timeline_get_span (timeline), ==, CT_TIMELINE_SPAN_TERM);
  gtk_widget_activate_action (page, "timeline.zoom-in", NULL);
  g_object_get (page, "span", &span, NULL);
  g_assert_cmpstr (span, ==, "");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Widths that were kept come back, unless they make no sense. */
static void
test_columns (void)
{
  Fixture fixture;
  g_autoptr (GVariant) wide = g_variant_ref_sink (g_variant_new ("(ddd)", 18.0, 4.0, 5.0));
  g_autoptr (GVariant) broken = g_variant_ref_sink (g_variant_new ("(ddd)", -1.0, 4.0, 5.0));
  g_autoptr (GVariant) kept = NULL;

  set_up (&fixture, TRUE, 3);
  ct_timeline_set_columns (fixture.timeline, wide);
  ct_timeline_set_columns (fixture.timeline, broken);
  draw_frames (&fixture);
  g_assert_cmpfloat (fixture.timeline->view.columns.left, ==,
                     round (18 * fixture.timeline->view.style.em));
  kept = ct_timeline_dup_columns (fixture.timeline);
  g_assert_true (g_variant_equal (kept, wide));

  tear_down (&fixture);
}

static void
test_without_plan (void)
{
  CtTimeline *timeline = CT_TIMELINE (g_object_ref_sink (ct_timeline_new ()));

  g_assert_cmpuint (ct_timeline_get_n_works (timeline), ==, 0);
  ct_timeline_set_page (timeline, TRUE);
  ct_timeline_set_today (timeline, TODAY);
  ct_timeline_zoom (timeline, 2);
  ct_timeline_go_to_today (timeline);
  ct_timeline_scroll_to_selected (timeline);
  ct_timeline_set_plan (timeline, NULL, NULL, NULL);

  g_assert_finalize_object (timeline);
}

/* The place changes, and the room too before the time line shows it. A critical ends the test. */
static void
test_place_and_room (void)
{
  Fixture fixture = { 0 };
  CtTimelineScale before;
  int width, height;

  set_up (&fixture, FALSE, 3);
  width = gtk_widget_get_width (GTK_WIDGET (fixture.timeline));
  height = gtk_widget_get_height (GTK_WIDGET (fixture.timeline));
  before = fixture.timeline->view.scale;
  ct_selection_set_place (fixture.selection, CT_PLACE_CRITERION, "1.1", NULL);
  gtk_widget_allocate (GTK_WIDGET (fixture.timeline), width + 10, height, -1, NULL);
  test_ui_wait_for (!fixture.timeline->stale);
  g_assert_cmpuint (fixture.timeline->view.scale.first, ==, before.first);

  /* Without a day it begins with the work. */
  ct_timeline_set_today (fixture.timeline, CT_DAY_NONE);
  g_assert_cmpuint (fixture.timeline->home, ==, ct_day_from_ymd (2026, 12, 1));
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/timeline/without-plan", test_without_plan);
  g_test_add_func ("/timeline/pane-follows-place", test_pane_follows_place);
  g_test_add_func ("/timeline/follows-edits", test_follows_edits);
  g_test_add_func ("/timeline/opens-at-selected", test_opens_at_selected);
  g_test_add_func ("/timeline/shares-selection", test_shares_selection);
  g_test_add_func ("/timeline/pane-comes-later", test_pane_comes_later);
  g_test_add_func ("/timeline/page-groups", test_page_groups);
  g_test_add_func ("/timeline/folding", test_folding);
  g_test_add_func ("/timeline/zoom", test_zoom);
  g_test_add_func ("/timeline/only-visible-rows", test_only_visible_rows);
  g_test_add_func ("/timeline/tool-bar", test_tool_bar);
  g_test_add_func ("/timeline/signs", test_signs);
  g_test_add_func ("/timeline/columns", test_columns);
  g_test_add_func ("/timeline/place-and-room", test_place_and_room);
  g_test_add_data_func ("/timeline/page", GINT_TO_POINTER (TRUE), test_frames);
  g_test_add_data_func ("/timeline/pane", GINT_TO_POINTER (FALSE), test_frames);

  return g_test_run ();
}
