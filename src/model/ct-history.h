/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_HISTORY (ct_history_get_type ())

G_DECLARE_FINAL_TYPE (CtHistory, ct_history, CT, HISTORY, GObject)

CtHistory *ct_history_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_history_begin_group (CtHistory *self, const char *label);
void ct_history_end_group (CtHistory *self);
void ct_history_continue (CtHistory *self);
void ct_history_seal (CtHistory *self);

void ct_history_undo (CtHistory *self);
void ct_history_redo (CtHistory *self);
void ct_history_clear (CtHistory *self);
gboolean ct_history_get_can_undo (CtHistory *self);
gboolean ct_history_get_can_redo (CtHistory *self);
const char *ct_history_get_undo_label (CtHistory *self);
const char *ct_history_get_redo_label (CtHistory *self);

guint ct_history_get_position (CtHistory *self);
void ct_history_set_clean_position (CtHistory *self, guint position);
gboolean ct_history_get_clean (CtHistory *self);

G_END_DECLS
