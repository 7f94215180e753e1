/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"
#include "ct-page-renderer.h"
#include "ct-plan.h"
#include "ct-printout.h"

G_BEGIN_DECLS

#define CT_TYPE_LIVE_PAGES (ct_live_pages_get_type ())

G_DECLARE_FINAL_TYPE (CtLivePages, ct_live_pages, CT, LIVE_PAGES, GObject)

CtLivePages *ct_live_pages_new (void) G_GNUC_WARN_UNUSED_RESULT;

CtCatalogue *ct_live_pages_get_catalogue (CtLivePages *self);
void ct_live_pages_set_catalogue (CtLivePages *self, CtCatalogue *catalogue);
CtPlan *ct_live_pages_get_plan (CtLivePages *self);
void ct_live_pages_set_plan (CtLivePages *self, CtPlan *plan);

void ct_live_pages_add_viewer (CtLivePages *self);
void ct_live_pages_remove_viewer (CtLivePages *self);
void ct_live_pages_refresh (CtLivePages *self);

CtForm *ct_live_pages_get_form (CtLivePages *self);
CtPrintout *ct_live_pages_get_printout (CtLivePages *self);
const char *ct_live_pages_get_problem (CtLivePages *self);
CtPageRenderer *ct_live_pages_get_renderer (CtLivePages *self);

G_END_DECLS
