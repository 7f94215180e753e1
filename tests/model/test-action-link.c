/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-action-cycles.h"

/* Long enough for a walk that calls itself to fall over. */
#define CHAIN 200000

typedef struct
{
  CtPlan *plan;
  CtNodeList *actions;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 2);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();

  self->plan = ct_plan_new ();
  ct_plan_set_calendar (self->plan, calendar);
  ct_node_list_append (ct_plan_get_improvements (self->plan), improvement);
  self->actions = ct_improvement_get_actions (improvement);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->plan);
}

static CtAction *
add_action (Fixture *self, const char *when)
{
  g_autoptr (CtAction) action = ct_action_new ();
  g_autoptr (CtPeriod) period = ct_plan_read_period (self->plan, when);

  ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, period);
  ct_node_list_append (self->actions, action);

  return ct_node_list_get (self->actions, ct_node_list_get_length (self->actions) - 1);
}

/* "2<1 early": the second waits for the first, and starts too early. */
static char *
dup_links (Fixture *self)
{
  static const char *const states[] = { "good", "early", "cycle", "lost" };
  g_autoptr (GArray) links = ct_action_link_list (self->plan);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const CtActionLink *link = &g_array_index (links, CtActionLink, i);
      guint action = 0, earlier = 0;

      g_assert_true (ct_node_list_find (self->actions, link->action, &action));
      if (link->earlier != NULL)
        g_assert_true (ct_node_list_find (self->actions, link->earlier, &earlier));
      g_string_append_printf (words, "%s%u<", i > 0 ? ", " : "", action + 1);
      if (link->earlier != NULL)
        g_string_append_printf (words, "%u ", earlier + 1);
      g_string_append (words, states[link->state]);
    }

  return g_string_free (words, FALSE);
}

static void
assert_links (Fixture *self, const char *expected)
{
  g_autofree char *links = dup_links (self);

  g_assert_cmpstr (links, ==, expected);
}

typedef struct
{
  const char *action;
  const char *earlier;
  CtActionLinkState state;
} Case;

static const Case cases[] = {
  { "10/2025", "9/2025", CT_ACTION_LINK_GOOD },
  { "9/2025", "10/2025", CT_ACTION_LINK_EARLY },
  { "9/2025", "9/2025", CT_ACTION_LINK_EARLY },
  { "20/11/2025", "20/11/2025", CT_ACTION_LINK_GOOD },
  { "Học kỳ II năm học 2025-2026", "Học kỳ I năm học 2025-2026", CT_ACTION_LINK_GOOD },
  { "10/2025", "Trước 15/10/2025", CT_ACTION_LINK_EARLY },
  { "16/10/2025", "Trước 15/10/2025", CT_ACTION_LINK_GOOD },
  { "Trước 15/10/2025", "11/2025", CT_ACTION_LINK_EARLY },
  { "Trước 15/12/2025", "11/2025", CT_ACTION_LINK_GOOD },
  { "Từ tháng 10/2025", "Từ tháng 9/2025", CT_ACTION_LINK_GOOD },
  { "9/2025", "Từ tháng 10/2025", CT_ACTION_LINK_EARLY },
  { "", "10/2025", CT_ACTION_LINK_GOOD },
  { "9/2025", "", CT_ACTION_LINK_GOOD },
  { "Theo đợt", "10/2025", CT_ACTION_LINK_GOOD },
};

static void
test_dates (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtAction *earlier = add_action (self, cases[i].earlier);
      CtAction *action = add_action (self, cases[i].action);
      gboolean early = ct_action_link_is_early (action, earlier);

      g_test_message ("%s after %s", cases[i].action, cases[i].earlier);
      g_assert_cmpint (early, ==, cases[i].state == CT_ACTION_LINK_EARLY);
    }
}

/* What is over does not wait, and nothing waits for it. */
static void
test_states (Fixture *self, gconstpointer data)
{
  CtAction *earlier = add_action (self, "10/2025");
  CtAction *action = add_action (self, "9/2025");

  ct_action_link_add (action, earlier);
  assert_links (self, "2<1 early");
  ct_action_set_state (earlier, CT_STATUS_DONE, 100);
  assert_links (self, "2<1 good");
  ct_action_set_state (earlier, CT_STATUS_MISSED, 0);
  assert_links (self, "2<1 early");
  ct_action_set_state (action, CT_STATUS_DONE, 100);
  assert_links (self, "2<1 good");
}

static void
test_edit (Fixture *self, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (self->plan);
  CtAction *first = add_action (self, "9/2025");
  CtAction *second = add_action (self, "10/2025");
  CtAction *third = add_action (self, "11/2025");

  g_assert_true (ct_action_link_add (third, second));
  g_assert_true (ct_action_link_add (third, first));
  g_assert_false (ct_action_link_add (third, first));
  g_assert_false (ct_action_link_add (third, third));
  assert_links (self, "3<2 good, 3<1 good");

  g_assert_true (ct_action_link_remove (third, ct_node_get_id (CT_NODE (second))));
  g_assert_false (ct_action_link_remove (third, ct_node_get_id (CT_NODE (second))));
  assert_links (self, "3<1 good");
  g_assert_cmpstr (ct_history_get_undo_label (history), ==, "Change what comes first");
  ct_history_undo (history);
  assert_links (self, "3<2 good, 3<1 good");
  ct_history_undo (history);
  assert_links (self, "3<2 good");
  ct_history_redo (history);

  /* The one that others wait for goes: they still say so. */
  ct_node_list_remove (self->actions, 0);
  assert_links (self, "2<1 good, 2<lost");
  ct_history_undo (history);
  assert_links (self, "3<2 good, 3<1 good");

  g_assert_true (ct_action_link_remove (third, ct_node_get_id (CT_NODE (first))));
  g_assert_true (ct_action_link_remove (third, ct_node_get_id (CT_NODE (second))));
  g_assert_null (ct_action_get_after (third));
}

/* Two circles, a chain between them, and what only hangs on to one. */
static void
test_circles (Fixture *self, gconstpointer data)
{
  static const guint pairs[][2] = { { 1, 0 }, { 0, 1 }, { 2, 1 }, { 3, 2 },
                                    { 4, 3 }, { 5, 4 }, { 3, 5 }, { 6, 3 } };
  g_autoptr (GArray) links = NULL;
  CtAction *actions[7];

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    actions[i] = add_action (self, "9/2025");
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    ct_action_link_add (actions[pairs[i][0]], actions[pairs[i][1]]);

  assert_links (self, "1<2 cycle, 2<1 cycle, 3<2 early, 4<3 early, 4<6 cycle, 5<4 cycle, "
                      "6<5 cycle, 7<4 early");
  links = ct_action_link_list (self->plan);
  g_assert_cmpuint (g_array_index (links, CtActionLink, 0).cycle, ==,
                    g_array_index (links, CtActionLink, 1).cycle);
  g_assert_cmpuint (g_array_index (links, CtActionLink, 4).cycle, ==,
                    g_array_index (links, CtActionLink, 6).cycle);
  g_assert_cmpuint (g_array_index (links, CtActionLink, 0).cycle, !=,
                    g_array_index (links, CtActionLink, 4).cycle);
}

/* From a file: it waits for itself, for an improvement, for nothing. */
static void
test_odd (Fixture *self, gconstpointer data)
{
  CtAction *action = add_action (self, "9/2025");
  const char *refs[] = { ct_node_get_id (CT_NODE (action)), "",
                         ct_node_get_id (CT_NODE (ct_action_get_improvement (action))), "a99",
                         NULL };

  ct_node_set_boxed (CT_NODE (action), CT_ACTION_AFTER, refs);
  assert_links (self, "1<1 cycle, 1<lost, 1<lost");
}

static void
test_long_chain (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (CtActionLink));
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < CHAIN; i++)
    g_ptr_array_add (actions, ct_action_new ());
  for (guint i = 0; i < CHAIN; i++)
    {
      CtActionLink link = { .action = actions->pdata[i],
                            .earlier = actions->pdata[(i + 1) % CHAIN] };

      g_array_append_val (links, link);
    }
  ct_action_cycles_mark (links);
  for (guint i = 0; i < CHAIN; i++)
    g_assert_cmpint (g_array_index (links, CtActionLink, i).state, ==, CT_ACTION_LINK_CYCLE);
}

/* The copy of a pair is a pair; what it waits for beside stays, where that is there. */
static void
test_copies (Fixture *self, gconstpointer data)
{
  CtAction *outside = add_action (self, "8/2025");
  CtAction *first = add_action (self, "9/2025");
  CtAction *second = add_action (self, "10/2025");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  ct_action_link_add (second, first);
  ct_action_link_add (first, outside);
  g_ptr_array_add (nodes, second);
  g_ptr_array_add (nodes, first);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_ptr_array_add (copies, ct_node_duplicate (nodes->pdata[i]));
      ct_node_list_append (self->actions, copies->pdata[i]);
    }

  ct_action_link_follow_copies (nodes, copies, TRUE);
  assert_links (self, "2<1 good, 3<2 good, 4<5 good, 5<1 good");
  ct_action_link_follow_copies (nodes, copies, FALSE);
  assert_links (self, "2<1 good, 3<2 good, 4<5 good");
}

#define TEST(name, function)                                                                       \
  g_test_add ("/action-link/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TEST ("dates", test_dates);
  TEST ("states", test_states);
  TEST ("edit", test_edit);
  TEST ("circles", test_circles);
  TEST ("odd", test_odd);
  TEST ("long-chain", test_long_chain);
  TEST ("copies", test_copies);

  return g_test_run ();
}
