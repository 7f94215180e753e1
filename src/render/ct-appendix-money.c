/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-money"

#include "config.h"

#include "ct-appendix-money.h"

#include "ct-action.h"
#include "ct-improvement.h"
#include "ct-money-parser.h"
#include "ct-money-table.h"
#include "ct-money-words.h"
#include "ct-plan-cells.h"
#include "ct-table-parts.h"
#include "ct-timeline-bar.h"

/* In the order in which they are printed; what has no source comes last. */
static const struct
{
  CtFund fund;
  CtStyleWord word;
} sources[] = {
  { CT_FUND_STATE, CT_STYLE_WORD_MONEY_STATE },
  { CT_FUND_FUND, CT_STYLE_WORD_MONEY_FUND },
  { CT_FUND_DONATION, CT_STYLE_WORD_MONEY_DONATION },
  { CT_FUND_PARENTS, CT_STYLE_WORD_MONEY_PARENTS },
  { CT_FUND_SELF, CT_STYLE_WORD_MONEY_SELF },
  { CT_FUND_OTHER, CT_STYLE_WORD_MONEY_OTHER },
  { CT_FUND_NONE, CT_STYLE_WORD_MONEY_NO_SOURCE },
};

/* The column of years stands for one for each year with money. */
typedef struct
{
  CtPrintSource *source;
  CtMoneyTable *money;
  GPtrArray *columns;
  GArray *years;
} Builder;

#define NO_YEAR G_MAXUINT

static const char *
get_word (Builder *builder, CtStyleWord word)
{
  return ct_page_style_get_word (ct_typesetter_get_style (builder->source->typesetter), word);
}

static char *
dup_year_title (Builder *builder, const CtFormColumn *column, guint year)
{
  int first = builder->money->first_year + (int) year;
  g_autofree char *years = g_strdup_printf ("%d–%d", first, first + 1);

  return year < builder->money->n_years
             ? ct_form_fill_words (column->title, "years", years, NULL)
             : g_strdup (get_word (builder, CT_STYLE_WORD_MONEY_NO_YEAR));
}

static void
add_column (Builder *builder, const CtFormColumn *column, char *title, guint year)
{
  CtFormColumn *copy = g_memdup2 (column, sizeof *column);

  copy->title = title;
  g_ptr_array_add (builder->columns, copy);
  g_array_append_val (builder->years, year);
}

static void
add_columns (Builder *builder)
{
  GPtrArray *columns =
      ct_page_style_get_appendix_columns (ct_typesetter_get_style (builder->source->typesetter),
                                          CT_APPENDIX_MONEY);

  for (guint i = 0; i < columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);

      if (!ct_form_column_shows (column, CT_FORM_FIELD_YEARS))
        {
          add_column (builder, column, g_strdup (column->title), NO_YEAR);
          continue;
        }

      for (guint year = 0; year <= builder->money->n_years; year++)
        if (year < builder->money->n_years || ct_money_table_sum_year (builder->money, year) > 0)
          add_column (builder, column, dup_year_title (builder, column, year), year);
    }
}

static char *
dup_amount (gint64 amount)
{
  return amount > 0 ? ct_money_format (amount) : g_strdup ("");
}

/* @source: an index into the sources; their number for the sum of all */
static char *
dup_words (Builder *builder, guint column, guint source, guint number)
{
  const CtFormColumn *shown = g_ptr_array_index (builder->columns, column);
  guint year = g_array_index (builder->years, guint, column);
  gboolean is_sum = source == G_N_ELEMENTS (sources);

  switch ((int) shown->fields[0])
    {
    case CT_FORM_FIELD_ORDER:
      return is_sum ? g_strdup ("") : g_strdup_printf ("%u", number);

    case CT_FORM_FIELD_SOURCE:
      return g_strdup (
          get_word (builder, is_sum ? CT_STYLE_WORD_MONEY_TOTAL : sources[source].word));

    case CT_FORM_FIELD_YEARS:
      return dup_amount (is_sum ? ct_money_table_sum_year (builder->money, year)
                                : ct_money_table_get (builder->money, sources[source].fund, year));

    case CT_FORM_FIELD_TOTAL:
      return dup_amount (is_sum ? ct_money_table_sum (builder->money)
                                : ct_money_table_sum_source (builder->money, sources[source].fund));

    default:
      return g_strdup ("");
    }
}

static void
add_row (Builder *builder, CtTable *table, guint source, guint number)
{
  CtTableGroup *group = ct_table_add_group (table, 1);

  for (guint i = 0; i < builder->columns->len; i++)
    {
      CtTextStyle style =
          ct_plan_cells_get_style (builder->source, ct_table_get_text_width (table, i, 1));
      CtTableCell *cell = ct_table_group_add_cell (group, i, 1, 0, 1);
      CtCellContent *content = ct_cell_content_new ();
      const CtFormColumn *column = g_ptr_array_index (builder->columns, i);
      g_autofree char *words = dup_words (builder, i, source, number);

      if (column->fields[0] == CT_FORM_FIELD_ORDER)
        style.align = PANGO_ALIGN_CENTER;
      else if (column->fields[0] != CT_FORM_FIELD_SOURCE)
        style.align = PANGO_ALIGN_RIGHT;
      if (source == G_N_ELEMENTS (sources))
        style.face = CT_FACE_BOLD;

      ct_plan_cells_add_words (builder->source, content, words, &style, NULL, 0);
      ct_table_cell_take_content (cell, content);
    }
}

static void
add_rows (Builder *builder, CtTable *table)
{
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (ct_money_table_sum_source (builder->money, sources[i].fund) > 0)
      add_row (builder, table, i, ++number);

  if (number > 0)
    add_row (builder, table, G_N_ELEMENTS (sources), 0);
}

/* The sum in figures and in words. */
static void
add_sums (Builder *builder, CtAppendixContext *context, CtFlow *flow, double width)
{
  gint64 sum = ct_money_table_sum (builder->money);
  g_autofree char *figures = ct_money_format (sum);
  g_autofree char *spelled = ct_money_dup_spelled (sum);
  g_autofree char *in_figures =
      ct_form_fill_words (get_word (builder, CT_STYLE_WORD_MONEY_SUM), "amount", figures, NULL);
  g_autofree char *in_words =
      ct_form_fill_words (get_word (builder, CT_STYLE_WORD_MONEY_SPELLED), "words", spelled, NULL);

  if (sum == 0)
    return;

  ct_appendix_layout_add_line (context, flow, in_figures, CT_FACE_BOLD, PANGO_ALIGN_LEFT, width);
  ct_appendix_layout_add_line (context, flow, in_words, CT_FACE_ITALIC, PANGO_ALIGN_LEFT, width);
}

/* @words: (transfer full). Returns: (transfer full): the same without lines of its own */
static char *
join_lines (char *words)
{
  return g_strstrip (g_strdelimit (words, "\r\n\t", ' '));
}

static char *
dup_work_name (Builder *builder, CtNode *work)
{
  g_autofree char *name = join_lines (g_strdup (ct_timeline_node_get_words (work)));

  return *name != '\0' ? g_steal_pointer (&name)
                       : g_strdup (get_word (builder, CT_STYLE_WORD_CHART_NO_WORDS));
}

static const CtBudget *
get_budget (CtNode *work)
{
  return ct_node_get_boxed (work, CT_IS_ACTION (work) ? (guint) CT_ACTION_BUDGET
                                                      : (guint) CT_IMPROVEMENT_BUDGET);
}

/* What the sum leaves out: where money is written of without a sum. */
static void
add_rest (Builder *builder, CtAppendixContext *context, CtFlow *flow, double width)
{
  const GPtrArray *works = builder->money->without_sum;
  g_autofree char *n = g_strdup_printf ("%u", works->len);
  g_autofree char *head =
      ct_form_fill_words (get_word (builder, CT_STYLE_WORD_MONEY_WITHOUT_SUM), "n", n, NULL);

  if (works->len == 0)
    return;

  ct_appendix_layout_add_line (context, flow, head, CT_FACE_REGULAR, PANGO_ALIGN_LEFT, width);
  ((CtFlowItem *) g_ptr_array_index (flow->items, flow->items->len - 1))->keep_with_next = TRUE;

  for (guint i = 0; i < works->len; i++)
    {
      CtNode *work = g_ptr_array_index (works, i);
      g_autofree char *name = dup_work_name (builder, work);
      g_autofree char *money = join_lines (g_strdup (ct_budget_get_text (get_budget (work))));
      g_autofree char *words =
          ct_form_fill_words (get_word (builder, CT_STYLE_WORD_MONEY_WITHOUT_SUM_ITEM), "work",
                              name, "words", money, NULL);

      ct_appendix_layout_add_item (context, flow, words, work, width);
    }
}

/**
 * ct_appendix_money_add:
 *
 * Adds the money of the plan by source and year, with the total in figures and in words.
 */
void
ct_appendix_money_add (CtAppendixContext *context)
{
  g_autoptr (CtMoneyTable) money = ct_money_table_new (context->source->plan);
  g_autoptr (GPtrArray) columns =
      g_ptr_array_new_with_free_func ((GDestroyNotify) ct_form_column_free);
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (guint));
  Builder builder = { context->source, money, columns, years };
  double width;
  CtFlow *flow = ct_appendix_layout_begin (context, &width);
  CtTable *table;

  add_columns (&builder);
  table = ct_table_parts_new_table (context->source, columns, width, "");
  add_rows (&builder, table);
  if (table->groups->len > 0)
    ct_appendix_layout_add_line (context, flow, get_word (&builder, CT_STYLE_WORD_MONEY_UNIT),
                                 CT_FACE_ITALIC, PANGO_ALIGN_RIGHT, width);
  if (table->groups->len > 0 || money->without_sum->len == 0)
    ct_appendix_layout_take_table (context, flow, table);
  else
    ct_table_free (table);
  add_sums (&builder, context, flow, width);
  add_rest (&builder, context, flow, width);
}
