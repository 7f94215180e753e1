/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-carry-over.h"
#include "ct-catalogue.h"

G_BEGIN_DECLS

#define CT_TYPE_CARRY_DIALOG (ct_carry_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CtCarryDialog, ct_carry_dialog, CT, CARRY_DIALOG, AdwWindow)

CtCarryDialog *ct_carry_dialog_new (CtCatalogue *catalogue, CtDay today) G_GNUC_WARN_UNUSED_RESULT;

void ct_carry_dialog_offer (CtCarryDialog *self, GtkRecentManager *manager, CtPlan *plan);
void ct_carry_dialog_choose_file (CtCarryDialog *self, GFile *file);
void ct_carry_dialog_prefer (
    CtCarryDialog *self, int first_year, int years, const char *framework, const char *form);

void ct_carry_dialog_run_async (CtCarryDialog *self,
                                GtkWindow *parent,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CtCarryOver *ct_carry_dialog_run_finish (GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
