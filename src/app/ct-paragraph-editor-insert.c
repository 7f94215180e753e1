/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-editor"

#include "config.h"

#include "ct-paragraph-editor-private.h"

#include "ct-item-mark.h"

/* Paragraphs from elsewhere that come into the text: words at the caret, or whole paragraphs
 * between the others. Each is one step. */

#define LINE_SEPARATOR "\342\200\250"

static char *
join (GPtrArray *paragraphs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_auto (GStrv) parts =
          g_strsplit (ct_node_get_text (g_ptr_array_index (paragraphs, i), CT_PARAGRAPH_TEXT), "\n",
                      -1);
      g_autofree char *line = g_strjoinv (LINE_SEPARATOR, parts);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

/* The first one joins the words before the caret; it brings its kind where there are none. */
static void
put_kinds (CtParagraphEditor *self, GPtrArray *paragraphs, guint line, gboolean with_first)
{
  for (guint i = with_first ? 0 : 1; i < paragraphs->len; i++)
    {
      CtNode *paragraph = g_ptr_array_index (paragraphs, i);

      if (line + i < ct_node_list_get_length (self->paragraphs))
        _ct_paragraph_editor_change_kind (self, line + i,
                                          (CtParagraphKind) _ct_paragraph_editor_get_kind (
                                              paragraph),
                                          _ct_paragraph_editor_get_level (paragraph));
    }
}

static gboolean
is_plain_start (CtParagraphEditor *self, const GtkTextIter *iter)
{
  CtNode *paragraph = ct_node_list_get (self->paragraphs, (guint) gtk_text_iter_get_line (iter));

  return gtk_text_iter_starts_line (iter) && gtk_text_iter_ends_line (iter) &&
         (paragraph == NULL || _ct_paragraph_editor_get_kind (paragraph) == CT_PARAGRAPH_TEXT_KIND);
}

/**
 * ct_paragraph_editor_insert:
 * @paragraphs: (element-type CtParagraph): paragraphs that are in no plan
 * @label: what the step is called
 *
 * Puts words at the caret, in place of what is selected.
 */
void
ct_paragraph_editor_insert (CtParagraphEditor *self, GPtrArray *paragraphs, const char *label)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  CtHistory *history;
  g_autofree char *text = NULL;
  gboolean with_first;
  GtkTextIter iter;
  guint line;

  if (self->paragraphs == NULL || paragraphs->len == 0)
    return;

  history = _ct_paragraph_editor_get_history (self);
  text = join (paragraphs);
  ct_history_begin_group (history, label);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  _ct_paragraph_editor_get_caret (self, &iter);
  line = (guint) gtk_text_iter_get_line (&iter);
  with_first = is_plain_start (self, &iter);
  gtk_text_buffer_insert (buffer, &iter, text, -1);
  self->typed = '\0';
  gtk_text_buffer_end_user_action (buffer);
  put_kinds (self, paragraphs, line, with_first);
  ct_history_end_group (history);

  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

/* Whole paragraphs divide none of those that are there: they take the place of an empty line, go
 * before the line at whose start the caret is, or else behind it. */
static guint
put_lines (CtParagraphEditor *self, const char *text)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  g_autofree char *lines = NULL;
  GtkTextIter iter;
  gboolean starts, ends;

  _ct_paragraph_editor_get_caret (self, &iter);
  starts = gtk_text_iter_starts_line (&iter);
  ends = gtk_text_iter_ends_line (&iter);
  if (!starts && !ends)
    gtk_text_iter_forward_to_line_end (&iter);

  lines = g_strconcat (starts ? "" : "\n", text, starts && !ends ? "\n" : "", NULL);
  gtk_text_buffer_insert (buffer, &iter, lines, -1);
  if (starts && !ends)
    gtk_text_iter_backward_char (&iter);
  gtk_text_buffer_place_cursor (buffer, &iter);

  return (guint) gtk_text_iter_get_line (&iter);
}

/* A single point goes on with the numbers or letters before it; several have their own order. */
static void
continue_mark (CtParagraphEditor *self, GPtrArray *paragraphs)
{
  CtNode *paragraph = g_ptr_array_index (paragraphs, 0);
  g_autofree char *text = NULL;
  GtkTextIter iter;
  guint line;

  if (paragraphs->len > 1)
    return;

  _ct_paragraph_editor_get_caret (self, &iter);
  line = (guint) gtk_text_iter_get_line (&iter);
  if (!gtk_text_iter_starts_line (&iter))
    line++;

  text = ct_item_mark_continue (self->paragraphs, line,
                                ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT));
  ct_node_set_text (paragraph, CT_PARAGRAPH_TEXT, text);
}

/**
 * ct_paragraph_editor_insert_whole:
 * @paragraphs: (element-type CtParagraph): paragraphs that are in no plan
 * @label: what the step is called
 *
 * Puts paragraphs between those that are there, near the caret; at the end, if the caret was never
 * put anywhere. The caret is behind them afterwards. A single point is numbered to follow those
 * before it.
 */
void
ct_paragraph_editor_insert_whole (CtParagraphEditor *self, GPtrArray *paragraphs, const char *label)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  CtHistory *history;
  g_autofree char *text = NULL;
  GtkTextIter end;
  guint last;

  if (self->paragraphs == NULL || paragraphs->len == 0)
    return;

  if (!self->visited)
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_place_cursor (buffer, &end);
    }

  continue_mark (self, paragraphs);
  history = _ct_paragraph_editor_get_history (self);
  text = join (paragraphs);
  ct_history_begin_group (history, label);
  gtk_text_buffer_begin_user_action (buffer);
  last = put_lines (self, text);
  self->typed = '\0';
  gtk_text_buffer_end_user_action (buffer);
  put_kinds (self, paragraphs, last + 1 - paragraphs->len, TRUE);
  ct_history_end_group (history);

  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}
