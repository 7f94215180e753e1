/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-money"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-cli-texts.h"
#include "ct-cli.h"
#include "ct-money-parser.h"

static void
print_money (const char *text)
{
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtBudget) budget = NULL;
  CtMoneyKind kind;
  gint64 total;

  if (!ct_money_parse (text, &kind, &sums, &error))
    {
      ct_cli_print ("error: %s\n", error->message);
      return;
    }

  budget = ct_budget_new (text, (const CtSum *) (gpointer) sums->data, sums->len, FALSE);
  if (ct_budget_get_total (budget, &total))
    ct_cli_print ("%" G_GINT64_FORMAT "\n", total);
  else
    ct_cli_print ("%s\n", kind == CT_MONEY_NONE ? "none" : "unknown");
}

static CtCliStatus
run (int argc, char **argv)
{
  const CtCliNumber numbers[] = { { NULL } };
  g_autoptr (GPtrArray) texts = NULL;
  CtCliStatus status;

  texts = ct_cli_take_texts (&ct_cli_money, argv, numbers, &status);
  if (texts == NULL)
    return status;

  for (guint i = 0; i < texts->len; i++)
    print_money (g_ptr_array_index (texts, i));

  return CT_CLI_GOOD;
}

const CtCliCommand ct_cli_money = {
  "money",
  "TEXT…",
  N_ ("Says which sum the words for money mean, a line for each TEXT."),
  run,
};
