/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-text-box"

#include "config.h"

#include "ct-text-box.h"

#include "ct-line.h"
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
  int least_width;
};

G_DEFINE_FINAL_TYPE (CtTextBox, ct_text_box, GTK_TYPE_WIDGET)

#define UNKNOWN -1

/* A width in letters, where none is asked for. */
#define LEAST_CHARS 2

static void
buffer_changed_cb (CtTextBox *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  gtk_label_set_text (GTK_LABEL (self->measure), text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
ct_text_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The label would find it by laying its words out letter under letter, with each key. */
static int
get_least_width (CtTextBox *self)
{
  int n_chars = gtk_label_get_width_chars (GTK_LABEL (self->measure));
  PangoFontMetrics *metrics;
  int char_width;

  if (self->least_width != UNKNOWN)
    return self->least_width;

  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (self->measure), NULL, NULL);
  char_width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                    pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
  self->least_width = PANGO_PIXELS_CEIL (char_width * (n_chars > 0 ? n_chars : LEAST_CHARS));

  return self->least_width;
}

static int
get_natural_width (CtTextBox *self)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->measure));
  int width;

  if (gtk_label_get_width_chars (GTK_LABEL (self->measure)) > 0)
    return get_least_width (self);

  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, NULL);

  return MAX (PANGO_PIXELS_CEIL (width), get_least_width (self));
}

static void
ct_text_box_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ct_text_box_parent_class)->css_changed (widget, change);

  CT_TEXT_BOX (widget)->least_width = UNKNOWN;
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
  CtTextBox *self = CT_TEXT_BOX (widget);

  /* The width does not follow from the height. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_least_width (self);
      *natural = get_natural_width (self);
    }
  else
    *minimum = *natural = ct_line_get_label_height (GTK_LABEL (self->measure), for_size);
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
  widget_class->css_changed = ct_text_box_css_changed;
  widget_class->size_allocate = ct_text_box_size_allocate;
  widget_class->grab_focus = ct_text_box_grab_focus;
}

static void
ct_text_box_init (CtTextBox *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_add_css_class (GTK_WIDGET (self), "text-box");
  self->least_width = UNKNOWN;
  self->measure = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, "wrap",
                                TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
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
  self->least_width = UNKNOWN;
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
