/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-table"

#include "config.h"

#include "ct-plan-table.h"

#include "ct-band.h"
#include "ct-plan-cells.h"
#include "ct-plan-columns.h"
#include "ct-plan-groups.h"
#include "ct-standard-title.h"
#include "ct-table-parts.h"

/* A plan section on its way into a flow. */
typedef struct
{
  CtPrintSource *source;
  CtFlow *flow;
  CtSection *section;
  CtPlanColumns columns;
  double width;
  guint number;
} Builder;

static CtTable *
new_table (Builder *builder)
{
  return ct_table_parts_new_table (builder->source, builder->columns.columns, builder->width,
                                   ct_form_get_word (builder->source->form,
                                                     CT_FORM_WORD_HEADER_NUMBER));
}

static void
take_table (Builder *builder, CtTable *table)
{
  CtFlowItem *item;

  if (table->groups->len == 0)
    ct_table_parts_add_empty_row (table);

  /* Nothing may be left waiting for a row below it. */
  ((CtTableGroup *) g_ptr_array_index (table->groups, table->groups->len - 1))->keep_with_next =
      FALSE;

  ct_table_measure (table);
  item = ct_flow_take_table (builder->flow, table);
  item->space_before = ct_print_source_get_length (builder->source, CT_LENGTH_PARAGRAPH_SPACE);
}

static void
add_improvements (Builder *builder, CtTable *table, const CtPlanGroup *group)
{
  gboolean counts = !ct_form_get_numbers_standards (builder->source->form);

  for (guint i = 0; i < group->improvements->len; i++)
    ct_plan_row_add (builder->source, table, &builder->columns,
                     g_ptr_array_index (group->improvements, i), counts ? ++builder->number : 0);
}

static void
add_order_cell (Builder *builder, CtTable *table, CtTableGroup *line, guint standard)
{
  CtTextStyle style =
      ct_plan_cells_get_style (builder->source, ct_table_get_text_width (table, 0, 1));
  CtTableCell *cell = ct_table_group_add_cell (line, 0, 1, 0, 1);
  CtCellContent *content = ct_cell_content_new ();
  g_autofree char *no =
      standard > 0 ? ct_print_source_dup_standard_no (builder->source, standard) : g_strdup ("");

  style.align = PANGO_ALIGN_CENTER;
  style.face = CT_FACE_BOLD;
  ct_plan_cells_add_words (builder->source, content, no, &style, NULL, 0);
  ct_table_cell_take_content (cell, content);
}

static gboolean
has_order_column (Builder *builder)
{
  return builder->columns.columns->len > 1 &&
         ct_form_column_shows (g_ptr_array_index (builder->columns.columns, 0),
                               CT_FORM_FIELD_ORDER);
}

/* The words for a standard, or for what belongs to none. */
static char *
dup_standard_words (
    Builder *builder, CtFormWord pattern, guint standard, guint position, CtNode **own)
{
  g_autofree char *n = g_strdup_printf ("%u", position);

  if (standard > 0)
    return ct_print_source_dup_standard_words (builder->source, pattern, standard, position, own);

  return ct_form_fill_words (ct_form_get_word (builder->source->form, CT_FORM_WORD_NO_STANDARD),
                             "n", n, NULL);
}

static void
add_standard_row (Builder *builder, CtTable *table, guint standard, guint position)
{
  gboolean numbered =
      ct_form_get_numbers_standards (builder->source->form) && has_order_column (builder);
  CtNode *own = NULL;
  g_autofree char *words = NULL;
  CtTableGroup *line;

  /* The first of a band needs no words to part it from another standard. */
  if (standard == 0 && position == 1)
    return;

  words = dup_standard_words (builder, CT_FORM_WORD_STANDARD_ROW, standard, position, &own);
  if (*words == '\0')
    return;

  line = ct_table_parts_add_line (builder->source, table, numbered ? 1 : 0, words, PANGO_ALIGN_LEFT,
                                  own, own != NULL ? CT_STANDARD_TITLE_TEXT : 0);
  line->bookmark = g_strdup (words);
  if (numbered)
    add_order_cell (builder, table, line, standard);
}

static CtNode *
find_band_sentence (Builder *builder, const CtFormBand *band)
{
  CtNodeList *bands = ct_section_get_bands (builder->section);

  for (guint i = 0; i < ct_node_list_get_length (bands); i++)
    {
      CtNode *node = ct_node_list_get (bands, i);
      int level = (int) g_ascii_strtoll (ct_node_get_text (node, CT_BAND_LEVEL), NULL, 10);

      if (level >= band->first_level && level <= band->last_level)
        return node;
    }

  return NULL;
}

static void
add_band_line (Builder *builder, CtTable *table, guint index, gboolean empty)
{
  const CtFormBand *band = ct_form_get_band (builder->source->form, index);
  CtNode *sentence = empty ? find_band_sentence (builder, band) : NULL;
  g_autofree char *words = NULL;

  if (empty && sentence == NULL)
    return;

  words = sentence != NULL ? ct_form_fill_words (ct_form_get_word (builder->source->form,
                                                                   CT_FORM_WORD_BAND_SENTENCE),
                                                 "band", band->title, "sentence",
                                                 ct_node_get_text (sentence, CT_BAND_TEXT), NULL)
                           : g_strdup (band->title);

  ct_table_parts_add_line (builder->source, table, 0, words, PANGO_ALIGN_CENTER, sentence,
                           sentence != NULL ? CT_BAND_TEXT : 0)
      ->keep_with_next = !empty;
}

static void
add_band (Builder *builder, CtTable *table, GPtrArray *groups, guint band)
{
  guint n_groups = 0, position = 0;

  for (guint i = 0; i < groups->len; i++)
    n_groups += ((const CtPlanGroup *) g_ptr_array_index (groups, i))->band == band;

  if (band < ct_form_get_n_bands (builder->source->form))
    add_band_line (builder, table, band, n_groups == 0);

  for (guint i = 0; i < groups->len; i++)
    {
      const CtPlanGroup *group = g_ptr_array_index (groups, i);

      if (group->band != band)
        continue;

      add_standard_row (builder, table, group->standard, ++position);
      add_improvements (builder, table, group);
    }
}

static void
add_one_table (Builder *builder, GPtrArray *groups)
{
  CtTable *table = new_table (builder);
  guint n_bands = MAX (ct_form_get_n_bands (builder->source->form), 1);

  for (guint band = 0; band < n_bands; band++)
    add_band (builder, table, groups, band);

  take_table (builder, table);
}

static void
add_standard_heading (Builder *builder, guint standard, guint position)
{
  CtTextStyle style = { ct_print_source_get_length (builder->source, CT_LENGTH_SIZE_BODY) };
  CtNode *own = NULL;
  g_autofree char *words =
      dup_standard_words (builder, CT_FORM_WORD_STANDARD_HEADING, standard, position, &own);
  CtFlowItem *item;

  style.face = CT_FACE_BOLD;
  style.width = builder->width;
  style.indent = ct_print_source_get_length (builder->source, CT_LENGTH_FIRST_LINE_INDENT);
  style.space_before = ct_print_source_get_length (builder->source, CT_LENGTH_HEADING_SPACE);
  item = ct_flow_take_text (builder->flow,
                            ct_typesetter_set (builder->source->typesetter, words, &style, own,
                                               own != NULL ? CT_STANDARD_TITLE_TEXT : 0));
  item->keep_with_next = TRUE;
  item->bookmark = g_strdup (words);
  item->bookmark_level = 1;
}

static void
add_tables (Builder *builder, GPtrArray *groups)
{
  if (groups->len == 0)
    take_table (builder, new_table (builder));

  for (guint i = 0; i < groups->len; i++)
    {
      const CtPlanGroup *group = g_ptr_array_index (groups, i);
      CtTable *table = new_table (builder);

      if (group->standard > 0 || i > 0)
        add_standard_heading (builder, group->standard, i + 1);
      add_improvements (builder, table, group);
      take_table (builder, table);
    }
}

/**
 * ct_plan_table_add:
 * @section: the plan section that the table stands in
 * @width: of the table
 *
 * Adds the plan table to a flow, or the tables where the form has one for each standard.
 */
void
ct_plan_table_add (CtPrintSource *source, CtFlow *flow, CtSection *section, double width)
{
  g_autoptr (GPtrArray) groups = ct_plan_groups_list (source);
  g_autoptr (GPtrArray) columns = ct_plan_columns_list (source->form, section);
  const char *bullets = ct_node_get_text (CT_NODE (section), CT_SECTION_BULLETS);
  Builder builder = { source, flow, section };

  builder.columns.columns = columns;
  builder.columns.bullets = *bullets != '\0' ? bullets : ct_form_get_bullets (source->form);
  builder.width = width;

  if (ct_form_get_table_per_standard (source->form))
    add_tables (&builder, groups);
  else
    add_one_table (&builder, groups);
}
