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
  double y = _ct_print_view_get_scroll (self->vadjustment) + gtk_widget_get_height (GTK_WIDGET (self)) / 3.0;
  guint page = ct_page_stack_get_page_at (self->stack, y);

  _ct_print_view_take_current_page (self, page);
}

void
_ct_print_view_set_anchor (CtPrintView *self, double view_x, double view_y)
{
  double x = _ct_print_view_get_scroll (self->hadjustment) + view_x;
  double y = _ct_print_view_get_scroll (self->vadjustment) + view_y;
  CtPageRect rect;

  if (self->anchor.set || ct_page_stack_get_n_pages (self->stack) == 0)
    return;

  self->anchor.set = TRUE;
  self->anchor.page = ct_page_stack_get_page_at (self->stack, y);
  rect = ct_page_stack_get_page (self->stack, self->anchor.page);
  self->anchor.x = (x - rect.x) / MAX (rect.width, 1.0);
  self->anchor.y = (y - rect.y) / MAX (rect.height, 1.0);
  self->anchor.view_x = view_x;
  self->anchor.view_y = view_y;
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
  gtk_adjustment_configure (adjustment, CLAMP (value, 0.0, size - view), 0.0, size, CT_PRINT_VIEW_LINE_STEP,
                            view * 0.9, view);
}

static void
arrange (CtPrintView *self, double width, double height)
{
  double x = _ct_print_view_get_scroll (self->hadjustment), y = _ct_print_view_get_scroll (self->vadjustment);
  double scale;

  set_anchor_at_top (self);
  scale = ct_page_stack_get_fitting_scale (self->stack, self->fit, width, height);
  if (self->fit == CT_PAGE_FIT_NONE)
    scale = self->zoom * CT_PAGE_STACK_NATURAL;
  ct_page_stack_arrange (self->stack, scale, width);

  if (self->anchor.set && self->anchor.page < ct_page_stack_get_n_pages (self->stack))
    {
      CtPageRect rect = ct_page_stack_get_page (self->stack, self->anchor.page);

      x = rect.x + self->anchor.x * rect.width - self->anchor.view_x;
      y = rect.y + self->anchor.y * rect.height - self->anchor.view_y;
    }
  self->anchor.set = FALSE;

  configure (self->hadjustment, x, ct_page_stack_get_width (self->stack), width);
  configure (self->vadjustment, y, ct_page_stack_get_height (self->stack), height);

  if (fabs (self->zoom * CT_PAGE_STACK_NATURAL - scale) > 1e-6)
    _ct_print_view_take_zoom (self, scale / CT_PAGE_STACK_NATURAL);
}

void
_ct_print_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);

  arrange (self, width, height);
  _ct_print_view_update_current_page (self);

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
}

static void
scrolled_cb (CtPrintView *self)
{
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
