/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-json"

#include "config.h"

#include "ct-cli-json.h"

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *at = value; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_printf (text, "\\%c", *at);
      else if (*at == '\n')
        g_string_append (text, "\\n");
      else if ((guchar) *at < 0x20)
        g_string_append_printf (text, "\\u%04x", (guint) *at);
      else
        g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

static void
begin_line (CtCliJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
begin_value (CtCliJson *self, const char *key)
{
  if (self->needs_comma)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    begin_line (self);
  if (key != NULL)
    {
      append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
  self->needs_comma = TRUE;
}

/**
 * ct_cli_json_begin:
 * @key: (nullable): the member's name; %NULL in an array and for the whole
 * @bracket: “{” for an object, “[” for an array
 */
void
ct_cli_json_begin (CtCliJson *self, const char *key, char bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->needs_comma = FALSE;
}

void
ct_cli_json_end (CtCliJson *self, char bracket)
{
  self->depth--;
  if (self->needs_comma)
    begin_line (self);
  g_string_append_c (self->text, bracket);
  self->needs_comma = TRUE;
}

void
ct_cli_json_string (CtCliJson *self, const char *key, const char *value)
{
  begin_value (self, key);
  append_quoted (self->text, value);
}

void
ct_cli_json_number (CtCliJson *self, const char *key, gint64 value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}
