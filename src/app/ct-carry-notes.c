/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-notes"

#include "config.h"

#include "ct-carry-notes.h"

#include "ct-node-place.h"

/**
 * CtCarryNotes:
 *
 * What did not simply come along from the earlier plan, and what to look at: sentences to read
 * beside the new plan, so the window is not modal.
 */
struct _CtCarryNotes
{
  AdwWindow parent_instance;

  /* Template children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CtCarryNotes, ct_carry_notes, ADW_TYPE_WINDOW)

static void
ct_carry_notes_class_init (CtCarryNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-carry-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCarryNotes, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_carry_notes_init (CtCarryNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "selectable", FALSE, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_note (CtCarryNotes *self, const CtCarryNote *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *place = ct_node_place_dup_words (note->node);
  g_autofree char *name = NULL;

  if (place != NULL)
    {
      GtkWidget *label = create_label (place, "caption-text");

      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), create_label (note->text, "work-text"));
  gtk_widget_add_css_class (box, "carry-note");

  name = place != NULL ? g_strdup_printf ("%s: %s", place, note->text) : g_strdup (note->text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

/* @carry: what the plan of the window was built by */
GtkWidget *
ct_carry_notes_new (GtkWindow *parent, CtCarryOver *carry)
{
  CtCarryNotes *self = g_object_new (CT_TYPE_CARRY_NOTES, "transient-for", parent,
                                     "destroy-with-parent", TRUE, NULL);

  for (guint i = 0; i < ct_carry_over_get_n_notes (carry); i++)
    add_note (self, ct_carry_over_get_note (carry, i));

  return GTK_WIDGET (self);
}
