/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-list-row"

#include "config.h"

#include "ct-list-row.h"

/**
 * CtListRow:
 *
 * A row of a #CtRowList, around what it shows: it has the focus and looks selected.
 */
struct _CtListRow
{
  GtkWidget parent_instance;

  GtkWidget *child;
  gboolean selected;
};

enum
{
  CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtListRow, ct_list_row, GTK_TYPE_WIDGET)

static void
pressed_cb (CtListRow *self, int n_press)
{
  g_signal_emit (self, signals[CLICKED], 0, n_press);
}

static void
ct_list_row_dispose (GObject *object)
{
  g_clear_pointer (&CT_LIST_ROW (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_list_row_parent_class)->dispose (object);
}

static void
ct_list_row_class_init (CtListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_list_row_dispose;

  /**
   * CtListRow::clicked:
   * @n_press: how often, at one go
   */
  signals[CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ct_list_row_init (CtListRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

/**
 * ct_list_row_new:
 * @child: (transfer floating): what the row shows
 */
GtkWidget *
ct_list_row_new (GtkWidget *child)
{
  CtListRow *self = g_object_new (CT_TYPE_LIST_ROW, NULL);

  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

GtkWidget *
ct_list_row_get_child (CtListRow *self)
{
  return self->child;
}

void
ct_list_row_set_selected (CtListRow *self, gboolean selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
