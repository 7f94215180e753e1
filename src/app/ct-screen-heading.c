/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-screen-heading"

#include "config.h"

#include "ct-screen-heading.h"

/**
 * ct_screen_heading_dup:
 * @heading: a heading as it is printed
 *
 * Capitals are for paper: on screen a heading in capitals is shown as a sentence.
 *
 * Returns: (transfer full): @heading for the screen
 */
char *
ct_screen_heading_dup (const char *heading)
{
  g_autofree char *upper = g_utf8_strup (heading, -1);
  g_autofree char *lower = NULL;
  const char *rest = heading;

  if (*heading == '\0' || !g_str_equal (heading, upper))
    return g_strdup (heading);

  rest = g_utf8_next_char (heading);
  lower = g_utf8_strdown (rest, -1);

  return g_strdup_printf ("%.*s%s", (int) (rest - heading), heading, lower);
}
