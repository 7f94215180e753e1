/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-assessment-summary.h"

#include "test-pages.h"

static const struct
{
  guint met;
  guint of;
  const char *share;
} shares[] = {
  { 27, 27, "100%" },  { 0, 27, "0%" },     { 22, 27, "81,5%" },    { 14, 27, "51,9%" },
  { 20, 27, "74,1%" }, { 12, 27, "44,4%" }, { 1, 3, "33,3%" },      { 2, 3, "66,7%" },
  { 1, 8, "12,5%" },   { 1, 16, "6,3%" },   { 3, 16, "18,8%" },     { 1, 200, "0,5%" },
  { 1, 2000, "0,1%" }, { 1, 2001, "0%" },   { 1999, 2000, "100%" }, { 1, 2, "50%" },
  { 0, 0, "" },
};

static void
test_shares (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *share = ct_assessment_summary_format_share (shares[i].met, shares[i].of);

      g_assert_cmpstr (share, ==, shares[i].share);
    }
}

#define PLAN(results)                                                                              \
  "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt17-2018-th'>"                       \
  "<calendar first-year='2025' years='1' year-start='09-01' term-2='01-18' year-end='05-31'/>"     \
  "<assessments><assessment id='t1' year='2024' by='self'>" results                                \
  "</assessment></assessments></plan>"

static GArray *
count (const char *xml)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (CtPlan) plan = read_plan (xml);
  CtAssessment *assessment = ct_node_list_get (ct_plan_get_assessments (plan), 0);

  return ct_assessment_summary_count (assessment,
                                      ct_catalogue_get_framework (catalogue, "tt17-2018-th"));
}

static void
assert_count (GArray *counts, guint index, int level, guint met, guint of, const char *share)
{
  const CtLevelCount *level_count = &g_array_index (counts, CtLevelCount, index);

  g_assert_cmpint (level_count->level, ==, level);
  g_assert_cmpuint (level_count->met, ==, met);
  g_assert_cmpuint (level_count->of, ==, of);
  g_assert_cmpstr (level_count->printed, ==, share);
}

/* Criterion 1.8 has no level 3: a result that claims it counts at level 2 only. */
static void
test_results (void)
{
  g_autoptr (GArray) counts =
      count (PLAN ("<result criterion='1.1' level='3'/><result criterion='1.8' level='3'/>"
                   "<result criterion='2.1' level='1'/><result criterion='2.2' level='0'/>"));

  g_assert_cmpuint (counts->len, ==, 3);
  assert_count (counts, 0, 1, 3, 27, "11,1%");
  assert_count (counts, 1, 2, 2, 27, "7,4%");
  assert_count (counts, 2, 3, 1, 19, "5,3%");
}

/* Totals are taken as they were printed, even where they are wrong. */
static void
test_tallies (void)
{
  g_autoptr (GArray) counts = count (PLAN ("<tally level='2' met='22' of='27' printed='81,1%'/>"
                                           "<tally level='3' met='14' of='27'/>"));

  g_assert_cmpuint (counts->len, ==, 2);
  assert_count (counts, 0, 2, 22, 27, "81,1%");
  assert_count (counts, 1, 3, 14, 27, "51,9%");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment-summary/shares", test_shares);
  g_test_add_func ("/assessment-summary/results", test_results);
  g_test_add_func ("/assessment-summary/tallies", test_tallies);

  return g_test_run ();
}
