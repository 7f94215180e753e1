/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_TALLY (ct_tally_get_type ())

G_DECLARE_FINAL_TYPE (CtTally, ct_tally, CT, TALLY, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_TALLY_LEVEL = 1,
  CT_TALLY_MET,
  CT_TALLY_OF,
  CT_TALLY_PRINTED,
};

CtTally *ct_tally_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
