/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-cells"

#include "config.h"

#include "ct-plan-cells.h"

#include <string.h>

#include "ct-action.h"
#include "ct-plan-columns.h"

/* How words in a cell of that width are set: smaller where the widest letter would not fit in. */
CtTextStyle
ct_plan_cells_get_style (CtPrintSource *source, double width)
{
  CtTextStyle style = { ct_print_source_get_length (source, CT_LENGTH_SIZE_TABLE) };

  style.size = MIN (style.size, width / CT_WIDEST_LETTER);
  style.width = width;
  style.line_spacing = ct_print_source_get_length (source, CT_LENGTH_TABLE_LINE_SPACING);
  style.space_before = ct_print_source_get_length (source, CT_LENGTH_CELL_PARAGRAPH_SPACE);

  return style;
}

void
ct_plan_cells_add_words (CtPrintSource *source,
                         CtCellContent *content,
                         const char *words,
                         const CtTextStyle *style,
                         CtNode *node,
                         guint field)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  if (*stripped != '\0')
    ct_cell_content_take (content,
                          ct_typesetter_set (source->typesetter, stripped, style, node, field));
}

static char *
dup_goal (CtPrintSource *source, CtNode *node)
{
  const char *goal = ct_node_get_text (node, CT_IMPROVEMENT_GOAL);
  int level = ct_node_get_number (node, CT_IMPROVEMENT_GOAL_LEVEL);

  if (*goal != '\0' || level == CT_FIELD_NO_NUMBER)
    return g_strdup (goal);

  return ct_print_source_dup_level_name (source, level);
}

static char *
dup_criterion (CtPrintSource *source, CtNode *node, CtNode **own)
{
  const char *criterion = ct_node_get_text (node, CT_IMPROVEMENT_CRITERION);
  const char *level4 = ct_node_get_text (node, CT_IMPROVEMENT_LEVEL4);

  if (*criterion != '\0')
    return ct_print_source_dup_criterion_words (source, CT_FORM_WORD_CRITERION_CELL,
                                                CT_FORM_WORD_CRITERION_CELL_TITLED, criterion, own);

  if (*level4 == '\0')
    return g_strdup ("");

  return ct_form_fill_words (ct_form_get_word (source->form, CT_FORM_WORD_LEVEL4_CELL), "no",
                             level4, NULL);
}

/* Where the form has no column for the criterion, its number stands with the content; without
 * content, the criterion stands for it.
 */
static char *
dup_content (CtPrintSource *source, CtNode *node)
{
  const char *mark = ct_form_get_word (source->form, CT_FORM_WORD_CRITERION_MARK);
  const char *criterion = ct_node_get_text (node, CT_IMPROVEMENT_CRITERION);
  g_autofree char *content =
      g_strstrip (g_strdup (ct_node_get_text (node, CT_IMPROVEMENT_CONTENT)));
  g_autofree char *filled = NULL;

  if (*mark == '\0' || *criterion == '\0')
    return g_steal_pointer (&content);

  if (*content == '\0')
    return ct_print_source_dup_criterion_words (source, CT_FORM_WORD_CRITERION_CELL_TITLED,
                                                CT_FORM_WORD_CRITERION_CELL_TITLED, criterion,
                                                NULL);

  filled = ct_form_fill_words (mark, "no", criterion, NULL);

  return g_strconcat (content, " ", filled, NULL);
}

static char *
dup_boxed_words (CtNode *node, CtFormField field, guint node_field)
{
  gpointer value = ct_node_get_boxed (node, node_field);
  const char *words = NULL;

  if (value != NULL)
    words = field == CT_FORM_FIELD_PERIOD ? ct_period_get_text (value) : ct_budget_get_text (value);

  return g_strdup (words != NULL ? words : "");
}

/* The words of a field that is one paragraph. */
static char *
dup_words (CtPrintSource *source, CtNode *node, CtFormField field, CtNode **own)
{
  guint node_field = ct_plan_columns_get_node_field (node, field);

  switch ((int) field)
    {
    case CT_FORM_FIELD_CRITERION:
      return dup_criterion (source, node, own);

    case CT_FORM_FIELD_CONTENT:
      return dup_content (source, node);

    case CT_FORM_FIELD_GOAL:
      return dup_goal (source, node);

    case CT_FORM_FIELD_STATUS:
      return g_strdup (
          ct_form_get_status_word (source->form, ct_action_get_status (CT_ACTION (node))));

    case CT_FORM_FIELD_PERIOD:
    case CT_FORM_FIELD_BUDGET:
      return dup_boxed_words (node, field, node_field);

    default:
      return g_strdup (ct_node_get_text (node, node_field));
    }
}

/* The words of each piece of evidence are taken down, so that they can lead to it. */
void
ct_plan_cells_add_evidence (CtPrintSource *source,
                            CtCellContent *content,
                            const CtTextStyle *style,
                            CtNode *node,
                            guint field)
{
  const CtEvidence *evidence = ct_node_get_boxed (node, field);
  guint length = evidence != NULL ? ct_evidence_get_length (evidence) : 0;

  for (guint i = 0; i < length; i++)
    {
      CtNode *item = ct_print_source_find_evidence (source, evidence, i);
      g_autofree char *cited = ct_print_source_dup_citation (source, item);
      g_autofree char *words = ct_print_source_dup_evidence (source, evidence, i);
      guint n_texts = content->texts->len;

      ct_plan_cells_add_words (source, content, words, style, node, field);
      if (source->links != NULL && content->texts->len > n_texts)
        ct_print_links_note (source->links, g_ptr_array_index (content->texts, n_texts), item,
                             cited);
    }
}

/**
 * ct_plan_cells_add_field:
 * @node: an improvement or an action
 *
 * Adds what @node has for a field to a cell: nothing, one paragraph, or several.
 */
void
ct_plan_cells_add_field (
    CtPrintSource *source, CtCellContent *content, CtNode *node, CtFormField field, double width)
{
  guint node_field = ct_plan_columns_get_node_field (node, field);
  CtTextStyle style = ct_plan_cells_get_style (source, width);
  g_autofree char *words = NULL;
  CtNode *own = NULL;

  if (node_field == 0 || field == CT_FORM_FIELD_ACTIONS)
    return;

  if (field == CT_FORM_FIELD_EVIDENCE)
    {
      ct_plan_cells_add_evidence (source, content, &style, node, node_field);
      return;
    }

  words = dup_words (source, node, field, &own);
  if (own != NULL)
    ct_plan_cells_add_words (source, content, words, &style, own, 2);
  else
    ct_plan_cells_add_words (source, content, words, &style, node, node_field);
}

/**
 * ct_plan_cells_has_field:
 *
 * Returns: whether ct_plan_cells_add_field() would add anything
 */
gboolean
ct_plan_cells_has_field (CtPrintSource *source, CtNode *node, CtFormField field)
{
  guint node_field = ct_plan_columns_get_node_field (node, field);
  g_autofree char *words = NULL;
  CtNode *own = NULL;

  if (node_field == 0 || field == CT_FORM_FIELD_ACTIONS)
    return FALSE;

  if (field == CT_FORM_FIELD_EVIDENCE)
    {
      const CtEvidence *evidence = ct_node_get_boxed (node, node_field);

      return evidence != NULL && ct_evidence_get_length (evidence) > 0;
    }

  words = dup_words (source, node, field, &own);

  return *g_strchug (words) != '\0';
}

static char *
dup_bullet (CtPrintSource *source, const char *bullets, guint number, const char *text)
{
  /* What was typed with a mark of its own keeps it. */
  if (g_str_equal (bullets, "dash") && *text != '-' && *text != '+')
    return g_strdup (ct_page_style_get_word (ct_typesetter_get_style (source->typesetter),
                                             CT_STYLE_WORD_BULLET));

  if (g_str_equal (bullets, "number"))
    return g_strdup_printf ("%u. ", number);

  return g_strdup ("");
}

/**
 * ct_plan_cells_add_action:
 * @bullets: "dash", "number" or "plain"
 * @number: of the action in its row
 *
 * Adds the words of an action to a cell.
 */
void
ct_plan_cells_add_action (CtPrintSource *source,
                          CtCellContent *content,
                          CtNode *action,
                          const char *bullets,
                          guint number,
                          double width)
{
  CtTextStyle style = ct_plan_cells_get_style (source, width);
  g_autofree char *text = g_strstrip (g_strdup (ct_node_get_text (action, CT_ACTION_TEXT)));
  g_autofree char *bullet = dup_bullet (source, bullets, number, text);
  g_autofree char *words = g_strconcat (bullet, text, NULL);

  if (*text != '\0')
    ct_plan_cells_add_words (source, content, words, &style, action, CT_ACTION_TEXT);
}
