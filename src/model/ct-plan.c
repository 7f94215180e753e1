/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-plan-private.h"

#include "ct-action.h"
#include "ct-dismissal.h"
#include "ct-evidence-item.h"
#include "ct-issue.h"
#include "ct-node-private.h"
#include "ct-paragraph.h"
#include "ct-review.h"
#include "ct-section.h"

/**
 * CtPlan:
 *
 * A school's quality-improvement plan (kế hoạch cải tiến chất lượng giáo dục): the root of the tree
 * of nodes. It owns the history and hands out ids, which are never used twice.
 */
struct _CtPlan
{
  CtNode parent_instance;

  CtHistory *history;
  CtSchool *school;
  CtDocument *document;
  CtPageSetup *page_setup;
  GHashTable *nodes_by_id;
  guint last_number;
  gboolean loading;
};

enum
{
  LIST_PREAMBLE,
  LIST_SECTIONS,
  LIST_CLOSING,
  LIST_ASSESSMENTS,
  LIST_IMPROVEMENTS,
  LIST_EVIDENCE,
  LIST_REVIEWS,
  LIST_ISSUES,
  LIST_DISMISSALS,
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtPlan, ct_plan, CT_TYPE_NODE)

static guint signals[N_SIGNALS];

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("version", NULL),
  CT_FIELD_TEXT_SPEC ("framework", N_ ("Change the standards")),
  CT_FIELD_TEXT_SPEC ("form", N_ ("Change the form")),
  CT_FIELD_BOXED_SPEC ("calendar",
                       N_ ("Change the years"),
                       ct_calendar_get_type,
                       ct_calendar_equal),
};

static void
ct_plan_finalize (GObject *object)
{
  CtPlan *self = CT_PLAN (object);

  /* Someone may still hold the history: nothing in it may name the plan any more. */
  ct_history_clear (self->history);
  g_clear_object (&self->history);
  g_clear_object (&self->school);
  g_clear_object (&self->document);
  g_clear_object (&self->page_setup);
  g_clear_pointer (&self->nodes_by_id, g_hash_table_unref);

  G_OBJECT_CLASS (ct_plan_parent_class)->finalize (object);
}

static void
ct_plan_class_init (CtPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_plan_finalize;

  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));

  /**
   * CtPlan::changed:
   * @node: the node that changed, or whose list of children did
   *
   * Emitted after every change of any part of the plan.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, CT_TYPE_NODE);
}

static void
ct_plan_init (CtPlan *self)
{
  CtNode *node = CT_NODE (self);

  self->history = ct_history_new ();
  self->school = ct_school_new ();
  self->document = ct_document_new ();
  self->page_setup = ct_page_setup_new ();
  self->nodes_by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  ct_node_adopt (node, CT_NODE (self->school));
  ct_node_adopt (node, CT_NODE (self->document));
  ct_node_adopt (node, CT_NODE (self->page_setup));

  ct_node_add_list (node, CT_TYPE_PARAGRAPH);
  ct_node_add_list (node, CT_TYPE_SECTION);
  ct_node_add_list (node, CT_TYPE_PARAGRAPH);
  ct_node_add_list (node, CT_TYPE_ASSESSMENT);
  ct_node_add_list (node, CT_TYPE_IMPROVEMENT);
  ct_node_add_list (node, CT_TYPE_EVIDENCE_ITEM);
  ct_node_add_list (node, CT_TYPE_REVIEW);
  ct_node_add_list (node, CT_TYPE_ISSUE);
  ct_node_add_list (node, CT_TYPE_DISMISSAL);
}

CtPlan *
ct_plan_new (void)
{
  return g_object_new (CT_TYPE_PLAN, NULL);
}

/**
 * ct_plan_begin_load:
 *
 * Until ct_plan_end_load(), changes are not recorded and no ids are handed out.
 */
void
ct_plan_begin_load (CtPlan *self)
{
  g_return_if_fail (CT_IS_PLAN (self));

  self->loading = TRUE;
}

/**
 * ct_plan_end_load:
 *
 * Gives an id to every node that needs one and has none; the plan as it is now is the clean state.
 */
void
ct_plan_end_load (CtPlan *self)
{
  g_return_if_fail (CT_IS_PLAN (self));

  self->loading = FALSE;
  _ct_plan_give_ids (self, CT_NODE (self));
  ct_history_clear (self->history);
}

static void
note_number (CtPlan *self, const char *id)
{
  const char *digits = id + strcspn (id, "0123456789");
  guint64 number;

  if (g_ascii_string_to_unsigned (digits, 10, 0, G_MAXINT / 2, &number, NULL))
    self->last_number = MAX (self->last_number, (guint) number);
}

/**
 * ct_plan_claim_id:
 * @node: a node
 * @id: the id that the file has for it
 *
 * Returns: %FALSE when another node has that id, and then @node gets none
 */
gboolean
ct_plan_claim_id (CtPlan *self, CtNode *node, const char *id)
{
  g_return_val_if_fail (CT_IS_PLAN (self), FALSE);
  g_return_val_if_fail (CT_IS_NODE (node), FALSE);

  if (id == NULL || *id == '\0' || g_hash_table_contains (self->nodes_by_id, id))
    return FALSE;

  note_number (self, id);
  ct_node_set_id (node, id);
  g_hash_table_insert (self->nodes_by_id, g_strdup (id), g_object_ref (node));

  return TRUE;
}

/* A node keeps its id while it is out of the plan. Another state of the plan may bring the same
 * thing back as another object: the id goes with the one that is in the plan. */
static gboolean
keep_id (CtPlan *self, CtNode *node)
{
  const char *id = ct_node_get_id (node);
  CtNode *holder = ct_plan_find (self, id);

  if (holder == NULL || holder == node)
    return holder != NULL;

  if (ct_node_get_plan (holder) == self)
    return FALSE;

  g_hash_table_replace (self->nodes_by_id, g_strdup (id), g_object_ref (node));

  return TRUE;
}

static void
give_id (CtPlan *self, CtNode *node)
{
  const char *prefix = CT_NODE_GET_CLASS (node)->id_prefix;

  if (prefix == NULL || keep_id (self, node))
    return;

  /* The number alone is already new, so one try is enough. */
  do
    {
      g_autofree char *id = g_strdup_printf ("%s%u", prefix, ++self->last_number);

      if (ct_plan_claim_id (self, node, id))
        return;
    }
  while (TRUE);
}

/**
 * ct_plan_give_ids:
 * @node: a part of the plan, or what is to become one
 *
 * Gives ids to @node and everything below it, where they have none of this plan.
 */
void
ct_plan_give_ids (CtPlan *self, CtNode *node)
{
  give_id (self, node);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        ct_plan_give_ids (self, ct_node_list_get (list, j));
    }
}

/* While a plan is read, its own ids come first. */
void
_ct_plan_give_ids (CtPlan *self, CtNode *node)
{
  if (!self->loading)
    ct_plan_give_ids (self, node);
}

/**
 * ct_plan_find:
 *
 * Returns: (transfer none) (nullable): the node with @id, which may have been deleted meanwhile:
 *   ct_node_get_plan() of it tells
 */
CtNode *
ct_plan_find (CtPlan *self, const char *id)
{
  g_return_val_if_fail (CT_IS_PLAN (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->nodes_by_id, id) : NULL;
}

/**
 * ct_plan_find_counterpart:
 * @node: a part of another state of the plan
 *
 * Returns: (transfer none) (nullable): the same thing as @node, as it is in @self now
 */
CtNode *
ct_plan_find_counterpart (CtPlan *self, CtNode *node)
{
  CtNode *found;

  g_return_val_if_fail (CT_IS_NODE (node), NULL);

  /* A plan remembers what was deleted from it. */
  found = ct_plan_find (self, ct_node_get_id (node));

  return found != NULL && ct_node_get_plan (found) == self &&
                 G_OBJECT_TYPE (found) == G_OBJECT_TYPE (node)
             ? found
             : NULL;
}

void
_ct_plan_changed (CtPlan *self, CtNode *node)
{
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0, node);
}

/**
 * ct_plan_get_history:
 *
 * Returns: (transfer none) (nullable): %NULL while the plan is being read
 */
CtHistory *
ct_plan_get_history (CtPlan *self)
{
  g_return_val_if_fail (CT_IS_PLAN (self), NULL);

  return self->loading ? NULL : self->history;
}

CtSchool *
ct_plan_get_school (CtPlan *self)
{
  return self->school;
}

CtDocument *
ct_plan_get_document (CtPlan *self)
{
  return self->document;
}

CtPageSetup *
ct_plan_get_page_setup (CtPlan *self)
{
  return self->page_setup;
}

CtNodeList *
ct_plan_get_preamble (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_PREAMBLE);
}

CtNodeList *
ct_plan_get_sections (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_SECTIONS);
}

CtNodeList *
ct_plan_get_closing (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_CLOSING);
}

CtNodeList *
ct_plan_get_assessments (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_ASSESSMENTS);
}

CtNodeList *
ct_plan_get_improvements (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_IMPROVEMENTS);
}

CtNodeList *
ct_plan_get_evidence_list (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_EVIDENCE);
}

CtNodeList *
ct_plan_get_reviews (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_REVIEWS);
}

CtNodeList *
ct_plan_get_issues (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_ISSUES);
}

CtNodeList *
ct_plan_get_dismissals (CtPlan *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_DISMISSALS);
}

/**
 * ct_plan_get_calendar:
 *
 * Returns: (transfer none) (nullable): %NULL only before the calendar was read or set
 */
CtCalendar *
ct_plan_get_calendar (CtPlan *self)
{
  return ct_node_get_boxed (CT_NODE (self), CT_PLAN_CALENDAR);
}

/**
 * ct_plan_read_period:
 * @self: (nullable): the plan whose years bare words ("Cả năm") mean
 *
 * Returns: (transfer full) (nullable): @text with what it means; %NULL for no words
 */
CtPeriod *
ct_plan_read_period (CtPlan *self, const char *text)
{
  CtCalendar *calendar = self != NULL ? ct_plan_get_calendar (self) : NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  if (calendar == NULL)
    return ct_period_new (text, NULL, 0, FALSE);

  return ct_period_new_from_text (text, calendar);
}

static void
reread_period (CtPlan *self, CtNode *node, guint field)
{
  CtPeriod *period = ct_node_get_boxed (node, field);
  g_autoptr (CtPeriod) fresh = NULL;

  if (period == NULL || ct_period_get_fixed (period))
    return;

  fresh = ct_plan_read_period (self, ct_period_get_text (period));
  ct_node_set_boxed (node, field, fresh);
}

/**
 * ct_plan_set_calendar:
 *
 * Changes the plan's years, and with them what the words of all periods mean, in one step.
 */
void
ct_plan_set_calendar (CtPlan *self, CtCalendar *calendar)
{
  CtNodeList *improvements;

  g_return_if_fail (CT_IS_PLAN (self));

  if (self->loading)
    {
      ct_node_set_boxed (CT_NODE (self), CT_PLAN_CALENDAR, calendar);
      return;
    }

  ct_history_begin_group (self->history, _ ("Change the years"));
  ct_node_set_boxed (CT_NODE (self), CT_PLAN_CALENDAR, calendar);

  improvements = ct_plan_get_improvements (self);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (improvement);

      reread_period (self, CT_NODE (improvement), CT_IMPROVEMENT_PERIOD);
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        reread_period (self, ct_node_list_get (actions, j), CT_ACTION_PERIOD);
    }

  ct_history_end_group (self->history);
}

static gboolean
is_better_source (CtAssessment *candidate, CtAssessment *best)
{
  int year = ct_node_get_number (CT_NODE (candidate), CT_ASSESSMENT_YEAR);

  return best == NULL || year >= ct_node_get_number (CT_NODE (best), CT_ASSESSMENT_YEAR);
}

/**
 * ct_plan_get_result:
 * @criterion: a criterion's code, "1.5"
 *
 * Returns: (transfer none) (nullable): the latest result for @criterion by the plan's own
 *   standards; of two assessments of the same year, that of the one that stands later in the plan
 */
CtResult *
ct_plan_get_result (CtPlan *self, const char *criterion)
{
  const char *framework;
  CtNodeList *assessments;
  CtAssessment *best = NULL;
  CtResult *found = NULL;

  g_return_val_if_fail (CT_IS_PLAN (self), NULL);

  framework = ct_node_get_text (CT_NODE (self), CT_PLAN_FRAMEWORK);
  assessments = ct_plan_get_assessments (self);
  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      CtAssessment *assessment = ct_node_list_get (assessments, i);
      CtResult *result = ct_assessment_find_result (assessment, criterion);

      if (result != NULL && ct_assessment_is_by (assessment, framework) &&
          is_better_source (assessment, best))
        {
          best = assessment;
          found = result;
        }
    }

  return found;
}

/**
 * ct_plan_get_level:
 *
 * Returns: the level that @criterion has reached, 0 when not even the first,
 *   %CT_FIELD_NO_NUMBER when it was not assessed
 */
int
ct_plan_get_level (CtPlan *self, const char *criterion)
{
  CtResult *result = ct_plan_get_result (self, criterion);

  return result != NULL ? ct_node_get_number (CT_NODE (result), CT_RESULT_LEVEL)
                        : CT_FIELD_NO_NUMBER;
}

/**
 * ct_plan_get_target:
 *
 * Returns: the highest level that an improvement of @criterion aims at, or %CT_FIELD_NO_NUMBER
 */
int
ct_plan_get_target (CtPlan *self, const char *criterion)
{
  CtNodeList *improvements;
  int target = CT_FIELD_NO_NUMBER;

  g_return_val_if_fail (CT_IS_PLAN (self), CT_FIELD_NO_NUMBER);

  improvements = ct_plan_get_improvements (self);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);

      if (g_str_equal (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), criterion))
        target = MAX (target, ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL));
    }

  return target;
}
