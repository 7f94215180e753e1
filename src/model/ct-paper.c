/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paper"

#include "config.h"

#include "ct-paper.h"

static const char *const nicks[CT_N_PAPERS] = {
  [CT_PAPER_PORTRAIT] = "portrait",
  [CT_PAPER_LANDSCAPE] = "landscape",
  [CT_PAPER_DOUBLE] = "double",
};

const char *
ct_paper_to_nick (CtPaper paper)
{
  g_return_val_if_fail ((guint) paper < CT_N_PAPERS, NULL);

  return nicks[paper];
}

gboolean
ct_paper_from_nick (const char *nick, CtPaper *paper)
{
  for (guint i = 0; i < CT_N_PAPERS; i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *paper = i;
        return TRUE;
      }

  return FALSE;
}
