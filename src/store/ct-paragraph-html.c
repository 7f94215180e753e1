/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paragraph-html"

#include "config.h"

#include "ct-paragraph-text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Paragraphs as word processors put them on the clipboard. Only what a plan has is read: words,
 * headings, lists. Fonts, colours and pictures stay behind. */

typedef struct
{
  GPtrArray *paragraphs;
  GString *words;
  CtParagraphKind kind;
  int level;
  guint depth; /* of lists around */
} Reader;

static gboolean
is_named (const xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_block (const xmlNode *node)
{
  static const char *const names[] = { "p",  "div", "li", "tr", "h1",         "h2",  "h3", "h4",
                                       "h5", "h6",  "ul", "ol", "blockquote", "pre", NULL };

  return is_named (node, names);
}

static gboolean
is_list (const xmlNode *node)
{
  static const char *const names[] = { "ul", "ol", NULL };

  return is_named (node, names);
}

static gboolean
is_silent (const xmlNode *node)
{
  static const char *const names[] = { "head", "style", "script", "title", "meta", NULL };

  return is_named (node, names);
}

static char *
dup_style (const xmlNode *node)
{
  xmlChar *style = xmlGetProp ((xmlNode *) node, BAD_CAST "style");
  char *copy = g_strdup (style != NULL ? (const char *) style : "");

  xmlFree (style);

  return copy;
}

/* Word writes a list as paragraphs that say "mso-list:l0 level1", with the bullet in a part of its
 * own that says "mso-list:Ignore". */
static int
get_word_level (const xmlNode *node)
{
  g_autofree char *style = dup_style (node);
  const char *list = strstr (style, "mso-list:");
  const char *level = list != NULL ? strstr (list, "level") : NULL;

  return level != NULL ? MAX (atoi (level + strlen ("level")), 1) : 0;
}

static gboolean
is_word_bullet (const xmlNode *node)
{
  g_autofree char *style = dup_style (node);

  return g_regex_match_simple ("mso-list:\\s*Ignore", style, 0, 0);
}

/* All white space is one space, as HTML has it; a forced line break is kept. */
static void
add_words (Reader *reader, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean at_start =
          reader->words->len == 0 || strchr (" \n", reader->words->str[reader->words->len - 1]);

      if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        {
          if (!at_start)
            g_string_append_c (reader->words, ' ');
        }
      else if (c >= 0x20 && c != 0xfffc && c != 0xfeff)
        {
          g_string_append_unichar (reader->words, c);
        }
    }
}

/* Ends the paragraph that was read so far, if it has words. */
static void
end_paragraph (Reader *reader)
{
  g_strchomp (reader->words->str);
  if (*reader->words->str != '\0')
    g_ptr_array_add (reader->paragraphs,
                     ct_paragraph_text_new (reader->kind, CLAMP (reader->level, 1, 3),
                                            reader->words->str));
  g_string_truncate (reader->words, 0);
}

static void read_children (Reader *reader, const xmlNode *node);

static guint
get_number (const xmlNode *item)
{
  guint number = 1;

  for (const xmlNode *before = item->prev; before != NULL; before = before->prev)
    if (before->type == XML_ELEMENT_NODE && g_str_equal ((const char *) before->name, "li"))
      number++;

  return number;
}

/* A plan has no numbered lists; the number is a word like others. */
static void
begin_item (Reader *reader, const xmlNode *node)
{
  gboolean counted = node->parent != NULL && g_str_equal ((const char *) node->parent->name, "ol");

  reader->kind = counted ? CT_PARAGRAPH_TEXT_KIND : CT_PARAGRAPH_ITEM;
  reader->level = (int) MAX (reader->depth, 1);
  if (counted)
    g_string_append_printf (reader->words, "%u. ", get_number (node));
}

static void
begin_block (Reader *reader, const xmlNode *node)
{
  const char *name = (const char *) node->name;
  int word_level = get_word_level (node);

  if (g_str_equal (name, "li"))
    {
      begin_item (reader, node);
    }
  else if (word_level > 0)
    {
      reader->kind = CT_PARAGRAPH_ITEM;
      reader->level = word_level;
    }
  else if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
    {
      reader->kind = CT_PARAGRAPH_HEADING;
      reader->level = name[1] - '0';
    }
  else if (reader->depth == 0)
    {
      reader->kind = CT_PARAGRAPH_TEXT_KIND;
    }
}

static void
read_block (Reader *reader, const xmlNode *node)
{
  /* A paragraph in a list item goes on with the item's number. */
  gboolean goes_on = reader->depth > 0 && g_str_equal ((const char *) node->name, "p");

  if (!goes_on)
    end_paragraph (reader);
  begin_block (reader, node);
  if (is_list (node))
    reader->depth++;
  read_children (reader, node);
  if (is_list (node))
    reader->depth--;
  end_paragraph (reader);
}

/* A number of Word's own list makes running text of the item, with the number as a word. */
static void
read_word_bullet (Reader *reader, const xmlNode *node)
{
  xmlChar *bullet = xmlNodeGetContent (node);

  if (bullet != NULL &&
      g_regex_match_simple ("^\\s*\\w+[.)]", (const char *) bullet, G_REGEX_CASELESS, 0))
    {
      reader->kind = CT_PARAGRAPH_TEXT_KIND;
      add_words (reader, (const char *) bullet);
      add_words (reader, " ");
    }
  xmlFree (bullet);
}

static void
read_node (Reader *reader, const xmlNode *node)
{
  static const char *const breaks[] = { "br", NULL };
  static const char *const cells[] = { "td", "th", NULL };

  if (node->type == XML_TEXT_NODE)
    {
      add_words (reader, (const char *) node->content);
    }
  else if (is_silent (node) || node->type != XML_ELEMENT_NODE)
    {
      return;
    }
  else if (is_named (node, breaks))
    {
      g_strchomp (reader->words->str);
      g_string_set_size (reader->words, strlen (reader->words->str));
      if (reader->words->len > 0)
        g_string_append_c (reader->words, '\n');
    }
  else if (is_word_bullet (node))
    {
      read_word_bullet (reader, node);
    }
  else if (is_block (node))
    {
      read_block (reader, node);
    }
  else
    {
      read_children (reader, node);
      if (is_named (node, cells))
        add_words (reader, " ");
    }
}

static void
read_children (Reader *reader, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    read_node (reader, child);
}

/* Word's own conditions are no HTML, and would be read as words. */
static char *
drop_conditions (const char *html, gsize length)
{
  g_autoptr (GRegex) condition = g_regex_new ("<!\\[[^>]*>", G_REGEX_RAW, 0, NULL);

  return g_regex_replace_literal (condition, html, (gssize) length, 0, "", 0, NULL);
}

/**
 * ct_paragraph_html_read:
 * @html: UTF-8
 *
 * Returns: (transfer full) (element-type CtParagraph): the paragraphs in it; none if it has no
 * words
 */
GPtrArray *
ct_paragraph_html_read (const char *html, gsize length)
{
  Reader reader = { .kind = CT_PARAGRAPH_TEXT_KIND };
  g_autofree char *cleaned = NULL;
  htmlDocPtr document = NULL;

  reader.paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  reader.words = g_string_new (NULL);
  cleaned = drop_conditions (html, length);
  if (cleaned != NULL && strlen (cleaned) <= G_MAXINT)
    document = htmlReadMemory (cleaned, (int) strlen (cleaned), NULL, "UTF-8",
                               HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET);
  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    {
      read_children (&reader, xmlDocGetRootElement (document));
      end_paragraph (&reader);
    }

  if (document != NULL)
    xmlFreeDoc (document);
  g_string_free (reader.words, TRUE);

  return reader.paragraphs;
}

static void
set_depth (GString *html, int *depth, int wanted)
{
  for (; *depth < wanted; (*depth)++)
    g_string_append (html, "<ul>");
  for (; *depth > wanted; (*depth)--)
    g_string_append (html, "</ul>");
}

/**
 * ct_paragraph_html_write:
 * @paragraphs: (element-type CtParagraph): paragraphs
 *
 * Returns: (transfer full): them, as word processors read them
 */
char *
ct_paragraph_html_write (GPtrArray *paragraphs)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\">");
  int depth = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      CtNode *paragraph = g_ptr_array_index (paragraphs, i);
      int kind = ct_node_get_number (paragraph, CT_PARAGRAPH_KIND);
      int level = CLAMP (ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL), 1, 3);
      g_autofree char *escaped =
          g_markup_escape_text (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT), -1);
      g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
      g_autofree char *words = g_strjoinv ("<br>", lines);

      set_depth (html, &depth, kind == CT_PARAGRAPH_ITEM ? level : 0);
      if (kind == CT_PARAGRAPH_ITEM)
        g_string_append_printf (html, "<li>%s</li>", words);
      else if (kind == CT_PARAGRAPH_HEADING)
        g_string_append_printf (html, "<h%d>%s</h%d>", level, words, level);
      else
        g_string_append_printf (html, "<p>%s</p>", words);
    }
  set_depth (html, &depth, 0);

  return g_string_free (html, FALSE);
}
