/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-pile"

#include "config.h"

#include "ct-pile.h"

/**
 * CtPile:
 *
 * Widgets one below the other, each as high as it has to be. Its width does not depend on its
 * height: a #GtkBox in another one lays out all words for one width after the other, in order to
 * find the least with which they are no higher than some height.
 */
struct _CtPile
{
  GtkWidget parent_instance;

  int spacing;
};

enum
{
  PROP_SPACING = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CtPile, ct_pile, GTK_TYPE_WIDGET)

static GtkWidget *
find_seen (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return find_seen (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return find_seen (gtk_widget_get_next_sibling (child));
}

static GtkSizeRequestMode
ct_pile_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ct_pile_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = 0;
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int gap = child != get_first (widget) ? CT_PILE (widget)->spacing : 0;
      int least, wanted;

      gtk_widget_measure (child, orientation, wide ? -1 : for_size, &least, &wanted, NULL, NULL);
      *minimum = wide ? MAX (*minimum, least) : *minimum + gap + least;
      *natural = wide ? MAX (*natural, wanted) : *natural + gap + wanted;
    }
}

static void
ct_pile_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int y = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, least }, -1);
      y += least + CT_PILE (widget)->spacing;
    }
}

static void
ct_pile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  switch (id)
    {
    case PROP_SPACING:
      CT_PILE (object)->spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
ct_pile_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ct_pile_parent_class)->dispose (object);
}

static void
ct_pile_class_init (CtPileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ct_pile_set_property;
  object_class->dispose = ct_pile_dispose;

  widget_class->get_request_mode = ct_pile_get_request_mode;
  widget_class->measure = ct_pile_measure;
  widget_class->size_allocate = ct_pile_size_allocate;

  properties[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, 100, 0,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_pile_init (CtPile *self)
{
}
