/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-line"

#include "config.h"

#include "ct-line.h"

/**
 * CtLine:
 *
 * A label that is cut where there is no room for it, in a row of a list. It takes no more than its
 * least width unless it is given more, and its words are laid out once. A label itself lays them
 * out up to four times: for no width, for any width, for its height and for the width that it gets.
 */
struct _CtLine
{
  GtkWidget parent_instance;

  int least_width;
};

#define UNKNOWN -1

G_DEFINE_FINAL_TYPE (CtLine, ct_line, GTK_TYPE_WIDGET)

static GtkWidget *
get_label (GtkWidget *widget)
{
  return gtk_widget_get_first_child (widget);
}

static GtkSizeRequestMode
ct_line_get_request_mode (GtkWidget *widget)
{
  return gtk_label_get_wrap (GTK_LABEL (get_label (widget))) ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                             : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* It hardly depends on the words, which are cut. */
static int
get_least_width (CtLine *self)
{
  if (self->least_width == UNKNOWN)
    gtk_widget_measure (get_label (GTK_WIDGET (self)), GTK_ORIENTATION_HORIZONTAL, -1,
                        &self->least_width, NULL, NULL, NULL);

  return self->least_width;
}

static void
ct_line_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? get_least_width (CT_LINE (widget))
                            : ct_line_get_label_height (GTK_LABEL (get_label (widget)), for_size);
}

static void
ct_line_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ct_line_parent_class)->css_changed (widget, change);

  CT_LINE (widget)->least_width = UNKNOWN;
}

static void
ct_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (get_label (widget), width, height, baseline, NULL);
}

static void
ct_line_dispose (GObject *object)
{
  GtkWidget *label = get_label (GTK_WIDGET (object));

  if (label != NULL)
    gtk_widget_unparent (label);

  G_OBJECT_CLASS (ct_line_parent_class)->dispose (object);
}

static void
ct_line_class_init (CtLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_line_dispose;

  widget_class->get_request_mode = ct_line_get_request_mode;
  widget_class->measure = ct_line_measure;
  widget_class->css_changed = ct_line_css_changed;
  widget_class->size_allocate = ct_line_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "line");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_line_init (CtLine *self)
{
  self->least_width = UNKNOWN;
}

/**
 * ct_line_new:
 * @label: (transfer floating): a #GtkLabel, its only child, as in templates
 */
GtkWidget *
ct_line_new (GtkWidget *label)
{
  GtkWidget *self = g_object_new (CT_TYPE_LINE, NULL);

  gtk_widget_set_parent (label, self);

  return self;
}

/**
 * ct_line_get_label_height:
 * @width: the width that @label will have; -1 for any
 *
 * Asked for its height, a label first looks for its least width, and lays out all of its words for
 * that. Boxes ask for the height without a width, too, and make little of the answer: the one for
 * the width that the label has will do.
 */
int
ct_line_get_label_height (GtkLabel *label, int width)
{
  int present = gtk_widget_get_width (GTK_WIDGET (label));
  g_autoptr (PangoLayout) layout = g_object_ref (gtk_label_get_layout (label));
  int height;

  if (width < 0 && present > 0)
    width = present;
  if (width != present && present > 0)
    {
      g_object_unref (layout);
      layout = pango_layout_copy (gtk_label_get_layout (label));
    }
  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
  pango_layout_get_size (layout, NULL, &height);

  return PANGO_PIXELS_CEIL (height);
}
