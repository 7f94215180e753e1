/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-node.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE_TRAY (ct_timeline_tray_get_type ())

G_DECLARE_FINAL_TYPE (CtTimelineTray, ct_timeline_tray, CT, TIMELINE_TRAY, GtkWidget)

void ct_timeline_tray_set_works (CtTimelineTray *self, GPtrArray *works);

G_END_DECLS
