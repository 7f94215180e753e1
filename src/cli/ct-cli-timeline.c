/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-timeline"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ct-cli.h"
#include "ct-file-bytes.h"
#include "ct-issued-plan.h"
#include "ct-timeline-chart.h"

typedef GBytes *(*WriteFunc) (CtTimelineChart *chart, GError **error);

static const struct
{
  const char *suffix;
  WriteFunc write;
  gboolean endless;
} kinds[] = {
  { ".pdf", ct_timeline_chart_write_pdf, FALSE },
  { ".svg", ct_timeline_chart_write_svg, TRUE },
  { ".png", ct_timeline_chart_write_png, TRUE },
};

static int
find_kind (const char *output)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (output, kinds[i].suffix))
      return i;

  return -1;
}

static gboolean
read_day (const char *option, const char *text, CtDay *day, CtCliStatus *status)
{
  *day = text != NULL ? ct_day_parse_iso (text) : CT_DAY_NONE;
  if (text == NULL || *day != CT_DAY_NONE)
    return TRUE;

  *status = ct_cli_fail_usage (&ct_cli_timeline,
                               /* Translators: the first %s is an option, the second its value */
                               _ ("%s: “%s” is no date. Write it as 2026-11-21."), option, text);

  return FALSE;
}

static gboolean
read_paper (const char *text, CtChartPaper *paper, CtCliStatus *status)
{
  if (text == NULL || g_ascii_strcasecmp (text, "a4") == 0)
    *paper = CT_CHART_PAPER_A4;
  else if (g_ascii_strcasecmp (text, "a3") == 0)
    *paper = CT_CHART_PAPER_A3;
  else
    {
      *status = ct_cli_fail_usage (&ct_cli_timeline, _ ("There is no paper “%s”: a4 or a3."), text);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_by (const char *text,
         const CtTimelineBy *choices,
         guint n_choices,
         CtTimelineBy *by,
         CtCliStatus *status)
{
  g_autoptr (GString) known = g_string_new (NULL);
  CtTimelineBy read;

  *by = choices[0];
  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < n_choices; i++)
    {
      if (ct_timeline_by_from_nick (text, &read) && read == choices[i])
        {
          *by = read;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                              ct_timeline_by_to_nick (choices[i]));
    }

  /* Translators: the second %s lists the words that are known */
  *status =
      ct_cli_fail_usage (&ct_cli_timeline, _ ("“%s” is none of these: %s."), text, known->str);

  return FALSE;
}

static gboolean
read_looks (const char *group, const char *color, CtChartOptions *options, CtCliStatus *status)
{
  static const CtTimelineBy groups[] = { CT_TIMELINE_BY_STANDARD, CT_TIMELINE_BY_LEAD,
                                         CT_TIMELINE_BY_STATE, CT_TIMELINE_BY_MONTH };
  static const CtTimelineBy colors[] = { CT_TIMELINE_BY_STATE, CT_TIMELINE_BY_STANDARD,
                                         CT_TIMELINE_BY_LEAD, CT_TIMELINE_BY_FUND };

  return read_by (group, groups, G_N_ELEMENTS (groups), &options->grouping, status) &&
         read_by (color, colors, G_N_ELEMENTS (colors), &options->coloring, status);
}

static CtDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ct_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

static CtTimelineChart *
make_chart (const char *path, CtChartOptions *options, CtCliStatus *status)
{
  g_autoptr (CtCatalogue) catalogue = ct_cli_load_catalogue (status);
  g_autoptr (CtRoles) roles = catalogue != NULL ? ct_cli_load_roles (status) : NULL;
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (CtPlan) issued = NULL;
  g_autoptr (GError) issued_error = NULL;
  g_autoptr (GError) error = NULL;
  CtTimelineChart *chart;
  CtForm *form;

  if (roles == NULL)
    return NULL;

  plan = ct_cli_load_plan (path, catalogue, status);
  if (plan == NULL)
    return NULL;

  /* A copy that can't be read is told, and the chart drawn without it. */
  issued = ct_issued_plan_load_latest (plan, &issued_error);
  if (issued_error != NULL)
    fprintf (stderr, "%s\n", issued_error->message);
  options->roles = roles;
  options->issued = issued;
  options->holidays = ct_catalogue_get_holidays (catalogue);

  form = ct_catalogue_get_plan_form (catalogue, plan);
  chart =
      ct_timeline_chart_new (plan,
                             ct_catalogue_get_framework (catalogue,
                                                         ct_node_get_text (CT_NODE (plan),
                                                                           CT_PLAN_FRAMEWORK)),
                             ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)),
                             options, &error);
  if (chart == NULL)
    *status = ct_cli_fail (error);

  return chart;
}

static CtCliStatus
write_chart (CtTimelineChart *chart, WriteFunc write, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write (chart, &error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  if (bytes == NULL || !ct_file_bytes_save (file, bytes, NULL, NULL, NULL, &error))
    return ct_cli_fail (error);

  return CT_CLI_GOOD;
}

static CtCliStatus
run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *today = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *group = NULL;
  g_autofree char *color = NULL;
  CtChartOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, NULL, NULL },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, NULL, NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, NULL, NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, NULL, NULL },
    { "group", 0, 0, G_OPTION_ARG_STRING, &group, NULL, NULL },
    { "colour", 0, 0, G_OPTION_ARG_STRING, &color, NULL, NULL },
    { "color", 0, 0, G_OPTION_ARG_STRING, &color, NULL, NULL },
    { "gray", 0, 0, G_OPTION_ARG_NONE, &options.gray, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CtTimelineChart) chart = NULL;
  CtCliStatus status;
  int kind;

  if (!ct_cli_parse (&ct_cli_timeline, &argc, &argv, entries, 1, &status))
    return status;

  kind = output != NULL ? find_kind (output) : -1;
  if (kind < 0)
    return ct_cli_fail_usage (&ct_cli_timeline, "%s",
                              _ ("It needs -o and a name that ends in .pdf, .png or .svg."));

  if (!read_day ("--from", from, &options.from, &status) ||
      !read_day ("--to", to, &options.to, &status) ||
      !read_day ("--today", today, &options.today, &status) ||
      !read_paper (paper, &options.paper, &status) || !read_looks (group, color, &options, &status))
    return status;

  if (options.today == CT_DAY_NONE)
    options.today = get_today ();
  if (kinds[kind].endless)
    options.paper = CT_CHART_PAPER_ENDLESS;

  chart = make_chart (argv[1], &options, &status);

  return chart != NULL ? write_chart (chart, kinds[kind].write, output) : status;
}

const CtCliCommand ct_cli_timeline = {
  "timeline",
  "PLAN -o OUT.(pdf|png|svg) [--from DAY] [--to DAY] [--paper a4|a3] [--gray] [--today DAY] "
  "[--group standard|lead|state|month] [--colour state|standard|lead|money]",
  N_ ("Draws the time line of the plan on paper, or as one picture."),
  run,
};
