/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-text-box"

#include "config.h"

#include "ct-text-box.h"

#include "ct-people-popover.h"
#include "ct-wheel.h"

/**
 * CtTextBox:
 *
 * A text view that is always as high as its words at the width that it gets. GtkTextView by itself
 * tells the height of the layout that it happens to have; here a label that is never shown and has
 * the same words does the measuring. What sets the type of the view must set that of the label too.
 */
struct _CtTextBox
{
  GtkWidget parent_instance;

  GtkWidget *measure;
  GtkWidget *scroller;
  GtkTextView *view;
  CtPeoplePopover *people;
};

G_DEFINE_FINAL_TYPE (CtTextBox, ct_text_box, GTK_TYPE_WIDGET)

/* More than anybody writes. The label could be cut after them, else it would find its least width
 * by laying its words out letter under letter, with each key. */
#define ALL_LINES 10000

static void
buffer_changed_cb (CtTextBox *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  gtk_label_set_text (GTK_LABEL (self->measure), text);
}

static GtkSizeRequestMode
ct_text_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ct_text_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  /* The width does not follow from the height. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  gtk_widget_measure (CT_TEXT_BOX (widget)->measure, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static void
ct_text_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtTextBox *self = CT_TEXT_BOX (widget);

  gtk_widget_measure (self->scroller, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  if (self->people != NULL)
    ct_people_popover_present (self->people);
}

static gboolean
ct_text_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CT_TEXT_BOX (widget)->view));
}

static void
ct_text_box_dispose (GObject *object)
{
  CtTextBox *self = CT_TEXT_BOX (object);

  if (self->people != NULL)
    g_object_run_dispose (G_OBJECT (self->people));
  g_clear_object (&self->people);
  g_clear_pointer (&self->measure, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_text_box_parent_class)->dispose (object);
}

static void
ct_text_box_class_init (CtTextBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_text_box_dispose;
  widget_class->get_request_mode = ct_text_box_get_request_mode;
  widget_class->measure = ct_text_box_measure;
  widget_class->size_allocate = ct_text_box_size_allocate;
  widget_class->grab_focus = ct_text_box_grab_focus;
}

static void
ct_text_box_init (CtTextBox *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_add_css_class (GTK_WIDGET (self), "text-box");
  self->measure = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "wrap",
                                TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "ellipsize",
                                PANGO_ELLIPSIZE_END, "lines", ALL_LINES, NULL);
  gtk_widget_set_parent (self->measure, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->measure, FALSE);

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "field");
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  ct_wheel_leave (self->scroller);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
ct_text_box_new (void)
{
  return g_object_new (CT_TYPE_TEXT_BOX, NULL);
}

/**
 * ct_text_box_get_view:
 *
 * Returns: (transfer none): the text view, without an undo of its own
 */
GtkTextView *
ct_text_box_get_view (CtTextBox *self)
{
  return self->view;
}

/**
 * ct_text_box_set_width_chars:
 * @width_chars: a fixed width that follows the size of the text; -1 for none
 */
void
ct_text_box_set_width_chars (CtTextBox *self, int width_chars)
{
  gtk_label_set_width_chars (GTK_LABEL (self->measure), width_chars);
  gtk_label_set_max_width_chars (GTK_LABEL (self->measure), width_chars);
}

/**
 * ct_text_box_complete_people:
 *
 * Says that the words name people: from now on names are offered while one writes.
 */
void
ct_text_box_complete_people (CtTextBox *self)
{
  if (self->people == NULL)
    self->people = ct_people_popover_new (GTK_WIDGET (self), self->view);
}
