/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action-link.h"
#include "ct-change-words.h"
#include "ct-earlier-dialog.h"
#include "ct-earlier-row.h"
#include "ct-plan-difference.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "test-ui.h"

/* What has to be done first, as the details of an action show it and change it. */

typedef struct
{
  CtPlan *plan;
  CtAction *actions[3];
  GtkWidget *window;
  GtkWidget *row;
} Fixture;

static const char *const words[] = { "Mua sách", "Đóng kệ\ncho thư viện", "Xếp sách" };
static const char *const periods[] = { "9/2025", "11/2025", "10/2025" };

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->plan = ct_plan_new ();
  ct_plan_set_calendar (self->plan, calendar);
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, "1.3");
  ct_node_list_append (ct_plan_get_improvements (self->plan), improvement);
  for (guint i = 0; i < G_N_ELEMENTS (self->actions); i++)
    {
      g_autoptr (CtAction) action = ct_action_new ();
      g_autoptr (CtPeriod) period = ct_plan_read_period (self->plan, periods[i]);

      ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, words[i]);
      ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, period);
      ct_node_list_append (ct_improvement_get_actions (improvement), action);
      self->actions[i] = action;
    }

  self->row = ct_earlier_row_new (self->actions[2], labels);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), self->row);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->plan);
}

/* Whether a label under @widget says @text. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static void
test_row (Fixture *self, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (self->plan);
  CtImprovement *improvement = ct_action_get_improvement (self->actions[0]);
  g_autoptr (CtNode) kept = NULL;

  ct_action_link_add (self->actions[2], self->actions[0]);
  test_ui_wait_for (says (self->row, "1.3 · 1. Mua sách"));
  g_assert_false (says (self->row, "starts before"));

  /* one that is not done in time, and then is */
  ct_action_link_add (self->actions[2], self->actions[1]);
  test_ui_wait_for (says (self->row, "1.3 · 2. Đóng kệ cho thư viện"));
  g_assert_true (says (self->row, "This action starts before that one is done."));
  ct_node_set_boxed (CT_NODE (self->actions[1]), CT_ACTION_PERIOD,
                     ct_node_get_boxed (CT_NODE (self->actions[0]), CT_ACTION_PERIOD));
  test_ui_wait_for (!says (self->row, "starts before"));

  /* one that is deleted is known by its words still */
  kept = g_object_ref (CT_NODE (self->actions[0]));
  ct_node_list_remove (ct_improvement_get_actions (improvement), 0);
  test_ui_wait_for (says (self->row, "It is not in the plan any more."));
  g_assert_true (says (self->row, "Mua sách"));
  ct_history_undo (history);
  test_ui_wait_for (!says (self->row, "not in the plan"));

  gtk_widget_activate_action (self->row, "earlier.remove", "s", ct_node_get_id (kept));
  test_ui_wait_for (!says (self->row, "Mua sách"));
  g_assert_cmpuint (g_strv_length ((GStrv) ct_action_get_after (self->actions[2])), ==, 1);
  ct_history_undo (history);
  test_ui_wait_for (says (self->row, "Mua sách"));
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (CT_IS_EARLIER_DIALOG (link->data))
      return link->data;

  return NULL;
}

/* Found without diacritics, taken by Enter; what is there already and the action itself are not
 * offered. */
static void
test_choose (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog, *entry;

  ct_action_link_add (self->actions[2], self->actions[0]);
  gtk_widget_activate_action (self->row, "earlier.choose", NULL);
  dialog = GTK_WIDGET (find_dialog ());
  g_assert_nonnull (dialog);
  test_ui_wait_for (says (dialog, "1.3 · 2. Đóng kệ cho thư viện"));
  g_assert_false (says (dialog, "Mua sách"));
  g_assert_false (says (dialog, "Xếp sách"));

  entry = find_entry (dialog);
  gtk_editable_set_text (GTK_EDITABLE (entry), "khong co");
  test_ui_wait_for (!says (dialog, "Đóng kệ"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "ke 1.3 THU");
  test_ui_wait_for (says (dialog, "Đóng kệ"));
  g_signal_emit_by_name (entry, "activate");

  test_ui_wait_for (find_dialog () == NULL);
  g_assert_cmpstr (ct_action_get_after (self->actions[2])[1], ==,
                   ct_node_get_id (CT_NODE (self->actions[1])));
  test_ui_wait_for (says (self->row, "Đóng kệ"));
}

/* Between two states of the plan, it is told by words and not by ids. */
static void
test_difference (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = ct_plan_writer_write (self->plan);
  g_autoptr (CtPlan) older = ct_plan_reader_read (before, "older", NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  ct_action_link_add (self->actions[2], self->actions[0]);
  ct_action_link_add (self->actions[2], self->actions[1]);
  changes = ct_plan_difference_list (older, self->plan);
  for (guint i = 0; i < changes->len; i++)
    {
      const CtPlanChange *change = changes->pdata[i];

      if (change->kind != CT_PLAN_CHANGE_FIELD || !CT_IS_ACTION (change->newer))
        continue;
      g_assert_null (is);
      was = ct_change_words_dup_older (change);
      is = ct_change_words_dup_newer (change);
    }
  g_assert_cmpstr (was, ==, "");
  g_assert_cmpstr (is, ==, "Mua sách\nĐóng kệ\ncho thư viện");
}

/* The row goes while a change waits to be shown. */
static void
test_goes_away (Fixture *self, gconstpointer data)
{
  ct_action_link_add (self->actions[2], self->actions[0]);
  g_object_add_weak_pointer (G_OBJECT (self->row), (gpointer *) &self->row);
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  test_ui_wait_for (self->row == NULL);
  ct_action_link_add (self->actions[2], self->actions[1]);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

#define TEST(name, function)                                                                       \
  g_test_add ("/earlier/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  TEST ("row", test_row);
  TEST ("choose", test_choose);
  TEST ("difference", test_difference);
  TEST ("goes-away", test_goes_away);

  return g_test_run ();
}
