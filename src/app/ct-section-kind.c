/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-section-kind"

#include "config.h"

#include "ct-section-kind.h"

#include <glib/gi18n.h>

/* The kinds of section, in the words of the plan document and in those of the staff room, and what
 * each prints under its own text. */

static const struct
{
  const char *nick;
  const char *label;
  const char *explanation;
} kinds[] = {
  { "text", N_ ("Text"), N_ ("Prints what is written here, nothing else.") },
  { "assessment", N_ ("Assessment results"),
    N_ ("The results by level are printed here, from the assessments.") },
  { "problems", N_ ("Key problems"),
    N_ ("The table of key problems is printed here, from the criteria that have improvements.") },
  { "plan", N_ ("Plan table"),
    N_ ("The plan table is printed here. Choose a criterion at the left to write improvements and "
        "actions.") },
  { "reviews", N_ ("Follow-up and reviews"), N_ ("The review table is printed here.") },
};

guint
ct_section_kind_get_count (void)
{
  return G_N_ELEMENTS (kinds);
}

const char *
ct_section_kind_get_nick (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return kinds[index].nick;
}

const char *
ct_section_kind_get_label (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return _ (kinds[index].label);
}

const char *
ct_section_kind_get_explanation (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return _ (kinds[index].explanation);
}

/* Returns: the index of the kind, 0 (text) if it is not known: so it is printed */
guint
ct_section_kind_find (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].nick, nick) == 0)
      return i;

  return 0;
}
