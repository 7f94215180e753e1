/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action-row.h"
#include "ct-improvement-list.h"
#include "ct-improvement-row.h"
#include "ct-plan-writer.h"
#include "ct-work-fragment.h"
#include "ct-work-many.h"
#include "test-ui.h"

/* The work list with a thousand actions in it: few widgets, the right ones, and the same place. */

#define TODAY ct_day_from_ymd (2026, 11, 21)
#define N_IMPROVEMENTS 250
#define ACTIONS_EACH 4

typedef struct
{
  CtPlan *plan;
  CtSelection *place;
  GtkWidget *window;
  GtkWidget *list;
} Fixture;

/* Words of different lengths, so that rows are of different heights. */
static void
fill_plan (CtPlan *plan)
{
  for (guint i = 0; i < N_IMPROVEMENTS; i++)
    {
      g_autoptr (CtImprovement) improvement = ct_improvement_new ();
      g_autofree char *content = g_strdup_printf ("Nội dung %u", i);

      ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, "1.5");
      ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CONTENT, content);
      for (guint j = 0; j < ACTIONS_EACH; j++)
        {
          g_autoptr (CtAction) action = ct_action_new ();
          g_autofree char *text =
              g_strdup_printf ("Hoạt động %u.%u%s", i, j,
                               (i + j) % 3 == 0
                                   ? " kiểm tra và cải tạo lại hệ thống gas của bếp ăn "
                                     "bán trú, hàng rào, cổng trường và sân chơi"
                                   : "");

          ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, text);
          ct_node_list_append (ct_improvement_get_actions (improvement), action);
        }
      ct_node_list_append (ct_plan_get_improvements (plan), improvement);
    }
}

static void
settle (void)
{
  for (guint i = 0; i < 3; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (G_USEC_PER_SEC / 80);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);

  fixture->plan = ct_plan_new ();
  ct_plan_set_calendar (fixture->plan, calendar);
  fill_plan (fixture->plan);
  ct_history_clear (ct_plan_get_history (fixture->plan));

  fixture->place = ct_selection_new ();
  ct_selection_set_place (fixture->place, CT_PLACE_CRITERION, "1.5", NULL);
  fixture->window = gtk_window_new ();
  fixture->list = g_object_new (CT_TYPE_IMPROVEMENT_LIST, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->list);
  ct_improvement_list_set_plan (CT_IMPROVEMENT_LIST (fixture->list), fixture->plan, fixture->place,
                                TODAY);
  ct_improvement_list_show_place (CT_IMPROVEMENT_LIST (fixture->list));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->place);
  g_assert_finalize_object (fixture->plan);
}

static CtImprovement *
get_improvement (Fixture *fixture, guint index)
{
  return ct_node_list_get (ct_plan_get_improvements (fixture->plan), index);
}

static CtNode *
get_action (Fixture *fixture, guint improvement, guint index)
{
  return ct_node_list_get (ct_improvement_get_actions (get_improvement (fixture, improvement)),
                           index);
}

static void
collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (CT_IS_ACTION_ROW (widget) || CT_IS_IMPROVEMENT_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static GtkWidget *
find_row (Fixture *fixture, CtNode *node)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (fixture->list, rows);
  for (guint i = 0; i < rows->len; i++)
    if (CT_IS_ACTION_ROW (rows->pdata[i])
            ? (gpointer) ct_action_row_get_action (rows->pdata[i]) == node
            : (gpointer) ct_improvement_row_get_improvement (rows->pdata[i]) == node)
      return rows->pdata[i];

  return NULL;
}

/* Whether all of the row is inside what is seen of the rows. */
static gboolean
is_in_sight (Fixture *fixture, CtNode *node)
{
  GtkWidget *row = find_row (fixture, node);
  GtkWidget *rows = row != NULL ? gtk_widget_get_parent (row) : NULL;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, rows, &bounds))
    return FALSE;

  return bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (rows);
}

static double
get_y (Fixture *fixture, CtNode *node)
{
  graphene_rect_t bounds;
  gboolean known = gtk_widget_compute_bounds (find_row (fixture, node), fixture->list, &bounds);

  g_assert_true (known);

  return bounds.origin.y;
}

static guint
count_rows (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (fixture->list, rows);

  return rows->len;
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->list, action, NULL));
  settle ();
}

static void
step (Fixture *fixture, int rows)
{
  g_assert_true (gtk_widget_activate_action (fixture->list, "work.step", "i", rows));
  settle ();
}

static void
focus_node (Fixture *fixture, CtNode *node)
{
  ct_selection_set_node (fixture->place, node);
  settle ();
  ct_improvement_list_focus (CT_IMPROVEMENT_LIST (fixture->list));
  settle ();
}

static CtNode *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  while (focus != NULL && !CT_IS_ACTION_ROW (focus) && !CT_IS_IMPROVEMENT_ROW (focus))
    focus = gtk_widget_get_parent (focus);

  if (focus == NULL)
    return NULL;

  return CT_IS_ACTION_ROW (focus)
             ? CT_NODE (ct_action_row_get_action (CT_ACTION_ROW (focus)))
             : CT_NODE (ct_improvement_row_get_improvement (CT_IMPROVEMENT_ROW (focus)));
}

static void
assert_at (Fixture *fixture, CtNode *node)
{
  g_assert_true (ct_selection_get_node (fixture->place) == node);
  g_assert_true (get_focused (fixture) == node);
  g_assert_true (is_in_sight (fixture, node));
}

static void
test_few_widgets (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_rows (fixture), >=, 8);
  g_assert_cmpuint (count_rows (fixture), <=, 40);

  focus_node (fixture, CT_NODE (get_improvement (fixture, 0)));
  assert_at (fixture, CT_NODE (get_improvement (fixture, 0)));
  step (fixture, 1);
  assert_at (fixture, get_action (fixture, 0, 0));
  step (fixture, G_MAXINT);
  assert_at (fixture, get_action (fixture, N_IMPROVEMENTS - 1, ACTIONS_EACH - 1));
  g_assert_cmpuint (count_rows (fixture), <=, 40);
  step (fixture, -G_MAXINT);
  assert_at (fixture, CT_NODE (get_improvement (fixture, 0)));
  g_assert_cmpuint (count_rows (fixture), <=, 40);
}

static void
resize (Fixture *fixture, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, height);
  test_ui_wait_for (gtk_widget_get_height (fixture->list) == height);
  settle ();
}

/* A window that is still becoming what it will be is small at first: what had no room then is seen
 * again when there is some. */
static void
test_grows (Fixture *fixture, gconstpointer data)
{
  CtNode *heading = CT_NODE (get_improvement (fixture, 0));

  resize (fixture, 150);
  ct_selection_set_node (fixture->place, get_action (fixture, 0, 3));
  settle ();
  g_assert_true (is_in_sight (fixture, get_action (fixture, 0, 3)));
  g_assert_false (is_in_sight (fixture, heading));

  resize (fixture, 500);
  g_assert_true (is_in_sight (fixture, get_action (fixture, 0, 3)));
  g_assert_true (is_in_sight (fixture, heading));

  /* Not where somebody has scrolled away meanwhile. */
  resize (fixture, 150);
  step (fixture, G_MAXINT);
  ct_selection_set_node (fixture->place, get_action (fixture, N_IMPROVEMENTS - 1, 0));
  settle ();
  resize (fixture, 500);
  g_assert_true (is_in_sight (fixture, get_action (fixture, N_IMPROVEMENTS - 1, 0)));
}

/* The heights of rows that were never seen are guessed: what has room is not scrolled for that. */
static void
test_guessed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (words, "bếp ăn bán trú ");
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, "1.6");
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CONTENT, words->str);
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_GOAL, words->str);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (CtAction) action = ct_action_new ();

      ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, words->str);
      ct_node_list_append (ct_improvement_get_actions (improvement), action);
    }
  ct_node_list_insert (ct_plan_get_improvements (fixture->plan), 0, improvement);
  ct_selection_set_place (fixture->place, CT_PLACE_CRITERION, "1.6", NULL);
  ct_improvement_list_show_place (CT_IMPROVEMENT_LIST (fixture->list));
  ct_selection_set_node (fixture->place, get_action (fixture, 0, 2));
  settle ();

  g_assert_true (is_in_sight (fixture, get_action (fixture, 0, 2)));
  g_assert_true (is_in_sight (fixture, CT_NODE (improvement)));
}

/* Down through all of it, a row at a time: each row comes into sight once. */
static void
test_all_the_way (Fixture *fixture, gconstpointer data)
{
  focus_node (fixture, CT_NODE (get_improvement (fixture, 0)));

  for (guint i = 0; i < 60; i++)
    step (fixture, 1);
  assert_at (fixture, CT_NODE (get_improvement (fixture, 12)));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (gtk_widget_activate_action (fixture->list, "work.step-page", "i", 1));
      settle ();
      g_assert_true (is_in_sight (fixture, ct_selection_get_node (fixture->place)));
    }
  for (guint i = 0; i < 60; i++)
    step (fixture, -1);
  g_assert_true (is_in_sight (fixture, ct_selection_get_node (fixture->place)));
}

/* Keys to the ends go to a row there, also when there is something to scroll. */
static void
test_end_keys (Fixture *fixture, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_End, GDK_KEY_Home, GDK_KEY_Page_Down };
  CtNode *before;

  focus_node (fixture, CT_NODE (get_improvement (fixture, 0)));
  step (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      before = get_focused (fixture);
      g_assert_nonnull (before);
      test_ui_press_key (fixture->list, keys[i]);
      settle ();
      g_assert_true (get_focused (fixture) != NULL && get_focused (fixture) != before);
      g_assert_true (is_in_sight (fixture, get_focused (fixture)));
    }
}

/* What is selected elsewhere comes into sight; what changes above what is seen moves nothing. */
static void
test_stays_put (Fixture *fixture, gconstpointer data)
{
  CtNode *middle = get_action (fixture, 120, 2);
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  double y;

  ct_selection_set_node (fixture->place, middle);
  settle ();
  g_assert_true (is_in_sight (fixture, middle));

  y = get_y (fixture, middle);
  g_ptr_array_add (first, get_improvement (fixture, 3));
  g_ptr_array_add (first, get_improvement (fixture, 5));
  ct_work_delete (first);
  settle ();
  g_assert_cmpfloat (get_y (fixture, middle), ==, y);
  ct_history_undo (ct_plan_get_history (fixture->plan));
  settle ();
  g_assert_cmpfloat (get_y (fixture, middle), ==, y);
}

static GtkTextView *
find_text_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_text_view (child) != NULL)
      return find_text_view (child);

  return NULL;
}

/* Rows come and go around the one that is written in; it keeps its text view and grows in sight. */
static void
test_edit_goes_on (Fixture *fixture, gconstpointer data)
{
  CtNode *node = get_action (fixture, 2, 1);
  GtkTextView *view;

  focus_node (fixture, node);
  act (fixture, "work.edit");
  view = find_text_view (find_row (fixture, node));
  g_assert_nonnull (view);

  ct_work_add_action (get_improvement (fixture, 2), NULL);
  ct_work_add_improvement (fixture->plan, fixture->place);
  settle ();
  g_assert_true (find_text_view (find_row (fixture, node)) == view);
  g_assert_true (get_focused (fixture) == node);

  for (guint i = 0; i < 12; i++)
    {
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view),
                                        " và thêm nhiều chữ nữa cho đến khi dòng này thật cao", -1);
      settle ();
      g_assert_true (is_in_sight (fixture, node));
    }
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  CtNode *node = get_action (fixture, 40, 3);
  g_autoptr (GBytes) before = ct_plan_writer_write (fixture->plan);
  g_autoptr (GBytes) after = NULL;

  focus_node (fixture, node);
  act (fixture, "work.move-down");
  g_assert_true (ct_node_get_parent (node) == CT_NODE (get_improvement (fixture, 41)));
  assert_at (fixture, node);
  act (fixture, "work.move-up");
  g_assert_true (get_action (fixture, 40, 3) == node);
  assert_at (fixture, node);

  ct_history_undo (ct_plan_get_history (fixture->plan));
  ct_history_undo (ct_plan_get_history (fixture->plan));
  settle ();
  after = ct_plan_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (get_focused (fixture) == node);
}

static void
extend (Fixture *fixture, int direction)
{
  g_assert_true (gtk_widget_activate_action (fixture->list, "work.extend", "i", direction));
  settle ();
}

static void
test_pick (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNode *first = get_action (fixture, 7, 1);

  focus_node (fixture, first);
  extend (fixture, 1);
  extend (fixture, 1);
  extend (fixture, 1);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 4);
  g_assert_true (ct_selection_get_node (fixture->place) == CT_NODE (get_improvement (fixture, 8)));
  extend (fixture, -1);
  extend (fixture, -1);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 2);
  g_assert_true (ct_selection_is_selected (fixture->place, first));

  act (fixture, "work.next-state");
  g_assert_cmpint (ct_action_get_status (CT_ACTION (get_action (fixture, 7, 2))), ==,
                   CT_STATUS_RUNNING);
  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));

  act (fixture, "work.delete");
  g_assert_cmpuint (ct_node_list_get_length (
                        ct_improvement_get_actions (get_improvement (fixture, 7))),
                    ==, 2);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 0);
  ct_history_undo (history);
  settle ();

  act (fixture, "work.select-all");
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==,
                    N_IMPROVEMENTS * (ACTIONS_EACH + 1));
  step (fixture, -1);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 0);
}

/* After an improvement went, the next one is selected and has the focus; after the last, the one
 * before it. */
static void
test_delete_improvement (Fixture *fixture, gconstpointer data)
{
  CtNode *next = CT_NODE (get_improvement (fixture, 8));
  CtNode *last = CT_NODE (get_improvement (fixture, N_IMPROVEMENTS - 1));
  CtNode *before_last = CT_NODE (get_improvement (fixture, N_IMPROVEMENTS - 2));

  focus_node (fixture, CT_NODE (get_improvement (fixture, 7)));
  act (fixture, "work.delete");
  settle ();
  g_assert_true (CT_NODE (get_improvement (fixture, 7)) == next);
  g_assert_true (ct_selection_get_node (fixture->place) == next);
  g_assert_true (get_focused (fixture) == next);

  focus_node (fixture, last);
  act (fixture, "work.delete");
  settle ();
  g_assert_true (ct_selection_get_node (fixture->place) == before_last);
  g_assert_true (get_focused (fixture) == before_last);

  /* And when none is left, nothing. */
  act (fixture, "work.select-all");
  act (fixture, "work.delete");
  settle ();
  g_assert_null (ct_selection_get_node (fixture->place));
}

/* Of the rows that are no longer there none stays picked. */
static void
test_pick_undone (Fixture *fixture, gconstpointer data)
{
  focus_node (fixture, get_action (fixture, 7, 3));
  act (fixture, "work.duplicate");
  extend (fixture, -1);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 2);
  ct_history_undo (ct_plan_get_history (fixture->plan));
  settle ();
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 0);
}

/* What can't be read is told, and nothing is pasted. */
static void
test_bad_clipboard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<plan", 5);
  g_autoptr (GdkContentProvider) provider =
      gdk_content_provider_new_for_bytes (CT_WORK_FRAGMENT_TYPE, bytes);
  CtHistory *history = ct_plan_get_history (fixture->plan);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->list), provider);
  gtk_widget_activate_action (fixture->list, "work.paste", NULL);
  test_ui_wait_for (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  gtk_window_destroy (GTK_WINDOW (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_assert_false (ct_history_get_can_undo (history));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/improvement-list/grows", test_grows);
  ADD ("/improvement-list/guessed", test_guessed);
  ADD ("/improvement-list/few-widgets", test_few_widgets);
  ADD ("/improvement-list/all-the-way", test_all_the_way);
  ADD ("/improvement-list/end-keys", test_end_keys);
  ADD ("/improvement-list/stays-put", test_stays_put);
  ADD ("/improvement-list/edit-goes-on", test_edit_goes_on);
  ADD ("/improvement-list/move", test_move);
  ADD ("/improvement-list/bad-clipboard", test_bad_clipboard);
  ADD ("/improvement-list/pick", test_pick);
  ADD ("/improvement-list/pick-undone", test_pick_undone);
  ADD ("/improvement-list/delete-improvement", test_delete_improvement);

  return g_test_run ();
}
