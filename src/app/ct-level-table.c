/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-level-table"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-level-table.h"

#include "ct-assessment-words.h"
#include "ct-indicator-row.h"

/**
 * CtLevelTable:
 *
 * What each level of a criterion asks for, indicator by indicator, beside what is reached and what
 * the plan aims at.
 */
struct _CtLevelTable
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *chips; /* of GtkLabel, one for each level that exists */
  GArray *levels;   /* of guint, the level of each chip */
  GPtrArray *rows;  /* of CtIndicatorRow */

  CtCriterion *criterion;
};

G_DEFINE_FINAL_TYPE (CtLevelTable, ct_level_table, GTK_TYPE_WIDGET)

static void
ct_level_table_dispose (GObject *object)
{
  CtLevelTable *self = CT_LEVEL_TABLE (object);

  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->criterion);

  G_OBJECT_CLASS (ct_level_table_parent_class)->dispose (object);
}

static void
ct_level_table_class_init (CtLevelTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_level_table_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_level_table_init (CtLevelTable *self)
{
  self->chips = g_ptr_array_new ();
  self->levels = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->box, "level-table");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What each level asks for"), -1);
}

static void
clear (CtLevelTable *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->chips, 0);
  g_array_set_size (self->levels, 0);
  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
append_level (CtLevelTable *self, CtFramework *framework, guint level)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *words = ct_assessment_words_dup_level (framework, (int) level);
  GtkWidget *name = gtk_label_new (words);
  GtkWidget *chip = gtk_label_new (NULL);

  gtk_widget_add_css_class (name, "strong");
  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), chip);
  gtk_widget_set_margin_top (head, level > 1 ? 4 : 0);
  g_ptr_array_add (self->chips, chip);
  g_array_append_val (self->levels, level);
  gtk_box_append (GTK_BOX (self->box), head);

  for (guint i = 0; i < ct_criterion_get_n_indicators (self->criterion, level); i++)
    {
      GtkWidget *row = ct_indicator_row_new (self->criterion, level, i);

      g_ptr_array_add (self->rows, row);
      gtk_box_append (GTK_BOX (self->box), row);
    }
}

/* The figures that the circular suggests to show. */
static void
append_measures (CtLevelTable *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < ct_criterion_get_n_measures (self->criterion); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            ct_criterion_get_measure (self->criterion, i)->summary);
  if (text->len == 0)
    return;

  g_string_prepend (text, _ ("Figures to show: "));
  label = gtk_label_new (text->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_margin_top (label, 4);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
build (CtLevelTable *self, CtFramework *framework)
{
  clear (self);
  if (self->criterion == NULL)
    return;

  for (guint level = 1; level <= ct_criterion_get_max_level (self->criterion); level++)
    if (ct_criterion_has_level (self->criterion, level))
      append_level (self, framework, level);
  append_measures (self);
}

static int
get_reached (CtLevelTable *self, CtAssessment *assessment)
{
  CtResult *result = NULL;

  if (assessment != NULL)
    result = ct_assessment_find_result (assessment, ct_criterion_get_code (self->criterion));

  return result != NULL ? ct_node_get_number (CT_NODE (result), CT_RESULT_LEVEL)
                        : CT_FIELD_NO_NUMBER;
}

/* "reached" at the highest level that is, "target" at the one aimed at. */
static void
show_chip (GtkLabel *chip, int level, int reached, int target)
{
  const char *words = level == target && level == reached ? _ ("reached, and the target")
                      : level == target                   ? _ ("target")
                      : level == reached                  ? _ ("reached")
                                                          : NULL;

  gtk_label_set_text (chip, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (chip), words != NULL);
  if (level == target)
    gtk_widget_add_css_class (GTK_WIDGET (chip), "up");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (chip), "up");
}

/**
 * ct_level_table_show:
 * @criterion: (nullable): whose levels; %NULL shows none
 * @assessment: (nullable): whose judgement of the indicators; %NULL while there is none
 */
void
ct_level_table_show (CtLevelTable *self,
                     CtPlan *plan,
                     CtFramework *framework,
                     CtCriterion *criterion,
                     CtAssessment *assessment)
{
  int reached, target;

  if (g_set_object (&self->criterion, criterion))
    build (self, framework);
  if (criterion == NULL)
    return;

  reached = get_reached (self, assessment);
  target = ct_plan_get_target (plan, ct_criterion_get_code (criterion));
  for (guint i = 0; i < self->chips->len; i++)
    show_chip (g_ptr_array_index (self->chips, i), (int) g_array_index (self->levels, guint, i),
               reached, target);
  for (guint i = 0; i < self->rows->len; i++)
    ct_indicator_row_show (g_ptr_array_index (self->rows, i), plan, assessment);
}
