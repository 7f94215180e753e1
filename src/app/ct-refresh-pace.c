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
  self->expected = whole ? time / RENEWAL_SHARE : time;
}

/* Returns: in milliseconds */
guint
ct_refresh_pace_get_delay (const CtRefreshPace *self)
{
  gint64 delay = MAX (self->expected - SHORT_LAYOUT, 0) * PATIENCE / 1000;

  return (guint) MIN (delay, MAX_DELAY);
}
