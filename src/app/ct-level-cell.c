/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-level-cell"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-level-cell.h"

#include "ct-assessment-words.h"

/**
 * CtLevelCell:
 *
 * What one assessment found for one criterion: the level, as a chip. The grid around it takes the
 * keys.
 */
struct _CtLevelCell
{
  GtkWidget parent_instance;

  GtkWidget *chip;

  CtFramework *framework;
  CtCriterion *criterion;
  CtAssessment *assessment;
};

G_DEFINE_FINAL_TYPE (CtLevelCell, ct_level_cell, GTK_TYPE_WIDGET)

static gboolean
ct_level_cell_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* One stop of the Tab key: the arrows go through the cells. */
  if (gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
ct_level_cell_dispose (GObject *object)
{
  CtLevelCell *self = CT_LEVEL_CELL (object);

  g_clear_pointer (&self->chip, gtk_widget_unparent);
  g_clear_object (&self->framework);
  g_clear_object (&self->criterion);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (ct_level_cell_parent_class)->dispose (object);
}

static void
ct_level_cell_class_init (CtLevelCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_level_cell_dispose;
  widget_class->focus = ct_level_cell_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "levelcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
ct_level_cell_init (CtLevelCell *self)
{
  self->chip = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->chip, "chip");
  gtk_widget_set_halign (self->chip, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->chip, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->chip, TRUE);
  gtk_widget_set_parent (self->chip, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
ct_level_cell_new (CtFramework *framework, CtCriterion *criterion, CtAssessment *assessment)
{
  CtLevelCell *self = g_object_new (CT_TYPE_LEVEL_CELL, NULL);

  self->framework = g_object_ref (framework);
  self->criterion = g_object_ref (criterion);
  self->assessment = g_object_ref (assessment);
  ct_level_cell_update (self);

  return GTK_WIDGET (self);
}

CtCriterion *
ct_level_cell_get_criterion (CtLevelCell *self)
{
  return self->criterion;
}

CtAssessment *
ct_level_cell_get_assessment (CtLevelCell *self)
{
  return self->assessment;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
speak (CtLevelCell *self, const char *level, const char *missing)
{
  g_autofree char *title = ct_assessment_words_dup_title (self->assessment);
  g_autofree char *words =
      g_strdup_printf ("%s, %s: %s", ct_criterion_get_code (self->criterion), title, level);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  missing != NULL ? missing : "", -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), missing);
}

/**
 * ct_level_cell_update:
 *
 * Shows what the assessment says now.
 */
void
ct_level_cell_update (CtLevelCell *self)
{
  CtResult *result =
      ct_assessment_find_result (self->assessment, ct_criterion_get_code (self->criterion));
  int level =
      result != NULL ? ct_node_get_number (CT_NODE (result), CT_RESULT_LEVEL) : CT_FIELD_NO_NUMBER;
  g_autofree char *words = ct_assessment_words_dup_level (self->framework, level);
  g_autofree char *missing =
      ct_assessment_words_dup_missing (self->framework, self->criterion, level);

  gtk_label_set_text (GTK_LABEL (self->chip), level == CT_FIELD_NO_NUMBER ? "–" : words);
  set_class (self->chip, "unknown", level == CT_FIELD_NO_NUMBER);
  set_class (self->chip, "unmet", level == 0);
  set_class (self->chip, "missing", missing != NULL);
  speak (self, words, missing);
}

/**
 * ct_level_cell_set_current:
 * @current: whether the cell is in the column whose details are shown
 */
void
ct_level_cell_set_current (CtLevelCell *self, gboolean current)
{
  set_class (GTK_WIDGET (self), "current", current);
}
