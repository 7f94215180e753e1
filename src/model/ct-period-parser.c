/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-parser"

#include "config.h"

#include "ct-period-parser.h"

G_DEFINE_QUARK (ct-period-error-quark, ct_period_error)

gboolean
ct_period_parse (const char *text, const CtCalendar *calendar, GArray **out_ranges, GError **error)
{
  *out_ranges = g_array_new (FALSE, FALSE, sizeof (CtRange));

  return TRUE;
}
