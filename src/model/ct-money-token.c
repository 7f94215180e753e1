/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-token"

#include "config.h"

#include "ct-money-token.h"

/* More digits than this are no sum of money, and would not fit into 64 bits. */
#define MAX_DIGITS 18

/* The marks of Vietnamese letters as bits: composed, decomposed and misplaced ones compare equal.
 */
enum
{
  MARK_GRAVE = 1 << 0,
  MARK_ACUTE = 1 << 1,
  MARK_TILDE = 1 << 2,
  MARK_HOOK = 1 << 3,
  MARK_DOT = 1 << 4,
  MARK_CIRCUMFLEX = 1 << 5,
  MARK_BREVE = 1 << 6,
  MARK_HORN = 1 << 7,
  MARK_STROKE = 1 << 8,
  MARK_OTHER = 1 << 9,
};

static guint
get_mark (gunichar c)
{
  switch (c)
    {
    case 0x0300:
      return MARK_GRAVE;
    case 0x0301:
      return MARK_ACUTE;
    case 0x0303:
      return MARK_TILDE;
    case 0x0309:
      return MARK_HOOK;
    case 0x0323:
      return MARK_DOT;
    case 0x0302:
      return MARK_CIRCUMFLEX;
    case 0x0306:
      return MARK_BREVE;
    case 0x031B:
      return MARK_HORN;
    default:
      return MARK_OTHER;
    }
}

/**
 * ct_money_letter_fold:
 * @marks: (inout): gains the marks that stand on @c
 *
 * Returns: the bare small letter of @c; 0 for a mark that stands on the letter before it
 */
gunichar
ct_money_letter_fold (gunichar c, guint *marks)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (c < 0x80)
    return g_ascii_tolower (c);

  if (c == 0x0111 || c == 0x0110)
    {
      *marks |= MARK_STROKE;
      return 'd';
    }

  if (g_unichar_ismark (c))
    {
      *marks |= get_mark (c);
      return 0;
    }

  n_parts = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 1; i < n_parts; i++)
    *marks |= get_mark (parts[i]);

  return g_unichar_tolower (parts[0]);
}

static gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Spaces, and what takes no room at all: joiners, the mark of the byte order. */
static gboolean
is_blank (gunichar c)
{
  if (c < 0x80)
    return c != '\n' && g_ascii_isspace (c);

  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static const char *
read_word (const char *p, CtMoneyToken *token, GString *folded)
{
  token->kind = CT_MONEY_TOKEN_WORD;
  token->folded = folded->len;

  for (; is_letter (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      gunichar c = ct_money_letter_fold (g_utf8_get_char (p), &token->marks);

      if (c != 0 && c < 0x80)
        g_string_append_c (folded, c);
      else if (c != 0)
        g_string_append_unichar (folded, c);
    }
  g_string_append_c (folded, '\0');

  return p;
}

static gsize
count_digits (const char *p)
{
  gsize n = 0;

  while (g_ascii_isdigit (p[n]))
    n++;

  return n;
}

static void
add_digits (CtMoneyNumber *number, const char *p, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      number->n_digits++;
      if (number->mantissa >= G_GINT64_CONSTANT (100000000000000000))
        number->huge = TRUE;
      else
        number->mantissa = number->mantissa * 10 + (p[i] - '0');
    }
}

/* "5 000 000" and "500 000", but not "lớp 5 100 em". */
static const char *
read_spaced_groups (const char *p, CtMoneyNumber *number)
{
  const char *end = p;
  gboolean thousands = FALSE;
  guint n_groups = 0;

  while (*end != '\n' && is_blank (g_utf8_get_char (end)))
    {
      const char *group = g_utf8_next_char (end);

      if (count_digits (group) != 3 || group[3] == '.' || group[3] == ',')
        break;
      thousands = g_str_has_prefix (group, "000");
      end = group + 3;
      n_groups++;
    }

  if (n_groups == 0 || (n_groups == 1 && !thousands))
    return p;

  for (const char *group = p; group < end; group += 3)
    {
      group = g_utf8_next_char (group);
      add_digits (number, group, 3);
    }
  number->n_groups = n_groups;

  return end;
}

/* What one group behind a sign can be, when it is the last: decimals, or thousands. */
static void
close_number (CtMoneyNumber *number, char sign, gsize length, gboolean changed)
{
  gboolean zero = number->n_digits == length + 1 && number->leading_zero;

  if (changed || length != 3 || (number->n_groups == 0 && zero))
    number->n_decimals = length;
  else
    {
      number->maybe_decimal = sign == ',' && number->n_groups == 0;
      number->n_groups++;
    }
}

static const char *
read_signed_groups (const char *p, CtMoneyNumber *number, gsize first_length)
{
  char sign = *p;

  number->broken = FALSE;
  while ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    {
      gsize length = count_digits (p + 1);
      const char *next = p + 1 + length;
      gboolean last = !((*next == '.' || *next == ',') && g_ascii_isdigit (next[1]));
      gboolean changed = *p != sign;

      add_digits (number, p + 1, length);
      if (last)
        close_number (number, sign, length, changed);
      else if (changed || length != 3)
        number->broken = TRUE;
      else
        number->n_groups++;
      if (last && number->n_decimals > 0 && number->n_groups > 0 && !changed)
        number->broken = TRUE;
      p = next;
    }

  if (number->n_groups > 0 && (first_length > 3 || number->leading_zero))
    number->broken = TRUE;

  return p;
}

/* "2,50" is 2,5. */
static void
drop_zeros (CtMoneyNumber *number)
{
  while (number->n_decimals > 0 && number->mantissa % 10 == 0 && !number->huge)
    {
      number->mantissa /= 10;
      number->n_decimals--;
    }
}

static const char *
read_number (const char *p, CtMoneyToken *token)
{
  CtMoneyNumber *number = &token->number;
  gsize length = count_digits (p);

  token->kind = CT_MONEY_TOKEN_NUMBER;
  number->leading_zero = *p == '0' && (length > 1 || p[1] == '.' || p[1] == ',');
  add_digits (number, p, length);
  p += length;

  if ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    p = read_signed_groups (p, number, length);
  else if (length <= 3 && !number->leading_zero)
    p = read_spaced_groups (p, number);
  drop_zeros (number);
  if (number->n_digits > MAX_DIGITS)
    number->huge = TRUE;

  return p;
}

static gunichar
unify_sign (gunichar c)
{
  if (c == 0x2212 || (c != '-' && g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION))
    return '-';
  if (c == 0x00D7)
    return '*';

  return c;
}

static const char *
read_token (const char *p, CtMoneyToken *token, GString *folded)
{
  gunichar c = g_utf8_get_char (p);

  if (is_letter (c))
    return read_word (p, token, folded);
  if (c < 0x80 && g_ascii_isdigit (c))
    return read_number (p, token);

  token->kind = c == '\n' || c == 0x2028 || c == 0x2029 ? CT_MONEY_TOKEN_LINE : CT_MONEY_TOKEN_SIGN;
  token->sign = unify_sign (c);

  return g_utf8_next_char (p);
}

/**
 * ct_money_tokens_read:
 * @text: UTF-8
 * @folded: gains the words of @text, folded
 *
 * Returns: (element-type CtMoneyToken) (transfer full): the tokens, and one that marks the end
 */
GArray *
ct_money_tokens_read (const char *text, GString *folded)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (CtMoneyToken), 32);
  CtMoneyToken end = { .kind = CT_MONEY_TOKEN_END, .start = strlen (text) };
  gboolean glued = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      CtMoneyToken token = { .start = p - text, .glued = glued };
      gunichar c = g_utf8_get_char (p);

      glued = c != 0x2028 && c != 0x2029 && is_blank (c) ? FALSE : TRUE;
      if (!glued)
        {
          p = g_utf8_next_char (p);
          continue;
        }

      p = read_token (p, &token, folded);
      token.length = p - text - token.start;
      g_array_append_val (tokens, token);
    }
  g_array_append_val (tokens, end);

  return tokens;
}
