/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-show"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-cli-json.h"
#include "ct-cli-summary.h"
#include "ct-cli.h"
#include "ct-money-parser.h"

/* A source of money that the words do not name. */
#define NO_SOURCE "none"

static const char *
get_source (CtFund fund)
{
  const char *nick = ct_fund_to_nick (fund);

  return nick != NULL ? nick : NO_SOURCE;
}

static const char *
get_school_name (CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *full_name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);

  return *full_name != '\0' ? full_name : ct_node_get_text (school, CT_SCHOOL_NAME);
}

static void
print_head (CtPlan *plan, CtCliSummary *summary)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  int first = ct_calendar_get_first_year (calendar);

  ct_cli_print (_ ("School: %s\n"), get_school_name (plan));
  ct_cli_print (_ ("School years: %d–%d (%d)\n"), first, first + ct_calendar_get_years (calendar),
                ct_calendar_get_years (calendar));
  ct_cli_print (_ ("Standards: %s\n"), ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
  ct_cli_print (_ ("Form: %s\n"), ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM));
  ct_cli_print (_ ("Criteria: %u; improvements: %u; actions: %u\n"),
                g_hash_table_size (summary->criteria), summary->n_improvements, summary->n_actions);
}

static void
print_money (CtCliSummary *summary)
{
  gint64 total;

  if (!ct_cli_summary_get_total (summary, &total))
    {
      ct_cli_print ("%s\n", _ ("Money: no sum is named."));
      return;
    }

  for (guint i = 0; i < CT_N_FUNDS; i++)
    if (summary->has_amount[i])
      {
        g_autofree char *amount = ct_money_format (summary->amounts[i]);

        ct_cli_print (_ ("Money, source %s: %s VND\n"), get_source (i), amount);
      }
}

static void
print_summary (CtPlan *plan, CtCliSummary *summary)
{
  print_head (plan, summary);

  for (guint i = 0; i < summary->standards->len; i++)
    {
      const CtCliStandard *standard = g_ptr_array_index (summary->standards, i);

      ct_cli_print (_ ("Standard %s: criteria: %u; improvements: %u; actions: %u\n"),
                    *standard->number != '\0' ? standard->number : "–",
                    g_hash_table_size (standard->criteria), standard->n_improvements,
                    standard->n_actions);
    }

  print_money (summary);
  for (guint i = 0; i < CT_N_STATUSES; i++)
    ct_cli_print (_ ("Actions, state %s: %u\n"), ct_status_to_nick (i), summary->states[i]);
}

static void
add_standards (CtCliJson *json, CtCliSummary *summary)
{
  ct_cli_json_begin (json, "standards", '[');
  for (guint i = 0; i < summary->standards->len; i++)
    {
      const CtCliStandard *standard = g_ptr_array_index (summary->standards, i);

      ct_cli_json_begin (json, NULL, '{');
      ct_cli_json_string (json, "standard", standard->number);
      ct_cli_json_number (json, "criteria", g_hash_table_size (standard->criteria));
      ct_cli_json_number (json, "improvements", standard->n_improvements);
      ct_cli_json_number (json, "actions", standard->n_actions);
      ct_cli_json_end (json, '}');
    }
  ct_cli_json_end (json, ']');
}

static void
add_counts (CtCliJson *json, CtCliSummary *summary)
{
  ct_cli_json_number (json, "criteria", g_hash_table_size (summary->criteria));
  ct_cli_json_number (json, "improvements", summary->n_improvements);
  ct_cli_json_number (json, "actions", summary->n_actions);
  add_standards (json, summary);

  ct_cli_json_begin (json, "money", '{');
  for (guint i = 0; i < CT_N_FUNDS; i++)
    if (summary->has_amount[i])
      ct_cli_json_number (json, get_source (i), summary->amounts[i]);
  ct_cli_json_end (json, '}');

  ct_cli_json_begin (json, "states", '{');
  for (guint i = 0; i < CT_N_STATUSES; i++)
    ct_cli_json_number (json, ct_status_to_nick (i), summary->states[i]);
  ct_cli_json_end (json, '}');
}

static void
print_json (CtPlan *plan, CtCliSummary *summary)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  g_autoptr (GString) text = g_string_new (NULL);
  CtCliJson json = { text };

  ct_cli_json_begin (&json, NULL, '{');
  ct_cli_json_string (&json, "school", get_school_name (plan));
  ct_cli_json_string (&json, "kind",
                      ct_node_get_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_KIND));
  ct_cli_json_string (&json, "framework", ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
  ct_cli_json_string (&json, "form", ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM));
  ct_cli_json_number (&json, "first-year", ct_calendar_get_first_year (calendar));
  ct_cli_json_number (&json, "years", ct_calendar_get_years (calendar));
  add_counts (&json, summary);
  ct_cli_json_end (&json, '}');

  ct_cli_print ("%s\n", text->str);
}

static CtCliStatus
run (int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CtCatalogue) catalogue = NULL;
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (CtCliSummary) summary = NULL;
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_show, &argc, &argv, entries, 1, &status))
    return status;

  catalogue = ct_cli_load_catalogue (&status);
  if (catalogue == NULL)
    return status;

  plan = ct_cli_load_plan (argv[1], catalogue, &status);
  if (plan == NULL)
    return status;

  summary = ct_cli_summary_new (plan);
  if (as_json)
    print_json (plan, summary);
  else
    print_summary (plan, summary);

  return CT_CLI_GOOD;
}

const CtCliCommand ct_cli_show = {
  "show",
  "PLAN [--json]",
  N_ ("Says what is in the plan: school, years, standards, money by source, states."),
  run,
};
