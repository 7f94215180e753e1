/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-export"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-cli.h"
#include "ct-file-bytes.h"
#include "ct-ics-writer.h"

static CtCliStatus
write_calendar (const char *path, const char *output)
{
  CtCliStatus status;
  g_autoptr (CtCatalogue) catalogue = ct_cli_load_catalogue (&status);
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (catalogue == NULL)
    return status;

  plan = ct_cli_load_plan (path, catalogue, &status);
  if (plan == NULL)
    return status;

  bytes = ct_ics_writer_write (plan, g_get_real_time () / G_USEC_PER_SEC);
  if (g_str_equal (output, "-"))
    return ct_cli_print_bytes (bytes);

  file = g_file_new_for_commandline_arg (output);
  if (!ct_file_bytes_save (file, bytes, NULL, NULL, NULL, &error))
    return ct_cli_fail (error);

  return CT_CLI_GOOD;
}

static CtCliStatus
run (int argc, char **argv)
{
  g_autofree char *to = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_export, &argc, &argv, entries, 1, &status))
    return status;

  if (to == NULL || !g_str_equal (to, "ics"))
    return ct_cli_fail_usage (&ct_cli_export, "%s", _ ("It needs --to ics."));

  if (output == NULL)
    return ct_cli_fail_usage (&ct_cli_export, "%s", _ ("It needs -o and the name of the file."));

  return write_calendar (argv[1], output);
}

const CtCliCommand ct_cli_export = {
  "export",
  "PLAN --to ics -o OUT",
  N_ ("Writes the starts and deadlines as a calendar file."),
  run,
};
