/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page"

#include "config.h"

#include "ct-page.h"

struct _CtPage
{
  double width;
  double height;
  GArray *boxes;
};

CtPage *
ct_page_new (double width, double height)
{
  CtPage *self = g_new0 (CtPage, 1);

  self->width = width;
  self->height = height;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (CtBox));
  g_array_set_clear_func (self->boxes, (GDestroyNotify) ct_box_clear);

  return self;
}

void
ct_page_free (CtPage *self)
{
  g_array_unref (self->boxes);
  g_free (self);
}

double
ct_page_get_width (const CtPage *self)
{
  return self->width;
}

double
ct_page_get_height (const CtPage *self)
{
  return self->height;
}

guint
ct_page_get_n_boxes (const CtPage *self)
{
  return self->boxes->len;
}

const CtBox *
ct_page_get_box (const CtPage *self, guint index)
{
  return &g_array_index (self->boxes, CtBox, index);
}

static gboolean
contains (const CtBox *box, double x, double y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/* How exactly a box answers the question what is at a point. */
static int
get_rank (const CtBox *box)
{
  static const int ranks[] = {
    [CT_BOX_AREA] = 3, [CT_BOX_TEXT] = 2,    [CT_BOX_CELL] = 1,
    [CT_BOX_RULE] = 0, [CT_BOX_PICTURE] = 0,
  };

  return box->node != NULL ? ranks[box->kind] : -1;
}

/**
 * ct_page_find_box:
 * @x: from the left edge of the paper, in points
 * @y: from its upper edge
 *
 * Returns: (transfer none) (nullable): the box that shows a part of the plan at that point: words
 *   rather than the cell that they stand in
 */
const CtBox *
ct_page_find_box (const CtPage *self, double x, double y)
{
  const CtBox *best = NULL;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const CtBox *box = ct_page_get_box (self, i);

      if (get_rank (box) >= 0 && contains (box, x, y) &&
          (best == NULL || get_rank (box) > get_rank (best)))
        best = box;
    }

  return best;
}

static gboolean
shows_same (const CtBox *a, const CtBox *b)
{
  return a->kind == b->kind && a->text == b->text && a->first_line == b->first_line &&
         a->n_lines == b->n_lines && a->edges == b->edges && a->x == b->x && a->y == b->y &&
         a->width == b->width && a->height == b->height && a->line_width == b->line_width &&
         a->grey == b->grey && a->picture == b->picture && a->part == b->part;
}

/**
 * ct_page_looks_like:
 *
 * Returns: whether both pages come out of the printer the same; words count as the same only where
 *   both pages share their block
 */
gboolean
ct_page_looks_like (const CtPage *self, const CtPage *other)
{
  if (self->width != other->width || self->height != other->height ||
      self->boxes->len != other->boxes->len)
    return FALSE;

  for (guint i = 0; i < self->boxes->len; i++)
    if (!shows_same (ct_page_get_box (self, i), ct_page_get_box (other, i)))
      return FALSE;

  return TRUE;
}

/* Adds a copy of @box at another place. */
void
ct_page_add_box (CtPage *self, const CtBox *box, double dx, double dy)
{
  CtBox copy = ct_box_copy_moved (box, dx, dy);

  g_array_append_val (self->boxes, copy);
}

/* Adds lines of @text, the first of them with its upper edge at @y. */
void
ct_page_add_text (
    CtPage *self, CtTextBlock *text, guint first_line, guint n_lines, double x, double y)
{
  double left = G_MAXDOUBLE, right = 0;
  CtBox box = { CT_BOX_TEXT };

  if (n_lines == 0)
    return;

  for (guint i = first_line; i < first_line + n_lines; i++)
    {
      left = MIN (left, text->lines[i].x);
      right = MAX (right, text->lines[i].x + text->lines[i].width);
    }

  box.x = x + left;
  box.y = y;
  box.width = right - left;
  box.height = ct_text_block_get_slice_height (text, first_line, n_lines);
  box.node = text->node;
  box.field = text->field;
  box.text = text;
  box.first_line = first_line;
  box.n_lines = n_lines;
  ct_page_add_box (self, &box, 0, 0);
}

static void
draw_text (const CtBox *box, cairo_t *cr)
{
  const CtTextLine *first = &box->text->lines[box->first_line];
  double left = G_MAXDOUBLE;

  for (guint i = 0; i < box->n_lines; i++)
    left = MIN (left, first[i].x);

  for (guint i = 0; i < box->n_lines; i++)
    ct_glyph_line_draw (first[i].glyphs, cr, box->x + first[i].x - left,
                        box->y + first[i].baseline - first->top);
}

static void
draw_edge (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

static void
draw_cell (const CtBox *box, cairo_t *cr)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  if (box->edges == CT_EDGE_ALL)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  else
    {
      if (box->edges & CT_EDGE_TOP)
        draw_edge (cr, box->x, box->y, right, box->y);
      if (box->edges & CT_EDGE_BOTTOM)
        draw_edge (cr, box->x, bottom, right, bottom);
      if (box->edges & CT_EDGE_LEFT)
        draw_edge (cr, box->x, box->y, box->x, bottom);
      if (box->edges & CT_EDGE_RIGHT)
        draw_edge (cr, right, box->y, right, bottom);
    }

  cairo_set_line_width (cr, box->line_width);
  cairo_stroke (cr);
}

static void
draw_picture (const CtBox *box, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  box->picture->draw (box->picture->data, cr, box->part);
  cairo_restore (cr);
}

/**
 * ct_page_draw:
 * @cr: where one unit is a point, with the paper's corner at 0, 0
 */
void
ct_page_draw (const CtPage *self, cairo_t *cr)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const CtBox *box = ct_page_get_box (self, i);

      cairo_set_source_rgb (cr, box->grey, box->grey, box->grey);
      switch (box->kind)
        {
        case CT_BOX_TEXT:
          draw_text (box, cr);
          break;

        case CT_BOX_RULE:
          cairo_rectangle (cr, box->x, box->y, box->width, box->height);
          cairo_fill (cr);
          break;

        case CT_BOX_CELL:
          draw_cell (box, cr);
          break;

        case CT_BOX_PICTURE:
          draw_picture (box, cr);
          break;

        case CT_BOX_AREA:
          break;

        default:
          g_assert_not_reached ();
        }
    }
}
