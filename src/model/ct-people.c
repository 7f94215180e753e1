/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-people"

#include "config.h"

#include "ct-people.h"

#include "ct-search-letter.h"
#include "ct-text-fold.h"

/* A cell of people is free text: names with commas, semicolons, "và", "+", bullets or line breaks
 * between them, and whole sentences. What can be recognised in it is told beside it; the words stay
 * as they are. */

#define LETTER(letters, i) (&g_array_index (letters, CtSearchLetter, i))

typedef struct
{
  const char *text;
  CtRoles *roles;
  GArray *letters;
  GArray *people;
  CtPerson person;
  gboolean open; /* whether person has begun */
} Reading;

static void
trim (const char *text, CtPerson *person)
{
  while (person->end > person->start && strchr (" .:\n\t", text[person->end - 1]) != NULL)
    person->end--;
}

static void
end_person (Reading *reading, guint end)
{
  CtPerson *before = NULL;

  if (!reading->open)
    return;

  reading->open = FALSE;
  reading->person.end = end;
  trim (reading->text, &reading->person);
  if (reading->person.end == reading->person.start)
    return;

  /* "GVCN lớp 4, 5" is one. */
  if (reading->people->len > 0)
    before = &g_array_index (reading->people, CtPerson, reading->people->len - 1);
  if (before != NULL && g_ascii_isdigit (reading->text[reading->person.start]))
    before->end = reading->person.end;
  else
    g_array_append_val (reading->people, reading->person);
}

static void
begin_person (Reading *reading, guint start)
{
  if (reading->open)
    return;

  reading->person = (CtPerson){ .start = start };
  reading->open = TRUE;
}

static gboolean
is_letter (const GArray *letters, guint i, gunichar base)
{
  return i < letters->len && LETTER (letters, i)->base == base;
}

/* "và" counts between two names, not in the middle of a sentence. */
static gboolean
is_and (Reading *reading, guint i)
{
  const GArray *letters = reading->letters;
  guint length;

  return i > 0 && is_letter (letters, i - 1, ' ') && is_letter (letters, i, 'v') &&
         is_letter (letters, i + 1, 'a') && LETTER (letters, i + 1)->tone != 0 &&
         is_letter (letters, i + 2, ' ') &&
         ct_roles_match (reading->roles, letters, i + 3, &length) != NULL;
}

static gboolean
is_separator (Reading *reading, guint i)
{
  const GArray *letters = reading->letters;
  const CtSearchLetter *letter = LETTER (letters, i);

  switch (letter->base)
    {
    case ',':
    case ';':
    case '+':
    case '&':
      return TRUE;

    case ' ':
      return memchr (reading->text + letter->start, '\n', letter->end - letter->start) != NULL;

    case '-':
      return i == 0 || is_letter (letters, i - 1, ' ') || is_letter (letters, i + 1, ' ');

    case '.':
      return i + 1 == letters->len || is_letter (letters, i + 1, ' ');

    default:
      return FALSE;
    }
}

static guint
read_role (Reading *reading, guint i, const CtRole *role, guint length)
{
  guint start = LETTER (reading->letters, i)->start;

  /* Two in a row, with nothing between them. */
  if (reading->open && reading->person.role != NULL)
    end_person (reading, start);

  begin_person (reading, start);
  reading->person.role = role;
  reading->person.role_start = start;
  reading->person.role_end = LETTER (reading->letters, i + length - 1)->end;

  return i + length;
}

static guint
read_on (Reading *reading, guint i)
{
  guint start = LETTER (reading->letters, i)->start;
  guint length;
  const CtRole *role = ct_roles_match (reading->roles, reading->letters, i, &length);

  if (role != NULL)
    return read_role (reading, i, role, length);

  if (is_separator (reading, i))
    {
      end_person (reading, start);
      return i + 1;
    }

  if (is_and (reading, i))
    {
      end_person (reading, start);
      return i + 2;
    }

  if (!is_letter (reading->letters, i, ' '))
    begin_person (reading, start);

  return i + 1;
}

/**
 * ct_people_read:
 * @text: the words of a cell
 *
 * Returns: (transfer full) (element-type CtPerson): the names in it, from left to right
 */
GArray *
ct_people_read (const char *text, CtRoles *roles)
{
  g_autoptr (GArray) letters = ct_search_letters_parse (text);
  Reading reading = { .text = text, .roles = roles, .letters = letters };

  reading.people = g_array_new (FALSE, FALSE, sizeof (CtPerson));
  for (guint i = 0; i < letters->len;)
    i = read_on (&reading, i);
  end_person (&reading, strlen (text));

  return reading.people;
}

static guint
count_words (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) words = g_strsplit_set (copy, " \n", -1);
  guint count = 0;

  for (guint i = 0; words[i] != NULL; i++)
    count += *words[i] != '\0';

  return count;
}

static gboolean
is_same (const char *words, gsize length, const char *name)
{
  g_autofree char *copy = g_strndup (words, length);
  g_autofree char *first = g_utf8_casefold (copy, -1);
  g_autofree char *second = g_utf8_casefold (name, -1);

  return g_utf8_collate (first, second) == 0;
}

/* The most words around a role that are told with it; more are a sentence. */
#define MAX_WORDS 3

static gboolean
add_person (GString *meaning, const char *text, const CtPerson *person, gboolean preschool)
{
  const char *name = ct_role_get_name (person->role, preschool);
  gsize length = person->role_end - person->role_start;
  gboolean written_out = is_same (text + person->role_start, length, name);
  gboolean brief =
      count_words (text + person->start, person->role_start - person->start) <= MAX_WORDS &&
      count_words (text + person->role_end, person->end - person->role_end) <= MAX_WORDS;

  if (brief)
    g_string_append_len (meaning, text + person->start, person->role_start - person->start);
  if (written_out && person->role->meaning == NULL)
    g_string_append_len (meaning, text + person->role_start, length);
  else
    g_string_append (meaning, ct_role_get_meaning (person->role, preschool));
  if (brief)
    g_string_append_len (meaning, text + person->role_end, person->end - person->role_end);

  return !written_out || person->role->meaning != NULL;
}

/**
 * ct_people_dup_meaning:
 * @text: the words of a cell
 * @preschool: whether the school is one
 *
 * Returns: (transfer full) (nullable): the names in it with short ones written out, "·" between
 *   them; %NULL when that would say no more than the words themselves
 */
char *
ct_people_dup_meaning (const char *text, CtRoles *roles, gboolean preschool)
{
  g_autoptr (GArray) people = ct_people_read (text, roles);
  g_autoptr (GString) meaning = g_string_new (NULL);
  gboolean says_more = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      const CtPerson *person = &g_array_index (people, CtPerson, i);
      const char *words = text + person->start;

      /* A small letter goes on with a sentence. */
      if (person->role == NULL && !g_unichar_isupper (g_utf8_get_char (words)))
        continue;

      if (meaning->len > 0)
        g_string_append (meaning, " · ");
      if (person->role != NULL)
        says_more |= add_person (meaning, text, person, preschool);
      else
        g_string_append_len (meaning, words, person->end - person->start);
    }

  return says_more ? g_string_free (g_steal_pointer (&meaning), FALSE) : NULL;
}

/**
 * ct_people_dup_key:
 * @text: the words of the cell that @person is in
 *
 * Returns: (transfer full): the same for all ways to write one name: the id of the role, or the
 *   words without case and diacritics
 */
char *
ct_people_dup_key (const char *text, const CtPerson *person)
{
  g_autofree char *words = g_strndup (text + person->start, person->end - person->start);

  return person->role != NULL ? g_strdup (person->role->id) : ct_text_fold (words);
}

static gboolean
is_break (const char *text, const char *p)
{
  return strchr (",;+&\n", *p) != NULL || (p > text && strchr ("-", *p) != NULL && p[-1] == ' ');
}

/**
 * ct_people_find_name:
 * @text: the words of a cell
 * @caret: where in it one writes, in bytes
 * @start: (out): where the name that is being written begins
 * @end: (out): where it ends
 *
 * Returns: whether the caret stands at the end of a name that has begun: one that goes on behind
 *   the caret is not there to be completed
 */
gboolean
ct_people_find_name (const char *text, guint caret, guint *start, guint *end)
{
  static const char *const and = " và ";
  const char *begin = text;
  const char *rest = text + caret;

  for (const char *p = text; p < text + caret; p++)
    {
      if (is_break (text, p))
        begin = p + 1;
      else if (g_str_has_prefix (p, and) && p + strlen (and) <= text + caret)
        begin = p + strlen (and);
    }

  while (begin < text + caret && (*begin == ' ' || *begin == '-'))
    begin++;
  *start = begin - text;
  *end = caret;

  while (*rest == ' ')
    rest++;

  return *start < caret && (*rest == '\0' || is_break (text, rest));
}
