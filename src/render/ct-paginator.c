/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paginator"

#include "config.h"

#include "ct-paginator-private.h"

#include "ct-row-splitter.h"

/**
 * CtPaginator:
 *
 * Deals the things of a flow out to pages. What keeps with the next thing never stands last on a
 * page; of a paragraph or cell that goes on, at least two lines stand on each side.
 */

/* Sums of floating-point heights are compared with this much room, in points. */
#define TOLERANCE 0.01

static void
clear_bookmark (CtBookmark *bookmark)
{
  g_free (bookmark->title);
}

CtPaginator *
ct_paginator_new (CtTypesetter *typesetter)
{
  CtPaginator *self = g_new0 (CtPaginator, 1);

  self->typesetter = typesetter;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_page_free);
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (CtBookmark));
  g_array_set_clear_func (self->bookmarks, (GDestroyNotify) clear_bookmark);

  return self;
}

void
ct_paginator_free (CtPaginator *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->bookmarks, g_array_unref);
  g_free (self);
}

static double
get_length (CtPaginator *self, CtLength length)
{
  return ct_typesetter_get_length (self->typesetter, length);
}

static void
add_page_number (CtPaginator *self, CtPage *page)
{
  CtTextStyle style = { get_length (self, CT_LENGTH_SIZE_PAGE_NUMBER) };
  g_autofree char *number = g_strdup_printf ("%u", self->pages->len - self->first_page);
  g_autoptr (CtTextBlock) text = NULL;

  text = ct_typesetter_set (self->typesetter, number, &style, NULL, 0);
  ct_page_add_text (page, text, 0, 1, (ct_page_get_width (page) - text->lines[0].width) / 2,
                    get_length (self, CT_LENGTH_PAGE_NUMBER_TOP));
}

void
_ct_paginator_add_page (CtPaginator *self)
{
  double width, height;

  ct_page_style_get_paper_size (ct_typesetter_get_style (self->typesetter), self->paper, &width,
                                &height);
  self->page = ct_page_new (width, height);
  g_ptr_array_add (self->pages, self->page);

  self->left = get_length (self, CT_LENGTH_MARGIN_LEFT);
  self->top = get_length (self, CT_LENGTH_MARGIN_TOP);
  self->bottom = ct_page_get_height (self->page) - get_length (self, CT_LENGTH_MARGIN_BOTTOM);
  self->y = self->top;

  if (self->pages->len - self->first_page > 1)
    add_page_number (self, self->page);
}

gboolean
_ct_paginator_is_at_top (CtPaginator *self)
{
  return self->y <= self->top + TOLERANCE;
}

double
_ct_paginator_get_room (CtPaginator *self)
{
  return self->bottom - self->y + TOLERANCE;
}

void
_ct_paginator_add_bookmark (CtPaginator *self, const char *title, guint level)
{
  CtBookmark bookmark = { g_strdup (title), level, self->pages->len - 1, self->left, self->y };

  g_array_append_val (self->bookmarks, bookmark);
}

/* The least room with which an item can begin on a page by itself. */
static double
get_own_least (const CtFlowItem *item)
{
  guint n_lines;

  switch (item->kind)
    {
    case CT_FLOW_TABLE:
      return _ct_paginator_get_table_least (item->table);

    case CT_FLOW_BOXES:
      return item->height;

    case CT_FLOW_TEXT:
    default:
      n_lines = item->text->n_lines < 2 * CT_MIN_LINES ? item->text->n_lines : CT_MIN_LINES;
      return ct_text_block_get_slice_height (item->text, 0, n_lines);
    }
}

/* Whether an item stands whole on the page of the next one, when it keeps with that. */
static gboolean
goes_whole (const CtFlowItem *item)
{
  return item->keep_with_next &&
         (item->kind == CT_FLOW_BOXES ||
          (item->kind == CT_FLOW_TEXT && item->text->n_lines < 2 * CT_MIN_LINES));
}

/* The least room with which @index can begin on a page, with what must stand below it there. What
 * asks for more than a page has to do without company.
 */
double
_ct_paginator_get_least (CtPaginator *self, const CtFlow *flow, guint index)
{
  const CtFlowItem *item = g_ptr_array_index (flow->items, index);
  double own = get_own_least (item);
  double least = 0;

  for (guint i = index; i < flow->items->len; i++)
    {
      item = g_ptr_array_index (flow->items, i);
      if (i > index)
        least += item->space_before;

      if (!goes_whole (item))
        {
          least += get_own_least (item);
          break;
        }

      least += item->kind == CT_FLOW_BOXES ? item->height : item->text->height;
    }

  return least <= self->bottom - self->top ? least : own;
}

/* How many lines of a paragraph to put on this page. */
static guint
count_lines (CtPaginator *self, const CtFlowItem *item, guint first, double needed_below)
{
  const CtTextBlock *text = item->text;
  guint left = text->n_lines - first;
  guint n_fitting = 0;

  while (n_fitting < left && ct_text_block_get_slice_height (text, first, n_fitting + 1) <=
                                 _ct_paginator_get_room (self))
    n_fitting++;

  /* Lines enough go along to the next page with what must not stand there alone. */
  if (n_fitting == left && needed_below > 0 &&
      ct_text_block_get_slice_height (text, first, left) + needed_below >
          _ct_paginator_get_room (self))
    n_fitting = left > CT_MIN_LINES ? left - CT_MIN_LINES : 0;

  n_fitting = ct_row_splitter_count_lines (left, n_fitting, FALSE);
  if (n_fitting > 0 || !_ct_paginator_is_at_top (self))
    return n_fitting;

  return MAX (ct_row_splitter_count_lines (left, left, TRUE), 1);
}

static double
get_needed_below (CtPaginator *self, const CtFlow *flow, guint index)
{
  const CtFlowItem *item = g_ptr_array_index (flow->items, index);
  const CtFlowItem *next;

  if (!item->keep_with_next || index + 1 >= flow->items->len)
    return 0;

  next = g_ptr_array_index (flow->items, index + 1);

  return next->space_before + _ct_paginator_get_least (self, flow, index + 1);
}

static void
place_text (CtPaginator *self, const CtFlow *flow, guint index)
{
  const CtFlowItem *item = g_ptr_array_index (flow->items, index);
  double needed_below = get_needed_below (self, flow, index);

  for (guint first = 0; first < item->text->n_lines;)
    {
      guint n_lines = count_lines (self, item, first, needed_below);

      if (n_lines == 0)
        {
          _ct_paginator_add_page (self);
          continue;
        }

      if (first == 0 && item->bookmark != NULL)
        _ct_paginator_add_bookmark (self, item->bookmark, item->bookmark_level);

      ct_page_add_text (self->page, item->text, first, n_lines, self->left + item->x, self->y);
      self->y += ct_text_block_get_slice_height (item->text, first, n_lines);
      first += n_lines;

      if (first < item->text->n_lines)
        _ct_paginator_add_page (self);
    }
}

static void
place_boxes (CtPaginator *self, const CtFlowItem *item)
{
  for (guint i = 0; i < item->boxes->len; i++)
    {
      const CtBox *box = &g_array_index (item->boxes, CtBox, i);
      double x = self->left + item->x;

      if (box->kind == CT_BOX_TEXT)
        ct_page_add_text (self->page, box->text, box->first_line, box->n_lines, x + box->x,
                          self->y + box->y);
      else
        ct_page_add_box (self->page, box, x, self->y);
    }

  self->y += item->height;
}

static void
place_item (CtPaginator *self, const CtFlow *flow, guint index)
{
  const CtFlowItem *item = g_ptr_array_index (flow->items, index);
  double least = _ct_paginator_get_least (self, flow, index);

  if (!_ct_paginator_is_at_top (self))
    {
      if (item->space_before + least > _ct_paginator_get_room (self))
        _ct_paginator_add_page (self);
      else
        self->y += item->space_before;
    }

  switch (item->kind)
    {
    case CT_FLOW_TEXT:
      place_text (self, flow, index);
      break;

    case CT_FLOW_TABLE:
      _ct_paginator_place_table (self, item->table, get_needed_below (self, flow, index));
      break;

    case CT_FLOW_BOXES:
      place_boxes (self, item);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * ct_paginator_add_flow:
 *
 * Puts @flow on pages, below what is there already if these have the same paper and @flow
 * does not begin a page of its own.
 */
void
ct_paginator_add_flow (CtPaginator *self, const CtFlow *flow)
{
  if (flow->begins_numbers)
    self->first_page = self->pages->len;

  if (self->page == NULL || flow->paper != self->paper || flow->begins_page)
    {
      self->paper = flow->paper;
      _ct_paginator_add_page (self);
    }

  for (guint i = 0; i < flow->items->len; i++)
    place_item (self, flow, i);
}

/* Returns: how many pages there are by now */
guint
ct_paginator_get_n_pages (CtPaginator *self)
{
  return self->pages->len;
}

/**
 * ct_paginator_steal_pages:
 *
 * Returns: (transfer full) (element-type CtPage): the pages
 */
GPtrArray *
ct_paginator_steal_pages (CtPaginator *self)
{
  self->page = NULL;

  return g_steal_pointer (&self->pages);
}

/**
 * ct_paginator_steal_bookmarks:
 *
 * Returns: (transfer full) (element-type CtBookmark): the bookmarks, in the order of the pages
 */
GArray *
ct_paginator_steal_bookmarks (CtPaginator *self)
{
  return g_steal_pointer (&self->bookmarks);
}
