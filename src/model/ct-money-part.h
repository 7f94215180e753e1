/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-money-item.h"

G_BEGIN_DECLS

/**
 * CtMoneyPart:
 * @item: its index
 * @value: in đồng
 * @source: who pays it
 * @total: other parts are what it is made of
 * @rate: for one of several, so no sum by itself
 * @dropped: said already by other parts
 */
typedef struct
{
  guint item;
  gint64 value;
  CtFund source;
  gboolean total;
  gboolean rate;
  gboolean dropped;
} CtMoneyPart;

/**
 * CtMoneyReading:
 * @text: what is read, UTF-8
 * @items: what it is made of
 * @n_items: at least 1: the last one is the end of a line
 * @parts: (element-type CtMoneyPart): the sums in it
 * @doubtful: there is something in it that can't be read in one way
 *
 * A text while it is read.
 */
typedef struct
{
  const char *text;
  const CtMoneyItem *items;
  guint n_items;
  GArray *parts;
  gboolean doubtful;
} CtMoneyReading;

static inline CtMoneyPart *
ct_money_part_get (const CtMoneyReading *reading, guint index)
{
  return &g_array_index (reading->parts, CtMoneyPart, index);
}

gboolean ct_money_item_is_word (const CtMoneyItem *item, CtMoneyWordKind word);
gboolean ct_money_item_is_sign (const CtMoneyItem *item, gunichar sign);
gboolean ct_money_item_is_source (const CtMoneyItem *item);
gboolean ct_money_item_is_break (const CtMoneyItem *item);

gboolean ct_money_reading_find_parts (CtMoneyReading *reading, GError **error);
gboolean ct_money_reading_is_rate (const CtMoneyReading *reading, guint index);
gboolean ct_money_reading_is_doubtful (const CtMoneyReading *reading, guint index);
void ct_money_reading_settle_totals (CtMoneyReading *reading);
void ct_money_reading_find_sources (CtMoneyReading *reading);
GArray *ct_money_reading_list_sources (const CtMoneyReading *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
