/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-budget.h"

G_BEGIN_DECLS

#define CT_MONEY_ERROR (ct_money_error_quark ())

/**
 * CtMoneyError:
 * @CT_MONEY_ERROR_IMPOSSIBLE: a sum that can't be: below zero, or too large
 */
typedef enum
{
  CT_MONEY_ERROR_IMPOSSIBLE,
} CtMoneyError;

/**
 * CtMoneyKind:
 * @CT_MONEY_SUMS: sums were read; 0 đồng is a sum
 * @CT_MONEY_NONE: the words say that none is needed
 * @CT_MONEY_UNKNOWN: nothing decided, or nothing that can be read as a sum
 */
typedef enum
{
  CT_MONEY_SUMS,
  CT_MONEY_NONE,
  CT_MONEY_UNKNOWN,
} CtMoneyKind;

GQuark ct_money_error_quark (void);

gboolean ct_money_parse (const char *text, CtMoneyKind *kind, GArray **out_sums, GError **error);
char *ct_money_format (gint64 amount) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
