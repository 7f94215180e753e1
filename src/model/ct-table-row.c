/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-row"

#include "config.h"

#include "ct-table-row.h"

#include <string.h>

#include "ct-action.h"
#include "ct-table-lines.h"
#include "ct-text-fold.h"

static void
add_text (char **place, const char *text)
{
  char *longer;

  if (text == NULL || *text == '\0')
    return;

  longer =
      *place != NULL && **place != '\0' ? g_strconcat (*place, "\n", text, NULL) : g_strdup (text);
  g_free (*place);
  *place = longer;
}

/* Letters and digits only: how a title is spaced and punctuated does not matter. */
static char *
dup_bare (const char *text)
{
  g_autofree char *folded = ct_text_fold (text);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (bare, *at);

  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/* The title of a criterion is printed by the form; it is no content. */
static gboolean
is_title_of (CtTableRow *self, const char *code, const char *text)
{
  CtFramework *framework = self->source->framework;
  CtCriterion *criterion = framework != NULL ? ct_framework_find_criterion (framework, code) : NULL;
  g_autofree char *bare = dup_bare (text);
  g_autofree char *title = criterion != NULL ? dup_bare (ct_criterion_get_name (criterion)) : NULL;

  return title != NULL && *bare != '\0' &&
         (strstr (title, bare) != NULL || strstr (bare, title) != NULL);
}

static void
set_criterion (CtTableRow *self, char *code)
{
  g_free (self->criterion);
  self->criterion = code;
}

/* The column of the criterion: the code, and then the title or words of the school's own. */
static void
read_criterion_cell (CtTableRow *self)
{
  char *text = self->texts[CT_TABLE_ROLE_CRITERION];
  const char *rest;
  char *code;

  if (text == NULL)
    return;

  if (!ct_table_read_criterion (self->source->words, text, TRUE, &code, &rest))
    {
      add_text (&self->texts[CT_TABLE_ROLE_CONTENT], text);
      return;
    }

  set_criterion (self, code);
  if (*rest != '\0' && !is_title_of (self, code, rest))
    {
      g_autofree char *content = g_strdup (rest);

      add_text (&content, self->texts[CT_TABLE_ROLE_CONTENT]);
      g_free (self->texts[CT_TABLE_ROLE_CONTENT]);
      self->texts[CT_TABLE_ROLE_CONTENT] = g_steal_pointer (&content);
    }
}

/* "Tiêu chí 1.5: …" before the words, or "(1.5)" behind them, as a form prints it. */
static void
read_criterion_in (CtTableRow *self, CtTableRole role)
{
  char *text = self->texts[role];
  char *open = text != NULL ? strrchr (text, '(') : NULL;
  const char *rest;
  char *code;

  if (text == NULL || self->criterion != NULL)
    return;

  if (ct_table_read_criterion (self->source->words, text, FALSE, &code, &rest))
    {
      set_criterion (self, code);
      self->texts[role] = g_strdup (is_title_of (self, code, rest) ? "" : rest);
      g_free (text);
    }
  else if (open != NULL && ct_table_read_criterion (self->source->words, open, TRUE, &code, &rest))
    {
      if (*rest == '\0' && self->source->framework != NULL &&
          ct_framework_find_criterion (self->source->framework, code) != NULL)
        {
          set_criterion (self, code);
          *open = '\0';
          g_strchomp (text);
        }
      else
        g_free (code);
    }
}

CtTableRow *
ct_table_row_new (CtGrid *grid, guint row, CtTableColumns *columns, CtTableSource *source)
{
  CtTableRow *self = g_new0 (CtTableRow, 1);

  self->grid = grid;
  self->row = row;
  self->table = columns;
  self->source = source;

  for (guint i = 0; i < columns->n_columns; i++)
    {
      CtTableRole role = columns->roles[i];

      if (i > 0 && columns->roles[i - 1] == role && ct_grid_is_same (grid, row, i - 1, row, i))
        continue;
      add_text (&self->texts[role], ct_grid_get_text (grid, row, i));
      self->columns[role] = i;
    }

  read_criterion_cell (self);
  read_criterion_in (self, CT_TABLE_ROLE_CONTENT);
  read_criterion_in (self, CT_TABLE_ROLE_GOAL);
  self->actions =
      ct_table_lines_read_actions (source->words, self->texts[CT_TABLE_ROLE_ACTIONS] != NULL
                                                      ? self->texts[CT_TABLE_ROLE_ACTIONS]
                                                      : "");

  return self;
}

void
ct_table_row_free (CtTableRow *self)
{
  for (guint i = 0; i < CT_N_TABLE_ROLES; i++)
    g_free (self->texts[i]);
  g_free (self->criterion);
  g_strfreev (self->actions);
  g_free (self);
}

static gboolean
has_text (CtTableRow *self, CtTableRole role)
{
  return self->texts[role] != NULL && *self->texts[role] != '\0';
}

static gboolean
table_has (CtTableRow *self, CtTableRole role)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    if (self->table->roles[i] == role)
      return TRUE;

  return FALSE;
}

/**
 * ct_table_row_begins_improvement:
 *
 * Returns: whether the row names something to improve; where the table has a column for that, a
 *   number is enough
 */
gboolean
ct_table_row_begins_improvement (CtTableRow *self)
{
  gboolean names = table_has (self, CT_TABLE_ROLE_CONTENT) ||
                   table_has (self, CT_TABLE_ROLE_CRITERION) ||
                   table_has (self, CT_TABLE_ROLE_GOAL);

  return self->criterion != NULL || has_text (self, CT_TABLE_ROLE_CONTENT) ||
         has_text (self, CT_TABLE_ROLE_GOAL) || (names && has_text (self, CT_TABLE_ROLE_ORDER));
}

/* "Mức 2" and nothing else. */
static gboolean
read_level (CtTableRow *self, const char *text, int *level)
{
  const char *at = ct_table_words_skip_mark (self->source->words, CT_TABLE_MARK_LEVEL, text);

  if (at == NULL)
    return FALSE;

  at += strspn (at, " :");
  if (!g_ascii_isdigit (*at) || at[1 + strspn (at + 1, " .")] != '\0')
    return FALSE;

  *level = *at - '0';

  return TRUE;
}

/* What stands in the row for the improvement alone. */
void
ct_table_row_fill_improvement (CtTableRow *self, CtNode *improvement)
{
  const char *goal = self->texts[CT_TABLE_ROLE_GOAL];
  int level;

  ct_node_set_text (improvement, CT_IMPROVEMENT_CONTENT, self->texts[CT_TABLE_ROLE_CONTENT]);
  ct_node_set_text (improvement, CT_IMPROVEMENT_INDICATOR_OF_SUCCESS,
                    self->texts[CT_TABLE_ROLE_INDICATOR]);
  if (goal != NULL && read_level (self, goal, &level))
    ct_node_set_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL, level);
  else
    ct_node_set_text (improvement, CT_IMPROVEMENT_GOAL, goal);
}

static void
add_words (CtNode *node, guint field, const char *text)
{
  g_autofree char *words = g_strdup (ct_node_get_text (node, field));

  add_text (&words, text);
  ct_node_set_text (node, field, words);
}

static void
add_evidence (CtNode *node, guint field, const char *text)
{
  g_auto (GStrv) lines = ct_table_lines_split (text);
  g_autoptr (CtEvidence) evidence = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      CtEvidence *longer =
          ct_evidence_with (evidence != NULL ? evidence : ct_node_get_boxed (node, field), NULL,
                            lines[i]);

      g_clear_pointer (&evidence, ct_evidence_unref);
      evidence = longer;
    }
  if (evidence != NULL)
    ct_node_set_boxed (node, field, evidence);
}

static void
set_period (CtTableRow *self, CtNode *node, guint field, const char *text)
{
  CtPeriod *old = ct_node_get_boxed (node, field);
  g_autofree char *words = old != NULL ? g_strdup (ct_period_get_text (old)) : NULL;
  g_autoptr (CtPeriod) period = NULL;

  add_text (&words, text);
  period = ct_plan_read_period (self->source->plan, words);
  ct_node_set_boxed (node, field, period);
}

static void
set_budget (CtNode *node, guint field, const char *text)
{
  CtBudget *old = ct_node_get_boxed (node, field);
  g_autofree char *words = old != NULL ? g_strdup (ct_budget_get_text (old)) : NULL;
  g_autoptr (CtBudget) budget = NULL;

  add_text (&words, text);
  if (words != NULL && *words != '\0')
    budget = ct_budget_new_from_text (words);
  ct_node_set_boxed (node, field, budget);
}

#define FIELD(node, name)                                                                          \
  (CT_IS_ACTION (node) ? (guint) CT_ACTION_##name : (guint) CT_IMPROVEMENT_##name)

/* Puts the words of a cell, or a line of it, into @node: an improvement or an action. */
static void
put_value (CtTableRow *self, CtNode *node, CtTableRole role, const char *text)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  switch (role)
    {
    case CT_TABLE_ROLE_PERIOD:
      set_period (self, node, FIELD (node, PERIOD), text);
      break;

    case CT_TABLE_ROLE_PEOPLE:
      ct_table_lines_read_people (self->source->words, text, &first, &second);
      add_words (node, FIELD (node, LEAD), first);
      add_words (node, FIELD (node, PARTNER), second);
      break;

    case CT_TABLE_ROLE_LEAD:
      add_words (node, FIELD (node, LEAD), text);
      break;

    case CT_TABLE_ROLE_PARTNER:
      add_words (node, FIELD (node, PARTNER), text);
      break;

    case CT_TABLE_ROLE_BUDGET:
      set_budget (node, FIELD (node, BUDGET), text);
      break;

    case CT_TABLE_ROLE_CONDITIONS:
      add_words (node, FIELD (node, CONDITIONS), text);
      break;

    case CT_TABLE_ROLE_RESOURCES:
      ct_table_lines_read_resources (text, &first, &second);
      set_budget (node, FIELD (node, BUDGET), first);
      add_words (node, FIELD (node, CONDITIONS), second);
      break;

    case CT_TABLE_ROLE_EVIDENCE:
      add_evidence (node, FIELD (node, EVIDENCE), text);
      break;

    case CT_TABLE_ROLE_NOTE:
      add_words (node, FIELD (node, NOTE), text);
      break;

    default:
      g_assert_not_reached ();
    }
}

static gboolean
can_stand_alone (CtTableRow *self, CtTableRole role, const char *line)
{
  g_autoptr (CtPeriod) period = NULL;
  g_autoptr (CtBudget) budget = NULL;

  if (role == CT_TABLE_ROLE_PERIOD)
    {
      period = ct_plan_read_period (self->source->plan, line);
      return ct_period_get_n_ranges (period) > 0;
    }

  budget = ct_budget_new_from_text (line);

  return ct_budget_get_n_sums (budget) > 0;
}

/* As many periods, or sums, as actions: each is for the one beside it. */
static gboolean
is_paired (CtTableRow *self, CtTableRole role, char **lines, guint n_actions)
{
  if ((role != CT_TABLE_ROLE_PERIOD && role != CT_TABLE_ROLE_BUDGET) || n_actions < 2 ||
      g_strv_length (lines) != n_actions)
    return FALSE;

  for (guint i = 0; i < n_actions; i++)
    if (!can_stand_alone (self, role, lines[i]))
      return FALSE;

  return TRUE;
}

/* Whether the cell is for all rows of the improvement. */
static gboolean
is_for_all (CtTableRow *self, CtTableRole role, guint first, guint end)
{
  guint column = self->columns[role];

  for (guint row = first + 1; row < end; row++)
    if (!ct_grid_is_same (self->grid, first, column, row, column))
      return FALSE;

  return TRUE;
}

static gboolean
is_from_above (CtTableRow *self, CtTableRole role, guint first)
{
  guint column = self->columns[role];

  return self->row > first &&
         ct_grid_is_same (self->grid, self->row - 1, column, self->row, column);
}

static void
put_cell (CtTableRow *self,
          CtTableRole role,
          CtNode *improvement,
          GPtrArray *actions,
          guint first,
          guint end)
{
  g_auto (GStrv) lines = NULL;

  if (!has_text (self, role) || is_from_above (self, role, first))
    return;

  lines = ct_table_lines_split (self->texts[role]);
  if (is_paired (self, role, lines, actions->len))
    for (guint i = 0; i < actions->len; i++)
      put_value (self, g_ptr_array_index (actions, i), role, lines[i]);
  else if (is_for_all (self, role, first, end) || actions->len == 0)
    put_value (self, improvement, role, self->texts[role]);
  else
    for (guint i = 0; i < actions->len; i++)
      put_value (self, g_ptr_array_index (actions, i), role, self->texts[role]);
}

/* The words that the form has for states; others are kept as a note. */
static void
put_status (CtTableRow *self, CtNode *improvement, GPtrArray *actions, guint first)
{
  const char *text = self->texts[CT_TABLE_ROLE_STATUS];
  g_autofree char *bare = NULL;

  if (!has_text (self, CT_TABLE_ROLE_STATUS) || is_from_above (self, CT_TABLE_ROLE_STATUS, first))
    return;

  bare = dup_bare (text);
  for (guint status = 0; self->source->form != NULL && status < CT_N_STATUSES; status++)
    {
      const char *word = ct_form_get_status_word (self->source->form, status);
      g_autofree char *bare_word = dup_bare (word != NULL ? word : "");

      if (*bare_word == '\0' || !g_str_equal (bare, bare_word))
        continue;

      for (guint i = 0; i < actions->len; i++)
        ct_action_set_state (g_ptr_array_index (actions, i), status,
                             status == CT_STATUS_DONE ? 100 : 0);
      return;
    }

  put_value (self, improvement, CT_TABLE_ROLE_NOTE, text);
}

static GPtrArray *
add_actions (CtTableRow *self, CtImprovement *improvement, guint first)
{
  GPtrArray *actions = g_ptr_array_new ();

  if (is_from_above (self, CT_TABLE_ROLE_ACTIONS, first))
    return actions;

  for (guint i = 0; self->actions[i] != NULL; i++)
    {
      g_autoptr (CtAction) action = ct_action_new ();

      ct_action_set_state (action, CT_STATUS_PLANNED, 0);
      ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, self->actions[i]);
      ct_node_list_append (ct_improvement_get_actions (improvement), action);
      g_ptr_array_add (actions, action);
    }

  return actions;
}

/**
 * ct_table_row_fill:
 * @first: the first row of @improvement
 * @end: the row behind its last
 *
 * Adds what the row has to @improvement.
 *
 * Returns: how many actions that makes
 */
guint
ct_table_row_fill (CtTableRow *self, CtImprovement *improvement, guint first, guint end)
{
  static const CtTableRole roles[] = {
    CT_TABLE_ROLE_PERIOD,    CT_TABLE_ROLE_PEOPLE,   CT_TABLE_ROLE_LEAD,
    CT_TABLE_ROLE_PARTNER,   CT_TABLE_ROLE_BUDGET,   CT_TABLE_ROLE_CONDITIONS,
    CT_TABLE_ROLE_RESOURCES, CT_TABLE_ROLE_EVIDENCE, CT_TABLE_ROLE_NOTE,
  };
  g_autoptr (GPtrArray) actions = add_actions (self, improvement, first);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    put_cell (self, roles[i], CT_NODE (improvement), actions, first, end);
  put_status (self, CT_NODE (improvement), actions, first);

  return actions->len;
}
