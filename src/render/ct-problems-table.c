/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-problems-table"

#include "config.h"

#include "ct-problems-table.h"

#include "ct-plan-cells.h"
#include "ct-section-layout.h"
#include "ct-table-parts.h"

static CtAssessment *
find_latest (CtPlan *plan)
{
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  const char *framework = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  CtAssessment *latest = NULL;
  int latest_year = G_MININT;

  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      CtAssessment *assessment = ct_node_list_get (assessments, i);
      int year = ct_node_get_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR);

      if (year >= latest_year && ct_assessment_is_by (assessment, framework) &&
          ct_node_list_get_length (ct_assessment_get_results (assessment)) > 0)
        {
          latest = assessment;
          latest_year = year;
        }
    }

  return latest;
}

static gboolean
is_improved (CtPlan *plan, const char *criterion)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (improvements, i),
                                       CT_IMPROVEMENT_CRITERION),
                     criterion))
      return TRUE;

  return FALSE;
}

static gboolean
is_problem (CtPlan *plan, CtNode *result)
{
  gboolean has_words = *ct_node_get_text (result, CT_RESULT_STATE) != '\0';

  return *ct_node_get_text (result, CT_RESULT_WEAKNESS) != '\0' ||
         *ct_node_get_text (result, CT_RESULT_CAUSE) != '\0' ||
         (has_words && is_improved (plan, ct_node_get_text (result, CT_RESULT_CRITERION)));
}

/**
 * ct_problems_table_list:
 *
 * Returns: (transfer container) (element-type CtResult): the results of the latest assessment that
 *   are problems to work on: those with a weakness or a cause, and those that the plan improves
 */
GPtrArray *
ct_problems_table_list (CtPlan *plan)
{
  GPtrArray *problems = g_ptr_array_new ();
  CtAssessment *latest = find_latest (plan);
  CtNodeList *results = latest != NULL ? ct_assessment_get_results (latest) : NULL;

  for (guint i = 0; results != NULL && i < ct_node_list_get_length (results); i++)
    if (is_problem (plan, ct_node_list_get (results, i)))
      g_ptr_array_add (problems, ct_node_list_get (results, i));

  return problems;
}

static guint
get_result_field (CtFormField field)
{
  switch ((int) field)
    {
    case CT_FORM_FIELD_STATE:
      return CT_RESULT_STATE;

    case CT_FORM_FIELD_WEAKNESS:
      return CT_RESULT_WEAKNESS;

    case CT_FORM_FIELD_CAUSE:
      return CT_RESULT_CAUSE;

    default:
      return 0;
    }
}

static char *
dup_words (CtPrintSource *source, CtNode *result, CtFormField field, guint number, CtNode **out_own)
{
  const char *criterion = ct_node_get_text (result, CT_RESULT_CRITERION);

  switch ((int) field)
    {
    case CT_FORM_FIELD_ORDER:
      return g_strdup_printf ("%u", number);

    case CT_FORM_FIELD_STANDARD:
      return ct_print_source_dup_standard_words (source, CT_FORM_WORD_PROBLEM_STANDARD,
                                                 (guint) g_ascii_strtoull (criterion, NULL, 10),
                                                 number, NULL);

    case CT_FORM_FIELD_CRITERION:
      return ct_print_source_dup_criterion_words (source, CT_FORM_WORD_PROBLEM_CRITERION,
                                                  CT_FORM_WORD_PROBLEM_CRITERION, criterion,
                                                  out_own);

    default:
      return g_strdup (
          get_result_field (field) != 0 ? ct_node_get_text (result, get_result_field (field)) : "");
    }
}

typedef struct
{
  CtPrintSource *source;
  CtTable *table;
  const GPtrArray *columns;
  const GPtrArray *problems;
} Builder;

static guint
get_standard (Builder *builder, guint problem)
{
  CtNode *result = g_ptr_array_index (builder->problems, problem);

  return (guint) g_ascii_strtoull (ct_node_get_text (result, CT_RESULT_CRITERION), NULL, 10);
}

static void
add_cell (
    Builder *builder, CtTableGroup *group, guint index, guint row, guint n_rows, guint problem)
{
  const CtFormColumn *column = g_ptr_array_index (builder->columns, index);
  CtNode *result = g_ptr_array_index (builder->problems, problem);
  CtTextStyle style =
      ct_plan_cells_get_style (builder->source, ct_table_get_text_width (builder->table, index, 1));
  CtTableCell *cell = ct_table_group_add_cell (group, index, 1, row, n_rows);
  CtCellContent *content = ct_cell_content_new ();

  if (column->fields[0] == CT_FORM_FIELD_ORDER)
    style.align = PANGO_ALIGN_CENTER;

  for (guint j = 0; j < column->n_fields; j++)
    {
      CtNode *own = NULL;
      g_autofree char *words =
          dup_words (builder->source, result, column->fields[j], problem + 1, &own);

      ct_plan_cells_add_words (builder->source, content, words, &style, own != NULL ? own : result,
                               own != NULL ? 2 : get_result_field (column->fields[j]));
    }

  ct_table_cell_take_content (cell, content);
  ct_table_cell_set_node (cell, result, get_result_field (column->fields[0]));
}

/* The problems of one standard, with the standard once. */
static void
add_problems (Builder *builder, guint first, guint n_problems)
{
  CtTableGroup *group = ct_table_add_group (builder->table, n_problems);

  for (guint i = 0; i < builder->columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (builder->columns, i);

      if (column->n_fields == 1 && column->fields[0] == CT_FORM_FIELD_STANDARD)
        add_cell (builder, group, i, 0, n_problems, first);
      else
        for (guint row = 0; row < n_problems; row++)
          add_cell (builder, group, i, row, 1, first + row);
    }
}

static guint
count_same (Builder *builder, guint first)
{
  guint n = 1;

  while (first + n < builder->problems->len &&
         get_standard (builder, first + n) == get_standard (builder, first))
    n++;

  return n;
}

static void
add_note (CtPrintSource *source, CtFlow *flow, double width)
{
  const char *note = ct_form_get_word (source->form, CT_FORM_WORD_PROBLEMS_NOTE);
  CtTextStyle style = { ct_print_source_get_length (source, CT_LENGTH_SIZE_NOTE), CT_FACE_ITALIC };

  if (*note == '\0')
    return;

  style.width = width;
  style.justify = TRUE;
  style.space_before = ct_print_source_get_length (source, CT_LENGTH_PARAGRAPH_SPACE);
  ct_flow_take_text (flow, ct_typesetter_set (source->typesetter, note, &style, NULL, 0));
}

/**
 * ct_problems_table_add:
 *
 * Adds the table of the problems to work on, with the form's note below.
 */
void
ct_problems_table_add (CtPrintSource *source, CtFlow *flow, CtSection *section, double width)
{
  g_autoptr (GPtrArray) columns =
      ct_table_parts_list_columns (source->form, CT_FORM_TABLE_PROBLEMS);
  g_autoptr (GPtrArray) problems = ct_problems_table_list (source->plan);
  CtTable *table = ct_table_parts_new_table (source, columns, width, "");
  Builder builder = { source, table, columns, problems };

  for (guint i = 0; i < problems->len; i += count_same (&builder, i))
    add_problems (&builder, i, count_same (&builder, i));
  if (problems->len == 0)
    ct_table_parts_add_empty_row (table);

  ct_table_measure (table);
  ct_flow_take_table (flow, table)->space_before =
      ct_print_source_get_length (source, CT_LENGTH_PARAGRAPH_SPACE);
  add_note (source, flow, width);
}
