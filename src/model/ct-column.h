/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_COLUMN (ct_column_get_type ())

G_DECLARE_FINAL_TYPE (CtColumn, ct_column, CT, COLUMN, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_COLUMN_FIELD = 1,
  CT_COLUMN_TITLE,
  CT_COLUMN_WIDTH,
};

CtColumn *ct_column_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
