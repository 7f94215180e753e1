/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-letters"

#include "config.h"

#include "ct-plan-letters.h"

#include "ct-print-text.h"

static void
add_text (GHashTable *letters, const char *text)
{
  g_autofree char *composed = NULL;

  if (text == NULL || *text == '\0')
    return;

  composed = ct_print_text_compose (text);
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x80)
      g_hash_table_add (letters, GUINT_TO_POINTER (g_utf8_get_char (p)));
}

static void
add_boxed (GHashTable *letters, GType type, gconstpointer value)
{
  if (type == CT_TYPE_PERIOD)
    add_text (letters, ct_period_get_text (value));
  else if (type == CT_TYPE_BUDGET)
    add_text (letters, ct_budget_get_text (value));
  else if (type == CT_TYPE_EVIDENCE)
    for (guint i = 0; i < ct_evidence_get_length (value); i++)
      add_text (letters, ct_evidence_get_text (value, i));
  else if (type == G_TYPE_STRV)
    for (const char *const *p = value; *p != NULL; p++)
      add_text (letters, *p);
}

static void
add_node (GHashTable *letters, CtNode *node)
{
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == CT_FIELD_TEXT)
        add_text (letters, ct_node_get_text (node, i + 1));
      else if (fields[i].kind == CT_FIELD_BOXED && ct_node_get_boxed (node, i + 1) != NULL)
        add_boxed (letters, fields[i].boxed_type (), ct_node_get_boxed (node, i + 1));
    }

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    for (guint j = 0; j < ct_node_list_get_length (ct_node_get_list (node, i)); j++)
      add_node (letters, ct_node_list_get (ct_node_get_list (node, i), j));
}

/**
 * ct_plan_letters_list:
 *
 * Returns: (transfer full): each letter above ASCII that the plan has, once
 */
char *
ct_plan_letters_list (CtPlan *plan)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);
  GString *list = g_string_new (NULL);
  GHashTableIter iter;
  gpointer letter;

  add_node (letters, CT_NODE (plan));
  add_node (letters, CT_NODE (ct_plan_get_school (plan)));
  add_node (letters, CT_NODE (ct_plan_get_document (plan)));

  g_hash_table_iter_init (&iter, letters);
  while (g_hash_table_iter_next (&iter, &letter, NULL))
    g_string_append_unichar (list, GPOINTER_TO_UINT (letter));

  return g_string_free (list, FALSE);
}
