/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cell-text"

#include "config.h"

#include "ct-cell-text.h"

#include <string.h>

/* The words of HTML as lines: a paragraph, a list item and a forced break are a line each, and
 * white space means what it means in HTML. */

#define MAX_DEPTH 200

struct _CtCellText
{
  GString *text;
  gboolean space;
  gboolean after_mark;
};

CtCellText *
ct_cell_text_new (void)
{
  CtCellText *self = g_new0 (CtCellText, 1);

  self->text = g_string_new (NULL);

  return self;
}

void
ct_cell_text_free (CtCellText *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
ct_cell_text_clear (CtCellText *self)
{
  g_string_truncate (self->text, 0);
  self->space = FALSE;
  self->after_mark = FALSE;
}

static gboolean
is_one_of (xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_block (xmlNode *node)
{
  static const char *const names[] = {
    "p",  "div", "li", "ul", "ol", "h1",    "h2", "h3",         "h4", "h5",
    "h6", "tr",  "td", "th", "dt", "table", "dd", "blockquote", NULL,
  };

  return is_one_of (node, names);
}

/* What is in the file but not on the page; text that was struck out with changes tracked. */
static gboolean
is_hidden (xmlNode *node)
{
  static const char *const names[] = {
    "head", "style", "script", "title", "meta", "link", "xml", "del", "colgroup", "col", NULL,
  };

  return is_one_of (node, names);
}

/* The paragraph of a list item stands behind the item's mark. */
static void
begin_line (CtCellText *self)
{
  if (self->after_mark)
    return;

  self->space = FALSE;
  if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
}

static void
add_words (CtCellText *self, const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    {
      gunichar c = g_utf8_get_char (words);

      if (g_unichar_isspace (c))
        {
          self->space = TRUE;
          continue;
        }

      /* A hyphen that only shows where a line ends. */
      if (c == 0x00ad || c == 0xfeff)
        continue;

      if (self->space && self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
        g_string_append_c (self->text, ' ');
      self->space = FALSE;
      self->after_mark = FALSE;
      g_string_append_unichar (self->text, c);
    }
}

/* Word writes the mark of a list item as text in a span of its own; in fonts of signs that is any
 * letter. */
static gboolean
is_list_mark (xmlNode *node)
{
  xmlChar *style = node->type == XML_ELEMENT_NODE ? xmlGetNoNsProp (node, BAD_CAST "style") : NULL;
  gboolean found = style != NULL && xmlStrcasestr (style, BAD_CAST "mso-list:") != NULL &&
                   xmlStrcasestr (style, BAD_CAST "ignore") != NULL;

  xmlFree (style);

  return found;
}

static void
add_list_mark (CtCellText *self, xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_autofree char *mark = g_strdup ((const char *) content);

  xmlFree (content);
  for (char *at = mark; *at != '\0'; at++)
    if ((guchar) *at == 0xc2 && (guchar) at[1] == 0xa0)
      at[0] = at[1] = ' ';
  g_strstrip (mark);

  add_words (self,
             g_ascii_isdigit (*mark) || strchr (mark, '.') != NULL || strchr (mark, ')') != NULL
                 ? mark
                 : "-");
  self->space = TRUE;
}

static void
add_item_mark (CtCellText *self, xmlNode *item)
{
  gboolean numbered =
      item->parent != NULL && g_strcmp0 ((const char *) item->parent->name, "ol") == 0;
  guint number = 1;
  g_autofree char *mark = NULL;

  for (xmlNode *before = item->prev; before != NULL; before = before->prev)
    number += g_strcmp0 ((const char *) before->name, "li") == 0;

  mark = numbered ? g_strdup_printf ("%u.", number) : g_strdup ("-");
  add_words (self, mark);
  self->space = TRUE;
  self->after_mark = TRUE;
}

/**
 * ct_cell_text_begin:
 *
 * Adds the words of a text, or what an element has before its children.
 *
 * Returns: whether the children are to be added
 */
gboolean
ct_cell_text_begin (CtCellText *self, xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    {
      add_words (self, (const char *) node->content);
      return FALSE;
    }

  if (node->type != XML_ELEMENT_NODE || is_hidden (node))
    return FALSE;

  if (g_str_equal ((const char *) node->name, "br"))
    {
      self->space = FALSE;
      g_string_append_c (self->text, '\n');
      return FALSE;
    }

  if (is_block (node))
    begin_line (self);
  if (g_str_equal ((const char *) node->name, "li"))
    add_item_mark (self, node);

  if (is_list_mark (node))
    {
      add_list_mark (self, node);
      return FALSE;
    }

  return TRUE;
}

void
ct_cell_text_end (CtCellText *self, xmlNode *node)
{
  if (g_str_equal ((const char *) node->name, "li"))
    self->after_mark = FALSE;
  if (is_block (node))
    begin_line (self);
}

static void
add_nodes (CtCellText *self, xmlNode *parent, guint depth)
{
  if (depth > MAX_DEPTH)
    return;

  for (xmlNode *child = parent->children; child != NULL; child = child->next)
    if (ct_cell_text_begin (self, child))
      {
        add_nodes (self, child, depth + 1);
        ct_cell_text_end (self, child);
      }
}

void
ct_cell_text_add_children (CtCellText *self, xmlNode *parent)
{
  add_nodes (self, parent, 0);
}

/**
 * ct_cell_text_dup:
 *
 * Returns: (transfer full): the lines that have words
 */
char *
ct_cell_text_dup (CtCellText *self)
{
  g_auto (GStrv) lines = g_strsplit (self->text->str, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
