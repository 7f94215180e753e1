/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-budget.h"
#include "ct-money-token.h"

G_BEGIN_DECLS

/**
 * CtMoneyWordKind:
 * @CT_MONEY_WORD_OTHER: any word
 * @CT_MONEY_WORD_UNIT: thousand, million, thousand million
 * @CT_MONEY_WORD_CURRENCY: đồng
 * @CT_MONEY_WORD_TIMES: ten or hundred, before a unit
 * @CT_MONEY_WORD_HALF: and a half
 * @CT_MONEY_WORD_NUMERAL: a number in words
 * @CT_MONEY_WORD_SPELLED: what follows repeats the sum in words
 * @CT_MONEY_WORD_SOURCE: who pays, whatever stands around it
 * @CT_MONEY_WORD_PERSON: who pays, when it stands where a source stands
 * @CT_MONEY_WORD_SELF: each pays for oneself, so it costs nothing
 * @CT_MONEY_WORD_TOTAL: the sum that follows is made of others
 * @CT_MONEY_WORD_AMONG: some of what the sum before is made of follows
 * @CT_MONEY_WORD_PARTS: all of what the sum before is made of follows
 * @CT_MONEY_WORD_FILLER: says nothing about the sum
 * @CT_MONEY_WORD_LIMIT: the sum is a bound
 * @CT_MONEY_WORD_BOUND: the sum is a bound, when this stands right before it
 * @CT_MONEY_WORD_EACH: the sum is for one of several
 * @CT_MONEY_WORD_TIMES_SIGN: "x"
 * @CT_MONEY_WORD_PER: after a sum: for one of several
 * @CT_MONEY_WORD_NOT: no
 * @CT_MONEY_WORD_NOT_YET: not yet
 * @CT_MONEY_WORD_NONE: nothing is needed
 * @CT_MONEY_WORD_ZERO: 0 đồng
 * @CT_MONEY_WORD_FOREIGN: another currency
 * @CT_MONEY_WORD_COUNTED: what is counted, so no money
 * @CT_MONEY_WORD_PARTLY: some of it
 * @CT_MONEY_WORD_REST: what is left
 * @CT_MONEY_WORD_PERCENT: a share
 * @CT_MONEY_WORD_LABEL: the number that follows names or measures something else
 */
typedef enum
{
  CT_MONEY_WORD_OTHER,
  CT_MONEY_WORD_UNIT,
  CT_MONEY_WORD_CURRENCY,
  CT_MONEY_WORD_TIMES,
  CT_MONEY_WORD_HALF,
  CT_MONEY_WORD_NUMERAL,
  CT_MONEY_WORD_SPELLED,
  CT_MONEY_WORD_SOURCE,
  CT_MONEY_WORD_PERSON,
  CT_MONEY_WORD_SELF,
  CT_MONEY_WORD_TOTAL,
  CT_MONEY_WORD_AMONG,
  CT_MONEY_WORD_PARTS,
  CT_MONEY_WORD_FILLER,
  CT_MONEY_WORD_LIMIT,
  CT_MONEY_WORD_BOUND,
  CT_MONEY_WORD_EACH,
  CT_MONEY_WORD_TIMES_SIGN,
  CT_MONEY_WORD_PER,
  CT_MONEY_WORD_NOT,
  CT_MONEY_WORD_NOT_YET,
  CT_MONEY_WORD_NONE,
  CT_MONEY_WORD_ZERO,
  CT_MONEY_WORD_FOREIGN,
  CT_MONEY_WORD_COUNTED,
  CT_MONEY_WORD_PARTLY,
  CT_MONEY_WORD_REST,
  CT_MONEY_WORD_PERCENT,
  CT_MONEY_WORD_LABEL,
} CtMoneyWordKind;

/* The value of a word that must begin a phrase: bare "cong" and "moi" are often other words. */
#define CT_MONEY_WORD_LEADS 1

/* The values of two fillers: the act of giving, and the cost. */
#define CT_MONEY_WORD_GIVES 1
#define CT_MONEY_WORD_COST 2

/**
 * CtMoneyWord:
 * @words: small letters with all their marks, one space between
 * @value: what a unit multiplies with, or the #CtFund of a source
 */
typedef struct
{
  const char *words;
  CtMoneyWordKind kind;
  gint64 value;
} CtMoneyWord;

const CtMoneyWord *ct_money_word_find (const CtMoneyToken *tokens,
                                       const char *folded,
                                       guint *n_tokens);

G_END_DECLS
