/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-paragraph-editor.h"

#include "ct-plan.h"

/**
 * CtParagraphEditor:
 *
 * The paragraphs of a section as one text to write in. A line of the text is a paragraph; a line
 * break inside a paragraph is the character U+2028. What a line is (text, heading, item) shows in
 * its looks.
 */
struct _CtParagraphEditor
{
  GtkTextView parent_instance;

  CtNodeList *paragraphs;
  gboolean updating;
};

enum
{
  CURRENT_CHANGED,
  N_SIGNALS
};

#define LINE_SEPARATOR "\342\200\250"
#define MAX_LEVEL 3

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtParagraphEditor, ct_paragraph_editor, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (CtParagraphEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static char *
replace_all (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

static CtHistory *
get_history (CtParagraphEditor *self)
{
  CtNode *owner = ct_node_list_get_owner (self->paragraphs);
  CtPlan *plan = owner != NULL ? ct_node_get_plan (owner) : NULL;

  return plan != NULL ? ct_plan_get_history (plan) : NULL;
}

static int
get_level (CtNode *paragraph)
{
  return CLAMP (ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL), 1, MAX_LEVEL);
}

/* Looks */

static const char *
get_tag_name (CtNode *paragraph)
{
  static const char *const item_tags[MAX_LEVEL] = { "item-1", "item-2", "item-3" };

  switch (ct_node_get_number (paragraph, CT_PARAGRAPH_KIND))
    {
    case CT_PARAGRAPH_HEADING:
      return get_level (paragraph) == 1 ? "heading-1" : "heading-2";

    case CT_PARAGRAPH_ITEM:
      return item_tags[get_level (paragraph) - 1];

    default:
      return "text";
    }
}

static void
create_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "text", "indent", 36, "pixels-below-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "heading-1", "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 4, "pixels-below-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "heading-2", "weight", PANGO_WEIGHT_BOLD, "style",
                              PANGO_STYLE_ITALIC, "pixels-above-lines", 2, "pixels-below-lines", 4,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "item-1", "left-margin", 50, "pixels-below-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "item-2", "left-margin", 72, "pixels-below-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "item-3", "left-margin", 94, "pixels-below-lines", 4, NULL);
}

static void
apply_tags (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);

  for (guint i = 0; i < ct_node_list_get_length (self->paragraphs); i++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &start, i);
      end = start;
      gtk_text_iter_forward_line (&end);
      gtk_text_buffer_apply_tag_by_name (buffer,
                                         get_tag_name (ct_node_list_get (self->paragraphs, i)),
                                         &start, &end);
    }
}

/* From the model to the text */

static void
show_paragraphs (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autoptr (GString) text = g_string_new (NULL);
  int offset = 0;
  GtkTextIter iter;

  for (guint i = 0; i < ct_node_list_get_length (self->paragraphs); i++)
    {
      CtNode *paragraph = ct_node_list_get (self->paragraphs, i);
      g_autofree char *line =
          replace_all (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT), "\n", LINE_SEPARATOR);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  g_object_get (buffer, "cursor-position", &offset, NULL);
  self->updating = TRUE;
  gtk_text_buffer_set_text (buffer, text->str, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
  self->updating = FALSE;
  apply_tags (self);
}

/* From the text to the model */

static GStrv
dup_lines (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *text = NULL;
  GStrv lines;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = replace_all (lines[i], LINE_SEPARATOR, "\n");

      g_free (lines[i]);
      lines[i] = line;
    }

  return lines;
}

static const char *
get_paragraph_text (CtParagraphEditor *self, guint position)
{
  return ct_node_get_text (ct_node_list_get (self->paragraphs, position), CT_PARAGRAPH_TEXT);
}

/* A new line goes on with what the line above it is; after a heading comes text. */
static void
insert_paragraph (CtParagraphEditor *self, guint position, const char *text)
{
  g_autoptr (CtParagraph) paragraph = ct_paragraph_new ();
  CtNode *above = position > 0 ? ct_node_list_get (self->paragraphs, position - 1) : NULL;
  int kind = above != NULL ? ct_node_get_number (above, CT_PARAGRAPH_KIND) : CT_PARAGRAPH_TEXT_KIND;

  if (kind == CT_PARAGRAPH_ITEM)
    ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_LEVEL, get_level (above));
  else
    kind = CT_PARAGRAPH_TEXT_KIND;

  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND, kind);
  ct_node_set_text (CT_NODE (paragraph), CT_PARAGRAPH_TEXT, text);
  ct_node_list_insert (self->paragraphs, position, paragraph);
}

static void
replace_middle (CtParagraphEditor *self, char **lines, guint first, guint n_old, guint n_new)
{
  for (guint i = 0; i < MIN (n_old, n_new); i++)
    ct_node_set_text (ct_node_list_get (self->paragraphs, first + i), CT_PARAGRAPH_TEXT,
                      lines[first + i]);
  for (guint i = n_new; i < n_old; i++)
    ct_node_list_remove (self->paragraphs, first + n_new);
  for (guint i = n_old; i < n_new; i++)
    insert_paragraph (self, first + i, lines[first + i]);
}

/* Only the lines between the first and the last that differ are touched. */
static void
store_lines (CtParagraphEditor *self)
{
  g_auto (GStrv) lines = dup_lines (self);
  CtHistory *history = get_history (self);
  guint n_lines = g_strv_length (lines);
  guint n_old = ct_node_list_get_length (self->paragraphs);
  guint first = 0, last = 0;

  if (n_old == 0 && n_lines == 1 && *lines[0] == '\0')
    return;

  while (first < MIN (n_lines, n_old) &&
         g_str_equal (lines[first], get_paragraph_text (self, first)))
    first++;
  while (last < MIN (n_lines, n_old) - first &&
         g_str_equal (lines[n_lines - 1 - last], get_paragraph_text (self, n_old - 1 - last)))
    last++;

  if (n_lines == n_old && n_lines - first - last == 1)
    {
      ct_node_set_text (ct_node_list_get (self->paragraphs, first), CT_PARAGRAPH_TEXT,
                        lines[first]);
      return;
    }

  if (history != NULL)
    ct_history_begin_group (history, _ ("Edit text"));
  replace_middle (self, lines, first, n_old - first - last, n_lines - first - last);
  if (history != NULL)
    ct_history_end_group (history);
}

static void
buffer_changed_cb (CtParagraphEditor *self)
{
  if (self->updating || self->paragraphs == NULL)
    return;

  self->updating = TRUE;
  store_lines (self);
  self->updating = FALSE;
  apply_tags (self);
}

static void
cursor_moved_cb (CtParagraphEditor *self)
{
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

static void
plan_changed_cb (CtParagraphEditor *self, CtNode *node)
{
  CtNode *owner = ct_node_list_get_owner (self->paragraphs);

  if (!self->updating && (node == owner || ct_node_get_parent (node) == owner))
    show_paragraphs (self);
}

/* The dash of an item is no part of its words. */
static void
draw_dash (CtParagraphEditor *self, GtkSnapshot *snapshot, guint line, PangoLayout *layout)
{
  GtkTextIter iter;
  GdkRectangle rect;
  GdkRGBA color;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &iter, line);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &rect);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect.x - 14, rect.y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
ct_paragraph_editor_snapshot_layer (GtkTextView *view,
                                    GtkTextViewLayer layer,
                                    GtkSnapshot *snapshot)
{
  CtParagraphEditor *self = CT_PARAGRAPH_EDITOR (view);
  g_autoptr (PangoLayout) layout = NULL;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || self->paragraphs == NULL)
    return;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "-");
  for (guint i = 0; i < ct_node_list_get_length (self->paragraphs); i++)
    if (ct_node_get_number (ct_node_list_get (self->paragraphs, i), CT_PARAGRAPH_KIND) ==
        CT_PARAGRAPH_ITEM)
      draw_dash (self, snapshot, i, layout);
}

static void
release (CtParagraphEditor *self)
{
  CtNode *owner = self->paragraphs != NULL ? ct_node_list_get_owner (self->paragraphs) : NULL;
  CtPlan *plan = owner != NULL ? ct_node_get_plan (owner) : NULL;

  if (plan != NULL)
    g_signal_handlers_disconnect_by_data (plan, self);
  g_clear_object (&self->paragraphs);
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
  G_OBJECT_CLASS (klass)->dispose = ct_paragraph_editor_dispose;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = ct_paragraph_editor_snapshot_layer;

  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_paragraph_editor_init (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "document");
  create_tags (buffer);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ct_paragraph_editor_bind:
 * @paragraphs: (nullable): a list of [class@Ct.Paragraph] in a plan
 */
void
ct_paragraph_editor_bind (CtParagraphEditor *self, CtNodeList *paragraphs)
{
  CtPlan *plan;

  release (self);
  if (paragraphs == NULL)
    return;

  self->paragraphs = g_object_ref (paragraphs);
  plan = ct_node_get_plan (ct_node_list_get_owner (paragraphs));
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  show_paragraphs (self);
}

/**
 * ct_paragraph_editor_get_current:
 *
 * Returns: (nullable): the paragraph with the caret
 */
CtParagraph *
ct_paragraph_editor_get_current (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter iter;

  if (self->paragraphs == NULL)
    return NULL;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return ct_node_list_get (self->paragraphs, gtk_text_iter_get_line (&iter));
}

/**
 * ct_paragraph_editor_set_kind:
 *
 * Makes something else of the paragraph with the caret.
 */
void
ct_paragraph_editor_set_kind (CtParagraphEditor *self, CtParagraphKind kind)
{
  CtParagraph *paragraph = ct_paragraph_editor_get_current (self);
  CtHistory *history;

  if (paragraph == NULL ||
      ct_node_get_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND) == (int) kind)
    return;

  history = get_history (self);
  ct_history_begin_group (history, _ ("Change the kind of paragraph"));
  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND, kind);
  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_LEVEL,
                      kind == CT_PARAGRAPH_TEXT_KIND ? CT_FIELD_NO_NUMBER : 1);
  ct_history_end_group (history);
}

/**
 * ct_paragraph_editor_shift:
 * @steps: 1 for one level deeper, -1 for one level up
 */
void
ct_paragraph_editor_shift (CtParagraphEditor *self, int steps)
{
  CtParagraph *paragraph = ct_paragraph_editor_get_current (self);

  if (paragraph == NULL ||
      ct_node_get_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND) == CT_PARAGRAPH_TEXT_KIND)
    return;

  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_LEVEL,
                      CLAMP (get_level (CT_NODE (paragraph)) + steps, 1, MAX_LEVEL));
}

guint
ct_paragraph_editor_count_words (CtParagraphEditor *self)
{
  guint words = 0;

  for (guint i = 0; i < ct_node_list_get_length (self->paragraphs); i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (get_paragraph_text (self, i), " \n\t", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        words += *parts[j] != '\0';
    }

  return words;
}
