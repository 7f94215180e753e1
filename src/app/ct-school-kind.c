/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-school-kind"

#include "config.h"

#include "ct-school-kind.h"

#include <glib/gi18n.h>

/* The kinds of school, in the words of the plan document and in those of the staff room. */

static const struct
{
  const char *nick;
  const char *label;
} kinds[] = {
  { "preschool", N_ ("Preschool") },
  { "primary", N_ ("Primary school") },
  { "lower-secondary", N_ ("Lower secondary school") },
  { "upper-secondary", N_ ("Upper secondary school") },
  { "combined", N_ ("School with several levels") },
  { "continuing", N_ ("Continuing education centre") },
};

guint
ct_school_kind_get_count (void)
{
  return G_N_ELEMENTS (kinds);
}

const char *
ct_school_kind_get_nick (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return kinds[index].nick;
}

const char *
ct_school_kind_get_label (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (kinds), NULL);

  return _ (kinds[index].label);
}

/* Returns: the index of the kind, 0 if it is not known */
guint
ct_school_kind_find (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].nick, nick) == 0)
      return i;

  return 0;
}
