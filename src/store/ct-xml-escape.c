/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-xml-escape"

#include "config.h"

#include "ct-xml-escape.h"

#include <string.h>

/* XML has no way to hold control characters and the two last code points of the first plane, not
 * even escaped. They have no meaning in a plan either; so each becomes a replacement character, and
 * the file can be read again. */
#define REPLACEMENT "\xef\xbf\xbd"

/* The lead byte of U+F000 to U+FFFF, of which two must not be written. */
#define LEAD_OF_NONCHARACTERS 0xef

typedef enum
{
  PLAIN = 0,
  CONTROL,
  MARKUP,
  QUOTE,
  SPACE,
  RETURN,
  LEAD,
} ByteClass;

#define CONTROLS(white)                                                                            \
  CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, white, white,   \
      CONTROL, CONTROL, RETURN, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL,     \
      CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL, CONTROL,    \
      CONTROL

static const guint8 text_classes[256] = {
  CONTROLS (PLAIN), ['&'] = MARKUP, ['<'] = MARKUP, ['>'] = MARKUP, [LEAD_OF_NONCHARACTERS] = LEAD,
};

static const guint8 attribute_classes[256] = {
  CONTROLS (SPACE), ['"'] = QUOTE,  ['&'] = MARKUP,
  ['<'] = MARKUP,   ['>'] = MARKUP, [LEAD_OF_NONCHARACTERS] = LEAD,
};

/* Writes what stands for the byte at @at; returns how many bytes it stands for. */
static gsize
append_special (GString *out, ByteClass class, const char *at, const char *end)
{
  switch (class)
    {
    case MARKUP:
      g_string_append (out, *at == '&' ? "&amp;" : *at == '<' ? "&lt;" : "&gt;");
      return 1;

    case QUOTE:
      g_string_append (out, "&quot;");
      return 1;

    case SPACE:
      g_string_append (out, *at == '\t' ? "&#9;" : "&#10;");
      return 1;

    case RETURN:
      g_string_append (out, "&#13;");
      return 1;

    case LEAD:
      if (end - at >= 3 && (guchar) at[1] == 0xbf && (guchar) at[2] >= 0xbe)
        {
          g_string_append (out, REPLACEMENT);
          return 3;
        }
      g_string_append_c (out, *at);
      return 1;

    case CONTROL:
      g_string_append (out, REPLACEMENT);
      return 1;

    case PLAIN:
    default:
      g_return_val_if_reached (1);
    }
}

static void
escape (GString *out, const char *text, gsize length, const guint8 *classes)
{
  const char *end = text + length;
  const char *run = text;

  while (TRUE)
    {
      while (text < end && classes[(guchar) *text] == PLAIN)
        text++;

      if (text > run)
        g_string_append_len (out, run, text - run);
      if (text == end)
        return;

      text += append_special (out, classes[(guchar) *text], text, end);
      run = text;
    }
}

/**
 * ct_xml_escape_text:
 *
 * Appends @text so that it can stand between tags.
 */
void
ct_xml_escape_text (GString *out, const char *text, gsize length)
{
  escape (out, text, length, text_classes);
}

/**
 * ct_xml_escape_attribute:
 *
 * Appends @text so that it can stand between double quotes; its white space survives reading.
 */
void
ct_xml_escape_attribute (GString *out, const char *text, gsize length)
{
  escape (out, text, length, attribute_classes);
}
