/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-selection"

#include "config.h"

#include "ct-selection.h"

#include "ct-action.h"
#include "ct-assessment.h"
#include "ct-evidence-item.h"
#include "ct-result.h"
#include "ct-section.h"

/**
 * CtSelection:
 *
 * What a window is looking at: a place of the outline, and in it perhaps one improvement or action.
 * The outline, the editor, the inspector, the time line and the pages share one of these.
 *
 * Several improvements and actions may be picked at once, to do one thing with all of them; the
 * selected node is one of them then. Selecting another node or place lets them go.
 */
struct _CtSelection
{
  GObject parent_instance;

  CtPlaceKind kind;
  char *code;
  CtNode *section;
  CtNode *node;
  GHashTable *picked;
};

enum
{
  PLACE_CHANGED,
  NODE_CHANGED,
  PICKED_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtSelection, ct_selection, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
ct_selection_finalize (GObject *object)
{
  CtSelection *self = CT_SELECTION (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->section);
  g_clear_object (&self->node);
  g_clear_pointer (&self->picked, g_hash_table_unref);

  G_OBJECT_CLASS (ct_selection_parent_class)->finalize (object);
}

static void
ct_selection_class_init (CtSelectionClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ct_selection_finalize;

  signals[PLACE_CHANGED] =
      g_signal_new ("place-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NODE_CHANGED] =
      g_signal_new ("node-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICKED_CHANGED] =
      g_signal_new ("picked-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_selection_init (CtSelection *self)
{
  self->picked = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

CtSelection *
ct_selection_new (void)
{
  return g_object_new (CT_TYPE_SELECTION, NULL);
}

CtPlaceKind
ct_selection_get_kind (CtSelection *self)
{
  return self->kind;
}

/**
 * ct_selection_get_code:
 *
 * Returns: (nullable): the criterion's code, the number of the standard or of the level-4 provision
 */
const char *
ct_selection_get_code (CtSelection *self)
{
  return self->code;
}

CtNode *
ct_selection_get_section (CtSelection *self)
{
  return self->section;
}

/**
 * ct_selection_get_node:
 *
 * Returns: (nullable): the selected improvement or action
 */
CtNode *
ct_selection_get_node (CtSelection *self)
{
  return self->node;
}

static gboolean
is_place (CtSelection *self, CtPlaceKind kind, const char *code, CtNode *section)
{
  return self->kind == kind && g_strcmp0 (self->code, code) == 0 && self->section == section;
}

static void
put_place (CtSelection *self, CtPlaceKind kind, const char *code, CtNode *section)
{
  char *copy = g_strdup (code);

  self->kind = kind;
  g_free (self->code);
  self->code = copy;
  g_set_object (&self->section, section);
  g_signal_emit (self, signals[PLACE_CHANGED], 0);
}

/**
 * ct_selection_set_place:
 * @code: (nullable): see ct_selection_get_code()
 * @section: (nullable): for %CT_PLACE_SECTION
 *
 * Goes to another place. The node is let go, unless it is there too.
 */
void
ct_selection_set_place (CtSelection *self, CtPlaceKind kind, const char *code, CtNode *section)
{
  CtImprovement *improvement = NULL;

  g_return_if_fail (CT_IS_SELECTION (self));

  if (is_place (self, kind, code, section))
    return;

  ct_selection_unpick (self);
  put_place (self, kind, code, section);

  if (CT_IS_ACTION (self->node))
    improvement = ct_action_get_improvement (CT_ACTION (self->node));
  else if (CT_IS_IMPROVEMENT (self->node))
    improvement = CT_IMPROVEMENT (self->node);

  if (improvement == NULL || !ct_selection_includes (self, improvement))
    ct_selection_set_node (self, NULL);
}

/**
 * ct_selection_get_place_of:
 *
 * Where the outline keeps @improvement, as far as its own fields tell.
 */
void
ct_selection_get_place_of (CtImprovement *improvement, CtPlaceKind *kind, const char **code)
{
  CtNode *node = CT_NODE (improvement);

  if (*ct_node_get_text (node, CT_IMPROVEMENT_CRITERION) != '\0')
    {
      *kind = CT_PLACE_CRITERION;
      *code = ct_node_get_text (node, CT_IMPROVEMENT_CRITERION);
    }
  else if (*ct_node_get_text (node, CT_IMPROVEMENT_LEVEL4) != '\0')
    {
      *kind = CT_PLACE_LEVEL4;
      *code = ct_node_get_text (node, CT_IMPROVEMENT_LEVEL4);
    }
  else if (*ct_node_get_text (node, CT_IMPROVEMENT_STANDARD) != '\0')
    {
      *kind = CT_PLACE_STANDARD;
      *code = ct_node_get_text (node, CT_IMPROVEMENT_STANDARD);
    }
  else
    {
      *kind = CT_PLACE_OTHER;
      *code = NULL;
    }
}

/**
 * ct_selection_includes:
 *
 * Returns: whether the editor shows @improvement at the selected place. A standard shows all of its
 *   improvements, whatever their criterion.
 */
gboolean
ct_selection_includes (CtSelection *self, CtImprovement *improvement)
{
  CtPlaceKind kind;
  const char *code;

  if (self->kind == CT_PLACE_STANDARD)
    return g_strcmp0 (ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_STANDARD),
                      self->code) == 0;

  ct_selection_get_place_of (improvement, &kind, &code);

  return kind == self->kind && g_strcmp0 (code, self->code) == 0;
}

static void
follow_node (CtSelection *self, CtNode *node)
{
  CtImprovement *improvement = NULL;
  CtPlaceKind kind;
  const char *code;

  if (CT_IS_SECTION (node))
    {
      if (!is_place (self, CT_PLACE_SECTION, NULL, node))
        put_place (self, CT_PLACE_SECTION, NULL, node);
      return;
    }

  if (CT_IS_ACTION (node))
    improvement = ct_action_get_improvement (CT_ACTION (node));
  else if (CT_IS_IMPROVEMENT (node))
    improvement = CT_IMPROVEMENT (node);

  if (improvement == NULL || ct_selection_includes (self, improvement))
    return;

  ct_selection_get_place_of (improvement, &kind, &code);
  put_place (self, kind, code, NULL);
}

/**
 * ct_selection_set_node:
 * @node: (nullable): an improvement, an action or a section
 *
 * Selects @node and goes to the place where it is, if need be.
 */
void
ct_selection_set_node (CtSelection *self, CtNode *node)
{
  g_autoptr (CtNode) kept = node != NULL ? g_object_ref (node) : NULL;

  g_return_if_fail (CT_IS_SELECTION (self));

  ct_selection_unpick (self);
  if (self->node == node)
    return;

  if (node != NULL)
    follow_node (self, node);

  if (!CT_IS_ACTION (node) && !CT_IS_IMPROVEMENT (node))
    node = NULL;

  if (g_set_object (&self->node, node))
    g_signal_emit (self, signals[NODE_CHANGED], 0);
}

void
ct_selection_clear (CtSelection *self)
{
  ct_selection_set_node (self, NULL);
  ct_selection_set_place (self, CT_PLACE_NONE, NULL, NULL);
}

/**
 * ct_selection_pick:
 * @nodes: (element-type CtNode): improvements and actions of one place; with less than two of them
 *   none are picked
 * @cursor: the one that is the selected node
 */
void
ct_selection_pick (CtSelection *self, GPtrArray *nodes, CtNode *cursor)
{
  g_return_if_fail (CT_IS_SELECTION (self));

  ct_selection_set_node (self, cursor);
  if (nodes->len < 2)
    return;

  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_add (self->picked, g_object_ref (g_ptr_array_index (nodes, i)));
  g_signal_emit (self, signals[PICKED_CHANGED], 0);
}

void
ct_selection_unpick (CtSelection *self)
{
  if (g_hash_table_size (self->picked) == 0)
    return;

  g_hash_table_remove_all (self->picked);
  g_signal_emit (self, signals[PICKED_CHANGED], 0);
}

/**
 * ct_selection_get_n_picked:
 *
 * Returns: how many are picked: none, or at least two
 */
guint
ct_selection_get_n_picked (CtSelection *self)
{
  return g_hash_table_size (self->picked);
}

gboolean
ct_selection_is_selected (CtSelection *self, CtNode *node)
{
  if (g_hash_table_size (self->picked) > 0)
    return g_hash_table_contains (self->picked, node);

  return node != NULL && self->node == node;
}

/**
 * ct_selection_find_place:
 * @node: any part of a plan
 * @kind: (out): the kind of the place where it is edited
 * @code: (out) (nullable): see ct_selection_get_code(); belongs to the node
 * @section: (out) (nullable): for %CT_PLACE_SECTION
 */
void
ct_selection_find_place (CtNode *node, CtPlaceKind *kind, const char **code, CtNode **section)
{
  *kind = CT_PLACE_DOCUMENT;
  *code = NULL;
  *section = NULL;

  for (; node != NULL; node = ct_node_get_parent (node))
    {
      if (CT_IS_IMPROVEMENT (node))
        {
          ct_selection_get_place_of (CT_IMPROVEMENT (node), kind, code);
          return;
        }
      if (CT_IS_RESULT (node))
        {
          *kind = CT_PLACE_CRITERION;
          *code = ct_node_get_text (node, CT_RESULT_CRITERION);
          return;
        }
      if (CT_IS_SECTION (node))
        {
          *kind = CT_PLACE_SECTION;
          *section = node;
          return;
        }
      if (CT_IS_ASSESSMENT (node) || CT_IS_EVIDENCE_ITEM (node))
        {
          *kind = CT_IS_ASSESSMENT (node) ? CT_PLACE_ASSESSMENTS : CT_PLACE_EVIDENCE;
          return;
        }
    }
}

/* Selects the action or improvement that @node is, or the place where it is edited. */
void
ct_selection_show (CtSelection *self, CtNode *node)
{
  CtPlaceKind kind;
  const char *code;
  CtNode *section;

  g_return_if_fail (CT_IS_SELECTION (self));

  if (CT_IS_ACTION (node) || CT_IS_IMPROVEMENT (node))
    {
      ct_selection_set_node (self, node);
      return;
    }

  ct_selection_find_place (node, &kind, &code, &section);
  ct_selection_set_place (self, kind, code, section);
}
