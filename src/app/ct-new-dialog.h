/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-catalogue.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_NEW_DIALOG (ct_new_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CtNewDialog, ct_new_dialog, CT, NEW_DIALOG, AdwWindow)

CtNewDialog *ct_new_dialog_new (CtCatalogue *catalogue, CtDay today) G_GNUC_WARN_UNUSED_RESULT;

void ct_new_dialog_set_recent_manager (CtNewDialog *self, GtkRecentManager *manager);

void ct_new_dialog_run_async (GtkWindow *parent,
                              CtCatalogue *catalogue,
                              CtDay today,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
CtPlan *ct_new_dialog_run_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
