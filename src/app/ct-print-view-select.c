/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

/* Selecting words on the pages, with pointer and keys, and copying them. */

/* The pages move while one drags outside of the view, or at its very edge, since it may end where
 * the screen does: so far in each frame, and faster the farther it is.
 */
#define DRAG_EDGE 6.0
#define DRAG_STEP 3.0
#define DRAG_SPEED 0.15

void
_ct_print_view_update_selection (CtPrintView *self)
{
  g_clear_pointer (&self->selection.rects, g_array_unref);
  if (self->selection.set)
    self->selection.rects = ct_page_text_list_rects (self->text, &self->selection.range);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clipboard.copy", self->selection.set);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_ct_print_view_clear_selection (CtPrintView *self)
{
  if (!self->selection.set)
    return;

  self->selection.set = FALSE;
  _ct_print_view_update_selection (self);
}

static void
select_range (CtPrintView *self, const CtTextRange *range)
{
  self->selection.range = *range;
  self->selection.set = !ct_text_range_is_empty (range);
  _ct_print_view_update_selection (self);
}

static void
select_to (CtPrintView *self, CtTextPlace reach)
{
  CtTextRange range =
      ct_page_text_get_between (self->text, self->selection.anchor, reach, self->selection.unit);

  self->selection.reach = reach;
  select_range (self, &range);
}

/**
 * ct_print_view_dup_selected_words:
 *
 * Returns: (transfer full) (nullable): the words that are selected on the pages
 */
char *
ct_print_view_dup_selected_words (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), NULL);

  return self->selection.set && !self->text_stale
             ? ct_page_text_dup_words (self->text, &self->selection.range)
             : NULL;
}

/* The pointer */

/* @over_words: (out) (optional): whether there are letters at that very point */
static gboolean
find_place (
    CtPrintView *self, double view_x, double view_y, CtTextPlace *place, gboolean *over_words)
{
  const CtPageText *text = _ct_print_view_get_text (self);
  CtTextRange all;
  gboolean exact;
  guint page;
  double x, y;

  if (text == NULL || !_ct_print_view_find_point (self, view_x, view_y, &page, &x, &y) ||
      !ct_page_text_get_all (text, page, &all))
    return FALSE;

  exact = ct_page_text_find_place (text, page, x, y, place);
  if (over_words != NULL)
    *over_words = exact;

  return TRUE;
}

/**
 * _ct_print_view_begin_selecting:
 * @n_press: 1 to select letters, 2 for a word, 3 for a paragraph or all of a cell's
 * @extend: whether what is selected already grows or shrinks
 *
 * Returns: whether words are selected now
 */
gboolean
_ct_print_view_begin_selecting (CtPrintView *self, double x, double y, int n_press, gboolean extend)
{
  static const CtTextUnit units[] = { CT_TEXT_LETTER, CT_TEXT_WORD, CT_TEXT_PASSAGE };
  CtTextPlace place;
  gboolean over_words;

  self->dragged = FALSE;
  self->dragging = find_place (self, x, y, &place, &over_words);
  if (!self->dragging || (n_press > 1 && !over_words))
    {
      _ct_print_view_clear_selection (self);
      return FALSE;
    }

  if (!extend || !self->selection.anchored)
    {
      self->selection.anchored = TRUE;
      self->selection.anchor = place;
      self->selection.unit = units[CLAMP (n_press, 1, 3) - 1];
    }
  select_to (self, place);

  return self->selection.set;
}

/* How far the pages are to move in this frame. */
static double
get_drag_step (CtPrintView *self)
{
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) - DRAG_EDGE;

  if (self->drag_y < DRAG_EDGE)
    return (self->drag_y - DRAG_EDGE) * DRAG_SPEED - DRAG_STEP;

  return self->drag_y > bottom ? (self->drag_y - bottom) * DRAG_SPEED + DRAG_STEP : 0.0;
}

static gboolean
drag_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  double step = get_drag_step (self);

  if (step == 0.0 || !self->dragging || self->vadjustment == NULL)
    {
      self->drag_tick = 0;
      return G_SOURCE_REMOVE;
    }

  gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + step);
  _ct_print_view_drag (self, self->drag_x, self->drag_y);

  return G_SOURCE_CONTINUE;
}

/* The pointer was moved with the button down. Outside of the view, the pages follow it. */
void
_ct_print_view_drag (CtPrintView *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CtTextPlace place;

  if (!self->dragging)
    return;

  self->dragged = TRUE;
  self->drag_x = x;
  self->drag_y = y;
  /* Asking for the place may find other pages, where the drag did not begin. */
  if (find_place (self, x, CLAMP (y, 0.0, gtk_widget_get_height (widget)), &place, NULL) &&
      self->dragging)
    select_to (self, place);
  if (self->drag_tick == 0 && get_drag_step (self) != 0.0)
    self->drag_tick = gtk_widget_add_tick_callback (widget, drag_tick_cb, NULL, NULL);
}

/**
 * _ct_print_view_end_selecting:
 *
 * The button is up. What is selected now can be pasted with the middle button, where there is such
 * a thing.
 *
 * Returns: whether the pointer was moved meanwhile, so that it was no click
 */
gboolean
_ct_print_view_end_selecting (CtPrintView *self)
{
  g_autofree char *words = ct_print_view_dup_selected_words (self);

  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  self->dragging = FALSE;
  if (words != NULL)
    gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)), words);

  return self->dragged;
}

/* To where @node is written, and to the very word at a place of the view. */
void
_ct_print_view_activate_at (CtPrintView *self, CtNode *node, guint field, double x, double y)
{
  CtTextPlace place;
  gboolean over_words;

  if (find_place (self, x, y, &place, &over_words) && over_words)
    {
      const CtTextBlock *block = ct_page_text_get_block (self->text, place.passage);
      CtTextRange word = ct_page_text_get_word (self->text, place);
      g_autofree char *words = ct_page_text_dup_words (self->text, &word);

      if (block->node == node && block->field == field)
        {
          _ct_print_view_activate (self, node, field, words,
                                   ct_page_text_count_before (self->text, &word));
          return;
        }
    }

  _ct_print_view_activate (self, node, field, NULL, 0);
}

/* Whether there are letters at a place of the view. */
gboolean
_ct_print_view_is_over_words (CtPrintView *self, double x, double y)
{
  CtTextPlace place;
  gboolean over_words = FALSE;

  return find_place (self, x, y, &place, &over_words) && over_words;
}

void
_ct_print_view_update_cursor (CtPrintView *self, double x, double y)
{
  const char *cursor = NULL;

  if (_ct_print_view_find_link (self, x, y) != NULL)
    cursor = "pointer";
  else if (_ct_print_view_is_over_words (self, x, y))
    cursor = "text";

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/* Keys and actions */

static void
copy_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *words = ct_print_view_dup_selected_words (CT_PRINT_VIEW (widget));

  if (words != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
}

static void
select_all_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  const CtPageText *text = _ct_print_view_get_text (self);
  CtTextRange range;

  if (text == NULL || !ct_page_text_get_all (text, self->current_page, &range))
    return;

  self->selection.anchored = TRUE;
  self->selection.anchor = range.start;
  self->selection.reach = range.end;
  self->selection.unit = CT_TEXT_LETTER;
  select_range (self, &range);
}

/* The end of the selection that the keys move is seen: the letter before it or, at the beginning of
 * a paragraph, the one behind it.
 */
static void
show_reach (CtPrintView *self)
{
  CtTextPlace reach = self->selection.reach;
  int direction = reach.offset > 0 ? -1 : 1;
  CtTextPlace beside = ct_page_text_move (self->text, reach, CT_TEXT_LETTER, direction);
  CtTextRange letter = ct_page_text_get_between (self->text, beside, reach, CT_TEXT_LETTER);

  if (self->arranged)
    _ct_print_view_show_words (self, &letter);
}

static gboolean
extend_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  int unit, direction;

  /* Asking for the words may find that those that were selected are gone. */
  if (_ct_print_view_get_text (self) == NULL || !self->selection.set)
    return FALSE;

  g_variant_get (args, "(ii)", &unit, &direction);
  self->selection.unit = CT_TEXT_LETTER;
  select_to (self, ct_page_text_move (self->text, self->selection.reach, unit, direction));
  show_reach (self);

  return TRUE;
}

static gboolean
escape_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);

  if (self->selection.set)
    _ct_print_view_clear_selection (self);
  else if (self->find != NULL)
    ct_print_view_find (self, NULL);
  else
    return FALSE;

  return TRUE;
}

void
_ct_print_view_install_selecting (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    CtTextUnit unit;
    int direction;
  } keys[] = {
    { GDK_KEY_Left, CT_TEXT_LETTER, -1 },
    { GDK_KEY_Right, CT_TEXT_LETTER, 1 },
    { GDK_KEY_Up, CT_TEXT_LINE, -1 },
    { GDK_KEY_Down, CT_TEXT_LINE, 1 },
  };

  gtk_widget_class_install_action (widget_class, "clipboard.copy", NULL, copy_action_cb);
  gtk_widget_class_install_action (widget_class, "selection.select-all", NULL,
                                   select_all_action_cb);
  /* The menu shows the keys that come last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "clipboard.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK,
                                       "selection.select-all", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key_cb, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      CtTextUnit unit = keys[i].unit;

      gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_SHIFT_MASK, extend_key_cb,
                                    "(ii)", unit, keys[i].direction);
      if (unit == CT_TEXT_LETTER)
        gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_SHIFT_MASK | GDK_CONTROL_MASK,
                                      extend_key_cb, "(ii)", CT_TEXT_WORD, keys[i].direction);
    }
}
