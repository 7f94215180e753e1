/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-share-bar"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-share-bar.h"

#define GAP 2

/**
 * CtShareBar:
 *
 * The whole year in one thin bar: how many actions are done, under way, late, not begun. Each part
 * is as long as its share, but never shorter than the words under it.
 */
struct _CtShareBar
{
  GtkWidget parent_instance;

  guint counts[CT_N_SHARES];
  GtkWidget *parts[CT_N_SHARES];
  GtkLabel *labels[CT_N_SHARES];
};

G_DEFINE_FINAL_TYPE (CtShareBar, ct_share_bar, GTK_TYPE_WIDGET)

static const struct
{
  const char *css_class;
  const char *words;
} shares[CT_N_SHARES] = {
  [CT_SHARE_DONE] = { "done", N_ ("Done") },
  [CT_SHARE_RUNNING] = { "running", N_ ("Under way") },
  [CT_SHARE_LATE] = { "late", N_ ("Late") },
  [CT_SHARE_PLANNED] = { "planned", N_ ("Not begun") },
  [CT_SHARE_CLOSED] = { "closed", N_ ("Not achieved or dropped") },
};

static int
get_minimum_width (GtkWidget *part)
{
  int minimum;

  if (!gtk_widget_get_visible (part))
    return 0;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum + GAP;
}

static void
ct_share_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CtShareBar *self = CT_SHARE_BAR (widget);
  int size = 0;

  for (CtShare i = 0; i < CT_N_SHARES; i++)
    {
      int part = 0;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        size += get_minimum_width (self->parts[i]);
      else
        {
          gtk_widget_measure (self->parts[i], orientation, -1, &part, NULL, NULL, NULL);
          size = MAX (size, part);
        }
    }

  *minimum = *natural = size;
}

static void
ct_share_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtShareBar *self = CT_SHARE_BAR (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint total = 0;
  int x = 0, spare = width;

  for (CtShare i = 0; i < CT_N_SHARES; i++)
    {
      total += self->counts[i];
      spare -= get_minimum_width (self->parts[i]);
    }

  for (CtShare i = 0; i < CT_N_SHARES; i++)
    {
      int part = get_minimum_width (self->parts[i]) +
                 (int) ((gint64) MAX (spare, 0) * self->counts[i] / MAX (total, 1));

      if (!gtk_widget_get_visible (self->parts[i]))
        continue;

      gtk_widget_size_allocate (self->parts[i],
                                &(GtkAllocation){ rtl ? width - x - part + GAP : x, 0, part - GAP,
                                                  height },
                                -1);
      x += part;
    }
}

static void
ct_share_bar_dispose (GObject *object)
{
  CtShareBar *self = CT_SHARE_BAR (object);

  for (CtShare i = 0; i < CT_N_SHARES; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);

  G_OBJECT_CLASS (ct_share_bar_parent_class)->dispose (object);
}

static void
ct_share_bar_class_init (CtShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_share_bar_dispose;
  widget_class->measure = ct_share_bar_measure;
  widget_class->size_allocate = ct_share_bar_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_part (CtShareBar *self, CtShare share)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (bar, "share");
  gtk_widget_add_css_class (bar, shares[share].css_class);
  gtk_widget_add_css_class (label, "caption-text");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (part), bar);
  gtk_box_append (GTK_BOX (part), label);
  gtk_widget_set_parent (part, GTK_WIDGET (self));
  self->labels[share] = GTK_LABEL (label);

  return part;
}

static void
ct_share_bar_init (CtShareBar *self)
{
  for (CtShare i = 0; i < CT_N_SHARES; i++)
    self->parts[i] = create_part (self, i);
}

/* @counts: the number of actions of each share */
void
ct_share_bar_set (CtShareBar *self, const guint counts[CT_N_SHARES])
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (CtShare i = 0; i < CT_N_SHARES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u %s", counts[i], _ (shares[i].words));
      g_autofree char *markup =
          g_markup_printf_escaped ("<b>%u</b> %s", counts[i], _ (shares[i].words));

      self->counts[i] = counts[i];
      gtk_label_set_markup (self->labels[i], markup);
      gtk_widget_set_visible (self->parts[i], self->counts[i] > 0);
      if (self->counts[i] > 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", text);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
