/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtTimelineShade:
 * @CT_TIMELINE_SHADE_PALE: what is still to be done
 * @CT_TIMELINE_SHADE_FULL: what is done
 * @CT_TIMELINE_SHADE_EDGE: the outline, and the sign in the legend
 */
typedef enum
{
  CT_TIMELINE_SHADE_PALE,
  CT_TIMELINE_SHADE_FULL,
  CT_TIMELINE_SHADE_EDGE,
} CtTimelineShade;

void ct_timeline_palette_get (int category,
                              CtTimelineShade shade,
                              const double background[3],
                              double color[3]);

G_END_DECLS
