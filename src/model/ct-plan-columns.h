/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form.h"
#include "ct-section.h"

G_BEGIN_DECLS

GPtrArray *ct_plan_columns_list (CtForm *form, CtSection *section) G_GNUC_WARN_UNUSED_RESULT;
guint ct_plan_columns_get_node_field (CtNode *node, CtFormField field);

G_END_DECLS
