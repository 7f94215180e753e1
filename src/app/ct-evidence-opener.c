/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-opener"

#include "config.h"

#include "ct-evidence-opener.h"

#include <glib/gi18n.h>

#include "ct-dialogs.h"

/* Shows a piece of evidence in the program that is there for it. */

typedef struct
{
  GtkWidget *widget;
  char *uri;
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->widget);
  g_free (self->uri);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* Returns: (nullable): NULL when the view was closed meanwhile */
static GtkWindow *
get_window (const Opening *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
show_failure (const Opening *self, const char *reason)
{
  if (get_window (self) != NULL)
    ct_dialogs_show_error (get_window (self), _ ("The Evidence Could Not Be Opened"), reason);
}

static void
shown_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (object), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

static void
show (Opening *self)
{
  GtkWindow *window = get_window (self);

  if (window != NULL)
    gtk_show_uri_full (window, self->uri, GDK_CURRENT_TIME, NULL, shown_cb, self);
  else
    opening_free (self);
}

/* In a sandbox there may well be such a file that the program only does not see. */
static char *
dup_reason (const Opening *self)
{
  g_autofree char *name = ct_evidence_opener_dup_name (self->uri);

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return g_strdup_printf (
        /* Translators: %s is the place of a file */
        _ ("This program was installed as a Flatpak, which does not let it see the file %s. Open "
           "it with the file manager."),
        name);

  return g_strdup_printf (
      /* Translators: %s is the place of a file */
      _ ("There is no file %s. Is the drive that it is on connected? If it was moved, write down "
         "its new place in the list of evidence."),
      name);
}

static void
looked_for_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);
  g_autofree char *reason = NULL;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      show (g_steal_pointer (&self));
      return;
    }

  reason = dup_reason (self);
  show_failure (self, reason);
}

/**
 * ct_evidence_opener_dup_name:
 *
 * Returns: (transfer full): an address as people read it
 */
char *
ct_evidence_opener_dup_name (const char *uri)
{
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  char *name = path != NULL ? g_filename_display_name (path) : g_uri_unescape_string (uri, NULL);

  return name != NULL ? name : g_strdup (uri);
}

/**
 * ct_evidence_opener_open:
 * @widget: in the window that tells what went wrong
 * @uri: a page of the web or a file
 *
 * The other program would say no more of a file that is not there than that it is not.
 */
void
ct_evidence_opener_open (GtkWidget *widget, const char *uri)
{
  Opening *self = g_new0 (Opening, 1);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  self->widget = g_object_ref (widget);
  self->uri = g_strdup (uri);

  if (g_file_has_uri_scheme (file, "file"))
    g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                             G_PRIORITY_DEFAULT, NULL, looked_for_cb, self);
  else
    show (self);
}
