/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "ct-program"

#include "config.h"

#include "ct-program.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>

#define START_MS 20000
#define POLL_US 100000

/**
 * CtProgram:
 *
 * A program run by a test: its process, what it writes to standard error, and its first window as
 * the accessibility bus shows it. To be used inside `in-session`.
 */
struct _CtProgram
{
  GSubprocess *process;
  GDBusConnection *bus;
  CtProbe *window;
  char *errors_path;
};

static GDBusConnection *
connect_to_accessibility_bus (void)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus;
  const char *address;

  g_assert_nonnull (session);
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                        &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &address);

  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);

  return bus;
}

/* Returns: (nullable): the visible window before which there are @n_before */
static CtProbe *
find_window (CtProgram *self, guint n_before)
{
  g_autoptr (CtProbe) desktop =
      ct_probe_new (self->bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root");
  g_autoptr (GPtrArray) programs = ct_probe_dup_children (desktop);

  for (guint i = 0; i < programs->len; i++)
    {
      g_autoptr (GPtrArray) windows = ct_probe_dup_children (programs->pdata[i]);

      for (guint j = 0; j < windows->len; j++)
        if (ct_probe_is_visible (windows->pdata[j]) && n_before-- == 0)
          return ct_probe_ref (windows->pdata[j]);
    }

  return NULL;
}

/* Without a window manager nothing gives the window its size or the keyboard: this does. The
 * pointer goes where no tooltip opens. */
static void
fill_screen (void)
{
  const char *command = "w=$(xdotool search --onlyvisible --name . | tail -n 1) && "
                        "xdotool windowmove $w 0 0 windowsize $w $(xdotool getdisplaygeometry) "
                        "windowfocus $w mousemove 0 0";
  int status = system (command);

  g_assert_cmpint (status, ==, 0);
}

static void
wait_for_window (CtProgram *self, guint n_before)
{
  gint64 end = g_get_monotonic_time () + START_MS * G_TIME_SPAN_MILLISECOND;

  while (self->window == NULL && g_get_monotonic_time () < end)
    {
      g_usleep (POLL_US);
      self->window = find_window (self, n_before);
    }

  if (self->window == NULL)
    {
      ct_program_assert_quiet (self);
      g_error ("The program showed no window");
    }
}

static CtProgram *
start (const char *const *arguments, guint n_before)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  CtProgram *self = g_new0 (CtProgram, 1);
  int errors = g_file_open_tmp ("caitien-e2e-XXXXXX", &self->errors_path, &error);

  g_assert_no_error (error);
  g_subprocess_launcher_take_stderr_fd (launcher, errors);
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);

  self->bus = connect_to_accessibility_bus ();
  self->process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);

  wait_for_window (self, n_before);
  fill_screen ();

  return self;
}

/* Starts the program and waits for its window, which is given the whole screen and the keyboard. */
CtProgram *
ct_program_start (const char *const *arguments)
{
  return start (arguments, 0);
}

/* Starts it again while it runs with one window, and waits for the second one likewise. */
CtProgram *
ct_program_start_again (const char *const *arguments)
{
  return start (arguments, 1);
}

CtProbe *
ct_program_get_window (CtProgram *self)
{
  return self->window;
}

/* Presses keys as xdotool names them, such as "ctrl+z", or several separated by spaces. */
void
ct_program_press (CtProgram *self, const char *keys)
{
  g_autofree char *command = g_strdup_printf ("xdotool key --clearmodifiers %s", keys);
  int status = system (command);

  g_assert_cmpint (status, ==, 0);
}

/* Moves the pointer and its buttons by xdotool's commands, such as "mousemove 10 20 click 1". */
void
ct_program_point (CtProgram *self, const char *commands)
{
  g_autofree char *command = g_strdup_printf ("xdotool %s", commands);
  int status = system (command);

  g_assert_cmpint (status, ==, 0);
}

void
ct_program_wait_until_ended (CtProgram *self)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (self->process, NULL, &error);
  g_assert_no_error (error);
}

/* As a power cut would. May be called in any thread; returns at once. */
void
ct_program_kill (CtProgram *self)
{
  g_subprocess_force_exit (self->process);
}

/* As the system does at the end of a session. */
void
ct_program_ask_to_end (CtProgram *self)
{
  g_subprocess_send_signal (self->process, SIGTERM);
}

/* Fails if the program wrote a warning or worse. */
void
ct_program_assert_quiet (CtProgram *self)
{
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (self->errors_path, &errors, NULL, &error);
  g_assert_no_error (error);

  if (g_regex_match_simple ("-(WARNING|CRITICAL|ERROR) \\*\\*|Sanitizer", errors, 0, 0))
    g_error ("The program complained:\n%s", errors);
}

void
ct_program_free (CtProgram *self)
{
  if (self->process != NULL)
    {
      g_subprocess_force_exit (self->process);
      g_subprocess_wait (self->process, NULL, NULL);
    }

  g_clear_pointer (&self->window, ct_probe_unref);
  g_clear_object (&self->process);
  g_clear_object (&self->bus);
  g_unlink (self->errors_path);
  g_free (self->errors_path);
  g_free (self);
}
