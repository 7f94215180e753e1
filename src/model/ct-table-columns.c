/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-columns"

#include "config.h"

#include "ct-table-columns.h"

#include <string.h>

#include "ct-money-parser.h"
#include "ct-period-parser.h"

/* A head must know so many columns by their titles; fewer may be words of a row. */
#define MIN_TITLES 2

/* Cells of people, periods and sums are short. */
#define SHORT_CELL 160

static const char *
skip_blanks (const char *text)
{
  while (*text != '\0' &&
         (g_unichar_isspace (g_utf8_get_char (text)) || g_unichar_ispunct (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);

  return text;
}

/* "1. ", "2, " and "III. " before the words that count. */
static const char *
skip_numbering (const char *text)
{
  const char *at = skip_blanks (text);
  gsize length = strspn (at, "0123456789IVX");

  if (length > 0 && length <= 4 && strchr (".,) ", at[length]) != NULL)
    at = skip_blanks (at + length);

  return at;
}

/**
 * ct_table_read_criterion:
 * @bare: whether a code counts without the word "criterion" before it
 * @code: (out) (optional): the code, "1.5"
 * @rest: (out) (optional): what follows it in @text
 *
 * Returns: whether @text begins with a criterion
 */
gboolean
ct_table_read_criterion (
    CtTableWords *words, const char *text, gboolean bare, char **code, const char **rest)
{
  const char *marked =
      ct_table_words_skip_mark (words, CT_TABLE_MARK_CRITERION, skip_blanks (text));
  const char *at = skip_blanks (marked != NULL ? marked : text);
  gsize standard = strspn (at, "0123456789");
  gsize criterion;

  if ((marked == NULL && !bare) || standard == 0 || standard > 2 || at[standard] != '.')
    return FALSE;

  criterion = strspn (at + standard + 1, "0123456789");
  if (criterion == 0 || criterion > 2)
    return FALSE;

  if (code != NULL)
    *code = g_strndup (at, standard + 1 + criterion);
  if (rest != NULL)
    *rest = skip_blanks (at + standard + 1 + criterion);

  return TRUE;
}

gboolean
ct_table_read_standard (CtTableWords *words, const char *text, guint *number)
{
  const char *at = ct_table_words_skip_mark (words, CT_TABLE_MARK_STANDARD, skip_numbering (text));

  if (at == NULL)
    return FALSE;

  at = skip_blanks (at);
  if (!g_ascii_isdigit (*at))
    return FALSE;

  *number = (guint) g_ascii_strtoull (at, NULL, 10);

  return *number > 0 && *number < 100;
}

/* (1) (2) (3) …, or 1 2 3 … */
static gboolean
is_numbered_row (CtGrid *grid, guint row)
{
  guint expected = 1;

  for (guint i = 0; i < ct_grid_get_n_columns (grid); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", expected);
      g_autofree char *in_brackets = g_strdup_printf ("(%u)", expected);
      const char *text = ct_grid_get_text (grid, row, i);

      if (i > 0 && ct_grid_is_same (grid, row, i - 1, row, i))
        continue;
      if (!g_str_equal (text, number) && !g_str_equal (text, in_brackets))
        return FALSE;
      expected++;
    }

  return expected > 2;
}

static guint
count_titles (CtGrid *grid, CtTableWords *words, guint row)
{
  guint count = 0;

  for (guint i = 0; i < ct_grid_get_n_columns (grid); i++)
    {
      const char *text = ct_grid_get_text (grid, row, i);

      if (i > 0 && ct_grid_is_same (grid, row, i - 1, row, i))
        continue;
      if (*text != '\0' && ct_table_words_is_title (words, text))
        count++;
    }

  return count;
}

/* A row of titles, and the rows that its cells reach down into or that number the columns. */
static void
find_heads (CtTableColumns *self, CtGrid *grid, CtTableWords *words)
{
  for (guint row = 0; row < self->n_rows; row++)
    {
      guint n_cells = ct_grid_count_cells (grid, row, NULL);

      if (n_cells < MIN_TITLES)
        continue;

      if (row > 0 && self->is_head[row - 1])
        {
          for (guint i = 0; i < self->n_columns && !self->is_head[row]; i++)
            self->is_head[row] = *ct_grid_get_text (grid, row, i) != '\0' &&
                                 ct_grid_is_same (grid, row - 1, i, row, i);
          if (self->is_head[row])
            continue;
        }

      self->is_head[row] = count_titles (grid, words, row) >= MAX (MIN_TITLES, (n_cells + 1) / 2) ||
                           (is_numbered_row (grid, row) && (row == 0 || self->is_head[row - 1]));
    }
}

static gboolean
is_period (const char *text, const CtCalendar *calendar)
{
  g_autoptr (GArray) ranges = NULL;

  return strlen (text) < SHORT_CELL && calendar != NULL &&
         ct_period_parse (text, calendar, &ranges, NULL) && ranges != NULL && ranges->len > 0;
}

static gboolean
is_money (const char *text)
{
  g_autoptr (GArray) sums = NULL;
  CtMoneyKind kind;

  return strlen (text) < SHORT_CELL && ct_money_parse (text, &kind, &sums, NULL) &&
         kind == CT_MONEY_SUMS;
}

static gboolean
is_order (const char *text)
{
  gsize length = strspn (text, "0123456789IVX.");

  return length > 0 && length <= 5 && text[length] == '\0';
}

/**
 * Statistics:
 * @n: how many cells of the column have words
 *
 * How many of them look like what.
 */
typedef struct
{
  guint n;
  guint n_order;
  guint n_criteria;
  guint n_periods;
  guint n_sums;
  guint n_samples[CT_N_TABLE_ROLES];
  gsize length;
} Statistics;

static void
look_at_cell (Statistics *column, const char *text, CtTableWords *words, const CtCalendar *calendar)
{
  column->n++;
  column->length += strlen (text);
  column->n_order += is_order (text);
  column->n_criteria += ct_table_read_criterion (words, text, TRUE, NULL, NULL);
  column->n_periods += is_period (text, calendar);
  column->n_sums += is_money (text);
  if (strlen (text) < SHORT_CELL)
    for (guint role = 0; role < CT_N_TABLE_ROLES; role++)
      column->n_samples[role] += ct_table_words_has_sample (words, role, text);
}

static void
look_at_column (Statistics *column,
                CtTableColumns *self,
                CtGrid *grid,
                guint index,
                CtTableWords *words,
                const CtCalendar *calendar)
{
  *column = (Statistics){ 0 };
  for (guint row = 0; row < self->n_rows; row++)
    {
      const char *text = ct_grid_get_text (grid, row, index);

      /* Rows that were merged across say nothing of their columns. */
      if (*text == '\0' || self->is_head[row] || ct_grid_count_cells (grid, row, NULL) < 2 ||
          (row > 0 && ct_grid_is_same (grid, row - 1, index, row, index)))
        continue;

      look_at_cell (column, text, words, calendar);
    }
}

/* What the column is by what stands in it; the long texts are left for later. */
static CtTableRole
guess_by_content (const Statistics *column)
{
  if (column->n == 0)
    return CT_TABLE_ROLE_NONE;
  if (2 * column->n_criteria > column->n)
    return CT_TABLE_ROLE_CRITERION;
  if (column->n_order == column->n)
    return CT_TABLE_ROLE_ORDER;
  if (2 * column->n_sums > column->n)
    return CT_TABLE_ROLE_BUDGET;
  if (2 * column->n_periods > column->n)
    return CT_TABLE_ROLE_PERIOD;
  if (2 * column->n_samples[CT_TABLE_ROLE_PEOPLE] > column->n && column->length < 60 * column->n)
    return CT_TABLE_ROLE_PEOPLE;
  if (2 * column->n_samples[CT_TABLE_ROLE_EVIDENCE] > column->n && column->length < 80 * column->n)
    return CT_TABLE_ROLE_EVIDENCE;

  return CT_TABLE_ROLE_NONE;
}

static gboolean
has_role (CtTableColumns *self, CtTableRole role)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->roles[i] == role)
      return TRUE;

  return FALSE;
}

/* Of the columns that nothing told apart, the longest are what is done; the first of two or more is
 * what is to be improved. */
static void
place_long_columns (CtTableColumns *self, const Statistics *columns)
{
  gint longest = -1;
  gint first = -1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->roles[i] != CT_TABLE_ROLE_NONE || columns[i].n == 0)
        continue;
      if (first < 0)
        first = (int) i;
      if (longest < 0 || columns[i].length > columns[longest].length)
        longest = (int) i;
    }

  if (longest >= 0 && !has_role (self, CT_TABLE_ROLE_ACTIONS))
    self->roles[longest] = CT_TABLE_ROLE_ACTIONS;
  if (first >= 0 && first != longest && !has_role (self, CT_TABLE_ROLE_CONTENT))
    self->roles[first] = CT_TABLE_ROLE_CONTENT;
}

static gboolean
is_always_right (CtTableRole by_content, CtTableRole by_title)
{
  /* In one form "TT" is over numbers, in another over criteria. */
  return by_content == CT_TABLE_ROLE_CRITERION &&
         (by_title == CT_TABLE_ROLE_ORDER || by_title == CT_TABLE_ROLE_NONE);
}

static void
choose_roles (CtTableColumns *self, CtGrid *grid, CtTableWords *words, const CtCalendar *calendar)
{
  g_autofree Statistics *columns = g_new0 (Statistics, MAX (self->n_columns, 1));

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *title = ct_table_columns_dup_title (self, grid, i);
      CtTableRole by_title = ct_table_words_match_title (words, title);
      CtTableRole by_content;

      look_at_column (&columns[i], self, grid, i, words, calendar);
      by_content = guess_by_content (&columns[i]);
      if (is_always_right (by_content, by_title) || by_title == CT_TABLE_ROLE_NONE)
        self->roles[i] = has_role (self, by_content) ? CT_TABLE_ROLE_NONE : by_content;
      else
        self->roles[i] = by_title;
    }

  place_long_columns (self, columns);
}

static gboolean
has_head (CtTableColumns *self)
{
  for (guint row = 0; row < self->n_rows; row++)
    if (self->is_head[row])
      return TRUE;

  return FALSE;
}

/* A first row whose words are neither a period over periods nor a sum over sums is the head of the
 * table, however it may be put. */
static gboolean
is_unlike_columns (CtTableColumns *self,
                   CtGrid *grid,
                   CtTableWords *words,
                   const CtCalendar *calendar)
{
  guint n_unlike = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *text = ct_grid_get_text (grid, 0, i);
      CtTableRole role = self->roles[i];

      if (*text == '\0')
        continue;
      if ((role == CT_TABLE_ROLE_PERIOD && is_period (text, calendar)) ||
          (role == CT_TABLE_ROLE_BUDGET && is_money (text)) ||
          (role == CT_TABLE_ROLE_CRITERION &&
           ct_table_read_criterion (words, text, TRUE, NULL, NULL)))
        return FALSE;

      n_unlike += role == CT_TABLE_ROLE_PERIOD || role == CT_TABLE_ROLE_BUDGET ||
                  role == CT_TABLE_ROLE_CRITERION;
    }

  return n_unlike > 0;
}

/**
 * ct_table_columns_guess:
 * @calendar: (nullable): the years that periods are read by
 *
 * Looks at the titles first, and then at what stands in the columns.
 */
CtTableColumns *
ct_table_columns_guess (CtGrid *grid, CtTableWords *words, const CtCalendar *calendar)
{
  CtTableColumns *self = g_new0 (CtTableColumns, 1);

  self->n_columns = ct_grid_get_n_columns (grid);
  self->n_rows = ct_grid_get_n_rows (grid);
  self->roles = g_new0 (CtTableRole, MAX (self->n_columns, 1));
  self->is_head = g_new0 (gboolean, MAX (self->n_rows, 1));

  find_heads (self, grid, words);
  choose_roles (self, grid, words, calendar);
  if (self->n_rows > 1 && !has_head (self))
    self->is_head[0] = is_unlike_columns (self, grid, words, calendar);

  return self;
}

void
ct_table_columns_free (CtTableColumns *self)
{
  g_free (self->roles);
  g_free (self->is_head);
  g_free (self);
}

/* Where the table begins: at its head, if it has one. What stands before it is no part of it. */
guint
ct_table_columns_get_first_row (CtTableColumns *self)
{
  for (guint row = 0; row < self->n_rows; row++)
    if (self->is_head[row])
      return row;

  return 0;
}

/**
 * ct_table_columns_dup_title:
 *
 * Returns: (transfer full): the words at the head of the column, "" when it has no head
 */
char *
ct_table_columns_dup_title (CtTableColumns *self, CtGrid *grid, guint column)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint first = ct_table_columns_get_first_row (self);

  for (guint row = first; row < self->n_rows && self->is_head[row]; row++)
    {
      const char *text = ct_grid_get_text (grid, row, column);

      if ((row > first && ct_grid_is_same (grid, row - 1, column, row, column)) ||
          is_numbered_row (grid, row))
        continue;
      g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", text);
    }
  g_strdelimit (title->str, "\n", ' ');

  return g_string_free (g_steal_pointer (&title), FALSE);
}
