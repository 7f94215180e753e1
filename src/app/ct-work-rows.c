/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-work-rows"

#include "config.h"

#include "ct-work-rows-private.h"

/**
 * CtWorkRows:
 *
 * The rows of the work list, of any height. Only the rows that are seen, a few around them, and the
 * one with the focus exist as widgets; those that go out of sight are used again. GtkListView keeps
 * two hundred rows at its floor and loses its place among rows of changing height.
 *
 * What is seen keeps its place on the screen: when rows above it come, go or turn out higher than
 * was thought, the scroll position is corrected, not the eye.
 */
enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CtWorkRows,
                               ct_work_rows,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
clear_slot (gpointer data)
{
  CtWorkSlot *slot = data;

  g_clear_object (&slot->item.node);
}

/* Where what is dragged would go. */
static void
snapshot_line (CtWorkRows *self, GtkSnapshot *snapshot)
{
  int y = _ct_work_rows_get_top (self, self->line) -
          (int) gtk_adjustment_get_value (CT_WORK_VERTICAL (self));
  GdkRGBA color;

  if (self->line_below)
    y += _ct_work_rows_get_slot (self, self->line)->height;
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  "accent_bg_color", &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, MAX (y - 1, 0), self->width, 2));
}

static void
ct_work_rows_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtWorkRows *self = CT_WORK_ROWS (widget);

  GTK_WIDGET_CLASS (ct_work_rows_parent_class)->snapshot (widget, snapshot);

  if (self->line >= 0 && self->line < (int) self->slots->len)
    snapshot_line (self, snapshot);
}

static GtkSizeRequestMode
ct_work_rows_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
value_changed_cb (CtWorkRows *self)
{
  if (!self->laying_out)
    _ct_work_rows_queue_fill (self);
}

static void
set_adjustment (CtWorkRows *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);

  self->adjustments[orientation] =
      g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (self->adjustments[orientation], "value-changed",
                             G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
ct_work_rows_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtWorkRows *self = CT_WORK_ROWS (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_work_rows_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtWorkRows *self = CT_WORK_ROWS (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What was to be done while nobody saw it. */
static void
ct_work_rows_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ct_work_rows_parent_class)->map (widget);

  if (CT_WORK_ROWS (widget)->filling != CT_WORK_FILL_NOTHING)
    gtk_widget_queue_resize (widget);
}

static void
ct_work_rows_dispose (GObject *object)
{
  CtWorkRows *self = CT_WORK_ROWS (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  for (guint i = 0; i < self->slots->len; i++)
    g_clear_pointer (&_ct_work_rows_get_slot (self, i)->row, gtk_widget_unparent);
  g_array_set_size (self->slots, 0);
  for (guint kind = 0; kind < CT_N_WORK_KINDS; kind++)
    g_queue_clear_full (&self->spares[kind], (GDestroyNotify) _ct_work_rows_free_spare);
  for (guint i = 0; i < 2; i++)
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);

  G_OBJECT_CLASS (ct_work_rows_parent_class)->dispose (object);
}

static void
ct_work_rows_finalize (GObject *object)
{
  CtWorkRows *self = CT_WORK_ROWS (object);

  g_clear_pointer (&self->slots, g_array_unref);

  G_OBJECT_CLASS (ct_work_rows_parent_class)->finalize (object);
}

static void
ct_work_rows_class_init (CtWorkRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ct_work_rows_dispose;
  object_class->finalize = ct_work_rows_finalize;
  object_class->get_property = ct_work_rows_get_property;
  object_class->set_property = ct_work_rows_set_property;

  widget_class->map = ct_work_rows_map;
  widget_class->get_request_mode = ct_work_rows_get_request_mode;
  widget_class->snapshot = ct_work_rows_snapshot;
  widget_class->measure = _ct_work_rows_measure;
  widget_class->size_allocate = _ct_work_rows_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ct_work_rows_init (CtWorkRows *self)
{
  self->slots = g_array_new (FALSE, TRUE, sizeof (CtWorkSlot));
  g_array_set_clear_func (self->slots, clear_slot);
  self->target = CT_WORK_NO_TARGET;
  self->shown.position = CT_WORK_NO_TARGET;
  self->line = -1;
  /* A scrolled window that expects the least height finds out only while it lays the list out that
   * it has to scroll, and asks for another layout then. */
  self->policies[GTK_ORIENTATION_VERTICAL] = GTK_SCROLL_NATURAL;
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
ct_work_rows_set_factory (CtWorkRows *self, const CtWorkRowFactory *factory, gpointer data)
{
  self->factory = factory;
  self->factory_data = data;
}

static guint
hash_slot (gconstpointer data)
{
  const CtWorkSlot *slot = data;

  return g_direct_hash (slot->item.node) ^ slot->item.kind;
}

static gboolean
same_slot (gconstpointer a, gconstpointer b)
{
  const CtWorkSlot *first = a;
  const CtWorkSlot *second = b;

  return first->item.node == second->item.node && first->item.kind == second->item.kind;
}

/* The row that stays keeps its widget, and with it the focus and words that are being typed. */
static void
take_over (CtWorkRows *self, CtWorkSlot *old, CtWorkSlot *slot)
{
  slot->height = old->height;
  slot->measured = old->measured;
  slot->row = g_steal_pointer (&old->row);
  if (slot->row != NULL)
    self->factory->bind (slot->row, &slot->item, self->factory_data);
}

static void
sort_rows (CtWorkRows *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkWidget *row = _ct_work_rows_get_slot (self, i)->row;

      if (row == NULL)
        continue;

      if (gtk_widget_get_prev_sibling (row) != before)
        gtk_widget_insert_after (row, GTK_WIDGET (self), before);
      _ct_work_rows_tell_position (self, i);
      before = row;
    }
}

static GArray *
make_slots (GArray *items)
{
  GArray *slots = g_array_sized_new (FALSE, TRUE, sizeof (CtWorkSlot), items->len);

  g_array_set_clear_func (slots, clear_slot);
  for (guint i = 0; i < items->len; i++)
    {
      CtWorkSlot slot = { g_array_index (items, CtWorkItem, i), CT_WORK_GUESSED_HEIGHT, FALSE,
                          NULL };

      if (slot.item.node != NULL)
        g_object_ref (slot.item.node);
      g_array_append_val (slots, slot);
    }

  return slots;
}

/* The row at the top of what is seen, or the next that is still there, stays where it is. */
static void
keep_place (CtWorkRows *self, GArray *old, CtWorkAnchor anchor, GHashTable *present)
{
  while (anchor.position < old->len)
    {
      const CtWorkSlot *slot =
          g_hash_table_lookup (present, &g_array_index (old, CtWorkSlot, anchor.position));

      if (slot != NULL)
        {
          guint position = slot - (const CtWorkSlot *) self->slots->data;

          self->laying_out = TRUE;
          gtk_adjustment_configure (CT_WORK_VERTICAL (self),
                                    _ct_work_rows_get_top (self, position) - anchor.y, 0,
                                    _ct_work_rows_get_top (self, self->slots->len) +
                                        CT_WORK_BOTTOM_SPACE,
                                    CT_WORK_GUESSED_HEIGHT, CT_WORK_GUESSED_HEIGHT,
                                    gtk_widget_get_height (GTK_WIDGET (self)));
          self->laying_out = FALSE;
          return;
        }
      anchor.y += g_array_index (old, CtWorkSlot, anchor.position++).height;
    }
}

/**
 * ct_work_rows_set_items:
 * @items: (element-type CtWorkItem): what the list is from now on
 *
 * Rows that were there before keep their widgets.
 */
void
ct_work_rows_set_items (CtWorkRows *self, GArray *items)
{
  g_autoptr (GArray) old = self->slots;
  g_autoptr (GHashTable) present = g_hash_table_new (hash_slot, same_slot);
  CtWorkAnchor anchor =
      _ct_work_rows_find_anchor (self, (int) gtk_adjustment_get_value (CT_WORK_VERTICAL (self)));

  self->shown.position = CT_WORK_NO_TARGET;
  self->slots = make_slots (items);
  for (guint i = 0; i < self->slots->len; i++)
    g_hash_table_add (present, _ct_work_rows_get_slot (self, i));

  for (guint i = 0; i < old->len; i++)
    {
      CtWorkSlot *gone = &g_array_index (old, CtWorkSlot, i);
      CtWorkSlot *slot = g_hash_table_lookup (present, gone);

      if (slot != NULL)
        take_over (self, gone, slot);
    }

  keep_place (self, old, anchor, present);
  for (guint i = 0; i < old->len; i++)
    _ct_work_rows_drop_row (self, &g_array_index (old, CtWorkSlot, i));
  sort_rows (self);
  _ct_work_rows_queue_fill (self);
}

guint
ct_work_rows_get_length (CtWorkRows *self)
{
  return self->slots->len;
}

const CtWorkItem *
ct_work_rows_get_item (CtWorkRows *self, guint position)
{
  return position < self->slots->len ? &_ct_work_rows_get_slot (self, position)->item : NULL;
}

/**
 * ct_work_rows_find:
 *
 * Returns: whether there is a row for @node, at @position
 */
gboolean
ct_work_rows_find (CtWorkRows *self, gpointer node, guint *position)
{
  for (guint i = 0; node != NULL && i < self->slots->len; i++)
    if (_ct_work_rows_get_slot (self, i)->item.node == node)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ct_work_rows_get_row:
 *
 * Returns: (nullable): the widget at @position, when there is one now
 */
GtkWidget *
ct_work_rows_get_row (CtWorkRows *self, guint position)
{
  return position < self->slots->len ? _ct_work_rows_get_slot (self, position)->row : NULL;
}

/**
 * ct_work_rows_need_row:
 *
 * Returns: the widget at @position, which is also scrolled to
 */
GtkWidget *
ct_work_rows_need_row (CtWorkRows *self, guint position)
{
  g_return_val_if_fail (position < self->slots->len, NULL);

  _ct_work_rows_make_row (self, position);
  ct_work_rows_scroll_to (self, position);

  return _ct_work_rows_get_slot (self, position)->row;
}

/**
 * ct_work_rows_find_row:
 * @widget: a row, or something in one
 */
gboolean
ct_work_rows_find_row (CtWorkRows *self, GtkWidget *widget, guint *position)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (self))
    widget = gtk_widget_get_parent (widget);

  for (guint i = 0; widget != NULL && i < self->slots->len; i++)
    if (_ct_work_rows_get_slot (self, i)->row == widget)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ct_work_rows_find_at:
 * @fraction: (out) (optional): how far down in the row it is, from 0 to 1
 *
 * Returns: the position of the row at @y in the widget, or -1
 */
int
ct_work_rows_find_at (CtWorkRows *self, double y, double *fraction)
{
  double top = -gtk_adjustment_get_value (CT_WORK_VERTICAL (self));

  for (guint i = 0; i < self->slots->len; i++)
    {
      int height = _ct_work_rows_get_slot (self, i)->height;

      if (y >= top && y < top + height)
        {
          if (fraction != NULL)
            *fraction = (y - top) / height;
          return i;
        }
      top += height;
    }

  return -1;
}

/**
 * ct_work_rows_scroll_to:
 *
 * Scrolls as far as is needed to see the whole row.
 */
void
ct_work_rows_scroll_to (CtWorkRows *self, guint position)
{
  self->target = position;
  self->shown.position = (int) position;
  self->shown.from = _ct_work_rows_get_value (self);
  _ct_work_rows_queue_fill (self);
}

/**
 * ct_work_rows_show_line:
 * @below: whether the line is at the lower edge of the row instead of the upper one
 */
void
ct_work_rows_show_line (CtWorkRows *self, guint position, gboolean below)
{
  self->line = position;
  self->line_below = below;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ct_work_rows_hide_line (CtWorkRows *self)
{
  self->line = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ct_work_rows_scroll_by (CtWorkRows *self, double delta)
{
  GtkAdjustment *adjustment = CT_WORK_VERTICAL (self);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + delta);
}

/**
 * ct_work_rows_count_page:
 *
 * Returns: about how many rows are seen at once
 */
guint
ct_work_rows_count_page (CtWorkRows *self)
{
  return MAX (gtk_widget_get_height (GTK_WIDGET (self)) / CT_WORK_GUESSED_HEIGHT, 1);
}
