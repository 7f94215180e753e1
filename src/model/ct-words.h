/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

gboolean ct_words_is_date (CtNode *node, guint field);
gboolean ct_words_is_good_date (CtNode *node, guint field);
char *ct_words_dup (CtNode *node, guint field) G_GNUC_WARN_UNUSED_RESULT;
void ct_words_set (CtNode *node, guint field, const char *text);

G_END_DECLS
