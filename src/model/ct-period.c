/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period"

#include "config.h"

#include "ct-period.h"

#include "ct-period-parser.h"

/**
 * CtPeriod:
 *
 * When something is to be done: the words as typed, and beside them the ranges that they mean.
 * Words without ranges are fine ("Theo đợt"). A fixed period has ranges that the user set by hand;
 * they no longer follow from the words. Immutable, so it may be shared and read from any thread.
 */
struct _CtPeriod
{
  gatomicrefcount ref_count;
  char *text;
  guint n_ranges;
  gboolean fixed;
  CtRange ranges[];
};

G_DEFINE_BOXED_TYPE (CtPeriod, ct_period, ct_period_ref, ct_period_unref)

/**
 * ct_period_new:
 * @text: (nullable): the words
 * @ranges: (array length=n_ranges) (nullable): what they mean
 * @fixed: whether the user set the ranges by hand
 */
CtPeriod *
ct_period_new (const char *text, const CtRange *ranges, guint n_ranges, gboolean fixed)
{
  CtPeriod *self = g_malloc0 (sizeof (CtPeriod) + n_ranges * sizeof (CtRange));

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text != NULL ? text : "");
  self->n_ranges = n_ranges;
  self->fixed = fixed;
  if (n_ranges > 0)
    memcpy (self->ranges, ranges, n_ranges * sizeof (CtRange));

  return self;
}

/**
 * ct_period_new_from_text:
 *
 * Returns: (transfer full): @text with what it means; without ranges when it can't be read
 */
CtPeriod *
ct_period_new_from_text (const char *text, const CtCalendar *calendar)
{
  g_autoptr (GArray) ranges = NULL;

  if (!ct_period_parse (text, calendar, &ranges, NULL))
    return ct_period_new (text, NULL, 0, FALSE);

  return ct_period_new (text, (const CtRange *) (gpointer) ranges->data, ranges->len, FALSE);
}

CtPeriod *
ct_period_ref (CtPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_period_unref (CtPeriod *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_free (self);
}

const char *
ct_period_get_text (const CtPeriod *self)
{
  return self != NULL ? self->text : "";
}

guint
ct_period_get_n_ranges (const CtPeriod *self)
{
  return self != NULL ? self->n_ranges : 0;
}

const CtRange *
ct_period_get_range (const CtPeriod *self, guint index)
{
  g_return_val_if_fail (index < ct_period_get_n_ranges (self), NULL);

  return &self->ranges[index];
}

gboolean
ct_period_get_fixed (const CtPeriod *self)
{
  return self != NULL && self->fixed;
}

/**
 * ct_period_get_start:
 *
 * Returns: the first day of all ranges, %CT_DAY_NONE when there is none
 */
CtDay
ct_period_get_start (const CtPeriod *self)
{
  CtDay start = CT_DAY_NONE;

  for (guint i = 0; i < ct_period_get_n_ranges (self); i++)
    if (self->ranges[i].start != CT_DAY_NONE &&
        (start == CT_DAY_NONE || self->ranges[i].start < start))
      start = self->ranges[i].start;

  return start;
}

/**
 * ct_period_get_end:
 *
 * Returns: the last day of all ranges, %CT_DAY_NONE when there is none or one has no end
 */
CtDay
ct_period_get_end (const CtPeriod *self)
{
  CtDay end = CT_DAY_NONE;

  for (guint i = 0; i < ct_period_get_n_ranges (self); i++)
    {
      if (self->ranges[i].end == CT_DAY_NONE)
        return CT_DAY_NONE;
      end = MAX (end, self->ranges[i].end);
    }

  return end;
}

/**
 * ct_period_is_empty:
 * @self: (nullable): a period
 */
gboolean
ct_period_is_empty (const CtPeriod *self)
{
  return self == NULL || (*self->text == '\0' && self->n_ranges == 0);
}

gboolean
ct_period_equal (const CtPeriod *a, const CtPeriod *b)
{
  if (a == b)
    return TRUE;

  if (a == NULL || b == NULL || a->n_ranges != b->n_ranges || a->fixed != b->fixed ||
      !g_str_equal (a->text, b->text))
    return FALSE;

  for (guint i = 0; i < a->n_ranges; i++)
    if (a->ranges[i].start != b->ranges[i].start || a->ranges[i].end != b->ranges[i].end ||
        a->ranges[i].repeat != b->ranges[i].repeat)
      return FALSE;

  return TRUE;
}

static const char *const repeat_nicks[] = {
  NULL, "day", "week", "month", "quarter", "term", "year",
};

/**
 * ct_repeat_to_nick:
 *
 * Returns: (nullable): the file's word for @repeat, %NULL for %CT_REPEAT_NONE
 */
const char *
ct_repeat_to_nick (CtRepeat repeat)
{
  g_return_val_if_fail ((guint) repeat < G_N_ELEMENTS (repeat_nicks), NULL);

  return repeat_nicks[repeat];
}

gboolean
ct_repeat_from_nick (const char *nick, CtRepeat *repeat)
{
  for (guint i = 1; i < G_N_ELEMENTS (repeat_nicks); i++)
    if (g_strcmp0 (nick, repeat_nicks[i]) == 0)
      {
        *repeat = i;
        return TRUE;
      }

  return FALSE;
}
