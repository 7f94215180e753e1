/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-timeline-columns.h"

/* An em of 10 in all tests. */
#define EM 10

typedef struct
{
  double width;
  CtTimelineColumns fitted;
} FitCase;

static const FitCase fit_cases[] = {
  { 2000, { 330, 65, 62, 33 } },
  { 830, { 330, 65, 62, 33 } },
  /* What gives way: the money, who leads, how much is done. */
  { 700, { 280, 65, 0, 33 } },
  { 500, { 200, 0, 0, 33 } },
  { 380, { 152, 0, 0, 0 } },
};

static void
test_fit (void)
{
  CtTimelineColumns wanted;

  ct_timeline_columns_init (&wanted);
  for (gsize i = 0; i < G_N_ELEMENTS (fit_cases); i++)
    {
      const CtTimelineColumns *expected = &fit_cases[i].fitted;
      CtTimelineColumns found;

      ct_timeline_columns_fit (&found, &wanted, EM, fit_cases[i].width);
      g_assert_cmpfloat (found.left, ==, expected->left);
      g_assert_cmpfloat (found.lead, ==, expected->lead);
      g_assert_cmpfloat (found.money, ==, expected->money);
      g_assert_cmpfloat (found.count, ==, expected->count);
    }
}

static void
test_edges (void)
{
  static const struct
  {
    double x;
    CtTimelineEdge edge;
  } cases[] = {
    { 330, CT_TIMELINE_EDGE_CHART }, { 333, CT_TIMELINE_EDGE_CHART },
    { 335, CT_TIMELINE_EDGE_NONE },  { 240, CT_TIMELINE_EDGE_MONEY },
    { 175, CT_TIMELINE_EDGE_LEAD },  { 302, CT_TIMELINE_EDGE_NONE },
    { 10, CT_TIMELINE_EDGE_NONE },
  };
  CtTimelineColumns columns = { 330, 65, 62, 28 };
  CtTimelineColumns narrow = { 280, 65, 0, 28 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ct_timeline_columns_find_edge (&columns, cases[i].x), ==, cases[i].edge);

  g_assert_cmpfloat (ct_timeline_columns_get_edge (&narrow, CT_TIMELINE_EDGE_LEAD), ==, 187);
  g_assert_cmpfloat (ct_timeline_columns_get_edge (&narrow, CT_TIMELINE_EDGE_MONEY), <, 0);
}

/* What one gets, the other loses; nothing becomes too narrow to be read. */
static void
test_move (void)
{
  static const struct
  {
    CtTimelineEdge edge;
    double by;
    CtTimelineColumns moved;
  } cases[] = {
    { CT_TIMELINE_EDGE_CHART, 5, { 38, 6.5, 6.2, 3.3 } },
    { CT_TIMELINE_EDGE_CHART, -5, { 28, 6.5, 6.2, 3.3 } },
    { CT_TIMELINE_EDGE_CHART, -100, { 24, 6.5, 6.2, 3.3 } },
    { CT_TIMELINE_EDGE_CHART, 100, { 80, 6.5, 6.2, 3.3 } },
    { CT_TIMELINE_EDGE_MONEY, 2, { 33, 8.5, 4.2, 3.3 } },
    { CT_TIMELINE_EDGE_MONEY, 100, { 33, 9.7, 3, 3.3 } },
    { CT_TIMELINE_EDGE_MONEY, -100, { 33, 3, 9.7, 3.3 } },
    { CT_TIMELINE_EDGE_LEAD, -1, { 33, 7.5, 6.2, 3.3 } },
    { CT_TIMELINE_EDGE_LEAD, -100, { 33, 15.5, 6.2, 3.3 } },
    { CT_TIMELINE_EDGE_LEAD, 100, { 33, 3, 6.2, 3.3 } },
    { CT_TIMELINE_EDGE_NONE, 100, { 33, 6.5, 6.2, 3.3 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CtTimelineColumns *expected = &cases[i].moved;
      CtTimelineColumns wanted;

      ct_timeline_columns_init (&wanted);
      ct_timeline_columns_move_edge (&wanted, cases[i].edge, cases[i].by);
      g_assert_cmpfloat_with_epsilon (wanted.left, expected->left, 1e-9);
      g_assert_cmpfloat_with_epsilon (wanted.lead, expected->lead, 1e-9);
      g_assert_cmpfloat_with_epsilon (wanted.money, expected->money, 1e-9);
      g_assert_cmpfloat_with_epsilon (wanted.count, expected->count, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-columns/fit", test_fit);
  g_test_add_func ("/timeline-columns/edges", test_edges);
  g_test_add_func ("/timeline-columns/move", test_move);

  return g_test_run ();
}
