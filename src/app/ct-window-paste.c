/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-paste-dialog.h"
#include "ct-paste-failure.h"
#include "ct-table-reader.h"

/* Pasting a table that another program has put on the clipboard. */

/* More than this is no table of a plan. */
#define MAX_MEGABYTES 16
#define MAX_BYTES (MAX_MEGABYTES * 1024 * 1024)

typedef struct
{
  CtWindow *window;
  GInputStream *stream;
  GByteArray *bytes;
  gboolean html;
} Reading;

static void read_more (Reading *reading);

static void
reading_free (Reading *self)
{
  g_clear_object (&self->window);
  g_clear_object (&self->stream);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static void
tell_no_table (CtWindow *self)
{
  adw_toast_overlay_add_toast (
      self->toasts,
      adw_toast_new (
          _ ("There is no table to paste. Copy one in Word, Excel or LibreOffice first.")));
}

static void
added_cb (CtWindow *self, CtImprovement *first)
{
  adw_view_stack_set_visible_child_name (self->views, "editor");
  ct_selection_set_node (self->selection, CT_NODE (first));
}

static void
show_dialog (CtWindow *self, CtGrid *grid)
{
  CtApplication *app = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  const char *code = ct_selection_get_code (self->selection);
  gboolean criterion = ct_selection_get_kind (self->selection) == CT_PLACE_CRITERION;
  gboolean standard = ct_selection_get_kind (self->selection) == CT_PLACE_STANDARD;
  CtPasteDialog *dialog =
      ct_paste_dialog_new (grid, ct_application_get_catalogue (app), _ct_window_get_plan (self),
                           standard ? code : NULL, criterion ? code : NULL);

  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
end_reading (Reading *reading)
{
  g_autoptr (GBytes) bytes = g_bytes_new (reading->bytes->data, reading->bytes->len);
  CtWindow *self = reading->window;
  CtGrid *grid =
      reading->html ? ct_table_reader_read_html (bytes) : ct_table_reader_read_text (bytes);

  if (grid != NULL && _ct_window_get_plan (self) != NULL)
    show_dialog (self, grid);
  else
    {
      g_clear_pointer (&grid, ct_grid_free);
      tell_no_table (self);
    }
  reading_free (reading);
}

/* Rather nothing than half a table. */
static void
refuse_reading (Reading *reading)
{
  g_autoptr (GError) error =
      g_error_new (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _ ("The table on the clipboard has more than %d MB, which is more than a plan "
                      "can take. Copy only the rows that belong to the plan."),
                   MAX_MEGABYTES);

  ct_paste_failure_tell (GTK_WIDGET (reading->window), error);
  reading_free (reading);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error);

  if (bytes == NULL)
    {
      ct_paste_failure_tell (GTK_WIDGET (reading->window), error);
      reading_free (reading);
      return;
    }

  g_byte_array_append (reading->bytes, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (reading->bytes->len > MAX_BYTES)
    refuse_reading (reading);
  else if (g_bytes_get_size (bytes) == 0)
    end_reading (reading);
  else
    read_more (reading);
}

static void
read_more (Reading *reading)
{
  g_input_stream_read_bytes_async (reading->stream, 65536, G_PRIORITY_DEFAULT,
                                   reading->window->cancellable, read_cb, reading);
}

static void
clipboard_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  const char *type;
  GInputStream *stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, &type, &error);
  Reading *reading;

  if (stream == NULL)
    {
      tell_no_table (self);
      return;
    }

  reading = g_new0 (Reading, 1);
  reading->window = g_steal_pointer (&self);
  reading->stream = stream;
  reading->bytes = g_byte_array_new ();
  reading->html = g_str_has_prefix (type, "text/html");
  read_more (reading);
}

static void
paste_table (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *types[] = { "text/html", "text/plain;charset=utf-8", "text/plain", NULL };
  CtWindow *self = CT_WINDOW (widget);

  if (_ct_window_get_plan (self) == NULL)
    return;

  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), types, G_PRIORITY_DEFAULT,
                            self->cancellable, clipboard_read_cb, g_object_ref (self));
}

void
_ct_window_install_paste_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.paste-table", NULL, paste_table);

  /* Where words are written, the text widget has taken the first of the two. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-table", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.paste-table", NULL);
}
