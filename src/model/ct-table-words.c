/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-words"

#include "config.h"

#include "ct-table-words.h"

#include <string.h>

#include "ct-text-fold.h"

/**
 * CtTableWords:
 *
 * How schools head the columns of their plan tables and mark the rows in them: the titles of the
 * forms, the usual other spellings, and words by which cells without a head are known. All are kept
 * folded, so that capitals and diacritics don't matter.
 */
struct _CtTableWords
{
  GHashTable *exact;
  GPtrArray *titles[CT_N_TABLE_ROLES];
  GPtrArray *samples[CT_N_TABLE_ROLES];
  GPtrArray *marks[CT_N_TABLE_MARKS];
};

static const char *const role_nicks[] = {
  "none",       "order",     "criterion", "content", "goal",    "indicator-of-success",
  "actions",    "period",    "people",    "lead",    "partner", "budget",
  "conditions", "resources", "evidence",  "status",  "note",
};

G_STATIC_ASSERT (G_N_ELEMENTS (role_nicks) == CT_N_TABLE_ROLES);

static const char *const mark_nicks[] = {
  "standard", "criterion", "level", "lead", "partner", "lead-in",
};

G_STATIC_ASSERT (G_N_ELEMENTS (mark_nicks) == CT_N_TABLE_MARKS);

CtTableWords *
ct_table_words_new (void)
{
  CtTableWords *self = g_new0 (CtTableWords, 1);

  self->exact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < CT_N_TABLE_ROLES; i++)
    {
      self->titles[i] = g_ptr_array_new_with_free_func (g_free);
      self->samples[i] = g_ptr_array_new_with_free_func (g_free);
    }
  for (guint i = 0; i < CT_N_TABLE_MARKS; i++)
    self->marks[i] = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
ct_table_words_free (CtTableWords *self)
{
  g_hash_table_unref (self->exact);
  for (guint i = 0; i < CT_N_TABLE_ROLES; i++)
    {
      g_ptr_array_unref (self->titles[i]);
      g_ptr_array_unref (self->samples[i]);
    }
  for (guint i = 0; i < CT_N_TABLE_MARKS; i++)
    g_ptr_array_unref (self->marks[i]);
  g_free (self);
}

/* Folded, and with one space for each run of white space. */
static char *
dup_plain (const char *text)
{
  g_autofree char *folded = ct_text_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\r\n", -1);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (plain, "%s%s", plain->len > 0 ? " " : "", parts[i]);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

void
ct_table_words_add_title (CtTableWords *self, CtTableRole role, const char *title)
{
  g_ptr_array_add (self->titles[role], dup_plain (title));
}

void
ct_table_words_add_sample (CtTableWords *self, CtTableRole role, const char *sample)
{
  g_ptr_array_add (self->samples[role], dup_plain (sample));
}

void
ct_table_words_add_mark (CtTableWords *self, CtTableMark mark, const char *words)
{
  g_ptr_array_add (self->marks[mark], dup_plain (words));
}

static CtTableRole
get_column_role (const CtFormColumn *column)
{
  static const CtTableRole roles[CT_N_FORM_FIELDS] = {
    [CT_FORM_FIELD_ORDER] = CT_TABLE_ROLE_ORDER,
    [CT_FORM_FIELD_CRITERION] = CT_TABLE_ROLE_CRITERION,
    [CT_FORM_FIELD_CONTENT] = CT_TABLE_ROLE_CONTENT,
    [CT_FORM_FIELD_GOAL] = CT_TABLE_ROLE_GOAL,
    [CT_FORM_FIELD_INDICATOR] = CT_TABLE_ROLE_INDICATOR,
    [CT_FORM_FIELD_ACTIONS] = CT_TABLE_ROLE_ACTIONS,
    [CT_FORM_FIELD_PERIOD] = CT_TABLE_ROLE_PERIOD,
    [CT_FORM_FIELD_LEAD] = CT_TABLE_ROLE_LEAD,
    [CT_FORM_FIELD_PARTNER] = CT_TABLE_ROLE_PARTNER,
    [CT_FORM_FIELD_BUDGET] = CT_TABLE_ROLE_BUDGET,
    [CT_FORM_FIELD_CONDITIONS] = CT_TABLE_ROLE_CONDITIONS,
    [CT_FORM_FIELD_EVIDENCE] = CT_TABLE_ROLE_EVIDENCE,
    [CT_FORM_FIELD_NOTE] = CT_TABLE_ROLE_NOTE,
    [CT_FORM_FIELD_STATUS] = CT_TABLE_ROLE_STATUS,
  };

  if (ct_form_column_shows (column, CT_FORM_FIELD_LEAD) &&
      ct_form_column_shows (column, CT_FORM_FIELD_PARTNER))
    return CT_TABLE_ROLE_PEOPLE;

  if (ct_form_column_shows (column, CT_FORM_FIELD_CONDITIONS) &&
      ct_form_column_shows (column, CT_FORM_FIELD_BUDGET))
    return CT_TABLE_ROLE_RESOURCES;

  return column->n_fields > 0 ? roles[column->fields[0]] : CT_TABLE_ROLE_NONE;
}

/* Short titles such as "TT" mean one thing in one form and another in the next. */
void
ct_table_words_add_form (CtTableWords *self, CtForm *form)
{
  for (guint i = 0; i < ct_form_get_n_columns (form, CT_FORM_TABLE_PLAN); i++)
    {
      const CtFormColumn *column = ct_form_get_column (form, CT_FORM_TABLE_PLAN, i);
      g_autofree char *title = dup_plain (column->title);

      if (ct_table_words_match_title (self, column->title) != CT_TABLE_ROLE_ORDER)
        g_hash_table_insert (self->exact, g_steal_pointer (&title),
                             GUINT_TO_POINTER (get_column_role (column)));
    }
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* Whole words only: "kinh phi" is in "du kien kinh phi", "tt" is not in "nghi tte". */
static gboolean
contains_words (const char *text, const char *words)
{
  gsize length = strlen (words);

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    if ((at == text || !is_letter (at[-1])) && !is_letter (at[length]))
      return TRUE;

  return FALSE;
}

static CtTableRole
find_title (CtTableWords *self, const char *plain, gsize *length)
{
  CtTableRole best = CT_TABLE_ROLE_NONE;
  gpointer exact;

  *length = 0;
  if (g_hash_table_lookup_extended (self->exact, plain, NULL, &exact))
    {
      *length = strlen (plain);
      return GPOINTER_TO_UINT (exact);
    }

  for (guint role = 0; role < CT_N_TABLE_ROLES; role++)
    for (guint i = 0; i < self->titles[role]->len; i++)
      {
        const char *known = g_ptr_array_index (self->titles[role], i);

        if (strlen (known) > *length && contains_words (plain, known))
          {
            best = role;
            *length = strlen (known);
          }
      }

  return best;
}

/**
 * ct_table_words_match_title:
 * @title: the words at the head of a column
 *
 * Returns: what the column is, going by the longest of the known titles that is in it
 */
CtTableRole
ct_table_words_match_title (CtTableWords *self, const char *title)
{
  g_autofree char *plain = dup_plain (title);
  gsize length;

  return find_title (self, plain, &length);
}

/**
 * ct_table_words_is_title:
 *
 * Returns: whether @text is the head of a column rather than a sentence in which such words occur
 */
gboolean
ct_table_words_is_title (CtTableWords *self, const char *text)
{
  g_autofree char *plain = dup_plain (text);
  gsize length;

  find_title (self, plain, &length);

  return length > 0 && 3 * length >= strlen (plain);
}

gboolean
ct_table_words_has_sample (CtTableWords *self, CtTableRole role, const char *text)
{
  g_autofree char *plain = dup_plain (text);

  for (guint i = 0; i < self->samples[role]->len; i++)
    if (contains_words (plain, g_ptr_array_index (self->samples[role], i)))
      return TRUE;

  return FALSE;
}

/* Where @text goes on after @plain; NULL when it does not begin so. */
static const char *
skip_plain (const char *text, const char *plain)
{
  while (*plain != '\0')
    {
      gunichar folded = ct_text_fold_char (g_utf8_get_char (text));

      if (*text == '\0')
        return NULL;

      text = g_utf8_next_char (text);
      if (folded == 0)
        continue;
      if (g_unichar_isspace (folded))
        {
          if (*plain != ' ')
            return NULL;
          while (g_unichar_isspace (g_utf8_get_char (text)))
            text = g_utf8_next_char (text);
          plain++;
          continue;
        }
      if (folded != g_utf8_get_char (plain))
        return NULL;
      plain = g_utf8_next_char (plain);
    }

  while (g_unichar_ismark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/**
 * ct_table_words_skip_mark:
 *
 * Returns: (transfer none) (nullable): what follows the mark in @text; %NULL when @text does not
 *   begin with it
 */
const char *
ct_table_words_skip_mark (CtTableWords *self, CtTableMark mark, const char *text)
{
  for (guint i = 0; i < self->marks[mark]->len; i++)
    {
      const char *rest = skip_plain (text, g_ptr_array_index (self->marks[mark], i));

      if (rest != NULL && !g_unichar_isalpha (g_utf8_get_char (rest)))
        return rest;
    }

  return NULL;
}

static gboolean
find_nick (const char *const *nicks, guint n_nicks, const char *nick, guint *index)
{
  for (guint i = 0; i < n_nicks; i++)
    if (g_str_equal (nicks[i], nick))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
ct_table_role_from_nick (const char *nick, CtTableRole *role)
{
  return find_nick (role_nicks, G_N_ELEMENTS (role_nicks), nick, role);
}

gboolean
ct_table_mark_from_nick (const char *nick, CtTableMark *mark)
{
  return find_nick (mark_nicks, G_N_ELEMENTS (mark_nicks), nick, mark);
}
