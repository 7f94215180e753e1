/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-item-mark"

#include "config.h"

#include "ct-item-mark.h"

#include <string.h>

#include "ct-paragraph.h"

/* The letters of points, in the order of the Vietnamese alphabet as documents use it: đ follows d,
 * and those with other marks are left out. */
static const char *const letters[] = {
  "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
  "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
};

/* No plan has as many points under one heading; a longer number is a year or a sum. */
#define MAX_DIGITS 2

/* Returns: what follows the number or letter, or %NULL if there is none */
static const char *
read_count (const char *text, CtItemMark *mark)
{
  if (g_ascii_isdigit (*text))
    {
      char *end;

      mark->kind = CT_ITEM_MARK_NUMBER;
      mark->number = (guint) g_ascii_strtoull (text, &end, 10);

      return end - text <= MAX_DIGITS && mark->number > 0 ? end : NULL;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_has_prefix (text, letters[i]))
      {
        mark->kind = CT_ITEM_MARK_LETTER;
        mark->number = (guint) i + 1;

        return text + strlen (letters[i]);
      }

  return NULL;
}

/**
 * ct_item_mark_read:
 * @mark: (out)
 *
 * Returns: whether @text begins with the mark of a point
 */
gboolean
ct_item_mark_read (const char *text, CtItemMark *mark)
{
  const char *end = read_count (text, mark);

  if (end == NULL || (*end != '.' && *end != ')') || end[1] != ' ')
    return FALSE;

  mark->closing = *end;
  mark->length = (gsize) (end + 1 - text) + strspn (end + 1, " ");

  return TRUE;
}

/* Returns: @text without the mark of a point or the dash of an item that it begins with */
const char *
ct_item_mark_skip (const char *text)
{
  CtItemMark mark;

  if (g_str_has_prefix (text, "- "))
    return text + 2;

  return ct_item_mark_read (text, &mark) ? text + mark.length : text;
}

/* The point before, of the same kind and under the same heading: letters begin anew under each
 * number. Returns: its number, or 0 if there is none. */
static guint
find_last (CtNodeList *paragraphs, guint position, CtItemMark *like)
{
  for (guint i = MIN (position, ct_node_list_get_length (paragraphs)); i > 0; i--)
    {
      CtNode *paragraph = ct_node_list_get (paragraphs, i - 1);
      CtItemMark mark;
      gboolean marked = ct_item_mark_read (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT), &mark);

      if (marked && mark.kind == like->kind)
        {
          like->closing = mark.closing;
          return mark.number;
        }
      if ((marked && mark.kind < like->kind) ||
          ct_node_get_number (paragraph, CT_PARAGRAPH_KIND) == CT_PARAGRAPH_HEADING)
        return 0;
    }

  return 0;
}

/**
 * ct_item_mark_continue:
 * @paragraphs: (element-type CtParagraph): where @text will stand
 * @position: at which place
 *
 * Returns: (transfer full): @text; if it is a point, with the mark that follows those before it, so
 *   that "d) …" from a form becomes "b) …" behind "a) …", and "a) …" where there is none before
 */
char *
ct_item_mark_continue (CtNodeList *paragraphs, guint position, const char *text)
{
  CtItemMark mark;
  guint number;

  if (!ct_item_mark_read (text, &mark))
    return g_strdup (text);

  number = find_last (paragraphs, position, &mark) + 1;
  if (mark.kind == CT_ITEM_MARK_NUMBER)
    return g_strdup_printf ("%u%c %s", number, mark.closing, text + mark.length);

  if (number > G_N_ELEMENTS (letters))
    return g_strdup (text);

  return g_strdup_printf ("%s%c %s", letters[number - 1], mark.closing, text + mark.length);
}
