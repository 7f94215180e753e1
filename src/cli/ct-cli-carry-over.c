/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-carry-over"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "ct-action.h"
#include "ct-carry-over.h"
#include "ct-cli.h"
#include "ct-file-bytes.h"
#include "ct-plan-writer.h"

#define YEARS_MAX 100

typedef struct
{
  char *out;
  char *framework;
  char *form;
  int years_on;
  int years;
  char **places;
  char **left;
  gboolean list;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->out);
  g_free (options->framework);
  g_free (options->form);
  g_strfreev (options->places);
  g_strfreev (options->left);
}

static gboolean
check_options (const Options *options, CtCliStatus *status)
{
  if ((options->out == NULL) == !options->list)
    {
      *status = ct_cli_fail_usage (&ct_cli_carry_over, "%s", _ ("It needs either -o or --list."));
      return FALSE;
    }

  if (options->years_on < 0 || options->years_on > YEARS_MAX || options->years < 0 ||
      options->years > YEARS_MAX)
    {
      *status =
          ct_cli_fail_usage (&ct_cli_carry_over,
                             _ ("--years-on and --years are numbers from 1 to %d."), YEARS_MAX);
      return FALSE;
    }

  return TRUE;
}

/* The standards */

static gboolean
set_framework (const Options *options,
               CtCatalogue *catalogue,
               CtCarryOver *carry,
               CtCliStatus *status)
{
  CtPlan *source = ct_carry_over_get_source (carry);
  CtCalendar *calendar = ct_plan_get_calendar (source);
  CtDay day = ct_calendar_year_start (calendar, ct_calendar_get_first_year (calendar) +
                                                    ct_carry_over_get_years_on (carry));
  CtFramework *framework = options->framework != NULL
                               ? ct_catalogue_get_framework (catalogue, options->framework)
                               : ct_catalogue_propose_next_framework (catalogue, source, day);

  if (framework == NULL && options->framework != NULL)
    {
      *status = ct_cli_fail_usage (&ct_cli_carry_over, _ ("There are no standards “%s”."),
                                   options->framework);
      return FALSE;
    }

  if (framework != NULL)
    ct_carry_over_set_framework (
        carry, framework,
        ct_catalogue_get_counterparts (catalogue,
                                       ct_node_get_text (CT_NODE (source), CT_PLAN_FRAMEWORK),
                                       ct_framework_get_id (framework)));

  return TRUE;
}

static gboolean
set_form (const Options *options, CtCatalogue *catalogue, CtCarryOver *carry, CtCliStatus *status)
{
  CtFramework *framework = ct_carry_over_get_framework (carry);
  CtForm *form =
      options->form != NULL
          ? ct_catalogue_get_form (catalogue, options->form)
          : ct_catalogue_propose_next_form (catalogue, ct_carry_over_get_source (carry),
                                            framework != NULL ? ct_framework_get_id (framework)
                                                              : NULL);

  if (form == NULL && options->form != NULL)
    {
      *status = ct_cli_fail_usage (&ct_cli_carry_over, _ ("There is no form “%s”."), options->form);
      return FALSE;
    }
  ct_carry_over_set_form (carry, form);

  return TRUE;
}

/* What comes along, and where to */

static CtCarryCandidate *
find_in (GListModel *candidates, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);
      GListModel *actions = ct_carry_candidate_get_actions (candidate);
      CtCarryCandidate *found = actions != NULL ? find_in (actions, id) : NULL;

      if (g_strcmp0 (ct_node_get_id (ct_carry_candidate_get_node (candidate)), id) == 0)
        found = candidate;
      /* The list keeps it. */
      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
leave (const Options *options, CtCarryOver *carry, CtCliStatus *status)
{
  for (guint i = 0; options->left != NULL && options->left[i] != NULL; i++)
    {
      CtCarryCandidate *candidate =
          find_in (ct_carry_over_get_candidates (carry), options->left[i]);

      if (candidate == NULL)
        {
          *status = ct_cli_fail_usage (&ct_cli_carry_over,
                                       _ ("No improvement or action “%s” is unfinished."),
                                       options->left[i]);
          return FALSE;
        }
      ct_carry_candidate_set_ticked (candidate, FALSE);
    }

  return TRUE;
}

/* @place: "5.2=3.3": what belongs to criterion 5.2, or is the improvement of that id, goes to 3.3
 */
static gboolean
put (CtCarryOver *carry, const char *place, CtCliStatus *status)
{
  GListModel *candidates = ct_carry_over_get_candidates (carry);
  CtFramework *framework = ct_carry_over_get_framework (carry);
  const char *sign = strchr (place, '=');
  g_autofree char *from = g_strndup (place, sign != NULL ? sign - place : 0);

  if (sign == NULL || framework == NULL ||
      ct_framework_find_criterion (framework, sign + 1) == NULL)
    {
      *status = ct_cli_fail_usage (
          &ct_cli_carry_over,
          _ ("“%s” puts nothing into a criterion of the new plan. Write it as 5.2=3.3."), place);
      return FALSE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);
      CtNode *node = ct_carry_candidate_get_node (candidate);

      if (g_str_equal (ct_node_get_text (node, CT_IMPROVEMENT_CRITERION), from) ||
          g_strcmp0 (ct_node_get_id (node), from) == 0)
        ct_carry_candidate_set_criterion (candidate, sign + 1);
    }

  return TRUE;
}

static gboolean
put_all (const Options *options, CtCarryOver *carry, CtCliStatus *status)
{
  for (guint i = 0; options->places != NULL && options->places[i] != NULL; i++)
    if (!put (carry, options->places[i], status))
      return FALSE;

  return TRUE;
}

/* What is printed */

static void
print_candidate (CtCarryCandidate *candidate, guint text_field)
{
  CtNode *node = ct_carry_candidate_get_node (candidate);
  g_autofree char *text =
      g_strdelimit (g_strdup (ct_node_get_text (node, text_field)), "\t\n", ' ');
  g_autofree char *period =
      g_strdelimit (g_strdup (ct_period_get_text (ct_carry_candidate_get_period (candidate))),
                    "\t\n", ' ');

  ct_cli_print ("%s\t%s\t%s\t%s\t%s\n", ct_node_get_id (node),
                ct_carry_candidate_is_taken (candidate) ? "+" : "-",
                ct_carry_candidate_get_criterion (candidate), period, text);
}

static void
print_list (CtCarryOver *carry)
{
  GListModel *candidates = ct_carry_over_get_candidates (carry);

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (CtCarryCandidate) candidate = g_list_model_get_item (candidates, i);
      GListModel *actions = ct_carry_candidate_get_actions (candidate);

      print_candidate (candidate, CT_IMPROVEMENT_CONTENT);
      for (guint j = 0; j < g_list_model_get_n_items (actions); j++)
        {
          g_autoptr (CtCarryCandidate) action = g_list_model_get_item (actions, j);

          print_candidate (action, CT_ACTION_TEXT);
        }
    }
}

/* Returns: (nullable): the id of @node, or of what it is part of */
static const char *
find_id (CtNode *node)
{
  while (node != NULL && ct_node_get_id (node) == NULL)
    node = ct_node_get_parent (node);

  return node != NULL ? ct_node_get_id (node) : NULL;
}

static void
print_notes (CtCarryOver *carry, const char *path)
{
  for (guint i = 0; i < ct_carry_over_get_n_notes (carry); i++)
    {
      const CtCarryNote *note = ct_carry_over_get_note (carry, i);
      const char *id = find_id (note->node);

      if (id != NULL)
        fprintf (stderr, "%s: %s: %s\n", path, id, note->text);
      else
        fprintf (stderr, "%s: %s\n", path, note->text);
    }
}

static CtCliStatus
write_plan (CtCarryOver *carry, const char *from, const char *to)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (to);
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (file, NULL))
    {
      fprintf (stderr, "%s: %s\n", to,
               _ ("There is already a file of that name; it was left as it is."));
      return CT_CLI_FILE;
    }

  plan = ct_carry_over_build (carry);
  bytes = ct_plan_writer_write (plan);
  if (!ct_file_bytes_save (file, bytes, NULL, NULL, NULL, &error))
    return ct_cli_fail (error);

  print_notes (carry, from);

  return CT_CLI_GOOD;
}

static CtCliStatus
carry_over (const Options *options, const char *path)
{
  CtCliStatus status = CT_CLI_GOOD;
  g_autoptr (CtCatalogue) catalogue = ct_cli_load_catalogue (&status);
  g_autoptr (CtPlan) source =
      catalogue != NULL ? ct_cli_load_plan (path, catalogue, &status) : NULL;
  g_autoptr (CtCarryOver) carry = NULL;
  int years;

  if (source == NULL)
    return status;
  if (ct_plan_get_calendar (source) == NULL)
    {
      fprintf (stderr, "%s: %s\n", path, _ ("The plan does not say which school years it is for."));
      return CT_CLI_FILE;
    }

  carry =
      ct_carry_over_new (source, ct_catalogue_get_framework (catalogue,
                                                             ct_node_get_text (CT_NODE (source),
                                                                               CT_PLAN_FRAMEWORK)));
  years = ct_carry_over_get_years (carry);
  ct_carry_over_set_years (carry, options->years_on > 0 ? options->years_on : years,
                           options->years > 0 ? options->years : years);
  if (!set_framework (options, catalogue, carry, &status) ||
      !set_form (options, catalogue, carry, &status) || !leave (options, carry, &status) ||
      !put_all (options, carry, &status))
    return status;

  if (!options->list)
    return write_plan (carry, path, options->out);

  print_list (carry);

  return CT_CLI_GOOD;
}

static CtCliStatus
run (int argc, char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.out, NULL, NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, NULL, NULL },
    { "framework", 0, 0, G_OPTION_ARG_STRING, &options.framework, NULL, NULL },
    { "form", 0, 0, G_OPTION_ARG_STRING, &options.form, NULL, NULL },
    { "years-on", 0, 0, G_OPTION_ARG_INT, &options.years_on, NULL, NULL },
    { "years", 0, 0, G_OPTION_ARG_INT, &options.years, NULL, NULL },
    { "put", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.places, NULL, NULL },
    { "leave", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.left, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  CtCliStatus status;

  if (ct_cli_parse (&ct_cli_carry_over, &argc, &argv, entries, 1, &status) &&
      check_options (&options, &status))
    status = carry_over (&options, argv[1]);

  clear_options (&options);

  return status;
}

const CtCliCommand ct_cli_carry_over = {
  "carry-over",
  "PLAN (-o OUT | --list) [--years-on N] [--years N] [--framework ID] [--form ID] "
  "[--put CODE=CODE]… [--leave ID]…",
  N_ ("Writes the next plan from an earlier one: school, document and sections with their years "
      "moved on, and what is not finished. It begins when the earlier one ends, or --years-on "
      "years "
      "after it, with the standards in force then. --put gives the improvements of a criterion (or "
      "of an id) their place among other standards; what has none is told, and comes along without "
      "a criterion. --leave leaves an improvement or action behind. --list only lists what would "
      "come along: id, + or -, criterion, period, words."),
  run,
};
