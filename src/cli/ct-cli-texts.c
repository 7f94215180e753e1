/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-texts"

#include "config.h"

#include "ct-cli-texts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ct-cli.h"

/* Arguments that are words of a plan. Such words may begin with a dash ("-6/2026-5/2027"), so only
 * what is exactly one of the options is an option.
 */

static const CtCliNumber *
find_number (const CtCliNumber *numbers, const char *argument, const char **value)
{
  for (const CtCliNumber *number = numbers; number->name != NULL; number++)
    {
      gsize length = strlen (number->name);

      *value = NULL;
      if (strcmp (argument, number->name) == 0)
        return number;

      *value = argument + length + 1;
      if (strncmp (argument, number->name, length) == 0 && argument[length] == '=')
        return number;
    }

  return NULL;
}

static gboolean
read_number (const CtCliCommand *command,
             const CtCliNumber *number,
             const char *value,
             CtCliStatus *status)
{
  guint64 parsed;

  if (value != NULL &&
      g_ascii_string_to_unsigned (value, 10, number->min, number->max, &parsed, NULL))
    {
      *number->value = (int) parsed;
      return TRUE;
    }

  *status = ct_cli_fail_usage (command, _ ("%s takes a number from %d to %d."), number->name,
                               number->min, number->max);

  return FALSE;
}

/**
 * ct_cli_take_texts:
 * @argv: the command's name and its arguments, up to a %NULL
 * @numbers: the options
 * @status: (out): what to return when this returns %NULL
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the words
 */
GPtrArray *
ct_cli_take_texts (const CtCliCommand *command,
                   char **argv,
                   const CtCliNumber *numbers,
                   CtCliStatus *status)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean options = TRUE;

  for (guint i = 1; argv[i] != NULL; i++)
    {
      const char *value;
      const CtCliNumber *number = options ? find_number (numbers, argv[i], &value) : NULL;

      if (options && strcmp (argv[i], "--help") == 0)
        {
          ct_cli_print_usage (command);
          *status = CT_CLI_GOOD;
          return NULL;
        }

      if (options && strcmp (argv[i], "--") == 0)
        {
          options = FALSE;
        }
      else if (number != NULL)
        {
          if (value == NULL && argv[i + 1] != NULL)
            value = argv[++i];
          if (!read_number (command, number, value, status))
            return NULL;
        }
      else
        {
          g_ptr_array_add (texts, g_utf8_make_valid (argv[i], -1));
        }
    }

  if (texts->len > 0)
    return g_steal_pointer (&texts);

  *status = ct_cli_fail_usage (command, "%s", _ ("It needs words to read."));

  return NULL;
}
