/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-pair-pane"

#include "config.h"

#include "ct-pair-pane.h"

#include "ct-em.h"

/**
 * CtPairPane:
 *
 * Two parts of a view beside each other, with a line to drag between them. Where there is no room
 * for both, one is shown at a time, with a bar above to change between them: with large text and in
 * a small window alike. A part that is not visible leaves all the room to the other.
 */
struct _CtPairPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *bar;
  GtkToggleButton *tabs[2];
  GtkPaned *paned;
  GtkWidget *holders[2];
  GtkWidget *children[2];

  double narrow_below;
  gboolean narrow;
  gboolean shows_end;
  guint update_id;
};

enum
{
  PROP_0,
  PROP_START_CHILD,
  PROP_END_CHILD,
  PROP_START_TITLE,
  PROP_END_TITLE,
  PROP_NARROW_BELOW,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtPairPane, ct_pair_pane, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* In em; or the parts would come and go at the limit. */
#define MARGIN 2

/**
 * ct_pair_pane_is_too_narrow:
 * @ems: the width divided by the size of the text
 * @narrow_below: what both need
 * @is_narrow: how it is now
 */
gboolean
ct_pair_pane_is_too_narrow (double ems, double narrow_below, gboolean is_narrow)
{
  return ems < narrow_below + (is_narrow ? MARGIN : 0);
}

static gboolean
is_visible (CtPairPane *self, guint i)
{
  return self->children[i] != NULL && gtk_widget_get_visible (self->children[i]);
}

static void
update (CtPairPane *self)
{
  gboolean one_at_a_time = self->narrow && is_visible (self, 0) && is_visible (self, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->holders); i++)
    gtk_widget_set_visible (self->holders[i], is_visible (self, i) &&
                                                  (!one_at_a_time || self->shows_end == (i == 1)));
  gtk_widget_set_visible (self->bar, one_at_a_time);
  gtk_toggle_button_set_active (self->tabs[self->shows_end ? 1 : 0], TRUE);
}

static void
tab_toggled_cb (CtPairPane *self)
{
  self->shows_end = gtk_toggle_button_get_active (self->tabs[1]);
  update (self);
}

static gboolean
update_cb (gpointer data)
{
  CtPairPane *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Both parts need no more than the wider of them: the other gives way. */
static void
ct_pair_pane_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CtPairPane *self = CT_PAIR_PANE (widget);
  int box_minimum, ignored;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &box_minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->box, orientation, for_size < 0 ? -1 : MAX (for_size, box_minimum),
                          minimum, natural, NULL, NULL);
      return;
    }

  *minimum = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->children); i++)
    if (is_visible (self, i))
      {
        int child_minimum;

        gtk_widget_measure (self->children[i], orientation, -1, &child_minimum, &ignored, NULL,
                            NULL);
        *minimum = MAX (*minimum, child_minimum);
      }
  *natural = MAX (*natural, *minimum);
}

/* Not while widgets are being placed: a part that goes away then would leave a hole. */
static void
ct_pair_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtPairPane *self = CT_PAIR_PANE (widget);
  gboolean narrow =
      ct_pair_pane_is_too_narrow (width / ct_em_get (widget), self->narrow_below, self->narrow);
  int minimum;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->box, MAX (width, minimum), height, baseline, NULL);

  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
set_child (CtPairPane *self, guint i, GtkWidget *child)
{
  self->children[i] = child;
  adw_bin_set_child (ADW_BIN (self->holders[i]), child);
  if (child != NULL)
    g_signal_connect_object (child, "notify::visible", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

static void
ct_pair_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtPairPane *self = CT_PAIR_PANE (object);

  switch (prop_id)
    {
    case PROP_START_CHILD:
      set_child (self, 0, g_value_get_object (value));
      break;

    case PROP_END_CHILD:
      set_child (self, 1, g_value_get_object (value));
      break;

    case PROP_START_TITLE:
      gtk_button_set_label (GTK_BUTTON (self->tabs[0]), g_value_get_string (value));
      break;

    case PROP_END_TITLE:
      gtk_button_set_label (GTK_BUTTON (self->tabs[1]), g_value_get_string (value));
      break;

    case PROP_NARROW_BELOW:
      self->narrow_below = g_value_get_double (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_pair_pane_dispose (GObject *object)
{
  CtPairPane *self = CT_PAIR_PANE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->children); i++)
    {
      if (self->children[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->children[i], self);
      self->children[i] = NULL;
    }
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_pair_pane_parent_class)->dispose (object);
}

static void
ct_pair_pane_class_init (CtPairPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ct_pair_pane_dispose;
  object_class->set_property = ct_pair_pane_set_property;
  widget_class->measure = ct_pair_pane_measure;
  widget_class->size_allocate = ct_pair_pane_size_allocate;

  properties[PROP_START_CHILD] =
      g_param_spec_object ("start-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END_CHILD] =
      g_param_spec_object ("end-child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_START_TITLE] = g_param_spec_string ("start-title", NULL, NULL, NULL, flags);
  properties[PROP_END_TITLE] = g_param_spec_string ("end-title", NULL, NULL, NULL, flags);
  /* In em: what both parts need beside each other. */
  properties[PROP_NARROW_BELOW] =
      g_param_spec_double ("narrow-below", NULL, NULL, 0, 1000, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
make_bar (CtPairPane *self)
{
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->bar, "linked");
  gtk_widget_add_css_class (self->bar, "pair-bar");
  gtk_widget_hide (self->bar);
  for (guint i = 0; i < G_N_ELEMENTS (self->tabs); i++)
    {
      self->tabs[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
      gtk_widget_set_hexpand (GTK_WIDGET (self->tabs[i]), TRUE);
      gtk_box_append (GTK_BOX (self->bar), GTK_WIDGET (self->tabs[i]));
    }
  gtk_toggle_button_set_group (self->tabs[1], self->tabs[0]);
  gtk_toggle_button_set_active (self->tabs[0], TRUE);
  g_signal_connect_object (self->tabs[1], "toggled", G_CALLBACK (tab_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
ct_pair_pane_init (CtPairPane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  make_bar (self);
  gtk_box_append (GTK_BOX (self->box), self->bar);

  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  self->holders[0] = adw_bin_new ();
  self->holders[1] = adw_bin_new ();
  gtk_paned_set_start_child (self->paned, self->holders[0]);
  gtk_paned_set_end_child (self->paned, self->holders[1]);
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  gtk_paned_set_resize_end_child (self->paned, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->paned), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->paned), "hairline");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->paned));
  update (self);
}

/**
 * ct_pair_pane_show:
 * @end: which part is to be seen, where there is only room for one
 */
void
ct_pair_pane_show (CtPairPane *self, gboolean end)
{
  g_return_if_fail (CT_IS_PAIR_PANE (self));

  self->shows_end = end;
  update (self);
}

/* Returns: whether the second part is seen, beside the first or alone */
gboolean
ct_pair_pane_shows_end (CtPairPane *self)
{
  g_return_val_if_fail (CT_IS_PAIR_PANE (self), FALSE);

  return gtk_widget_get_visible (self->holders[1]);
}
