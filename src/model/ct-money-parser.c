/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-parser"

#include "config.h"

#include "ct-money-parser.h"

G_DEFINE_QUARK (ct-money-error-quark, ct_money_error)

gboolean
ct_money_parse (const char *text, CtMoneyKind *kind, GArray **out_sums, GError **error)
{
  *kind = CT_MONEY_UNKNOWN;
  *out_sums = g_array_new (FALSE, FALSE, sizeof (CtSum));

  return TRUE;
}

/**
 * ct_money_format:
 *
 * Returns: (transfer full): @amount as Vietnamese write it, "35.000.000"
 */
char *
ct_money_format (gint64 amount)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, amount);
  GString *grouped = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      gsize rest = length - i;

      if (i > 0 && rest % 3 == 0 && digits[i - 1] != '-')
        g_string_append_c (grouped, '.');
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (grouped, FALSE);
}
