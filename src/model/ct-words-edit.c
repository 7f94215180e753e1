/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-words-edit"

#include "config.h"

#include "ct-words-edit.h"

/* What takes the place of one piece. */
typedef struct
{
  gsize start;
  gsize end;
  char *words;
} Piece;

struct _CtWordsEdit
{
  const char *text;
  GArray *pieces;
};

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_free (piece->words);
}

/* @text: must outlive the edit */
CtWordsEdit *
ct_words_edit_new (const char *text)
{
  CtWordsEdit *self = g_new0 (CtWordsEdit, 1);

  self->text = text;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);

  return self;
}

void
ct_words_edit_free (CtWordsEdit *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * ct_words_edit_take:
 * @start: where the piece begins
 * @end: where it ends; at @start to put something in
 * @words: (transfer full): what takes its place
 *
 * Of pieces that overlap the first one given counts.
 */
void
ct_words_edit_take (CtWordsEdit *self, gsize start, gsize end, char *words)
{
  Piece piece = { start, end, words };

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *other = &g_array_index (self->pieces, Piece, i);

      if (start < other->end && other->start < end)
        {
          g_free (words);
          return;
        }
    }

  g_array_append_val (self->pieces, piece);
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const Piece *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* Returns: (transfer full): the words with all changes */
char *
ct_words_edit_apply (CtWordsEdit *self)
{
  GString *result = g_string_new (NULL);
  gsize at = 0;

  g_array_sort (self->pieces, compare_pieces);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      g_string_append_len (result, self->text + at, piece->start - at);
      g_string_append (result, piece->words);
      at = piece->end;
    }
  g_string_append (result, self->text + at);

  return g_string_free (result, FALSE);
}
