/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_SCHOOL (ct_school_get_type ())

G_DECLARE_FINAL_TYPE (CtSchool, ct_school, CT, SCHOOL, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_SCHOOL_KIND = 1,
  CT_SCHOOL_AUTHORITY,
  CT_SCHOOL_NAME,
  CT_SCHOOL_FULL_NAME,
  CT_SCHOOL_ADDRESS,
};

CtSchool *ct_school_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
