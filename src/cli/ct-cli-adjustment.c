/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-adjustment"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ct-adjustment-sheet.h"
#include "ct-cli-print.h"
#include "ct-cli.h"
#include "ct-standing.h"

static CtCliStatus
write_sheet (CtCatalogue *catalogue, CtPlan *plan, CtIssue *issue, const char *path)
{
  CtForm *form = ct_catalogue_get_plan_form (catalogue, plan);
  CtPageStyle *style =
      form != NULL ? ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)) : NULL;
  g_autoptr (CtPlan) sheet = NULL;
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;

  if (style == NULL)
    {
      fprintf (stderr, "%s\n", _ ("There is no form to print on."));
      return CT_CLI_FILE;
    }

  sheet = ct_adjustment_sheet_new (plan, issue, catalogue, style, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      fprintf (stderr, "%s\n", error->message);
      return CT_CLI_FINDINGS;
    }
  if (sheet == NULL)
    return ct_cli_fail (error);

  printout = ct_printout_new (sheet, ct_catalogue_get_plan_form (catalogue, sheet), NULL, style,
                              NULL, &error);

  return printout != NULL ? ct_cli_print_write_pdf (printout, path) : ct_cli_fail (error);
}

static CtCliStatus
run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CtCatalogue) catalogue = NULL;
  g_autoptr (CtPlan) plan = NULL;
  CtIssue *issue;
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_adjustment, &argc, &argv, entries, 1, &status))
    return status;

  if (output == NULL)
    return ct_cli_fail_usage (&ct_cli_adjustment, "%s", _ ("It needs -o and the name of the PDF."));

  catalogue = ct_cli_load_catalogue (&status);
  if (catalogue == NULL)
    return status;

  plan = ct_cli_load_plan (argv[1], catalogue, &status);
  if (plan == NULL)
    return status;

  issue = ct_standing_get_latest_issue (plan);
  if (issue == NULL)
    {
      fprintf (stderr, "%s\n", _ ("The plan was never issued: there is nothing to adjust."));
      return CT_CLI_FINDINGS;
    }

  return write_sheet (catalogue, plan, issue, output);
}

const CtCliCommand ct_cli_adjustment = {
  "adjustment",
  "PLAN -o OUT",
  N_ ("Prints to a PDF what has changed since the plan was issued, old and new side by side."),
  run,
};
