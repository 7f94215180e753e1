/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-refresh-pace"

#include "config.h"

#include "ct-refresh-pace.h"

/* Layouts that take less of a frame than this, in microseconds, are not felt in typing. Longer ones
 * wait for a pause that is so many times as long.
 */
#define SHORT_LAYOUT 8000
#define PATIENCE 2
#define MAX_DELAY 400

/* A change so long after the one before, in microseconds, is no letter of a word; if the layout
 * takes no longer than so long, it need not wait.
 */
#define CALM (400 * 1000)
#define AT_ONCE (250 * 1000)

/* A layout after a change takes what has not changed from the one before. For plans of 60 and of
 * 1,000 actions, it took an eighth of the first layout's time or less.
 */
#define RENEWAL_SHARE 8

/**
 * ct_refresh_pace_note:
 * @time: what a layout took, in microseconds
 * @whole: whether all was laid out, and not only what had changed
 */
void
ct_refresh_pace_note (CtRefreshPace *self, gint64 time, gboolean whole)
{
  gint64 renewal = whole ? time / RENEWAL_SHARE : time;

  /* One that something else held up says little. */
  self->expected = self->expected > 0 && !whole ? (self->expected + renewal) / 2 : renewal;
}

/**
 * ct_refresh_pace_change:
 * @now: when the plan changes, by the monotonic clock in microseconds
 *
 * Returns: how long the next layout has to wait, unless there is another change before it, in
 *   milliseconds
 */
guint
ct_refresh_pace_change (CtRefreshPace *self, gint64 now)
{
  gint64 delay = MAX (self->expected - SHORT_LAYOUT, 0) * PATIENCE / 1000;
  gboolean calm = self->last_change == 0 || now - self->last_change >= CALM;

  self->last_change = now;
  if (calm && self->expected <= AT_ONCE)
    return 0;

  return (guint) MIN (delay, MAX_DELAY);
}
