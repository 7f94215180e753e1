/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-year-edit"

#include "config.h"

#include "ct-year-edit.h"

#include <string.h>

/* Below this a year of two digits ("9/25") could be taken for a month, so it is written in full. */
#define FIRST_SHORT_YEAR 13

/* What takes the place of one number. */
typedef struct
{
  gsize start;
  gsize end;
  int number;
  guint digits;
} Edit;

struct _CtYearEdit
{
  const char *text;
  GArray *edits;
  GHashTable *starts; /* of the edits */
};

/* @text: must outlive the edit */
CtYearEdit *
ct_year_edit_new (const char *text)
{
  CtYearEdit *self = g_new0 (CtYearEdit, 1);

  self->text = text;
  self->edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  self->starts = g_hash_table_new (NULL, NULL);

  return self;
}

void
ct_year_edit_free (CtYearEdit *self)
{
  g_array_unref (self->edits);
  g_hash_table_unref (self->starts);
  g_free (self);
}

gboolean
ct_year_edit_has (const CtYearEdit *self, const CtPeriodToken *token)
{
  return g_hash_table_contains (self->starts, GSIZE_TO_POINTER (token->start));
}

static void
add (CtYearEdit *self, const CtPeriodToken *token, int number, guint digits)
{
  Edit edit = { token->start, token->end, number, digits };

  /* Two times may share a year: "Đầu học kỳ I, II năm học 2025-2026". */
  if (g_hash_table_add (self->starts, GSIZE_TO_POINTER (token->start)))
    g_array_append_val (self->edits, edit);
}

/* Puts @number in the place of the number @token, with as many digits. */
void
ct_year_edit_replace (CtYearEdit *self, const CtPeriodToken *token, int number)
{
  add (self, token, number, token->digits);
}

/* Moves the year @token on, in two digits as in four. */
void
ct_year_edit_move (CtYearEdit *self, const CtPeriodToken *token, int years)
{
  int year = (token->digits == 2 ? 2000 + token->value : token->value) + years;

  if (token->digits == 2 && year % 100 >= FIRST_SHORT_YEAR)
    add (self, token, year % 100, 2);
  else
    add (self, token, year, 4);
}

static int
compare_edits (gconstpointer a, gconstpointer b)
{
  const Edit *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* Returns: (transfer full): the words with all changes */
char *
ct_year_edit_apply (CtYearEdit *self)
{
  GString *result = g_string_sized_new (strlen (self->text) + 8);
  gsize at = 0;

  g_array_sort (self->edits, compare_edits);
  for (guint i = 0; i < self->edits->len; i++)
    {
      const Edit *edit = &g_array_index (self->edits, Edit, i);

      g_string_append_len (result, self->text + at, edit->start - at);
      g_string_append_printf (result, "%0*d", (int) edit->digits, edit->number);
      at = edit->end;
    }
  g_string_append (result, self->text + at);

  return g_string_free (result, FALSE);
}
