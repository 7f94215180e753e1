/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-uri"

#include "config.h"

#include "ct-evidence-uri.h"

#include <string.h>

/* Where a piece of evidence is kept is told in words: a cupboard, a page of the web, a file. The
 * latter two can be opened.
 *
 * A relative path is taken for words. It can't be told from "Tủ A/ngăn 2"; and it would lead
 * nowhere: a PDF is sent around and lies elsewhere than the plan, and of the plan itself the
 * program may see that one file only, not its neighbours, where files come through a portal.
 */

#define FILE_SCHEME "file://"

static const char *const schemes[] = { "https://", "http://", FILE_SCHEME };

/* What closes a sentence or a bracket around a URI is not part of it. */
#define CLOSING ".,;:!?)]}>\"'"

/* Letters that stay as they are. Brackets, apostrophes and backslashes do not: they would end a
 * text in a PDF. A percent sign stays in an address, where it begins a number, but not in a path.
 */
#define KEPT_IN_ADDRESS "!#$&*+,/:;=?@[]%"
#define KEPT_IN_PATH "/:"

/* A page of the web is on some computer; a file as a rule on this one. */
static char *
take_valid (char *uri)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  const char *host = parsed != NULL ? g_uri_get_host (parsed) : NULL;

  if (parsed != NULL && (g_str_has_prefix (uri, FILE_SCHEME) || (host != NULL && *host != '\0')))
    return uri;

  g_free (uri);

  return NULL;
}

static char *
dup_path_uri (const char *prefix, const char *path)
{
  g_autofree char *slashes = g_strdelimit (g_strdup (path), "\\", '/');
  g_autofree char *escaped = g_uri_escape_string (slashes, KEPT_IN_PATH, FALSE);

  return take_valid (g_strconcat (prefix, escaped, NULL));
}

/* "D:\Hồ sơ\BB.pdf", "\\maychu\hoso\BB.pdf", "/home/…" */
static char *
dup_uri_of_path (const char *words)
{
  if (g_ascii_isalpha (words[0]) && words[1] == ':' && (words[2] == '\\' || words[2] == '/'))
    return dup_path_uri (FILE_SCHEME "/", words);
  if (words[0] == '\\' && words[1] == '\\' && g_ascii_isalnum (words[2]))
    return dup_path_uri (FILE_SCHEME, words + 2);
  if (words[0] == '/' && words[1] != '/' && words[1] != '\0' && !g_ascii_isspace (words[1]))
    return dup_path_uri (FILE_SCHEME, words);

  return NULL;
}

static const char *
find_start (const char *words)
{
  const char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const char *found = strstr (words, schemes[i]);

      if (found != NULL && (first == NULL || found < first))
        first = found;
    }

  return first;
}

/* The address of a file may have spaces; of a page of the web, these end it. */
static gsize
get_length (const char *uri, gboolean alone)
{
  gsize length =
      alone && g_str_has_prefix (uri, FILE_SCHEME) ? strlen (uri) : strcspn (uri, " \t\n");

  while (length > 0 && strchr (CLOSING, uri[length - 1]) != NULL)
    length--;

  return length;
}

/**
 * ct_evidence_uri_dup:
 * @words: where a piece of evidence is kept
 *
 * Returns: (transfer full) (nullable): the address that is in @words, as a URI of ASCII letters
 * that can be opened; %NULL where they are words only
 */
char *
ct_evidence_uri_dup (const char *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autofree char *address = NULL;
  const char *start;
  gsize length;

  if (!g_utf8_validate (stripped, -1, NULL))
    return NULL;

  start = find_start (stripped);
  if (start == NULL)
    return strchr (stripped, '\n') == NULL ? dup_uri_of_path (stripped) : NULL;

  length = get_length (start, start == stripped && strchr (stripped, '\n') == NULL);

  address = g_strndup (start, length);

  /* Nothing but the scheme. */
  if (g_str_has_suffix (address, "://"))
    return NULL;

  return take_valid (g_uri_escape_string (address, KEPT_IN_ADDRESS, FALSE));
}
