/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-node"

#include "config.h"

#include "ct-node-private.h"

#include "ct-history-private.h"
#include "ct-node-list-private.h"
#include "ct-plan-private.h"

/**
 * CtNode:
 *
 * A part of the plan: an object with fields, lists of children, and what the file held beside them.
 *
 * Every change goes through [method@Ct.Node.set_text] and its two sisters or through a
 * [class@Ct.NodeList]. They record the old state in the plan's history and tell the plan; so undo,
 * drafts and the preview work for whatever makes the change. A node that is not part of a plan
 * (while a file is read, in most tests) records nothing.
 */
typedef union
{
  char *text;
  int number;
  gpointer boxed;
} CtFieldValue;

typedef struct
{
  CtNode *parent;
  char *id;
  CtFieldValue *values;
  GPtrArray *lists;
  GPtrArray *extras;
} CtNodePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CtNode, ct_node, G_TYPE_OBJECT)

#define PRIV(self) ((CtNodePrivate *) ct_node_get_instance_private (self))

static const CtFieldSpec *
get_spec (CtNode *self, guint field, CtFieldKind kind)
{
  CtNodeClass *klass = CT_NODE_GET_CLASS (self);

  g_assert (field >= 1 && field <= klass->n_fields);
  g_assert (klass->fields[field - 1].kind == kind);

  return &klass->fields[field - 1];
}

static void
will_change (CtNode *self, guint field)
{
  CtHistory *history = _ct_node_get_history (self);

  if (history != NULL)
    _ct_history_record_field (history, self, field);
}

static void
did_change (CtNode *self, guint field)
{
  g_object_notify_by_pspec (G_OBJECT (self), CT_NODE_GET_CLASS (self)->pspecs[field]);
  _ct_node_changed (self);
}

static void
clear_values (CtNode *self)
{
  CtNodeClass *klass = CT_NODE_GET_CLASS (self);
  CtNodePrivate *priv = PRIV (self);

  if (priv->values == NULL)
    return;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind == CT_FIELD_TEXT)
        g_free (priv->values[i].text);
      else if (klass->fields[i].kind == CT_FIELD_BOXED && priv->values[i].boxed != NULL)
        g_boxed_free (klass->fields[i].boxed_type (), priv->values[i].boxed);
    }

  g_clear_pointer (&priv->values, g_free);
}

static void
orphan_list (gpointer data)
{
  CtNodeList *list = data;

  _ct_node_list_disown (list);
  g_object_unref (list);
}

static void
ct_node_finalize (GObject *object)
{
  CtNode *self = CT_NODE (object);
  CtNodePrivate *priv = PRIV (self);

  clear_values (self);
  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->lists, g_ptr_array_unref);
  g_clear_pointer (&priv->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_node_parent_class)->finalize (object);
}

static void
ct_node_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtNode *self = CT_NODE (object);
  CtNodeClass *klass = CT_NODE_GET_CLASS (self);

  if (prop_id < 1 || prop_id > klass->n_fields)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  switch (klass->fields[prop_id - 1].kind)
    {
    case CT_FIELD_TEXT:
      g_value_set_string (value, ct_node_get_text (self, prop_id));
      break;

    case CT_FIELD_NUMBER:
      g_value_set_int (value, ct_node_get_number (self, prop_id));
      break;

    case CT_FIELD_BOXED:
      g_value_set_boxed (value, ct_node_get_boxed (self, prop_id));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
ct_node_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtNode *self = CT_NODE (object);
  CtNodeClass *klass = CT_NODE_GET_CLASS (self);

  if (prop_id < 1 || prop_id > klass->n_fields)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  switch (klass->fields[prop_id - 1].kind)
    {
    case CT_FIELD_TEXT:
      ct_node_set_text (self, prop_id, g_value_get_string (value));
      break;

    case CT_FIELD_NUMBER:
      ct_node_set_number (self, prop_id, g_value_get_int (value));
      break;

    case CT_FIELD_BOXED:
      ct_node_set_boxed (self, prop_id, g_value_get_boxed (value));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
ct_node_class_init (CtNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_node_finalize;
}

static void
ct_node_init (CtNode *self)
{
}

/* Made at the first use: while a base class initialises, the final class is not known yet. */
static CtFieldValue *
ensure_values (CtNode *self)
{
  CtNodePrivate *priv = PRIV (self);

  if (G_UNLIKELY (priv->values == NULL))
    {
      CtNodeClass *klass = CT_NODE_GET_CLASS (self);

      priv->values = g_new0 (CtFieldValue, MAX (klass->n_fields, 1));
      for (guint i = 0; i < klass->n_fields; i++)
        if (klass->fields[i].kind == CT_FIELD_NUMBER)
          priv->values[i].number = CT_FIELD_NO_NUMBER;
    }

  return priv->values;
}

static GParamSpec *
make_pspec (const CtFieldSpec *spec)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (spec->kind)
    {
    case CT_FIELD_TEXT:
      return g_param_spec_string (spec->name, NULL, NULL, "", flags);

    case CT_FIELD_NUMBER:
      return g_param_spec_int (spec->name, NULL, NULL, CT_FIELD_NO_NUMBER, G_MAXINT,
                               CT_FIELD_NO_NUMBER, flags);

    case CT_FIELD_BOXED:
      return g_param_spec_boxed (spec->name, NULL, NULL, spec->boxed_type (), flags);

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * ct_node_class_install_fields:
 * @klass: a subclass, in its class_init
 * @fields: (array length=n_fields): static table; field ids are 1 … @n_fields in its order
 *
 * Makes a GObject property of each field.
 */
void
ct_node_class_install_fields (CtNodeClass *klass, const CtFieldSpec *fields, guint n_fields)
{
  g_assert (n_fields <= CT_NODE_MAX_FIELDS);

  klass->fields = fields;
  klass->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    klass->pspecs[i + 1] = make_pspec (&fields[i]);

  /* GObject does not let these two be inherited. */
  G_OBJECT_CLASS (klass)->get_property = ct_node_get_property;
  G_OBJECT_CLASS (klass)->set_property = ct_node_set_property;
  g_object_class_install_properties (G_OBJECT_CLASS (klass), n_fields + 1, klass->pspecs);
}

const CtFieldSpec *
ct_node_get_fields (CtNode *self, guint *n_fields)
{
  g_return_val_if_fail (CT_IS_NODE (self), NULL);

  *n_fields = CT_NODE_GET_CLASS (self)->n_fields;

  return CT_NODE_GET_CLASS (self)->fields;
}

const char *
ct_node_get_text (CtNode *self, guint field)
{
  const char *text;

  g_return_val_if_fail (CT_IS_NODE (self), "");

  get_spec (self, field, CT_FIELD_TEXT);
  text = ensure_values (self)[field - 1].text;

  return text != NULL ? text : "";
}

/**
 * ct_node_set_text:
 * @text: (nullable): the new words; %NULL means none
 */
void
ct_node_set_text (CtNode *self, guint field, const char *text)
{
  CtFieldValue *value;

  g_return_if_fail (CT_IS_NODE (self));

  get_spec (self, field, CT_FIELD_TEXT);
  if (g_str_equal (ct_node_get_text (self, field), text != NULL ? text : ""))
    return;

  will_change (self, field);
  value = &ensure_values (self)[field - 1];
  g_free (value->text);
  value->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  did_change (self, field);
}

int
ct_node_get_number (CtNode *self, guint field)
{
  g_return_val_if_fail (CT_IS_NODE (self), CT_FIELD_NO_NUMBER);

  get_spec (self, field, CT_FIELD_NUMBER);

  return ensure_values (self)[field - 1].number;
}

void
ct_node_set_number (CtNode *self, guint field, int number)
{
  g_return_if_fail (CT_IS_NODE (self));
  g_return_if_fail (number >= CT_FIELD_NO_NUMBER);

  if (ct_node_get_number (self, field) == number)
    return;

  will_change (self, field);
  ensure_values (self)[field - 1].number = number;
  did_change (self, field);
}

gpointer
ct_node_get_boxed (CtNode *self, guint field)
{
  g_return_val_if_fail (CT_IS_NODE (self), NULL);

  get_spec (self, field, CT_FIELD_BOXED);

  return ensure_values (self)[field - 1].boxed;
}

void
ct_node_set_boxed (CtNode *self, guint field, gconstpointer boxed)
{
  const CtFieldSpec *spec;
  CtFieldValue *value;
  gpointer copy;

  g_return_if_fail (CT_IS_NODE (self));

  spec = get_spec (self, field, CT_FIELD_BOXED);
  value = &ensure_values (self)[field - 1];
  if (value->boxed == boxed ||
      (value->boxed != NULL && boxed != NULL && spec->boxed_equal (value->boxed, boxed)))
    return;

  copy = boxed != NULL ? g_boxed_copy (spec->boxed_type (), boxed) : NULL;
  will_change (self, field);
  if (value->boxed != NULL)
    g_boxed_free (spec->boxed_type (), value->boxed);
  value->boxed = copy;
  did_change (self, field);
}

/**
 * ct_node_add_list:
 * @self: a node, in its init
 * @item_type: the class of the list's items
 *
 * Gives @self a list of children. The lists of a node are numbered in the order of the calls.
 *
 * Returns: (transfer none): the list
 */
CtNodeList *
ct_node_add_list (CtNode *self, GType item_type)
{
  CtNodePrivate *priv = PRIV (self);
  CtNodeList *list = _ct_node_list_new (self, item_type);

  if (priv->lists == NULL)
    priv->lists = g_ptr_array_new_with_free_func (orphan_list);
  g_ptr_array_add (priv->lists, list);

  return list;
}

/**
 * ct_node_adopt:
 * @child: a node that @self holds for its whole life (a plan's school)
 *
 * Says that @child belongs to @self, so that its changes are recorded.
 */
void
ct_node_adopt (CtNode *self, CtNode *child)
{
  g_return_if_fail (CT_IS_NODE (self));
  g_return_if_fail (CT_IS_NODE (child));

  _ct_node_set_parent (child, self);
}

CtNode *
ct_node_get_parent (CtNode *self)
{
  g_return_val_if_fail (CT_IS_NODE (self), NULL);

  return PRIV (self)->parent;
}

void
_ct_node_set_parent (CtNode *self, CtNode *parent)
{
  g_assert (parent == NULL || PRIV (self)->parent == NULL);

  PRIV (self)->parent = parent;
}

guint
ct_node_get_n_lists (CtNode *self)
{
  g_return_val_if_fail (CT_IS_NODE (self), 0);

  return PRIV (self)->lists != NULL ? PRIV (self)->lists->len : 0;
}

CtNodeList *
ct_node_get_list (CtNode *self, guint index)
{
  g_return_val_if_fail (index < ct_node_get_n_lists (self), NULL);

  return g_ptr_array_index (PRIV (self)->lists, index);
}

/**
 * ct_node_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan that @self is part of now
 */
CtPlan *
ct_node_get_plan (CtNode *self)
{
  g_return_val_if_fail (CT_IS_NODE (self), NULL);

  while (PRIV (self)->parent != NULL)
    self = PRIV (self)->parent;

  return CT_IS_PLAN (self) ? CT_PLAN (self) : NULL;
}

CtHistory *
_ct_node_get_history (CtNode *self)
{
  CtPlan *plan = ct_node_get_plan (self);

  return plan != NULL ? ct_plan_get_history (plan) : NULL;
}

void
_ct_node_changed (CtNode *self)
{
  CtPlan *plan = ct_node_get_plan (self);

  if (plan != NULL)
    _ct_plan_changed (plan, self);
}

/**
 * ct_node_get_id:
 *
 * Returns: (nullable): the id that the file knows the node by
 */
const char *
ct_node_get_id (CtNode *self)
{
  g_return_val_if_fail (CT_IS_NODE (self), NULL);

  return PRIV (self)->id;
}

/**
 * ct_node_set_id:
 * @id: (nullable): opaque, unique in the plan; see ct_plan_make_id()
 *
 * An id is given once and is no part of the history.
 */
void
ct_node_set_id (CtNode *self, const char *id)
{
  g_return_if_fail (CT_IS_NODE (self));

  g_free (PRIV (self)->id);
  PRIV (self)->id = g_strdup (id);
}

/**
 * ct_node_add_extra:
 * @extra: (transfer full): what the file held beside the node's own fields
 */
void
ct_node_add_extra (CtNode *self, CtExtra *extra)
{
  CtNodePrivate *priv;

  g_return_if_fail (CT_IS_NODE (self));

  priv = PRIV (self);
  if (priv->extras == NULL)
    priv->extras = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_extra_free);
  g_ptr_array_add (priv->extras, extra);
}

/**
 * ct_node_get_extras:
 *
 * Returns: (nullable) (element-type CtExtra): in the order of the file
 */
GPtrArray *
ct_node_get_extras (CtNode *self)
{
  g_return_val_if_fail (CT_IS_NODE (self), NULL);

  return PRIV (self)->extras;
}

static gboolean
are_extras_equal (const GPtrArray *a, const GPtrArray *b)
{
  guint length = a != NULL ? a->len : 0;

  if (length != (b != NULL ? b->len : 0))
    return FALSE;

  for (guint i = 0; i < length; i++)
    if (!ct_extra_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * ct_node_set_extras:
 * @extras: (nullable) (element-type CtExtra): all of them, not to be changed any more
 */
void
ct_node_set_extras (CtNode *self, GPtrArray *extras)
{
  CtHistory *history;
  CtNodePrivate *priv;

  g_return_if_fail (CT_IS_NODE (self));

  priv = PRIV (self);
  if (are_extras_equal (priv->extras, extras))
    return;

  history = _ct_node_get_history (self);
  if (history != NULL)
    _ct_history_record_extras (history, self);

  g_clear_pointer (&priv->extras, g_ptr_array_unref);
  if (extras != NULL)
    priv->extras = g_ptr_array_ref (extras);
  _ct_node_changed (self);
}
