/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-history"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-history-private.h"

#include "ct-history-step.h"

/**
 * CtHistory:
 *
 * What was done to a plan, so that it can be undone and done again.
 *
 * Undo sets old values back through the ordinary setters; these record again, and the state decides
 * on which stack the record lands. So undo and redo are one function. One act of the user is one
 * step: a group, or a run of changes to one field (typing) until [method@Ct.History.seal].
 *
 * A position names a state of the plan: the serial of the step that led to it, 0 for the first.
 */
typedef enum
{
  STATE_NORMAL,
  STATE_UNDOING,
  STATE_REDOING,
} State;

struct _CtHistory
{
  GObject parent_instance;

  State state;
  GPtrArray *undo_stack;
  GPtrArray *redo_stack;
  CtHistoryStep *group;
  guint group_depth;
  guint last_serial;
  guint first_position;
  guint clean_position;
  gboolean sealed;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_CLEAN,
  N_PROPS
};

enum
{
  STEPPED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtHistory, ct_history, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static CtHistoryStep *
get_top (GPtrArray *stack)
{
  return stack->len > 0 ? g_ptr_array_index (stack, stack->len - 1) : NULL;
}

static void
notify_all (CtHistory *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
ct_history_finalize (GObject *object)
{
  CtHistory *self = CT_HISTORY (object);

  g_clear_pointer (&self->group, ct_history_step_free);
  g_clear_pointer (&self->undo_stack, g_ptr_array_unref);
  g_clear_pointer (&self->redo_stack, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_history_parent_class)->finalize (object);
}

static void
ct_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtHistory *self = CT_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, ct_history_get_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, ct_history_get_can_redo (self));
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, ct_history_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, ct_history_get_redo_label (self));
      break;

    case PROP_CLEAN:
      g_value_set_boolean (value, ct_history_get_clean (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_history_class_init (CtHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ct_history_finalize;
  object_class->get_property = ct_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_CLEAN] = g_param_spec_boolean ("clean", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CtHistory::stepped:
   * @node: the node to show
   *
   * Emitted after an undo or a redo.
   */
  signals[STEPPED] = g_signal_new ("stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, CT_TYPE_NODE);
}

static void
ct_history_init (CtHistory *self)
{
  self->undo_stack = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_history_step_free);
  self->redo_stack = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_history_step_free);
}

CtHistory *
ct_history_new (void)
{
  return g_object_new (CT_TYPE_HISTORY, NULL);
}

static void
push_step (CtHistory *self, CtHistoryStep *step)
{
  if (self->state == STATE_UNDOING)
    {
      g_ptr_array_add (self->redo_stack, step);
      return;
    }

  if (self->state == STATE_NORMAL)
    g_ptr_array_set_size (self->redo_stack, 0);

  g_ptr_array_add (self->undo_stack, step);
}

static const char *
get_field_label (CtNode *node, guint field)
{
  const char *label = CT_NODE_GET_CLASS (node)->fields[field - 1].label;

  return label != NULL ? _ (label) : NULL;
}

void
_ct_history_record_field (CtHistory *self, CtNode *node, guint field)
{
  CtHistoryStep *top = get_top (self->undo_stack);
  CtHistoryStep *step;

  if (self->group != NULL)
    {
      ct_history_step_add_field (self->group, node, field);
      return;
    }

  /* Typing: the first old value is the one to come back to. What the step itself has made goes
   * away with it, and comes back as it was last. */
  if (self->state == STATE_NORMAL && !self->sealed && top != NULL &&
      (ct_history_step_is_only (top, node, field) || ct_history_step_has_made (top, node)))
    return;

  self->sealed = FALSE;
  step = ct_history_step_new (++self->last_serial, get_field_label (node, field));
  ct_history_step_add_field (step, node, field);
  push_step (self, step);
  notify_all (self);
}

/* The step that takes the next change, the group or one of its own. */
static CtHistoryStep *
begin_change (CtHistory *self)
{
  return self->group != NULL ? self->group : ct_history_step_new (++self->last_serial, NULL);
}

static void
end_change (CtHistory *self, CtHistoryStep *step)
{
  if (step == self->group)
    return;

  push_step (self, step);
  self->sealed = TRUE;
  notify_all (self);
}

void
_ct_history_record_extras (CtHistory *self, CtNode *node)
{
  CtHistoryStep *step = begin_change (self);

  ct_history_step_add_extras (step, node);
  end_change (self, step);
}

static void
record_placing (CtHistory *self, CtChangeKind kind, CtNodeList *list, guint position, CtNode *node)
{
  CtHistoryStep *step = begin_change (self);

  ct_history_step_add_placing (step, kind, list, position, node);
  end_change (self, step);
}

void
_ct_history_record_inserted (CtHistory *self, CtNodeList *list, guint position, CtNode *node)
{
  record_placing (self, CT_CHANGE_INSERTED, list, position, node);
}

void
_ct_history_record_removed (CtHistory *self, CtNodeList *list, guint position, CtNode *node)
{
  record_placing (self, CT_CHANGE_REMOVED, list, position, node);
}

/**
 * ct_history_begin_group:
 * @label: translated name of the step
 *
 * Makes one step of all changes until the matching [method@Ct.History.end_group]. Groups may nest;
 * the outermost one names the step. A group that changes nothing leaves no step.
 */
void
ct_history_begin_group (CtHistory *self, const char *label)
{
  g_return_if_fail (CT_IS_HISTORY (self));

  if (self->group_depth++ == 0)
    self->group = ct_history_step_new (++self->last_serial, label);
}

void
ct_history_end_group (CtHistory *self)
{
  g_autoptr (CtHistoryStep) step = NULL;

  g_return_if_fail (CT_IS_HISTORY (self));
  g_return_if_fail (self->group_depth > 0);

  if (--self->group_depth > 0)
    return;

  step = g_steal_pointer (&self->group);
  if (step->changes->len == 0)
    return;

  push_step (self, g_steal_pointer (&step));
  self->sealed = TRUE;
  notify_all (self);
}

/**
 * ct_history_continue:
 *
 * Lets the typing that follows belong to the step just made, as far as it fills what that step has
 * put into the plan. It ends as any typing does.
 */
void
ct_history_continue (CtHistory *self)
{
  g_return_if_fail (CT_IS_HISTORY (self));

  if (self->state == STATE_NORMAL && self->group == NULL)
    self->sealed = FALSE;
}

/**
 * ct_history_seal:
 *
 * Ends a run of typing: the next change is a step of its own. Called when the focus leaves a field,
 * after a pause, and before saving.
 */
void
ct_history_seal (CtHistory *self)
{
  g_return_if_fail (CT_IS_HISTORY (self));

  self->sealed = TRUE;
}

static void
take_step (CtHistory *self, GPtrArray *from, State state)
{
  g_autoptr (CtHistoryStep) step = NULL;
  g_autoptr (CtNode) node = NULL;

  g_return_if_fail (self->state == STATE_NORMAL && self->group == NULL);

  if (from->len == 0)
    return;

  step = g_ptr_array_steal_index (from, from->len - 1);

  self->state = state;
  self->group = ct_history_step_new (step->serial, step->label);
  ct_history_step_take_back (step);
  push_step (self, g_steal_pointer (&self->group));
  self->state = STATE_NORMAL;
  self->sealed = TRUE;

  notify_all (self);
  if (ct_history_step_get_node (step) != NULL)
    node = g_object_ref (ct_history_step_get_node (step));
  if (node != NULL)
    g_signal_emit (self, signals[STEPPED], 0, node);
}

void
ct_history_undo (CtHistory *self)
{
  g_return_if_fail (CT_IS_HISTORY (self));

  take_step (self, self->undo_stack, STATE_UNDOING);
}

void
ct_history_redo (CtHistory *self)
{
  g_return_if_fail (CT_IS_HISTORY (self));

  take_step (self, self->redo_stack, STATE_REDOING);
}

/**
 * ct_history_clear:
 *
 * Forgets all steps; the plan as it is now is the clean state.
 */
void
ct_history_clear (CtHistory *self)
{
  g_return_if_fail (CT_IS_HISTORY (self));

  g_ptr_array_set_size (self->undo_stack, 0);
  g_ptr_array_set_size (self->redo_stack, 0);
  self->first_position = ++self->last_serial;
  self->clean_position = self->first_position;
  notify_all (self);
}

gboolean
ct_history_get_can_undo (CtHistory *self)
{
  g_return_val_if_fail (CT_IS_HISTORY (self), FALSE);

  return self->undo_stack->len > 0;
}

gboolean
ct_history_get_can_redo (CtHistory *self)
{
  g_return_val_if_fail (CT_IS_HISTORY (self), FALSE);

  return self->redo_stack->len > 0;
}

/**
 * ct_history_get_undo_label:
 *
 * Returns: (nullable): what the next undo takes back
 */
const char *
ct_history_get_undo_label (CtHistory *self)
{
  CtHistoryStep *top;

  g_return_val_if_fail (CT_IS_HISTORY (self), NULL);

  top = get_top (self->undo_stack);

  return top != NULL ? top->label : NULL;
}

const char *
ct_history_get_redo_label (CtHistory *self)
{
  CtHistoryStep *top;

  g_return_val_if_fail (CT_IS_HISTORY (self), NULL);

  top = get_top (self->redo_stack);

  return top != NULL ? top->label : NULL;
}

static guint
get_current (CtHistory *self)
{
  CtHistoryStep *top = get_top (self->undo_stack);

  return top != NULL ? top->serial : self->first_position;
}

/**
 * ct_history_get_position:
 *
 * Names the plan's present state. Also ends a run of typing, so that a later change leads to
 * another position: ask when a save begins, and call [method@Ct.History.set_clean_position] when it
 * is done.
 */
guint
ct_history_get_position (CtHistory *self)
{
  g_return_val_if_fail (CT_IS_HISTORY (self), 0);

  self->sealed = TRUE;

  return get_current (self);
}

void
ct_history_set_clean_position (CtHistory *self, guint position)
{
  g_return_if_fail (CT_IS_HISTORY (self));

  self->clean_position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLEAN]);
}

/**
 * ct_history_get_clean:
 *
 * Returns: whether the plan is as it was at the clean position
 */
gboolean
ct_history_get_clean (CtHistory *self)
{
  g_return_val_if_fail (CT_IS_HISTORY (self), TRUE);

  return get_current (self) == self->clean_position;
}
