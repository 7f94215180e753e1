/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtRefreshPace:
 * @expected: what the next layout is expected to take, in microseconds; 0 at first
 *
 * How long pages wait for a pause in typing before they are laid out anew.
 */
typedef struct
{
  gint64 expected;
} CtRefreshPace;

void ct_refresh_pace_note (CtRefreshPace *self, gint64 time, gboolean whole);
guint ct_refresh_pace_get_delay (const CtRefreshPace *self);

G_END_DECLS
