/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"
#include "ct-plan.h"
#include "ct-store-error.h"

G_BEGIN_DECLS

#define CT_TYPE_PLAN_FILE (ct_plan_file_get_type ())

G_DECLARE_FINAL_TYPE (CtPlanFile, ct_plan_file, CT, PLAN_FILE, GObject)

CtPlanFile *ct_plan_file_new (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
CtPlanFile *ct_plan_file_new_unsaved (CtPlan *plan,
                                      GFile *file,
                                      const char *etag,
                                      const char *digest) G_GNUC_WARN_UNUSED_RESULT;

CtPlanFile *ct_plan_file_load (GFile *file,
                               CtCatalogue *catalogue,
                               GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_file_load_async (GFile *file,
                              CtCatalogue *catalogue,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
CtPlanFile *ct_plan_file_load_finish (GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_plan_file_save (CtPlanFile *self,
                            GFile *file,
                            GCancellable *cancellable,
                            GError **error);
void ct_plan_file_save_async (CtPlanFile *self,
                              GFile *file,
                              gboolean overwrite,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean ct_plan_file_save_finish (CtPlanFile *self, GAsyncResult *result, GError **error);

CtPlan *ct_plan_file_get_plan (CtPlanFile *self);
GFile *ct_plan_file_get_file (CtPlanFile *self);
const char *ct_plan_file_get_etag (CtPlanFile *self);
void ct_plan_file_set_etag (CtPlanFile *self, const char *etag);
const char *ct_plan_file_get_digest (CtPlanFile *self);
void ct_plan_file_set_versions (CtPlanFile *self, GFile *versions);
void ct_plan_file_become (CtPlanFile *self, CtPlanFile *loaded, const char *label);
void ct_plan_file_set_lost (CtPlanFile *self, gboolean lost);
gboolean ct_plan_file_get_modified (CtPlanFile *self);
gboolean ct_plan_file_get_busy (CtPlanFile *self);
char *ct_plan_file_dup_display_name (CtPlanFile *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
