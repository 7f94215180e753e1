/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-legal-acts"

#include "config.h"

#include <stdlib.h>

#include "ct-legal-acts.h"

#include "ct-text-fold.h"

/**
 * CtLegalActs:
 *
 * The acts that are known, and how schools name them in a sentence: "Thông tư số 19/2018/TT-BGDĐT",
 * "TT 19/2018", "thông tư 19 / 2018 / TT - BGDDT". Words are compared without diacritics.
 */
struct _CtLegalActs
{
  GObject parent_instance;

  GPtrArray *acts;
  GPtrArray *kinds; /* folded: name, abbreviation, name, … */
  GPtrArray *pasts; /* folded */
  GRegex *regex;
};

G_DEFINE_FINAL_TYPE (CtLegalActs, ct_legal_acts, G_TYPE_OBJECT)

/* What a citation is made of, in folded text. The kind may stand before the number, behind it, or
 * both; a day may follow. */
#define NUMBER_PATTERN "\\b(?<number>\\d{1,4})\\s*/\\s*(?<year>\\d{4,6})"
#define SUFFIX_PATTERN "(?:\\s*/\\s*(?<suffix>[a-z]{1,6}\\s*-\\s*[a-z]+(?:\\s*&\\s*[a-z]+)?))?"
#define DAY_PATTERN                                                                                \
  "(?:\\s*,?\\s*ngay\\s+(?<day>\\d{1,2})\\s*(?:thang|[/.-])\\s*(?<month>\\d{1,2})\\s*"             \
  "(?:nam|[/.-])\\s*(?<dayyear>\\d{4}))?"

static void
ct_legal_acts_finalize (GObject *object)
{
  CtLegalActs *self = CT_LEGAL_ACTS (object);

  g_clear_pointer (&self->acts, g_ptr_array_unref);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->pasts, g_ptr_array_unref);
  g_clear_pointer (&self->regex, g_regex_unref);

  G_OBJECT_CLASS (ct_legal_acts_parent_class)->finalize (object);
}

static void
ct_legal_acts_class_init (CtLegalActsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_legal_acts_finalize;
}

static void
ct_legal_acts_init (CtLegalActs *self)
{
  self->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_legal_act_free);
  self->kinds = g_ptr_array_new_with_free_func (g_free);
  self->pasts = g_ptr_array_new_with_free_func (g_free);
}

CtLegalActs *
ct_legal_acts_new (void)
{
  return g_object_new (CT_TYPE_LEGAL_ACTS, NULL);
}

CtLegalAct *
ct_legal_act_new (const char *number)
{
  CtLegalAct *self = g_new0 (CtLegalAct, 1);

  self->number = g_strdup (number);

  return self;
}

void
ct_legal_act_free (CtLegalAct *self)
{
  g_free (self->number);
  g_free (self->title);
  g_free (self->replaced_by);
  g_free (self);
}

static void
free_citation (gpointer data)
{
  CtLegalCitation *citation = data;

  g_free (citation->words);
  g_free (citation);
}

/**
 * ct_legal_acts_add_kind:
 * @name: what such an act is called
 * @abbreviation: how that is shortened, before the number and in it
 */
void
ct_legal_acts_add_kind (CtLegalActs *self, const char *name, const char *abbreviation)
{
  g_return_if_fail (CT_IS_LEGAL_ACTS (self));

  g_ptr_array_add (self->kinds, ct_text_fold (name));
  g_ptr_array_add (self->kinds, ct_text_fold (abbreviation));
  g_clear_pointer (&self->regex, g_regex_unref);
}

/**
 * ct_legal_acts_add_past:
 * @words: behind them an act is what something was done by, not what the plan rests on
 */
void
ct_legal_acts_add_past (CtLegalActs *self, const char *words)
{
  g_return_if_fail (CT_IS_LEGAL_ACTS (self));

  g_ptr_array_add (self->pasts, ct_text_fold (words));
}

/**
 * ct_legal_acts_add:
 * @act: (transfer full): takes the place of an act with the same number
 */
void
ct_legal_acts_add (CtLegalActs *self, CtLegalAct *act)
{
  g_return_if_fail (CT_IS_LEGAL_ACTS (self));

  for (guint i = 0; i < self->acts->len; i++)
    {
      CtLegalAct *old = g_ptr_array_index (self->acts, i);

      if (g_str_equal (old->number, act->number))
        {
          g_ptr_array_remove_index (self->acts, i);
          break;
        }
    }

  g_ptr_array_add (self->acts, act);
}

guint
ct_legal_acts_get_length (CtLegalActs *self)
{
  g_return_val_if_fail (CT_IS_LEGAL_ACTS (self), 0);

  return self->acts->len;
}

/**
 * ct_legal_acts_find:
 *
 * Returns: (nullable): the act of exactly that number
 */
const CtLegalAct *
ct_legal_acts_find (CtLegalActs *self, const char *number)
{
  g_return_val_if_fail (CT_IS_LEGAL_ACTS (self), NULL);

  for (guint i = 0; i < self->acts->len; i++)
    {
      const CtLegalAct *act = g_ptr_array_index (self->acts, i);

      if (g_strcmp0 (act->number, number) == 0)
        return act;
    }

  return NULL;
}

static GRegex *
get_regex (CtLegalActs *self)
{
  g_autoptr (GString) pattern = g_string_new ("(?:\\b(?<kind>");

  if (self->regex != NULL)
    return self->regex;

  for (guint i = 0; i < self->kinds->len; i++)
    {
      g_autofree char *escaped = g_regex_escape_string (g_ptr_array_index (self->kinds, i), -1);

      g_string_append_printf (pattern, "%s%s", i > 0 ? "|" : "", escaped);
    }

  g_string_append (pattern, ")\\s*(?:so\\b)?[\\s:.]*)?" NUMBER_PATTERN SUFFIX_PATTERN DAY_PATTERN);
  self->regex = g_regex_new (pattern->str, G_REGEX_OPTIMIZE, 0, NULL);

  return self->regex;
}

/* "TT-BGDĐT", "tt - bgd&đt" → "ttbgddt" */
static char *
dup_letters (const char *text)
{
  g_autofree char *folded = ct_text_fold (text);
  GString *letters = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (letters, *p);

  return g_string_free (letters, FALSE);
}

/* The abbreviation of the kind that the words name. */
static const char *
get_abbreviation (CtLegalActs *self, const char *kind)
{
  for (guint i = 0; i + 1 < self->kinds->len; i += 2)
    if (g_str_equal (kind, g_ptr_array_index (self->kinds, i)) ||
        g_str_equal (kind, g_ptr_array_index (self->kinds, i + 1)))
      return g_ptr_array_index (self->kinds, i + 1);

  return NULL;
}

static gboolean
is_act (CtLegalActs *self, const CtLegalAct *act, GMatchInfo *match)
{
  g_auto (GStrv) parts = g_strsplit (act->number, "/", 3);
  g_autofree char *number = g_match_info_fetch_named (match, "number");
  g_autofree char *year = g_match_info_fetch_named (match, "year");
  g_autofree char *kind = g_match_info_fetch_named (match, "kind");
  g_autofree char *suffix = g_match_info_fetch_named (match, "suffix");
  g_autofree char *own_letters = NULL;
  g_autofree char *letters = NULL;

  if (g_strv_length (parts) != 3 || atoi (parts[0]) != atoi (number) ||
      !g_str_equal (parts[1], year))
    return FALSE;

  own_letters = dup_letters (parts[2]);
  letters = dup_letters (suffix != NULL ? suffix : "");
  if (*letters != '\0')
    return g_str_equal (letters, own_letters);

  return kind != NULL && *kind != '\0' &&
         g_str_has_prefix (own_letters, get_abbreviation (self, kind));
}

static CtDay
read_day (GMatchInfo *match)
{
  g_autofree char *day = g_match_info_fetch_named (match, "day");
  g_autofree char *month = g_match_info_fetch_named (match, "month");
  g_autofree char *year = g_match_info_fetch_named (match, "dayyear");

  if (day == NULL || *day == '\0')
    return CT_DAY_NONE;

  return ct_day_from_ymd (atoi (year), atoi (month), atoi (day));
}

/* Folding moves the bytes, but leaves the digits as they are. */
static char *
dup_words (const char *text, GMatchInfo *match)
{
  g_autofree char *number = g_match_info_fetch_named (match, "number");
  g_autofree char *year = g_match_info_fetch_named (match, "year");
  g_autofree char *start = g_strdup_printf ("%s/%s", number, year);
  const char *found = strstr (text, start);
  const char *end = found;

  if (found == NULL)
    return g_steal_pointer (&start);

  while (*end != '\0' && strchr (" \t\n,;()“”\"", *end) == NULL)
    end = g_utf8_next_char (end);
  while (end > found && strchr (".:", end[-1]) != NULL)
    end--;

  return g_strndup (found, end - found);
}

static gboolean
names_kind (CtLegalActs *self, GMatchInfo *match)
{
  g_autofree char *kind = g_match_info_fetch_named (match, "kind");
  g_autofree char *suffix = g_match_info_fetch_named (match, "suffix");
  g_autofree char *letters = dup_letters (suffix != NULL ? suffix : "");

  if (kind != NULL && *kind != '\0')
    return TRUE;

  for (guint i = 1; i < self->kinds->len; i += 2)
    if (g_str_has_prefix (letters, g_ptr_array_index (self->kinds, i)))
      return TRUE;

  return FALSE;
}

static gboolean
tells_past (CtLegalActs *self, const char *folded, int end)
{
  for (guint i = 0; i < self->pasts->len; i++)
    if (g_strstr_len (folded, end, g_ptr_array_index (self->pasts, i)) != NULL)
      return TRUE;

  return FALSE;
}

static CtLegalCitation *
make_citation (CtLegalActs *self, const char *text, const char *folded, GMatchInfo *match)
{
  CtLegalCitation *citation = g_new0 (CtLegalCitation, 1);
  g_autofree char *year = g_match_info_fetch_named (match, "year");
  int start;

  citation->words = dup_words (text, match);
  citation->year = atoi (year);
  citation->day = read_day (match);
  if (g_match_info_fetch_pos (match, 0, &start, NULL))
    citation->past = tells_past (self, folded, start);
  for (guint i = 0; i < self->acts->len && citation->act == NULL; i++)
    if (is_act (self, g_ptr_array_index (self->acts, i), match))
      citation->act = g_ptr_array_index (self->acts, i);

  return citation;
}

/**
 * ct_legal_acts_find_citations:
 *
 * Returns: (transfer full) (element-type CtLegalCitation): the acts that @text names, known or not
 */
GPtrArray *
ct_legal_acts_find_citations (CtLegalActs *self, const char *text)
{
  g_autoptr (GPtrArray) citations = g_ptr_array_new_with_free_func (free_citation);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (CT_IS_LEGAL_ACTS (self), NULL);

  /* Most texts name none: that is seen at once. */
  if (self->kinds->len == 0 || strchr (text, '/') == NULL)
    return g_steal_pointer (&citations);

  folded = ct_text_fold (text);
  g_regex_match (get_regex (self), folded, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    if (names_kind (self, match))
      g_ptr_array_add (citations, make_citation (self, text, folded, match));

  return g_steal_pointer (&citations);
}
