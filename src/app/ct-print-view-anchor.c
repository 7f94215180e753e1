/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

/* What stays where it is on the screen when the pages become others. */

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

static double
get_top_in_view (CtPrintView *self, guint page, const CtBox *box)
{
  return ct_page_stack_get_page (self->stack, page).y +
         box->y * ct_page_stack_get_scale (self->stack) -
         _ct_print_view_get_scroll (self->vadjustment);
}

/* What the user works on is held rather than what happens to stand at the top. */
static gboolean
is_better (CtPrintView *self, const CtBox *box, double top, const CtBox *best, double best_top)
{
  if (best == NULL)
    return TRUE;
  if ((box->node == self->selected) != (best->node == self->selected))
    return box->node == self->selected;

  return top < best_top;
}

static guint
get_ordinal (CtPrintView *self, const CtBox *box)
{
  g_autoptr (GArray) places = ct_printout_find_places (self->printout, box->node, box->field);

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, CtPrintoutPlace, i).box == box)
      return i;

  return 0;
}

/* Remembers which words of the plan stand at the anchor, before the pages change. */
void
_ct_print_view_hold_words (CtPrintView *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  guint n_pages = ct_page_stack_get_n_pages (self->stack);
  const CtBox *best = NULL;
  double best_top = 0.0;

  if (self->printout == NULL || !self->anchor.set || !self->arranged)
    return;

  for (guint i = self->anchor.page; i < n_pages; i++)
    {
      const CtPage *page = ct_printout_get_page (self->printout, i);

      if (ct_page_stack_get_page (self->stack, i).y -
              _ct_print_view_get_scroll (self->vadjustment) >
          height)
        break;

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        {
          const CtBox *box = ct_page_get_box (page, j);
          double top = get_top_in_view (self, i, box);

          if (box->node != NULL && box->kind == CT_BOX_TEXT && top >= 0.0 && top < height &&
              is_better (self, box, top, best, best_top))
            {
              best = box;
              best_top = top;
            }
        }
    }

  if (best == NULL)
    return;

  g_set_object (&self->anchor.node, best->node);
  self->anchor.field = best->field;
  self->anchor.ordinal = get_ordinal (self, best);
  self->anchor.view_y = best_top;
}

/* The same words on the new pages, in the same place of the view. */
void
_ct_print_view_find_words_again (CtPrintView *self)
{
  g_autoptr (GArray) places = NULL;
  const CtPrintoutPlace *place;

  if (self->anchor.node == NULL || self->printout == NULL)
    return;

  places = ct_printout_find_places (self->printout, self->anchor.node, self->anchor.field);
  if (places->len == 0)
    return;

  place = &g_array_index (places, CtPrintoutPlace, MIN (self->anchor.ordinal, places->len - 1));
  self->anchor.page = place->page;
  self->anchor.y =
      place->box->y / ct_page_get_height (ct_printout_get_page (self->printout, place->page));
}
