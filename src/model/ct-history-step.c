/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-history-step"

#include "config.h"

#include "ct-history-step.h"

#include "ct-action.h"
#include "ct-plan.h"

/* The plan owns the history, which must not own the plan in turn. */
static CtNode *
hold_node (CtNode *node)
{
  return CT_IS_PLAN (node) ? node : g_object_ref (node);
}

static void
release_node (CtNode *node)
{
  if (node != NULL && !CT_IS_PLAN (node))
    g_object_unref (node);
}

static void
clear_change (gpointer data)
{
  CtChange *change = data;

  if (change->kind == CT_CHANGE_FIELD)
    g_value_unset (&change->old_value);
  g_clear_pointer (&change->node, release_node);
  g_clear_pointer (&change->owner, release_node);
  g_clear_object (&change->list);
  g_clear_pointer (&change->old_extras, g_ptr_array_unref);
}

CtHistoryStep *
ct_history_step_new (guint serial, const char *label)
{
  CtHistoryStep *self = g_new0 (CtHistoryStep, 1);

  self->serial = serial;
  self->label = g_strdup (label);
  self->changes = g_array_new (FALSE, TRUE, sizeof (CtChange));
  g_array_set_clear_func (self->changes, clear_change);

  return self;
}

void
ct_history_step_free (CtHistoryStep *self)
{
  g_free (self->label);
  g_array_unref (self->changes);
  g_free (self);
}

void
ct_history_step_add_field (CtHistoryStep *self, CtNode *node, guint field)
{
  GParamSpec *pspec = CT_NODE_GET_CLASS (node)->pspecs[field];
  CtChange change = { .kind = CT_CHANGE_FIELD, .node = hold_node (node), .field = field };

  g_value_init (&change.old_value, G_PARAM_SPEC_VALUE_TYPE (pspec));
  g_object_get_property (G_OBJECT (node), pspec->name, &change.old_value);
  g_array_append_val (self->changes, change);
}

void
ct_history_step_add_extras (CtHistoryStep *self, CtNode *node)
{
  GPtrArray *extras = ct_node_get_extras (node);
  CtChange change = {
    .kind = CT_CHANGE_EXTRAS,
    .node = hold_node (node),
    .old_extras = extras != NULL ? g_ptr_array_ref (extras) : NULL,
  };

  g_array_append_val (self->changes, change);
}

void
ct_history_step_add_placing (
    CtHistoryStep *self, CtChangeKind kind, CtNodeList *list, guint position, CtNode *node)
{
  CtChange change = {
    .kind = kind,
    .node = hold_node (node),
    .owner = hold_node (ct_node_list_get_owner (list)),
    .list = g_object_ref (list),
    .position = position,
  };

  g_array_append_val (self->changes, change);
}

/* Whether the step is nothing but one change of @field, so that the next one may join it. */
gboolean
ct_history_step_is_only (CtHistoryStep *self, CtNode *node, guint field)
{
  const CtChange *change;

  if (self->changes->len != 1)
    return FALSE;

  change = &g_array_index (self->changes, CtChange, 0);

  return change->kind == CT_CHANGE_FIELD && change->node == node && change->field == field;
}

/* Whether @node came into the plan by this step. */
gboolean
ct_history_step_has_made (CtHistoryStep *self, CtNode *node)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const CtChange *change = &g_array_index (self->changes, CtChange, i);

      if (change->kind == CT_CHANGE_INSERTED && change->node == node)
        return TRUE;
    }

  return FALSE;
}

static void
take_back_change (const CtChange *change)
{
  switch (change->kind)
    {
    case CT_CHANGE_FIELD:
      g_object_set_property (G_OBJECT (change->node),
                             CT_NODE_GET_CLASS (change->node)->pspecs[change->field]->name,
                             &change->old_value);
      break;

    case CT_CHANGE_EXTRAS:
      ct_node_set_extras (change->node, change->old_extras);
      break;

    case CT_CHANGE_INSERTED:
      ct_node_list_remove (change->list, change->position);
      break;

    case CT_CHANGE_REMOVED:
      ct_node_list_insert (change->list, change->position, change->node);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Through the ordinary setters, last change first: they record the way back. */
void
ct_history_step_take_back (CtHistoryStep *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    take_back_change (&g_array_index (self->changes, CtChange, i - 1));
}

static gboolean
is_placing (const CtChange *change)
{
  return change->kind == CT_CHANGE_INSERTED || change->kind == CT_CHANGE_REMOVED;
}

/* The node to show after the step was taken back or done again: the first one that was touched, or
 * of an action that is gone the improvement that it was in. */
CtNode *
ct_history_step_get_node (CtHistoryStep *self)
{
  const CtChange *first =
      self->changes->len > 0 ? &g_array_index (self->changes, CtChange, 0) : NULL;

  if (first == NULL)
    return NULL;

  return is_placing (first) && CT_IS_ACTION (first->node) && ct_node_get_plan (first->node) == NULL
             ? first->owner
             : first->node;
}
