/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-proof-text"

#include "config.h"

#include "ct-proof-text.h"

#include <poppler.h>

/* Older Popplers have no g_autoptr() for their types, so their objects are owned as GObjects. */

/* How far the middle of a letter may lie outside of its line, in points. */
#define TOLERANCE 1.0

/* A letter of the PDF and the middle of the place where it is. */
typedef struct
{
  gunichar letter;
  double x;
  double y;
} Letter;

struct _CtProofText
{
  GPtrArray *pages;
  GHashTable *places;
  GArray *outside;
};

static guint
hash_place (gconstpointer key)
{
  const CtBox *box = key;

  return g_direct_hash (box->node) * 31 + box->field;
}

static gboolean
equal_place (gconstpointer a, gconstpointer b)
{
  const CtBox *first = a, *second = b;

  return first->node == second->node && first->field == second->field;
}

/* All that is no mark on paper: spaces, and what holds words together or may part them. */
static gboolean
is_invisible (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_iszerowidth (c) ||
         c == 0x00a0 || c == 0x00ad || c == 0x2060 || c == 0xfeff;
}

/**
 * ct_proof_text_dup_bare:
 *
 * Returns: (transfer full): the visible letters of @text, composed
 */
char *
ct_proof_text_dup_bare (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *bare = g_string_new (NULL);

  for (const char *p = composed != NULL ? composed : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_invisible (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));

  return g_string_free (bare, FALSE);
}

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  const Letter *first = a, *second = b;

  return (first->y > second->y) - (first->y < second->y);
}

static GArray *
read_page (PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  g_autoptr (GObject) owned = G_OBJECT (page);
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *rectangles = NULL;
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  guint n_rectangles = 0;
  const char *p = text != NULL ? text : "";

  poppler_page_get_text_layout (page, &rectangles, &n_rectangles);

  for (guint i = 0; i < n_rectangles && *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      Letter letter = { g_utf8_get_char (p), (rectangles[i].x1 + rectangles[i].x2) / 2,
                        (rectangles[i].y1 + rectangles[i].y2) / 2 };

      if (!is_invisible (letter.letter))
        g_array_append_val (letters, letter);
    }

  g_array_sort (letters, compare_letters);

  return letters;
}

/* What shows a part of the plan and stands in the margins, which printers may cut off. What is
 * meant to stand there, as the page number, shows no part of the plan.
 */
static void
note_outside (CtProofText *self, CtPrintout *printout, guint index)
{
  const CtPage *page = ct_printout_get_page (printout, index);
  GArray *letters = g_ptr_array_index (self->pages, index);
  double left, top, right, bottom;

  ct_printout_get_print_area (printout, index, &left, &top, &right, &bottom);

  for (guint i = 0; i < letters->len; i++)
    {
      const Letter *letter = &g_array_index (letters, Letter, i);
      CtPrintoutPlace place = { index };

      if (letter->x >= left - TOLERANCE && letter->x <= right + TOLERANCE &&
          letter->y >= top - TOLERANCE && letter->y <= bottom + TOLERANCE)
        continue;

      place.box = ct_page_find_box (page, letter->x, letter->y);
      if (place.box != NULL)
        g_array_append_val (self->outside, place);
    }
}

static void
note_places (CtProofText *self, CtPrintout *printout)
{
  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    {
      const CtPage *page = ct_printout_get_page (printout, i);

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        {
          const CtBox *box = ct_page_get_box (page, j);
          CtPrintoutPlace place = { i, box };
          GArray *places;

          if (box->node == NULL || (box->kind != CT_BOX_TEXT && box->kind != CT_BOX_AREA))
            continue;

          places = g_hash_table_lookup (self->places, box);
          if (places == NULL)
            {
              places = g_array_new (FALSE, FALSE, sizeof (CtPrintoutPlace));
              g_hash_table_insert (self->places, (gpointer) box, places);
            }
          g_array_append_val (places, place);
        }
    }
}

/**
 * ct_proof_text_new:
 * @printout: tells where things are; must outlive the result
 * @pdf: the PDF made of it
 *
 * Returns: (transfer full) (nullable): what @pdf says
 */
CtProofText *
ct_proof_text_new (CtPrintout *printout, GBytes *pdf, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);
  g_autoptr (GObject) owned = (GObject *) document;
  CtProofText *self;

  if (document == NULL)
    return NULL;

  self = g_new0 (CtProofText, 1);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->places =
      g_hash_table_new_full (hash_place, equal_place, NULL, (GDestroyNotify) g_array_unref);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    g_ptr_array_add (self->pages, read_page (document, i));
  note_places (self, printout);

  self->outside = g_array_new (FALSE, FALSE, sizeof (CtPrintoutPlace));
  for (guint i = 0; i < MIN (self->pages->len, ct_printout_get_n_pages (printout)); i++)
    note_outside (self, printout, i);

  return self;
}

void
ct_proof_text_free (CtProofText *self)
{
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->places);
  g_array_unref (self->outside);
  g_free (self);
}

static guint
find_first_below (GArray *letters, double y)
{
  guint low = 0, high = letters->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (letters, Letter, middle).y < y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static int
compare_across (gconstpointer a, gconstpointer b)
{
  const Letter *first = a, *second = b;

  return (first->x > second->x) - (first->x < second->x);
}

/* The letters of one line, from left to right. */
static void
append_line (GString *text, GArray *letters, double left, double right, double top, double bottom)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (Letter));

  for (guint i = find_first_below (letters, top); i < letters->len; i++)
    {
      const Letter *letter = &g_array_index (letters, Letter, i);

      if (letter->y > bottom)
        break;
      if (letter->x >= left - TOLERANCE && letter->x <= right + TOLERANCE)
        g_array_append_val (line, *letter);
    }

  g_array_sort (line, compare_across);
  for (guint i = 0; i < line->len; i++)
    g_string_append_unichar (text, g_array_index (line, Letter, i).letter);
}

static void
append_place (CtProofText *self, GString *text, const CtPrintoutPlace *place)
{
  const CtBox *box = place->box;
  GArray *letters;
  double y = box->y;

  if (place->page >= self->pages->len)
    return;

  letters = g_ptr_array_index (self->pages, place->page);
  if (box->kind == CT_BOX_AREA)
    {
      append_line (text, letters, box->x, box->x + box->width, y, y + box->height);
      return;
    }

  for (guint i = 0; i < box->n_lines; i++)
    {
      double height = ct_text_block_get_slice_height (box->text, box->first_line + i, 1);

      append_line (text, letters, box->x, box->x + box->width, y, y + height);
      y += height;
    }
}

/* Where the words at @index go on on the next page. The same words may be printed in several
 * columns: those in the same one go on there.
 */
static guint
find_rest (GArray *places, const gboolean *done, guint index)
{
  const CtBox *box = g_array_index (places, CtPrintoutPlace, index).box;
  guint found = places->len;
  double nearest = G_MAXDOUBLE;

  for (guint i = index + 1; box->kind == CT_BOX_TEXT && i < places->len; i++)
    {
      const CtBox *other = g_array_index (places, CtPrintoutPlace, i).box;
      double distance = ABS (other->x - box->x);

      if (!done[i] && other->text == box->text &&
          other->first_line == box->first_line + box->n_lines && distance < nearest)
        {
          nearest = distance;
          found = i;
        }
    }

  return found;
}

/**
 * ct_proof_text_dup_letters:
 *
 * Returns: (transfer full): all letters that the PDF has where @field of @node is printed, without
 *   spaces
 */
char *
ct_proof_text_dup_letters (CtProofText *self, CtNode *node, guint field)
{
  CtBox key = { .node = node, .field = field };
  GArray *places = g_hash_table_lookup (self->places, &key);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree gboolean *done = places != NULL ? g_new0 (gboolean, places->len) : NULL;

  for (guint i = 0; places != NULL && i < places->len; i++)
    for (guint j = i; j < places->len && !done[j]; j = find_rest (places, done, j))
      {
        append_place (self, text, &g_array_index (places, CtPrintoutPlace, j));
        done[j] = TRUE;
      }

  return ct_proof_text_dup_bare (text->str);
}

/**
 * ct_proof_text_get_outside:
 *
 * Returns: (transfer none) (element-type CtPrintoutPlace): the box of each letter that stands in
 * the margins, in the order of the pages
 */
const GArray *
ct_proof_text_get_outside (CtProofText *self)
{
  return self->outside;
}
