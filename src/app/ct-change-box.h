/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan-difference.h"

G_BEGIN_DECLS

GtkWidget *ct_change_box_new (const CtPlanChange *change,
                              const char *older_heading,
                              const char *newer_heading) G_GNUC_WARN_UNUSED_RESULT;
void ct_change_box_fill (GtkBox *box,
                         GPtrArray *changes,
                         const char *older_heading,
                         const char *newer_heading);

G_END_DECLS
