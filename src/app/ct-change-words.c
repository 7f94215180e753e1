/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-change-words"

#include "config.h"

#include "ct-change-words.h"

#include <glib/gi18n.h>

#include "ct-action-link.h"
#include "ct-evidence-item.h"
#include "ct-node-place.h"
#include "ct-page-setup-words.h"
#include "ct-paragraph.h"
#include "ct-recipient.h"
#include "ct-review.h"
#include "ct-section.h"
#include "ct-state-mark.h"
#include "ct-words.h"

/* What differs between two states of a plan, in words: as the history calls such a step. */

/* So many differences are told in a summary. */
#define MAX_TOLD 2

typedef struct
{
  GType (*type) (void);
  const char *added;
  const char *removed;
  const char *changed;
} KindWords;

static const KindWords kinds[] = {
  { ct_action_get_type, N_ ("Action added"), N_ ("Action removed"), NULL },
  { ct_improvement_get_type, N_ ("Improvement added"), N_ ("Improvement removed"), NULL },
  { ct_section_get_type, N_ ("Section added"), N_ ("Section removed"), NULL },
  { ct_evidence_item_get_type, N_ ("Evidence added"), N_ ("Evidence removed"), NULL },
  { ct_assessment_get_type, N_ ("Assessment added"), N_ ("Assessment removed"), NULL },
  { ct_review_get_type, N_ ("Review added"), N_ ("Review removed"), NULL },
  { ct_paragraph_get_type, NULL, NULL, N_ ("Text changed") },
  { ct_recipient_get_type, NULL, NULL, N_ ("Recipients changed") },
  { ct_result_get_type, NULL, NULL, N_ ("Assessment results changed") },
};

static const KindWords *
find_kind (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].type () == type)
      return &kinds[i];

  return NULL;
}

static const char *
get_field_label (const CtPlanChange *change)
{
  const char *label = CT_NODE_GET_CLASS (change->newer)->fields[change->field - 1].label;

  return label != NULL ? label : N_ ("Changed");
}

static GType
get_row_type (const CtPlanChange *change)
{
  return g_list_model_get_item_type (G_LIST_MODEL (ct_node_get_list (change->newer, change->list)));
}

/* Returns: what was done: “Change the period” */
char *
ct_change_words_dup_title (const CtPlanChange *change)
{
  const KindWords *kind = NULL;
  const char *words = NULL;

  switch (change->kind)
    {
    case CT_PLAN_CHANGE_FIELD:
      words = get_field_label (change);
      break;

    case CT_PLAN_CHANGE_ROWS:
      kind = find_kind (get_row_type (change));
      words = kind != NULL ? kind->changed : NULL;
      break;

    case CT_PLAN_CHANGE_ADDED:
      kind = find_kind (G_OBJECT_TYPE (change->newer));
      words = kind != NULL ? kind->added : N_ ("Added");
      break;

    case CT_PLAN_CHANGE_REMOVED:
      kind = find_kind (G_OBJECT_TYPE (change->older));
      words = kind != NULL ? kind->removed : N_ ("Removed");
      break;

    case CT_PLAN_CHANGE_MOVED:
      words = N_ ("Moved to another place");
      break;

    default:
      break;
    }

  return g_strdup (_ (words != NULL ? words : N_ ("Changed")));
}

/* Returns: (nullable): where that was */
char *
ct_change_words_dup_place (const CtPlanChange *change)
{
  return ct_node_place_dup_words (change->newer != NULL ? change->newer : change->older);
}

/* The actions that come first, by their words: nobody knows their ids. */
static char *
dup_earlier (CtAction *action)
{
  CtPlan *plan = ct_node_get_plan (CT_NODE (action));
  const char *const *refs = ct_action_get_after (action);
  GString *text = g_string_new (NULL);

  for (guint i = 0; plan != NULL && refs != NULL && refs[i] != NULL; i++)
    {
      CtAction *earlier = ct_action_link_find_earlier (plan, refs[i]);

      if (earlier == NULL)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                              ct_node_get_text (CT_NODE (earlier), CT_ACTION_TEXT));
    }

  return g_string_free (text, FALSE);
}

static char *
dup_boxed (CtNode *node, guint field)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (CT_NODE_GET_CLASS (node)->pspecs[field]);
  GString *text;

  if (type == CT_TYPE_CALENDAR)
    {
      CtCalendar *calendar = ct_node_get_boxed (node, field);

      return calendar == NULL ? g_strdup ("")
                              : g_strdup_printf ("%d–%d", ct_calendar_get_first_year (calendar),
                                                 ct_calendar_get_first_year (calendar) +
                                                     ct_calendar_get_years (calendar));
    }

  if (CT_IS_ACTION (node) && field == CT_ACTION_AFTER)
    return dup_earlier (CT_ACTION (node));
  if (type != CT_TYPE_EVIDENCE)
    return ct_words_dup (node, field);

  text = g_string_new (NULL);
  for (guint i = 0; i < ct_evidence_get_length (ct_node_get_boxed (node, field)); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            ct_evidence_get_text (ct_node_get_boxed (node, field), i));

  return g_string_free (text, FALSE);
}

static char *
dup_field (CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (node, &n_fields);
  int number;

  if (CT_IS_PAGE_SETUP (node))
    return ct_page_setup_words_dup (CT_PAGE_SETUP (node), field);

  switch (specs[field - 1].kind)
    {
    case CT_FIELD_TEXT:
      return ct_words_dup (node, field);

    case CT_FIELD_NUMBER:
      number = ct_node_get_number (node, field);
      if (CT_IS_ACTION (node) && field == CT_ACTION_STATUS)
        return g_strdup (ct_state_mark_get_word (ct_action_get_status (CT_ACTION (node)), FALSE));
      return number == CT_FIELD_NO_NUMBER ? g_strdup ("") : g_strdup_printf ("%d", number);

    case CT_FIELD_BOXED:
    default:
      return dup_boxed (node, field);
    }
}

/* All words of a thing that is in one of the plans only. */
static char *
dup_node (CtNode *node)
{
  GString *text = g_string_new (NULL);
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (node, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *words = specs[i].kind == CT_FIELD_TEXT && specs[i].label != NULL
                              ? ct_node_get_text (node, i + 1)
                              : "";

      if (*words != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_rows (CtNode *node, guint list, guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *row = dup_node (ct_node_list_get (ct_node_get_list (node, list), first + i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", row);
    }

  return g_string_free (text, FALSE);
}

/* Returns: what the older plan says there */
char *
ct_change_words_dup_older (const CtPlanChange *change)
{
  if (change->older == NULL)
    return g_strdup ("");

  if (change->kind == CT_PLAN_CHANGE_FIELD)
    return dup_field (change->older, change->field);
  if (change->kind == CT_PLAN_CHANGE_ROWS)
    return dup_rows (change->older, change->list, change->first, change->n_older);

  return dup_node (change->older);
}

/* Returns: what the newer plan says there */
char *
ct_change_words_dup_newer (const CtPlanChange *change)
{
  if (change->newer == NULL)
    return g_strdup ("");

  if (change->kind == CT_PLAN_CHANGE_FIELD)
    return dup_field (change->newer, change->field);
  if (change->kind == CT_PLAN_CHANGE_ROWS)
    return dup_rows (change->newer, change->list, change->first, change->n_newer);

  return dup_node (change->newer);
}

/**
 * ct_change_words_dup_summary:
 * @changes: (element-type CtPlanChange): all of them
 *
 * Returns: the first ones, and how many more there are
 */
char *
ct_change_words_dup_summary (GPtrArray *changes)
{
  GString *text = g_string_new (NULL);
  g_autofree char *told = NULL;

  if (changes->len == 0)
    {
      g_string_free (text, TRUE);
      return g_strdup (_ ("Nothing was changed"));
    }

  for (guint i = 0; i < MIN (changes->len, MAX_TOLD); i++)
    {
      g_autofree char *title = ct_change_words_dup_title (changes->pdata[i]);
      g_autofree char *place = ct_change_words_dup_place (changes->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", title);
      if (place != NULL)
        g_string_append_printf (text, " (%s)", place);
    }

  told = g_string_free (text, FALSE);
  if (changes->len <= MAX_TOLD)
    return g_steal_pointer (&told);

  return g_strdup_printf (
      /* Translators: %s names some changes, %u is the number of the others */
      _ ("%s; and %u more"), told, changes->len - MAX_TOLD);
}
