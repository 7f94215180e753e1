/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_HAND_EDITOR (ct_hand_editor_get_type ())

G_DECLARE_FINAL_TYPE (CtHandEditor, ct_hand_editor, CT, HAND_EDITOR, GtkWidget)

GtkWidget *ct_hand_editor_new (CtNode *node, guint field);
void ct_hand_editor_bind (CtHandEditor *self, CtNode *node, guint field);

G_END_DECLS
