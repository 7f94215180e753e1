/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "caitien-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "ct-cli.h"

/* caitien-cli: every job without a window. */

static const CtCliCommand *const commands[] = {
  &ct_cli_new,    &ct_cli_carry_over, &ct_cli_show,   &ct_cli_check,      &ct_cli_format,
  &ct_cli_pdf,    &ct_cli_proof,      &ct_cli_verify, &ct_cli_adjustment, &ct_cli_timeline,
  &ct_cli_export, &ct_cli_period,     &ct_cli_money,
};

static void
print_help (void)
{
  ct_cli_print ("%s\n\n", _ ("Usage: caitien-cli COMMAND …"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    ct_cli_print ("  %s %s\n      %s\n", commands[i]->name, commands[i]->arguments,
                  _ (commands[i]->summary));

  ct_cli_print ("\n%s\n", _ ("Exit status: 0 good, 1 findings, 2 wrong usage, 3 can’t read or "
                             "write."));
}

static void
set_up_language (void)
{
  const char *folder = g_getenv ("CAITIEN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  set_up_language ();

  if (argc < 2)
    {
      fprintf (stderr, "%s\n", _ ("Say what to do; “caitien-cli --help” lists the commands."));
      return CT_CLI_USAGE;
    }

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return CT_CLI_GOOD;
    }

  if (strcmp (argv[1], "--version") == 0)
    {
      ct_cli_print ("caitien-cli %s\n", PACKAGE_VERSION);
      return CT_CLI_GOOD;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i]->name) == 0)
      {
        CtCliStatus status = commands[i]->run (argc - 1, argv + 1);

        if (fflush (stdout) != 0 && status == CT_CLI_GOOD)
          status = CT_CLI_FILE;

        return status;
      }

  fprintf (stderr, _ ("There is no command “%s”; “caitien-cli --help” lists the commands.\n"),
           argv[1]);

  return CT_CLI_USAGE;
}
