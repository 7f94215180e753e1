/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-reader"

#include "config.h"

#include "ct-table-reader.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "ct-cell-text.h"

/* Reads the tables that an office program puts on the clipboard. What stands between tables is
 * read too, each paragraph a row of one cell: it may say which standard the next table is for. */

/* No table of a plan comes near; a clipboard may hold anything. */
#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_ROWS 5000
#define MAX_COLUMNS 100
#define MAX_DEPTH 200

typedef struct
{
  CtGrid *grid;
  guint n_tables;
  CtCellText *loose;
} Context;

static gboolean
has_name (xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && xmlStrcasecmp (node->name, BAD_CAST name) == 0;
}

static guint
get_span (xmlNode *cell, const char *name, guint maximum)
{
  xmlChar *value = xmlGetNoNsProp (cell, BAD_CAST name);
  guint64 span = 1;

  if (value != NULL)
    span = g_ascii_strtoull ((const char *) value, NULL, 10);
  xmlFree (value);

  return (guint) CLAMP (span, 1, maximum);
}

static void
read_cell (Context *context, xmlNode *cell, guint row, guint *column)
{
  g_autoptr (CtCellText) text = ct_cell_text_new ();
  g_autofree char *words = NULL;
  guint n_rows = get_span (cell, "rowspan", MAX_ROWS - row);
  guint n_columns;

  while (ct_grid_is_taken (context->grid, row, *column))
    (*column)++;
  if (*column >= MAX_COLUMNS)
    return;

  n_columns = get_span (cell, "colspan", MAX_COLUMNS - *column);
  ct_cell_text_add_children (text, cell);
  words = ct_cell_text_dup (text);
  ct_grid_put (context->grid, row, *column, n_rows, n_columns, words);
  *column += n_columns;
}

static void
read_row (Context *context, xmlNode *tr, guint row)
{
  guint column = 0;

  while (row >= ct_grid_get_n_rows (context->grid))
    ct_grid_add_row (context->grid);

  for (xmlNode *child = tr->children; child != NULL; child = child->next)
    if (has_name (child, "td") || has_name (child, "th"))
      read_cell (context, child, row, &column);
}

static void
read_rows (Context *context, xmlNode *parent, guint *row, guint depth)
{
  if (depth > MAX_DEPTH)
    return;

  for (xmlNode *child = parent->children; child != NULL && *row < MAX_ROWS; child = child->next)
    {
      if (has_name (child, "tr"))
        read_row (context, child, (*row)++);
      else if (child->type == XML_ELEMENT_NODE)
        read_rows (context, child, row, depth + 1);
    }
}

/* The words since the last table, each line a row. */
static void
end_loose_words (Context *context)
{
  g_autofree char *words = ct_cell_text_dup (context->loose);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && ct_grid_get_n_rows (context->grid) < MAX_ROWS)
      ct_grid_put (context->grid, ct_grid_add_row (context->grid), 0, 1, 1, lines[i]);

  ct_cell_text_clear (context->loose);
}

static void
read_nodes (Context *context, xmlNode *parent, guint depth)
{
  if (depth > MAX_DEPTH)
    return;

  for (xmlNode *child = parent->children; child != NULL; child = child->next)
    {
      if (has_name (child, "table"))
        {
          guint row;

          end_loose_words (context);
          row = ct_grid_get_n_rows (context->grid);
          read_rows (context, child, &row, depth + 1);
          context->n_tables++;
        }
      else if (ct_cell_text_begin (context->loose, child))
        {
          read_nodes (context, child, depth + 1);
          ct_cell_text_end (context->loose, child);
        }
    }
}

/* Word and Excel put conditions around parts: <![if !supportLists]> … <![endif]>. The parser would
 * take them for words. */
static void
drop_conditions (char *html)
{
  char *to = html;

  for (char *from = html; *from != '\0';)
    {
      char *end = g_str_has_prefix (from, "<![") ? strchr (from, '>') : NULL;

      if (end != NULL && end[-1] == ']')
        from = end + 1;
      else
        *to++ = *from++;
    }
  *to = '\0';
}

/* Some programs write UTF-16, some a header before the first tag; the rest is UTF-8 or says what
 * it is. */
static char *
dup_html (GBytes *bytes, const char **encoding)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *start;

  *encoding = "UTF-8";
  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || (data[0] == '<' && data[1] == '\0')))
    return g_convert (data, (gssize) size, "UTF-8", "UTF-16LE", NULL, NULL, NULL);

  if (!g_utf8_validate_len (data, size, NULL))
    *encoding = NULL;

  start = size > 0 ? memchr (data, '<', size) : NULL;
  if (start == NULL)
    return NULL;

  return g_strndup (start, size - (gsize) (start - data));
}

/**
 * ct_table_reader_read_html:
 * @bytes: HTML from the clipboard
 *
 * Returns: (transfer full) (nullable): its tables, one below the other; %NULL when there is none
 */
CtGrid *
ct_table_reader_read_html (GBytes *bytes)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  g_autoptr (CtGrid) grid = ct_grid_new ();
  g_autoptr (CtCellText) loose = ct_cell_text_new ();
  Context context = { grid, 0, loose };
  const char *encoding;
  g_autofree char *html = NULL;
  xmlDoc *document;

  if (g_bytes_get_size (bytes) > MAX_BYTES)
    return NULL;

  html = dup_html (bytes, &encoding);
  if (html == NULL)
    return NULL;

  drop_conditions (html);
  document = htmlReadMemory (html, (int) strlen (html), NULL, encoding, options);
  if (document == NULL)
    return NULL;

  read_nodes (&context, (xmlNode *) document, 0);
  end_loose_words (&context);
  xmlFreeDoc (document);

  return context.n_tables > 0 ? g_steal_pointer (&grid) : NULL;
}

/* Text: cells end with tabs, rows with lines; a cell in quotes may hold both. */
static const char *
read_quoted (const char *at, GString *text)
{
  for (at++; *at != '\0'; at++)
    {
      if (*at == '"' && at[1] != '"')
        return at + 1;
      if (*at == '"')
        at++;
      if (*at != '\r')
        g_string_append_c (text, *at);
    }

  return at;
}

static gboolean
is_quoted (const char *at)
{
  const char *end;

  if (*at != '"')
    return FALSE;

  /* Words that only begin with a quotation mark are no quoted cell. */
  for (end = at + 1; *end != '\0'; end++)
    if (*end == '"')
      {
        if (end[1] == '"')
          end++;
        else
          return strchr ("\t\r\n", end[1]) != NULL;
      }

  return FALSE;
}

static const char *
read_text_cell (const char *at, GString *text)
{
  gsize length;

  g_string_truncate (text, 0);
  if (is_quoted (at))
    return read_quoted (at, text);

  length = strcspn (at, "\t\r\n");
  g_string_append_len (text, at, (gssize) length);

  return at + length;
}

static void
put_text_cell (CtGrid *grid, guint row, guint column, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *words = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  words = g_strjoinv ("\n", lines);
  ct_grid_put (grid, row, column, 1, 1, g_strstrip (words));
}

/**
 * ct_table_reader_read_text:
 * @bytes: plain text from the clipboard
 *
 * Returns: (transfer full) (nullable): the table of its tab-separated lines; %NULL when it has no
 *   tabs or is not UTF-8
 */
CtGrid *
ct_table_reader_read_text (GBytes *bytes)
{
  g_autoptr (CtGrid) grid = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *copy = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *at;

  if (size > MAX_BYTES || !g_utf8_validate_len (data, size, NULL) ||
      memchr (data, '\t', size) == NULL)
    return NULL;

  grid = ct_grid_new ();
  copy = g_strndup (data, size);
  for (at = copy; *at != '\0' && ct_grid_get_n_rows (grid) < MAX_ROWS;)
    {
      guint row = ct_grid_add_row (grid);

      for (guint column = 0;; column++)
        {
          at = read_text_cell (at, text);
          if (column < MAX_COLUMNS)
            put_text_cell (grid, row, column, text->str);
          if (*at != '\t')
            break;
          at++;
        }

      at += strspn (at, "\r");
      if (*at == '\n')
        at++;
    }

  return g_steal_pointer (&grid);
}
