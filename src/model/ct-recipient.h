/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_RECIPIENT (ct_recipient_get_type ())

G_DECLARE_FINAL_TYPE (CtRecipient, ct_recipient, CT, RECIPIENT, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_RECIPIENT_COPIES = 1,
  CT_RECIPIENT_TEXT,
};

CtRecipient *ct_recipient_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
