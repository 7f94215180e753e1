/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-text"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-old-text.h"
#include "ct-text-repair.h"

/* Texts in the letters of another time. */

static const CtCheckRule rule_encoding = { "text-encoding", CT_SEVERITY_WARNING };
static const CtCheckRule rule_year = { "text-year", CT_SEVERITY_WARNING };
static const CtCheckRule rule_form = { "text-form", CT_SEVERITY_HINT };

static const char *
get_encoding_name (CtOldEncoding encoding)
{
  return encoding == CT_OLD_TCVN3 ? "TCVN3 (.VnTime)" : "VNI";
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

static const char *
skip_dash (const char *text)
{
  while (*text == ' ')
    text++;
  if (*text == '-')
    text++;
  else if (g_str_has_prefix (text, "–"))
    text += strlen ("–");
  else
    return NULL;
  while (*text == ' ')
    text++;

  return text;
}

/* "2017-1018": two years, the second before the first, and nothing around them that would make
 * them a number of another kind. */
static gboolean
is_wrong_pair (const char *before, const char *text, gsize *length)
{
  const char *second = skip_dash (text + 4);
  int first_year = atoi (text);

  if (second == NULL || count_digits (second) != 4 || first_year < 1990 || first_year > 2099 ||
      atoi (second) >= first_year || (second[4] != '\0' && strchr ("/-", second[4]) != NULL) ||
      (before < text && strchr ("/.-", text[-1]) != NULL))
    return FALSE;

  *length = second + 4 - text;

  return TRUE;
}

static void
check_years (CtCheckRun *run, CtNode *node, guint field, const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      gsize n_digits = count_digits (p);
      gsize length;

      if (n_digits == 4 && is_wrong_pair (text, p, &length))
        {
          g_autofree char *pair = g_strndup (p, length);

          ct_check_report (run, &rule_year, node, field, text,
                           _ ("“%s” can’t be: the second year lies before the first."), pair);
          return;
        }
      p = n_digits > 0 ? p + n_digits : g_utf8_next_char (p);
    }
}

static void
check_field (CtNode *node, guint field, const char *text, gpointer data)
{
  CtCheckRun *run = data;
  CtOldEncoding encoding = ct_old_text_detect (text);
  g_autofree char *start = NULL;
  g_autofree char *converted = NULL;

  /* A period says itself what is wrong with it. */
  if (G_PARAM_SPEC_VALUE_TYPE (CT_NODE_GET_CLASS (node)->pspecs[field]) != CT_TYPE_PERIOD)
    check_years (run, node, field, text);
  if (encoding == CT_OLD_NONE)
    return;

  converted = ct_old_text_convert (text, encoding);
  start = ct_check_dup_start (converted);
  ct_check_report (run, &rule_encoding, node, field, text,
                   /* Translators: name of an encoding, the words as they should be */
                   _ ("A text is in %s letters, not in Unicode. It should read “%s”."),
                   get_encoding_name (encoding), start);
}

void
ct_check_text (CtCheckRun *run, CtNode *node)
{
  ct_text_repair_foreach_field (node, check_field, run);
}

/**
 * DecomposedTexts:
 * @first: the first node that has one, in the order of the plan
 */
typedef struct
{
  CtNode *first;
  guint field;
  guint count;
} DecomposedTexts;

static void
count_decomposed (CtNode *node, guint field, const char *text, gpointer data)
{
  DecomposedTexts *found = data;

  if (!ct_text_repair_is_decomposed (text))
    return;

  if (found->count++ > 0)
    return;
  found->first = node;
  found->field = field;
}

/**
 * ct_check_text_form:
 *
 * Letters that are written in parts print the same, so they are told of only once.
 */
void
ct_check_text_form (CtCheckRun *run)
{
  DecomposedTexts found = { NULL };
  g_autofree char *subject = NULL;

  ct_text_repair_foreach_text (run->plan, count_decomposed, &found);
  if (found.count == 0)
    return;

  subject = g_strdup_printf ("%u", found.count);
  ct_check_report (
      run, &rule_form, found.first, found.field, subject,
      g_dngettext (GETTEXT_PACKAGE,
                   "%u text has its letters in parts, not in the usual form (NFC).",
                   "%u texts have their letters in parts, not in the usual form (NFC).",
                   found.count),
      found.count);
}
