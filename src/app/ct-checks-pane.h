/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-checks.h"

G_BEGIN_DECLS

#define CT_TYPE_CHECKS_PANE (ct_checks_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtChecksPane, ct_checks_pane, CT, CHECKS_PANE, GtkWidget)

void ct_checks_pane_set_checks (CtChecksPane *self, CtChecks *checks);
gboolean ct_checks_pane_step (CtChecksPane *self, int direction);

G_END_DECLS
