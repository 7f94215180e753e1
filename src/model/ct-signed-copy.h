/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_SIGNED_COPY (ct_signed_copy_get_type ())

G_DECLARE_FINAL_TYPE (CtSignedCopy, ct_signed_copy, CT, SIGNED_COPY, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_SIGNED_COPY_URI = 1,
  CT_SIGNED_COPY_DIGEST,
  CT_SIGNED_COPY_DATE,
  CT_SIGNED_COPY_BY,
  CT_SIGNED_COPY_RECIPIENT,
};

CtSignedCopy *ct_signed_copy_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
