/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-reviews-table"

#include "config.h"

#include "ct-reviews-table.h"

#include <stdio.h>

#include "ct-action.h"
#include "ct-plan-cells.h"
#include "ct-review-finding.h"
#include "ct-review.h"
#include "ct-table-parts.h"

static guint
get_review_field (CtFormField field)
{
  switch ((int) field)
    {
    case CT_FORM_FIELD_POINT:
      return CT_REVIEW_POINT;

    case CT_FORM_FIELD_REVIEW_CONTENT:
      return CT_REVIEW_CONTENT;

    case CT_FORM_FIELD_REVIEW_RESULT:
      return CT_REVIEW_RESULT;

    case CT_FORM_FIELD_ADJUSTMENT:
      return CT_REVIEW_ADJUSTMENT;

    case CT_FORM_FIELD_BY:
      return CT_REVIEW_BY;

    default:
      return 0;
    }
}

/* What a point in the year is called, with its date where it has one. */
static char *
dup_point (CtPrintSource *source, CtNode *review, const char *title)
{
  const char *date = ct_node_get_text (review, CT_REVIEW_DATE);
  CtDay day = ct_day_parse_iso (date);
  g_autofree char *day_words = day != CT_DAY_NONE ? ct_day_format_vi (day) : NULL;

  if (day_words == NULL)
    return g_strdup (title);

  return ct_form_fill_words (ct_form_get_word (source->form, CT_FORM_WORD_REVIEW_DATED), "point",
                             title, "date", day_words, NULL);
}

static char *
dup_other_title (CtPrintSource *source, CtNode *review)
{
  int year = 0, month = 0;
  g_autofree char *month_words = NULL;

  sscanf (ct_node_get_text (review, CT_REVIEW_DATE), "%4d-%2d", &year, &month);
  month_words = g_strdup_printf ("%d/%d", month, year);

  if (month == 0 || !g_str_equal (ct_node_get_text (review, CT_REVIEW_POINT), "month"))
    return g_strdup (ct_form_get_word (source->form, CT_FORM_WORD_REVIEW_OTHER));

  return ct_form_fill_words (ct_form_get_word (source->form, CT_FORM_WORD_REVIEW_MONTH), "month",
                             month_words, NULL);
}

static void
add_finding (CtPrintSource *source, CtCellContent *content, CtNode *finding, double width)
{
  CtTextStyle style = ct_plan_cells_get_style (source, width);
  CtNode *action =
      ct_plan_find (source->plan, ct_node_get_text (finding, CT_REVIEW_FINDING_ACTION));
  int status = ct_node_get_number (finding, CT_REVIEW_FINDING_STATUS);
  g_autofree char *filled = NULL;
  g_autofree char *words = NULL;

  filled =
      ct_form_fill_words (ct_form_get_word (source->form, CT_FORM_WORD_REVIEW_FINDING), "action",
                          CT_IS_ACTION (action) ? ct_node_get_text (action, CT_ACTION_TEXT) : "",
                          "status",
                          status != CT_FIELD_NO_NUMBER
                              ? ct_form_get_status_word (source->form, status)
                              : "",
                          "text", ct_node_get_text (finding, CT_REVIEW_FINDING_TEXT), NULL);
  words = g_strconcat (ct_page_style_get_word (ct_typesetter_get_style (source->typesetter),
                                               CT_STYLE_WORD_BULLET),
                       filled, NULL);
  ct_plan_cells_add_words (source, content, words, &style, finding, CT_REVIEW_FINDING_TEXT);
}

static void
add_findings (CtPrintSource *source, CtCellContent *content, CtReview *review, double width)
{
  CtNodeList *findings = ct_review_get_findings (review);

  for (guint i = 0; i < ct_node_list_get_length (findings); i++)
    add_finding (source, content, ct_node_list_get (findings, i), width);
}

static void
add_field (CtPrintSource *source,
           CtCellContent *content,
           CtReview *review,
           CtFormField field,
           const char *title,
           double width)
{
  CtTextStyle style = ct_plan_cells_get_style (source, width);
  guint node_field = get_review_field (field);
  g_autofree char *point = NULL;

  if (field == CT_FORM_FIELD_POINT)
    {
      point = review != NULL ? dup_point (source, CT_NODE (review), title) : g_strdup (title);
      ct_plan_cells_add_words (source, content, point, &style, (CtNode *) review, CT_REVIEW_POINT);
    }
  else if (review != NULL && node_field != 0)
    {
      ct_plan_cells_add_words (source, content, ct_node_get_text (CT_NODE (review), node_field),
                               &style, CT_NODE (review), node_field);
    }

  if (review != NULL && field == CT_FORM_FIELD_REVIEW_RESULT)
    add_findings (source, content, review, width);
}

/* @review: (nullable): nothing for a row that is only to be filled in by hand */
static void
add_row (CtPrintSource *source,
         CtTable *table,
         const GPtrArray *columns,
         CtReview *review,
         const char *title)
{
  CtTableGroup *group = ct_table_add_group (table, 1);

  for (guint i = 0; i < columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);
      double width = ct_table_get_text_width (table, i, 1);
      CtTableCell *cell = ct_table_group_add_cell (group, i, 1, 0, 1);
      CtCellContent *content = ct_cell_content_new ();

      for (guint j = 0; j < column->n_fields; j++)
        add_field (source, content, review, column->fields[j], title, width);

      ct_table_cell_take_content (cell, content);
      ct_table_cell_set_node (cell, (CtNode *) review, get_review_field (column->fields[0]));
    }
}

/* Adds all reviews at @point; returns whether there was one. */
static gboolean
add_rows_at (CtPrintSource *source,
             CtTable *table,
             const GPtrArray *columns,
             const char *point,
             const char *title)
{
  CtNodeList *reviews = ct_plan_get_reviews (source->plan);
  gboolean found = FALSE;

  for (guint i = 0; i < ct_node_list_get_length (reviews); i++)
    {
      CtReview *review = ct_node_list_get (reviews, i);

      if (!g_str_equal (ct_node_get_text (CT_NODE (review), CT_REVIEW_POINT), point))
        continue;

      add_row (source, table, columns, review, title);
      found = TRUE;
    }

  return found;
}

static gboolean
has_fixed_row (CtForm *form, const char *point)
{
  const char *title;

  for (guint i = 0; i < ct_form_get_n_review_points (form); i++)
    if (g_str_equal (ct_form_get_review_point (form, i, &title), point))
      return TRUE;

  return FALSE;
}

static void
add_other_rows (CtPrintSource *source, CtTable *table, const GPtrArray *columns)
{
  CtNodeList *reviews = ct_plan_get_reviews (source->plan);

  for (guint i = 0; i < ct_node_list_get_length (reviews); i++)
    {
      CtReview *review = ct_node_list_get (reviews, i);
      g_autofree char *title = dup_other_title (source, CT_NODE (review));

      if (!has_fixed_row (source->form, ct_node_get_text (CT_NODE (review), CT_REVIEW_POINT)))
        add_row (source, table, columns, review, title);
    }
}

/**
 * ct_reviews_table_add:
 *
 * Adds the table of reviews: the rows that the form always has, and one for each other review.
 */
void
ct_reviews_table_add (CtPrintSource *source, CtFlow *flow, CtSection *section, double width)
{
  g_autoptr (GPtrArray) columns = ct_table_parts_list_columns (source->form, CT_FORM_TABLE_REVIEWS);
  CtTable *table = ct_table_parts_new_table (source, columns, width, "");

  add_other_rows (source, table, columns);
  for (guint i = 0; i < ct_form_get_n_review_points (source->form); i++)
    {
      const char *title;
      const char *point = ct_form_get_review_point (source->form, i, &title);

      if (!add_rows_at (source, table, columns, point, title))
        add_row (source, table, columns, NULL, title);
    }

  ct_table_measure (table);
  ct_flow_take_table (flow, table)->space_before =
      ct_print_source_get_length (source, CT_LENGTH_PARAGRAPH_SPACE);
}
