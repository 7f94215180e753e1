/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-xml-output"

#include "config.h"

#include "ct-xml-output.h"

#include <string.h>

#include "ct-xml-escape.h"

#define INDENT 2

static const char spaces[] = "                                ";

/* As g_string_append_len(), which is not inline: a plan is thousands of short strings. */
static inline void
put (GString *text, const char *bytes, gsize length)
{
  if (length >= text->allocated_len - text->len)
    {
      g_string_append_len (text, bytes, (gssize) length);
      return;
    }

  memcpy (text->str + text->len, bytes, length);
  text->len += length;
  text->str[text->len] = '\0';
}

static inline void
put_string (GString *text, const char *string)
{
  put (text, string, strlen (string));
}

static void
begin_line (CtXmlOutput *self)
{
  gsize left = INDENT * self->depth;

  if (self->tag_open)
    put (self->text, ">\n", 2);

  self->tag_open = FALSE;
  for (; left >= sizeof spaces; left -= sizeof spaces - 1)
    put (self->text, spaces, sizeof spaces - 1);
  put (self->text, spaces, left);
}

CtXmlMark
ct_xml_output_begin (CtXmlOutput *self, const char *name)
{
  CtXmlMark mark = { self->text->len, 0, self->tag_open };

  begin_line (self);
  put (self->text, "<", 1);
  put_string (self->text, name);
  mark.after_name = self->text->len;
  self->tag_open = TRUE;
  self->depth++;

  return mark;
}

void
ct_xml_output_attribute (CtXmlOutput *self, const char *name, const char *value)
{
  put (self->text, " ", 1);
  put_string (self->text, name);
  put (self->text, "=\"", 2);
  ct_xml_escape_attribute (self->text, value, strlen (value));
  put (self->text, "\"", 1);
}

/* From here to ct_xml_output_end_words(), which also ends the element, the caller appends words. */
void
ct_xml_output_begin_words (CtXmlOutput *self)
{
  put (self->text, ">", 1);
}

static void
append_end_tag (CtXmlOutput *self, const char *name)
{
  put (self->text, "</", 2);
  put_string (self->text, name);
  put (self->text, ">\n", 2);
}

void
ct_xml_output_end_words (CtXmlOutput *self, const char *name)
{
  append_end_tag (self, name);
  self->tag_open = FALSE;
  self->depth--;
}

/* Source that stands where an element could stand. */
void
ct_xml_output_raw_line (CtXmlOutput *self, const char *xml)
{
  begin_line (self);
  put_string (self->text, xml);
  put (self->text, "\n", 1);
}

void
ct_xml_output_end (CtXmlOutput *self, const char *name)
{
  self->depth--;
  if (self->tag_open)
    {
      put (self->text, "/>\n", 3);
      self->tag_open = FALSE;
      return;
    }

  begin_line (self);
  append_end_tag (self, name);
}

/* The same, but an element with neither attributes nor content is taken back. */
void
ct_xml_output_end_optional (CtXmlOutput *self, const char *name, CtXmlMark mark)
{
  if (self->text->len > mark.after_name)
    {
      ct_xml_output_end (self, name);
      return;
    }

  g_string_truncate (self->text, mark.start);
  self->tag_open = mark.parent_open;
  self->depth--;
}
