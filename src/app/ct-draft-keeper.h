/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-draft.h"

G_BEGIN_DECLS

#define CT_TYPE_DRAFT_KEEPER (ct_draft_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CtDraftKeeper, ct_draft_keeper, CT, DRAFT_KEEPER, GObject)

CtDraftKeeper *ct_draft_keeper_new (GFile *folder,
                                    CtPlanFile *plan_file,
                                    CtDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

GDateTime *ct_draft_keeper_get_kept_at (CtDraftKeeper *self);
void ct_draft_keeper_set_delays (CtDraftKeeper *self, guint pause_ms, guint longest_ms);
void ct_draft_keeper_keep_now (CtDraftKeeper *self);

void ct_draft_keeper_refuse (CtDraftKeeper *self, GPtrArray *drafts);
void ct_draft_keeper_saved (CtDraftKeeper *self);
void ct_draft_keeper_discard (CtDraftKeeper *self);
void ct_draft_keeper_settle (CtDraftKeeper *self);

G_END_DECLS
