/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

#include <math.h>

/* Where the view stands over the pages. */

double
_ct_print_view_get_scroll (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0.0;
}

/* The current page is the one a third down the view. */
void
_ct_print_view_update_current_page (CtPrintView *self)
{
  double third = gtk_widget_get_height (GTK_WIDGET (self)) / 3.0;
  double y = _ct_print_view_get_scroll (self->vadjustment) + third;

  _ct_print_view_take_current_page (self, ct_page_stack_get_page_at (self->stack, y));
}

static double
get_scale (CtPrintView *self, double width, double height)
{
  if (self->fit == CT_PAGE_FIT_NONE)
    return self->zoom * CT_PAGE_STACK_NATURAL;

  return ct_page_stack_get_fitting_scale (self->stack, self->fit, width, height);
}

/* The scrolled window shows its bars by the minimum, so that has to be the size of all pages. */
void
_ct_print_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  int view_width = orientation == GTK_ORIENTATION_VERTICAL && for_size > 0
                       ? for_size
                       : gtk_widget_get_width (widget);
  double scale = get_scale (self, view_width, gtk_widget_get_height (widget));
  double width, height;

  ct_page_stack_measure (self->stack, scale, &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = (int) height;
  else
    *minimum = self->fit == CT_PAGE_FIT_NONE ? (int) width : 1;

  *natural = MAX (*minimum, 1);
}

static void
set_anchor_at_top (CtPrintView *self)
{
  _ct_print_view_set_anchor (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0.0);
}

static void
configure (GtkAdjustment *adjustment, double value, double size, double view)
{
  if (adjustment == NULL)
    return;

  size = MAX (size, view);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0.0, size - view), 0.0, size,
                            CT_PRINT_VIEW_LINE_STEP, view * 0.9, view);
}

static void
arrange (CtPrintView *self, double width, double height)
{
  double x = _ct_print_view_get_scroll (self->hadjustment),
         y = _ct_print_view_get_scroll (self->vadjustment);

  set_anchor_at_top (self);
  ct_page_stack_arrange (self->stack, get_scale (self, width, height), width);

  if (self->anchor.set && self->anchor.page < ct_page_stack_get_n_pages (self->stack))
    {
      CtPageRect rect = ct_page_stack_get_page (self->stack, self->anchor.page);

      x = rect.x + self->anchor.x * rect.width - self->anchor.view_x;
      y = rect.y + self->anchor.y * rect.height - self->anchor.view_y;
    }
  self->anchor.set = FALSE;
  g_clear_object (&self->anchor.node);

  configure (self->hadjustment, x, ct_page_stack_get_width (self->stack), width);
  configure (self->vadjustment, y, ct_page_stack_get_height (self->stack), height);
}

/* What others learn from a new size, they learn when all sizes are settled. */
static gboolean
settle_cb (gpointer user_data)
{
  CtPrintView *self = user_data;

  self->settle_source = 0;

  if (self->page_to_show >= 0)
    {
      int page = self->page_to_show;

      self->page_to_show = -1;
      ct_print_view_show_page (self, (guint) page);
    }
  if (self->shows_selected)
    {
      self->shows_selected = FALSE;
      ct_print_view_show_selected (self);
    }
  if (self->shows_found)
    {
      self->shows_found = FALSE;
      _ct_print_view_show_found (self);
    }

  _ct_print_view_update_current_page (self);
  _ct_print_view_take_zoom (self, ct_page_stack_get_scale (self->stack) / CT_PAGE_STACK_NATURAL);

  return G_SOURCE_REMOVE;
}

void
_ct_print_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);

  self->allocating = TRUE;
  arrange (self, width, height);
  self->arranged = TRUE;
  self->allocating = FALSE;
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));

  if (self->settle_source == 0)
    self->settle_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_cb, self, NULL);
}

static void
scrolled_cb (CtPrintView *self)
{
  if (!self->allocating)
    _ct_print_view_update_current_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_ct_print_view_set_adjustment (CtPrintView *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place == adjustment)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, scrolled_cb, self);
  g_clear_object (place);

  if (adjustment != NULL)
    {
      *place = g_object_ref_sink (adjustment);
      g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                               G_CONNECT_SWAPPED);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
