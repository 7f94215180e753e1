/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CtSavedPlan CtSavedPlan;

CtSavedPlan *ct_saved_plan_new (const char *sample) G_GNUC_WARN_UNUSED_RESULT;
const char *ct_saved_plan_get_path (CtSavedPlan *self);
char **ct_saved_plan_dup_differences (CtSavedPlan *self) G_GNUC_WARN_UNUSED_RESULT;
void ct_saved_plan_wait_until_saved (CtSavedPlan *self);
void ct_saved_plan_free (CtSavedPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtSavedPlan, ct_saved_plan_free)

G_END_DECLS
