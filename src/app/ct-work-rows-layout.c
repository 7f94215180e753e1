/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-work-rows"

#include "config.h"

#include <math.h>

#include "ct-work-rows-private.h"

#include "ct-focus.h"

/* Which rows exist as widgets, and where they stand. */

/* How many spare widgets of a kind are worth keeping. */
#define MAX_SPARES 40

CtWorkSlot *
_ct_work_rows_get_slot (CtWorkRows *self, guint position)
{
  return &g_array_index (self->slots, CtWorkSlot, position);
}

int
_ct_work_rows_get_top (CtWorkRows *self, guint position)
{
  int top = 0;

  for (guint i = 0; i < position; i++)
    top += _ct_work_rows_get_slot (self, i)->height;

  return top;
}

/* Widgets come and go */

/* The one that was put away first: rows that go and come one after another keep their order. */
static GtkWidget *
take_spare (CtWorkRows *self, CtWorkKind kind)
{
  GtkWidget *row = g_queue_pop_head (&self->spares[kind]);

  return row != NULL ? row : g_object_ref_sink (self->factory->make (kind, self->factory_data));
}

/* In the order of the eye, so that Tab and assistive tools go down the list. */
static GtkWidget *
find_row_before (CtWorkRows *self, guint position)
{
  while (position-- > 0)
    if (_ct_work_rows_get_slot (self, position)->row != NULL)
      return _ct_work_rows_get_slot (self, position)->row;

  return NULL;
}

void
_ct_work_rows_tell_position (CtWorkRows *self, guint position)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (_ct_work_rows_get_slot (self, position)->row),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) self->slots->len, -1);
}

void
_ct_work_rows_make_row (CtWorkRows *self, guint position)
{
  CtWorkSlot *slot = _ct_work_rows_get_slot (self, position);
  g_autoptr (GtkWidget) row = NULL;

  if (slot->row != NULL)
    return;

  row = take_spare (self, slot->item.kind);
  self->factory->bind (row, &slot->item, self->factory_data);
  gtk_widget_insert_after (row, GTK_WIDGET (self), find_row_before (self, position));
  gtk_widget_show (row);
  slot->row = row;
  _ct_work_rows_tell_position (self, position);
}

/* What leaves its parent would have all its styles found out anew when it comes back, which takes
 * longer than to show other words in it. Only from a row with the focus GTK must find another place
 * for it. */
static void
put_away (GtkWidget *row)
{
  if (ct_focus_is_in (row))
    gtk_widget_unparent (row);
  else
    gtk_widget_hide (row);
}

static void
retire_row (CtWorkRows *self, GtkWidget *row, CtWorkKind kind)
{
  GQueue *spares = &self->spares[kind];

  self->factory->unbind (row, kind, self->factory_data);
  if (spares->length < MAX_SPARES)
    {
      g_queue_push_tail (spares, g_object_ref (row));
      put_away (row);
    }
  else
    gtk_widget_unparent (row);
}

void
_ct_work_rows_free_spare (GtkWidget *row)
{
  if (gtk_widget_get_parent (row) != NULL)
    gtk_widget_unparent (row);
  g_object_unref (row);
}

void
_ct_work_rows_drop_row (CtWorkRows *self, CtWorkSlot *slot)
{
  GtkWidget *row = g_steal_pointer (&slot->row);

  if (row != NULL)
    retire_row (self, row, slot->item.kind);
}

/* Laying out */

/**
 * _ct_work_rows_queue_fill:
 *
 * Has the list laid out together with all that it is in. Only then are rows made or put away: they
 * ask for room, which in a layout that begins further down nobody would give to what is in
 * between, and GTK does not draw what waits for that. First come those that are seen; those around
 * them are for the next frame.
 */
void
_ct_work_rows_queue_fill (CtWorkRows *self)
{
  self->filling = MAX (self->filling, CT_WORK_FILL_SEEN);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
fill_cb (gpointer data)
{
  CtWorkRows *self = data;

  self->fill_id = 0;
  self->filling = CT_WORK_FILL_AROUND;
  _ct_work_rows_queue_fill (self);

  return G_SOURCE_REMOVE;
}

static int
measure_row (CtWorkRows *self, guint position)
{
  CtWorkSlot *slot = _ct_work_rows_get_slot (self, position);
  int height = 0;

  if (slot->row == NULL && self->filling == CT_WORK_FILL_NOTHING)
    {
      self->lacking = CT_WORK_FILL_SEEN;
      return slot->height;
    }

  _ct_work_rows_make_row (self, position);
  if (gtk_widget_should_layout (slot->row))
    gtk_widget_measure (slot->row, GTK_ORIENTATION_VERTICAL, self->width, NULL, &height, NULL,
                        NULL);

  /* What is being typed in stays in sight while it grows. */
  if (slot->measured && height > slot->height && self->target == CT_WORK_NO_TARGET &&
      ct_focus_is_in (slot->row))
    self->target = position;
  slot->height = height;
  slot->measured = TRUE;

  return height;
}

CtWorkAnchor
_ct_work_rows_find_anchor (CtWorkRows *self, int value)
{
  CtWorkAnchor anchor = { 0, -value };

  while (anchor.position + 1 < self->slots->len &&
         anchor.y + _ct_work_rows_get_slot (self, anchor.position)->height <= 0)
    anchor.y += _ct_work_rows_get_slot (self, anchor.position++)->height;

  return anchor;
}

/* The row that is to be seen, as far up or down as it has to go for that from where the list is at
 * @value. */
static CtWorkAnchor
find_target (CtWorkRows *self, guint target, int value, int page)
{
  CtWorkAnchor anchor = { target, 0 };
  int height = measure_row (self, target);

  anchor.y = _ct_work_rows_get_top (self, target) - value;
  if (anchor.y + height > page)
    anchor.y = page - height;
  if (anchor.y < 0)
    anchor.y = 0;

  return anchor;
}

/* Whether the row that begins or ends as far from the page as @distance is wanted. */
static gboolean
is_wanted (CtWorkRows *self, guint position, int distance, int margin)
{
  if (distance < 0)
    return TRUE;
  if (distance >= margin)
    return FALSE;
  if (self->filling == CT_WORK_FILL_AROUND || _ct_work_rows_get_slot (self, position)->row != NULL)
    return TRUE;

  if (self->lacking == CT_WORK_FILL_NOTHING)
    self->lacking = CT_WORK_FILL_AROUND;

  return FALSE;
}

/* Makes and measures the rows from the anchor on, until they fill the page and a quarter of a page
 * around it. */
static void
fill (CtWorkRows *self, const CtWorkAnchor *anchor, int page, guint *first, guint *end)
{
  int margin = page / 4;
  int y = anchor->y;
  guint position = anchor->position;

  for (*end = position; *end < self->slots->len && is_wanted (self, *end, y - page, margin);
       (*end)++)
    y += measure_row (self, *end);

  for (*first = position, y = anchor->y; *first > 0 && is_wanted (self, *first - 1, -y, margin);
       (*first)--)
    y -= measure_row (self, *first - 1);
}

static void
drop_rows_outside (CtWorkRows *self, guint first, guint end)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      CtWorkSlot *slot = _ct_work_rows_get_slot (self, i);

      if (slot->row != NULL && (i < first || i >= end) && !ct_focus_is_in (slot->row))
        _ct_work_rows_drop_row (self, slot);
    }
}

static void
place_rows (CtWorkRows *self, int value)
{
  int y = -value;

  for (guint i = 0; i < self->slots->len; i++)
    {
      CtWorkSlot *slot = _ct_work_rows_get_slot (self, i);

      if (slot->row != NULL)
        {
          int height = 0;

          /* Also for the one with the focus, which may be far out of sight. */
          if (gtk_widget_should_layout (slot->row))
            {
              gtk_widget_measure (slot->row, GTK_ORIENTATION_VERTICAL, self->width, NULL, &height,
                                  NULL, NULL);
              gtk_widget_size_allocate (slot->row,
                                        &(GtkAllocation){ 0, y, self->width,
                                                          MAX (height, slot->height) },
                                        -1);
            }
        }
      y += slot->height;
    }
}

int
_ct_work_rows_get_value (CtWorkRows *self)
{
  return (int) round (gtk_adjustment_get_value (CT_WORK_VERTICAL (self)));
}

static void
lay_out (CtWorkRows *self, int value, int page)
{
  int total = 0;
  int start = value;
  int target = CT_WORK_NO_TARGET;

  /* Again when the end of the list turns out to be nearer than it seemed, or rows above the one to
   * be seen are of another height than was guessed. */
  for (guint round = 0; round < 3 && self->slots->len > 0; round++)
    {
      int before = value;
      CtWorkAnchor anchor;
      guint first, end;
      int wanted;

      if (self->target != CT_WORK_NO_TARGET)
        target = self->target < (int) self->slots->len ? self->target : CT_WORK_NO_TARGET;
      self->target = CT_WORK_NO_TARGET;
      anchor = target != CT_WORK_NO_TARGET ? find_target (self, target, start, page)
                                           : _ct_work_rows_find_anchor (self, value);

      fill (self, &anchor, page, &first, &end);
      if (self->filling != CT_WORK_FILL_NOTHING)
        drop_rows_outside (self, first, end);
      total = _ct_work_rows_get_top (self, self->slots->len) + CT_WORK_BOTTOM_SPACE;
      wanted = _ct_work_rows_get_top (self, anchor.position) - anchor.y;
      value = CLAMP (wanted, 0, MAX (total - page, 0));
      if (value == wanted && self->target == CT_WORK_NO_TARGET &&
          (target == CT_WORK_NO_TARGET || (round > 0 && value == before)))
        break;
    }

  place_rows (self, value);
  gtk_adjustment_configure (CT_WORK_VERTICAL (self), value, 0, MAX (total, page),
                            CT_WORK_GUESSED_HEIGHT, page * 0.9, page);
}

/* Another height, and nobody has scrolled since a row was shown: as if it were shown only now. */
static int
begin_showing (CtWorkRows *self, int page)
{
  int value = _ct_work_rows_get_value (self);
  const CtWorkShown *shown = &self->shown;

  if (self->target != CT_WORK_NO_TARGET || shown->position == CT_WORK_NO_TARGET ||
      page == self->page || value != shown->to)
    return value;

  self->target = shown->position;

  return shown->from;
}

static void
forget_heights (CtWorkRows *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    _ct_work_rows_get_slot (self, i)->measured = FALSE;
}

void
_ct_work_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtWorkRows *self = CT_WORK_ROWS (widget);
  int value = begin_showing (self, height);
  gboolean showing = self->target != CT_WORK_NO_TARGET && self->target == self->shown.position;

  if (self->factory == NULL)
    return;

  if (width != self->width)
    forget_heights (self);
  self->width = width;
  self->page = height;
  self->laying_out = TRUE;
  self->lacking = CT_WORK_FILL_NOTHING;
  lay_out (self, value, height);
  self->laying_out = FALSE;
  self->filling = CT_WORK_FILL_NOTHING;
  if (self->lacking != CT_WORK_FILL_NOTHING && self->fill_id == 0)
    self->fill_id = g_idle_add_full (self->lacking == CT_WORK_FILL_SEEN ? G_PRIORITY_HIGH_IDLE
                                                                        : G_PRIORITY_DEFAULT_IDLE,
                                     fill_cb, self, NULL);
  if (showing)
    self->shown.to = _ct_work_rows_get_value (self);
}

void
_ct_work_rows_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  CtWorkRows *self = CT_WORK_ROWS (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? CT_WORK_GUESSED_HEIGHT : 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for (guint i = 0; i < self->slots->len; i++)
      if (_ct_work_rows_get_slot (self, i)->row != NULL)
        {
          int width;

          gtk_widget_measure (_ct_work_rows_get_slot (self, i)->row, orientation, -1, &width, NULL,
                              NULL, NULL);
          *minimum = MAX (*minimum, width);
        }

  *natural = orientation == GTK_ORIENTATION_VERTICAL
                 ? _ct_work_rows_get_top (self, self->slots->len) + CT_WORK_BOTTOM_SPACE
                 : *minimum;
  *natural = MAX (*natural, *minimum);
}
