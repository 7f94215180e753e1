/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-results"

#include "config.h"

#include "ct-appendix-results.h"

#include "ct-assessment.h"
#include "ct-plan-cells.h"
#include "ct-table-parts.h"

/* The level of an indicator that is not even at the first. */
#define NOT_MET 0

/* The column of levels stands for one for each level. */
typedef struct
{
  CtPrintSource *source;
  CtAssessment *assessment;
  GPtrArray *columns;
  GArray *levels;
} Builder;

static const char *
get_word (Builder *builder, CtStyleWord word)
{
  return ct_page_style_get_word (ct_typesetter_get_style (builder->source->typesetter), word);
}

/* The highest level that the standards have, or that was reached. */
static int
get_highest (Builder *builder)
{
  CtNodeList *results = ct_assessment_get_results (builder->assessment);
  int highest = 1;

  for (guint i = 0; i < ct_node_list_get_length (results); i++)
    {
      CtNode *result = ct_node_list_get (results, i);
      const char *code = ct_node_get_text (result, CT_RESULT_CRITERION);
      CtCriterion *criterion = builder->source->framework != NULL
                                   ? ct_framework_find_criterion (builder->source->framework, code)
                                   : NULL;

      highest = MAX (highest, ct_node_get_number (result, CT_RESULT_LEVEL));
      while (criterion != NULL && ct_criterion_has_level (criterion, highest + 1))
        highest++;
    }

  return MIN (highest, CT_RESULT_MOST_LEVELS);
}

static void
add_column (Builder *builder, const CtFormColumn *column, char *title, int level)
{
  CtFormColumn *copy = g_memdup2 (column, sizeof *column);

  copy->title = title;
  g_ptr_array_add (builder->columns, copy);
  g_array_append_val (builder->levels, level);
}

static void
add_columns (Builder *builder)
{
  CtPageStyle *style = ct_typesetter_get_style (builder->source->typesetter);
  GPtrArray *columns = ct_page_style_get_appendix_columns (style, CT_APPENDIX_RESULTS);
  int highest = get_highest (builder);

  for (guint i = 0; i < columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);

      if (!ct_form_column_shows (column, CT_FORM_FIELD_LEVELS))
        {
          add_column (builder, column, g_strdup (column->title), NOT_MET);
          continue;
        }

      add_column (builder, column, g_strdup (get_word (builder, CT_STYLE_WORD_RESULTS_NOT_MET)),
                  NOT_MET);
      for (int level = 1; level <= highest; level++)
        {
          g_autofree char *name = ct_print_source_dup_level_name (builder->source, level);

          add_column (builder, column, ct_form_fill_words (column->title, "level", name, NULL),
                      level);
        }
    }
}

static char *
dup_criterion (CtPrintSource *source, const char *code)
{
  CtCriterion *criterion =
      source->framework != NULL ? ct_framework_find_criterion (source->framework, code) : NULL;

  return criterion != NULL ? g_strdup_printf ("%s. %s", code, ct_criterion_get_name (criterion))
                           : g_strdup (code);
}

/* A cross in each level that was reached. */
static char *
dup_words (Builder *builder, CtNode *result, guint column, guint number)
{
  const CtFormColumn *shown = g_ptr_array_index (builder->columns, column);
  int level = g_array_index (builder->levels, int, column);
  int reached = ct_node_get_number (result, CT_RESULT_LEVEL);
  gboolean crossed = level == NOT_MET ? reached == NOT_MET : reached >= level;

  switch ((int) shown->fields[0])
    {
    case CT_FORM_FIELD_ORDER:
      return g_strdup_printf ("%u", number);

    case CT_FORM_FIELD_CRITERION:
      return dup_criterion (builder->source, ct_node_get_text (result, CT_RESULT_CRITERION));

    case CT_FORM_FIELD_LEVELS:
      return g_strdup (crossed ? get_word (builder, CT_STYLE_WORD_RESULTS_MARK) : "");

    default:
      return g_strdup ("");
    }
}

static void
add_result (Builder *builder, CtTable *table, CtNode *result, guint number)
{
  CtTableGroup *group = ct_table_add_group (table, 1);

  for (guint i = 0; i < builder->columns->len; i++)
    {
      CtTextStyle style =
          ct_plan_cells_get_style (builder->source, ct_table_get_text_width (table, i, 1));
      CtTableCell *cell = ct_table_group_add_cell (group, i, 1, 0, 1);
      CtCellContent *content = ct_cell_content_new ();
      const CtFormColumn *column = g_ptr_array_index (builder->columns, i);
      g_autofree char *words = dup_words (builder, result, i, number);

      if (column->fields[0] != CT_FORM_FIELD_CRITERION)
        style.align = PANGO_ALIGN_CENTER;
      ct_plan_cells_add_words (builder->source, content, words, &style, result, 0);
      ct_table_cell_take_content (cell, content);
      ct_table_cell_set_node (cell, result, 0);
    }
}

static void
add_results (Builder *builder, CtTable *table)
{
  CtNodeList *results = ct_assessment_get_results (builder->assessment);
  guint last_standard = 0, n_standards = 0, number = 0;

  for (guint i = 0; i < ct_node_list_get_length (results); i++)
    {
      CtNode *result = ct_node_list_get (results, i);
      guint standard =
          (guint) g_ascii_strtoull (ct_node_get_text (result, CT_RESULT_CRITERION), NULL, 10);

      if (ct_node_get_number (result, CT_RESULT_LEVEL) == CT_FIELD_NO_NUMBER)
        continue;

      if (standard != last_standard)
        {
          g_autofree char *words =
              ct_print_source_dup_standard_words (builder->source, CT_FORM_WORD_STANDARD_ROW,
                                                  standard, ++n_standards, NULL);

          if (*words != '\0')
            ct_table_parts_add_line (builder->source, table, 0, words, PANGO_ALIGN_LEFT, NULL, 0);
          last_standard = standard;
        }
      add_result (builder, table, result, ++number);
    }
}

/* The latest assessment by the plan's own standards. */
static CtAssessment *
find_assessment (CtPlan *plan)
{
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  const char *framework = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  CtAssessment *latest = NULL;

  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      CtAssessment *assessment = ct_node_list_get (assessments, i);

      if (ct_assessment_is_by (assessment, framework) &&
          ct_node_list_get_length (ct_assessment_get_results (assessment)) > 0 &&
          (latest == NULL || ct_node_get_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR) >=
                                 ct_node_get_number (CT_NODE (latest), CT_ASSESSMENT_YEAR)))
        latest = assessment;
    }

  return latest;
}

static void
add_year (Builder *builder, CtAppendixContext *context, CtFlow *flow, double width)
{
  int year = ct_node_get_number (CT_NODE (builder->assessment), CT_ASSESSMENT_YEAR);
  gboolean external =
      g_str_equal (ct_node_get_text (CT_NODE (builder->assessment), CT_ASSESSMENT_BY), "external");
  g_autofree char *years = g_strdup_printf ("%d–%d", year, year + 1);
  g_autofree char *words =
      ct_form_fill_words (ct_form_get_word (context->source->form,
                                            external ? CT_FORM_WORD_ASSESSMENT_EXTERNAL
                                                     : CT_FORM_WORD_ASSESSMENT_SELF),
                          "year", years, NULL);

  if (year > 0)
    ct_appendix_layout_add_line (context, flow, words, CT_FACE_REGULAR, PANGO_ALIGN_LEFT, width);
}

/**
 * ct_appendix_results_add:
 *
 * Adds what the latest assessment found, by criterion.
 */
void
ct_appendix_results_add (CtAppendixContext *context)
{
  g_autoptr (GPtrArray) columns =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ct_form_column_free);
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (int));
  Builder builder = { context->source, find_assessment (context->source->plan), columns, levels };
  double width;
  CtFlow *flow = ct_appendix_layout_begin (context, &width);
  CtTable *table;

  if (builder.assessment != NULL)
    {
      add_columns (&builder);
      add_year (&builder, context, flow, width);
    }
  else
    {
      add_column (&builder, &(CtFormColumn){ .width = 1 }, g_strdup (""), NOT_MET);
    }

  table = ct_table_parts_new_table (context->source, columns, width, "");
  if (builder.assessment != NULL)
    add_results (&builder, table);
  ct_appendix_layout_take_table (context, flow, table);
}
