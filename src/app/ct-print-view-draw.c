/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

#include <math.h>

#include "ct-print-text.h"
#include "ct-section.h"

/* What may lie between two paragraphs of one section, in points. */
#define PARAGRAPH_GAP 20.0

/* What is drawn: pages, their shadow, and the marks of the selected part. */

void
_ct_print_view_take_pages (CtPrintView *self)
{
  guint n_pages = self->printout != NULL ? ct_printout_get_n_pages (self->printout) : 0;

  ct_page_stack_clear (self->stack);
  for (guint i = 0; i < n_pages; i++)
    {
      const CtPage *page = ct_printout_get_page (self->printout, i);

      ct_page_stack_add_page (self->stack, ct_page_get_width (page), ct_page_get_height (page));
    }

  ct_page_stack_arrange (self->stack, self->zoom * CT_PAGE_STACK_NATURAL,
                         gtk_widget_get_width (GTK_WIDGET (self)));
  _ct_print_view_find_marks (self);
}

/* Cells of one row that touch are marked as one. */
static gboolean
join_mark (GArray *marks, const CtPageMark *mark)
{
  CtPageMark *last = marks->len > 0 ? &g_array_index (marks, CtPageMark, marks->len - 1) : NULL;

  if (last == NULL || last->page != mark->page || fabs (last->rect.y - mark->rect.y) > 0.5 ||
      fabs (last->rect.height - mark->rect.height) > 0.5 ||
      fabs (last->rect.x + last->rect.width - mark->rect.x) > 1.0)
    return FALSE;

  last->rect.width = mark->rect.x + mark->rect.width - last->rect.x;

  return TRUE;
}

/* Paragraphs of a section follow each other, and are marked as one. */
static gboolean
join_paragraph (GArray *marks, const CtPageMark *mark)
{
  CtPageMark *last = marks->len > 0 ? &g_array_index (marks, CtPageMark, marks->len - 1) : NULL;
  double left, right, gap;

  if (last == NULL || last->page != mark->page)
    return FALSE;

  gap = mark->rect.y - (last->rect.y + last->rect.height);
  if (gap < -1.0 || gap > PARAGRAPH_GAP)
    return FALSE;

  left = MIN (last->rect.x, mark->rect.x);
  right = MAX (last->rect.x + last->rect.width, mark->rect.x + mark->rect.width);
  last->rect.x = left;
  last->rect.width = right - left;
  last->rect.height = mark->rect.y + mark->rect.height - last->rect.y;

  return TRUE;
}

/* Of an action, only what is its own is marked; of a section, all of its paragraphs. */
static gboolean
is_selected (CtPrintView *self, CtNode *node)
{
  return node != NULL && (node == self->selected || (CT_IS_SECTION (self->selected) &&
                                                     ct_node_get_parent (node) == self->selected));
}

static void
add_marks (CtPrintView *self, guint index, CtBoxKind kind)
{
  const CtPage *page = ct_printout_get_page (self->printout, index);

  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);
      CtPageMark mark = { index, { box->x, box->y, box->width, box->height } };

      if (!is_selected (self, box->node) || box->kind != kind || join_mark (self->marks, &mark))
        continue;
      if (kind == CT_BOX_TEXT && CT_IS_SECTION (self->selected) &&
          join_paragraph (self->marks, &mark))
        continue;

      g_array_append_val (self->marks, mark);
    }
}

/* The cells that are the selected part's own; where there is none on a page, its words. */
void
_ct_print_view_find_marks (CtPrintView *self)
{
  guint n_pages = ct_page_stack_get_n_pages (self->stack);

  g_array_set_size (self->marks, 0);
  if (self->selected == NULL)
    return;

  for (guint i = 0; i < n_pages; i++)
    {
      guint n_marks = self->marks->len;

      add_marks (self, i, CT_BOX_CELL);
      if (self->marks->len == n_marks)
        {
          add_marks (self, i, CT_BOX_TEXT);
          add_marks (self, i, CT_BOX_AREA);
        }
    }
}

/* Returns: (transfer full): what the pages say where the selected part is printed */
char *
_ct_print_view_dup_marked_words (CtPrintView *self)
{
  GString *words = g_string_new (NULL);
  guint n_pages = self->printout != NULL ? ct_printout_get_n_pages (self->printout) : 0;

  for (guint i = 0; i < n_pages; i++)
    {
      const CtPage *page = ct_printout_get_page (self->printout, i);

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        {
          const CtBox *box = ct_page_get_box (page, j);
          g_autofree char *plain = NULL;

          if (box->kind != CT_BOX_TEXT || box->first_line > 0 || !is_selected (self, box->node))
            continue;

          plain = ct_print_text_unbind (pango_layout_get_text (box->text->layout));
          g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", plain);
        }
    }

  return g_string_free (words, FALSE);
}

/* Returns: (nullable): what the page shows at a place of the view */
const CtBox *
_ct_print_view_find_box (CtPrintView *self, double x, double y)
{
  double scale = ct_page_stack_get_scale (self->stack);
  CtPageRect rect;
  guint page;

  x += _ct_print_view_get_scroll (self->hadjustment);
  y += _ct_print_view_get_scroll (self->vadjustment);
  if (self->printout == NULL || !ct_page_stack_find_page (self->stack, x, y, &page))
    return NULL;

  rect = ct_page_stack_get_page (self->stack, page);

  return ct_page_find_box (ct_printout_get_page (self->printout, page), (x - rect.x) / scale,
                           (y - rect.y) / scale);
}

/**
 * _ct_print_view_find_point:
 * @page: (out): the page at a place of the view, or the nearest one
 * @x: (out): where on it, in points; beside of it below 0 or above its width
 * @y: (out): likewise
 *
 * Returns: whether there are pages
 */
gboolean
_ct_print_view_find_point (
    CtPrintView *self, double view_x, double view_y, guint *page, double *x, double *y)
{
  double scale = ct_page_stack_get_scale (self->stack);
  double top = view_y + _ct_print_view_get_scroll (self->vadjustment);
  CtPageRect rect;

  if (ct_page_stack_get_n_pages (self->stack) == 0)
    return FALSE;

  *page = ct_page_stack_get_page_at (self->stack, top);
  rect = ct_page_stack_get_page (self->stack, *page);
  *x = (view_x + _ct_print_view_get_scroll (self->hadjustment) - rect.x) / scale;
  *y = (top - rect.y) / scale;

  return TRUE;
}

/* The colour of marks comes from style.css. */
static GdkRGBA
get_mark_color (GtkWidget *widget)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);

  return color;
}

static void
draw_marks (CtPrintView *self, GtkSnapshot *snapshot, guint page, const CtPageRect *rect)
{
  static const float line = 1.5f;
  float widths[4] = { line, line, line, line };
  GdkRGBA edge = get_mark_color (GTK_WIDGET (self));
  GdkRGBA edges[4] = { edge, edge, edge, edge };
  GdkRGBA tint = edge;
  double scale = ct_page_stack_get_scale (self->stack);

  tint.alpha *= 0.13f;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const CtPageMark *mark = &g_array_index (self->marks, CtPageMark, i);
      graphene_rect_t box;
      GskRoundedRect outline;

      if (mark->page != page)
        continue;

      graphene_rect_init (&box, (float) floor (rect->x + mark->rect.x * scale),
                          (float) floor (rect->y + mark->rect.y * scale),
                          (float) ceil (mark->rect.width * scale),
                          (float) ceil (mark->rect.height * scale));
      gtk_snapshot_append_color (snapshot, &tint, &box);
      gsk_rounded_rect_init_from_rect (&outline, &box, 2.0f);
      gtk_snapshot_append_border (snapshot, &outline, widths, edges);
    }
}

/* Returns: (transfer none) (nullable): the picture of the page, as far as there is one */
static GdkTexture *
draw_paper (CtPrintView *self, GtkSnapshot *snapshot, guint page, const CtPageRect *rect)
{
  static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  static const GdkRGBA shade = { 0.0f, 0.0f, 0.0f, 0.28f };
  static const GdkRGBA contour = { 0.0f, 0.0f, 0.0f, 0.10f };
  int scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GdkTexture *texture = NULL;
  GskRoundedRect outline;
  graphene_rect_t box;

  graphene_rect_init (&box, (float) rect->x, (float) rect->y, (float) rect->width,
                      (float) rect->height);
  gsk_rounded_rect_init_from_rect (&outline, &box, 0.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0.0f, 1.0f, 0.0f, 5.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &contour, 0.0f, 0.0f, 1.0f, 0.0f);
  gtk_snapshot_append_color (snapshot, &white, &box);

  if (self->renderer != NULL)
    texture =
        ct_page_renderer_request (self->renderer, page, (guint) rect->width * (guint) scale_factor,
                                  CT_PAGE_PRIORITY_VIEW);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &box);

  return texture;
}

void
_ct_print_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  double top = _ct_print_view_get_scroll (self->vadjustment);
  double bottom = top + gtk_widget_get_height (widget);
  guint n_pages = ct_page_stack_get_n_pages (self->stack);
  guint page = ct_page_stack_get_page_at (self->stack, top);
  graphene_point_t offset;

  if (self->renderer != NULL)
    ct_page_renderer_begin_frame (self->renderer);

  graphene_point_init (&offset, (float) -floor (_ct_print_view_get_scroll (self->hadjustment)),
                       (float) -floor (top));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &offset);

  for (; page < n_pages; page++)
    {
      CtPageRect rect = ct_page_stack_get_page (self->stack, page);
      GdkTexture *texture;

      if (rect.y > bottom)
        break;

      texture = draw_paper (self, snapshot, page, &rect);
      draw_marks (self, snapshot, page, &rect);
      _ct_print_view_draw_text (self, snapshot, page, &rect, texture);
    }

  gtk_snapshot_restore (snapshot);
}
