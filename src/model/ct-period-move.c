/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-move"

#include "config.h"

#include "ct-period-move.h"

#include "ct-period-rewrite.h"
#include "ct-period-wording.h"

/* Moves a period, and its words with it. */

/**
 * Move:
 * @step: what is counted
 * @count: how many of them
 * @range: for one edge, the range that has it
 * @day: for one edge, where it comes to; %CT_DAY_NONE to go by steps
 * @period: what moves
 * @has_days: whether the words name days: "31/12" is a day and "12/2025" a month, though both end
 *   on the same one
 */
typedef struct
{
  CtPeriodEdge edge;
  CtPeriodStep step;
  int count;
  guint range;
  CtDay day;
  const CtPeriod *period;
  const CtCalendar *calendar;
  gboolean has_days;
} Move;

/* Whether the end of a range, if it is the last day of a month, means that month. */
static gboolean
is_whole (const Move *self, const CtRange *range)
{
  int mday = 0, year;
  CtRange moved;

  if (!self->has_days || range->start == CT_DAY_NONE)
    return TRUE;
  if (range->start == range->end)
    return FALSE;

  ct_day_to_ymd (range->start, NULL, NULL, &mday);
  if (mday == 1)
    return TRUE;

  /* What comes to be a term becomes all of it. */
  moved = ct_period_step_move (self->step, self->calendar, self->edge, TRUE, self->count, range);
  year = ct_calendar_get_school_year (self->calendar, moved.start);

  return moved.start == ct_calendar_term_2 (self->calendar, year) &&
         moved.end == ct_calendar_year_end (self->calendar, year);
}

static CtRange
move_range (const Move *self, const CtRange *range)
{
  CtRange moved = *range;

  if (self->day == CT_DAY_NONE)
    return ct_period_step_move (self->step, self->calendar, self->edge, is_whole (self, range),
                                self->count, range);

  if (self->edge == CT_PERIOD_EDGE_START)
    moved.start = self->day;
  else
    moved.end = self->day;

  return moved;
}

static gboolean
move_ranges (const Move *self, CtRange *ranges)
{
  for (guint i = 0; i < ct_period_get_n_ranges (self->period); i++)
    {
      ranges[i] = *ct_period_get_range (self->period, i);
      if (self->edge == CT_PERIOD_EDGE_BOTH || i == self->range)
        ranges[i] = move_range (self, &ranges[i]);
      if (!ct_range_is_possible (&ranges[i]))
        return FALSE;
    }

  return TRUE;
}

/* What one time of the words shall mean. */
static CtRange
wish_for (const Move *self, const CtRange *own, const CtRange *wanted)
{
  const CtRange *old = ct_period_get_range (self->period, self->range);
  CtRange wish = *own;

  if (self->edge == CT_PERIOD_EDGE_BOTH)
    return move_range (self, own);

  if (self->edge == CT_PERIOD_EDGE_START && own->start == old->start)
    wish.start = wanted[self->range].start;
  else if (self->edge == CT_PERIOD_EDGE_END && own->end == old->end)
    wish.end = wanted[self->range].end;

  return wish;
}

static void
collect_wishes (const Move *self, CtPeriodRewrite *rewrite)
{
  for (guint i = 0; rewrite->reader.error == NULL && i < rewrite->reader.items->len; i++)
    {
      CtPeriodWish wish = { .item = g_array_index (rewrite->reader.items, CtPeriodItem, i) };

      if (!ct_period_item_resolve (&rewrite->reader, &wish.item, &wish.own))
        continue;
      wish.wanted = wish_for (self, &wish.own, rewrite->wanted);
      g_array_append_val (rewrite->wishes, wish);
    }
}

/* Where no words mean the ranges by themselves, they are set by hand beside plain words. */
static CtPeriod *
make_period (CtPeriodRewrite *rewrite)
{
  g_autofree char *words = ct_period_rewrite_find (rewrite);

  if (words != NULL)
    return ct_period_new_from_text (words, rewrite->calendar);

  words = ct_period_rewrite_dup_plain (rewrite);

  return ct_period_new (words, rewrite->wanted, rewrite->n_ranges, TRUE);
}

/* Words that stand beside ranges set by hand follow as far as they mean something themselves. */
static CtPeriod *
move_fixed (const Move *self, const CtPeriodRewrite *rewrite)
{
  g_autoptr (CtPeriod) read = ct_period_new_from_text (rewrite->text, rewrite->calendar);
  g_autoptr (CtPeriod) moved = NULL;

  if (self->day == CT_DAY_NONE)
    moved = ct_period_move (read, rewrite->calendar, self->edge, self->step, self->count);

  return ct_period_new (moved != NULL ? ct_period_get_text (moved) : rewrite->text, rewrite->wanted,
                        rewrite->n_ranges, TRUE);
}

static gboolean
has_days (const CtPeriodReader *reader)
{
  for (guint i = 0; reader->error == NULL && i < reader->items->len; i++)
    {
      const CtPeriodItem *item = &g_array_index (reader->items, CtPeriodItem, i);

      if (item->from.unit == CT_PERIOD_UNIT_DAY || item->to.unit == CT_PERIOD_UNIT_DAY)
        return TRUE;
    }

  return FALSE;
}

static CtPeriod *
run (Move *self)
{
  guint n_ranges = ct_period_get_n_ranges (self->period);
  g_autofree CtRange *wanted = g_new0 (CtRange, n_ranges + 1);
  g_autofree char *valid = g_utf8_make_valid (ct_period_get_text (self->period), -1);
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (CtPeriodWish));
  CtPeriodRewrite rewrite = { .text = valid,
                              .calendar = self->calendar,
                              .wishes = wishes,
                              .wanted = wanted,
                              .n_ranges = n_ranges };
  CtPeriod *moved = NULL;

  ct_period_read (&rewrite.reader, valid, self->calendar);
  self->has_days = has_days (&rewrite.reader);
  if (move_ranges (self, wanted))
    {
      collect_wishes (self, &rewrite);
      moved =
          ct_period_get_fixed (self->period) ? move_fixed (self, &rewrite) : make_period (&rewrite);
    }
  ct_period_reader_clear (&rewrite.reader);

  return moved;
}

/**
 * ct_period_move:
 * @self: (nullable): a period
 * @calendar: the school years of its plan
 * @edge: what of it moves: all of it, the start of its first range or the end of its last
 * @count: how many steps, backward if negative
 *
 * Moves a period; its words follow in the style in which they were typed as far as that can be
 * said in it, and else in plain Vietnamese. Ranges set by hand stay set by hand.
 *
 * Returns: (transfer full) (nullable): the moved period; %NULL when there is nothing to move, or
 *   the end would come before the start
 */
CtPeriod *
ct_period_move (const CtPeriod *self,
                const CtCalendar *calendar,
                CtPeriodEdge edge,
                CtPeriodStep step,
                int count)
{
  guint n_ranges = ct_period_get_n_ranges (self);
  Move move = { .edge = edge, .step = step, .count = count, .period = self, .calendar = calendar };

  g_return_val_if_fail (calendar != NULL, NULL);

  if (n_ranges == 0)
    return NULL;

  move.range = edge == CT_PERIOD_EDGE_END ? n_ranges - 1 : 0;
  if ((edge == CT_PERIOD_EDGE_START && ct_period_get_range (self, 0)->start == CT_DAY_NONE) ||
      (edge == CT_PERIOD_EDGE_END && ct_period_get_range (self, n_ranges - 1)->end == CT_DAY_NONE))
    return NULL;

  return run (&move);
}

/**
 * ct_period_set_edge:
 * @range: which range
 * @edge: its start or its end
 * @day: the first or the last day that it shall have
 *
 * Like ct_period_move(), to a given day.
 *
 * Returns: (transfer full) (nullable): the new period, %NULL when it can't be
 */
CtPeriod *
ct_period_set_edge (
    const CtPeriod *self, const CtCalendar *calendar, guint range, CtPeriodEdge edge, CtDay day)
{
  Move move = { .edge = edge, .range = range, .day = day, .period = self, .calendar = calendar };

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (edge != CT_PERIOD_EDGE_BOTH && day != CT_DAY_NONE, NULL);

  return range < ct_period_get_n_ranges (self) ? run (&move) : NULL;
}

/**
 * ct_period_set_range:
 * @self: (nullable): what there was; its words stay when they name no time
 * @start: the first day
 * @end: the last day
 *
 * Returns: (transfer full): a period from @start to @end
 */
CtPeriod *
ct_period_set_range (const CtPeriod *self, const CtCalendar *calendar, CtDay start, CtDay end)
{
  CtRange range = { start, end, CT_REPEAT_NONE };
  g_autoptr (GPtrArray) words = NULL;
  const char *before = ct_period_get_text (self);
  g_autoptr (GArray) named = NULL;
  gboolean keep;

  g_return_val_if_fail (calendar != NULL && start <= end, NULL);

  words = ct_period_wording_list (&range, calendar, CT_PERIOD_TONE_SHORT, FALSE);
  keep = *before != '\0' && ct_period_parse (before, calendar, &named, NULL) && named->len == 0;
  for (guint i = 0; i < 2 * words->len; i++)
    {
      const char *plain = words->pdata[i % words->len];
      g_autofree char *lower = ct_period_wording_dup_lower (plain);
      g_autofree char *text =
          keep && i < words->len ? g_strdup_printf ("%s, %s", before, lower) : g_strdup (plain);

      if (ct_period_rewrite_means (text, calendar, &range, 1))
        return ct_period_new_from_text (text, calendar);
    }

  return ct_period_new (words->pdata[words->len - 1], &range, 1, TRUE);
}
