/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-framework-evidence"

#include "config.h"

#include <string.h>

#include "ct-framework-private.h"

/* How pieces of evidence are named and cited: the framework's file holds the pattern of a code and
 * the brackets around it.
 */

static void
append_place (
    GString *text, const char *name, gsize length, const char *criterion, guint number, guint box)
{
  gsize standard_length = strcspn (criterion, ".");

  if (length == 9 && strncmp (name, "criterion", length) == 0)
    g_string_append (text, criterion);
  else if (length == 8 && strncmp (name, "standard", length) == 0)
    g_string_append_len (text, criterion, standard_length);
  else if (length == 2 && strncmp (name, "nn", length) == 0)
    g_string_append_printf (text, "%02u", number);
  else if (length == 3 && strncmp (name, "box", length) == 0 && box > 0)
    g_string_append_printf (text, "%u", box);
  else if (length == 3 && strncmp (name, "box", length) == 0)
    g_string_append_len (text, criterion, standard_length);
}

/**
 * ct_framework_get_evidence_columns:
 *
 * Returns: (transfer none) (element-type CtFormColumn): the columns of the list of evidence; empty
 *   where the framework leaves them open
 */
GPtrArray *
ct_framework_get_evidence_columns (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->evidence_columns;
}

/**
 * ct_framework_dup_evidence_code:
 * @self: a framework
 * @criterion: the code of a criterion
 * @number: the running number of the piece of evidence under it
 * @box: the number of the box that it is kept in, 0 for the number of the standard
 *
 * Returns: (transfer full): the code by the framework's rule, without brackets
 */
char *
ct_framework_dup_evidence_code (CtFramework *self, const char *criterion, guint number, guint box)
{
  GString *text;

  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  text = g_string_new (NULL);

  for (const char *p = self->evidence_pattern; p != NULL && *p != '\0';)
    {
      gsize plain = strcspn (p, "{");
      gsize place;

      g_string_append_len (text, p, plain);
      p += plain;
      if (*p == '\0')
        break;

      place = strcspn (p, "}");
      append_place (text, p + 1, place - 1, criterion, number, box);
      p += place;
      if (*p == '}')
        p++;
    }

  return g_string_free (text, FALSE);
}

/**
 * ct_framework_dup_evidence_reference:
 * @self: a framework
 * @codes: (array zero-terminated=1): the codes to cite
 *
 * Returns: (transfer full): the codes in the framework's brackets, as they stand in a text; empty
 *   when there is no code
 */
char *
ct_framework_dup_evidence_reference (CtFramework *self, const char *const *codes)
{
  GString *text;

  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (codes != NULL, NULL);

  text = g_string_new (NULL);

  for (gsize i = 0; codes[i] != NULL; i++)
    {
      gboolean opens = self->evidence_each || i == 0;
      gboolean closes = self->evidence_each || codes[i + 1] == NULL;

      if (i > 0)
        g_string_append (text, self->evidence_separator);

      g_string_append (text, opens ? self->evidence_open : "");
      g_string_append (text, codes[i]);
      g_string_append (text, closes ? self->evidence_close : "");
    }

  return g_string_free (text, FALSE);
}
