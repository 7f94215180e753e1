/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-action.h"

G_BEGIN_DECLS

#define CT_TYPE_EARLIER_DIALOG (ct_earlier_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CtEarlierDialog, ct_earlier_dialog, CT, EARLIER_DIALOG, AdwWindow)

GtkWidget *ct_earlier_dialog_new (GtkWindow *parent, CtAction *action) G_GNUC_WARN_UNUSED_RESULT;
char *ct_earlier_dialog_dup_words (CtAction *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
