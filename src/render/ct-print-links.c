/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-links"

#include "config.h"

#include "ct-print-links.h"

#include <string.h>

#include "ct-evidence-item.h"
#include "ct-evidence-uri.h"

/**
 * CtPrintLinks:
 *
 * Which words on the pages lead somewhere. Words of expected evidence lead to where it is kept; its
 * code leads to its row in the list of evidence, where that is printed, and else with the words. In
 * the list itself, code, title and place lead to where it is kept.
 *
 * While the pages are made it is noted which words stand for which piece of evidence; where they
 * stand is known afterwards.
 */
struct _CtPrintLinks
{
  GHashTable *notes; /* from CtTextBlock */
};

typedef struct
{
  CtTextBlock *text;
  CtNode *item;
  char *cited;
} Note;

/* A place of the pages. */
typedef struct
{
  guint page;
  double y;
} Place;

typedef struct
{
  GHashTable *notes;
  GHashTable *rows; /* from the CtEvidenceItem to its Place */
  GArray *links;
  const CtBox *box;
  guint page;
} Finder;

/* Where words lead to. */
typedef struct
{
  CtNode *item;
  const char *uri;
  const Place *row;
} Target;

static void
note_free (Note *self)
{
  ct_text_block_unref (self->text);
  g_clear_object (&self->item);
  g_free (self->cited);
  g_free (self);
}

CtPrintLinks *
ct_print_links_new (void)
{
  CtPrintLinks *self = g_new0 (CtPrintLinks, 1);

  self->notes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) note_free);

  return self;
}

void
ct_print_links_free (CtPrintLinks *self)
{
  g_hash_table_unref (self->notes);
  g_free (self);
}

/**
 * ct_print_links_note:
 * @text: words of expected evidence
 * @item: (nullable): what of the list of evidence they stand for
 * @cited: (nullable): its code as it ends the words
 */
void
ct_print_links_note (CtPrintLinks *self, CtTextBlock *text, CtNode *item, const char *cited)
{
  Note *note = g_new0 (Note, 1);

  note->text = ct_text_block_ref (text);
  note->cited = g_strdup (cited);
  g_set_object (&note->item, item);
  g_hash_table_insert (self->notes, text, note);
}

static void
clear_link (CtPrintLink *link)
{
  g_clear_object (&link->item);
  g_clear_pointer (&link->uri, g_free);
}

/* What the typesetter puts between letters to hold them together. */
static gboolean
is_joiner (gunichar letter)
{
  return letter == 0x2060 || letter == 0x200b || letter == 0xad;
}

/* Where the code begins in the words as they were set, which may hold more than was to be set;
 * their end where it is not found. */
static int
find_code (const char *set, const char *cited)
{
  const char *p = set + strlen (set);
  const char *end = p;
  const char *q = cited + strlen (cited);

  /* Behind the code there may be a full stop. */
  if (p > set && p[-1] == '.' && q > cited && q[-1] != '.')
    p--;

  while (q > cited && p > set)
    {
      gunichar letter;

      p = g_utf8_prev_char (p);
      letter = g_utf8_get_char (p);
      if (is_joiner (letter))
        continue;

      q = g_utf8_prev_char (q);
      if (letter != g_utf8_get_char (q) &&
          !(g_unichar_isspace (letter) && g_unichar_isspace (g_utf8_get_char (q))))
        return (int) (end - set);
    }

  return (int) (q == cited ? p - set : end - set);
}

static double
get_x (const CtTextLine *line, int index)
{
  int x;

  pango_layout_line_index_to_x (line->line, index, FALSE, &x);

  return pango_units_to_double (x);
}

/* The words from byte @from to @to, line by line, as far as they are in the box. */
static void
add_links (Finder *self, int from, int to, const Target *target)
{
  const CtBox *box = self->box;
  const CtTextLine *lines = &box->text->lines[box->first_line];
  double left = G_MAXDOUBLE;

  if (target->uri == NULL && target->row == NULL)
    return;

  for (guint i = 0; i < box->n_lines; i++)
    left = MIN (left, lines[i].x);

  for (guint i = 0; i < box->n_lines; i++)
    {
      CtPrintLink link = { self->page };
      int start = pango_layout_line_get_start_index (lines[i].line);
      int end = start + pango_layout_line_get_length (lines[i].line);
      guint line = box->first_line + i;
      double x1, x2;

      if (MAX (start, from) >= MIN (end, to))
        continue;

      x1 = get_x (&lines[i], MAX (start, from));
      x2 = get_x (&lines[i], MIN (end, to));
      if (x1 == x2)
        continue;

      link.x = box->x + lines[i].x - left + MIN (x1, x2);
      link.y = box->y + lines[i].top - lines[0].top;
      link.width = ABS (x2 - x1);
      link.height = ct_text_block_get_line_bottom (box->text, line) - lines[i].top;
      link.item = target->item != NULL ? g_object_ref (target->item) : NULL;
      link.uri = g_strdup (target->uri);
      if (target->row != NULL)
        {
          link.target_page = target->row->page;
          link.target_y = target->row->y;
        }
      g_array_append_val (self->links, link);
    }
}

static char *
dup_uri_of_item (CtNode *item)
{
  return item != NULL ? ct_evidence_uri_dup (ct_node_get_text (item, CT_EVIDENCE_ITEM_LOCATION))
                      : NULL;
}

static void
add_noted (Finder *self, const Note *note)
{
  const char *set = pango_layout_get_text (note->text->layout);
  const Place *row = note->item != NULL ? g_hash_table_lookup (self->rows, note->item) : NULL;
  g_autofree char *uri = dup_uri_of_item (note->item);
  int end = (int) strlen (set);
  int code = end;
  Target to_row = { note->item, NULL, row };
  Target to_place = { note->item };

  /* The words may tell by themselves where it is. */
  if (uri == NULL)
    uri = ct_evidence_uri_dup (set);
  to_place.uri = uri;

  if (row != NULL && note->cited != NULL)
    code = find_code (set, note->cited);
  add_links (self, 0, code, uri != NULL ? &to_place : &to_row);
  add_links (self, code, end, &to_row);
}

static void
add_listed (Finder *self)
{
  const CtBox *box = self->box;
  g_autofree char *uri = NULL;
  Target target = { box->node };

  if (box->field != CT_EVIDENCE_ITEM_CODE && box->field != CT_EVIDENCE_ITEM_TITLE &&
      box->field != CT_EVIDENCE_ITEM_LOCATION)
    return;

  uri = dup_uri_of_item (box->node);
  target.uri = uri;
  add_links (self, 0, G_MAXINT, &target);
}

static void
find_rows (Finder *self, const GPtrArray *pages, guint first_page, guint n_pages)
{
  for (guint i = first_page; i < first_page + n_pages; i++)
    {
      const CtPage *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        {
          const CtBox *box = ct_page_get_box (page, j);
          Place *place;

          if (!CT_IS_EVIDENCE_ITEM (box->node) || g_hash_table_contains (self->rows, box->node))
            continue;

          place = g_new0 (Place, 1);
          place->page = i;
          place->y = box->y;
          g_hash_table_insert (self->rows, box->node, place);
        }
    }
}

static void
find_on_page (Finder *self, const CtPage *page)
{
  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const Note *note;

      self->box = ct_page_get_box (page, i);
      if (self->box->kind != CT_BOX_TEXT)
        continue;

      note = g_hash_table_lookup (self->notes, self->box->text);
      if (note != NULL)
        add_noted (self, note);
      else if (CT_IS_EVIDENCE_ITEM (self->box->node))
        add_listed (self);
    }
}

/**
 * ct_print_links_find:
 * @pages: (element-type CtPage): the finished pages
 * @first_page: the first one with the list of evidence
 * @n_pages: how many of them there are, 0 where it is not printed
 *
 * Returns: (transfer full) (element-type CtPrintLink): the links, in the order of the pages
 */
GArray *
ct_print_links_find (CtPrintLinks *self, const GPtrArray *pages, guint first_page, guint n_pages)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Finder finder = { self->notes, rows, g_array_new (FALSE, FALSE, sizeof (CtPrintLink)) };

  g_array_set_clear_func (finder.links, (GDestroyNotify) clear_link);
  find_rows (&finder, pages, first_page, n_pages);
  for (guint i = 0; i < pages->len; i++)
    {
      finder.page = i;
      find_on_page (&finder, g_ptr_array_index (pages, i));
    }

  return finder.links;
}
