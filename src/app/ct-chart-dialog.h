/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-timeline-chart.h"

G_BEGIN_DECLS

/**
 * CtChartKind:
 *
 * What the chart is written as.
 */
typedef enum
{
  CT_CHART_KIND_PDF,
  CT_CHART_KIND_PNG,
  CT_CHART_KIND_SVG,
} CtChartKind;

#define CT_TYPE_CHART_DIALOG (ct_chart_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CtChartDialog, ct_chart_dialog, CT, CHART_DIALOG, AdwWindow)

GtkWidget *ct_chart_dialog_new (GtkWindow *parent,
                                CtTimelineBy grouping,
                                CtTimelineBy coloring) G_GNUC_WARN_UNUSED_RESULT;

CtChartKind ct_chart_dialog_get_kind (CtChartDialog *self);
void ct_chart_dialog_get_options (CtChartDialog *self, CtChartOptions *options);

G_END_DECLS
