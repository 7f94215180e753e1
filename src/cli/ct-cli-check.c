/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-check"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-checks.h"
#include "ct-cli-json.h"
#include "ct-cli.h"

static CtDay
get_current_day (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ct_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

/* A sentence may quote words that stand on several lines. */
static char *
dup_line (const char *sentence)
{
  return g_strdelimit (g_strdup (sentence), "\t\r\n", ' ');
}

static void
print_finding (CtFinding *finding)
{
  g_autofree char *ref = ct_finding_dup_ref (finding);
  g_autofree char *line = dup_line (ct_finding_get_sentence (finding));

  ct_cli_print ("%s\t%s\t%s\t%s\n", ct_severity_to_nick (ct_finding_get_severity (finding)),
                ct_finding_get_rule (finding), ref, line);
}

static void
add_finding (CtCliJson *json, CtFinding *finding)
{
  CtNode *node = ct_finding_get_node (finding);
  guint field = ct_finding_get_field (finding);
  g_autofree char *ref = ct_finding_dup_ref (finding);
  guint n_fields;

  ct_cli_json_begin (json, NULL, '{');
  ct_cli_json_string (json, "severity", ct_severity_to_nick (ct_finding_get_severity (finding)));
  ct_cli_json_string (json, "rule", ct_finding_get_rule (finding));
  ct_cli_json_string (json, "object", ref);
  if (field > 0)
    ct_cli_json_string (json, "field", ct_node_get_fields (node, &n_fields)[field - 1].name);
  ct_cli_json_string (json, "sentence", ct_finding_get_sentence (finding));
  ct_cli_json_end (json, '}');
}

static void
print_findings (GListModel *findings, gboolean as_json)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CtCliJson json = { text };

  ct_cli_json_begin (&json, NULL, '[');
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CtFinding) finding = g_list_model_get_item (findings, i);

      if (as_json)
        add_finding (&json, finding);
      else
        print_finding (finding);
    }
  ct_cli_json_end (&json, ']');

  if (as_json)
    ct_cli_print ("%s\n", text->str);
}

static CtCliStatus
check (CtPlan *plan, CtCatalogue *catalogue, CtDay today, gboolean as_json)
{
  const char *framework = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  g_autoptr (CtChecks) checks =
      ct_checks_new (plan, ct_catalogue_get_framework (catalogue, framework),
                     ct_catalogue_get_plan_form (catalogue, plan),
                     ct_catalogue_get_legal_acts (catalogue), today);

  ct_checks_complete (checks);
  print_findings (G_LIST_MODEL (checks), as_json);

  return ct_checks_get_n_findings (checks, CT_SEVERITY_ERROR) > 0 ? CT_CLI_FINDINGS : CT_CLI_GOOD;
}

static CtCliStatus
run (int argc, char **argv)
{
  gboolean as_json = FALSE;
  g_autofree char *today = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, NULL, NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CtCatalogue) catalogue = NULL;
  g_autoptr (CtPlan) plan = NULL;
  CtCliStatus status;
  CtDay day;

  if (!ct_cli_parse (&ct_cli_check, &argc, &argv, entries, 1, &status))
    return status;

  day = today != NULL ? ct_day_parse_iso (today) : get_current_day ();
  if (day == CT_DAY_NONE)
    return ct_cli_fail_usage (&ct_cli_check, _ ("“%s” is not a day. Write it as 2026-07-07."),
                              today);

  catalogue = ct_cli_load_catalogue (&status);
  if (catalogue == NULL)
    return status;

  plan = ct_cli_load_plan (argv[1], catalogue, &status);
  if (plan == NULL)
    return status;

  return check (plan, catalogue, day, as_json);
}

const CtCliCommand ct_cli_check = {
  "check",
  "PLAN [--json] [--today DAY]",
  N_ ("Lists what is to be looked at: severity, rule, object and a sentence, with tabs between."),
  run,
};
