/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-list"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-evidence-list.h"

#include "ct-action.h"

/* What the user does to the list of evidence, and to what refers to it. Each function that changes
 * something is one step of the history. */

/* More pieces than one criterion ever has: where the search for a free number ends. */
#define MAX_NUMBER 999

static GHashTable *
collect_codes (CtPlan *plan)
{
  CtNodeList *list = ct_plan_get_evidence_list (plan);
  GHashTable *codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    g_hash_table_add (codes, (gpointer) ct_node_get_text (ct_node_list_get (list, i),
                                                          CT_EVIDENCE_ITEM_CODE));

  return codes;
}

/**
 * ct_evidence_list_propose_code:
 * @framework: (nullable): whose pattern; without one there is nothing to propose
 * @criterion: (nullable): the criterion that the evidence is for
 *
 * Returns: (transfer full): the code after the last one of @criterion; ""
 */
char *
ct_evidence_list_propose_code (CtPlan *plan, CtFramework *framework, const char *criterion)
{
  g_autoptr (GHashTable) codes = NULL;
  guint last = 0;

  if (framework == NULL || criterion == NULL || *criterion == '\0')
    return g_strdup ("");

  codes = collect_codes (plan);
  for (guint number = 1; number < MAX_NUMBER; number++)
    {
      g_autofree char *code = ct_framework_dup_evidence_code (framework, criterion, number, 0);

      if (g_hash_table_contains (codes, code))
        last = number;
    }

  return ct_framework_dup_evidence_code (framework, criterion, last + 1, 0);
}

/**
 * ct_evidence_list_is_repeated:
 *
 * Returns: whether another item has the same code
 */
gboolean
ct_evidence_list_is_repeated (CtPlan *plan, CtEvidenceItem *item)
{
  CtNodeList *list = ct_plan_get_evidence_list (plan);
  const char *code = ct_node_get_text (CT_NODE (item), CT_EVIDENCE_ITEM_CODE);

  for (guint i = 0; *code != '\0' && i < ct_node_list_get_length (list); i++)
    {
      CtNode *other = ct_node_list_get (list, i);

      if (other != CT_NODE (item) &&
          g_str_equal (ct_node_get_text (other, CT_EVIDENCE_ITEM_CODE), code))
        return TRUE;
    }

  return FALSE;
}

/**
 * ct_evidence_list_get_field:
 * @node: an action or an improvement
 *
 * Returns: the field that its evidence is in
 */
guint
ct_evidence_list_get_field (CtNode *node)
{
  return CT_IS_ACTION (node) ? CT_ACTION_EVIDENCE : CT_IMPROVEMENT_EVIDENCE;
}

static gboolean
refers_to (CtNode *node, const char *id)
{
  CtEvidence *evidence = ct_node_get_boxed (node, ct_evidence_list_get_field (node));

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    if (g_str_equal (ct_evidence_get_ref (evidence, i), id))
      return TRUE;

  return FALSE;
}

/**
 * ct_evidence_list_find_users:
 * @id: an item's id
 *
 * Returns: (transfer container) (element-type CtNode): the improvements and actions that refer to
 *   it, in the order of the plan
 */
GPtrArray *
ct_evidence_list_find_users (CtPlan *plan, const char *id)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  GPtrArray *users = g_ptr_array_new ();

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (CT_IMPROVEMENT (improvement));

      if (refers_to (improvement, id))
        g_ptr_array_add (users, improvement);
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        if (refers_to (ct_node_list_get (actions, j), id))
          g_ptr_array_add (users, ct_node_list_get (actions, j));
    }

  return users;
}

/**
 * ct_evidence_list_get_criterion:
 * @node: an action or an improvement
 *
 * Returns: the criterion that it is for, "" when it is for none
 */
const char *
ct_evidence_list_get_criterion (CtNode *node)
{
  if (CT_IS_ACTION (node))
    node = ct_node_get_parent (node);

  return CT_IS_IMPROVEMENT (node) ? ct_node_get_text (node, CT_IMPROVEMENT_CRITERION) : "";
}

static void
put_use (CtNode *item, const char *criterion)
{
  const char *const uses[] = { criterion, NULL };

  if (criterion != NULL && *criterion != '\0')
    ct_node_set_boxed (item, CT_EVIDENCE_ITEM_USES, uses);
}

static CtEvidenceItem *
new_item (CtPlan *plan, CtFramework *framework, const char *criterion, const char *title)
{
  CtEvidenceItem *item = ct_evidence_item_new ();
  g_autofree char *code = ct_evidence_list_propose_code (plan, framework, criterion);

  ct_node_set_text (CT_NODE (item), CT_EVIDENCE_ITEM_CODE, code);
  ct_node_set_text (CT_NODE (item), CT_EVIDENCE_ITEM_TITLE, title);
  put_use (CT_NODE (item), criterion);

  return item;
}

/* Compares figures by what they are worth: MC.1.2.10 comes after MC.1.2.9. */
static int
compare_codes (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          guint64 figure_a = g_ascii_strtoull (a, (char **) &a, 10);
          guint64 figure_b = g_ascii_strtoull (b, (char **) &b, 10);

          if (figure_a != figure_b)
            return figure_a < figure_b ? -1 : 1;
        }
      else if (*a != *b)
        return (guchar) *a - (guchar) *b;
      else
        {
          a++;
          b++;
        }
    }

  return (guchar) *a - (guchar) *b;
}

/* Items without a code stand at the end. */
static int
compare_items (CtNode *a, CtNode *b)
{
  const char *code_a = ct_node_get_text (a, CT_EVIDENCE_ITEM_CODE);
  const char *code_b = ct_node_get_text (b, CT_EVIDENCE_ITEM_CODE);

  if ((*code_a == '\0') != (*code_b == '\0'))
    return *code_a == '\0' ? 1 : -1;

  return compare_codes (code_a, code_b);
}

/* In its place where the list is sorted, else at the end. */
static guint
find_place (CtPlan *plan, CtNode *item)
{
  CtNodeList *list = ct_plan_get_evidence_list (plan);
  guint position = ct_node_list_get_length (list);

  if (!ct_evidence_list_is_sorted (plan))
    return position;

  while (position > 0 && compare_items (ct_node_list_get (list, position - 1), item) > 0)
    position--;

  return position;
}

static void
insert_item (CtPlan *plan, CtEvidenceItem *item)
{
  ct_node_list_insert (ct_plan_get_evidence_list (plan), find_place (plan, CT_NODE (item)), item);
}

/**
 * ct_evidence_list_add:
 * @criterion: (nullable): the criterion that it is for; its code follows from that
 *
 * Returns: (transfer none): a new item
 */
CtEvidenceItem *
ct_evidence_list_add (CtPlan *plan, CtFramework *framework, const char *criterion)
{
  g_autoptr (CtEvidenceItem) item = new_item (plan, framework, criterion, "");
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, _ ("Add evidence"));
  insert_item (plan, item);
  ct_history_end_group (history);

  return item;
}

/**
 * ct_evidence_list_duplicate:
 *
 * Returns: (transfer none): a copy right behind @item, with the next code of its criterion
 */
CtEvidenceItem *
ct_evidence_list_duplicate (CtPlan *plan, CtFramework *framework, CtEvidenceItem *item)
{
  g_autoptr (CtNode) copy = ct_node_duplicate (CT_NODE (item));
  CtNodeList *list = ct_plan_get_evidence_list (plan);
  char **uses = ct_node_get_boxed (copy, CT_EVIDENCE_ITEM_USES);
  g_autofree char *code =
      ct_evidence_list_propose_code (plan, framework, uses != NULL ? uses[0] : NULL);
  CtHistory *history = ct_plan_get_history (plan);
  guint position;

  g_return_val_if_fail (ct_node_list_find (list, item, &position), NULL);

  ct_node_set_text (copy, CT_EVIDENCE_ITEM_CODE, code);
  ct_history_begin_group (history, _ ("Duplicate the evidence"));
  ct_node_list_insert (list, position + 1, copy);
  ct_history_end_group (history);

  return CT_EVIDENCE_ITEM (copy);
}

/* Entries that referred to the item keep its title as their words. */
static void
release_users (CtPlan *plan, CtNode *item)
{
  const char *id = ct_node_get_id (item);
  g_autoptr (GPtrArray) users = ct_evidence_list_find_users (plan, id);

  for (guint i = 0; i < users->len; i++)
    {
      CtNode *node = g_ptr_array_index (users, i);
      guint field = ct_evidence_list_get_field (node);

      for (guint entry = ct_evidence_get_length (ct_node_get_boxed (node, field)); entry > 0;
           entry--)
        if (g_str_equal (ct_evidence_get_ref (ct_node_get_boxed (node, field), entry - 1), id))
          ct_evidence_list_unlink (plan, node, entry - 1);
    }
}

/**
 * ct_evidence_list_remove:
 *
 * Takes @item out of the list. Actions that referred to it keep its title in words.
 */
void
ct_evidence_list_remove (CtPlan *plan, CtEvidenceItem *item)
{
  CtNodeList *list = ct_plan_get_evidence_list (plan);
  CtHistory *history = ct_plan_get_history (plan);
  guint position;

  g_return_if_fail (ct_node_list_find (list, item, &position));

  ct_history_begin_group (history, _ ("Delete the evidence"));
  release_users (plan, CT_NODE (item));
  ct_node_list_remove (list, position);
  ct_history_end_group (history);
}

gboolean
ct_evidence_list_is_sorted (CtPlan *plan)
{
  CtNodeList *list = ct_plan_get_evidence_list (plan);

  for (guint i = 1; i < ct_node_list_get_length (list); i++)
    if (compare_items (ct_node_list_get (list, i - 1), ct_node_list_get (list, i)) > 0)
      return FALSE;

  return TRUE;
}

/**
 * ct_evidence_list_sort:
 *
 * Puts the items in the order of their codes; those of the same code keep theirs.
 */
void
ct_evidence_list_sort (CtPlan *plan)
{
  CtNodeList *list = ct_plan_get_evidence_list (plan);
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, _ ("Sort the evidence"));
  for (guint i = 1; i < ct_node_list_get_length (list); i++)
    {
      guint to = i;

      while (to > 0 &&
             compare_items (ct_node_list_get (list, to - 1), ct_node_list_get (list, i)) > 0)
        to--;
      ct_node_list_move (list, i, to);
    }
  ct_history_end_group (history);
}

/**
 * ct_evidence_list_set_use:
 * @used: whether @item is evidence for @criterion
 */
void
ct_evidence_list_set_use (CtPlan *plan, CtEvidenceItem *item, const char *criterion, gboolean used)
{
  char **uses = ct_node_get_boxed (CT_NODE (item), CT_EVIDENCE_ITEM_USES);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;
  CtHistory *history = ct_plan_get_history (plan);

  for (guint i = 0; uses != NULL && uses[i] != NULL; i++)
    if (!g_str_equal (uses[i], criterion))
      g_strv_builder_add (builder, uses[i]);
  if (used)
    g_strv_builder_add (builder, criterion);
  changed = g_strv_builder_end (builder);

  ct_history_begin_group (history, _ ("Change what the evidence is for"));
  ct_node_set_boxed (CT_NODE (item), CT_EVIDENCE_ITEM_USES, changed[0] != NULL ? changed : NULL);
  ct_history_end_group (history);
}

static void
put_entry (CtNode *node, guint entry, const char *ref, const char *text)
{
  guint field = ct_evidence_list_get_field (node);
  g_autoptr (CtEvidence) evidence =
      ct_evidence_with_entry (ct_node_get_boxed (node, field), entry, ref, text);

  ct_node_set_boxed (node, field, ct_evidence_get_length (evidence) > 0 ? evidence : NULL);
}

static const char *
get_words (CtNode *node, guint entry)
{
  CtEvidence *evidence = ct_node_get_boxed (node, ct_evidence_list_get_field (node));

  return entry < ct_evidence_get_length (evidence) ? ct_evidence_get_text (evidence, entry) : "";
}

/**
 * ct_evidence_list_collect:
 * @node: an action or an improvement
 * @entry: one of its pieces of evidence, in words
 *
 * Puts expected evidence into the list: makes an item of its words, with a code, and refers to it.
 *
 * Returns: (transfer none): the new item
 */
CtEvidenceItem *
ct_evidence_list_collect (CtPlan *plan, CtFramework *framework, CtNode *node, guint entry)
{
  g_autofree char *words = g_strdup (get_words (node, entry));
  g_autoptr (CtEvidenceItem) item =
      new_item (plan, framework, ct_evidence_list_get_criterion (node), words);
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, _ ("Put the evidence into the list"));
  insert_item (plan, item);
  put_entry (node, entry, ct_node_get_id (CT_NODE (item)), words);
  ct_history_end_group (history);

  return item;
}

/**
 * ct_evidence_list_link:
 * @entry: one of its pieces of evidence; the length of the evidence means one more
 *
 * Makes the entry refer to @item, beside the words that it has.
 */
void
ct_evidence_list_link (CtPlan *plan, CtNode *node, guint entry, CtEvidenceItem *item)
{
  g_autofree char *words = g_strdup (get_words (node, entry));
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, _ ("Choose the evidence"));
  put_entry (node, entry, ct_node_get_id (CT_NODE (item)), words);
  ct_history_end_group (history);
}

/**
 * ct_evidence_list_unlink:
 *
 * Makes the entry refer to nothing. One without words keeps the title of what it referred to.
 */
void
ct_evidence_list_unlink (CtPlan *plan, CtNode *node, guint entry)
{
  guint field = ct_evidence_list_get_field (node);
  CtNode *item = ct_plan_find (plan, ct_evidence_get_ref (ct_node_get_boxed (node, field), entry));
  g_autofree char *words = g_strdup (get_words (node, entry));
  CtHistory *history = ct_plan_get_history (plan);

  if (*words == '\0' && CT_IS_EVIDENCE_ITEM (item))
    {
      g_free (words);
      words = g_strdup (ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE));
    }

  ct_history_begin_group (history, _ ("Take the reference to the evidence away"));
  put_entry (node, entry, "", words);
  ct_history_end_group (history);
}
