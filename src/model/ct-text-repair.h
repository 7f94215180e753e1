/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtTextFunc:
 * @text: the words of @field, never empty
 */
typedef void (*CtTextFunc) (CtNode *node, guint field, const char *text, gpointer user_data);

void ct_text_repair_foreach_field (CtNode *node, CtTextFunc func, gpointer user_data);
void ct_text_repair_foreach_text (CtPlan *plan, CtTextFunc func, gpointer user_data);

gboolean ct_text_repair_is_decomposed (const char *text);
void ct_text_repair_convert (CtPlan *plan);
void ct_text_repair_compose (CtPlan *plan);

G_END_DECLS
