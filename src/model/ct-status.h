/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtStatus:
 * @CT_STATUS_PLANNED: not begun
 * @CT_STATUS_RUNNING: under way
 * @CT_STATUS_DONE: done
 * @CT_STATUS_MISSED: the time is over and it was not done
 * @CT_STATUS_DROPPED: given up
 *
 * How far an action is, as the school says. "Late" is no status: it follows from the period.
 */
typedef enum
{
  CT_STATUS_PLANNED,
  CT_STATUS_RUNNING,
  CT_STATUS_DONE,
  CT_STATUS_MISSED,
  CT_STATUS_DROPPED,
} CtStatus;

#define CT_N_STATUSES (CT_STATUS_DROPPED + 1)

const char *ct_status_to_nick (CtStatus status);
gboolean ct_status_from_nick (const char *nick, CtStatus *status);

G_END_DECLS
