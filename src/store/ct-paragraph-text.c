/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-text"

#include "config.h"

#include "ct-paragraph-text.h"

#include <string.h>

CtParagraph *
ct_paragraph_text_new (CtParagraphKind kind, int level, const char *text)
{
  CtParagraph *paragraph = ct_paragraph_new ();

  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND, kind);
  if (kind != CT_PARAGRAPH_TEXT_KIND)
    ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_LEVEL, level);
  ct_node_set_text (CT_NODE (paragraph), CT_PARAGRAPH_TEXT, text);

  return paragraph;
}

/* What stands for the dash of a list in the words of other programs. */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "-", "–", "—", "•", "·", "▪", "●", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      {
        const char *rest = line + strlen (bullets[i]);

        if (*rest == ' ' || *rest == '\t')
          return rest + strspn (rest, " \t");
      }

  return NULL;
}

static CtParagraph *
read_line (const char *line)
{
  const char *item = skip_bullet (line);

  if (item != NULL)
    return ct_paragraph_text_new (CT_PARAGRAPH_ITEM, 1, item);

  /* By habit "-" is the first level and "+" the second; the plus is printed as it stands. */
  if (g_str_has_prefix (line, "+ ") || g_str_has_prefix (line, "+\t"))
    return ct_paragraph_text_new (CT_PARAGRAPH_ITEM, 2, line);

  return ct_paragraph_text_new (CT_PARAGRAPH_TEXT_KIND, 0, line);
}

/* Line ends of every system are one; what cannot be in a plan is a space. */
static char *
clean (const char *text)
{
  GString *clean_text = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == 0x2029 || c == '\v' || c == '\f')
        g_string_append_c (clean_text, '\n');
      else if (c == 0x2028)
        g_string_append_unichar (clean_text, c);
      else if (c != '\n' && c != '\t' && (c < 0x20 || c == 0xfffc || c == 0xfeff))
        g_string_append_c (clean_text, ' ');
      else
        g_string_append_unichar (clean_text, c);
    }

  return g_string_free (clean_text, FALSE);
}

/**
 * ct_paragraph_text_read:
 * @text: words from elsewhere, UTF-8
 *
 * Returns: (transfer full) (element-type CtParagraph): a paragraph for each line; empty lines are
 *   left out
 */
GPtrArray *
ct_paragraph_text_read (const char *text)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *cleaned = clean (text);
  g_auto (GStrv) lines = g_strsplit (cleaned, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* A single line may go into the middle of a sentence: its spaces count. */
      if (lines[1] != NULL)
        g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        g_ptr_array_add (paragraphs,
                         lines[1] != NULL
                             ? read_line (lines[i])
                             : ct_paragraph_text_new (CT_PARAGRAPH_TEXT_KIND, 0, lines[i]));
    }

  return paragraphs;
}

/**
 * ct_paragraph_text_write:
 * @paragraphs: (element-type CtParagraph): paragraphs
 *
 * Returns: (transfer full): their words, a line each, items with a dash
 */
char *
ct_paragraph_text_write (GPtrArray *paragraphs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      CtNode *paragraph = g_ptr_array_index (paragraphs, i);
      const char *words = ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (ct_node_get_number (paragraph, CT_PARAGRAPH_KIND) == CT_PARAGRAPH_ITEM &&
          paragraphs->len > 1 && *words != '-' && *words != '+')
        g_string_append (text, "- ");
      g_string_append (text, words);
    }

  return g_string_free (text, FALSE);
}
