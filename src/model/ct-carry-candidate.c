/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-candidate"

#include "config.h"

#include "ct-carry-candidate.h"

#include "ct-action.h"
#include "ct-period-shift.h"

/**
 * CtCarryCandidate:
 *
 * An improvement or an action of an earlier plan that is not finished, and may come along into the
 * next one: whether it does, where it then stands, and when it is to be done.
 */
struct _CtCarryCandidate
{
  GObject parent_instance;

  CtNode *node;
  CtCarryCandidate *parent; /* of an action; holds this */
  GListStore *actions;      /* of an improvement */
  gboolean ticked;
  gboolean waits;
  char *criterion;
  char *standard;
  char *reason;
  CtPeriod *period;
};

enum
{
  PROP_0,
  PROP_TICKED,
  PROP_CRITERION,
  PROP_PERIOD,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtCarryCandidate, ct_carry_candidate, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
ct_carry_candidate_finalize (GObject *object)
{
  CtCarryCandidate *self = CT_CARRY_CANDIDATE (object);

  for (guint i = 0;
       self->actions != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->actions)); i++)
    {
      g_autoptr (CtCarryCandidate) action = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      action->parent = NULL;
    }
  g_clear_object (&self->node);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->criterion, g_free);
  g_clear_pointer (&self->standard, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->period, ct_period_unref);

  G_OBJECT_CLASS (ct_carry_candidate_parent_class)->finalize (object);
}

static void
ct_carry_candidate_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtCarryCandidate *self = CT_CARRY_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_TICKED:
      g_value_set_boolean (value, self->ticked);
      break;

    case PROP_CRITERION:
      g_value_set_string (value, self->criterion);
      break;

    case PROP_PERIOD:
      g_value_set_boxed (value, self->period);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_carry_candidate_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  CtCarryCandidate *self = CT_CARRY_CANDIDATE (object);

  switch (prop_id)
    {
    case PROP_TICKED:
      ct_carry_candidate_set_ticked (self, g_value_get_boolean (value));
      break;

    case PROP_CRITERION:
      ct_carry_candidate_set_criterion (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_carry_candidate_class_init (CtCarryCandidateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ct_carry_candidate_finalize;
  object_class->get_property = ct_carry_candidate_get_property;
  object_class->set_property = ct_carry_candidate_set_property;

  properties[PROP_TICKED] = g_param_spec_boolean ("ticked", NULL, NULL, FALSE, flags);
  properties[PROP_CRITERION] = g_param_spec_string ("criterion", NULL, NULL, NULL, flags);
  properties[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, CT_TYPE_PERIOD,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ct_carry_candidate_init (CtCarryCandidate *self)
{
}

static gboolean
is_finished (CtAction *action)
{
  return ct_action_get_status (action) == CT_STATUS_DONE;
}

/* What was given up is listed too, but does not come along by itself. */
static CtCarryCandidate *
new_action (CtCarryCandidate *parent, CtAction *action)
{
  CtCarryCandidate *self = g_object_new (CT_TYPE_CARRY_CANDIDATE, NULL);

  self->node = CT_NODE (g_object_ref (action));
  self->parent = parent;
  self->ticked = ct_action_get_status (action) != CT_STATUS_DROPPED;

  return self;
}

/**
 * ct_carry_candidate_new:
 *
 * Returns: (transfer full) (nullable): @improvement with its actions that are not finished; %NULL
 *   when all are
 */
CtCarryCandidate *
ct_carry_candidate_new (CtImprovement *improvement)
{
  g_autoptr (CtCarryCandidate) self = g_object_new (CT_TYPE_CARRY_CANDIDATE, NULL);
  CtNodeList *actions;
  guint length;

  g_return_val_if_fail (CT_IS_IMPROVEMENT (improvement), NULL);

  actions = ct_improvement_get_actions (improvement);
  length = ct_node_list_get_length (actions);
  self->node = CT_NODE (g_object_ref (improvement));
  self->actions = g_list_store_new (CT_TYPE_CARRY_CANDIDATE);
  self->ticked = length == 0;

  for (guint i = 0; i < length; i++)
    if (!is_finished (ct_node_list_get (actions, i)))
      {
        g_autoptr (CtCarryCandidate) action = new_action (self, ct_node_list_get (actions, i));

        self->ticked = self->ticked || action->ticked;
        g_list_store_append (self->actions, action);
      }

  if (length > 0 && g_list_model_get_n_items (G_LIST_MODEL (self->actions)) == 0)
    return NULL;

  return g_steal_pointer (&self);
}

/* Returns: (transfer none): the improvement or action of the earlier plan */
CtNode *
ct_carry_candidate_get_node (CtCarryCandidate *self)
{
  return self->node;
}

/* Returns: (nullable): the improvement that an action belongs to */
CtCarryCandidate *
ct_carry_candidate_get_parent (CtCarryCandidate *self)
{
  return self->parent;
}

/* Returns: (nullable): the actions of an improvement that are not finished */
GListModel *
ct_carry_candidate_get_actions (CtCarryCandidate *self)
{
  return self->actions != NULL ? G_LIST_MODEL (self->actions) : NULL;
}

gboolean
ct_carry_candidate_get_ticked (CtCarryCandidate *self)
{
  return self->ticked;
}

/* An action does not come along without its improvement. */
void
ct_carry_candidate_set_ticked (CtCarryCandidate *self, gboolean ticked)
{
  g_return_if_fail (CT_IS_CARRY_CANDIDATE (self));

  if (self->ticked == !!ticked)
    return;

  self->ticked = !!ticked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
  if (ticked && self->parent != NULL)
    ct_carry_candidate_set_ticked (self->parent, TRUE);
}

/* Whether it comes along: its own tick, and that of what it belongs to. */
gboolean
ct_carry_candidate_is_taken (CtCarryCandidate *self)
{
  return self->ticked && (self->parent == NULL || self->parent->ticked);
}

/* Whether it has no place in the next plan but one that the user gives it. */
gboolean
ct_carry_candidate_get_waits (CtCarryCandidate *self)
{
  return self->waits;
}

/* Returns: the criterion of the next plan; "" for none */
const char *
ct_carry_candidate_get_criterion (CtCarryCandidate *self)
{
  return self->criterion != NULL ? self->criterion : "";
}

void
ct_carry_candidate_set_criterion (CtCarryCandidate *self, const char *code)
{
  g_return_if_fail (CT_IS_CARRY_CANDIDATE (self));

  if (g_strcmp0 (self->criterion, code) == 0)
    return;

  g_free (self->criterion);
  self->criterion = g_strdup (code);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CRITERION]);
}

/* Returns: the standard of the next plan for what has no criterion; "" for none */
const char *
ct_carry_candidate_get_standard (CtCarryCandidate *self)
{
  return self->standard != NULL ? self->standard : "";
}

/* Returns: (nullable): why that criterion is proposed, or why none is */
const char *
ct_carry_candidate_get_reason (CtCarryCandidate *self)
{
  return self->reason;
}

/* Returns: (nullable): when it is to be done in the next plan */
CtPeriod *
ct_carry_candidate_get_period (CtCarryCandidate *self)
{
  return self->period;
}

static const CtCounterpart *
find_counterpart (CtCarryCandidate *self, CtCounterparts *counterparts)
{
  /* A provision of a level above the criteria has no counterpart. */
  if (counterparts == NULL || *ct_node_get_text (self->node, CT_IMPROVEMENT_LEVEL4) != '\0')
    return NULL;

  return ct_counterparts_find (counterparts,
                               ct_node_get_text (self->node, CT_IMPROVEMENT_CRITERION));
}

static void
propose_same (CtCarryCandidate *self)
{
  self->waits = FALSE;
  self->standard = g_strdup (ct_node_get_text (self->node, CT_IMPROVEMENT_STANDARD));
  ct_carry_candidate_set_criterion (self, ct_node_get_text (self->node, CT_IMPROVEMENT_CRITERION));
}

static void
propose_counterpart (CtCarryCandidate *self, CtCounterparts *counterparts)
{
  const CtCounterpart *pair = find_counterpart (self, counterparts);

  /* What belonged to a whole standard goes on to the whole standard. */
  if (counterparts != NULL && *ct_node_get_text (self->node, CT_IMPROVEMENT_CRITERION) == '\0' &&
      *ct_node_get_text (self->node, CT_IMPROVEMENT_LEVEL4) == '\0')
    self->standard = g_strdup (
        ct_counterparts_find_standard (counterparts,
                                       ct_node_get_text (self->node, CT_IMPROVEMENT_STANDARD)));
  if (pair != NULL)
    self->reason = g_strdup (pair->reason);
  self->waits = self->standard == NULL && (pair == NULL || pair->to == NULL);
  ct_carry_candidate_set_criterion (self, pair != NULL && pair->to != NULL ? pair->to : "");
}

/**
 * ct_carry_candidate_propose:
 * @same_framework: whether the next plan has the same standards
 * @counterparts: (nullable): else, what takes the place of what
 *
 * Proposes the place that an improvement has in the next plan.
 */
void
ct_carry_candidate_propose (CtCarryCandidate *self,
                            gboolean same_framework,
                            CtCounterparts *counterparts)
{
  g_return_if_fail (CT_IS_CARRY_CANDIDATE (self));
  g_return_if_fail (CT_IS_IMPROVEMENT (self->node));

  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->standard, g_free);
  if (same_framework)
    propose_same (self);
  else
    propose_counterpart (self, counterparts);
}

static CtPeriod *
get_own_period (CtCarryCandidate *self)
{
  if (CT_IS_ACTION (self->node))
    return ct_action_get_effective_period (CT_ACTION (self->node));

  return ct_node_get_boxed (self->node, CT_IMPROVEMENT_PERIOD);
}

/* Tells when it is to be done @years later, in a plan with the school years @to. */
void
ct_carry_candidate_move (CtCarryCandidate *self,
                         const CtCalendar *from,
                         const CtCalendar *to,
                         int years)
{
  g_clear_pointer (&self->period, ct_period_unref);
  self->period = ct_period_shift_years (get_own_period (self), from, to, years);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERIOD]);
}
