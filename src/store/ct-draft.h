/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-file.h"

G_BEGIN_DECLS

#define CT_TYPE_DRAFT (ct_draft_get_type ())

G_DECLARE_FINAL_TYPE (CtDraft, ct_draft, CT, DRAFT, GObject)

CtDraft *ct_draft_new (GFile *folder) G_GNUC_WARN_UNUSED_RESULT;
CtDraft *ct_draft_find (GFile *folder, const char *id) G_GNUC_WARN_UNUSED_RESULT;

const char *ct_draft_get_id (CtDraft *self);
const char *ct_draft_get_uri (CtDraft *self);
const char *ct_draft_get_etag (CtDraft *self);
const char *ct_draft_get_digest (CtDraft *self);
const char *ct_draft_get_school (CtDraft *self);
int ct_draft_get_first_year (CtDraft *self);
int ct_draft_get_years (CtDraft *self);
GDateTime *ct_draft_get_time (CtDraft *self);

gboolean ct_draft_claim (CtDraft *self, GError **error);
void ct_draft_release (CtDraft *self);

gboolean ct_draft_write (CtDraft *self,
                         CtPlanFile *plan_file,
                         GCancellable *cancellable,
                         GError **error);
void ct_draft_write_async (CtDraft *self,
                           CtPlanFile *plan_file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean ct_draft_write_finish (CtDraft *self, GAsyncResult *result, GError **error);

CtPlan *ct_draft_read_plan (CtDraft *self,
                            CtCatalogue *catalogue,
                            GCancellable *cancellable,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ct_draft_load_async (CtDraft *self,
                          CtCatalogue *catalogue,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
CtPlanFile *ct_draft_load_finish (CtDraft *self,
                                  GAsyncResult *result,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_draft_delete (CtDraft *self, GError **error);

G_END_DECLS
