/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-group"

#include "config.h"

#include "ct-page-group.h"

#include <glib/gi18n.h>

#include "ct-appendix-list.h"
#include "ct-option-row.h"
#include "ct-paper-choice.h"

/* The measures that a school may choose, and how finely. */
static const struct
{
  CtLength length;
  const char *label;
  double step;
  guint digits;
} measures[] = {
  { CT_LENGTH_MARGIN_TOP, N_ ("Upper margin (mm)"), 1, 0 },
  { CT_LENGTH_MARGIN_BOTTOM, N_ ("Lower margin (mm)"), 1, 0 },
  { CT_LENGTH_MARGIN_LEFT, N_ ("Left margin (mm)"), 1, 0 },
  { CT_LENGTH_MARGIN_RIGHT, N_ ("Right margin (mm)"), 1, 0 },
  { CT_LENGTH_FIRST_LINE_INDENT, N_ ("Indent (mm)"), 0.1, 1 },
  { CT_LENGTH_SIZE_BODY, N_ ("Size of the text (pt)"), 0.5, 1 },
  { CT_LENGTH_SIZE_TABLE, N_ ("Size in tables (pt)"), 0.5, 1 },
  { CT_LENGTH_LINE_SPACING, N_ ("Line spacing"), 0.05, 2 },
  { CT_LENGTH_PARAGRAPH_SPACE, N_ ("Between paragraphs (pt)"), 1, 0 },
};

/**
 * CtPageGroup:
 *
 * How the plan is printed: margins and sizes within the ranges of the page style, and the
 * appendices. A measure that is the style's own is not kept in the plan.
 */
struct _CtPageGroup
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSpinButton *spins[G_N_ELEMENTS (measures)];
  CtAppendixList *appendices;
  CtPaperChoice *paper;

  CtPageSetup *setup;
  CtPageStyle *style;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtPageGroup, ct_page_group, GTK_TYPE_WIDGET)

static void
show_measure (CtPageGroup *self, guint index)
{
  CtLength length = measures[index].length;
  double lowest = 0, highest = 1;
  double measure = ct_page_style_get_measure (self->style, length);

  ct_page_style_get_range (self->style, length, &lowest, &highest);
  ct_page_setup_get_length (self->setup, length, &measure);
  gtk_spin_button_set_range (self->spins[index], lowest, highest);
  gtk_spin_button_set_value (self->spins[index], measure);
}

static void
show_all (CtPageGroup *self)
{
  gboolean can_show = self->setup != NULL && self->style != NULL;

  gtk_widget_set_sensitive (self->box, can_show);
  if (!can_show)
    return;

  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    show_measure (self, i);
  self->updating = FALSE;
}

static guint
find_spin (CtPageGroup *self, GtkSpinButton *spin)
{
  guint i = 0;

  while (self->spins[i] != spin)
    i++;

  return i;
}

static void
measure_changed_cb (CtPageGroup *self, GtkSpinButton *spin)
{
  guint index = find_spin (self, spin);
  CtLength length = measures[index].length;
  double value = gtk_spin_button_get_value (spin);

  if (self->updating || self->setup == NULL)
    return;

  ct_page_setup_set_length (self->setup, self->style, length, value);
}

static void
release_plan (CtPageGroup *self)
{
  if (self->setup != NULL)
    g_signal_handlers_disconnect_by_data (self->setup, self);
  g_clear_object (&self->setup);
  g_clear_object (&self->style);
}

static void
ct_page_group_dispose (GObject *object)
{
  CtPageGroup *self = CT_PAGE_GROUP (object);

  release_plan (self);
  g_clear_object (&self->paper);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_page_group_parent_class)->dispose (object);
}

static void
ct_page_group_class_init (CtPageGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_page_group_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_page_group_init (CtPageGroup *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_row (CtPageGroup *self, const char *label, GtkWidget *control, GtkSizeGroup *labels)
{
  GtkWidget *row = ct_option_row_new (label, control);

  ct_option_row_join (CT_OPTION_ROW (row), labels);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
add_measure (CtPageGroup *self, guint index, GtkSizeGroup *labels)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 100, measures[index].step);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), measures[index].digits);
  self->spins[index] = GTK_SPIN_BUTTON (spin);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (measure_changed_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, _ (measures[index].label), spin, labels);
}

static void
add_paper (CtPageGroup *self, GtkSizeGroup *labels)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);

  gtk_widget_add_css_class (drop, "plain-drop");
  self->paper = ct_paper_choice_new (GTK_DROP_DOWN (drop), CT_PAGE_SETUP_PAPER_TABLE);
  add_row (self, _ ("Paper"), drop, labels);
}

static void
add_appendices (CtPageGroup *self, GtkSizeGroup *labels)
{
  GtkWidget *list = ct_appendix_list_new ();

  self->appendices = CT_APPENDIX_LIST (list);
  add_row (self, _ ("Printed with it"), list, labels);
}

/**
 * ct_page_group_new:
 * @labels: a horizontal size group: its labels get the width of the others
 */
GtkWidget *
ct_page_group_new (GtkSizeGroup *labels)
{
  CtPageGroup *self = g_object_new (CT_TYPE_PAGE_GROUP, NULL);

  self->updating = TRUE;
  add_paper (self, labels);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    add_measure (self, i, labels);
  add_appendices (self, labels);
  self->updating = FALSE;
  show_all (self);

  return GTK_WIDGET (self);
}

/**
 * ct_page_group_set_plan:
 * @plan: (nullable): the plan
 * @form: (nullable): its form
 * @style: (nullable): the page style of that form
 */
void
ct_page_group_set_plan (CtPageGroup *self, CtPlan *plan, CtForm *form, CtPageStyle *style)
{
  CtPaper proposed =
      form != NULL ? ct_form_get_paper (form, CT_FORM_TABLE_PLAN) : CT_PAPER_PORTRAIT;

  release_plan (self);
  if (plan != NULL && style != NULL)
    {
      self->setup = g_object_ref (ct_plan_get_page_setup (plan));
      self->style = g_object_ref (style);
      g_signal_connect_swapped (self->setup, "notify", G_CALLBACK (show_all), self);
    }

  ct_paper_choice_bind (self->paper, self->setup, self->style, proposed);
  ct_appendix_list_bind (self->appendices, self->setup, self->style);
  show_all (self);
}
