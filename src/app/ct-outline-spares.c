/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-spares"

#include "config.h"

#include "ct-outline-spares.h"

#include "ct-outline-row.h"

/* The standards have less than half as many criteria. */
#define MAX_SPARES 100

struct _CtOutlineSpares
{
  GQueue rows; /* of GtkTreeExpander, each around a CtOutlineRow; the oldest first */
};

static CtOutlineItem *
get_item (GtkTreeExpander *row)
{
  return ct_outline_row_get_item (CT_OUTLINE_ROW (gtk_tree_expander_get_child (row)));
}

static GtkTreeExpander *
make_row (void)
{
  GtkTreeExpander *row = g_object_ref_sink (GTK_TREE_EXPANDER (gtk_tree_expander_new ()));

  gtk_tree_expander_set_child (row, ct_outline_row_new ());

  return row;
}

static GList *
find_link (CtOutlineSpares *self, CtOutlineItem *item)
{
  for (GList *link = self->rows.head; link != NULL; link = link->next)
    if (get_item (link->data) == item)
      return link;

  return self->rows.length >= MAX_SPARES ? self->rows.head : NULL;
}

CtOutlineSpares *
ct_outline_spares_new (void)
{
  return g_new0 (CtOutlineSpares, 1);
}

void
ct_outline_spares_free (CtOutlineSpares *self)
{
  ct_outline_spares_clear (self);
  g_free (self);
}

/**
 * ct_outline_spares_take:
 *
 * Returns: (transfer full): a row for @item, the one that it had before if there was one
 */
GtkTreeExpander *
ct_outline_spares_take (CtOutlineSpares *self, CtOutlineItem *item)
{
  GList *link = find_link (self, item);
  GtkTreeExpander *row = link != NULL ? link->data : make_row ();

  if (link != NULL)
    g_queue_delete_link (&self->rows, link);
  if (get_item (row) != item)
    ct_outline_row_set_item (CT_OUTLINE_ROW (gtk_tree_expander_get_child (row)), item);

  return row;
}

/**
 * ct_outline_spares_put:
 * @row: (transfer none): a row of ct_outline_spares_take() that the list no longer has
 */
void
ct_outline_spares_put (CtOutlineSpares *self, GtkTreeExpander *row)
{
  g_queue_push_tail (&self->rows, g_object_ref (row));
}

void
ct_outline_spares_clear (CtOutlineSpares *self)
{
  g_queue_clear_full (&self->rows, g_object_unref);
}
