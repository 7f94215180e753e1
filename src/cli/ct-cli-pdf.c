/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-pdf"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-cli-print.h"
#include "ct-cli.h"

static CtCliStatus
run (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *form = NULL;
  g_autofree char *with = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { "form", 0, 0, G_OPTION_ARG_STRING, &form, NULL, NULL },
    { "with", 0, 0, G_OPTION_ARG_STRING, &with, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CtPrintout) printout = NULL;
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_pdf, &argc, &argv, entries, 1, &status))
    return status;

  if (output == NULL)
    return ct_cli_fail_usage (&ct_cli_pdf, "%s", _ ("It needs -o and the name of the PDF."));

  printout = ct_cli_print_plan (argv[1], form, with, &status);

  if (printout == NULL)
    return status;

  status = ct_cli_print_write_pdf (printout, output);
  if (ct_cli_print_tell_letters (printout, argv[1]) && status == CT_CLI_GOOD)
    status = CT_CLI_FINDINGS;

  return status;
}

const CtCliCommand ct_cli_pdf = {
  "pdf",
  "PLAN -o OUT [--form ID] [--with APPENDIX,…]",
  N_ ("Prints the plan to a PDF, on its own form or on another."),
  run,
};
