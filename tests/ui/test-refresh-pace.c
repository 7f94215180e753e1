/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-refresh-pace.h"

#define MS 1000

/* While somebody types. */
static const struct
{
  gint64 time; /* of the last layout */
  gboolean whole;
  guint delay;
} cases[] = {
  { 0, FALSE, 0 },           { 8 * MS, FALSE, 0 }, { 30 * MS, FALSE, 44 }, { 208 * MS, FALSE, 400 },
  { 5000 * MS, FALSE, 400 }, { 64 * MS, TRUE, 0 }, { 280 * MS, TRUE, 54 },
};

static void
test_typing (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtRefreshPace pace = { 0 };

      g_assert_cmpuint (ct_refresh_pace_change (&pace, 1), ==, 0);
      ct_refresh_pace_note (&pace, cases[i].time, cases[i].whole);
      g_assert_cmpuint (ct_refresh_pace_change (&pace, 150 * MS), ==, cases[i].delay);
    }
}

/* A change for itself does not wait, unless the layout would be felt; nor does the first. */
static void
test_calm (void)
{
  CtRefreshPace pace = { 0 };

  ct_refresh_pace_note (&pace, 1000 * MS, TRUE);
  g_assert_cmpuint (ct_refresh_pace_change (&pace, 5000 * MS), ==, 0);
  g_assert_cmpuint (ct_refresh_pace_change (&pace, 5150 * MS), ==, 234);
  g_assert_cmpuint (ct_refresh_pace_change (&pace, 5550 * MS), ==, 0);

  /* Once is no rule. */
  ct_refresh_pace_note (&pace, 300 * MS, FALSE);
  g_assert_cmpuint (ct_refresh_pace_change (&pace, 9000 * MS), ==, 0);
  ct_refresh_pace_note (&pace, 300 * MS, FALSE);
  ct_refresh_pace_note (&pace, 300 * MS, FALSE);
  g_assert_cmpuint (ct_refresh_pace_change (&pace, 13000 * MS), ==, 400);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/refresh-pace/typing", test_typing);
  g_test_add_func ("/refresh-pace/calm", test_calm);

  return g_test_run ();
}
