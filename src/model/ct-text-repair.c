/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-text-repair"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-text-repair.h"

#include "ct-evidence.h"
#include "ct-old-text.h"
#include "ct-words.h"

/* All texts of a plan, to look at and to put right. */

typedef char *(*RepairFunc) (const char *text);

static GType
get_boxed_type (const CtFieldSpec *spec)
{
  return spec->kind == CT_FIELD_BOXED ? spec->boxed_type () : G_TYPE_INVALID;
}

static char *
dup_evidence (const CtEvidence *evidence)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    {
      const char *entry = ct_evidence_get_text (evidence, i);

      if (entry == NULL || *entry == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, entry);
    }

  return g_string_free (text, FALSE);
}

/* Returns: (nullable): NULL for what has no words */
static char *
dup_text (CtNode *node, guint field, const CtFieldSpec *spec)
{
  GType type = get_boxed_type (spec);

  if (spec->kind == CT_FIELD_NUMBER)
    return NULL;
  if (type == CT_TYPE_EVIDENCE)
    return dup_evidence (ct_node_get_boxed (node, field));
  if (spec->kind == CT_FIELD_TEXT)
    return g_strdup (ct_node_get_text (node, field));
  if (type == CT_TYPE_PERIOD || type == CT_TYPE_BUDGET || type == G_TYPE_STRV)
    return ct_words_dup (node, field);

  return NULL;
}

void
ct_text_repair_foreach_field (CtNode *node, CtTextFunc func, gpointer user_data)
{
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (node, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = dup_text (node, i + 1, &specs[i]);

      if (text != NULL && *text != '\0')
        func (node, i + 1, text, user_data);
    }
}

static void
visit (CtNode *node, CtTextFunc func, gpointer user_data)
{
  ct_text_repair_foreach_field (node, func, user_data);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        visit (ct_node_list_get (list, j), func, user_data);
    }
}

void
ct_text_repair_foreach_text (CtPlan *plan, CtTextFunc func, gpointer user_data)
{
  visit (CT_NODE (ct_plan_get_school (plan)), func, user_data);
  visit (CT_NODE (ct_plan_get_document (plan)), func, user_data);
  visit (CT_NODE (plan), func, user_data);
}

/* Marks that stand on the letter before, U+0300 to U+036F, all begin with one of two bytes. */
static gboolean
has_marks (const char *text)
{
  return strchr (text, '\xcc') != NULL || strchr (text, '\xcd') != NULL;
}

gboolean
ct_text_repair_is_decomposed (const char *text)
{
  g_autofree char *composed = NULL;

  if (!has_marks (text))
    return FALSE;

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return composed != NULL && !g_str_equal (composed, text);
}

static char *
convert (const char *text)
{
  return ct_old_text_convert (text, ct_old_text_detect (text));
}

static char *
compose (const char *text)
{
  char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  return composed != NULL ? composed : g_strdup (text);
}

static void
repair_evidence (CtNode *node, guint field, RepairFunc repair)
{
  CtEvidence *evidence = ct_node_get_boxed (node, field);
  g_autoptr (CtEvidence) repaired = ct_evidence_ref (evidence);

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    {
      const char *text = ct_evidence_get_text (evidence, i);
      g_autofree char *right = text != NULL ? repair (text) : NULL;
      CtEvidence *next;

      if (right == NULL || *right == '\0')
        continue;
      next = ct_evidence_with_text (repaired, i, right);
      ct_evidence_unref (repaired);
      repaired = next;
    }

  ct_node_set_boxed (node, field, repaired);
}

static void
repair_field (CtNode *node, guint field, const char *text, gpointer data)
{
  RepairFunc repair = data;
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (node, &n_fields);
  g_autofree char *right = repair (text);

  if (g_str_equal (right, text))
    return;

  if (get_boxed_type (&specs[field - 1]) == CT_TYPE_EVIDENCE)
    repair_evidence (node, field, repair);
  else if (specs[field - 1].kind == CT_FIELD_TEXT)
    ct_node_set_text (node, field, right);
  else
    ct_words_set (node, field, right);
}

static void
repair_plan (CtPlan *plan, RepairFunc repair, const char *label)
{
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, label);
  ct_text_repair_foreach_text (plan, repair_field, repair);
  ct_history_end_group (history);
}

/**
 * ct_text_repair_convert:
 *
 * Puts all texts in old encodings into Unicode, in one step.
 */
void
ct_text_repair_convert (CtPlan *plan)
{
  g_return_if_fail (CT_IS_PLAN (plan));

  repair_plan (plan, convert, _ ("Convert to Unicode"));
}

/**
 * ct_text_repair_compose:
 *
 * Puts the letters of all texts together (NFC), in one step.
 */
void
ct_text_repair_compose (CtPlan *plan)
{
  g_return_if_fail (CT_IS_PLAN (plan));

  repair_plan (plan, compose, _ ("Put letters together"));
}
