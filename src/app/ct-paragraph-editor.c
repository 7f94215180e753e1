/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-editor"

#include "config.h"

#include "ct-em.h"
#include "ct-paragraph-editor-private.h"

/**
 * CtParagraphEditor:
 *
 * The paragraphs of a section as one text to write in, as one writes a letter: Enter splits,
 * Backspace joins, "- " at the start of a line begins a list. Every act of the user reaches the
 * model at once; a pause in typing ends the step that undo takes back.
 */

enum
{
  CURRENT_CHANGED,
  N_SIGNALS
};

/* A pause this long ends a step. */
#define PAUSE_MS 1500

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtParagraphEditor, ct_paragraph_editor, GTK_TYPE_TEXT_VIEW)

GtkTextBuffer *
_ct_paragraph_editor_get_buffer (CtParagraphEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

CtHistory *
_ct_paragraph_editor_get_history (CtParagraphEditor *self)
{
  return ct_plan_get_history (self->plan);
}

int
_ct_paragraph_editor_get_level (CtNode *paragraph)
{
  return CLAMP (ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL), 1, CT_PARAGRAPH_MAX_LEVEL);
}

int
_ct_paragraph_editor_get_kind (CtNode *paragraph)
{
  return MAX (ct_node_get_number (paragraph, CT_PARAGRAPH_KIND), CT_PARAGRAPH_TEXT_KIND);
}

void
_ct_paragraph_editor_get_caret (CtParagraphEditor *self, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);

  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

void
_ct_paragraph_editor_get_selected_lines (CtParagraphEditor *self, guint *first, guint *last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (_ct_paragraph_editor_get_buffer (self), &start, &end);
  *first = (guint) gtk_text_iter_get_line (&start);
  *last = (guint) gtk_text_iter_get_line (&end);
}

/* Acts of the user */

static gboolean
pause_cb (gpointer data)
{
  CtParagraphEditor *self = data;

  self->pause_id = 0;
  if (self->plan != NULL)
    ct_history_seal (_ct_paragraph_editor_get_history (self));

  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (CtParagraphEditor *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
take_edit (CtParagraphEditor *self)
{
  if (!self->dirty || self->paragraphs == NULL)
    return;

  if (!_ct_paragraph_editor_end_list (self))
    {
      _ct_paragraph_editor_store (self);
      _ct_paragraph_editor_read_line_start (self);
    }
  self->typed = '\0';
  wait_for_pause (self);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

static void
insert_text_cb (CtParagraphEditor *self, GtkTextIter *iter, const char *text, int length)
{
  guint line = (guint) gtk_text_iter_get_line (iter);

  if (self->updating || self->paragraphs == NULL || length == 0)
    return;

  _ct_paragraph_editor_note_edit (self, line, line);
  if (self->acting)
    self->typed = text[length - 1];
}

static void
delete_range_cb (CtParagraphEditor *self, GtkTextIter *start, GtkTextIter *end)
{
  if (!self->updating && self->paragraphs != NULL)
    _ct_paragraph_editor_note_edit (self, (guint) gtk_text_iter_get_line (start),
                                    (guint) gtk_text_iter_get_line (end));
}

static void
changed_cb (CtParagraphEditor *self)
{
  if (!self->updating && !self->acting)
    take_edit (self);
}

static void
begin_action_cb (CtParagraphEditor *self)
{
  self->acting = TRUE;
}

static void
end_action_cb (CtParagraphEditor *self)
{
  self->acting = FALSE;
  take_edit (self);
}

/* The caret went elsewhere: what is typed there is another step. */
static void
caret_moved_cb (CtParagraphEditor *self)
{
  if (self->paragraphs == NULL || self->updating)
    return;

  self->visited = TRUE;
  if (self->dirty)
    return;

  if (!self->acting)
    ct_history_seal (_ct_paragraph_editor_get_history (self));
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

static void
preedit_changed_cb (CtParagraphEditor *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

static void
ct_paragraph_editor_backspace (GtkTextView *view)
{
  CtParagraphEditor *self = CT_PARAGRAPH_EDITOR (view);
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  GtkTextIter caret;
  guint line;

  _ct_paragraph_editor_get_caret (self, &caret);
  line = (guint) gtk_text_iter_get_line (&caret);
  if (self->paragraphs != NULL && gtk_text_iter_starts_line (&caret) &&
      !gtk_text_buffer_get_has_selection (buffer) &&
      line < ct_node_list_get_length (self->paragraphs) &&
      _ct_paragraph_editor_get_kind (ct_node_list_get (self->paragraphs, line)) !=
          CT_PARAGRAPH_TEXT_KIND)
    _ct_paragraph_editor_step_out (self, line);
  else
    GTK_TEXT_VIEW_CLASS (ct_paragraph_editor_parent_class)->backspace (view);
}

static void
ct_paragraph_editor_copy_clipboard (GtkTextView *view)
{
  _ct_paragraph_editor_copy (CT_PARAGRAPH_EDITOR (view));
}

static void
ct_paragraph_editor_cut_clipboard (GtkTextView *view)
{
  CtParagraphEditor *self = CT_PARAGRAPH_EDITOR (view);

  _ct_paragraph_editor_copy (self);
  gtk_text_buffer_delete_selection (_ct_paragraph_editor_get_buffer (self), TRUE,
                                    gtk_text_view_get_editable (view));
}

static void
ct_paragraph_editor_paste_clipboard (GtkTextView *view)
{
  _ct_paragraph_editor_paste (CT_PARAGRAPH_EDITOR (view));
}

/* Tab goes through the levels of a list; in plain text it goes on to the next field. The input
 * method has seen the key by then. */
static void
ct_paragraph_editor_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CtParagraphEditor *self = CT_PARAGRAPH_EDITOR (widget);
  CtParagraph *current = ct_paragraph_editor_get_current (self);

  if (current != NULL &&
      _ct_paragraph_editor_get_kind (CT_NODE (current)) != CT_PARAGRAPH_TEXT_KIND)
    ct_paragraph_editor_shift (self, direction == GTK_DIR_TAB_FORWARD ? 1 : -1);
  else
    GTK_WIDGET_CLASS (ct_paragraph_editor_parent_class)->move_focus (widget, direction);
}

/* With Ctrl, Tab leaves the text from wherever it is. */
static gboolean
leave_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GTK_WIDGET_CLASS (ct_paragraph_editor_parent_class)
      ->move_focus (widget, (GtkDirectionType) g_variant_get_int32 (args));

  return TRUE;
}

/* Changes from elsewhere */

static gboolean
refresh_cb (gpointer data)
{
  CtParagraphEditor *self = data;

  self->refresh_id = 0;
  _ct_paragraph_editor_refresh (self);
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Before the next key, but once for all changes of one step. */
static void
queue_refresh (CtParagraphEditor *self)
{
  if (!self->updating && self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH, refresh_cb, self, NULL);
}

static void
plan_changed_cb (CtParagraphEditor *self, CtNode *node)
{
  if (CT_IS_PARAGRAPH (node) &&
      ct_node_get_parent (node) == ct_node_list_get_owner (self->paragraphs))
    queue_refresh (self);
}

static void
stepped_cb (CtParagraphEditor *self)
{
  if (self->refresh_id == 0)
    return;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->follow_change = gtk_widget_has_focus (GTK_WIDGET (self));
  refresh_cb (self);
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self),
                                        gtk_text_buffer_get_insert (
                                            _ct_paragraph_editor_get_buffer (self)));
}

static void
focus_left_cb (CtParagraphEditor *self)
{
  if (self->plan != NULL)
    ct_history_seal (_ct_paragraph_editor_get_history (self));
}

static void
ct_paragraph_editor_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CtParagraphEditor *self = CT_PARAGRAPH_EDITOR (widget);
  double em;

  GTK_WIDGET_CLASS (ct_paragraph_editor_parent_class)->css_changed (widget, change);

  em = ct_em_get (widget);
  if (em == self->em)
    return;

  self->em = em;
  _ct_paragraph_editor_size_looks (self);
  if (self->paragraphs != NULL)
    _ct_paragraph_editor_show_looks (self, 0, G_MAXUINT);
}

static void
ct_paragraph_editor_snapshot_layer (GtkTextView *view,
                                    GtkTextViewLayer layer,
                                    GtkSnapshot *snapshot)
{
  CtParagraphEditor *self = CT_PARAGRAPH_EDITOR (view);

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && self->paragraphs != NULL)
    _ct_paragraph_editor_draw_dashes (self, snapshot);
}

static void
release (CtParagraphEditor *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  if (self->plan != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->plan, self);
      g_signal_handlers_disconnect_by_data (_ct_paragraph_editor_get_history (self), self);
      g_signal_handlers_disconnect_by_data (self->paragraphs, self);
    }
  g_clear_object (&self->paragraphs);
  g_clear_object (&self->plan);
}

static void
ct_paragraph_editor_dispose (GObject *object)
{
  release (CT_PARAGRAPH_EDITOR (object));

  G_OBJECT_CLASS (ct_paragraph_editor_parent_class)->dispose (object);
}

static void
ct_paragraph_editor_class_init (CtParagraphEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_paragraph_editor_dispose;
  widget_class->css_changed = ct_paragraph_editor_css_changed;
  widget_class->move_focus = ct_paragraph_editor_move_focus;
  view_class->backspace = ct_paragraph_editor_backspace;
  view_class->copy_clipboard = ct_paragraph_editor_copy_clipboard;
  view_class->cut_clipboard = ct_paragraph_editor_cut_clipboard;
  view_class->paste_clipboard = ct_paragraph_editor_paste_clipboard;
  view_class->snapshot_layer = ct_paragraph_editor_snapshot_layer;

  /**
   * CtParagraphEditor::current-changed:
   *
   * Emitted when the caret is elsewhere, or the text is another.
   */
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_CONTROL_MASK, leave_cb, "i",
                                GTK_DIR_TAB_FORWARD);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                leave_cb, "i", GTK_DIR_TAB_BACKWARD);
}

static void
connect_buffer (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);

  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (delete_range_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "begin-user-action", G_CALLBACK (begin_action_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (end_action_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
ct_paragraph_editor_init (CtParagraphEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_buffer_set_enable_undo (_ct_paragraph_editor_get_buffer (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "document");
  self->em = ct_em_get (GTK_WIDGET (self));
  _ct_paragraph_editor_make_looks (self);
  _ct_paragraph_editor_size_looks (self);
  connect_buffer (self);
  g_signal_connect_object (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
place_caret_at_start (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * ct_paragraph_editor_bind:
 * @paragraphs: (nullable): a list of [class@Ct.Paragraph] in a plan
 */
void
ct_paragraph_editor_bind (CtParagraphEditor *self, CtNodeList *paragraphs)
{
  release (self);
  if (paragraphs == NULL)
    return;

  self->paragraphs = g_object_ref (paragraphs);
  self->plan = g_object_ref (ct_node_get_plan (ct_node_list_get_owner (paragraphs)));
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (paragraphs, "items-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (_ct_paragraph_editor_get_history (self), "stepped",
                           G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  _ct_paragraph_editor_refresh (self);
  place_caret_at_start (self);
  self->visited = FALSE;
}

/**
 * ct_paragraph_editor_get_current:
 *
 * Returns: (nullable): the paragraph with the caret
 */
CtParagraph *
ct_paragraph_editor_get_current (CtParagraphEditor *self)
{
  GtkTextIter iter;

  if (self->paragraphs == NULL)
    return NULL;

  _ct_paragraph_editor_get_caret (self, &iter);

  return ct_node_list_get (self->paragraphs, (guint) gtk_text_iter_get_line (&iter));
}

/**
 * ct_paragraph_editor_select:
 * @start: where in the paragraph the selection begins, in characters
 * @end: where it ends
 *
 * Puts the focus on some words of @paragraph.
 *
 * Returns: %FALSE when the paragraph is none of these
 */
gboolean
ct_paragraph_editor_select (CtParagraphEditor *self, CtParagraph *paragraph, int start, int end)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  GtkTextIter from, to;
  guint line;

  if (self->paragraphs == NULL || !ct_node_list_find (self->paragraphs, paragraph, &line))
    return FALSE;

  gtk_text_buffer_get_iter_at_line (buffer, &from, line);
  to = from;
  gtk_text_iter_forward_chars (&from, start);
  gtk_text_iter_forward_chars (&to, end);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_text_buffer_select_range (buffer, &to, &from);

  return TRUE;
}

static guint
count_words_of (const char *text)
{
  gboolean inside = FALSE;
  guint words = 0;

  for (; *text != '\0'; text++)
    {
      gboolean space = g_ascii_isspace (*text);

      words += !space && !inside;
      inside = !space;
    }

  return words;
}

guint
ct_paragraph_editor_count_words (CtParagraphEditor *self)
{
  guint words = 0;

  for (guint i = 0; i < ct_node_list_get_length (self->paragraphs); i++)
    words += count_words_of (
        ct_node_get_text (ct_node_list_get (self->paragraphs, i), CT_PARAGRAPH_TEXT));

  return words;
}
