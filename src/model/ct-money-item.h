/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-money-word.h"

G_BEGIN_DECLS

/**
 * CtMoneyItemKind:
 * @CT_MONEY_ITEM_AMOUNT: a number with its unit
 * @CT_MONEY_ITEM_NUMBER: a number without one
 * @CT_MONEY_ITEM_WORD: an entry of the vocabulary, or any other word
 * @CT_MONEY_ITEM_SIGN: one character
 * @CT_MONEY_ITEM_LINE: the end of a line, and of the text
 */
typedef enum
{
  CT_MONEY_ITEM_AMOUNT,
  CT_MONEY_ITEM_NUMBER,
  CT_MONEY_ITEM_WORD,
  CT_MONEY_ITEM_SIGN,
  CT_MONEY_ITEM_LINE,
} CtMoneyItemKind;

/**
 * CtMoneyItem:
 * @start: where it begins in the text
 * @length: in bytes
 * @glued: nothing stands between it and the item before
 * @depth: how many brackets are open around it
 * @value: đồng, or the word's value
 * @doubtful: of an amount: it can be read in more ways than one, or in none
 * @huge: of an amount: too large for a sum of money
 */
typedef struct
{
  CtMoneyItemKind kind;
  gsize start;
  gsize length;
  gboolean glued;
  guint depth;
  CtMoneyWordKind word;
  gint64 value;
  gunichar sign;
  CtMoneyNumber number;
  gboolean doubtful;
  gboolean huge;
} CtMoneyItem;

GArray *ct_money_items_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
