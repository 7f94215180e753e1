/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

#include <adwaita.h>
#include <math.h>

/* The words of the pages, and how those that were found or selected are marked. */

/* Paper is white in the dark, too: so these colours are the same there. */
static const struct
{
  const char *name;
  const char *color;
} known_colors[] = {
  { "ct_found", "rgba(246,211,45,.36)" },
  { "ct_found_current", "#ffb35e" },
  { "ct_found_edge", "#9c3a00" },
  { "ct_text_selected", "rgba(53,132,228,.3)" },
};

typedef enum
{
  COLOR_FOUND,
  COLOR_FOUND_CURRENT,
  COLOR_FOUND_EDGE,
  COLOR_SELECTED,
} Color;

/* A page that is drawn. */
typedef struct
{
  GtkSnapshot *snapshot;
  guint page;
  const CtPageRect *rect;
  GdkTexture *texture;
} Drawing;

static void
take_text (CtPrintView *self)
{
  g_autoptr (CtPageText) earlier = g_steal_pointer (&self->text);
  CtPageSelection *selection = &self->selection;

  self->text_stale = FALSE;
  self->dragging = FALSE;
  selection->anchored = FALSE;
  self->text = self->printout != NULL ? ct_page_text_new (self->printout) : NULL;

  if (selection->set && (self->text == NULL || earlier == NULL ||
                         !ct_page_text_follow (self->text, earlier, &selection->range)))
    _ct_print_view_clear_selection (self);
  if (selection->set)
    {
      selection->anchored = TRUE;
      selection->anchor = selection->range.start;
      selection->reach = selection->range.end;
      _ct_print_view_update_selection (self);
    }

  if (self->find != NULL)
    {
      ct_page_find_set_text (self->find, self->text);
      if (ct_page_find_get_current (self->find) == CT_PAGE_FIND_NONE)
        ct_page_find_start_from (self->find, self->find_page, self->find_y);
      _ct_print_view_tell_found (self);
    }
}

/* Returns: (nullable): the words of the pages as they are now */
const CtPageText *
_ct_print_view_get_text (CtPrintView *self)
{
  if (self->text == NULL || self->text_stale)
    take_text (self);

  return self->text;
}

/* The pages are others: what was found is looked for there, as soon as somebody sees it. */
void
_ct_print_view_renew_text (CtPrintView *self)
{
  self->text_stale = TRUE;
  if (self->find == NULL && !self->selection.set)
    g_clear_pointer (&self->text, ct_page_text_free);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    take_text (self);
}

/* Somebody sees the pages now, which have become others meanwhile. */
void
_ct_print_view_take_stale_text (CtPrintView *self)
{
  if (self->text_stale && self->text != NULL)
    take_text (self);
}

void
_ct_print_view_clear_text (CtPrintView *self)
{
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  g_clear_pointer (&self->find, ct_page_find_free);
  g_clear_pointer (&self->text, ct_page_text_free);
  g_clear_pointer (&self->selection.rects, g_array_unref);
  self->selection.set = FALSE;
  g_clear_object (&self->menu_node);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

/* Drawing */

static GdkRGBA
get_color (CtPrintView *self, Color color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA rgba;

  if (!gtk_style_context_lookup_color (context, known_colors[color].name, &rgba))
    gdk_rgba_parse (&rgba, known_colors[color].color);

  return rgba;
}

static gboolean
is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static graphene_rect_t
get_box (CtPrintView *self, const CtTextRect *rect, const CtPageRect *page)
{
  double scale = ct_page_stack_get_scale (self->stack);
  double x = floor (page->x + rect->x * scale), y = floor (page->y + rect->y * scale);

  return GRAPHENE_RECT_INIT ((float) x, (float) y,
                             (float) (ceil (page->x + (rect->x + rect->width) * scale) - x),
                             (float) (ceil (page->y + (rect->y + rect->height) * scale) - y));
}

/* The ink of the page alone, over what was painted on the paper: so it stays black. The clip comes
 * first, since only what is inside of it is worked on.
 */
static void
draw_ink (GtkSnapshot *snapshot,
          GdkTexture *texture,
          const CtPageRect *page,
          const graphene_rect_t *box)
{
  static const float darkness[16] = { 0, 0, 0, -0.299f, 0, 0, 0, -0.587f,
                                      0, 0, 0, -0.114f, 0, 0, 0, 0 };
  graphene_matrix_t matrix;
  graphene_vec4_t offset;

  graphene_matrix_init_from_float (&matrix, darkness);
  graphene_vec4_init (&offset, 0.0f, 0.0f, 0.0f, 1.0f);
  gtk_snapshot_push_clip (snapshot, box);
  gtk_snapshot_push_color_matrix (snapshot, &matrix, &offset);
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((float) page->x, (float) page->y,
                                                    (float) page->width, (float) page->height));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_edge (CtPrintView *self, GtkSnapshot *snapshot, const graphene_rect_t *box, float width)
{
  float widths[4] = { width, width, width, width };
  GdkRGBA color = get_color (self, COLOR_FOUND_EDGE);
  GdkRGBA colors[4] = { color, color, color, color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, 2.0f);
  gsk_rounded_rect_shrink (&outline, -width, -width, -width, -width);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* Of the current place, the ink is drawn once more over its strong colour. For all of them that
 * would take too long where the page's picture has to be copied each time.
 */
static void
draw_found_range (CtPrintView *self, Drawing *drawing, const CtTextRange *range, gboolean current)
{
  g_autoptr (GArray) rects = ct_page_text_list_rects (self->text, range);
  GdkRGBA color = get_color (self, current ? COLOR_FOUND_CURRENT : COLOR_FOUND);
  float edge = (is_high_contrast () ? 1.0f : 0.0f) + (current ? 1.5f : 0.0f);

  for (guint i = 0; i < rects->len; i++)
    {
      const CtTextRect *words = &g_array_index (rects, CtTextRect, i);
      graphene_rect_t box;

      if (words->page != drawing->page)
        continue;

      box = get_box (self, words, drawing->rect);
      gtk_snapshot_append_color (drawing->snapshot, &color, &box);
      if (current && drawing->texture != NULL)
        draw_ink (drawing->snapshot, drawing->texture, drawing->rect, &box);
      if (edge > 0.0f)
        draw_edge (self, drawing->snapshot, &box, edge);
    }
}

static void
draw_found (CtPrintView *self, Drawing *drawing)
{
  guint current = ct_page_find_get_current (self->find);

  for (guint i = 0; i < ct_page_find_get_n_found (self->find); i++)
    {
      const CtTextRange *range = ct_page_find_get_found (self->find, i);
      guint found_page = ct_page_text_get_page (self->text, range->start);

      /* In the order of pages; words may go on on the next one. */
      if (found_page > drawing->page)
        break;
      if (found_page + 1 >= drawing->page)
        draw_found_range (self, drawing, range, i == current);
    }
}

static void
draw_selected (CtPrintView *self, Drawing *drawing)
{
  GdkRGBA color = get_color (self, COLOR_SELECTED);

  for (guint i = 0; i < self->selection.rects->len; i++)
    {
      const CtTextRect *words = &g_array_index (self->selection.rects, CtTextRect, i);

      if (words->page == drawing->page)
        {
          graphene_rect_t box = get_box (self, words, drawing->rect);

          gtk_snapshot_append_color (drawing->snapshot, &color, &box);
        }
    }
}

/**
 * _ct_print_view_draw_text:
 * @rect: where the page is drawn
 * @texture: (nullable): its picture
 *
 * Marks what was found and what is selected.
 */
void
_ct_print_view_draw_text (CtPrintView *self,
                          GtkSnapshot *snapshot,
                          guint page,
                          const CtPageRect *rect,
                          GdkTexture *texture)
{
  Drawing drawing = { snapshot, page, rect, texture };

  if (self->text == NULL || self->text_stale)
    return;

  if (self->find != NULL)
    draw_found (self, &drawing);
  if (self->selection.set)
    draw_selected (self, &drawing);
}
