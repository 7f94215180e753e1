/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-remainder"

#include "config.h"

#include "ct-appendix-remainder.h"

#include <string.h>

#include "ct-action.h"
#include "ct-evidence-item.h"
#include "ct-plan-cells.h"
#include "ct-print-places.h"
#include "ct-result.h"
#include "ct-table-parts.h"
#include "ct-words.h"

typedef struct
{
  CtPrintSource *source;
  CtPrintPlaces *places;
  CtTable *table;
  GPtrArray *columns;
} Builder;

static const char *
get_sheet_word (Builder *builder, const char *name)
{
  return ct_page_style_get_sheet_word (ct_typesetter_get_style (builder->source->typesetter), name);
}

static char *
dup_position (Builder *builder, const char *name, CtNodeList *list, CtNode *node)
{
  guint position = 0;
  g_autofree char *n = NULL;

  ct_node_list_find (list, node, &position);
  n = g_strdup_printf ("%u", position + 1);

  return ct_form_fill_words (get_sheet_word (builder, name), "n", n, NULL);
}

static char *
dup_criterion (Builder *builder, const char *criterion)
{
  return *criterion != '\0' ? ct_form_fill_words (get_sheet_word (builder, "place-criterion"),
                                                  "criterion", criterion, NULL)
                            : g_strdup ("");
}

static char *
join (const char *first, const char *second)
{
  return g_strjoin (*first != '\0' && *second != '\0' ? ", " : "", first, second, NULL);
}

/* Where in the plan it stands: "Tiêu chí 1.5, nội dung cải tiến 2, hoạt động 3". */
static char *
dup_place (Builder *builder, CtNode *node)
{
  CtNode *parent = ct_node_get_parent (node);
  g_autofree char *outer = NULL;
  g_autofree char *own = NULL;

  if (CT_IS_RESULT (node))
    return dup_criterion (builder, ct_node_get_text (node, CT_RESULT_CRITERION));
  if (CT_IS_EVIDENCE_ITEM (node))
    return g_strdup (ct_node_get_text (node, CT_EVIDENCE_ITEM_CODE));

  if (CT_IS_IMPROVEMENT (node))
    {
      outer = dup_criterion (builder, ct_node_get_text (node, CT_IMPROVEMENT_CRITERION));
      own = dup_position (builder, "place-improvement",
                          ct_plan_get_improvements (builder->source->plan), node);
      return join (outer, own);
    }

  if (CT_IS_ACTION (node) && CT_IS_IMPROVEMENT (parent))
    {
      outer = dup_place (builder, parent);
      own = dup_position (builder, "place-action",
                          ct_improvement_get_actions (CT_IMPROVEMENT (parent)), node);
      return join (outer, own);
    }

  return g_strdup ("");
}

static char *
dup_field_name (Builder *builder, CtNode *node, guint field)
{
  guint n_fields;
  const char *type = G_OBJECT_TYPE_NAME (node) + strlen ("Ct");
  g_autofree char *key = NULL;
  g_autofree char *kind = g_ascii_strdown (type, -1);

  key = g_strdup_printf ("%s/%s", CT_IS_EVIDENCE_ITEM (node) ? "evidence-item" : kind,
                         ct_node_get_fields (node, &n_fields)[field - 1].name);

  return g_strdup (get_sheet_word (builder, key));
}

static CtCellContent *
add_cell (Builder *builder, CtTableGroup *group, guint column)
{
  CtTableCell *cell = ct_table_group_add_cell (group, column, 1, 0, 1);
  CtCellContent *content = ct_cell_content_new ();

  ct_table_cell_take_content (cell, content);

  return content;
}

static gboolean
is_evidence (CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *spec = &ct_node_get_fields (node, &n_fields)[field - 1];

  return spec->kind == CT_FIELD_BOXED && spec->boxed_type () == CT_TYPE_EVIDENCE;
}

static void
fill_cell (Builder *builder, CtCellContent *content, guint column, CtNode *node, guint field)
{
  const CtFormColumn *shown = g_ptr_array_index (builder->columns, column);
  CtTextStyle style = ct_plan_cells_get_style (builder->source,
                                               ct_table_get_text_width (builder->table, column, 1));
  g_autofree char *words = NULL;

  switch ((int) shown->fields[0])
    {
    case CT_FORM_FIELD_CRITERION:
      words = dup_place (builder, node);
      ct_plan_cells_add_words (builder->source, content, words, &style, NULL, 0);
      break;

    case CT_FORM_FIELD_TITLE:
      words = dup_field_name (builder, node, field);
      ct_plan_cells_add_words (builder->source, content, words, &style, NULL, 0);
      break;

    default:
      if (is_evidence (node, field))
        {
          ct_plan_cells_add_evidence (builder->source, content, &style, node, field);
          break;
        }
      words = ct_words_dup (node, field);
      ct_plan_cells_add_words (builder->source, content, words, &style, node, field);
    }
}

static gboolean
is_empty (CtNode *node, guint field)
{
  g_autofree char *words = NULL;

  if (is_evidence (node, field))
    return ct_evidence_get_length (ct_node_get_boxed (node, field)) == 0;

  words = ct_words_dup (node, field);

  return *g_strstrip (words) == '\0';
}

static void
add_field (Builder *builder, CtNode *node, guint field)
{
  CtTableGroup *group;

  if (!ct_print_places_is_remainder (builder->places, node, field) || is_empty (node, field))
    return;

  group = ct_table_add_group (builder->table, 1);
  for (guint i = 0; i < builder->columns->len; i++)
    {
      CtCellContent *content = add_cell (builder, group, i);

      fill_cell (builder, content, i, node, field);
      g_array_index (group->cells, CtTableCell, i).to = ct_cell_content_get_n_lines (content);
    }
}

static void
visit (Builder *builder, CtNode *node)
{
  guint n_fields;

  ct_node_get_fields (node, &n_fields);
  for (guint field = 1; field <= n_fields; field++)
    add_field (builder, node, field);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        visit (builder, ct_node_list_get (list, j));
    }
}

/**
 * ct_appendix_remainder_add:
 *
 * Adds what the plan says in fields that its form has no place for.
 */
void
ct_appendix_remainder_add (CtAppendixContext *context)
{
  CtPrintSource *source = context->source;
  g_autoptr (CtPrintPlaces) places = ct_print_places_new (source->plan, source->form);
  GPtrArray *columns =
      ct_page_style_get_appendix_columns (ct_typesetter_get_style (source->typesetter),
                                          CT_APPENDIX_REMAINDER);
  double width;
  CtFlow *flow = ct_appendix_layout_begin (context, &width);
  Builder builder = { source, places, ct_table_parts_new_table (source, columns, width, ""),
                      columns };

  visit (&builder, CT_NODE (ct_plan_get_school (source->plan)));
  visit (&builder, CT_NODE (source->plan));

  ct_appendix_layout_take_table (context, flow, builder.table);
}
