/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CT_TYPE_PAIR_PANE (ct_pair_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtPairPane, ct_pair_pane, CT, PAIR_PANE, GtkWidget)

gboolean ct_pair_pane_is_too_narrow (double ems, double narrow_below, gboolean is_narrow);

void ct_pair_pane_show (CtPairPane *self, gboolean end);
gboolean ct_pair_pane_shows_end (CtPairPane *self);

G_END_DECLS
