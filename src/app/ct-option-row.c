/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-option-row"

#include "config.h"

#include "ct-option-row.h"

#include "ct-wheel.h"

/**
 * CtOptionRow:
 *
 * A control that is no text, laid out as a [class@Ct.FieldRow]: its label at the left, under it
 * what follows from the choice.
 */
struct _CtOptionRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *control;
  GtkWidget *caption;
};

G_DEFINE_FINAL_TYPE (CtOptionRow, ct_option_row, GTK_TYPE_WIDGET)

static void
ct_option_row_dispose (GObject *object)
{
  g_clear_pointer (&CT_OPTION_ROW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_option_row_parent_class)->dispose (object);
}

static void
ct_option_row_class_init (CtOptionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_option_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
ct_option_row_init (CtOptionRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->label = make_label ("field-label");
  self->caption = make_label ("caption-text");
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->caption), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->caption, "tabular");
  gtk_widget_add_css_class (self->caption, "dim");
  gtk_widget_set_margin_start (self->caption, 8);
  gtk_widget_hide (self->caption);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ct_option_row_new:
 * @label: what the control is for; also its name for assistive tools
 */
GtkWidget *
ct_option_row_new (const char *label, GtkWidget *control)
{
  CtOptionRow *self = g_object_new (CT_TYPE_OPTION_ROW, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->control = control;
  gtk_label_set_text (GTK_LABEL (self->label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_halign (control, GTK_ALIGN_START);
  ct_wheel_leave (control);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), control);
  gtk_box_append (GTK_BOX (column), self->caption);
  gtk_box_append (GTK_BOX (self->box), column);

  return GTK_WIDGET (self);
}

void
ct_option_row_join (CtOptionRow *self, GtkSizeGroup *labels)
{
  gtk_size_group_add_widget (labels, self->label);
}

/**
 * ct_option_row_set_caption:
 * @caption: (nullable): what follows from the choice, or what is wrong with it
 */
void
ct_option_row_set_caption (CtOptionRow *self, const char *caption, gboolean warning)
{
  gtk_label_set_text (GTK_LABEL (self->caption), caption != NULL ? caption : "");
  gtk_widget_set_visible (self->caption, caption != NULL);
  if (warning)
    gtk_widget_add_css_class (self->caption, "warning-text");
  else
    gtk_widget_remove_css_class (self->caption, "warning-text");
  if (caption != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->control),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
