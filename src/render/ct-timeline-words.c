/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-words"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-timeline-words.h"

#include "ct-action.h"

static const char *
get_repeat_words (CtRepeat repeat)
{
  switch (repeat)
    {
    case CT_REPEAT_DAY:
      return _ ("every day");

    case CT_REPEAT_WEEK:
      return _ ("every week");

    case CT_REPEAT_MONTH:
      return _ ("every month");

    case CT_REPEAT_QUARTER:
      return _ ("every quarter");

    case CT_REPEAT_TERM:
      return _ ("every term");

    case CT_REPEAT_YEAR:
      return _ ("every year");

    case CT_REPEAT_NONE:
    default:
      return NULL;
    }
}

static char *
dup_days (const CtRange *range)
{
  g_autofree char *start = range->start != CT_DAY_NONE ? ct_day_format_vi (range->start) : NULL;
  g_autofree char *end = range->end != CT_DAY_NONE ? ct_day_format_vi (range->end) : NULL;

  if (start != NULL && end != NULL && range->start == range->end)
    return g_strdup_printf (_ ("on %s"), start);

  if (start != NULL && end != NULL)
    return g_strdup_printf (_ ("from %s to %s"), start, end);

  if (start != NULL)
    return g_strdup_printf (_ ("from %s on"), start);

  if (end != NULL)
    return g_strdup_printf (_ ("by %s at the latest"), end);

  return NULL;
}

/**
 * ct_timeline_words_dup_range:
 *
 * Returns: (transfer full): "from 01/9/2026 to 31/5/2027", "by 31/5/2026 at the latest", "every
 *   month from 01/9/2026 on"; "" for a range without days
 */
char *
ct_timeline_words_dup_range (const CtRange *range)
{
  g_autofree char *days = dup_days (range);
  const char *repeat = get_repeat_words (range->repeat);

  if (days != NULL && repeat != NULL)
    return g_strdup_printf ("%s %s", repeat, days);

  return days != NULL ? g_steal_pointer (&days) : g_strdup (repeat != NULL ? repeat : "");
}

/**
 * ct_timeline_words_dup_ranges:
 * @period: (nullable): a period
 *
 * Returns: (transfer full): all its ranges, or that it has none
 */
char *
ct_timeline_words_dup_ranges (CtPeriod *period)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < ct_period_get_n_ranges (period); i++)
    {
      g_autofree char *range = ct_timeline_words_dup_range (ct_period_get_range (period, i));

      if (*range == '\0')
        continue;
      if (words->len > 0)
        g_string_append (words, "; ");
      g_string_append (words, range);
    }

  if (words->len == 0)
    g_string_append (words, _ ("no time yet"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_status (CtAction *action)
{
  switch (ct_action_get_status (action))
    {
    case CT_STATUS_RUNNING:
      return g_strdup_printf (_ ("under way, %d %%"), ct_action_get_progress (action));

    case CT_STATUS_DONE:
      return g_strdup (_ ("done"));

    case CT_STATUS_MISSED:
      return g_strdup (_ ("not achieved"));

    case CT_STATUS_DROPPED:
      return g_strdup (_ ("dropped"));

    case CT_STATUS_PLANNED:
    default:
      return g_strdup (_ ("not begun"));
    }
}

/**
 * ct_timeline_words_dup_state:
 * @node: an action or an improvement
 *
 * Returns: (transfer full): "under way, 40 %, 21 days late"; "" for an improvement, which has no
 *   state
 */
char *
ct_timeline_words_dup_state (CtNode *node, CtDay today)
{
  g_autofree char *status = NULL;
  g_autofree char *late = NULL;
  int days;

  if (!CT_IS_ACTION (node))
    return g_strdup ("");

  status = dup_status (CT_ACTION (node));
  days = ct_action_get_days_late (CT_ACTION (node), today);
  if (days == 0)
    return g_steal_pointer (&status);

  late = g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);

  return g_strdup_printf ("%s, %s", status, late);
}

/**
 * ct_timeline_words_get_state:
 *
 * Returns: what bars of that look are
 */
const char *
ct_timeline_words_get_state (CtTimelineState state)
{
  static const char *const words[] = {
    [CT_TIMELINE_STATE_PLANNED] = N_ ("Not begun"),
    [CT_TIMELINE_STATE_RUNNING] = N_ ("Under way"),
    [CT_TIMELINE_STATE_DONE] = N_ ("Done"),
    [CT_TIMELINE_STATE_LATE] = N_ ("Late"),
    [CT_TIMELINE_STATE_MISSED] = N_ ("Not achieved"),
    [CT_TIMELINE_STATE_DROPPED] = N_ ("Dropped"),
  };

  return _ (words[state]);
}

static char *
dup_month (const CtTimelineKey *key)
{
  int year, month;

  if (key->number == CT_TIMELINE_MONTH_NONE)
    return g_strdup (_ ("No time yet"));

  if (key->number == CT_TIMELINE_MONTH_OPEN)
    return g_strdup (_ ("No end"));

  ct_timeline_key_get_month (key, &year, &month);

  /* Translators: %1$d is a month from 1 to 12, %2$d a year */
  return g_strdup_printf (_ ("Due in %1$d/%2$d"), month, year);
}

/**
 * ct_timeline_words_dup_key:
 *
 * Returns: (transfer full): "Due in 9/2026", "Hiệu trưởng", "Late", "Std. 4"
 */
char *
ct_timeline_words_dup_key (const CtTimelineKey *key)
{
  switch (key->by)
    {
    case CT_TIMELINE_BY_LEAD:
      return g_strdelimit (g_strdup (*key->words != '\0' ? key->words : _ ("No lead yet")),
                           "\r\n\t", ' ');

    case CT_TIMELINE_BY_STATE:
      return g_strdup (ct_timeline_words_get_state ((CtTimelineState) key->number));

    case CT_TIMELINE_BY_MONTH:
      return dup_month (key);

    case CT_TIMELINE_BY_FUND:
      return g_strdup (ct_fund_get_name ((CtFund) key->number));

    case CT_TIMELINE_BY_STANDARD:
    default:
      return key->number != G_MAXINT ? g_strdup_printf (_ ("Standard %d"), key->number)
                                     : g_strdup (_ ("Other work"));
    }
}

static void
add_part (GString *words, const char *part)
{
  if (*part == '\0')
    return;

  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, part);
}

/**
 * ct_timeline_words_dup_spoken:
 * @node: an action or an improvement
 *
 * Returns: (transfer full): all that its row shows, as one sentence: "action …, from 01/9/2026 to
 *   31/5/2027, Phó hiệu trưởng, under way, 40 %"
 */
char *
ct_timeline_words_dup_spoken (CtNode *node, CtDay today)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *ranges = ct_timeline_words_dup_ranges (ct_timeline_node_get_period (node));
  g_autofree char *state = ct_timeline_words_dup_state (node, today);

  name = g_strdup_printf (CT_IS_ACTION (node) ? _ ("action %s") : _ ("improvement %s"),
                          ct_timeline_node_get_words (node));
  add_part (words, name);
  add_part (words, ranges);
  add_part (words, ct_timeline_node_get_lead (node));
  add_part (words, state);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * ct_timeline_words_dup_tip:
 * @node: an action or an improvement
 *
 * Returns: (transfer full): the same in three lines: the words in full; the period as typed and
 * what it means; who leads and how far it is
 */
char *
ct_timeline_words_dup_tip (CtNode *node, CtDay today)
{
  CtPeriod *period = ct_timeline_node_get_period (node);
  const char *typed = ct_period_get_text (period);
  const char *lead = ct_timeline_node_get_lead (node);
  g_autofree char *ranges = ct_timeline_words_dup_ranges (period);
  g_autofree char *state = ct_timeline_words_dup_state (node, today);

  return g_strdup_printf ("%s\n%s%s%s\n%s%s%s", ct_timeline_node_get_words (node), typed,
                          *typed != '\0' ? " · " : "", ranges, lead,
                          *lead != '\0' && *state != '\0' ? " · " : "", state);
}
