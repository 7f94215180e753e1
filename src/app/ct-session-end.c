/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-session-end"

#include "config.h"

#include "ct-session-end.h"

#include <glib-unix.h>
#include <signal.h>

/* The computer is shut down, the user logs out, or the system asks the program to end: nobody will
 * answer a question then, so what is not saved is kept as it is.
 */

typedef struct
{
  GtkApplication *application;
  void (*keep) (GtkApplication *application);
} Watch;

static gboolean
asked_to_end_cb (gpointer data)
{
  const Watch *watch = data;

  watch->keep (watch->application);
  g_application_quit (G_APPLICATION (watch->application));

  return G_SOURCE_CONTINUE;
}

static void
query_end_cb (const Watch *watch)
{
  watch->keep (watch->application);
}

/**
 * ct_session_end_watch:
 * @keep: writes what is not written yet, and returns when that is done
 *
 * To be called once, for the program's whole life.
 */
void
ct_session_end_watch (GtkApplication *application, void (*keep) (GtkApplication *application))
{
  static const int signals[] = { SIGTERM, SIGHUP, SIGINT };
  static Watch watch;

  watch = (Watch){ application, keep };
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_unix_signal_add (signals[i], asked_to_end_cb, &watch);
  g_signal_connect_swapped (application, "query-end", G_CALLBACK (query_end_cb), &watch);
}
