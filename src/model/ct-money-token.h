/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtMoneyTokenKind:
 * @CT_MONEY_TOKEN_WORD: letters
 * @CT_MONEY_TOKEN_NUMBER: digits, with the dots and commas between them
 * @CT_MONEY_TOKEN_SIGN: one other character
 * @CT_MONEY_TOKEN_LINE: the end of a line
 * @CT_MONEY_TOKEN_END: after the last; every array ends with it
 */
typedef enum
{
  CT_MONEY_TOKEN_WORD,
  CT_MONEY_TOKEN_NUMBER,
  CT_MONEY_TOKEN_SIGN,
  CT_MONEY_TOKEN_LINE,
  CT_MONEY_TOKEN_END,
} CtMoneyTokenKind;

/**
 * CtMoneyNumber:
 * @mantissa: all digits, so 25 for "2,5"
 * @n_decimals: how many of them stand behind the decimal sign
 * @n_digits: how many were written
 * @n_groups: how many groups of thousands were written with a sign between; 0 for "5000"
 * @leading_zero: whether it starts with 0 and goes on
 * @maybe_decimal: "1,500", which is 1500 or 1.5
 * @broken: the signs between the digits make no number: "5.00.0"
 * @huge: more digits than a sum of money can have
 */
typedef struct
{
  gint64 mantissa;
  guint n_decimals;
  guint n_digits;
  guint n_groups;
  gboolean leading_zero;
  gboolean maybe_decimal;
  gboolean broken;
  gboolean huge;
} CtMoneyNumber;

/**
 * CtMoneyToken:
 * @start: where it begins in the text
 * @length: in bytes
 * @glued: nothing stands between it and the token before
 * @folded: of a word, where in the folded text it begins: small bare letters, then a 0
 * @marks: of a word, which marks stand on its letters
 * @sign: of a sign, the character; dashes of all lengths are '-'
 */
typedef struct
{
  CtMoneyTokenKind kind;
  gsize start;
  gsize length;
  gboolean glued;
  gsize folded;
  guint marks;
  gunichar sign;
  CtMoneyNumber number;
} CtMoneyToken;

GArray *ct_money_tokens_read (const char *text, GString *folded) G_GNUC_WARN_UNUSED_RESULT;
gunichar ct_money_letter_fold (gunichar c, guint *marks);

G_END_DECLS
