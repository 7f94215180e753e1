/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-indicator-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-indicator-row.h"

#include "ct-assessment-edit.h"

/**
 * CtIndicatorRow:
 *
 * What one indicator of a level asks for, and whether it is met: yes, no, or not judged while
 * neither is pressed.
 */
struct _CtIndicatorRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *yes;
  GtkWidget *no;

  CtCriterion *criterion;
  guint level;
  const char *letter;

  CtPlan *plan;
  CtAssessment *assessment;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtIndicatorRow, ct_indicator_row, GTK_TYPE_WIDGET)

/* Pressing what is pressed takes the judgement back. */
static void
toggled_cb (CtIndicatorRow *self, GtkWidget *toggle)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
  const char *met = !active ? NULL : toggle == self->yes ? "yes" : "no";

  if (!self->updating && self->plan != NULL)
    ct_assessment_edit_set_mark (self->plan, self->assessment,
                                 ct_criterion_get_code (self->criterion), (int) self->level,
                                 self->letter, met);
}

static void
ct_indicator_row_dispose (GObject *object)
{
  CtIndicatorRow *self = CT_INDICATOR_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->criterion);
  g_clear_object (&self->plan);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (ct_indicator_row_parent_class)->dispose (object);
}

static void
ct_indicator_row_class_init (CtIndicatorRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_indicator_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_indicator_row_init (CtIndicatorRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
append_words (CtIndicatorRow *self, const CtIndicator *indicator)
{
  GtkWidget *letter = gtk_label_new (indicator->letter != NULL ? indicator->letter : "");
  GtkWidget *summary = gtk_label_new (indicator->summary);

  gtk_label_set_width_chars (GTK_LABEL (letter), 2);
  gtk_label_set_xalign (GTK_LABEL (letter), 1);
  gtk_label_set_yalign (GTK_LABEL (letter), 0);
  gtk_widget_add_css_class (letter, "dim");
  gtk_label_set_xalign (GTK_LABEL (summary), 0);
  gtk_label_set_wrap (GTK_LABEL (summary), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (summary), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (summary, TRUE);
  gtk_box_append (GTK_BOX (self->box), letter);
  gtk_box_append (GTK_BOX (self->box), summary);
}

static GtkWidget *
make_toggle (CtIndicatorRow *self, const char *label, const char *summary)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, summary);

  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return toggle;
}

static void
append_toggles (CtIndicatorRow *self, const CtIndicator *indicator)
{
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->yes = make_toggle (self, _ ("Met"), indicator->summary);
  self->no = make_toggle (self, _ ("Not met"), indicator->summary);
  gtk_widget_add_css_class (self->no, "unmet");
  gtk_widget_add_css_class (linked, "linked");
  gtk_widget_add_css_class (linked, "level-choice");
  gtk_widget_set_valign (linked, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (linked), self->yes);
  gtk_box_append (GTK_BOX (linked), self->no);
  gtk_box_append (GTK_BOX (self->box), linked);
}

GtkWidget *
ct_indicator_row_new (CtCriterion *criterion, guint level, guint position)
{
  CtIndicatorRow *self = g_object_new (CT_TYPE_INDICATOR_ROW, NULL);
  const CtIndicator *indicator = ct_criterion_get_indicator (criterion, level, position);

  self->criterion = g_object_ref (criterion);
  self->level = level;
  self->letter = indicator->letter;
  append_words (self, indicator);
  append_toggles (self, indicator);

  return GTK_WIDGET (self);
}

/**
 * ct_indicator_row_show:
 * @assessment: (nullable): whose judgement; %NULL while there is no assessment
 */
void
ct_indicator_row_show (CtIndicatorRow *self, CtPlan *plan, CtAssessment *assessment)
{
  CtResult *result = NULL;
  CtIndicatorMark *mark = NULL;
  const char *met = "";

  g_set_object (&self->plan, plan);
  g_set_object (&self->assessment, assessment);
  if (assessment != NULL)
    result = ct_assessment_find_result (assessment, ct_criterion_get_code (self->criterion));
  if (result != NULL)
    mark = ct_result_find_mark (result, (int) self->level, self->letter);
  if (mark != NULL)
    met = ct_node_get_text (CT_NODE (mark), CT_INDICATOR_MARK_MET);

  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->yes), g_str_equal (met, "yes"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->no), g_str_equal (met, "no"));
  self->updating = FALSE;
}
