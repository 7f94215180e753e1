/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-slip-list"

#include "config.h"

#include "ct-slip-list.h"

#include "ct-people.h"
#include "ct-text-fold.h"

/* More words than this are a sentence, which goes on a slip as it is. */
#define MAX_WORDS 8

typedef struct
{
  CtRoles *roles;
  GPtrArray *slips;
  GHashTable *by_key;
} Builder;

static void
slip_free (gpointer data)
{
  CtSlip *slip = data;

  g_array_unref (slip->tasks);
  g_free (slip->key);
  g_free (slip->who);
  g_free (slip);
}

/* In the middle of a cell a name may begin with a small letter. */
static char *
dup_capital (const char *who)
{
  GString *capital = g_string_new (NULL);

  if (*who != '\0')
    {
      g_string_append_unichar (capital, g_unichar_toupper (g_utf8_get_char (who)));
      g_string_append (capital, g_utf8_next_char (who));
    }

  return g_string_free (capital, FALSE);
}

static void
add_task (Builder *builder, const char *key, const char *who, CtNode *work, gboolean leads)
{
  CtSlip *slip = g_hash_table_lookup (builder->by_key, key);
  CtSlipTask task = { work, leads };

  if (slip == NULL)
    {
      slip = g_new0 (CtSlip, 1);
      slip->key = g_strdup (key);
      slip->who = dup_capital (who);
      slip->tasks = g_array_new (FALSE, FALSE, sizeof (CtSlipTask));
      g_ptr_array_add (builder->slips, slip);
      g_hash_table_insert (builder->by_key, slip->key, slip);
    }

  /* Who leads and is named again among those who join in, leads. */
  if (slip->tasks->len > 0 &&
      g_array_index (slip->tasks, CtSlipTask, slip->tasks->len - 1).work == work)
    return;

  g_array_append_val (slip->tasks, task);
}

static guint
count_spaces (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == ' ' || text[i] == '\n';

  return n;
}

static void
add_whole (Builder *builder, const char *cell, CtNode *work, gboolean leads)
{
  g_autofree char *who = g_strstrip (g_strdup (cell));
  g_autofree char *key = ct_text_fold (who);

  add_task (builder, key, who, work, leads);
}

static void
add_cell (Builder *builder, const char *cell, CtNode *work, gboolean leads)
{
  g_autoptr (GArray) people = NULL;
  gboolean is_list = TRUE;

  if (cell[strspn (cell, " \n\t-")] == '\0')
    return;

  if (builder->roles == NULL)
    {
      add_whole (builder, cell, work, leads);
      return;
    }

  people = ct_people_read (cell, builder->roles);
  for (guint i = 0; i < people->len; i++)
    {
      const CtPerson *person = &g_array_index (people, CtPerson, i);

      is_list &= count_spaces (cell + person->start, person->end - person->start) < MAX_WORDS;
    }

  if (!is_list || people->len == 0)
    {
      add_whole (builder, cell, work, leads);
      return;
    }

  for (guint i = 0; i < people->len; i++)
    {
      const CtPerson *person = &g_array_index (people, CtPerson, i);
      g_autofree char *key = ct_people_dup_key (cell, person);
      g_autofree char *who = g_strndup (cell + person->start, person->end - person->start);

      add_task (builder, key, who, work, leads);
    }
}

/* An action's own people win over those of its row. */
static void
add_action (Builder *builder, CtNode *improvement, CtNode *action)
{
  const char *lead = ct_node_get_text (action, CT_ACTION_LEAD);
  const char *partner = ct_node_get_text (action, CT_ACTION_PARTNER);

  if (*lead == '\0')
    lead = ct_node_get_text (improvement, CT_IMPROVEMENT_LEAD);
  if (*partner == '\0')
    partner = ct_node_get_text (improvement, CT_IMPROVEMENT_PARTNER);

  add_cell (builder, lead, action, TRUE);
  add_cell (builder, partner, action, FALSE);
}

/* A row without actions is itself what is to be done. */
static void
add_improvement (Builder *builder, CtNode *improvement)
{
  CtNodeList *actions = ct_improvement_get_actions (CT_IMPROVEMENT (improvement));
  guint n_actions = ct_node_list_get_length (actions);

  for (guint i = 0; i < n_actions; i++)
    add_action (builder, improvement, ct_node_list_get (actions, i));

  if (n_actions == 0)
    {
      add_cell (builder, ct_node_get_text (improvement, CT_IMPROVEMENT_LEAD), improvement, TRUE);
      add_cell (builder, ct_node_get_text (improvement, CT_IMPROVEMENT_PARTNER), improvement,
                FALSE);
    }
}

/**
 * ct_slip_list_new:
 * @roles: (nullable): how people are called; without, each cell is one person
 *
 * Returns: (transfer full) (element-type CtSlip): who is to do what, each person once however
 *   written, in the order in which the plan first names them
 */
GPtrArray *
ct_slip_list_new (CtPlan *plan, CtRoles *roles)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  Builder builder = { roles, g_ptr_array_new_with_free_func (slip_free), by_key };
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    add_improvement (&builder, ct_node_list_get (improvements, i));

  return builder.slips;
}
