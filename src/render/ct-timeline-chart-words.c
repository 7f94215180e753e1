/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include "ct-timeline-chart-private.h"

#include "ct-form.h"

/* What the chart says. Paper is Vietnamese whatever the language of the screen, so that these words
 * come from the file of the page's style. */

static const char *
get_word (CtTimelineChart *self, CtStyleWord word)
{
  return ct_page_style_get_word (self->style, word);
}

static char *
dup_year (CtTimelineChart *self, int year, gboolean full)
{
  g_autofree char *years = g_strdup_printf ("%d–%d", year, year + 1);

  if (!full)
    return g_steal_pointer (&years);

  return ct_form_fill_words (get_word (self, CT_STYLE_WORD_CHART_YEAR), "years", years, NULL);
}

static char *
dup_term (CtTimelineChart *self, const CtTimelineTick *tick, gboolean full)
{
  static const CtStyleWord terms[] = { CT_STYLE_WORD_CHART_TERM_1, CT_STYLE_WORD_CHART_TERM_2,
                                       CT_STYLE_WORD_CHART_SUMMER };
  int number = CLAMP (tick->number, 1, CT_TIMELINE_SUMMER);
  const char *words = get_word (self, terms[number - 1]);
  g_autofree char *year = NULL;

  if (!full)
    return g_strdup (number == 1 ? "I" : number == 2 ? "II" : "");
  if (number == CT_TIMELINE_SUMMER)
    return g_strdup (words);

  year = dup_year (self, tick->year, FALSE);

  return g_strdup_printf ("%s, %s", words, year);
}

/* The words of a part of the scale, in full or as few as can be. */
char *
_ct_timeline_chart_dup_tick (CtTimelineChart *self, const CtTimelineTick *tick, gboolean full)
{
  switch (tick->unit)
    {
    case CT_TIMELINE_UNIT_YEAR:
      return dup_year (self, tick->year, full);

    case CT_TIMELINE_UNIT_TERM:
      return dup_term (self, tick, full);

    case CT_TIMELINE_UNIT_WEEK:
      return ct_timeline_tick_dup_label (tick,
                                         full ? CT_TIMELINE_WORDS_SHORT : CT_TIMELINE_WORDS_LEAST);

    case CT_TIMELINE_UNIT_MONTH:
      return full ? g_strdup_printf ("%d/%d", tick->number, tick->year)
                  : g_strdup_printf ("%d", tick->number);

    case CT_TIMELINE_UNIT_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
dup_month (CtTimelineChart *self, const CtTimelineKey *key)
{
  g_autofree char *words = NULL;
  int year, month;

  if (key->number == CT_TIMELINE_MONTH_NONE)
    return g_strdup (get_word (self, CT_STYLE_WORD_CHART_NO_TIME));
  if (key->number == CT_TIMELINE_MONTH_OPEN)
    return g_strdup (get_word (self, CT_STYLE_WORD_CHART_NO_END));

  ct_timeline_key_get_month (key, &year, &month);
  words = g_strdup_printf ("%d/%d", month, year);

  return ct_form_fill_words (get_word (self, CT_STYLE_WORD_CHART_MONTH), "month", words, NULL);
}

static const char *
get_state (CtTimelineChart *self, int state)
{
  static const CtStyleWord words[] = { CT_STYLE_WORD_CHART_PLANNED, CT_STYLE_WORD_CHART_RUNNING,
                                       CT_STYLE_WORD_CHART_DONE,    CT_STYLE_WORD_CHART_LATE,
                                       CT_STYLE_WORD_CHART_MISSED,  CT_STYLE_WORD_CHART_DROPPED };

  return get_word (self, words[state]);
}

static const char *
get_fund (CtTimelineChart *self, int fund)
{
  static const CtStyleWord words[] = {
    [CT_FUND_NONE] = CT_STYLE_WORD_CHART_FUND_NONE,
    [CT_FUND_STATE] = CT_STYLE_WORD_CHART_FUND_STATE,
    [CT_FUND_FUND] = CT_STYLE_WORD_CHART_FUND_FUND,
    [CT_FUND_DONATION] = CT_STYLE_WORD_CHART_FUND_DONATION,
    [CT_FUND_PARENTS] = CT_STYLE_WORD_CHART_FUND_PARENTS,
    [CT_FUND_SELF] = CT_STYLE_WORD_CHART_FUND_SELF,
    [CT_FUND_OTHER] = CT_STYLE_WORD_CHART_FUND_OTHER,
  };

  return get_word (self, words[fund]);
}

static char *
dup_standard (CtTimelineChart *self, int number)
{
  g_autofree char *no = g_strdup_printf ("%d", number);

  return ct_form_fill_words (get_word (self, CT_STYLE_WORD_CHART_STANDARD_SHORT), "no", no, NULL);
}

/* What work has in common; %NULL stands for all that is left over. */
char *
_ct_timeline_chart_dup_key (CtTimelineChart *self, const CtTimelineKey *key)
{
  if (key == NULL || (key->by == CT_TIMELINE_BY_STANDARD && key->number == G_MAXINT))
    return g_strdup (get_word (self, CT_STYLE_WORD_CHART_OTHER));

  switch (key->by)
    {
    case CT_TIMELINE_BY_LEAD:
      return g_strdup (*key->words != '\0' ? key->words
                                           : get_word (self, CT_STYLE_WORD_CHART_NO_LEAD));

    case CT_TIMELINE_BY_STATE:
      return g_strdup (get_state (self, key->number));

    case CT_TIMELINE_BY_MONTH:
      return dup_month (self, key);

    case CT_TIMELINE_BY_FUND:
      return g_strdup (get_fund (self, key->number));

    case CT_TIMELINE_BY_STANDARD:
    default:
      return dup_standard (self, key->number);
    }
}
