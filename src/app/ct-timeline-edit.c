/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-edit"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-timeline-edit.h"

#include "ct-action.h"
#include "ct-period-move.h"

/* What is being dragged: a node, what its period was and what it becomes. */
typedef struct
{
  CtNode *node;
  CtPeriod *before;
  CtPeriod *after;
} Piece;

struct _CtTimelineEdit
{
  CtCalendar *calendar;
  CtTimelineGrip grip;
  GArray *pieces; /* the first one is what is held */
};

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_clear_object (&piece->node);
  g_clear_pointer (&piece->before, ct_period_unref);
  g_clear_pointer (&piece->after, ct_period_unref);
}

static void
add_piece (CtTimelineEdit *self, CtNode *node)
{
  CtPeriod *period = ct_timeline_node_get_period (node);
  Piece piece = { g_object_ref (node), NULL, NULL };

  if (period != NULL)
    {
      piece.before = ct_period_ref (period);
      piece.after = ct_period_ref (period);
    }
  g_array_append_val (self->pieces, piece);
}

/**
 * ct_timeline_edit_new:
 * @calendar: of the plan
 * @grip: where @node is held
 * @node: an action or an improvement
 * @others: (nullable) (element-type CtNode): what moves with it, when it is held as a whole
 */
CtTimelineEdit *
ct_timeline_edit_new (CtCalendar *calendar,
                      const CtTimelineGrip *grip,
                      CtNode *node,
                      GPtrArray *others)
{
  CtTimelineEdit *self = g_new0 (CtTimelineEdit, 1);

  self->calendar = ct_calendar_ref (calendar);
  self->grip = *grip;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  add_piece (self, node);

  for (guint i = 0; others != NULL && grip->hold == CT_TIMELINE_HOLD_BAR && i < others->len; i++)
    if (others->pdata[i] != node && ct_timeline_node_has_bars (others->pdata[i]))
      add_piece (self, others->pdata[i]);

  return self;
}

void
ct_timeline_edit_free (CtTimelineEdit *self)
{
  g_array_unref (self->pieces);
  ct_calendar_unref (self->calendar);
  g_free (self);
}

static void
set_after (Piece *piece, CtPeriod *after)
{
  if (after == NULL)
    return;

  g_clear_pointer (&piece->after, ct_period_unref);
  piece->after = after;
}

/**
 * ct_timeline_edit_drag:
 * @step: what dates are caught by
 * @day: where the pointer is; what can't be there stays where it was
 */
void
ct_timeline_edit_drag (CtTimelineEdit *self, CtPeriodStep step, CtDay day)
{
  Piece *held = &g_array_index (self->pieces, Piece, 0);
  int count = 0;

  if (self->grip.hold == CT_TIMELINE_HOLD_BAR)
    step = ct_period_step_suit (step, self->calendar,
                                ct_period_get_range (held->before, self->grip.range));
  if (self->grip.hold == CT_TIMELINE_HOLD_BAR)
    count = ct_timeline_grip_count_steps (&self->grip, held->before, self->calendar, step, day);
  set_after (held, ct_timeline_grip_drag (&self->grip, held->before, self->calendar, step, day));

  for (guint i = 1; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      set_after (piece,
                 ct_period_move (piece->before, self->calendar, CT_PERIOD_EDGE_BOTH, step, count));
    }
}

/* Returns: (transfer none): what is held */
CtNode *
ct_timeline_edit_get_node (CtTimelineEdit *self)
{
  return g_array_index (self->pieces, Piece, 0).node;
}

const CtTimelineGrip *
ct_timeline_edit_get_grip (CtTimelineEdit *self)
{
  return &self->grip;
}

/**
 * ct_timeline_edit_get_period:
 *
 * Returns: (transfer none) (nullable): what the period of @node becomes; %NULL when it has no part
 *   in this
 */
CtPeriod *
ct_timeline_edit_get_period (CtTimelineEdit *self, CtNode *node)
{
  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, Piece, i).node == node)
      return g_array_index (self->pieces, Piece, i).after;

  return NULL;
}

static gboolean
is_same (const CtPeriod *a, const CtPeriod *b)
{
  return a == b || (a != NULL && b != NULL && ct_period_equal (a, b));
}

static const char *
get_label (CtTimelineHold hold)
{
  switch (hold)
    {
    case CT_TIMELINE_HOLD_START:
      return _ ("Change the start");

    case CT_TIMELINE_HOLD_END:
      return _ ("Change the end");

    case CT_TIMELINE_HOLD_EMPTY:
      return _ ("Change the period");

    case CT_TIMELINE_HOLD_BAR:
    case CT_TIMELINE_HOLD_NONE:
    default:
      return _ ("Move in time");
    }
}

/**
 * ct_timeline_edit_commit:
 *
 * Puts what came of it into the plan, in one step. The action gets a period of its own where it had
 * that of its improvement.
 *
 * Returns: whether anything changed
 */
gboolean
ct_timeline_edit_commit (CtTimelineEdit *self)
{
  CtPlan *plan = ct_node_get_plan (ct_timeline_edit_get_node (self));
  CtHistory *history = plan != NULL ? ct_plan_get_history (plan) : NULL;
  gboolean changed = FALSE;

  if (history == NULL)
    return FALSE;

  ct_history_begin_group (history, get_label (self->grip.hold));
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (is_same (piece->before, piece->after) || ct_node_get_plan (piece->node) != plan)
        continue;
      ct_node_set_boxed (piece->node,
                         CT_IS_ACTION (piece->node) ? (guint) CT_ACTION_PERIOD
                                                    : (guint) CT_IMPROVEMENT_PERIOD,
                         piece->after);
      changed = TRUE;
    }
  ct_history_end_group (history);

  return changed;
}

/**
 * ct_timeline_edit_step:
 * @nodes: (element-type CtNode): actions and improvements; the first one says how far a step goes
 *
 * Moves them all, or one end of each, in one step.
 *
 * Returns: whether anything changed
 */
gboolean
ct_timeline_edit_step (
    CtCalendar *calendar, GPtrArray *nodes, CtPeriodEdge edge, CtPeriodStep step, int count)
{
  static const CtTimelineHold holds[] = { CT_TIMELINE_HOLD_BAR, CT_TIMELINE_HOLD_START,
                                          CT_TIMELINE_HOLD_END };
  CtTimelineGrip grip = { holds[edge], 0, CT_DAY_NONE };
  CtTimelineEdit *self = g_new0 (CtTimelineEdit, 1);
  gboolean changed;

  self->calendar = ct_calendar_ref (calendar);
  self->grip = grip;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  for (guint i = 0; i < nodes->len; i++)
    {
      Piece *piece;

      add_piece (self, nodes->pdata[i]);
      piece = &g_array_index (self->pieces, Piece, i);
      if (i == 0 && edge == CT_PERIOD_EDGE_BOTH && ct_period_get_n_ranges (piece->before) > 0)
        step = ct_period_step_suit (step, calendar, ct_period_get_range (piece->before, 0));
      set_after (piece, ct_period_move (piece->before, calendar, edge, step, count));
    }
  changed = nodes->len > 0 && ct_timeline_edit_commit (self);
  ct_timeline_edit_free (self);

  return changed;
}
