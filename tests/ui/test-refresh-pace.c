/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-refresh-pace.h"

#define MS 1000

static const struct
{
  gint64 time; /* of the last layout */
  gboolean whole;
  guint delay;
} cases[] = {
  { 0, FALSE, 0 },           { 8 * MS, FALSE, 0 }, { 30 * MS, FALSE, 44 }, { 208 * MS, FALSE, 400 },
  { 5000 * MS, FALSE, 400 }, { 64 * MS, TRUE, 0 }, { 280 * MS, TRUE, 54 },
};

/* The first change after a plan was opened waits no longer than those after it. */
static void
test_delay (void)
{
  CtRefreshPace pace = { 0 };

  g_assert_cmpuint (ct_refresh_pace_get_delay (&pace), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ct_refresh_pace_note (&pace, cases[i].time, cases[i].whole);
      g_assert_cmpuint (ct_refresh_pace_get_delay (&pace), ==, cases[i].delay);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refresh-pace/delay", test_delay);

  return g_test_run ();
}
