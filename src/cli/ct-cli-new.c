/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-new"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ct-cli.h"
#include "ct-file-bytes.h"
#include "ct-form-plan.h"
#include "ct-plan-writer.h"

#define FIRST_YEAR_MIN 1900
#define FIRST_YEAR_MAX 9800
#define YEARS_MAX 100

typedef struct
{
  char *framework;
  char *form;
  int first_year;
  int years;
  char *school;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->framework);
  g_free (options->form);
  g_free (options->school);
}

static gboolean
check_options (const Options *options, CtCliStatus *status)
{
  if (options->framework == NULL || options->form == NULL || options->first_year == 0)
    {
      *status = ct_cli_fail_usage (&ct_cli_new, "%s",
                                   _ ("It needs --framework, --form and --first-year."));
      return FALSE;
    }

  if (options->first_year < FIRST_YEAR_MIN || options->first_year > FIRST_YEAR_MAX ||
      options->years < 1 || options->years > YEARS_MAX)
    {
      *status = ct_cli_fail_usage (&ct_cli_new,
                                   _ ("--first-year is a year from %d to %d, and "
                                      "--years a number from 1 to %d."),
                                   FIRST_YEAR_MIN, FIRST_YEAR_MAX, YEARS_MAX);
      return FALSE;
    }

  return TRUE;
}

static CtPlan *
make_plan (const Options *options, CtFramework *framework, CtForm *form)
{
  CtPlan *plan = ct_plan_new ();
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *const *kinds = ct_framework_get_school_kinds (framework);
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (options->first_year, options->years);

  ct_plan_begin_load (plan);
  ct_node_set_text (CT_NODE (plan), CT_PLAN_FRAMEWORK, ct_framework_get_id (framework));
  ct_plan_set_calendar (plan, calendar);
  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_STATE, "draft");
  if (kinds != NULL && kinds[0] != NULL)
    ct_node_set_text (school, CT_SCHOOL_KIND, kinds[0]);
  if (options->school != NULL)
    {
      g_autofree char *printed = g_utf8_strup (options->school, -1);

      ct_node_set_text (school, CT_SCHOOL_NAME, printed);
      ct_node_set_text (school, CT_SCHOOL_FULL_NAME, options->school);
    }
  ct_form_fill_plan (form, plan);
  ct_plan_end_load (plan);

  return plan;
}

static CtCliStatus
write_plan (CtPlan *plan, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = ct_plan_writer_write (plan);
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (file, NULL))
    {
      fprintf (stderr, "%s: %s\n", path,
               _ ("There is already a file of that name; it was left as it is."));
      return CT_CLI_FILE;
    }

  if (!ct_file_bytes_save (file, bytes, NULL, NULL, NULL, &error))
    return ct_cli_fail (error);

  return CT_CLI_GOOD;
}

static CtCliStatus
run_with_options (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = {
    { "framework", 0, 0, G_OPTION_ARG_STRING, &options->framework, NULL, NULL },
    { "form", 0, 0, G_OPTION_ARG_STRING, &options->form, NULL, NULL },
    { "first-year", 0, 0, G_OPTION_ARG_INT, &options->first_year, NULL, NULL },
    { "years", 0, 0, G_OPTION_ARG_INT, &options->years, NULL, NULL },
    { "school", 0, 0, G_OPTION_ARG_FILENAME, &options->school, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CtCatalogue) catalogue = NULL;
  g_autoptr (CtPlan) plan = NULL;
  CtFramework *framework;
  CtForm *form;
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_new, &argc, &argv, entries, 1, &status) ||
      !check_options (options, &status))
    return status;

  catalogue = ct_cli_load_catalogue (&status);
  if (catalogue == NULL)
    return status;

  framework = ct_catalogue_get_framework (catalogue, options->framework);
  if (framework == NULL)
    return ct_cli_fail_usage (&ct_cli_new, _ ("There are no standards “%s”."), options->framework);

  form = ct_catalogue_get_form (catalogue, options->form);
  if (form == NULL)
    return ct_cli_fail_usage (&ct_cli_new, _ ("There is no form “%s”."), options->form);

  plan = make_plan (options, framework, form);

  return write_plan (plan, argv[1]);
}

static CtCliStatus
run (int argc, char **argv)
{
  Options options = { .years = 1 };
  CtCliStatus status = run_with_options (argc, argv, &options);

  clear_options (&options);

  return status;
}

const CtCliCommand ct_cli_new = {
  "new",
  "--framework ID --form ID --first-year Y [--years N] [--school NAME] OUT",
  N_ ("Writes an empty plan with the sections of the form."),
  run,
};
