/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-stack"

#include "config.h"

#include "ct-page-stack.h"

#include <math.h>

/* Where the pages of a document lie on the desk, one below the other, all at one scale. Pages are
 * centred and lie on whole pixels, so that what is drawn on them is not blurred.
 */
struct _CtPageStack
{
  GArray *pages;
  double scale;
  double width;
  double height;
};

typedef struct
{
  double width;
  double height;
  CtPageRect rect;
} Page;

CtPageStack *
ct_page_stack_new (void)
{
  CtPageStack *self = g_new0 (CtPageStack, 1);

  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
  self->scale = CT_PAGE_STACK_NATURAL;

  return self;
}

void
ct_page_stack_free (CtPageStack *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->pages);
  g_free (self);
}

void
ct_page_stack_clear (CtPageStack *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->pages, 0);
  self->width = 0.0;
  self->height = 0.0;
}

/* @width, @height: of the paper, in points */
void
ct_page_stack_add_page (CtPageStack *self, double width, double height)
{
  Page page = { .width = width, .height = height };

  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0.0 && height > 0.0);

  g_array_append_val (self->pages, page);
}

guint
ct_page_stack_get_n_pages (const CtPageStack *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

static double
length_on_screen (double points, double scale)
{
  return MAX (1.0, round (points * scale));
}

/**
 * ct_page_stack_get_fitting_scale:
 * @width: of the desk, in pixels
 * @height: of the desk, in pixels
 *
 * Returns: the pixels for a point at which the pages fit
 */
double
ct_page_stack_get_fitting_scale (const CtPageStack *self,
                                 CtPageFit fit,
                                 double width,
                                 double height)
{
  double widest = 1.0, tallest = 1.0;
  double scale;

  g_return_val_if_fail (self != NULL, CT_PAGE_STACK_NATURAL);

  if (fit == CT_PAGE_FIT_NONE || self->pages->len == 0)
    return self->scale;

  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = &g_array_index (self->pages, Page, i);

      widest = MAX (widest, page->width);
      tallest = MAX (tallest, page->height);
    }

  scale = (width - 2 * CT_PAGE_STACK_MARGIN) / widest;
  if (fit == CT_PAGE_FIT_PAGE)
    scale = MIN (scale, (height - 2 * CT_PAGE_STACK_MARGIN) / tallest);

  return MAX (scale, 0.05);
}

/**
 * ct_page_stack_measure:
 * @scale: pixels for a point
 * @width: (out): what the pages take at that scale, with the desk around them
 * @height: (out): likewise
 */
void
ct_page_stack_measure (const CtPageStack *self, double scale, double *width, double *height)
{
  g_return_if_fail (self != NULL);

  *width = 0.0;
  *height = 0.0;

  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = &g_array_index (self->pages, Page, i);

      *width = MAX (*width, length_on_screen (page->width, scale) + 2 * CT_PAGE_STACK_MARGIN);
      *height += length_on_screen (page->height, scale) + CT_PAGE_STACK_MARGIN;
    }

  if (self->pages->len > 0)
    *height += CT_PAGE_STACK_MARGIN;
}

/**
 * ct_page_stack_arrange:
 * @scale: pixels for a point
 * @width: of the desk, in pixels; pages that are wider make the stack wider
 */
void
ct_page_stack_arrange (CtPageStack *self, double scale, double width)
{
  double y = CT_PAGE_STACK_MARGIN;

  g_return_if_fail (self != NULL);
  g_return_if_fail (scale > 0.0);

  self->scale = scale;
  ct_page_stack_measure (self, scale, &self->width, &self->height);
  self->width = MAX (self->width, width);

  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = &g_array_index (self->pages, Page, i);

      page->rect.width = length_on_screen (page->width, scale);
      page->rect.height = length_on_screen (page->height, scale);
      page->rect.x = floor ((self->width - page->rect.width) / 2.0);
      page->rect.y = y;
      y += page->rect.height + CT_PAGE_STACK_MARGIN;
    }
}

double
ct_page_stack_get_scale (const CtPageStack *self)
{
  g_return_val_if_fail (self != NULL, CT_PAGE_STACK_NATURAL);

  return self->scale;
}

double
ct_page_stack_get_width (const CtPageStack *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->width;
}

double
ct_page_stack_get_height (const CtPageStack *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

CtPageRect
ct_page_stack_get_page (const CtPageStack *self, guint page)
{
  CtPageRect none = { 0.0, 0.0, 0.0, 0.0 };

  g_return_val_if_fail (self != NULL, none);
  g_return_val_if_fail (page < self->pages->len, none);

  return g_array_index (self->pages, Page, page).rect;
}

/* Returns: whether the point lies on a page, and on which */
gboolean
ct_page_stack_find_page (const CtPageStack *self, double x, double y, guint *page)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->pages->len; i++)
    {
      const CtPageRect *rect = &g_array_index (self->pages, Page, i).rect;

      if (x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height)
        {
          *page = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Returns: the page at that height; between two pages the lower one, below all the last one */
guint
ct_page_stack_get_page_at (const CtPageStack *self, double y)
{
  guint first = 0, last;

  g_return_val_if_fail (self != NULL, 0);

  if (self->pages->len == 0)
    return 0;

  last = self->pages->len - 1;
  while (first < last)
    {
      guint middle = (first + last) / 2;
      const CtPageRect *rect = &g_array_index (self->pages, Page, middle).rect;

      if (y < rect->y + rect->height)
        last = middle;
      else
        first = middle + 1;
    }

  return first;
}
