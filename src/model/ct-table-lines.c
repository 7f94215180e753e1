/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-lines"

#include "config.h"

#include "ct-table-lines.h"

#include <string.h>

#include "ct-budget.h"
#include "ct-money-parser.h"

/* What the lines of a cell are: several actions, several people, money and what else is needed. */

GStrv
ct_table_lines_split (const char *text)
{
  return *text != '\0' ? g_strsplit (text, "\n", -1) : g_new0 (char *, 1);
}

static gboolean
is_bullet (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || strchr ("-+*", (int) c) != NULL ||
         c == 0x2022 || c == 0x00b7 || c == 0x25cf || c == 0x25cb || c == 0x25aa || c == 0x25a0 ||
         c == 0x2666 || c == 0xf0b7 || c == 0xf0a7 || c == 0x2713 || c == 0x2714 || c == 0x27a2;
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* "- ", "• ", "1. ", "b) "; where the words begin after it, NULL when there is none. */
static const char *
skip_bullet (const char *line)
{
  gsize length;

  if (*line == '\0')
    return NULL;

  if (is_bullet (g_utf8_get_char (line)))
    return skip_spaces (g_utf8_next_char (line));

  length = strspn (line, "0123456789");
  if (length == 0 && g_ascii_islower (*line) && line[1] == ')')
    length = 1;
  if (length == 0 || length > 2 || strchr (".)", line[length]) == NULL || line[length] == '\0' ||
      !g_unichar_isspace (g_utf8_get_char (line + length + 1)))
    return NULL;

  return skip_spaces (line + length + 1);
}

static gboolean
is_lead_in (CtTableWords *words, const char *line)
{
  const char *start = skip_bullet (line);
  const char *rest =
      ct_table_words_skip_mark (words, CT_TABLE_MARK_LEAD_IN, start != NULL ? start : line);

  return rest != NULL && strspn (rest, " :.") == strlen (rest);
}

/**
 * ct_table_lines_read_actions:
 *
 * Returns: (transfer full): the actions in the cell: its paragraphs; where some of these are marked
 *   as items, those without a mark go on with the item before
 */
GStrv
ct_table_lines_read_actions (CtTableWords *words, const char *text)
{
  g_auto (GStrv) lines = ct_table_lines_split (text);
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  gboolean marked = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    marked |= skip_bullet (lines[i]) != NULL && !is_lead_in (words, lines[i]);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *item = skip_bullet (lines[i]);
      char **last = actions->len > 0 ? (char **) &actions->pdata[actions->len - 1] : NULL;

      if (*lines[i] == '\0' || is_lead_in (words, lines[i]))
        continue;

      if (item == NULL && marked && last != NULL)
        {
          char *longer = g_strconcat (*last, "\n", lines[i], NULL);

          g_free (*last);
          *last = longer;
        }
      else if (item == NULL || *item != '\0')
        g_ptr_array_add (actions, g_strdup (item != NULL ? item : lines[i]));
    }
  g_ptr_array_add (actions, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&actions), FALSE);
}

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* "Chủ trì: …"; NULL when there is no colon after the mark. */
static const char *
skip_person_mark (CtTableWords *words, CtTableMark mark, const char *line)
{
  const char *item = skip_bullet (line);
  const char *rest = ct_table_words_skip_mark (words, mark, item != NULL ? item : line);

  if (rest == NULL)
    return NULL;

  rest = skip_spaces (rest);

  return *rest == ':' ? skip_spaces (rest + 1) : NULL;
}

/**
 * ct_table_lines_read_people:
 * @lead: (out): who leads, or all when the cell doesn't tell them apart
 * @partner: (out): who joins in
 */
void
ct_table_lines_read_people (CtTableWords *words, const char *text, char **lead, char **partner)
{
  g_auto (GStrv) lines = ct_table_lines_split (text);
  g_autoptr (GString) leads = g_string_new (NULL);
  g_autoptr (GString) partners = g_string_new (NULL);
  GString *current = leads;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *first = skip_person_mark (words, CT_TABLE_MARK_LEAD, lines[i]);
      const char *second = skip_person_mark (words, CT_TABLE_MARK_PARTNER, lines[i]);

      current = first != NULL ? leads : second != NULL ? partners : current;
      append_line (current, first != NULL ? first : second != NULL ? second : lines[i]);
    }

  *lead = g_string_free (g_steal_pointer (&leads), FALSE);
  *partner = g_string_free (g_steal_pointer (&partners), FALSE);
}

static gboolean
is_about_money (const char *line)
{
  g_autoptr (CtBudget) budget = ct_budget_new_from_text (line);

  return ct_budget_get_n_sums (budget) > 0;
}

/**
 * ct_table_lines_read_resources:
 * @budget: (out): the lines about money
 * @conditions: (out): the others
 */
void
ct_table_lines_read_resources (const char *text, char **budget, char **conditions)
{
  g_auto (GStrv) lines = ct_table_lines_split (text);
  g_autoptr (GString) money = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    append_line (is_about_money (lines[i]) ? money : others, lines[i]);

  *budget = g_string_free (g_steal_pointer (&money), FALSE);
  *conditions = g_string_free (g_steal_pointer (&others), FALSE);
}
