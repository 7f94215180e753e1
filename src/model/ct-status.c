/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-status"

#include "config.h"

#include "ct-status.h"

static const char *const nicks[CT_N_STATUSES] = {
  "planned", "running", "done", "missed", "dropped",
};

const char *
ct_status_to_nick (CtStatus status)
{
  g_return_val_if_fail ((guint) status < CT_N_STATUSES, NULL);

  return nicks[status];
}

gboolean
ct_status_from_nick (const char *nick, CtStatus *status)
{
  for (guint i = 0; i < CT_N_STATUSES; i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *status = i;
        return TRUE;
      }

  return FALSE;
}
