/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

typedef enum
{
  CT_CHANGE_FIELD,
  CT_CHANGE_EXTRAS,
  CT_CHANGE_INSERTED,
  CT_CHANGE_REMOVED,
} CtChangeKind;

/**
 * CtChange:
 * @node: the node whose field or extras were set, or which was inserted or removed
 * @field: for %CT_CHANGE_FIELD
 * @old_value: for %CT_CHANGE_FIELD, what the field held before
 * @old_extras: (nullable): for %CT_CHANGE_EXTRAS, what the node carried before
 * @owner: for the other two, the node whose list it is; holding it keeps the list alive
 * @list: the list
 * @position: where in the list
 *
 * One of the four primitive changes, with what is needed to take it back.
 */
typedef struct
{
  CtChangeKind kind;
  CtNode *node;
  guint field;
  GValue old_value;
  GPtrArray *old_extras;
  CtNode *owner;
  CtNodeList *list;
  guint position;
} CtChange;

/**
 * CtHistoryStep:
 * @serial: names the state that the step leads to; never used twice
 * @label: (nullable): what the user did, for the menu
 *
 * What one act of the user changed.
 */
typedef struct
{
  guint serial;
  char *label;
  GArray *changes;
} CtHistoryStep;

CtHistoryStep *ct_history_step_new (guint serial, const char *label) G_GNUC_WARN_UNUSED_RESULT;
void ct_history_step_free (CtHistoryStep *self);
void ct_history_step_add_field (CtHistoryStep *self, CtNode *node, guint field);
void ct_history_step_add_extras (CtHistoryStep *self, CtNode *node);
void ct_history_step_add_placing (
    CtHistoryStep *self, CtChangeKind kind, CtNodeList *list, guint position, CtNode *node);
gboolean ct_history_step_is_only (CtHistoryStep *self, CtNode *node, guint field);
gboolean ct_history_step_has_made (CtHistoryStep *self, CtNode *node);
void ct_history_step_take_back (CtHistoryStep *self);
CtNode *ct_history_step_get_node (CtHistoryStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtHistoryStep, ct_history_step_free)

G_END_DECLS
