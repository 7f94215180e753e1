/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-columns"

#include "config.h"

#include "ct-plan-columns.h"

#include "ct-action.h"
#include "ct-column.h"
#include "ct-improvement.h"

/* Which field of an improvement, and of an action, a column shows. */
static const struct
{
  CtFormField form_field;
  guint improvement_field;
  guint action_field;
} places[] = {
  { CT_FORM_FIELD_CRITERION, CT_IMPROVEMENT_CRITERION, 0 },
  { CT_FORM_FIELD_CONTENT, CT_IMPROVEMENT_CONTENT, 0 },
  { CT_FORM_FIELD_GOAL, CT_IMPROVEMENT_GOAL, 0 },
  { CT_FORM_FIELD_INDICATOR, CT_IMPROVEMENT_INDICATOR_OF_SUCCESS, 0 },
  { CT_FORM_FIELD_ACTIONS, 0, CT_ACTION_TEXT },
  { CT_FORM_FIELD_PERIOD, CT_IMPROVEMENT_PERIOD, CT_ACTION_PERIOD },
  { CT_FORM_FIELD_LEAD, CT_IMPROVEMENT_LEAD, CT_ACTION_LEAD },
  { CT_FORM_FIELD_PARTNER, CT_IMPROVEMENT_PARTNER, CT_ACTION_PARTNER },
  { CT_FORM_FIELD_BUDGET, CT_IMPROVEMENT_BUDGET, CT_ACTION_BUDGET },
  { CT_FORM_FIELD_CONDITIONS, CT_IMPROVEMENT_CONDITIONS, CT_ACTION_CONDITIONS },
  { CT_FORM_FIELD_EVIDENCE, CT_IMPROVEMENT_EVIDENCE, CT_ACTION_EVIDENCE },
  { CT_FORM_FIELD_NOTE, CT_IMPROVEMENT_NOTE, CT_ACTION_NOTE },
  { CT_FORM_FIELD_STATUS, 0, CT_ACTION_STATUS },
};

/**
 * ct_plan_columns_get_node_field:
 * @node: an improvement or an action
 *
 * Returns: the field of @node that a column shows; 0 when it shows none
 */
guint
ct_plan_columns_get_node_field (CtNode *node, CtFormField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].form_field == field)
      return CT_IS_ACTION (node) ? places[i].action_field : places[i].improvement_field;

  return 0;
}

/* Of all columns together, in percent. A school's own width is kept within what can be read. */
#define NARROWEST 3
#define WIDEST 60
#define USUAL 10

static double
read_width (const char *text)
{
  double width = g_ascii_strtod (text, NULL);

  return width > 0 ? CLAMP (width, NARROWEST, WIDEST) : USUAL;
}

static void
add_own_columns (CtNodeList *list, GPtrArray *columns)
{
  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    {
      CtNode *node = ct_node_list_get (list, i);
      double width = read_width (ct_node_get_text (node, CT_COLUMN_WIDTH));
      CtFormColumn *column = ct_form_column_new (ct_node_get_text (node, CT_COLUMN_FIELD),
                                                 ct_node_get_text (node, CT_COLUMN_TITLE), width);

      if (column == NULL)
        continue;

      column->node = node;
      g_ptr_array_add (columns, column);
    }
}

/**
 * ct_plan_columns_list:
 * @section: (nullable): the plan section
 *
 * Returns: (transfer full) (element-type CtFormColumn): the columns of the plan table: those of the
 *   form, unless the section has its own
 */
GPtrArray *
ct_plan_columns_list (CtForm *form, CtSection *section)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_form_column_free);

  if (section != NULL)
    add_own_columns (ct_section_get_columns (section), columns);
  if (columns->len > 0)
    return columns;

  for (guint i = 0; i < ct_form_get_n_columns (form, CT_FORM_TABLE_PLAN); i++)
    {
      const CtFormColumn *column = ct_form_get_column (form, CT_FORM_TABLE_PLAN, i);
      CtFormColumn *copy = g_memdup2 (column, sizeof *column);

      copy->title = g_strdup (column->title);
      g_ptr_array_add (columns, copy);
    }

  return columns;
}
