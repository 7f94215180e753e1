/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_RECENT_PLAN (ct_recent_plan_get_type ())

G_DECLARE_FINAL_TYPE (CtRecentPlan, ct_recent_plan, CT, RECENT_PLAN, GObject)

CtRecentPlan *ct_recent_plan_new (GtkRecentInfo *info, CtDay today) G_GNUC_WARN_UNUSED_RESULT;

const char *ct_recent_plan_get_uri (CtRecentPlan *self);
const char *ct_recent_plan_get_title (CtRecentPlan *self);
const char *ct_recent_plan_get_description (CtRecentPlan *self);
const char *ct_recent_plan_get_place (CtRecentPlan *self);
const char *ct_recent_plan_get_problem (CtRecentPlan *self);
gboolean ct_recent_plan_get_counts (CtRecentPlan *self, guint *late, guint *soon);
char *ct_recent_plan_dup_when (CtRecentPlan *self, GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_recent_plan_matches (CtRecentPlan *self, const char *folded_words);

GStrv ct_recent_plan_list_earlier (GtkRecentManager *manager,
                                   const char *school,
                                   int first_year) G_GNUC_WARN_UNUSED_RESULT;
char *ct_recent_plan_dup_years (GtkRecentManager *manager,
                                const char *uri) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_recent_plan_is_ours (GtkRecentInfo *info);
void ct_recent_plan_remember (GtkRecentManager *manager,
                              GFile *file,
                              CtPlan *plan,
                              const char *form_label);

G_END_DECLS
