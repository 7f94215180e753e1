/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_STANDARD_TITLE (ct_standard_title_get_type ())

G_DECLARE_FINAL_TYPE (CtStandardTitle, ct_standard_title, CT, STANDARD_TITLE, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_STANDARD_TITLE_NO = 1,
  CT_STANDARD_TITLE_NUMBER,
  CT_STANDARD_TITLE_TEXT,
};

CtStandardTitle *ct_standard_title_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
