/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-thumbnail"

#include "config.h"

#include "ct-page-thumbnail.h"

/* The longer side of the picture. */
#define LENGTH 106.0

/**
 * CtPageThumbnail:
 *
 * A page, small, and upright or across as it is printed.
 */
struct _CtPageThumbnail
{
  GtkWidget parent_instance;

  CtPageRenderer *renderer;
  guint page;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (CtPageThumbnail, ct_page_thumbnail, GTK_TYPE_WIDGET)

static void
ct_page_thumbnail_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  CtPageThumbnail *self = CT_PAGE_THUMBNAIL (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
ct_page_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  static const GdkRGBA edge = { 0.0f, 0.0f, 0.0f, 0.35f };
  static const float widths[4] = { 1.0f, 1.0f, 1.0f, 1.0f };
  const GdkRGBA edges[4] = { edge, edge, edge, edge };
  CtPageThumbnail *self = CT_PAGE_THUMBNAIL (widget);
  GskRoundedRect outline;
  GdkTexture *texture;
  graphene_rect_t box;

  graphene_rect_init (&box, (float) ((gtk_widget_get_width (widget) - self->width) / 2),
                      (float) ((gtk_widget_get_height (widget) - self->height) / 2),
                      (float) self->width, (float) self->height);
  gtk_snapshot_append_color (snapshot, &white, &box);

  texture = ct_page_renderer_request (self->renderer, self->page,
                                      (guint) (self->width * gtk_widget_get_scale_factor (widget)),
                                      CT_PAGE_PRIORITY_THUMBNAIL);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &box);

  gsk_rounded_rect_init_from_rect (&outline, &box, 0.0f);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}

static void
page_ready_cb (CtPageThumbnail *self, guint page)
{
  if (page == self->page)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ct_page_thumbnail_dispose (GObject *object)
{
  CtPageThumbnail *self = CT_PAGE_THUMBNAIL (object);

  g_clear_object (&self->renderer);

  G_OBJECT_CLASS (ct_page_thumbnail_parent_class)->dispose (object);
}

static void
ct_page_thumbnail_class_init (CtPageThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_page_thumbnail_dispose;

  widget_class->measure = ct_page_thumbnail_measure;
  widget_class->snapshot = ct_page_thumbnail_snapshot;

  gtk_widget_class_set_css_name (widget_class, "pagethumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ct_page_thumbnail_init (CtPageThumbnail *self)
{
  self->width = (int) LENGTH;
  self->height = (int) LENGTH;
}

GtkWidget *
ct_page_thumbnail_new (CtPageRenderer *renderer)
{
  CtPageThumbnail *self;

  g_return_val_if_fail (CT_IS_PAGE_RENDERER (renderer), NULL);

  self = g_object_new (CT_TYPE_PAGE_THUMBNAIL, NULL);
  self->renderer = g_object_ref (renderer);
  g_signal_connect_object (renderer, "page-ready", G_CALLBACK (page_ready_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (renderer, "pages-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* @width, @height: of the paper, in any unit */
void
ct_page_thumbnail_set_page (CtPageThumbnail *self, guint page, double width, double height)
{
  g_return_if_fail (CT_IS_PAGE_THUMBNAIL (self));
  g_return_if_fail (width > 0.0 && height > 0.0);

  self->page = page;
  self->width = (int) (LENGTH * width / MAX (width, height) + 0.5);
  self->height = (int) (LENGTH * height / MAX (width, height) + 0.5);

  gtk_widget_queue_resize (GTK_WIDGET (self));
}
