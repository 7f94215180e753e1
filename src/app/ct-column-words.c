/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-column-words"

#include "config.h"

#include "ct-column-words.h"

#include <glib/gi18n.h>

/* What a column of the plan table can show, in the words of the plan document and in those of the
 * staff room. */

static const struct
{
  const char *field;
  const char *label;
} columns[] = {
  { "order", N_ ("Order") },
  { "criterion", N_ ("Criterion") },
  { "content", N_ ("What to improve") },
  { "goal", N_ ("Goal") },
  { "indicator-of-success", N_ ("Indicator") },
  { "actions", N_ ("Actions") },
  { "period", N_ ("Period") },
  { "people", N_ ("Lead and partner") },
  { "lead", N_ ("Lead") },
  { "partner", N_ ("Partner") },
  { "budget", N_ ("Money") },
  { "conditions", N_ ("Conditions") },
  { "conditions budget", N_ ("Conditions and money") },
  { "evidence", N_ ("Evidence") },
  { "note", N_ ("Note") },
  { "status", N_ ("State") },
};

guint
ct_column_words_get_count (void)
{
  return G_N_ELEMENTS (columns);
}

const char *
ct_column_words_get_field (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (columns), NULL);

  return columns[index].field;
}

const char *
ct_column_words_get_label (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (columns), NULL);

  return _ (columns[index].label);
}

static const char *
find (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].field, field))
      return _ (columns[i].label);

  return NULL;
}

/**
 * ct_column_words_dup:
 * @fields: what a column shows, as the plan document has it; perhaps several with spaces between
 *
 * Returns: (transfer full): the same in words
 */
char *
ct_column_words_dup (const char *fields)
{
  g_auto (GStrv) parts = NULL;

  if (find (fields) != NULL)
    return g_strdup (find (fields));

  parts = g_strsplit (fields, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *label = find (parts[i]);

      if (label == NULL)
        continue;

      g_free (parts[i]);
      parts[i] = g_strdup (label);
    }

  return g_strjoinv (" + ", parts);
}
