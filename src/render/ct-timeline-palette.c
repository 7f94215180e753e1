/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-palette"

#include "config.h"

#include "ct-timeline-palette.h"

#include "ct-timeline-categories.h"

/* Colors that most eyes tell apart, also next to each other. None is red: red is late. The last is
 * for what is left over. */
static const double bases[CT_TIMELINE_MAX_CATEGORIES][3] = {
  { 0.11, 0.44, 0.85 }, { 0.90, 0.45, 0.05 }, { 0.16, 0.62, 0.36 }, { 0.56, 0.27, 0.68 },
  { 0.75, 0.63, 0.00 }, { 0.10, 0.60, 0.66 }, { 0.84, 0.34, 0.62 }, { 0.47, 0.46, 0.48 },
};

/* How much of the color is in each shade; the rest is the background. */
static const double shares[] = {
  [CT_TIMELINE_SHADE_PALE] = 0.24,
  [CT_TIMELINE_SHADE_FULL] = 0.55,
  [CT_TIMELINE_SHADE_EDGE] = 0.92,
};

/**
 * ct_timeline_palette_get:
 * @category: see #CtTimelineCategories
 * @background: red, green and blue of what the bars stand on
 * @color: (out caller-allocates): red, green and blue, on which words in black (on a dark
 * background in white) can still be read
 */
void
ct_timeline_palette_get (int category,
                         CtTimelineShade shade,
                         const double background[3],
                         double color[3])
{
  const double *base = bases[CLAMP (category, 0, CT_TIMELINE_MAX_CATEGORIES - 1)];

  for (guint i = 0; i < 3; i++)
    color[i] = base[i] * shares[shade] + background[i] * (1 - shares[shade]);
}
