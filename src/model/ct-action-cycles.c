/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-action-cycles"

#include "config.h"

#include "ct-action-cycles.h"

/* Actions that wait for one another in a circle: the strongly connected components of the links,
 * found by Kosaraju's two walks. Without recursion, since a chain may be as long as the plan. */

/**
 * Graph:
 * @nodes: (element-type CtAction): what has links
 * @out: for each node, the numbers of the links that leave it
 * @in: for each node, the numbers of the links that come to it
 */
typedef struct
{
  GArray *links;
  GPtrArray *nodes;
  GHashTable *numbers;
  GPtrArray *out;
  GPtrArray *in;
} Graph;

typedef struct
{
  guint node;
  guint next;
} Step;

static guint
get_number (Graph *self, CtAction *action)
{
  gpointer number;

  if (g_hash_table_lookup_extended (self->numbers, action, NULL, &number))
    return GPOINTER_TO_UINT (number);

  g_hash_table_insert (self->numbers, action, GUINT_TO_POINTER (self->nodes->len));
  g_ptr_array_add (self->nodes, action);
  g_ptr_array_add (self->out, g_array_new (FALSE, FALSE, sizeof (guint)));
  g_ptr_array_add (self->in, g_array_new (FALSE, FALSE, sizeof (guint)));

  return self->nodes->len - 1;
}

static void
graph_init (Graph *self, GArray *links)
{
  self->links = links;
  self->nodes = g_ptr_array_new ();
  self->numbers = g_hash_table_new (NULL, NULL);
  self->out = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->in = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < links->len; i++)
    {
      const CtActionLink *link = &g_array_index (links, CtActionLink, i);
      guint from, to;

      if (link->earlier == NULL)
        continue;
      from = get_number (self, link->action);
      to = get_number (self, link->earlier);
      g_array_append_val ((GArray *) self->out->pdata[from], to);
      g_array_append_val ((GArray *) self->in->pdata[to], from);
    }
}

static void
graph_clear (Graph *self)
{
  g_ptr_array_unref (self->nodes);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->out);
  g_ptr_array_unref (self->in);
}

/* Walks along @edges from @start over what has no mark yet and marks it with @mark; @left gets the
 * nodes in the order in which the walk leaves them. */
static void
walk (GPtrArray *edges, guint start, guint *marks, guint mark, GArray *left)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Step));
  Step first = { start, 0 };

  if (marks[start] != 0)
    return;

  marks[start] = mark;
  g_array_append_val (stack, first);
  while (stack->len > 0)
    {
      Step *step = &g_array_index (stack, Step, stack->len - 1);
      const GArray *next = edges->pdata[step->node];
      Step further = { 0, 0 };

      if (step->next >= next->len)
        {
          if (left != NULL)
            g_array_append_val (left, step->node);
          g_array_set_size (stack, stack->len - 1);
          continue;
        }

      further.node = g_array_index (next, guint, step->next++);
      if (marks[further.node] != 0)
        continue;
      marks[further.node] = mark;
      g_array_append_val (stack, further);
    }
}

/* Returns: (transfer full): for each node the number of its component, from 1 */
static guint *
find_components (Graph *self)
{
  guint n = self->nodes->len;
  g_autofree guint *seen = g_new0 (guint, n + 1);
  guint *components = g_new0 (guint, n + 1);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  guint component = 0;

  for (guint i = 0; i < n; i++)
    walk (self->out, i, seen, 1, left);

  for (guint i = n; i > 0; i--)
    {
      guint node = g_array_index (left, guint, i - 1);

      if (components[node] == 0)
        walk (self->in, node, components, ++component, NULL);
    }

  return components;
}

/**
 * ct_action_cycles_mark:
 * @links: (element-type CtActionLink): the links of a plan
 *
 * Gives those that are part of a circle their state, and the number of the circle.
 */
void
ct_action_cycles_mark (GArray *links)
{
  Graph graph = { NULL };
  g_autofree guint *components = NULL;

  graph_init (&graph, links);
  components = find_components (&graph);

  for (guint i = 0; i < links->len; i++)
    {
      CtActionLink *link = &g_array_index (links, CtActionLink, i);
      guint component;

      if (link->earlier == NULL)
        continue;
      component = components[get_number (&graph, link->action)];
      if (component != components[get_number (&graph, link->earlier)])
        continue;
      link->state = CT_ACTION_LINK_CYCLE;
      link->cycle = component;
    }

  graph_clear (&graph);
}
