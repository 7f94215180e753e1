/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-chart-dialog"

#include "config.h"

#include "ct-chart-dialog.h"

/**
 * CtChartDialog:
 *
 * Asks how the time line is to be written: as what, on which paper, and with which looks.
 */
struct _CtChartDialog
{
  AdwWindow parent_instance;

  GtkDropDown *kind_drop;
  GtkDropDown *paper_drop;
  GtkDropDown *grouping_drop;
  GtkDropDown *coloring_drop;
  GtkCheckButton *gray_check;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtChartDialog, ct_chart_dialog, ADW_TYPE_WINDOW)

/* In the order of the drop-downs. */
static const CtTimelineBy groupings[] = { CT_TIMELINE_BY_STANDARD, CT_TIMELINE_BY_LEAD,
                                          CT_TIMELINE_BY_STATE, CT_TIMELINE_BY_MONTH };
static const CtTimelineBy colorings[] = { CT_TIMELINE_BY_STATE, CT_TIMELINE_BY_STANDARD,
                                          CT_TIMELINE_BY_LEAD, CT_TIMELINE_BY_FUND };

/* A picture is one sheet as long as it takes; without colors there are none to choose. */
static void
update_sensitive (CtChartDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper_drop),
                            ct_chart_dialog_get_kind (self) == CT_CHART_KIND_PDF);
  gtk_widget_set_sensitive (GTK_WIDGET (self->coloring_drop),
                            !gtk_check_button_get_active (self->gray_check));
}

static void
choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (CtChartDialog) self = g_object_ref (CT_CHART_DIALOG (widget));

  gtk_widget_hide (widget);
  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ct_chart_dialog_class_init (CtChartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * CtChartDialog::chosen:
   *
   * Emitted once, before the dialog goes away.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-chart-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtChartDialog, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, CtChartDialog, paper_drop);
  gtk_widget_class_bind_template_child (widget_class, CtChartDialog, grouping_drop);
  gtk_widget_class_bind_template_child (widget_class, CtChartDialog, coloring_drop);
  gtk_widget_class_bind_template_child (widget_class, CtChartDialog, gray_check);
  gtk_widget_class_bind_template_callback (widget_class, update_sensitive);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_chart_dialog_init (CtChartDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
select_by (GtkDropDown *drop, const CtTimelineBy *choices, guint n_choices, CtTimelineBy by)
{
  for (guint i = 0; i < n_choices; i++)
    if (choices[i] == by)
      gtk_drop_down_set_selected (drop, i);
}

/**
 * ct_chart_dialog_new:
 * @grouping: what to propose, as a rule what is on the screen
 * @coloring: likewise
 */
GtkWidget *
ct_chart_dialog_new (GtkWindow *parent, CtTimelineBy grouping, CtTimelineBy coloring)
{
  CtChartDialog *self = g_object_new (CT_TYPE_CHART_DIALOG, "transient-for", parent, NULL);

  select_by (self->grouping_drop, groupings, G_N_ELEMENTS (groupings), grouping);
  select_by (self->coloring_drop, colorings, G_N_ELEMENTS (colorings), coloring);
  update_sensitive (self);

  return GTK_WIDGET (self);
}

CtChartKind
ct_chart_dialog_get_kind (CtChartDialog *self)
{
  g_return_val_if_fail (CT_IS_CHART_DIALOG (self), CT_CHART_KIND_PDF);

  return (CtChartKind) gtk_drop_down_get_selected (self->kind_drop);
}

/**
 * ct_chart_dialog_get_options:
 * @options: (inout): gets paper, grouping, coloring and whether it is without colors
 */
void
ct_chart_dialog_get_options (CtChartDialog *self, CtChartOptions *options)
{
  g_return_if_fail (CT_IS_CHART_DIALOG (self));

  options->paper = ct_chart_dialog_get_kind (self) == CT_CHART_KIND_PDF
                       ? (CtChartPaper) gtk_drop_down_get_selected (self->paper_drop)
                       : CT_CHART_PAPER_ENDLESS;
  options->grouping = groupings[gtk_drop_down_get_selected (self->grouping_drop)];
  options->coloring = colorings[gtk_drop_down_get_selected (self->coloring_drop)];
  options->gray = gtk_check_button_get_active (self->gray_check);
}
