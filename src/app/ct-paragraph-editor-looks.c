/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-editor"

#include "config.h"

#include "ct-paragraph-editor-private.h"

/* What a line is shows in its looks, which are those of the printed page. */

#define N_LOOKS (1 + 2 * CT_PARAGRAPH_MAX_LEVEL)

/* In sizes of the text. */
#define FIRST_LINE 2.1
#define LEVEL_STEP 1.27
#define DASH_ROOM 0.75

static const char *const names[N_LOOKS] = {
  "text", "heading-1", "heading-2", "heading-3", "item-1", "item-2", "item-3",
};

static guint
get_look (CtNode *paragraph)
{
  guint level = _ct_paragraph_editor_get_level (paragraph);

  switch (ct_node_get_number (paragraph, CT_PARAGRAPH_KIND))
    {
    case CT_PARAGRAPH_HEADING:
      return level;

    case CT_PARAGRAPH_ITEM:
      return CT_PARAGRAPH_MAX_LEVEL + level;

    default:
      return 0;
    }
}

static GtkTextTag *
get_tag (CtParagraphEditor *self, guint look)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (_ct_paragraph_editor_get_buffer (self));

  return gtk_text_tag_table_lookup (table, names[look]);
}

void
_ct_paragraph_editor_make_looks (CtParagraphEditor *self)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);

  for (guint look = 0; look < N_LOOKS; look++)
    gtk_text_buffer_create_tag (buffer, names[look], NULL);

  g_object_set (get_tag (self, 1), "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (get_tag (self, 2), "weight", PANGO_WEIGHT_BOLD, "style", PANGO_STYLE_ITALIC, NULL);
  g_object_set (get_tag (self, 3), "style", PANGO_STYLE_ITALIC, NULL);
}

static void
measure_look (CtParagraphEditor *self, guint look, int *margin, int *indent)
{
  guint level = look > CT_PARAGRAPH_MAX_LEVEL ? look - CT_PARAGRAPH_MAX_LEVEL : 0;

  *margin = level > 0 ? (int) ((level - 1) * LEVEL_STEP * self->em) : 0;
  *indent = 0;
  if (look == 0)
    *indent = (int) (FIRST_LINE * self->em);
  else if (level > 0)
    *indent = (int) ((FIRST_LINE + DASH_ROOM) * self->em);
}

/* Everything grows with the text. */
void
_ct_paragraph_editor_size_looks (CtParagraphEditor *self)
{
  for (guint look = 0; look < N_LOOKS; look++)
    {
      int space = (int) (0.24 * self->em);
      int margin, indent;

      measure_look (self, look, &margin, &indent);
      g_object_set (get_tag (self, look), "left-margin", margin, "indent", indent,
                    "pixels-above-lines", look >= 1 && look <= CT_PARAGRAPH_MAX_LEVEL ? space : 0,
                    "pixels-below-lines", space, NULL);
    }
}

static gboolean
has_look (CtParagraphEditor *self, guint look, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextTag *tag = get_tag (self, look);
  GtkTextIter last = *end;

  if (!gtk_text_iter_equal (start, end))
    gtk_text_iter_backward_char (&last);

  return gtk_text_iter_has_tag (start, tag) && gtk_text_iter_has_tag (&last, tag);
}

static void
show_look (CtParagraphEditor *self, guint line, guint look, gboolean renew)
{
  GtkTextBuffer *buffer = _ct_paragraph_editor_get_buffer (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) line);
  end = start;
  gtk_text_iter_forward_line (&end);
  if (!renew && has_look (self, look, &start, &end))
    return;

  for (guint other = 0; other < N_LOOKS; other++)
    if (other != look)
      gtk_text_buffer_remove_tag (buffer, get_tag (self, other), &start, &end);
  gtk_text_buffer_apply_tag (buffer, get_tag (self, look), &start, &end);
}

/* An empty last line has no character that could carry a look; it has that of the view. */
static void
show_last_look (CtParagraphEditor *self)
{
  guint length = ct_node_list_get_length (self->paragraphs);
  int margin, indent;

  measure_look (self, length > 0 ? get_look (ct_node_list_get (self->paragraphs, length - 1)) : 0,
                &margin, &indent);
  if (gtk_text_view_get_indent (GTK_TEXT_VIEW (self)) != indent)
    gtk_text_view_set_indent (GTK_TEXT_VIEW (self), indent);
  if (gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) != margin)
    gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), margin);
}

static void
show_looks (CtParagraphEditor *self, guint first, guint end, gboolean renew)
{
  guint length = ct_node_list_get_length (self->paragraphs);

  for (guint line = first; line < MIN (end, length); line++)
    show_look (self, line, get_look (ct_node_list_get (self->paragraphs, line)), renew);
  if (end >= length)
    show_last_look (self);
}

/* Gives the lines from @first to before @end the looks of their paragraphs, where they differ. */
void
_ct_paragraph_editor_show_looks (CtParagraphEditor *self, guint first, guint end)
{
  show_looks (self, first, end, FALSE);
}

/* The same for lines that were edited: pasted words may have brought looks with them. */
void
_ct_paragraph_editor_renew_looks (CtParagraphEditor *self, guint first, guint end)
{
  show_looks (self, first, end, TRUE);
}

/* The dash of an item is no part of its words. */
static void
draw_dash (CtParagraphEditor *self,
           GtkSnapshot *snapshot,
           const GtkTextIter *iter,
           PangoLayout *layout,
           const GdkRGBA *color)
{
  GdkRectangle rect;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &rect);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect.x - DASH_ROOM * self->em, rect.y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The page adds the dash where the words bring none themselves. */
static gboolean
wants_dash (CtNode *paragraph)
{
  const char *text = ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT);

  return ct_node_get_number (paragraph, CT_PARAGRAPH_KIND) == CT_PARAGRAPH_ITEM && *text != '-' &&
         *text != '+';
}

/* Of the lines that are in sight. */
void
_ct_paragraph_editor_draw_dashes (CtParagraphEditor *self, GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "-");
  guint length = ct_node_list_get_length (self->paragraphs);
  GdkRectangle seen;
  GdkRGBA color;
  GtkTextIter iter;
  int top;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &seen);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, seen.y, &top);

  for (guint line = (guint) gtk_text_iter_get_line (&iter); line < length; line++)
    {
      gtk_text_buffer_get_iter_at_line (_ct_paragraph_editor_get_buffer (self), &iter, (int) line);
      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &top, NULL);
      if (top > seen.y + seen.height)
        return;
      if (wants_dash (ct_node_list_get (self->paragraphs, line)))
        draw_dash (self, snapshot, &iter, layout, &color);
    }
}
