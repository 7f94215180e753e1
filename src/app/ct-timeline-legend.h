/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-timeline-categories.h"
#include "ct-timeline-style.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE_LEGEND (ct_timeline_legend_get_type ())

G_DECLARE_FINAL_TYPE (CtTimelineLegend, ct_timeline_legend, CT, TIMELINE_LEGEND, GtkWidget)

void ct_timeline_legend_set_categories (CtTimelineLegend *self,
                                        const CtTimelineCategories *categories,
                                        CtTimelineSigns shown);

G_END_DECLS
