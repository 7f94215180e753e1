/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-extra.h"
#include "ct-field.h"
#include "ct-types.h"

G_BEGIN_DECLS

#define CT_TYPE_NODE (ct_node_get_type ())

G_DECLARE_DERIVABLE_TYPE (CtNode, ct_node, CT, NODE, GObject)

/* The most fields that one class has: lets every class share one id space, 1 … n. */
#define CT_NODE_MAX_FIELDS 20

struct _CtNodeClass
{
  GObjectClass parent_class;

  const CtFieldSpec *fields;
  guint n_fields;
  GParamSpec *pspecs[CT_NODE_MAX_FIELDS + 1];

  /* What the node's children call it in ids ("a" makes "a12"); NULL when it has no id. */
  const char *id_prefix;
};

void ct_node_class_install_fields (CtNodeClass *klass, const CtFieldSpec *fields, guint n_fields);
const CtFieldSpec *ct_node_get_fields (CtNode *self, guint *n_fields);

const char *ct_node_get_text (CtNode *self, guint field);
void ct_node_set_text (CtNode *self, guint field, const char *text);
int ct_node_get_number (CtNode *self, guint field);
void ct_node_set_number (CtNode *self, guint field, int number);
gpointer ct_node_get_boxed (CtNode *self, guint field);
void ct_node_set_boxed (CtNode *self, guint field, gconstpointer boxed);

CtNodeList *ct_node_add_list (CtNode *self, GType item_type);
void ct_node_adopt (CtNode *self, CtNode *child);
CtNode *ct_node_get_parent (CtNode *self);
guint ct_node_get_n_lists (CtNode *self);
CtNodeList *ct_node_get_list (CtNode *self, guint index);
CtPlan *ct_node_get_plan (CtNode *self);

const char *ct_node_get_id (CtNode *self);
void ct_node_set_id (CtNode *self, const char *id);

void ct_node_add_extra (CtNode *self, CtExtra *extra);
GPtrArray *ct_node_get_extras (CtNode *self);
void ct_node_set_extras (CtNode *self, GPtrArray *extras);

void ct_node_copy_fields (CtNode *self, CtNode *from);
void ct_node_copy_into (CtNode *self, CtNode *to);
CtNode *ct_node_duplicate (CtNode *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
