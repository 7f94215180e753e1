/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-over"

#include "config.h"

#include "ct-carry-over-private.h"

#include <glib/gi18n-lib.h>

#include "ct-prose-shift.h"

/* So much before and after a year is enough to know it by. */
#define QUOTE_BEFORE 40
#define QUOTE_AFTER 25

/**
 * CtCarryOver:
 *
 * The next plan, made from an earlier one (chuyển tiếp): school, document and sections come along
 * with their years moved on, what is not finished as the user ticks it, assessments as history.
 * What stays behind or needs another look is told, never dropped in silence.
 */
G_DEFINE_FINAL_TYPE (CtCarryOver, ct_carry_over, G_TYPE_OBJECT)

static void
free_note (gpointer data)
{
  CtCarryNote *note = data;

  g_clear_object (&note->node);
  g_free (note->text);
  g_free (note);
}

static void
ct_carry_over_finalize (GObject *object)
{
  CtCarryOver *self = CT_CARRY_OVER (object);

  g_clear_object (&self->source);
  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_object (&self->form);
  g_clear_object (&self->counterparts);
  g_clear_object (&self->candidates);
  g_clear_pointer (&self->calendar, ct_calendar_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_carry_over_parent_class)->finalize (object);
}

static void
ct_carry_over_class_init (CtCarryOverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_carry_over_finalize;
}

static void
ct_carry_over_init (CtCarryOver *self)
{
  self->candidates = g_list_store_new (CT_TYPE_CARRY_CANDIDATE);
  self->notes = g_ptr_array_new_with_free_func (free_note);
}

static void
list_candidates (CtCarryOver *self)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->source);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (improvement);
      g_autoptr (CtCarryCandidate) candidate = ct_carry_candidate_new (improvement);

      self->n_finished += ct_node_list_get_length (actions);
      if (candidate == NULL)
        continue;
      self->n_finished -= g_list_model_get_n_items (ct_carry_candidate_get_actions (candidate));
      g_list_store_append (self->candidates, candidate);
    }
}

static void
propose (CtCarryOver *self)
{
  GListModel *candidates = G_LIST_MODEL (self->candidates);

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);

      ct_carry_candidate_propose (candidate, ct_carry_over_is_same_framework (self),
                                  self->counterparts);
    }
}

/**
 * ct_carry_over_new:
 * @source: the earlier plan, with a calendar; it is not changed, and must not change meanwhile
 * @framework: (nullable): its standards, where they are installed
 *
 * Everything that is not finished is ticked, except what was given up; the next plan begins when
 * the earlier one ends.
 */
CtCarryOver *
ct_carry_over_new (CtPlan *source, CtFramework *framework)
{
  CtCarryOver *self;
  int years;

  g_return_val_if_fail (CT_IS_PLAN (source), NULL);
  g_return_val_if_fail (ct_plan_get_calendar (source) != NULL, NULL);

  self = g_object_new (CT_TYPE_CARRY_OVER, NULL);
  self->source = g_object_ref (source);
  g_set_object (&self->from, framework);
  years = ct_calendar_get_years (ct_plan_get_calendar (source));
  list_candidates (self);
  ct_carry_over_set_years (self, years, years);
  propose (self);

  return self;
}

CtPlan *
ct_carry_over_get_source (CtCarryOver *self)
{
  return self->source;
}

/**
 * ct_carry_over_set_years:
 * @years_on: how many years after the earlier plan the next one begins
 * @years: how many school years it has
 */
void
ct_carry_over_set_years (CtCarryOver *self, int years_on, int years)
{
  CtCalendar *old;
  GListModel *candidates;

  g_return_if_fail (CT_IS_CARRY_OVER (self));
  g_return_if_fail (years > 0);

  old = ct_plan_get_calendar (self->source);
  self->years_on = years_on;
  self->years = years;
  g_clear_pointer (&self->calendar, ct_calendar_unref);
  self->calendar =
      ct_calendar_new (ct_calendar_get_first_year (old) + years_on, years,
                       ct_calendar_get_year_start_mmdd (old), ct_calendar_get_term_2_mmdd (old),
                       ct_calendar_get_year_end_mmdd (old));

  candidates = G_LIST_MODEL (self->candidates);
  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);
      GListModel *actions = ct_carry_candidate_get_actions (candidate);

      ct_carry_candidate_move (candidate, old, self->calendar, years_on);
      for (guint j = 0; j < g_list_model_get_n_items (actions); j++)
        {
          g_autoptr (CtCarryCandidate) action = g_list_model_get_item (actions, j);

          ct_carry_candidate_move (action, old, self->calendar, years_on);
        }
    }
}

int
ct_carry_over_get_years_on (CtCarryOver *self)
{
  return self->years_on;
}

int
ct_carry_over_get_years (CtCarryOver *self)
{
  return self->years;
}

/**
 * ct_carry_over_set_framework:
 * @framework: (nullable): the standards of the next plan, %NULL for those of the earlier one
 * @counterparts: (nullable): which of its criteria take the place of the earlier ones
 *
 * Proposes the criteria anew.
 */
void
ct_carry_over_set_framework (CtCarryOver *self,
                             CtFramework *framework,
                             CtCounterparts *counterparts)
{
  g_return_if_fail (CT_IS_CARRY_OVER (self));

  g_set_object (&self->to, framework);
  g_set_object (&self->counterparts, counterparts);
  propose (self);
}

/* Returns: (transfer none) (nullable): the standards of the earlier plan, where they are installed
 */
CtFramework *
ct_carry_over_get_source_framework (CtCarryOver *self)
{
  return self->from;
}

/* Returns: (transfer none) (nullable): the standards of the next plan, where they are installed */
CtFramework *
ct_carry_over_get_framework (CtCarryOver *self)
{
  return self->to != NULL ? self->to : self->from;
}

gboolean
ct_carry_over_is_same_framework (CtCarryOver *self)
{
  return self->to == NULL ||
         g_str_equal (ct_framework_get_id (self->to),
                      ct_node_get_text (CT_NODE (self->source), CT_PLAN_FRAMEWORK));
}

/* @form: (nullable): %NULL for that of the earlier plan */
void
ct_carry_over_set_form (CtCarryOver *self, CtForm *form)
{
  g_return_if_fail (CT_IS_CARRY_OVER (self));

  g_set_object (&self->form, form);
}

/**
 * ct_carry_over_get_candidates:
 *
 * Returns: (transfer none): a list of [class@Ct.CarryCandidate], the improvements that are not
 *   finished
 */
GListModel *
ct_carry_over_get_candidates (CtCarryOver *self)
{
  return G_LIST_MODEL (self->candidates);
}

/**
 * ct_carry_over_count:
 * @improvements: (out): how many come along
 * @actions: (out): how many come along
 * @waiting: (out): how many of the improvements still have no criterion, though they should
 */
void
ct_carry_over_count (CtCarryOver *self, guint *improvements, guint *actions, guint *waiting)
{
  GListModel *candidates = G_LIST_MODEL (self->candidates);

  *improvements = *actions = *waiting = 0;
  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);
      GListModel *own = ct_carry_candidate_get_actions (candidate);

      if (!ct_carry_candidate_is_taken (candidate))
        continue;
      *improvements += 1;
      *waiting += ct_carry_candidate_get_waits (candidate) &&
                  *ct_carry_candidate_get_criterion (candidate) == '\0';
      for (guint j = 0; j < g_list_model_get_n_items (own); j++)
        {
          g_autoptr (CtCarryCandidate) action = g_list_model_get_item (own, j);

          *actions += ct_carry_candidate_is_taken (action);
        }
    }
}

void
_ct_carry_over_note (CtCarryOver *self, CtNode *node, const char *format, ...)
{
  CtCarryNote *note = g_new0 (CtCarryNote, 1);
  va_list args;

  va_start (args, format);
  note->text = g_strdup_vprintf (format, args);
  va_end (args);
  note->node = node != NULL ? g_object_ref (node) : NULL;
  g_ptr_array_add (self->notes, note);
}

/* The words around @place in @text, on one line. */
static char *
dup_quote (const char *text, const char *place)
{
  const char *start = place;
  const char *end = place;
  g_autofree char *words = NULL;

  for (guint i = 0; i < QUOTE_BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  for (guint i = 0; i < QUOTE_AFTER && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  words = g_strdelimit (g_strndup (start, end - start), "\t\n", ' ');

  return g_strconcat (start > text ? "…" : "", words, *end != '\0' ? "…" : "", NULL);
}

/* Returns: @text, which stands at @node of the earlier plan, with its school years moved on */
char *
_ct_carry_over_move_words (CtCarryOver *self, CtNode *node, const char *text)
{
  const char *stays;
  g_autofree char *moved =
      ct_prose_shift_years (text, ct_plan_get_calendar (self->source), self->years_on, &stays);

  if (stays != NULL)
    {
      g_autofree char *quote = dup_quote (text, stays);

      _ct_carry_over_note (self, node,
                           /* Translators: %s are a few words with a year among them */
                           _ ("A year was left as it is; look whether it still holds: “%s”"),
                           quote);
    }

  return g_steal_pointer (&moved);
}

void
_ct_carry_over_move_text (CtCarryOver *self, CtNode *source, CtNode *to, guint field)
{
  g_autofree char *moved = NULL;

  if (*ct_node_get_text (source, field) == '\0')
    return;

  moved = _ct_carry_over_move_words (self, source, ct_node_get_text (source, field));
  ct_node_set_text (to, field, moved);
}

/* What this version does not know, and the namespaces that such things in all parts need. */
static void
copy_extras (CtNode *source, CtNode *to)
{
  const GPtrArray *extras = ct_node_get_extras (source);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const CtExtra *extra = g_ptr_array_index (extras, i);

      ct_node_add_extra (to, ct_extra_new (extra->slot, extra->offset, extra->xml));
    }
}

static void
copy_assessments (CtCarryOver *self, CtPlan *plan)
{
  const char *framework = ct_node_get_text (CT_NODE (self->source), CT_PLAN_FRAMEWORK);
  CtNodeList *assessments = ct_plan_get_assessments (self->source);

  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      g_autoptr (CtNode) copy = ct_node_duplicate (ct_node_list_get (assessments, i));

      if (!ct_carry_over_is_same_framework (self) &&
          *ct_node_get_text (copy, CT_ASSESSMENT_FRAMEWORK) == '\0')
        ct_node_set_text (copy, CT_ASSESSMENT_FRAMEWORK, framework);
      ct_node_list_append (ct_plan_get_assessments (plan), copy);
    }
}

static void
tell_what_stays (CtCarryOver *self)
{
  guint n_reviews = ct_node_list_get_length (ct_plan_get_reviews (self->source));
  guint n_issues = ct_node_list_get_length (ct_plan_get_issues (self->source));

  if (self->n_finished > 0)
    _ct_carry_over_note (self, NULL,
                         ngettext ("%u finished action stays in the earlier plan.",
                                   "%u finished actions stay in the earlier plan.",
                                   self->n_finished),
                         self->n_finished);
  if (n_reviews > 0)
    _ct_carry_over_note (self, NULL,
                         ngettext ("%u review stays in the earlier plan.",
                                   "%u reviews stay in the earlier plan.", n_reviews),
                         n_reviews);
  if (n_issues > 0)
    _ct_carry_over_note (self, NULL, "%s",
                         _ ("That the earlier plan was issued stays there; the new one is a draft "
                            "without number and date."));
}

/**
 * ct_carry_over_build:
 *
 * Makes the next plan. Ids are new; references to evidence lead to the copies. What has not simply
 * come along is then told by ct_carry_over_get_note().
 *
 * Returns: (transfer full): a plan that is in no file yet
 */
CtPlan *
ct_carry_over_build (CtCarryOver *self)
{
  CtPlan *plan;
  const char *framework;

  g_return_val_if_fail (CT_IS_CARRY_OVER (self), NULL);

  framework = self->to != NULL ? ct_framework_get_id (self->to)
                               : ct_node_get_text (CT_NODE (self->source), CT_PLAN_FRAMEWORK);
  g_ptr_array_set_size (self->notes, 0);

  plan = ct_plan_new ();
  ct_plan_begin_load (plan);
  ct_node_set_text (CT_NODE (plan), CT_PLAN_VERSION,
                    ct_node_get_text (CT_NODE (self->source), CT_PLAN_VERSION));
  ct_node_set_text (CT_NODE (plan), CT_PLAN_FRAMEWORK, framework);
  ct_plan_set_calendar (plan, self->calendar);
  copy_extras (CT_NODE (self->source), CT_NODE (plan));
  ct_node_copy_into (CT_NODE (ct_plan_get_school (self->source)),
                     CT_NODE (ct_plan_get_school (plan)));
  _ct_carry_over_sections (self, plan);
  _ct_carry_over_document (self, plan);
  copy_assessments (self, plan);
  _ct_carry_over_work (self, plan);
  tell_what_stays (self);
  ct_plan_end_load (plan);

  return plan;
}

guint
ct_carry_over_get_n_notes (CtCarryOver *self)
{
  return self->notes->len;
}

const CtCarryNote *
ct_carry_over_get_note (CtCarryOver *self, guint position)
{
  return position < self->notes->len ? g_ptr_array_index (self->notes, position) : NULL;
}
