/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-printout.h"

G_BEGIN_DECLS

#define CT_TYPE_SIZE_TRIAL (ct_size_trial_get_type ())

G_DECLARE_FINAL_TYPE (CtSizeTrial, ct_size_trial, CT, SIZE_TRIAL, GObject)

CtSizeTrial *ct_size_trial_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_size_trial_start (CtSizeTrial *self, CtPrintout *printout, CtPageStyle *style);
void ct_size_trial_stop (CtSizeTrial *self);

gboolean ct_size_trial_get_result (CtSizeTrial *self, double *size, guint *n_pages);

G_END_DECLS
