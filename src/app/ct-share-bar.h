/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the bar tells apart, in its order. */
typedef enum
{
  CT_SHARE_DONE,
  CT_SHARE_RUNNING,
  CT_SHARE_LATE,
  CT_SHARE_PLANNED,
  CT_SHARE_CLOSED,
} CtShare;

#define CT_N_SHARES (CT_SHARE_CLOSED + 1)

#define CT_TYPE_SHARE_BAR (ct_share_bar_get_type ())

G_DECLARE_FINAL_TYPE (CtShareBar, ct_share_bar, CT, SHARE_BAR, GtkWidget)

void ct_share_bar_set (CtShareBar *self, const guint counts[CT_N_SHARES]);

G_END_DECLS
