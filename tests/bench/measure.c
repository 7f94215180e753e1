/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "measure"
#define _DEFAULT_SOURCE /* wait4 */

#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* measure TIMES COMMAND [ARGUMENT...] [--vs COMMAND [ARGUMENT...]]...
 *
 * Runs the commands in turn, TIMES rounds after one that warms the caches, so that what disturbs
 * the machine disturbs them alike. Prints a line for each: CPU seconds and wall seconds (medians),
 * the largest memory in MiB, and how far the slowest round is from the fastest, in percent of the
 * median. The commands' standard output is thrown away.
 */

typedef struct
{
  char **arguments;
  GArray *cpu;
  GArray *wall;
  glong memory_kib;
} Command;

static void
command_free (Command *self)
{
  g_strfreev (self->arguments);
  g_array_unref (self->cpu);
  g_array_unref (self->wall);
  g_free (self);
}

static Command *
command_new (char **first, char **end)
{
  Command *self = g_new0 (Command, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **argument = first; argument < end; argument++)
    g_strv_builder_add (builder, *argument);

  self->arguments = g_strv_builder_end (builder);
  self->cpu = g_array_new (FALSE, FALSE, sizeof (double));
  self->wall = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

static double
seconds (struct timeval time)
{
  return time.tv_sec + time.tv_usec / 1e6;
}

static void
become (Command *self)
{
  int nowhere = open ("/dev/null", O_WRONLY);

  dup2 (nowhere, STDOUT_FILENO);
  execvp (self->arguments[0], self->arguments);
  _exit (127);
}

static void
command_run (Command *self, gboolean counts)
{
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  double cpu, wall;
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    become (self);

  if (pid < 0 || wait4 (pid, &status, 0, &usage) < 0 || status != 0)
    {
      g_printerr ("measure: %s failed\n", self->arguments[0]);
      exit (EXIT_FAILURE);
    }

  if (!counts)
    return;

  wall = (g_get_monotonic_time () - start) / (double) G_TIME_SPAN_SECOND;
  cpu = seconds (usage.ru_utime) + seconds (usage.ru_stime);
  g_array_append_val (self->wall, wall);
  g_array_append_val (self->cpu, cpu);
  self->memory_kib = MAX (self->memory_kib, usage.ru_maxrss);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
command_report (Command *self)
{
  guint n = self->wall->len;
  double cpu, wall, spread;

  g_array_sort (self->cpu, compare);
  g_array_sort (self->wall, compare);
  cpu = g_array_index (self->cpu, double, n / 2);
  wall = g_array_index (self->wall, double, n / 2);
  spread = g_array_index (self->wall, double, n - 1) - g_array_index (self->wall, double, 0);

  g_print ("%.3f\t%.3f\t%.1f\t%.0f\n", cpu, wall, self->memory_kib / 1024.0, 100 * spread / wall);
}

static GPtrArray *
read_commands (int argc, char **argv)
{
  GPtrArray *commands = g_ptr_array_new_with_free_func ((GDestroyNotify) command_free);
  char **first = argv + 2;

  for (char **argument = first; argument <= argv + argc; argument++)
    if (argument == argv + argc || g_str_equal (*argument, "--vs"))
      {
        if (argument > first)
          g_ptr_array_add (commands, command_new (first, argument));
        first = argument + 1;
      }

  return commands;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) commands = NULL;
  int times = argc > 2 ? atoi (argv[1]) : 0;

  if (times < 1)
    {
      g_printerr ("Usage: measure TIMES COMMAND [ARGUMENT...] [--vs COMMAND [ARGUMENT...]]...\n");
      return 2;
    }

  commands = read_commands (argc, argv);
  for (int round = 0; round <= times; round++)
    for (guint i = 0; i < commands->len; i++)
      command_run (commands->pdata[i], round > 0);

  g_ptr_array_foreach (commands, (GFunc) (void (*) (void)) command_report, NULL);

  return 0;
}
