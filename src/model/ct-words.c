/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-words"

#include "config.h"

#include "ct-words.h"

#include "ct-action.h"
#include "ct-review.h"
#include "ct-signed-copy.h"

/* The words of any field as one text, whatever the field is: what a text widget shows and edits. */

static GType
get_boxed_type (CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (node, &n_fields);

  g_assert (field >= 1 && field <= n_fields);

  return specs[field - 1].kind == CT_FIELD_BOXED ? specs[field - 1].boxed_type () : G_TYPE_INVALID;
}

static char *
join_lines (GStrv lines)
{
  return lines != NULL ? g_strjoinv ("\n", lines) : g_strdup ("");
}

/* Whether a field is kept as an ISO date, and read and shown as people write it. */
gboolean
ct_words_is_date (CtNode *node, guint field)
{
  return (CT_IS_DOCUMENT (node) && field == CT_DOCUMENT_DATE) ||
         (CT_IS_REVIEW (node) && field == CT_REVIEW_DATE) ||
         (CT_IS_SIGNED_COPY (node) && field == CT_SIGNED_COPY_DATE);
}

/* A month as the file has it: "2026-09". */
static gboolean
is_iso_month (const char *text)
{
  g_autofree char *first = g_strconcat (text, "-01", NULL);

  return ct_day_parse_iso (first) != CT_DAY_NONE;
}

/**
 * ct_words_is_good_date:
 * @node: of which @field is a date
 *
 * Returns: whether the field holds a day or a month, not other words
 */
gboolean
ct_words_is_good_date (CtNode *node, guint field)
{
  const char *kept = ct_node_get_text (node, field);

  return ct_day_parse_iso (kept) != CT_DAY_NONE || is_iso_month (kept);
}

/* The file has 2026-09-06 or 2026-09; people write 06/9/2026 and 9/2026. */
static char *
dup_date (const char *kept)
{
  CtDay day = ct_day_parse_iso (kept);
  g_auto (GStrv) parts = NULL;

  if (day != CT_DAY_NONE)
    return ct_day_format_vi (day);

  if (!is_iso_month (kept))
    return g_strdup (kept);

  parts = g_strsplit (kept, "-", 3);

  return g_strdup_printf ("%d/%s", atoi (parts[1]), parts[0]);
}

/* Words that are no date are kept as they are, like all words. */
static void
set_date (CtNode *node, guint field, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  guint length = g_strv_length (parts);
  guint64 numbers[3] = { 0, 0, 0 };
  g_autofree char *iso = NULL;

  for (guint i = 0; i < length; i++)
    if (!g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 1, 9999, &numbers[i], NULL))
      length = 0;

  if (length == 3 && numbers[2] >= 1900 &&
      ct_day_from_ymd ((int) numbers[2], (int) numbers[1], (int) numbers[0]) != CT_DAY_NONE)
    iso = g_strdup_printf ("%04d-%02d-%02d", (int) numbers[2], (int) numbers[1], (int) numbers[0]);
  else if (length == 2 && numbers[1] >= 1900 && numbers[0] <= 12)
    iso = g_strdup_printf ("%04d-%02d", (int) numbers[1], (int) numbers[0]);

  ct_node_set_text (node, field, iso != NULL ? iso : text);
}

/**
 * ct_words_dup:
 * @field: a field with words: text, a period, a budget or lines
 *
 * Returns: (transfer full): the words
 */
char *
ct_words_dup (CtNode *node, guint field)
{
  GType type = get_boxed_type (node, field);

  if (ct_words_is_date (node, field))
    return dup_date (ct_node_get_text (node, field));

  if (type == G_TYPE_INVALID)
    return g_strdup (ct_node_get_text (node, field));

  if (type == CT_TYPE_PERIOD)
    return g_strdup (ct_period_get_text (ct_node_get_boxed (node, field)));

  if (type == CT_TYPE_BUDGET)
    return g_strdup (ct_budget_get_text (ct_node_get_boxed (node, field)));

  g_return_val_if_fail (type == G_TYPE_STRV, NULL);

  return join_lines (ct_node_get_boxed (node, field));
}

static void
set_period (CtNode *node, guint field, const char *text)
{
  CtPeriod *old = ct_node_get_boxed (node, field);
  g_autoptr (CtPeriod) period = NULL;

  /* Ranges that the user set by hand stay; only the words change. */
  if (ct_period_get_fixed (old) && ct_period_get_n_ranges (old) > 0)
    period = ct_period_new (text, ct_period_get_range (old, 0), ct_period_get_n_ranges (old), TRUE);
  else
    period = ct_plan_read_period (ct_node_get_plan (node), text);

  ct_node_set_boxed (node, field, period);
}

static void
set_budget (CtNode *node, guint field, const char *text)
{
  CtBudget *old = ct_node_get_boxed (node, field);
  g_autoptr (CtBudget) budget = NULL;

  if (ct_budget_get_fixed (old) && ct_budget_get_n_sums (old) > 0)
    budget = ct_budget_new (text, ct_budget_get_sum (old, 0), ct_budget_get_n_sums (old), TRUE);
  else if (*text != '\0')
    budget = ct_budget_new_from_text (text);

  ct_node_set_boxed (node, field, budget);
}

static void
set_lines (CtNode *node, guint field, const char *text)
{
  g_auto (GStrv) lines = *text != '\0' ? g_strsplit (text, "\n", -1) : NULL;

  ct_node_set_boxed (node, field, lines);
}

/**
 * ct_words_set:
 *
 * Puts words into a field; what they mean follows, unless it was set by hand.
 */
void
ct_words_set (CtNode *node, guint field, const char *text)
{
  GType type = get_boxed_type (node, field);

  if (ct_words_is_date (node, field))
    set_date (node, field, text);
  else if (type == G_TYPE_INVALID)
    ct_node_set_text (node, field, text);
  else if (type == CT_TYPE_PERIOD)
    set_period (node, field, text);
  else if (type == CT_TYPE_BUDGET)
    set_budget (node, field, text);
  else if (type == G_TYPE_STRV)
    set_lines (node, field, text);
  else
    g_return_if_reached ();
}
