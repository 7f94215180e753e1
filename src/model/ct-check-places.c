/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-places"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-page-setup.h"
#include "ct-plan-columns.h"
#include "ct-words.h"

/* Words that the form has no column for: they are written, but never printed. */

static const CtCheckRule rule = { "no-place", CT_SEVERITY_HINT };

static const struct
{
  CtFormField field;
  const char *name;
} fields[] = {
  { CT_FORM_FIELD_CONTENT, N_ ("what is to be improved") },
  { CT_FORM_FIELD_GOAL, N_ ("the goal") },
  { CT_FORM_FIELD_INDICATOR, N_ ("the indicator of success") },
  { CT_FORM_FIELD_PERIOD, N_ ("the time") },
  { CT_FORM_FIELD_LEAD, N_ ("who leads") },
  { CT_FORM_FIELD_PARTNER, N_ ("who joins in") },
  { CT_FORM_FIELD_BUDGET, N_ ("the money") },
  { CT_FORM_FIELD_CONDITIONS, N_ ("the conditions") },
  { CT_FORM_FIELD_EVIDENCE, N_ ("the evidence") },
  { CT_FORM_FIELD_NOTE, N_ ("the notes") },
};

static gboolean
has_words (CtNode *node, CtFormField field)
{
  guint node_field = ct_plan_columns_get_node_field (node, field);
  g_autofree char *words = NULL;

  if (node_field == 0)
    return FALSE;
  if (field == CT_FORM_FIELD_EVIDENCE)
    return ct_evidence_get_length (ct_node_get_boxed (node, node_field)) > 0;

  words = ct_words_dup (node, node_field);

  return !ct_check_is_blank (words);
}

static void
count (CtNode *node, CtFormField field, CtNode **first, guint *n)
{
  if (!has_words (node, field))
    return;

  if (*first == NULL)
    *first = node;
  (*n)++;
}

static void
check_field (CtCheckRun *run, CtFormField field, const char *name)
{
  CtNodeList *improvements = ct_plan_get_improvements (run->plan);
  CtNode *first = NULL;
  guint n = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (improvement);

      count (CT_NODE (improvement), field, &first, &n);
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        count (ct_node_list_get (actions, j), field, &first, &n);
    }

  if (n > 0)
    ct_check_report (
        run, &rule, first, ct_plan_columns_get_node_field (first, field), name,
        /* Translators: the name of a form, the name of a field, how often it is filled */
        g_dngettext (GETTEXT_PACKAGE,
                     "The form “%s” has no column for %s, which is filled in %u place. Add "
                     "the column, or print the appendix of the rest.",
                     "The form “%s” has no column for %s, which is filled in %u places. "
                     "Add the column, or print the appendix of the rest.",
                     n),
        ct_form_get_label (run->form), _ (name), n);
}

static gboolean
is_shown (const GPtrArray *columns, CtFormField field)
{
  for (guint i = 0; i < columns->len; i++)
    if (ct_form_column_shows (g_ptr_array_index (columns, i), field))
      return TRUE;

  return FALSE;
}

static CtSection *
find_plan_section (CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (sections, i), CT_SECTION_KIND), "plan"))
      return ct_node_list_get (sections, i);

  return NULL;
}

void
ct_check_places (CtCheckRun *run)
{
  CtSection *section = find_plan_section (run->plan);
  g_autoptr (GPtrArray) columns = NULL;

  if (run->form == NULL || section == NULL ||
      ct_page_setup_has_appendix (ct_plan_get_page_setup (run->plan), CT_APPENDIX_REMAINDER))
    return;

  columns = ct_plan_columns_list (run->form, section);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!is_shown (columns, fields[i].field))
      check_field (run, fields[i].field, fields[i].name);
}
