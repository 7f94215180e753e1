/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-form-words"

#include "config.h"

#include <stdarg.h>
#include <string.h>

#include "ct-form.h"

static gboolean
append_value (GString *out, const char *name, gsize length, va_list values)
{
  const char *key;

  while ((key = va_arg (values, const char *)) != NULL)
    {
      const char *value = va_arg (values, const char *);

      if (strlen (key) == length && strncmp (key, name, length) == 0)
        {
          g_string_append (out, value != NULL ? value : "");
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * ct_form_fill_words:
 * @pattern: words of a form, like "Tiêu chuẩn {no}: {title}"
 * @...: names and what they stand for, ended by %NULL
 *
 * A name that is not given stays as it is, braces and all: what a form's author mistyped is seen.
 *
 * Returns: (transfer full): the words
 */
char *
ct_form_fill_words (const char *pattern, ...)
{
  GString *out = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0';)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      gboolean done = FALSE;

      if (end != NULL)
        {
          va_list values;

          va_start (values, pattern);
          done = append_value (out, p + 1, end - p - 1, values);
          va_end (values);
        }

      if (done)
        p = end + 1;
      else
        g_string_append_c (out, *p++);
    }

  return g_string_free (out, FALSE);
}
