/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_DISMISSAL (ct_dismissal_get_type ())

G_DECLARE_FINAL_TYPE (CtDismissal, ct_dismissal, CT, DISMISSAL, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_DISMISSAL_RULE = 1,
  CT_DISMISSAL_REF,
  CT_DISMISSAL_DIGEST,
};

CtDismissal *ct_dismissal_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
