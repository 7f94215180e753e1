/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-work"

#include "config.h"

#include "ct-carry-over-private.h"

#include <glib/gi18n-lib.h>

#include "ct-action-link.h"
#include "ct-evidence-item.h"
#include "ct-period-shift.h"

/* Improvements, their actions and the evidence, from one plan to the next. What shall be done moves
 * on with its years; what is said about how it was (content, notes, money) stays as it was typed.
 */

static const guint improvement_words[] = {
  CT_IMPROVEMENT_GOAL,
  CT_IMPROVEMENT_INDICATOR_OF_SUCCESS,
  CT_IMPROVEMENT_CONDITIONS,
};

static const guint action_words[] = {
  CT_ACTION_TEXT,
  CT_ACTION_CONDITIONS,
};

/* Evidence */

static void
collect_refs (CtEvidence *evidence, GHashTable *refs)
{
  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    g_hash_table_add (refs, g_strdup (ct_evidence_get_ref (evidence, i)));
}

/* The ids of the evidence that what comes along refers to. */
static GHashTable *
list_refs (CtCarryOver *self)
{
  GHashTable *refs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *candidates = G_LIST_MODEL (self->candidates);

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);
      GListModel *actions = ct_carry_candidate_get_actions (candidate);

      if (!ct_carry_candidate_is_taken (candidate))
        continue;
      collect_refs (ct_node_get_boxed (ct_carry_candidate_get_node (candidate),
                                       CT_IMPROVEMENT_EVIDENCE),
                    refs);
      for (guint j = 0; j < g_list_model_get_n_items (actions); j++)
        {
          g_autoptr (CtCarryCandidate) action = g_list_model_get_item (actions, j);

          if (ct_carry_candidate_is_taken (action))
            collect_refs (ct_node_get_boxed (ct_carry_candidate_get_node (action),
                                             CT_ACTION_EVIDENCE),
                          refs);
        }
    }

  return refs;
}

/* The criteria that a piece of evidence is for, as far as they have a place in the new plan. */
static void
map_uses (CtCarryOver *self, CtNode *item)
{
  const char *const *uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) mapped = NULL;

  for (guint i = 0; uses != NULL && uses[i] != NULL; i++)
    {
      const CtCounterpart *pair =
          self->counterparts != NULL ? ct_counterparts_find (self->counterparts, uses[i]) : NULL;

      if (pair != NULL && pair->to != NULL)
        g_strv_builder_add (builder, pair->to);
    }
  mapped = g_strv_builder_end (builder);
  ct_node_set_boxed (item, CT_EVIDENCE_ITEM_USES, mapped[0] != NULL ? mapped : NULL);
}

/* With the same standards the whole list comes along: it is the school's, not the year's. With
 * other ones only what is still referred to: the rest is filed by criteria that no longer are.
 *
 * Returns: (transfer full): new ids by the old ones */
static GHashTable *
copy_evidence (CtCarryOver *self, CtPlan *plan)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) refs = list_refs (self);
  CtNodeList *items = ct_plan_get_evidence_list (self->source);
  gboolean same = ct_carry_over_is_same_framework (self);
  guint n_left = 0;

  for (guint i = 0; i < ct_node_list_get_length (items); i++)
    {
      CtNode *item = ct_node_list_get (items, i);
      g_autoptr (CtNode) copy = NULL;
      g_autofree char *id = NULL;

      if (!same && !g_hash_table_contains (refs, ct_node_get_id (item)))
        {
          n_left++;
          continue;
        }
      copy = ct_node_duplicate (item);
      if (!same)
        map_uses (self, copy);
      id = g_strdup_printf ("e%u", i + 1);
      ct_plan_claim_id (plan, copy, id);
      ct_node_list_append (ct_plan_get_evidence_list (plan), copy);
      g_hash_table_insert (ids, g_strdup (ct_node_get_id (item)), g_steal_pointer (&id));
    }

  if (n_left > 0)
    _ct_carry_over_note (self, NULL,
                         ngettext ("%u piece of evidence that nothing refers to any more stays in "
                                   "the earlier plan.",
                                   "%u pieces of evidence that nothing refers to any more stay in "
                                   "the earlier plan.",
                                   n_left),
                         n_left);

  return ids;
}

static void
move_evidence (CtCarryOver *self, CtNode *source, CtNode *to, guint field, GHashTable *ids)
{
  CtEvidence *evidence = ct_node_get_boxed (source, field);
  g_autoptr (CtEvidence) moved = NULL;
  guint length = ct_evidence_get_length (evidence);

  for (guint i = 0; i < length; i++)
    {
      const char *text = ct_evidence_get_text (evidence, i);
      const char *ref = g_hash_table_lookup (ids, ct_evidence_get_ref (evidence, i));
      /* Words beside a reference tell what there is already. */
      g_autofree char *words =
          ref == NULL ? _ct_carry_over_move_words (self, source, text) : g_strdup (text);
      g_autoptr (CtEvidence) before = g_steal_pointer (&moved);

      if (ref != NULL || *words != '\0')
        moved = ct_evidence_with (before, ref, words);
      else
        moved = g_steal_pointer (&before);
    }
  ct_node_set_boxed (to, field, moved);
}

/* Periods */

static void
move_period (CtCarryOver *self, CtNode *source, CtNode *to, guint field)
{
  CtCalendar *calendar = ct_plan_get_calendar (self->source);
  CtPeriod *period = ct_node_get_boxed (source, field);
  g_autoptr (CtPeriod) moved =
      ct_period_shift_years (period, calendar, self->calendar, self->years_on);
  g_autofree char *words = NULL;
  gboolean stays;

  ct_node_set_boxed (to, field, moved);
  if (period == NULL)
    return;

  words = ct_period_shift_words (ct_period_get_text (period), calendar, self->years_on, &stays);
  if (stays)
    _ct_carry_over_note (self, source,
                         /* Translators: %s are the words of a period */
                         _ ("A year in the period “%s” was left as it is; look whether it still "
                            "holds."),
                         words);
}

/* Actions */

/* Actions of the source, and beside each its copy; the plans hold them. */
typedef struct
{
  GPtrArray *sources;
  GPtrArray *copies;
} Pairs;

/* What is under way goes on; what was missed or given up begins anew. */
static void
renew_state (CtAction *source, CtAction *action)
{
  if (ct_action_get_status (source) != CT_STATUS_RUNNING)
    ct_action_set_state (action, CT_STATUS_PLANNED, 0);
}

static void
copy_action (CtCarryOver *self, CtNode *source, CtNodeList *to, GHashTable *ids, Pairs *pairs)
{
  g_autoptr (CtNode) copy = ct_node_duplicate (source);

  for (guint i = 0; i < G_N_ELEMENTS (action_words); i++)
    _ct_carry_over_move_text (self, source, copy, action_words[i]);
  move_period (self, source, copy, CT_ACTION_PERIOD);
  move_evidence (self, source, copy, CT_ACTION_EVIDENCE, ids);
  renew_state (CT_ACTION (source), CT_ACTION (copy));
  ct_node_list_append (to, copy);
  g_ptr_array_add (pairs->sources, source);
  g_ptr_array_add (pairs->copies, copy);
}

/* Nothing need be said of what is done; for anything else the link is missed. */
static void
tell_lost_links (CtCarryOver *self, CtAction *source, GPtrArray *sources)
{
  const char *const *refs = ct_action_get_after (source);

  for (guint i = 0; refs != NULL && refs[i] != NULL; i++)
    {
      CtAction *earlier = ct_action_link_find_earlier (self->source, refs[i]);

      if (earlier == NULL || ct_action_get_status (earlier) == CT_STATUS_DONE ||
          g_ptr_array_find (sources, earlier, NULL))
        continue;
      _ct_carry_over_note (self, CT_NODE (source),
                           /* Translators: %s are the words of an action */
                           _ ("What was to come first stays in the earlier plan: “%s”."),
                           ct_node_get_text (CT_NODE (earlier), CT_ACTION_TEXT));
    }
}

static void
link_actions (CtCarryOver *self, CtPlan *plan, const Pairs *pairs)
{
  ct_plan_give_ids (plan, CT_NODE (plan));
  ct_action_link_follow_copies (pairs->sources, pairs->copies, FALSE);
  for (guint i = 0; i < pairs->sources->len; i++)
    tell_lost_links (self, pairs->sources->pdata[i], pairs->sources);
}

/* Improvements */

static char *
dup_origin (CtCarryOver *self, CtNode *source)
{
  const char *criterion = ct_node_get_text (source, CT_IMPROVEMENT_CRITERION);
  const char *standard = ct_node_get_text (source, CT_IMPROVEMENT_STANDARD);
  const char *label = self->from != NULL
                          ? ct_framework_get_label (self->from)
                          : ct_node_get_text (CT_NODE (self->source), CT_PLAN_FRAMEWORK);
  const char *pattern = NULL;

  if (self->counterparts != NULL && *criterion != '\0')
    pattern = ct_counterparts_get_origin (self->counterparts, CT_ORIGIN_CRITERION);
  else if (self->counterparts != NULL && *standard != '\0')
    pattern = ct_counterparts_get_origin (self->counterparts, CT_ORIGIN_STANDARD);

  return pattern != NULL ? ct_form_fill_words (pattern, "criterion", criterion, "standard",
                                               standard, "framework", label, NULL)
                         : NULL;
}

static char *
dup_old_goal (CtCarryOver *self, int level)
{
  const char *pattern = self->counterparts != NULL
                            ? ct_counterparts_get_origin (self->counterparts, CT_ORIGIN_GOAL)
                            : NULL;
  const char *name =
      self->from != NULL && level >= 0 ? ct_framework_get_level_name (self->from, level) : NULL;

  return pattern != NULL && name != NULL ? ct_form_fill_words (pattern, "level", name, NULL) : NULL;
}

static void
add_note (CtNode *improvement, const char *origin, const char *goal)
{
  const char *note = ct_node_get_text (improvement, CT_IMPROVEMENT_NOTE);
  g_autofree char *words = NULL;
  g_autofree char *whole = NULL;

  if (origin == NULL && goal == NULL)
    return;

  words = origin != NULL && goal != NULL ? g_strconcat (origin, "; ", goal, NULL)
                                         : g_strdup (origin != NULL ? origin : goal);
  whole = *note != '\0' ? g_strconcat (note, "\n", words, NULL) : g_strdup (words);
  ct_node_set_text (improvement, CT_IMPROVEMENT_NOTE, whole);
}

/* Whether the levels of both standards are the same ones: a goal then is the same goal. */
static gboolean
has_same_levels (CtCarryOver *self)
{
  return self->from != NULL && self->to != NULL &&
         ct_framework_get_max_level (self->from) == ct_framework_get_max_level (self->to);
}

static void
tell_unplaced (CtCarryOver *self, CtNode *source)
{
  const char *criterion = ct_node_get_text (source, CT_IMPROVEMENT_CRITERION);

  if (*criterion != '\0')
    _ct_carry_over_note (self, source,
                         /* Translators: %s is the code of a criterion */
                         _ ("Criterion %s has no clear counterpart in the new standards; the "
                            "improvement came along without a criterion."),
                         criterion);
  else
    _ct_carry_over_note (self, source, "%s",
                         _ ("The improvement has no criterion and came along without a standard: "
                            "the new plan has other standards."));
}

/* Gives the copy of an improvement its place among other standards. */
static void
place (CtCarryOver *self, CtCarryCandidate *candidate, CtNode *copy)
{
  CtNode *source = ct_carry_candidate_get_node (candidate);
  const char *code = ct_carry_candidate_get_criterion (candidate);
  CtCriterion *criterion = *code != '\0' ? ct_framework_find_criterion (self->to, code) : NULL;
  g_autofree char *standard = criterion != NULL
                                  ? g_strdup_printf ("%u", ct_criterion_get_standard (criterion))
                                  : g_strdup (ct_carry_candidate_get_standard (candidate));
  g_autofree char *origin = NULL;
  g_autofree char *goal = NULL;

  if (g_strcmp0 (code, ct_node_get_text (source, CT_IMPROVEMENT_CRITERION)) != 0 ||
      criterion == NULL || !has_same_levels (self))
    origin = dup_origin (self, source);
  if (!has_same_levels (self))
    {
      goal = dup_old_goal (self, ct_node_get_number (source, CT_IMPROVEMENT_GOAL_LEVEL));
      ct_node_set_number (copy, CT_IMPROVEMENT_GOAL_LEVEL, CT_FIELD_NO_NUMBER);
    }

  ct_node_set_text (copy, CT_IMPROVEMENT_CRITERION, criterion != NULL ? code : NULL);
  ct_node_set_text (copy, CT_IMPROVEMENT_STANDARD, standard);
  ct_node_set_text (copy, CT_IMPROVEMENT_LEVEL4, NULL);
  add_note (copy, origin, goal);
  if (criterion == NULL && *standard == '\0')
    tell_unplaced (self, source);
}

static void
copy_improvement (
    CtCarryOver *self, CtCarryCandidate *candidate, CtPlan *plan, GHashTable *ids, Pairs *pairs)
{
  CtNode *source = ct_carry_candidate_get_node (candidate);
  GListModel *actions = ct_carry_candidate_get_actions (candidate);
  g_autoptr (CtNode) copy = ct_node_duplicate (source);
  CtNodeList *list = ct_improvement_get_actions (CT_IMPROVEMENT (copy));

  for (guint i = 0; i < G_N_ELEMENTS (improvement_words); i++)
    _ct_carry_over_move_text (self, source, copy, improvement_words[i]);
  move_period (self, source, copy, CT_IMPROVEMENT_PERIOD);
  move_evidence (self, source, copy, CT_IMPROVEMENT_EVIDENCE, ids);
  if (!ct_carry_over_is_same_framework (self))
    place (self, candidate, copy);

  while (ct_node_list_get_length (list) > 0)
    ct_node_list_remove (list, ct_node_list_get_length (list) - 1);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (CtCarryCandidate) action = g_list_model_get_item (actions, i);

      if (ct_carry_candidate_is_taken (action))
        copy_action (self, ct_carry_candidate_get_node (action), list, ids, pairs);
    }

  ct_node_list_append (ct_plan_get_improvements (plan), copy);
}

void
_ct_carry_over_work (CtCarryOver *self, CtPlan *plan)
{
  g_autoptr (GHashTable) ids = copy_evidence (self, plan);
  GListModel *candidates = G_LIST_MODEL (self->candidates);
  Pairs pairs = { g_ptr_array_new (), g_ptr_array_new () };

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);

      if (ct_carry_candidate_is_taken (candidate))
        copy_improvement (self, candidate, plan, ids, &pairs);
    }
  link_actions (self, plan, &pairs);
  g_ptr_array_unref (pairs.sources);
  g_ptr_array_unref (pairs.copies);
}
