/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-form-field"

#include "config.h"

#include "ct-form-field.h"

#include <string.h>

/* What files call them. "people" is short for two. */
static const struct
{
  const char *nick;
  CtFormField fields[2];
} nicks[] = {
  { "order", { CT_FORM_FIELD_ORDER } },
  { "criterion", { CT_FORM_FIELD_CRITERION } },
  { "content", { CT_FORM_FIELD_CONTENT } },
  { "goal", { CT_FORM_FIELD_GOAL } },
  { "indicator-of-success", { CT_FORM_FIELD_INDICATOR } },
  { "actions", { CT_FORM_FIELD_ACTIONS } },
  { "period", { CT_FORM_FIELD_PERIOD } },
  { "lead", { CT_FORM_FIELD_LEAD } },
  { "partner", { CT_FORM_FIELD_PARTNER } },
  { "people", { CT_FORM_FIELD_LEAD, CT_FORM_FIELD_PARTNER } },
  { "budget", { CT_FORM_FIELD_BUDGET } },
  { "conditions", { CT_FORM_FIELD_CONDITIONS } },
  { "evidence", { CT_FORM_FIELD_EVIDENCE } },
  { "note", { CT_FORM_FIELD_NOTE } },
  { "status", { CT_FORM_FIELD_STATUS } },
  { "standard", { CT_FORM_FIELD_STANDARD } },
  { "state", { CT_FORM_FIELD_STATE } },
  { "weakness", { CT_FORM_FIELD_WEAKNESS } },
  { "cause", { CT_FORM_FIELD_CAUSE } },
  { "point", { CT_FORM_FIELD_POINT } },
  { "review-content", { CT_FORM_FIELD_REVIEW_CONTENT } },
  { "review-result", { CT_FORM_FIELD_REVIEW_RESULT } },
  { "adjustment", { CT_FORM_FIELD_ADJUSTMENT } },
  { "by", { CT_FORM_FIELD_BY } },
  { "levels", { CT_FORM_FIELD_LEVELS } },
  { "source", { CT_FORM_FIELD_SOURCE } },
  { "years", { CT_FORM_FIELD_YEARS } },
  { "total", { CT_FORM_FIELD_TOTAL } },
  { "role", { CT_FORM_FIELD_ROLE } },
  { "code", { CT_FORM_FIELD_CODE } },
  { "title", { CT_FORM_FIELD_TITLE } },
  { "issued", { CT_FORM_FIELD_ISSUED } },
  { "issuer", { CT_FORM_FIELD_ISSUER } },
  { "location", { CT_FORM_FIELD_LOCATION } },
};

static guint
add_nick (const char *nick, CtFormField fields[CT_FORM_COLUMN_MAX_FIELDS], guint n_fields)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_str_equal (nick, nicks[i].nick))
      {
        for (guint j = 0; j < G_N_ELEMENTS (nicks[i].fields); j++)
          if (nicks[i].fields[j] != CT_FORM_FIELD_NONE && n_fields < CT_FORM_COLUMN_MAX_FIELDS)
            fields[n_fields++] = nicks[i].fields[j];

        return n_fields;
      }

  return 0;
}

/**
 * ct_form_fields_from_nicks:
 * @names: names of fields, with spaces between them ("conditions budget")
 * @fields: (out caller-allocates): the fields
 *
 * Returns: how many fields there are; 0 when a name is not known
 */
guint
ct_form_fields_from_nicks (const char *names, CtFormField fields[CT_FORM_COLUMN_MAX_FIELDS])
{
  g_auto (GStrv) parts = g_strsplit_set (names, " ", -1);
  guint n_fields = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;

      n_fields = add_nick (parts[i], fields, n_fields);
      if (n_fields == 0)
        return 0;
    }

  return n_fields;
}

static guint
count_fields (guint nick)
{
  return nicks[nick].fields[1] != CT_FORM_FIELD_NONE ? 2 : 1;
}

/* Returns: the name of the most fields that @fields begin with */
static guint
find_nick (const CtFormField *fields, guint n_fields)
{
  guint best = G_N_ELEMENTS (nicks);

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      guint n_named = count_fields (i);

      if (n_named <= n_fields && memcmp (fields, nicks[i].fields, n_named * sizeof *fields) == 0 &&
          (best == G_N_ELEMENTS (nicks) || n_named > count_fields (best)))
        best = i;
    }

  return best;
}

/* Returns: (transfer full): the names that ct_form_fields_from_nicks() reads as these fields */
char *
ct_form_fields_dup_nicks (const CtFormField *fields, guint n_fields)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n_fields;)
    {
      guint nick = find_nick (fields + i, n_fields - i);

      g_return_val_if_fail (nick < G_N_ELEMENTS (nicks), g_string_free (names, FALSE));

      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", nicks[nick].nick);
      i += count_fields (nick);
    }

  return g_string_free (names, FALSE);
}
