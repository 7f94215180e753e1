/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period-private.h"

G_BEGIN_DECLS

/**
 * CtPeriodFill:
 * @CT_PERIOD_FILL_NOTHING: what a time does not say is left unsaid
 * @CT_PERIOD_FILL_SOME: it gets its month, or if it has that, its year
 * @CT_PERIOD_FILL_ALL: it gets its month and its year
 */
typedef enum
{
  CT_PERIOD_FILL_NOTHING,
  CT_PERIOD_FILL_SOME,
  CT_PERIOD_FILL_ALL,
} CtPeriodFill;

#define CT_PERIOD_EVERY_POINT G_MAXUINT

/**
 * CtPeriodWish:
 * @item: what the words say, with its years
 * @own: what it means by itself
 * @wanted: what it shall mean
 */
typedef struct
{
  CtPeriodItem item;
  CtRange own;
  CtRange wanted;
} CtPeriodWish;

char *ct_period_style_write (const CtPeriodReader *reader,
                             const GArray *wishes,
                             guint filled,
                             CtPeriodFill fill) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
