/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-timeline-row-private.h"

#include "ct-timeline-layout.h"
#include "ct-timeline-words.h"

/**
 * CtTimelineRowWidget:
 *
 * One row of the time line: its columns and its bars. There are only as many of these as are seen;
 * a row that scrolls in is bound to one that has scrolled out. They are what assistive technology
 * reads.
 */
G_DEFINE_FINAL_TYPE (CtTimelineRowWidget, ct_timeline_row, GTK_TYPE_WIDGET)

#define LABEL_SIZE 0.86
#define PANE_SIZE 0.82
#define SMALL_SIZE 0.82

static void
clear_texts (CtTimelineRowWidget *self)
{
  g_clear_object (&self->code);
  g_clear_object (&self->label);
  g_clear_object (&self->lead);
  g_clear_object (&self->money);
  g_clear_object (&self->count);
  g_clear_pointer (&self->bar_texts, g_ptr_array_unref);
}

static void
ct_timeline_row_dispose (GObject *object)
{
  CtTimelineRowWidget *self = CT_TIMELINE_ROW (object);

  clear_texts (self);
  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->issued_bars, g_array_unref);
  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (ct_timeline_row_parent_class)->dispose (object);
}

static void
ct_timeline_row_class_init (CtTimelineRowWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_timeline_row_dispose;
  widget_class->snapshot = _ct_timeline_row_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelinerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ct_timeline_row_init (CtTimelineRowWidget *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * ct_timeline_row_new:
 * @view: (transfer none): what to draw by; must outlive the row
 */
GtkWidget *
ct_timeline_row_new (const CtTimelineView *view)
{
  CtTimelineRowWidget *self = g_object_new (CT_TYPE_TIMELINE_ROW, NULL);

  self->view = view;

  return GTK_WIDGET (self);
}

/* Most edits leave most rows as they are. */
static void
put_text (CtTimelineRowWidget *self,
          PangoLayout **text,
          const char *words,
          double size,
          PangoWeight weight)
{
  if (*text != NULL && g_str_equal (pango_layout_get_text (*text), words))
    return;

  g_clear_object (text);
  *text = ct_timeline_style_make_text (GTK_WIDGET (self), words, size, weight);
}

static void
make_texts (CtTimelineRowWidget *self)
{
  const CtTimelineView *view = self->view;
  gboolean strong = _ct_timeline_row_is_band (self);
  PangoWeight weight = strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL;
  double label_size = view->page ? LABEL_SIZE : PANE_SIZE;
  g_autofree char *code = ct_timeline_rows_dup_code (view->rows, self->position);
  g_autofree char *label = ct_timeline_rows_dup_label (view->rows, self->position);

  if (weight != self->weight || label_size != self->label_size)
    clear_texts (self);
  self->weight = weight;
  self->label_size = label_size;
  g_clear_pointer (&self->bar_texts, g_ptr_array_unref);
  put_text (self, &self->code, code, SMALL_SIZE, weight);
  put_text (self, &self->label, label, label_size, weight);

  if (view->columns.lead > 0)
    {
      g_autofree char *lead = ct_timeline_rows_dup_lead (view->rows, self->position);

      put_text (self, &self->lead, lead, SMALL_SIZE, PANGO_WEIGHT_NORMAL);
    }
  else
    g_clear_object (&self->lead);

  if (view->columns.money > 0)
    {
      g_autofree char *money = ct_timeline_rows_dup_money (view->rows, self->position);

      put_text (self, &self->money, money, SMALL_SIZE, weight);
    }
  else
    g_clear_object (&self->money);

  if (view->columns.count > 0 && self->row.kind != CT_TIMELINE_ROW_WORK)
    {
      g_autofree char *count = g_strdup_printf ("%u/%u", self->row.n_done, self->row.n_works);

      put_text (self, &self->count, count, SMALL_SIZE, weight);
    }
  else
    g_clear_object (&self->count);
}

static guint
count_late (const CtTimelineView *view, const CtTimelineRow *row)
{
  guint n_late = 0;

  for (guint i = 0; i < row->n_works; i++)
    {
      CtNode *work = ct_timeline_rows_get_work (view->rows, row->first_work + i);

      n_late += ct_timeline_node_get_state (work, view->today) == CT_TIMELINE_STATE_LATE;
    }

  return n_late;
}

/**
 * ct_timeline_row_dup_spoken:
 *
 * Returns: (transfer full): what is said of a row, and shown when the pointer rests on it
 */
char *
ct_timeline_row_dup_spoken (const CtTimelineView *view, guint position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (view->rows, position);
  g_autofree char *code = NULL;
  g_autofree char *label = NULL;
  g_autofree char *done = NULL;
  g_autofree char *late = NULL;
  guint n_late;

  if (row->kind == CT_TIMELINE_ROW_WORK)
    return ct_timeline_words_dup_spoken (row->node, view->today);

  code = ct_timeline_rows_dup_code (view->rows, position);
  label = ct_timeline_rows_dup_label (view->rows, position);
  done = g_strdup_printf (_ ("%u of %u done"), row->n_done, row->n_works);
  n_late = count_late (view, row);
  if (n_late > 0)
    late = g_strdup_printf (_ (", %u late"), n_late);

  return g_strdup_printf ("%s %s, %s%s", code, label, done, late != NULL ? late : "");
}

static void
set_spoken (CtTimelineRowWidget *self, char *spoken)
{
  if (g_strcmp0 (self->spoken, spoken) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);

  g_free (self->spoken);
  self->spoken = spoken;
}

/**
 * ct_timeline_row_bind:
 * @position: a row of the view's rows
 *
 * Shows that row from now on, as it is now.
 */
void
ct_timeline_row_bind (CtTimelineRowWidget *self, guint position)
{
  const CtTimelineView *view = self->view;

  self->position = position;
  self->row = *ct_timeline_rows_get (view->rows, position);
  g_clear_pointer (&self->bars, g_array_unref);
  self->bars =
      ct_timeline_rows_list_bars (view->rows, position, &view->scale, view->today, &self->n_lanes);
  ct_timeline_bars_drop_hidden (self->bars);
  g_clear_pointer (&self->issued_bars, g_array_unref);
  self->issued_bars = ct_timeline_rows_list_issued_bars (view->rows, position, &view->scale);
  ct_timeline_rows_get_span (view->rows, position, &view->scale, view->today, &self->span_start,
                             &self->span_end);

  make_texts (self);
  set_spoken (self, ct_timeline_row_dup_spoken (view, position));
  ct_timeline_row_update_state (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ct_timeline_row_update_state:
 *
 * Says whether the row is selected and whether it is open.
 */
void
ct_timeline_row_update_state (CtTimelineRowWidget *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED,
                               (int) self->position == self->view->cursor ||
                                   (self->row.node != NULL &&
                                    g_hash_table_contains (self->view->marks, self->row.node)),
                               -1);
  if (self->row.kind == CT_TIMELINE_ROW_WORK)
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED);
  else
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED, !self->row.folded, -1);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
ct_timeline_row_get_position (CtTimelineRowWidget *self)
{
  return self->position;
}

/**
 * ct_timeline_row_hit_bar:
 * @x: in the row
 * @y: in the row
 *
 * Returns: (transfer none) (nullable): the bar there
 */
const CtTimelineBar *
ct_timeline_row_hit_bar (CtTimelineRowWidget *self, double x, double y)
{
  const CtTimelineView *view = self->view;
  int found;

  if (x < view->columns.left)
    return NULL;

  found = ct_timeline_layout_hit_bar (self->bars, self->n_lanes, &view->scale, view->row_height,
                                      x - view->columns.left + view->scroll, y);

  return found >= 0 ? &g_array_index (self->bars, CtTimelineBar, found) : NULL;
}

/**
 * ct_timeline_row_find_hold:
 * @bar: what ct_timeline_row_hit_bar() found at @x
 *
 * Returns: what of it the pointer would take hold of
 */
CtTimelineHold
ct_timeline_row_find_hold (CtTimelineRowWidget *self, const CtTimelineBar *bar, double x)
{
  const CtTimelineView *view = self->view;
  CtTimelineBox box;

  ct_timeline_layout_bar (bar, self->n_lanes, &view->scale, view->row_height, &box);

  return ct_timeline_grip_find_hold (bar, &box, x - view->columns.left + view->scroll);
}

/**
 * ct_timeline_row_is_arrow:
 *
 * Returns: whether @x is on what folds and unfolds the row
 */
gboolean
ct_timeline_row_is_arrow (CtTimelineRowWidget *self, double x)
{
  double start = _ct_timeline_row_get_indent (self);

  return self->row.kind != CT_TIMELINE_ROW_WORK && x >= start - 4 &&
         x < start + 1.3 * self->view->style.em;
}
