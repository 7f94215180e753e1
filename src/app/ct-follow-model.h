/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-follow-item.h"
#include "ct-share-bar.h"

G_BEGIN_DECLS

/**
 * CtFollowView:
 * @today: the day to judge by
 * @lead: (nullable): only the actions of this cell "who leads"
 * @standard: (nullable): only the actions of this standard
 * @toggled: the groups that the user opened or closed
 *
 * What the follow-up list is to show.
 */
typedef struct
{
  CtDay today;
  char *lead;
  char *standard;
  gboolean toggled[CT_N_DUES];
} CtFollowView;

void ct_follow_model_update (GListStore *items, CtPlan *plan, const CtFollowView *view);
void ct_follow_model_count (CtPlan *plan, const CtFollowView *view, guint counts[CT_N_SHARES]);
GStrv ct_follow_model_list_leads (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
