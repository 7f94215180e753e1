/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtRefreshPace:
 * @expected: what the next layout is expected to take, in microseconds; 0 at first
 * @last_change: when the plan was changed last, by the monotonic clock; 0 for never
 *
 * How long pages wait for a pause in typing before they are laid out anew.
 */
typedef struct
{
  gint64 expected;
  gint64 last_change;
} CtRefreshPace;

void ct_refresh_pace_note (CtRefreshPace *self, gint64 time, gboolean whole);
guint ct_refresh_pace_change (CtRefreshPace *self, gint64 now);

G_END_DECLS
