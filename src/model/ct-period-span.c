/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-span"

#include "config.h"

#include "ct-period-private.h"

/* Spans: "từ … đến …", "9/2025 – 5/2026", "trước …", "tháng 9, 10/2025", "… và các năm tiếp theo".
 */

#define MAX_MORE_YEARS 10

/* Whether only signs that list things stand between two tokens. */
static gboolean
is_gap (const CtPeriodReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    switch (self->tokens[i].kind)
      {
      case CT_PERIOD_TOKEN_AND:
      case CT_PERIOD_TOKEN_SEMICOLON:
      case CT_PERIOD_TOKEN_OPEN:
      case CT_PERIOD_TOKEN_CLOSE:
      case CT_PERIOD_TOKEN_DASH:
        break;
      default:
        return FALSE;
      }

  return TRUE;
}

static const CtPeriodPoint *
get_last_point (const CtPeriodItem *item)
{
  return item->to.unit != CT_PERIOD_UNIT_NONE ? &item->to : &item->from;
}

static void
add_item (CtPeriodReader *self, CtPeriodItem *item)
{
  if (self->items->len > 0)
    {
      const CtPeriodItem *before = &g_array_index (self->items, CtPeriodItem, self->items->len - 1);

      item->linked = is_gap (self, get_last_point (before)->last + 1, item->first);
    }
  g_array_append_vals (self->items, item, 1);
}

/* Passes the small words after "chậm nhất", "hoàn thành", "trước". */
static CtPeriodMode
skip_fillers (CtPeriodReader *self, CtPeriodMode mode)
{
  for (;; self->at++)
    switch (ct_period_peek_kind (self, 0))
      {
      case CT_PERIOD_TOKEN_BEFORE:
        mode = CT_PERIOD_MODE_BEFORE;
        break;
      case CT_PERIOD_TOKEN_TO:
      case CT_PERIOD_TOKEN_IN:
      case CT_PERIOD_TOKEN_COLON:
      case CT_PERIOD_TOKEN_DEADLINE:
        break;
      default:
        return mode;
      }
}

static CtPeriodMode
read_mode (CtPeriodReader *self, gboolean *firm)
{
  CtPeriodTokenKind kind = ct_period_peek_kind (self, 0);

  *firm = kind == CT_PERIOD_TOKEN_BEFORE || kind == CT_PERIOD_TOKEN_DEADLINE;
  switch (kind)
    {
    case CT_PERIOD_TOKEN_FROM:
      self->at++;
      return CT_PERIOD_MODE_FROM;
    case CT_PERIOD_TOKEN_RIGHT_FROM:
      self->at++;
      /* "hàng ngày từ 9/2025": "ngày" belongs to the word before */
      return self->at >= 2 && self->tokens[self->at - 2].kind == CT_PERIOD_TOKEN_EACH
                 ? CT_PERIOD_MODE_FROM
                 : CT_PERIOD_MODE_PLAIN;
    case CT_PERIOD_TOKEN_BEFORE:
      self->at++;
      return skip_fillers (self, CT_PERIOD_MODE_BEFORE);
    case CT_PERIOD_TOKEN_TO:
    case CT_PERIOD_TOKEN_DEADLINE:
    case CT_PERIOD_TOKEN_VISION:
      self->at++;
      return skip_fillers (self, CT_PERIOD_MODE_UNTIL);
    case CT_PERIOD_TOKEN_AFTER:
      self->at++;
      return CT_PERIOD_MODE_AFTER;
    default:
      return CT_PERIOD_MODE_PLAIN;
    }
}

/* A dash that begins a line of a list is no dash between two times. */
static gboolean
is_bullet (const CtPeriodReader *self)
{
  return ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_DASH &&
         ct_period_peek (self, 0)->line_before && self->tokens[0].kind == CT_PERIOD_TOKEN_DASH;
}

/* Reads "– 5/2026", "đến hết tháng 5" after the start of a span. */
static void
read_end (CtPeriodReader *self, CtPeriodItem *item)
{
  guint at = self->at;
  gboolean lone_year = self->lone_year;
  gboolean to;

  if (is_bullet (self))
    return;
  if (item->mode == CT_PERIOD_MODE_FROM && ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_TO)
    ct_period_take (self, CT_PERIOD_TOKEN_AND);

  while (ct_period_take (self, CT_PERIOD_TOKEN_DASH))
    ;
  to = ct_period_take (self, CT_PERIOD_TOKEN_TO);
  while (ct_period_take (self, CT_PERIOD_TOKEN_TO) || ct_period_take (self, CT_PERIOD_TOKEN_DASH))
    ;
  if (self->at == at)
    return;

  self->lone_year = lone_year || to;
  if (!ct_period_read_point (self, &item->to,
                             item->from.unit == CT_PERIOD_UNIT_YEAR || !to ? item->from.unit
                                                                           : CT_PERIOD_UNIT_NONE))
    {
      item->to.unit = CT_PERIOD_UNIT_NONE;
      self->at = at;
    }
  self->lone_year = lone_year;
}

/* One item of a list; @hint is the unit of the one before. */
static gboolean
read_item (CtPeriodReader *self, CtPeriodItem *item, CtPeriodUnit hint)
{
  if (!ct_period_read_point (self, &item->from, hint))
    return FALSE;

  read_end (self, item);
  item->open = ct_period_take (self, CT_PERIOD_TOKEN_ONWARD);
  add_item (self, item);

  if (item->from.unit == CT_PERIOD_UNIT_TERM && item->from.number == 0)
    {
      /* each of the two */
      g_array_index (self->items, CtPeriodItem, self->items->len - 1).from.number = 1;
      item->from.number = 2;
      g_array_append_vals (self->items, item, 1);
    }

  return TRUE;
}

/**
 * ct_period_read_span:
 *
 * Reads a time, a span of time, or a list of those.
 */
gboolean
ct_period_read_span (CtPeriodReader *self)
{
  CtPeriodItem item = { .first = self->at };
  guint at = self->at;

  self->stage = ct_period_take (self, CT_PERIOD_TOKEN_STAGE);
  item.mode = read_mode (self, &item.firm);
  self->lone_year = item.mode != CT_PERIOD_MODE_PLAIN;
  if (!read_item (self, &item, CT_PERIOD_UNIT_NONE))
    {
      self->at = at;
      return FALSE;
    }

  self->lone_year = FALSE;
  while (self->error == NULL && ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_AND)
    {
      CtPeriodUnit hint = get_last_point (&item)->unit;

      at = self->at++;
      item = (CtPeriodItem){ .first = self->at };
      if (!read_item (self, &item, hint))
        {
          self->at = at;
          break;
        }
    }

  return TRUE;
}

static gboolean
take_year_word (CtPeriodReader *self)
{
  return ct_period_take (self, CT_PERIOD_TOKEN_YEAR) ||
         ct_period_take (self, CT_PERIOD_TOKEN_SCHOOL_YEAR);
}

/* "tiếp theo", "sau"; after "các năm" also "tới" */
static gboolean
take_next (CtPeriodReader *self, gboolean plural)
{
  return ct_period_take (self, CT_PERIOD_TOKEN_NEXT) ||
         ct_period_take (self, CT_PERIOD_TOKEN_AFTER) ||
         (plural && ct_period_take (self, CT_PERIOD_TOKEN_TO));
}

/**
 * ct_period_read_sequel:
 *
 * Reads "và các năm học tiếp theo", "và năm tiếp theo", "và 2 năm tiếp theo": the last span goes
 * on. Without a span before them, those words name no time.
 */
gboolean
ct_period_read_sequel (CtPeriodReader *self)
{
  guint at = self->at;
  gboolean open = FALSE;
  int years = 1;
  CtPeriodItem *item;

  if (ct_period_take (self, CT_PERIOD_TOKEN_PLURAL))
    open = TRUE;
  else if (at == 0 || self->tokens[at - 1].kind != CT_PERIOD_TOKEN_AND)
    return FALSE;
  else if (ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_NUMBER)
    years = self->tokens[self->at++].value;

  if (years > MAX_MORE_YEARS || !take_year_word (self) || !take_next (self, open))
    {
      self->at = at;
      return FALSE;
    }

  if (self->items->len == 0)
    {
      self->open_plan = open;
      return TRUE;
    }

  item = &g_array_index (self->items, CtPeriodItem, self->items->len - 1);
  if (open)
    item->open = TRUE;
  else
    item->more_years = years;

  return TRUE;
}
