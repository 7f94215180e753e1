/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-editor"

#include "config.h"

#include "ct-paragraph-editor-private.h"

#include <glib/gi18n.h>

#include "ct-words.h"

/* What a paragraph is, and how the user makes something else of it. */

static void
put_kind (CtNode *paragraph, CtParagraphKind kind, int level)
{
  ct_node_set_number (paragraph, CT_PARAGRAPH_KIND, kind);
  ct_node_set_number (paragraph, CT_PARAGRAPH_LEVEL,
                      kind == CT_PARAGRAPH_TEXT_KIND ? CT_FIELD_NO_NUMBER : level);
}

void
_ct_paragraph_editor_change_kind (CtParagraphEditor *self,
                                  guint line,
                                  CtParagraphKind kind,
                                  int level)
{
  self->updating = TRUE;
  put_kind (ct_node_list_get (self->paragraphs, line), kind, level);
  self->updating = FALSE;
  _ct_paragraph_editor_show_looks (self, line, line + 1);
}

/* A text that is still empty gets its first paragraph. */
void
_ct_paragraph_editor_ensure_paragraph (CtParagraphEditor *self)
{
  g_autoptr (CtParagraph) paragraph = NULL;

  if (ct_node_list_get_length (self->paragraphs) > 0)
    return;

  paragraph = ct_paragraph_new ();
  self->updating = TRUE;
  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND, CT_PARAGRAPH_TEXT_KIND);
  ct_node_list_append (self->paragraphs, paragraph);
  self->updating = FALSE;
}

/* One step out; at the outermost a list item becomes text. */
void
_ct_paragraph_editor_step_out (CtParagraphEditor *self, guint line)
{
  CtNode *paragraph = ct_node_list_get (self->paragraphs, line);
  CtHistory *history = _ct_paragraph_editor_get_history (self);
  int level = _ct_paragraph_editor_get_level (paragraph);

  ct_history_begin_group (history, _ ("Change the kind of paragraph"));
  if (_ct_paragraph_editor_get_kind (paragraph) == CT_PARAGRAPH_ITEM && level > 1)
    _ct_paragraph_editor_change_kind (self, line, CT_PARAGRAPH_ITEM, level - 1);
  else
    _ct_paragraph_editor_change_kind (self, line, CT_PARAGRAPH_TEXT_KIND, 1);
  ct_history_end_group (history);
}

/* What was typed means something */

/* An item whose words were selected and gave way to the Enter is not done with. */
static gboolean
is_empty_item (CtParagraphEditor *self, guint line)
{
  CtNode *paragraph = ct_node_list_get (self->paragraphs, line);
  g_autofree char *words = ct_words_dup (paragraph, CT_PARAGRAPH_TEXT);

  return _ct_paragraph_editor_get_kind (paragraph) == CT_PARAGRAPH_ITEM && *words == '\0';
}

/* Enter in an item without words ends the list. */
gboolean
_ct_paragraph_editor_end_list (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  GtkTextIter start, end;
  guint line;

  _ct_paragraph_editor_get_caret (self, &end);
  line = (guint) gtk_text_iter_get_line (&end);
  if (self->typed != '\n' || line == 0 || !gtk_text_iter_ends_line (&end) ||
      (guint) gtk_text_buffer_get_line_count (buffer) !=
          ct_node_list_get_length (self->paragraphs) + 1 ||
      !is_empty_item (self, line - 1))
    return FALSE;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) line - 1);
  if (!gtk_text_iter_ends_line (&start))
    return FALSE;

  self->updating = TRUE;
  gtk_text_buffer_delete (buffer, &start, &end);
  self->updating = FALSE;
  self->dirty = FALSE;
  _ct_paragraph_editor_step_out (self, line - 1);

  return TRUE;
}

static gboolean
begins_list (const char *text)
{
  static const char *const marks[] = { "- ", "– ", "* ", "• ", NULL };

  return g_strv_contains (marks, text);
}

static gboolean
begins_heading (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  return digits > 0 && digits <= 2 && g_str_equal (text + digits, ". ");
}

/* "- " makes a list, "1. " a heading. A step of its own, so that undo leaves what was typed. */
void
_ct_paragraph_editor_read_line_start (CtParagraphEditor *self)
{
  CtHistory *history = _ct_paragraph_editor_get_history (self);
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  guint line;

  _ct_paragraph_editor_get_caret (self, &end);
  line = (guint) gtk_text_iter_get_line (&end);
  if (self->typed != ' ' || self->composing || line >= ct_node_list_get_length (self->paragraphs) ||
      _ct_paragraph_editor_get_kind (ct_node_list_get (self->paragraphs, line)) !=
          CT_PARAGRAPH_TEXT_KIND)
    return;

  start = end;
  gtk_text_iter_set_line_offset (&start, 0);
  text = gtk_text_iter_get_text (&start, &end);

  if (begins_list (text))
    {
      ct_history_begin_group (history, _ ("Begin a list"));
      gtk_text_buffer_delete (_ct_paragraph_editor_get_buffer (self), &start, &end);
      _ct_paragraph_editor_ensure_paragraph (self);
      _ct_paragraph_editor_change_kind (self, line, CT_PARAGRAPH_ITEM, 1);
      ct_history_end_group (history);
    }
  else if (begins_heading (text))
    {
      ct_history_begin_group (history, _ ("Make a heading"));
      _ct_paragraph_editor_change_kind (self, line, CT_PARAGRAPH_HEADING, 1);
      ct_history_end_group (history);
    }
}

/**
 * ct_paragraph_editor_set_kind:
 *
 * Makes something else of the paragraphs that are selected, or of the one with the caret.
 */
void
ct_paragraph_editor_set_kind (CtParagraphEditor *self, CtParagraphKind kind)
{
  CtHistory *history;
  guint first, last;

  if (self->paragraphs == NULL)
    return;

  history = _ct_paragraph_editor_get_history (self);
  _ct_paragraph_editor_get_selected_lines (self, &first, &last);
  ct_history_begin_group (history, _ ("Change the kind of paragraph"));
  _ct_paragraph_editor_ensure_paragraph (self);
  for (guint line = first; line <= last && line < ct_node_list_get_length (self->paragraphs);
       line++)
    if (_ct_paragraph_editor_get_kind (ct_node_list_get (self->paragraphs, line)) != (int) kind)
      _ct_paragraph_editor_change_kind (self, line, kind, 1);
  ct_history_end_group (history);
}

/**
 * ct_paragraph_editor_shift:
 * @steps: 1 for one level deeper, -1 for one level up
 */
void
ct_paragraph_editor_shift (CtParagraphEditor *self, int steps)
{
  CtHistory *history;
  guint first, last;

  if (self->paragraphs == NULL)
    return;

  history = _ct_paragraph_editor_get_history (self);
  _ct_paragraph_editor_get_selected_lines (self, &first, &last);
  ct_history_begin_group (history, _ ("Change the level of a paragraph"));
  for (guint line = first; line <= last && line < ct_node_list_get_length (self->paragraphs);
       line++)
    {
      CtNode *paragraph = ct_node_list_get (self->paragraphs, line);
      int level = _ct_paragraph_editor_get_level (paragraph) + steps;

      if (_ct_paragraph_editor_get_kind (paragraph) != CT_PARAGRAPH_TEXT_KIND)
        _ct_paragraph_editor_change_kind (self, line,
                                          (CtParagraphKind) _ct_paragraph_editor_get_kind (
                                              paragraph),
                                          CLAMP (level, 1, CT_PARAGRAPH_MAX_LEVEL));
    }
  ct_history_end_group (history);
}
