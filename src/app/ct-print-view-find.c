/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

/* Finding words on the pages: all places are marked, one of them is the current one, and the view
 * goes there.
 */

/* So much of what is around a place is seen, too, in pixels. */
#define ROOM 40.0

static guint found_changed;

void
_ct_print_view_install_find (CtPrintViewClass *klass)
{
  /**
   * CtPrintView::found-changed:
   *
   * Other places were found, another one is the current one, or nothing is looked for any more.
   */
  found_changed = g_signal_new ("found-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
_ct_print_view_tell_found (CtPrintView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, found_changed, 0);
}

static void
scroll_into_view (GtkAdjustment *adjustment, double start, double end, double share)
{
  double value, view;

  if (adjustment == NULL)
    return;

  value = gtk_adjustment_get_value (adjustment);
  view = gtk_adjustment_get_page_size (adjustment);
  if (start - ROOM < value || end + ROOM > value + view)
    gtk_adjustment_set_value (adjustment, start - view * share);
}

/* Goes to where @range begins, unless that is in view. */
void
_ct_print_view_show_words (CtPrintView *self, const CtTextRange *range)
{
  double scale = ct_page_stack_get_scale (self->stack);
  g_autoptr (GArray) rects = ct_page_text_list_rects (self->text, range);
  const CtTextRect *rect;
  CtPageRect page;

  if (rects->len == 0)
    return;

  rect = &g_array_index (rects, CtTextRect, 0);
  page = ct_page_stack_get_page (self->stack, rect->page);
  scroll_into_view (self->vadjustment, page.y + rect->y * scale,
                    page.y + (rect->y + rect->height) * scale, 1.0 / 3.0);
  scroll_into_view (self->hadjustment, page.x + rect->x * scale,
                    page.x + (rect->x + rect->width) * scale, 1.0 / 3.0);
}

/* Goes to the current place, unless it is in view. */
void
_ct_print_view_show_found (CtPrintView *self)
{
  guint current = self->find != NULL ? ct_page_find_get_current (self->find) : CT_PAGE_FIND_NONE;

  if (current == CT_PAGE_FIND_NONE)
    return;

  if (self->arranged)
    _ct_print_view_show_words (self, ct_page_find_get_found (self->find, current));
  else
    self->shows_found = TRUE;
}

/* Where one reads when one begins to look for something: there, the first place is wanted. */
static void
take_origin (CtPrintView *self)
{
  guint page;
  double x, y;

  self->find_page = self->current_page;
  self->find_y = 0.0;
  if (_ct_print_view_find_point (self, 0.0, 0.0, &page, &x, &y))
    {
      self->find_page = page;
      self->find_y = y;
    }
}

/**
 * ct_print_view_find:
 * @words: (nullable): what to look for; %NULL to end looking for anything
 *
 * Marks all places with these words and goes to the first one at or after what is in view.
 */
void
ct_print_view_find (CtPrintView *self, const char *words)
{
  g_autoptr (CtSearchQuery) query = NULL;
  const CtPageText *text;

  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  if (words == NULL)
    {
      g_clear_pointer (&self->find, ct_page_find_free);
      _ct_print_view_tell_found (self);
      return;
    }

  query = ct_search_query_new (words);
  text = _ct_print_view_get_text (self);
  if (self->find == NULL)
    {
      self->find = ct_page_find_new ();
      ct_page_find_set_text (self->find, text);
      take_origin (self);
    }
  if (ct_search_query_equal (query, ct_page_find_get_query (self->find)))
    return;

  ct_page_find_set_query (self->find, query);
  ct_page_find_start_from (self->find, self->find_page, self->find_y);
  _ct_print_view_show_found (self);
  _ct_print_view_tell_found (self);
}

gboolean
ct_print_view_is_finding (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), FALSE);

  return self->find != NULL;
}

guint
ct_print_view_get_n_found (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), 0);

  return self->find != NULL ? ct_page_find_get_n_found (self->find) : 0;
}

/* Returns: the number of the current place among those found, from 1; 0 for none */
guint
ct_print_view_get_found (CtPrintView *self)
{
  guint current;

  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), 0);

  current = self->find != NULL ? ct_page_find_get_current (self->find) : CT_PAGE_FIND_NONE;

  return current != CT_PAGE_FIND_NONE ? current + 1 : 0;
}

/* @direction: 1 for the next place, -1 for the one before; after the last comes the first */
void
ct_print_view_find_step (CtPrintView *self, int direction)
{
  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  if (self->find == NULL || _ct_print_view_get_text (self) == NULL)
    return;

  ct_page_find_step (self->find, direction);
  _ct_print_view_show_found (self);
  take_origin (self);
  _ct_print_view_tell_found (self);
}
