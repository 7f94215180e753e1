/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-editor"

#include "config.h"

#include "ct-paragraph-editor-private.h"

#include <glib/gi18n.h>

#include "ct-paragraph-text.h"
#include "ct-paste-failure.h"

/* Words that come from the clipboard, and go there. */

#define LINE_SEPARATOR "\342\200\250"

/* More than any text of a plan has. */
#define MAX_PASTE (8 * 1024 * 1024)

/* The part of a line that is selected, as a paragraph. */
static CtParagraph *
copy_line (CtParagraphEditor *self, guint line, const GtkTextIter *start, const GtkTextIter *end)
{
  CtNode *paragraph = ct_node_list_get (self->paragraphs, line);
  GtkTextIter first, last;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  gtk_text_buffer_get_iter_at_line (_ct_paragraph_editor_get_buffer (self), &first, (int) line);
  last = first;
  if (!gtk_text_iter_ends_line (&last))
    gtk_text_iter_forward_to_line_end (&last);
  if (gtk_text_iter_compare (&first, start) < 0)
    first = *start;
  if (gtk_text_iter_compare (&last, end) > 0)
    last = *end;

  text = gtk_text_iter_get_text (&first, &last);
  parts = g_strsplit (text, LINE_SEPARATOR, -1);
  words = g_strjoinv ("\n", parts);

  return ct_paragraph_text_new ((CtParagraphKind) _ct_paragraph_editor_get_kind (paragraph),
                                _ct_paragraph_editor_get_level (paragraph), words);
}

static GPtrArray *
copy_selected (CtParagraphEditor *self)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);
  GtkTextIter start, end;
  guint first, last;

  gtk_text_buffer_get_selection_bounds (_ct_paragraph_editor_get_buffer (self), &start, &end);
  _ct_paragraph_editor_get_selected_lines (self, &first, &last);
  for (guint line = first; line <= last && line < ct_node_list_get_length (self->paragraphs);
       line++)
    g_ptr_array_add (copies, copy_line (self, line, &start, &end));

  return copies;
}

/* Whole paragraphs keep what they are; a few words are only words. */
void
_ct_paragraph_editor_copy (CtParagraphEditor *self)
{
  g_autoptr (GPtrArray) copies = NULL;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;

  if (self->paragraphs == NULL ||
      !gtk_text_buffer_get_has_selection (_ct_paragraph_editor_get_buffer (self)))
    return;

  copies = copy_selected (self);
  text = ct_paragraph_text_write (copies);
  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  if (copies->len > 1)
    {
      char *html = ct_paragraph_html_write (copies);
      g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));

      providers[1] = gdk_content_provider_new_for_bytes ("text/html", bytes);
      provider = gdk_content_provider_new_union (providers, 2);
    }
  else
    {
      provider = providers[0];
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CtParagraphEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (GPtrArray) paragraphs = NULL;

  if (error != NULL)
    ct_paste_failure_tell (GTK_WIDGET (self), error);
  if (text == NULL)
    return;

  paragraphs = ct_paragraph_text_read (text);
  ct_paragraph_editor_insert (self, paragraphs, _ ("Paste"));
}

static void
read_text (CtParagraphEditor *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->cancellable,
                                 text_read_cb, g_object_ref (self));
}

static void
html_spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CtParagraphEditor) self = data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GError) error = NULL;
  gssize length = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);

  /* Another text may be shown by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (length > 0 && length <= MAX_PASTE)
    paragraphs = ct_paragraph_html_read (g_memory_output_stream_get_data (memory),
                                         g_memory_output_stream_get_data_size (memory));
  if (paragraphs != NULL && paragraphs->len > 1)
    ct_paragraph_editor_insert (self, paragraphs, _ ("Paste"));
  else
    read_text (self);
}

static void
html_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CtParagraphEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) input =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (input == NULL)
    {
      read_text (self);
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, self->cancellable, html_spliced_cb,
                                g_object_ref (self));
}

/* A few words go in as words; several paragraphs keep what they are. */
void
_ct_paragraph_editor_paste (CtParagraphEditor *self)
{
  static const char *types[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (self->paragraphs == NULL)
    return;

  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, self->cancellable, html_read_cb,
                              g_object_ref (self));
  else
    read_text (self);
}
