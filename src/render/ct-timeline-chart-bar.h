/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "ct-timeline-layout.h"

G_BEGIN_DECLS

void ct_timeline_chart_bar_draw (
    cairo_t *cr, const CtTimelineBox *box, double done, const CtTimelineBar *bar, gboolean gray);

G_END_DECLS
