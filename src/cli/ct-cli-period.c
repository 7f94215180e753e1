/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-period"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-cli-texts.h"
#include "ct-cli.h"
#include "ct-period-parser.h"

static void
append_range (GString *line, const CtRange *range)
{
  g_autofree char *start =
      range->start != CT_DAY_NONE ? ct_day_format_iso (range->start) : g_strdup ("");
  g_autofree char *end = range->end != CT_DAY_NONE ? ct_day_format_iso (range->end) : g_strdup ("");

  if (line->len > 0)
    g_string_append_c (line, ' ');
  g_string_append_printf (line, "%s..%s", start, end);
}

static void
print_period (const char *text, CtCalendar *calendar)
{
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  if (!ct_period_parse (text, calendar, &ranges, &error))
    {
      ct_cli_print ("error: %s\n", error->message);
      return;
    }

  for (guint i = 0; i < ranges->len; i++)
    append_range (line, &g_array_index (ranges, CtRange, i));

  ct_cli_print ("%s\n", line->len > 0 ? line->str : "none");
}

static CtCliStatus
run (int argc, char **argv)
{
  int first_year = 0;
  int years = 1;
  const CtCliNumber numbers[] = {
    { "--first-year", &first_year, 1900, 9800 },
    { "--years", &years, 1, 100 },
    { NULL },
  };
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (CtCalendar) calendar = NULL;
  CtCliStatus status;

  texts = ct_cli_take_texts (&ct_cli_period, argv, numbers, &status);
  if (texts == NULL)
    return status;

  if (first_year == 0)
    return ct_cli_fail_usage (&ct_cli_period, "%s", _ ("It needs --first-year."));

  calendar = ct_calendar_new_default (first_year, years);
  for (guint i = 0; i < texts->len; i++)
    print_period (g_ptr_array_index (texts, i), calendar);

  return CT_CLI_GOOD;
}

const CtCliCommand ct_cli_period = {
  "period",
  "--first-year Y [--years N] TEXT…",
  N_ ("Says what the words for a period mean, a line for each TEXT."),
  run,
};
