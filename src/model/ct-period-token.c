/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-token"

#include "config.h"

#include "ct-period-token.h"

#include <string.h>

#include "ct-text-fold.h"

/* No number of time has more digits; a longer one keeps only how long it is. */
#define MAX_DIGITS 6

/* The most words that a phrase has. */
#define MAX_PHRASE 4

/* No word of time is longer. */
#define MAX_WORD 16

typedef struct
{
  const char *text;
  const char *at;
  GArray *tokens;
  GArray *words; /* of Word, beside the tokens */
  gboolean space;
  gboolean line;
} Lexer;

/* The folded letters of a token; empty for what is no word. */
typedef struct
{
  char letters[MAX_WORD];
} Word;

/* U+200B to U+200D and U+FEFF take no room and say nothing. */
static gboolean
is_invisible (gunichar c)
{
  return (c >= 0x200b && c <= 0x200d) || c == 0xfeff || c == 0x00ad;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || is_invisible (c);
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == '~' || c == '_' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ||
         c == 0x2192 || c == 0xff0d;
}

/* Where the sign at @at ends; "->" is one, and "//" a slash typed twice. */
static const char *
get_sign_end (const char *at, gunichar c)
{
  const char *end = g_utf8_next_char (at);

  return (is_dash (c) && *end == '>') || (c == '/' && *end == '/') ? end + 1 : end;
}

static CtPeriodTokenKind
kind_of_sign (gunichar c)
{
  if (is_dash (c))
    return CT_PERIOD_TOKEN_DASH;

  switch (c)
    {
    case '/':
      return CT_PERIOD_TOKEN_SLASH;
    case '.':
      return CT_PERIOD_TOKEN_DOT;
    case ':':
      return CT_PERIOD_TOKEN_COLON;
    case ';':
      return CT_PERIOD_TOKEN_SEMICOLON;
    case '(':
    case '[':
      return CT_PERIOD_TOKEN_OPEN;
    case ')':
    case ']':
      return CT_PERIOD_TOKEN_CLOSE;
    case ',':
    case '+':
    case '&':
      return CT_PERIOD_TOKEN_AND;
    default:
      return CT_PERIOD_TOKEN_SIGN;
    }
}

static void
add_token (Lexer *self, CtPeriodTokenKind kind, const char *end, const Word *word)
{
  static const Word no_word;
  CtPeriodToken token = { .kind = kind };

  token.space_before = self->space;
  token.line_before = self->line;
  token.start = self->at - self->text;
  token.end = end - self->text;
  g_array_append_val (self->tokens, token);
  g_array_append_vals (self->words, word != NULL ? word : &no_word, 1);

  self->at = end;
  self->space = self->line = FALSE;
}

static void
read_number (Lexer *self)
{
  const char *end = self->at;
  int value = 0;
  guint digits;
  CtPeriodToken *token;

  for (digits = 0; g_ascii_isdigit (*end); end++, digits++)
    if (digits < MAX_DIGITS)
      value = value * 10 + g_ascii_digit_value (*end);

  add_token (self, CT_PERIOD_TOKEN_NUMBER, end, NULL);
  token = &g_array_index (self->tokens, CtPeriodToken, self->tokens->len - 1);
  token->value = value;
  token->digits = digits;
}

/* Folds the letters from @self->at on into @word, at most @limit of them if that isn't 0. */
static const char *
fold_letters (const Lexer *self, Word *word, gsize limit)
{
  const char *end = self->at;
  gsize length = 0;

  for (; *end != '\0'; end = g_utf8_next_char (end))
    {
      gunichar c = g_utf8_get_char (end);

      if (!is_letter (c))
        break;
      c = is_invisible (c) ? 0 : ct_text_fold_char (c);
      if (c == 0)
        continue;
      if (limit > 0 && length == limit)
        break;
      if (length < MAX_WORD - 1)
        word->letters[length++] = c < 0x80 ? c : '?';
    }
  word->letters[length] = '\0';

  return end;
}

static void
read_word (Lexer *self)
{
  Word word;
  const char *end = fold_letters (self, &word, 0);
  gsize split = ct_period_word_get_split (word.letters);

  if (split > 0)
    end = fold_letters (self, &word, split);

  add_token (self, CT_PERIOD_TOKEN_PROSE, end, &word);
  if (split > 0)
    read_word (self);
}

static void
read_space (Lexer *self, gunichar c)
{
  self->space = TRUE;
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
    self->line = TRUE;
  self->at = g_utf8_next_char (self->at);
}

static void
read_all (Lexer *self)
{
  self->line = TRUE;
  while (*self->at != '\0')
    {
      gunichar c = g_utf8_get_char (self->at);

      if (g_unichar_isspace (c))
        read_space (self, c);
      else if (is_invisible (c))
        self->at = g_utf8_next_char (self->at);
      else if (g_ascii_isdigit (*self->at))
        read_number (self);
      else if (is_letter (c))
        read_word (self);
      else
        add_token (self, kind_of_sign (c), get_sign_end (self->at, c), NULL);
    }
  add_token (self, CT_PERIOD_TOKEN_FINISH, self->at, NULL);
}

/* The words from @first on that follow each other with nothing between. */
static guint
collect_words (const Lexer *self, guint first, const char *words[MAX_PHRASE])
{
  guint n = 0;

  while (n < MAX_PHRASE && first + n < self->words->len)
    {
      const Word *word = &g_array_index (self->words, Word, first + n);

      if (*word->letters == '\0')
        break;
      words[n++] = word->letters;
    }

  return n;
}

/* Joins the words of a phrase to one token, in place. */
static void
join_phrases (Lexer *self)
{
  CtPeriodToken *tokens = (CtPeriodToken *) (gpointer) self->tokens->data;
  guint to = 0;

  for (guint from = 0; from < self->tokens->len;)
    {
      const char *words[MAX_PHRASE];
      guint n_words = collect_words (self, from, words);
      guint length = 1;
      CtPeriodToken token = tokens[from];

      if (n_words > 0)
        {
          token.kind = ct_period_word_match (words, n_words, &length, &token.value);
          token.roman = token.value < 0;
          token.value = ABS (token.value);
          token.phrase = length > 1;
          token.end = tokens[from + length - 1].end;
        }
      tokens[to++] = token;
      from += length;
    }
  g_array_set_size (self->tokens, to);
}

static gboolean
is_prose (const CtPeriodToken *token)
{
  return (token->kind == CT_PERIOD_TOKEN_PROSE && !token->roman) ||
         token->kind == CT_PERIOD_TOKEN_REFERENCE || token->kind == CT_PERIOD_TOKEN_TIMES ||
         token->kind == CT_PERIOD_TOKEN_COUNTED || token->kind == CT_PERIOD_TOKEN_EXCEPT ||
         token->kind == CT_PERIOD_TOKEN_NEVER;
}

/* Tells each token of a clause whether there is prose in it. */
static void
mark_clauses (GArray *array)
{
  CtPeriodToken *tokens = (CtPeriodToken *) (gpointer) array->data;
  guint end;

  for (guint start = 0; start < array->len; start = end)
    {
      gboolean prose = is_prose (&tokens[start]);

      for (end = start + 1; end < array->len && !tokens[end].line_before &&
                            tokens[end].kind != CT_PERIOD_TOKEN_SEMICOLON;
           end++)
        prose = prose || is_prose (&tokens[end]);
      for (guint i = start; i < end; i++)
        tokens[i].prose_clause = prose;
    }
}

/**
 * ct_period_tokens_read:
 * @text: words, valid UTF-8
 *
 * Takes @text apart into what matters to periods: numbers, signs, and words and phrases of time,
 * whatever their case, with or without diacritics.
 *
 * Returns: (transfer full) (element-type CtPeriodToken): the tokens, ending with
 *   %CT_PERIOD_TOKEN_FINISH
 */
GArray *
ct_period_tokens_read (const char *text)
{
  guint size = MIN (strlen (text), 64) + 1;
  Lexer self = { .text = text, .at = text };

  self.tokens = g_array_sized_new (FALSE, FALSE, sizeof (CtPeriodToken), size);
  self.words = g_array_sized_new (FALSE, FALSE, sizeof (Word), size);
  read_all (&self);
  join_phrases (&self);
  mark_clauses (self.tokens);
  g_array_unref (self.words);

  return self.tokens;
}
