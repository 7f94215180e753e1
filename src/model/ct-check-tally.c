/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-tally"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-tally.h"

/* Counts by level, and the shares printed beside them. */

static const CtCheckRule rule_printed = { "tally-percent", CT_SEVERITY_ERROR };
static const CtCheckRule rule_more = { "tally-impossible", CT_SEVERITY_ERROR };
static const CtCheckRule rule_base = { "tally-base", CT_SEVERITY_WARNING };

/**
 * Percent:
 * @units: the number without its comma: 741 for 74,1
 * @decimals: how many digits stand behind the comma
 */
typedef struct
{
  gint64 units;
  guint decimals;
} Percent;

static gboolean
read_percent (const char *text, Percent *percent)
{
  gboolean behind = FALSE;
  guint n_digits = 0;

  *percent = (Percent){ 0 };
  for (; *text != '\0' && *text != '%'; text++)
    {
      if ((*text == ',' || *text == '.') && !behind && n_digits > 0)
        behind = TRUE;
      else if (g_ascii_isdigit (*text) && ++n_digits <= 9)
        {
          percent->units = percent->units * 10 + g_ascii_digit_value (*text);
          percent->decimals += behind ? 1 : 0;
        }
      else if (*text != ' ')
        return FALSE;
    }

  return n_digits > 0;
}

static gint64
round_share (int met, int of, guint decimals)
{
  gint64 factor = 100;

  for (guint i = 0; i < decimals; i++)
    factor *= 10;

  /* Half up, as schools round. */
  return ((gint64) met * factor * 2 + of) / ((gint64) of * 2);
}

static char *
dup_share (int met, int of, guint decimals)
{
  gint64 units = round_share (met, of, decimals);
  gint64 factor = 1;

  for (guint i = 0; i < decimals; i++)
    factor *= 10;

  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%%", units);

  return g_strdup_printf ("%" G_GINT64_FORMAT ",%0*" G_GINT64_FORMAT "%%", units / factor,
                          (int) decimals, units % factor);
}

/**
 * ct_check_dup_tally_percent:
 * @tally: a count by level
 *
 * Returns: (transfer full) (nullable): the share as it is to be printed, with as many digits as
 *   are printed now; %NULL where there is nothing to correct
 */
char *
ct_check_dup_tally_percent (CtNode *tally)
{
  int met = ct_node_get_number (tally, CT_TALLY_MET);
  int of = ct_node_get_number (tally, CT_TALLY_OF);
  Percent printed;

  if (met < 0 || of <= 0 || met > of || of > G_MAXINT / 2 ||
      !read_percent (ct_node_get_text (tally, CT_TALLY_PRINTED), &printed) ||
      printed.decimals > 3 || round_share (met, of, printed.decimals) == printed.units)
    return NULL;

  return dup_share (met, of, printed.decimals);
}

static void
check_printed (CtCheckRun *run, CtNode *tally, const char *subject)
{
  g_autofree char *share = ct_check_dup_tally_percent (tally);

  if (share != NULL)
    ct_check_report (run, &rule_printed, tally, CT_TALLY_PRINTED, subject,
                     /* Translators: two counts, two shares as "81,5%" */
                     _ ("%d of %d is %s, but %s is printed."),
                     ct_node_get_number (tally, CT_TALLY_MET),
                     ct_node_get_number (tally, CT_TALLY_OF), share,
                     ct_node_get_text (tally, CT_TALLY_PRINTED));
}

/* The plan's standards say nothing of a year in which others were in force. */
static gboolean
is_by_framework (CtCheckRun *run, CtNode *assessment)
{
  int year = ct_node_get_number (assessment, CT_ASSESSMENT_YEAR);
  CtCalendar *calendar = ct_plan_get_calendar (run->plan);

  return run->framework != NULL && calendar != NULL && year > 0 &&
         ct_assessment_is_by (CT_ASSESSMENT (assessment),
                              ct_node_get_text (CT_NODE (run->plan), CT_PLAN_FRAMEWORK)) &&
         ct_framework_is_in_force (run->framework, ct_calendar_year_end (calendar, year));
}

static void
check_base (CtCheckRun *run, CtNode *assessment, CtNode *tally, const char *subject)
{
  int level = ct_node_get_number (tally, CT_TALLY_LEVEL);
  int of = ct_node_get_number (tally, CT_TALLY_OF);
  guint count;
  g_autofree char *name = NULL;

  if (level <= 0 || of <= 0 || !is_by_framework (run, assessment))
    return;

  count = ct_framework_count_criteria (run->framework, level);
  if (count == 0 || (guint) of <= count)
    return;

  name = g_strdup (ct_framework_get_level_name (run->framework, level));
  ct_check_report (run, &rule_base, tally, CT_TALLY_OF, subject,
                   /* Translators: name of a level, two counts of criteria */
                   _ ("%s exists for %u criteria only, so it can’t be counted of %d."),
                   name != NULL ? name : "", count, of);
}

static void
check_tally (CtCheckRun *run, CtNode *assessment, CtNode *tally)
{
  int met = ct_node_get_number (tally, CT_TALLY_MET);
  int of = ct_node_get_number (tally, CT_TALLY_OF);
  g_autofree char *subject =
      g_strdup_printf ("%d %d %d %s", ct_node_get_number (tally, CT_TALLY_LEVEL), met, of,
                       ct_node_get_text (tally, CT_TALLY_PRINTED));

  if (met > of && of >= 0)
    ct_check_report (run, &rule_more, tally, CT_TALLY_MET, subject,
                     _ ("%d of %d can’t be: there are more that met the level than there are."),
                     met, of);
  else
    check_printed (run, tally, subject);
  check_base (run, assessment, tally, subject);
}

void
ct_check_assessment (CtCheckRun *run, CtAssessment *assessment)
{
  CtNodeList *tallies = ct_assessment_get_tallies (assessment);

  for (guint i = 0; i < ct_node_list_get_length (tallies); i++)
    check_tally (run, CT_NODE (assessment), ct_node_list_get (tallies, i));
}
