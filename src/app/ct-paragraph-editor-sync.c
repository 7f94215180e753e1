/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-editor"

#include "config.h"

#include "ct-paragraph-editor-private.h"

#include <glib/gi18n.h>

/* The text and the paragraphs are kept in step. A line of the text is a paragraph; a line break
 * inside a paragraph is the character U+2028. Only what was touched is looked at: a section may
 * have hundreds of paragraphs. */

#define LINE_SEPARATOR "\342\200\250"

static char *
replace_all (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = NULL;

  if (strstr (text, from) == NULL)
    return g_strdup (text);

  parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

static guint
count_lines (CtParagraphEditor *self)
{
  return (guint) gtk_text_buffer_get_line_count (_ct_paragraph_editor_get_buffer (self));
}

static void
get_line (CtParagraphEditor *self, guint line, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_line (_ct_paragraph_editor_get_buffer (self), start, (int) line);
  *end = *start;
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

/* The words of a line, as the model keeps them. */
char *
_ct_paragraph_editor_dup_line (CtParagraphEditor *self, guint line)
{
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  get_line (self, line, &start, &end);
  shown = gtk_text_iter_get_text (&start, &end);

  return replace_all (shown, LINE_SEPARATOR, "\n");
}

static const char *
get_paragraph_text (CtParagraphEditor *self, guint position)
{
  return ct_node_get_text (ct_node_list_get (self->paragraphs, position), CT_PARAGRAPH_TEXT);
}

static gboolean
is_in_step (CtParagraphEditor *self, guint line, guint position)
{
  g_autofree char *text = _ct_paragraph_editor_dup_line (self, line);

  return g_str_equal (text, get_paragraph_text (self, position));
}

/* From the text to the model */

/**
 * _ct_paragraph_editor_note_edit:
 * @first: first line that is about to change
 * @last: last one
 *
 * Several edits may make one act of the user.
 */
void
_ct_paragraph_editor_note_edit (CtParagraphEditor *self, guint first, guint last)
{
  guint tail = count_lines (self) - 1 - last;

  self->clean_head = self->dirty ? MIN (self->clean_head, first) : first;
  self->clean_tail = self->dirty ? MIN (self->clean_tail, tail) : tail;
  self->dirty = TRUE;
}

/* A new line goes on with what the line above it is; after a heading comes text. */
static void
insert_paragraph (CtParagraphEditor *self, guint position, const char *text)
{
  g_autoptr (CtParagraph) paragraph = ct_paragraph_new ();
  CtNode *above = position > 0 ? ct_node_list_get (self->paragraphs, position - 1) : NULL;
  int kind = above != NULL ? ct_node_get_number (above, CT_PARAGRAPH_KIND) : CT_PARAGRAPH_TEXT_KIND;

  if (kind == CT_PARAGRAPH_ITEM)
    ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_LEVEL,
                        _ct_paragraph_editor_get_level (above));
  else
    kind = CT_PARAGRAPH_TEXT_KIND;

  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND, kind);
  ct_node_set_text (CT_NODE (paragraph), CT_PARAGRAPH_TEXT, text);
  ct_node_list_insert (self->paragraphs, position, paragraph);
}

static void
store_line (CtParagraphEditor *self, guint line)
{
  g_autofree char *text = _ct_paragraph_editor_dup_line (self, line);

  ct_node_set_text (ct_node_list_get (self->paragraphs, line), CT_PARAGRAPH_TEXT, text);
}

static void
store_middle (CtParagraphEditor *self, guint first, guint n_old, guint n_new)
{
  for (guint i = 0; i < MIN (n_old, n_new); i++)
    store_line (self, first + i);
  for (guint i = n_new; i < n_old; i++)
    ct_node_list_remove (self->paragraphs, first + n_new);
  for (guint i = n_old; i < n_new; i++)
    {
      g_autofree char *text = _ct_paragraph_editor_dup_line (self, first + i);

      insert_paragraph (self, first + i, text);
    }
}

/* A text without a word in it has no paragraph, unless a list was begun in it. */
static gboolean
is_nothing (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  CtNode *first = ct_node_list_get (self->paragraphs, 0);

  return gtk_text_buffer_get_char_count (buffer) == 0 &&
         (first == NULL || ct_node_get_number (first, CT_PARAGRAPH_KIND) <= CT_PARAGRAPH_TEXT_KIND);
}

/**
 * _ct_paragraph_editor_store:
 *
 * Brings the paragraphs in step with the lines that were touched.
 */
void
_ct_paragraph_editor_store (CtParagraphEditor *self)
{
  CtHistory *history = _ct_paragraph_editor_get_history (self);
  guint n_lines = is_nothing (self) ? 0 : count_lines (self);
  guint n_old = ct_node_list_get_length (self->paragraphs);
  guint first = MIN (self->clean_head, MIN (n_lines, n_old));
  guint last = MIN (self->clean_tail, MIN (n_lines, n_old) - first);

  self->dirty = FALSE;
  while (first < MIN (n_lines, n_old) - last && is_in_step (self, first, first))
    first++;
  while (last < MIN (n_lines, n_old) - first &&
         is_in_step (self, n_lines - 1 - last, n_old - 1 - last))
    last++;

  self->updating = TRUE;
  if (n_lines == n_old && n_lines - first - last == 1)
    {
      store_line (self, first);
    }
  else if (n_lines - first - last > 0 || n_old - first - last > 0)
    {
      ct_history_begin_group (history, _ ("Edit text"));
      store_middle (self, first, n_old - first - last, n_lines - first - last);
      ct_history_end_group (history);
      /* The first letter makes the paragraph that the others then change. */
      if (n_old == 0 && n_lines == 1)
        ct_history_continue (history);
    }
  self->updating = FALSE;

  _ct_paragraph_editor_renew_looks (self, first, MAX (n_lines - last, first + 1));
}

/* From the model to the text */

static char *
join_paragraphs (CtParagraphEditor *self, guint first, guint end)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      g_autofree char *line = replace_all (get_paragraph_text (self, i), "\n", LINE_SEPARATOR);

      if (i > first)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

/* Leaves out what stays, so that the caret beside it stays too. */
static void
narrow (GtkTextIter *start, GtkTextIter *end, const char **text, const char **text_end)
{
  while (gtk_text_iter_compare (start, end) < 0 && *text < *text_end &&
         gtk_text_iter_get_char (start) == g_utf8_get_char (*text))
    {
      gtk_text_iter_forward_char (start);
      *text = g_utf8_next_char (*text);
    }

  while (gtk_text_iter_compare (start, end) < 0 && *text < *text_end)
    {
      GtkTextIter before = *end;
      const char *text_before = g_utf8_prev_char (*text_end);

      gtk_text_iter_backward_char (&before);
      if (gtk_text_iter_get_char (&before) != g_utf8_get_char (text_before))
        return;
      *end = before;
      *text_end = text_before;
    }
}

static void
insert_lines (CtParagraphEditor *self, guint first, guint end, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  g_autofree char *text = join_paragraphs (self, first, end);
  gboolean at_end = first == count_lines (self);

  if (at_end)
    gtk_text_buffer_get_end_iter (buffer, iter);
  else
    gtk_text_buffer_get_iter_at_line (buffer, iter, (int) first);

  if (at_end)
    gtk_text_buffer_insert (buffer, iter, "\n", 1);
  gtk_text_buffer_insert (buffer, iter, text, -1);
  if (!at_end)
    gtk_text_buffer_insert (buffer, iter, "\n", 1);
}

/* The line end before them goes too, where there is none behind. */
static void
remove_lines (CtParagraphEditor *self, guint first, guint end, GtkTextIter *iter)
{
  GtkTextIter ignored, last;

  get_line (self, first, iter, &ignored);
  get_line (self, end - 1, &ignored, &last);
  if (!gtk_text_iter_is_end (&last))
    gtk_text_iter_forward_char (&last);
  else if (first > 0)
    gtk_text_iter_backward_char (iter);

  gtk_text_buffer_delete (_ct_paragraph_editor_get_buffer (self), iter, &last);
}

static void
rewrite_lines (
    CtParagraphEditor *self, guint first, guint old_end, guint new_end, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  g_autofree char *whole = join_paragraphs (self, first, new_end);
  const char *text = whole;
  const char *text_end = whole + strlen (whole);
  GtkTextIter ignored, last;

  get_line (self, first, iter, &ignored);
  get_line (self, old_end - 1, &ignored, &last);
  if (old_end - first == 1 && new_end - first == 1)
    narrow (iter, &last, &text, &text_end);

  gtk_text_buffer_delete (buffer, iter, &last);
  gtk_text_buffer_insert (buffer, iter, text, (int) (text_end - text));
}

/* Puts the paragraphs from @first to before @new_end in the place of the lines from @first to
 * before @old_end; @iter is where they are then. */
static void
replace_lines (
    CtParagraphEditor *self, guint first, guint old_end, guint new_end, GtkTextIter *iter)
{
  if (old_end == first)
    insert_lines (self, first, new_end, iter);
  else if (new_end == first)
    remove_lines (self, first, old_end, iter);
  else
    rewrite_lines (self, first, old_end, new_end, iter);
}

/**
 * _ct_paragraph_editor_refresh:
 *
 * Brings the text in step with the paragraphs, which something else has changed.
 */
void
_ct_paragraph_editor_refresh (CtParagraphEditor *self)
{
  guint n_paragraphs = ct_node_list_get_length (self->paragraphs);
  guint n_lines = count_lines (self);
  guint shorter = MIN (n_lines, n_paragraphs);
  guint first = 0, last = 0;
  gboolean moves = FALSE;
  GtkTextIter iter;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  while (first < shorter && is_in_step (self, first, first))
    first++;
  while (last < shorter - first && is_in_step (self, n_lines - 1 - last, n_paragraphs - 1 - last))
    last++;

  self->updating = TRUE;
  if (n_paragraphs == 0)
    gtk_text_buffer_set_text (_ct_paragraph_editor_get_buffer (self), "", 0);
  else if (first < n_lines - last || first < n_paragraphs - last)
    {
      replace_lines (self, first, n_lines - last, n_paragraphs - last, &iter);
      moves = self->follow_change;
    }
  self->updating = FALSE;
  self->follow_change = FALSE;

  /* Not before: what an input method commits when the caret moves is typed. */
  if (moves)
    gtk_text_buffer_place_cursor (_ct_paragraph_editor_get_buffer (self), &iter);
  _ct_paragraph_editor_show_looks (self, 0, MAX (n_paragraphs, 1));
}
