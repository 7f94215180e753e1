/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-money"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-money-parser.h"
#include "ct-money-spelled.h"

/* Whether a sum can be, and says the same in figures and in words. */

static const CtCheckRule rule_impossible = { "money-impossible", CT_SEVERITY_ERROR };
static const CtCheckRule rule_words = { "money-words", CT_SEVERITY_ERROR };

static gboolean
has_digits (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* @text names one sum and nothing else that counts. */
static gboolean
read_sum (const char *text, gint64 *amount)
{
  g_autoptr (GArray) sums = NULL;
  CtMoneyKind kind;

  if (!ct_money_parse (text, &kind, &sums, NULL) || kind != CT_MONEY_SUMS || sums->len != 1)
    return FALSE;

  *amount = g_array_index (sums, CtSum, 0).amount;

  return g_array_index (sums, CtSum, 0).has_amount;
}

/* "15.000.000 đ (mười triệu đồng)": a sum in figures, and in brackets one in words. */
static void
check_words (CtCheckRun *run, CtNode *node, guint field, const char *text)
{
  const char *open = strchr (text, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *figures = NULL;
  g_autofree char *words = NULL;
  g_autofree char *sum = NULL;
  gint64 in_figures, in_words;

  if (close == NULL || strchr (close, '(') != NULL)
    return;

  figures = g_strndup (text, open - text);
  words = g_strndup (open + 1, close - open - 1);
  if (!has_digits (figures) || !read_sum (figures, &in_figures) ||
      !ct_money_read_spelled (words, &in_words) || in_figures == in_words)
    return;

  sum = ct_money_format (in_figures);
  ct_check_report (run, &rule_words, node, field, text,
                   _ ("%s đồng in figures, but in words “%s”."), sum, words);
}

/**
 * ct_check_money:
 * @node: an improvement or an action
 * @field: its budget
 */
void
ct_check_money (CtCheckRun *run, CtNode *node, guint field)
{
  CtBudget *budget = ct_node_get_boxed (node, field);
  const char *text = ct_budget_get_text (budget);
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GError) error = NULL;
  CtMoneyKind kind;

  if (ct_check_is_blank (text))
    return;

  if (!ct_money_parse (text, &kind, &sums, &error))
    ct_check_report (run, &rule_impossible, node, field, text, "%s", error->message);
  else
    check_words (run, node, field, text);
}
