/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli"

#include "config.h"

#include "ct-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ct-file-bytes.h"
#include "ct-plan-reader.h"
#include "ct-roles-reader.h"

/* What the commands share: options, the data folder, plans in, words out. */

/* GLib's own print functions turn letters that the locale lacks into question marks. What this
 * program prints is UTF-8 whatever the locale is, since other programs read it. */
void
ct_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  fputs (text, stdout);
}

/* Standard output may be a file on a full disk. */
CtCliStatus
ct_cli_print_bytes (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return CT_CLI_GOOD;

  fprintf (stderr, "%s\n", _ ("The output can’t be written."));

  return CT_CLI_FILE;
}

void
ct_cli_print_usage (const CtCliCommand *command)
{
  ct_cli_print (_ ("Usage: caitien-cli %s %s\n"), command->name, command->arguments);
  ct_cli_print ("\n%s\n", _ (command->summary));
}

/* Returns: the exit status for what could not be read or written */
CtCliStatus
ct_cli_fail (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);

  return CT_CLI_FILE;
}

CtCliStatus
ct_cli_fail_usage (const CtCliCommand *command, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  fprintf (stderr, "caitien-cli %s: %s\n", command->name, sentence);
  fprintf (stderr, _ ("Type “caitien-cli %s --help” to see what it takes.\n"), command->name);

  return CT_CLI_USAGE;
}

/**
 * ct_cli_parse:
 * @argc: (inout): becomes the number of arguments without options, with the command's name
 * @argv: (inout): likewise
 * @entries: the options, without --help
 * @n_arguments: how many arguments the command takes
 * @status: (out): what to return when this returns %FALSE
 *
 * Returns: %FALSE when there is nothing more to do: help was asked for, or the usage is wrong
 */
gboolean
ct_cli_parse (const CtCliCommand *command,
              int *argc,
              char ***argv,
              const GOptionEntry *entries,
              int n_arguments,
              CtCliStatus *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, help_entries, NULL);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *status = ct_cli_fail_usage (command, "%s", error->message);
      return FALSE;
    }

  if (help)
    {
      ct_cli_print_usage (command);
      *status = CT_CLI_GOOD;
      return FALSE;
    }

  if (*argc != n_arguments + 1)
    {
      *status = ct_cli_fail_usage (command,
                                   ngettext ("It takes %d argument.", "It takes %d arguments.",
                                             n_arguments),
                                   n_arguments);
      return FALSE;
    }

  return TRUE;
}

/* A program that was built but not installed takes its data from the source. */
static gboolean
is_in_build_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, BUILD_ROOT G_DIR_SEPARATOR_S) &&
         g_file_test (SOURCE_DATADIR, G_FILE_TEST_IS_DIR);
}

static GFile *
find_data_folder (void)
{
  const char *override = g_getenv ("CAITIEN_DATADIR");

  if (override != NULL && *override != '\0')
    return g_file_new_for_path (override);

  return g_file_new_for_path (is_in_build_folder () ? SOURCE_DATADIR : PKGDATADIR);
}

/**
 * ct_cli_load_catalogue:
 * @status: (out): what to return when this returns %NULL
 *
 * Returns: (transfer full) (nullable): the standards and forms that there are
 */
CtCatalogue *
ct_cli_load_catalogue (CtCliStatus *status)
{
  g_autoptr (CtCatalogue) catalogue = ct_catalogue_new ();
  g_autoptr (GFile) folder = find_data_folder ();
  g_autoptr (GFile) frameworks = g_file_get_child (folder, "frameworks");
  g_autoptr (GFile) forms = g_file_get_child (folder, "forms");
  g_autoptr (GFile) legal = g_file_get_child (folder, "legal");
  g_autoptr (GFile) holidays = g_file_get_child (folder, "holidays");
  g_autoptr (GError) error = NULL;

  if (!ct_catalogue_load_frameworks (catalogue, frameworks, &error) ||
      !ct_catalogue_load_forms (catalogue, forms, &error) ||
      !ct_catalogue_load_legal_acts (catalogue, legal, &error) ||
      !ct_catalogue_load_holidays (catalogue, holidays, &error))
    {
      *status = ct_cli_fail (error);
      return NULL;
    }

  for (const char *const *problem = ct_catalogue_get_problems (catalogue); *problem != NULL;
       problem++)
    fprintf (stderr, "%s\n", *problem);

  return g_steal_pointer (&catalogue);
}

/**
 * ct_cli_load_roles:
 * @status: (out): what to return when this returns %NULL
 *
 * Returns: (transfer full) (nullable): the people that plans name
 */
CtRoles *
ct_cli_load_roles (CtCliStatus *status)
{
  g_autoptr (GFile) folder = find_data_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "roles.xml");
  g_autoptr (GError) error = NULL;
  CtRoles *roles = ct_roles_reader_read_file (file, &error);

  if (roles == NULL)
    *status = ct_cli_fail (error);

  return roles;
}

/**
 * ct_cli_load_plan:
 * @status: (out): what to return when this returns %NULL
 *
 * Returns: (transfer full) (nullable): the plan in the file @path
 */
CtPlan *
ct_cli_load_plan (const char *path, CtCatalogue *catalogue, CtCliStatus *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ct_file_bytes_dup_name (file);
  CtPlan *plan = NULL;

  bytes = ct_file_bytes_load (file, NULL, NULL, &error);
  if (bytes != NULL)
    plan = ct_plan_reader_read_with_catalogue (bytes, name, catalogue, &error);

  if (plan == NULL)
    *status = ct_cli_fail (error);

  return plan;
}
