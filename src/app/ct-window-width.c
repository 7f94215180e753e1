/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window-width"

#include "config.h"

#include "ct-window-width.h"

/* In em. A width changes only when the window is clearly past a limit, or it would flicker there.
 */
#define WIDE_FROM 84
#define MEDIUM_FROM 66
#define MARGIN 2

/**
 * ct_window_width_find:
 * @ems: the width of the window divided by the size of its text
 * @current: what it is now
 */
CtWindowWidth
ct_window_width_find (double ems, CtWindowWidth current)
{
  double wide = WIDE_FROM + (current > CT_WINDOW_WIDE ? MARGIN : 0);
  double medium = MEDIUM_FROM + (current > CT_WINDOW_MEDIUM ? MARGIN : 0);

  if (ems >= wide)
    return CT_WINDOW_WIDE;

  return ems >= medium ? CT_WINDOW_MEDIUM : CT_WINDOW_NARROW;
}
