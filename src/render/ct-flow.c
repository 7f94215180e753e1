/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-flow"

#include "config.h"

#include "ct-flow.h"

static void
item_free (gpointer data)
{
  CtFlowItem *item = data;

  g_clear_pointer (&item->text, ct_text_block_unref);
  g_clear_pointer (&item->table, ct_table_free);
  g_clear_pointer (&item->boxes, g_array_unref);
  g_free (item->bookmark);
  g_free (item);
}

CtFlow *
ct_flow_new (CtPaper paper)
{
  CtFlow *self = g_new0 (CtFlow, 1);

  self->paper = paper;
  self->items = g_ptr_array_new_with_free_func (item_free);

  return self;
}

void
ct_flow_free (CtFlow *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

static CtFlowItem *
add_item (CtFlow *self, CtFlowKind kind)
{
  CtFlowItem *item = g_new0 (CtFlowItem, 1);

  item->kind = kind;
  g_ptr_array_add (self->items, item);

  return item;
}

/* @text: (transfer full) */
CtFlowItem *
ct_flow_take_text (CtFlow *self, CtTextBlock *text)
{
  CtFlowItem *item = add_item (self, CT_FLOW_TEXT);

  item->text = text;
  item->space_before = text->space_before;

  return item;
}

/* @table: (transfer full), measured */
CtFlowItem *
ct_flow_take_table (CtFlow *self, CtTable *table)
{
  CtFlowItem *item = add_item (self, CT_FLOW_TABLE);

  item->table = table;

  return item;
}

CtFlowItem *
ct_flow_add_boxes (CtFlow *self)
{
  CtFlowItem *item = add_item (self, CT_FLOW_BOXES);

  item->boxes = g_array_new (FALSE, FALSE, sizeof (CtBox));
  g_array_set_clear_func (item->boxes, (GDestroyNotify) ct_box_clear);

  return item;
}

static void
add_box (CtFlowItem *item, const CtBox *box)
{
  CtBox copy = ct_box_copy_moved (box, 0, 0);

  g_array_append_val (item->boxes, copy);
}

/* Its lines begin at their own x, which ct_page_add_text() works out again. */
void
ct_flow_item_add_text (CtFlowItem *item, CtTextBlock *text, double x, double y)
{
  CtBox box = { CT_BOX_TEXT, x, y, 0, text->height };

  box.text = text;
  box.node = text->node;
  box.field = text->field;
  box.n_lines = text->n_lines;
  add_box (item, &box);
}

void
ct_flow_item_add_rule (CtFlowItem *item, double x, double y, double width, double thickness)
{
  CtBox box = { CT_BOX_RULE, x, y, width, thickness };

  add_box (item, &box);
}

void
ct_flow_item_add_picture (CtFlowItem *item, CtPicture *picture, guint part, double x, double y)
{
  CtBox box = { CT_BOX_PICTURE, x, y };

  box.picture = picture;
  box.part = part;
  add_box (item, &box);
}

void
ct_flow_item_add_area (
    CtFlowItem *item, CtNode *node, guint field, double x, double y, double width, double height)
{
  CtBox box = { CT_BOX_AREA, x, y, width, height };

  box.node = node;
  box.field = field;
  add_box (item, &box);
}

/**
 * ct_flow_unfold_last:
 * @highest: how high a page is
 *
 * Blocks that stand side by side can't go on on the next page. Where the last item is higher than a
 * page, its words become paragraphs, one below the other.
 */
void
ct_flow_unfold_last (CtFlow *self, double highest)
{
  CtFlowItem *item = g_ptr_array_index (self->items, self->items->len - 1);

  if (item->height <= highest)
    return;

  g_ptr_array_steal_index (self->items, self->items->len - 1);
  for (guint i = 0; i < item->boxes->len; i++)
    {
      const CtBox *box = &g_array_index (item->boxes, CtBox, i);

      if (box->kind == CT_BOX_TEXT)
        ct_flow_take_text (self, ct_text_block_ref (box->text))->x = box->x;
    }
  item_free (item);
}

/* Whether it leaves no mark on paper. */
gboolean
ct_flow_item_is_blank (const CtFlowItem *item)
{
  return item->kind == CT_FLOW_TEXT && ct_text_block_is_blank (item->text);
}
