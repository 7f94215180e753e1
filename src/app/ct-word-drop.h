/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_WORD_DROP (ct_word_drop_get_type ())

G_DECLARE_FINAL_TYPE (CtWordDrop, ct_word_drop, CT, WORD_DROP, GtkWidget)

GtkWidget *ct_word_drop_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void ct_word_drop_add (CtWordDrop *self, const char *word, const char *label);
void ct_word_drop_bind (CtWordDrop *self, CtNode *node, guint field);

G_END_DECLS
