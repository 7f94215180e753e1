/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_INDICATOR_MARK (ct_indicator_mark_get_type ())

G_DECLARE_FINAL_TYPE (CtIndicatorMark, ct_indicator_mark, CT, INDICATOR_MARK, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_INDICATOR_MARK_LEVEL = 1,
  CT_INDICATOR_MARK_LETTER,
  CT_INDICATOR_MARK_MET,
};

CtIndicatorMark *ct_indicator_mark_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
