/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_BAND (ct_band_get_type ())

G_DECLARE_FINAL_TYPE (CtBand, ct_band, CT, BAND, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_BAND_LEVEL = 1,
  CT_BAND_TEXT,
};

CtBand *ct_band_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
