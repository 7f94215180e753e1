/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-letters"

#include "config.h"

#include "ct-plan-letters.h"

#include "ct-print-text.h"

typedef void (*TextFunc) (CtNode *node, guint field, const char *text, gpointer user_data);

static void
visit_boxed (CtNode *node, guint field, GType type, TextFunc func, gpointer user_data)
{
  gconstpointer value = ct_node_get_boxed (node, field);

  if (type == CT_TYPE_PERIOD)
    func (node, field, ct_period_get_text (value), user_data);
  else if (type == CT_TYPE_BUDGET)
    func (node, field, ct_budget_get_text (value), user_data);
  else if (type == CT_TYPE_EVIDENCE)
    for (guint i = 0; i < ct_evidence_get_length (value); i++)
      func (node, field, ct_evidence_get_text (value, i), user_data);
  else if (type == G_TYPE_STRV)
    for (const char *const *p = value; *p != NULL; p++)
      func (node, field, *p, user_data);
}

static void
visit_node (CtNode *node, TextFunc func, gpointer user_data)
{
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == CT_FIELD_TEXT)
        func (node, i + 1, ct_node_get_text (node, i + 1), user_data);
      else if (fields[i].kind == CT_FIELD_BOXED && ct_node_get_boxed (node, i + 1) != NULL)
        visit_boxed (node, i + 1, fields[i].boxed_type (), func, user_data);
    }

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    for (guint j = 0; j < ct_node_list_get_length (ct_node_get_list (node, i)); j++)
      visit_node (ct_node_list_get (ct_node_get_list (node, i), j), func, user_data);
}

static void
visit_plan (CtPlan *plan, TextFunc func, gpointer user_data)
{
  visit_node (CT_NODE (ct_plan_get_school (plan)), func, user_data);
  visit_node (CT_NODE (ct_plan_get_document (plan)), func, user_data);
  visit_node (CT_NODE (plan), func, user_data);
}

static void
add_text (CtNode *node, guint field, const char *text, gpointer user_data)
{
  GHashTable *letters = user_data;
  g_autofree char *composed = NULL;

  if (text == NULL || *text == '\0')
    return;

  composed = ct_print_text_compose (text);
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x80)
      g_hash_table_add (letters, GUINT_TO_POINTER (g_utf8_get_char (p)));
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

  visit_plan (plan, add_text, letters);

  g_hash_table_iter_init (&iter, letters);
  while (g_hash_table_iter_next (&iter, &letter, NULL))
    g_string_append_unichar (list, GPOINTER_TO_UINT (letter));

  return g_string_free (list, FALSE);
}

typedef struct
{
  const char *letters;
  GArray *places;
} Finder;

static void
find_in_text (CtNode *node, guint field, const char *text, gpointer user_data)
{
  Finder *finder = user_data;
  g_autofree char *composed = text != NULL ? ct_print_text_compose (text) : NULL;

  for (const char *p = finder->letters; composed != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      CtLetterPlace place = { g_utf8_get_char (p), node, field };

      if (g_utf8_strchr (composed, -1, place.letter) != NULL)
        g_array_append_val (finder->places, place);
    }
}

/**
 * ct_plan_letters_find:
 * @letters: some letters
 *
 * Returns: (transfer full) (element-type CtLetterPlace): in which fields of @plan they stand
 */
GArray *
ct_plan_letters_find (CtPlan *plan, const char *letters)
{
  Finder finder = { letters, g_array_new (FALSE, FALSE, sizeof (CtLetterPlace)) };

  if (*letters != '\0')
    visit_plan (plan, find_in_text, &finder);

  return finder.places;
}
