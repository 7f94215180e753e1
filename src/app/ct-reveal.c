/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-reveal"

#include "config.h"

#include "ct-reveal.h"

#include "ct-cell.h"
#include "ct-field-row.h"
#include "ct-paragraph-editor.h"

/* Selects words where the window shows them. Whatever page it is: words stand in cells, in field
 * rows or in the text of a section. */

typedef struct
{
  CtSearchHit *hit;
  int start;
  int end;
} Words;

static CtRevealResult
reveal_in_cell (CtCell *cell, const Words *words)
{
  CtNode *node = ct_search_hit_get_node (words->hit);

  if (ct_cell_is_bound (cell, node, ct_search_hit_get_field (words->hit)))
    {
      ct_cell_select (cell, words->start, words->end);
      return CT_REVEAL_WORDS;
    }

  return ct_cell_belongs_to (cell, node) ? CT_REVEAL_NODE : CT_REVEAL_NOTHING;
}

static CtRevealResult
reveal_here (GtkWidget *widget, const Words *words)
{
  CtNode *node = ct_search_hit_get_node (words->hit);

  if (CT_IS_CELL (widget))
    return reveal_in_cell (CT_CELL (widget), words);

  if (CT_IS_FIELD_ROW (widget) &&
      ct_field_row_is_bound (CT_FIELD_ROW (widget), node, ct_search_hit_get_field (words->hit),
                             ct_search_hit_get_entry (words->hit)))
    {
      ct_field_row_select (CT_FIELD_ROW (widget), words->start, words->end);
      return CT_REVEAL_WORDS;
    }

  if (CT_IS_PARAGRAPH_EDITOR (widget) && CT_IS_PARAGRAPH (node) &&
      ct_paragraph_editor_select (CT_PARAGRAPH_EDITOR (widget), CT_PARAGRAPH (node), words->start,
                                  words->end))
    return CT_REVEAL_WORDS;

  return CT_REVEAL_NOTHING;
}

static CtRevealResult
reveal_below (GtkWidget *widget, const Words *words)
{
  CtRevealResult result;

  if (!gtk_widget_get_mapped (widget))
    return CT_REVEAL_NOTHING;

  result = reveal_here (widget, words);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && result != CT_REVEAL_WORDS; child = gtk_widget_get_next_sibling (child))
    {
      CtRevealResult below = reveal_below (child, words);

      result = MAX (result, below);
    }

  return result;
}

/**
 * ct_reveal_words:
 * @widget: a part of a window
 * @range: some of the hit's words, in bytes
 *
 * Looks below @widget for the words and selects them, the caret before them.
 */
CtRevealResult
ct_reveal_words (GtkWidget *widget, CtSearchHit *hit, const CtSearchRange *range)
{
  g_autofree char *text = ct_search_hit_dup_text (hit);
  gsize length = strlen (text);
  Words words = { hit, 0, 0 };

  words.start = g_utf8_strlen (text, MIN (range->start, length));
  words.end = g_utf8_strlen (text, MIN (range->end, length));

  return reveal_below (widget, &words);
}
