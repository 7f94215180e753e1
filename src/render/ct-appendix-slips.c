/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-slips"

#include "config.h"

#include "ct-appendix-slips.h"

#include "ct-action.h"
#include "ct-plan-cells.h"
#include "ct-slip-list.h"
#include "ct-table-parts.h"

static const char *
get_word (CtPrintSource *source, CtStyleWord word)
{
  return ct_page_style_get_word (ct_typesetter_get_style (source->typesetter), word);
}

/* What the action says, or its row where it says nothing. */
static CtNode *
get_speaker (CtPrintSource *source, CtNode *work, CtFormField field)
{
  return !CT_IS_ACTION (work) || ct_plan_cells_has_field (source, work, field)
             ? work
             : ct_node_get_parent (work);
}

static void
add_work (CtPrintSource *source, CtCellContent *content, CtNode *work, double width)
{
  if (CT_IS_ACTION (work))
    ct_plan_cells_add_action (source, content, work, "plain", 0, width);
  else
    ct_plan_cells_add_field (source, content, work, CT_FORM_FIELD_CONTENT, width);
}

static void
fill_cell (CtPrintSource *source,
           CtCellContent *content,
           const CtFormColumn *column,
           const CtSlipTask *task,
           guint number,
           double width)
{
  CtTextStyle style = ct_plan_cells_get_style (source, width);
  g_autofree char *no = g_strdup_printf ("%u", number);

  switch ((int) column->fields[0])
    {
    case CT_FORM_FIELD_ORDER:
      style.align = PANGO_ALIGN_CENTER;
      ct_plan_cells_add_words (source, content, no, &style, NULL, 0);
      break;

    case CT_FORM_FIELD_ACTIONS:
      add_work (source, content, task->work, width);
      break;

    case CT_FORM_FIELD_ROLE:
      ct_plan_cells_add_words (source, content,
                               get_word (source, task->leads ? CT_STYLE_WORD_SLIP_LEAD
                                                             : CT_STYLE_WORD_SLIP_PARTNER),
                               &style, NULL, 0);
      break;

    default:
      for (guint i = 0; i < column->n_fields; i++)
        ct_plan_cells_add_field (source, content,
                                 get_speaker (source, task->work, column->fields[i]),
                                 column->fields[i], width);
    }
}

static void
add_task (CtPrintSource *source,
          CtTable *table,
          const GPtrArray *columns,
          const CtSlipTask *task,
          guint number)
{
  CtTableGroup *group = ct_table_add_group (table, 1);

  for (guint i = 0; i < columns->len; i++)
    {
      CtTableCell *cell = ct_table_group_add_cell (group, i, 1, 0, 1);
      CtCellContent *content = ct_cell_content_new ();

      fill_cell (source, content, g_ptr_array_index (columns, i), task, number,
                 ct_table_get_text_width (table, i, 1));
      ct_table_cell_take_content (cell, content);
      ct_table_cell_set_node (cell, task->work, 0);
    }
}

static double
add_signer_line (
    CtPrintSource *source, CtFlowItem *item, const char *words, double x, double y, double width)
{
  CtTextStyle style = { ct_print_source_get_length (source, CT_LENGTH_SIZE_BODY), CT_FACE_BOLD,
                        width };
  g_autoptr (CtTextBlock) text = NULL;

  style.align = PANGO_ALIGN_CENTER;
  text = ct_typesetter_set (source->typesetter, words, &style, NULL, 0);
  ct_flow_item_add_text (item, text, x, y);

  return y + text->height;
}

/* Where the one signs who takes the work on, and the one who gives it. */
static void
add_signers (CtPrintSource *source, CtFlow *flow, double width)
{
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  const char *name = ct_node_get_text (document, CT_DOCUMENT_SIGNER_NAME);
  CtFlowItem *item = ct_flow_add_boxes (flow);
  double half = width / 2;
  double y;

  item->space_before = 2 * ct_print_source_get_length (source, CT_LENGTH_BLOCK_SPACE);
  add_signer_line (source, item, get_word (source, CT_STYLE_WORD_SLIP_RECEIVER), 0, 0, half);
  y = add_signer_line (source, item, get_word (source, CT_STYLE_WORD_SLIP_GIVER), half, 0, half);
  y += ct_print_source_get_length (source, CT_LENGTH_SIGNATURE_SPACE);
  item->height = *name != '\0' ? add_signer_line (source, item, name, half, y, half) : y;
}

static void
add_slip (CtAppendixContext *context, const GPtrArray *columns, const CtSlip *slip)
{
  CtPrintSource *source = context->source;
  g_autofree char *who =
      ct_form_fill_words (get_word (source, CT_STYLE_WORD_SLIP_TO), "who", slip->who, NULL);
  double width;
  CtFlow *flow = ct_appendix_layout_begin (context, &width);
  CtTable *table = ct_table_parts_new_table (source, columns, width, "");

  ct_appendix_layout_add_line (context, flow, who, CT_FACE_BOLD, PANGO_ALIGN_LEFT, width);
  for (guint i = 0; i < slip->tasks->len; i++)
    add_task (source, table, columns, &g_array_index (slip->tasks, CtSlipTask, i), i + 1);

  ct_appendix_layout_take_table (context, flow, table);
  ((CtFlowItem *) g_ptr_array_index (flow->items, flow->items->len - 1))->keep_with_next = TRUE;
  add_signers (source, flow, width);
}

/**
 * ct_appendix_slips_add:
 *
 * Adds a slip for each person that the plan names, each on a page of its own.
 */
void
ct_appendix_slips_add (CtAppendixContext *context)
{
  CtPrintSource *source = context->source;
  GPtrArray *columns =
      ct_page_style_get_appendix_columns (ct_typesetter_get_style (source->typesetter),
                                          CT_APPENDIX_ASSIGNMENTS);
  g_autoptr (GPtrArray) slips = ct_slip_list_new (source->plan, source->references.roles);
  double width;

  for (guint i = 0; i < slips->len; i++)
    add_slip (context, columns, g_ptr_array_index (slips, i));

  if (slips->len == 0)
    {
      CtFlow *flow = ct_appendix_layout_begin (context, &width);

      ct_appendix_layout_add_nothing (context, flow, width);
    }
}
