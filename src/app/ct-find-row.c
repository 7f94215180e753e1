/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-find-row"

#include "config.h"

#include "ct-find-row.h"

#include "ct-cut-tip.h"
#include "ct-find-words.h"
#include "ct-line.h"
#include "ct-pile.h"

/**
 * CtFindRow:
 *
 * A row among the things found: the name of a place, or a text with the words in bold.
 */
struct _CtFindRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *where;
  GtkWidget *words;
  GtkWidget *words_line;
};

G_DEFINE_FINAL_TYPE (CtFindRow, ct_find_row, GTK_TYPE_WIDGET)

/* How much of the text stands before the words, in bytes. */
#define LEAD_IN 48

static void
ct_find_row_dispose (GObject *object)
{
  CtFindRow *self = CT_FIND_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_find_row_parent_class)->dispose (object);
}

static void
ct_find_row_class_init (CtFindRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_find_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ct_find_row_init (CtFindRow *self)
{
  self->where =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->words =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                    "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->words, "work-text");
  ct_cut_tip_add (GTK_LABEL (self->where));

  self->words_line = ct_line_new (self->words);
  self->box = g_object_new (CT_TYPE_PILE, "spacing", 2, NULL);
  gtk_widget_set_parent (self->words_line, self->box);
  gtk_widget_set_parent (ct_line_new (self->where), self->box);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ct_find_row_new (void)
{
  return g_object_new (CT_TYPE_FIND_ROW, NULL);
}

/* A screen reader stops at the list's own row. */
static void
say (CtFindRow *self, const char *words)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
}

/**
 * ct_find_row_show_heading:
 * @words: the name of the place of the rows that follow
 */
void
ct_find_row_show_heading (CtFindRow *self, const char *words)
{
  gtk_widget_add_css_class (self->box, "find-heading");
  gtk_widget_remove_css_class (self->box, "find-hit");
  gtk_widget_hide (self->words_line);
  gtk_widget_remove_css_class (self->where, "caption-text");
  gtk_widget_remove_css_class (self->where, "dim");
  gtk_label_set_text (GTK_LABEL (self->where), words);
  say (self, words);
}

/* Not in the middle of a word. */
static gsize
find_snippet_start (const char *text, gsize match)
{
  gsize start = match > LEAD_IN ? match - LEAD_IN : 0;

  if (start == 0)
    return 0;

  while (start < match && text[start] != ' ' && text[start] != '\n')
    start++;

  return start < match ? start + 1 : match;
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
show_words (CtFindRow *self, const char *text, GArray *ranges)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) snippet = g_string_new (NULL);
  gsize start = 0;
  gsize shift = 0;

  if (ranges->len > 0)
    start = find_snippet_start (text, g_array_index (ranges, CtSearchRange, 0).start);
  if (start > 0)
    {
      g_string_append (snippet, "… ");
      shift = snippet->len;
    }
  g_string_append (snippet, text + start);
  g_strdelimit (snippet->str, "\n\t\r", ' ');

  for (guint i = 0; i < ranges->len; i++)
    {
      const CtSearchRange *range = &g_array_index (ranges, CtSearchRange, i);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                     range->start - start + shift, range->end - start + shift);
    }

  gtk_label_set_attributes (GTK_LABEL (self->words), attributes);
  gtk_label_set_text (GTK_LABEL (self->words), snippet->str);
}

/**
 * ct_find_row_show_hit:
 * @query: what was looked for
 */
void
ct_find_row_show_hit (CtFindRow *self, CtSearchHit *hit, CtSearchQuery *query)
{
  g_autofree char *text = ct_search_hit_dup_text (hit);
  g_autoptr (GArray) ranges = ct_search_query_match (query, text);
  g_autofree char *object = ct_find_words_dup_object (hit);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", text, object);

  gtk_widget_remove_css_class (self->box, "find-heading");
  gtk_widget_add_css_class (self->box, "find-hit");
  gtk_widget_show (self->words_line);
  gtk_widget_add_css_class (self->where, "caption-text");
  gtk_widget_add_css_class (self->where, "dim");
  gtk_label_set_text (GTK_LABEL (self->where), object);
  show_words (self, text, ranges);
  say (self, spoken);
}
