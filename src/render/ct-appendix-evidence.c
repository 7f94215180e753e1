/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-evidence"

#include "config.h"

#include "ct-appendix-evidence.h"

#include "ct-evidence-item.h"
#include "ct-plan-cells.h"
#include "ct-table-parts.h"

static guint
get_item_field (CtFormField field)
{
  switch ((int) field)
    {
    case CT_FORM_FIELD_CODE:
      return CT_EVIDENCE_ITEM_CODE;

    case CT_FORM_FIELD_TITLE:
      return CT_EVIDENCE_ITEM_TITLE;

    case CT_FORM_FIELD_ISSUED:
      return CT_EVIDENCE_ITEM_ISSUED;

    case CT_FORM_FIELD_ISSUER:
      return CT_EVIDENCE_ITEM_ISSUER;

    case CT_FORM_FIELD_LOCATION:
      return CT_EVIDENCE_ITEM_LOCATION;

    case CT_FORM_FIELD_NOTE:
      return CT_EVIDENCE_ITEM_NOTE;

    default:
      return 0;
    }
}

static char *
dup_words (CtNode *item, CtFormField field, guint number)
{
  char **uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);
  guint item_field = get_item_field (field);

  if (field == CT_FORM_FIELD_ORDER)
    return g_strdup_printf ("%u", number);
  if (field == CT_FORM_FIELD_CRITERION)
    return uses != NULL ? g_strjoinv (", ", uses) : g_strdup ("");

  return g_strdup (item_field != 0 ? ct_node_get_text (item, item_field) : "");
}

static void
add_item (
    CtPrintSource *source, CtTable *table, const GPtrArray *columns, CtNode *item, guint number)
{
  CtTableGroup *group = ct_table_add_group (table, 1);

  for (guint i = 0; i < columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);
      CtTextStyle style = ct_plan_cells_get_style (source, ct_table_get_text_width (table, i, 1));
      CtTableCell *cell = ct_table_group_add_cell (group, i, 1, 0, 1);
      CtCellContent *content = ct_cell_content_new ();

      if (column->fields[0] == CT_FORM_FIELD_ORDER)
        style.align = PANGO_ALIGN_CENTER;

      for (guint j = 0; j < column->n_fields; j++)
        {
          g_autofree char *words = dup_words (item, column->fields[j], number);

          ct_plan_cells_add_words (source, content, words, &style, item,
                                   get_item_field (column->fields[j]));
        }
      ct_table_cell_take_content (cell, content);
      ct_table_cell_set_node (cell, item, get_item_field (column->fields[0]));
    }
}

/* The framework says what the list looks like; else the page style does. */
static GPtrArray *
get_columns (CtPrintSource *source)
{
  GPtrArray *columns =
      source->framework != NULL ? ct_framework_get_evidence_columns (source->framework) : NULL;

  if (columns != NULL && columns->len > 0)
    return columns;

  return ct_page_style_get_appendix_columns (ct_typesetter_get_style (source->typesetter),
                                             CT_APPENDIX_EVIDENCE);
}

/**
 * ct_appendix_evidence_add:
 *
 * Adds the list of evidence.
 */
void
ct_appendix_evidence_add (CtAppendixContext *context)
{
  CtPrintSource *source = context->source;
  CtNodeList *items = ct_plan_get_evidence_list (source->plan);
  GPtrArray *columns = get_columns (source);
  double width;
  CtFlow *flow = ct_appendix_layout_begin (context, &width);
  CtTable *table = ct_table_parts_new_table (source, columns, width, "");

  for (guint i = 0; i < ct_node_list_get_length (items); i++)
    add_item (source, table, columns, ct_node_list_get (items, i), i + 1);

  ct_appendix_layout_take_table (context, flow, table);
}
