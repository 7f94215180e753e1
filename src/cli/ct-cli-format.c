/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-format"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-cli.h"
#include "ct-file-bytes.h"
#include "ct-plan-writer.h"

static CtCliStatus
write_file (const char *path, GBytes *bytes)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (!ct_file_bytes_save (file, bytes, NULL, NULL, NULL, &error))
    return ct_cli_fail (error);

  return CT_CLI_GOOD;
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
  g_autoptr (GBytes) bytes = NULL;
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_format, &argc, &argv, entries, 1, &status))
    return status;

  catalogue = ct_cli_load_catalogue (&status);
  if (catalogue == NULL)
    return status;

  plan = ct_cli_load_plan (argv[1], catalogue, &status);
  if (plan == NULL)
    return status;

  bytes = ct_plan_writer_write_with_meaning (plan);
  if (output == NULL || g_str_equal (output, "-"))
    return ct_cli_print_bytes (bytes);

  return write_file (output, bytes);
}

const CtCliCommand ct_cli_format = {
  "format",
  "PLAN [-o OUT]",
  N_ ("Reads the plan and writes it in its canonical form, to OUT or to standard output."),
  run,
};
