/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

gboolean ct_signed_content_has_field (CtNode *node, guint field);
gboolean ct_signed_content_has_list (CtNode *node, guint list);
char *ct_signed_content_dup_value (CtNode *node, guint field) G_GNUC_WARN_UNUSED_RESULT;
char *ct_signed_content_dup_digest (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
