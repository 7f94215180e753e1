/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-holidays.h"
#include "ct-plan.h"
#include "ct-roles.h"

G_BEGIN_DECLS

/**
 * CtPrintReferences:
 * @roles: (nullable): whom names mean, for slips and the time line
 * @holidays: (nullable): days off, which the time line shades
 * @issued: (nullable): the plan as it was issued, which the time line shows under what is planned
 *   now. Only a time line asks for it
 *
 * What appendices look up outside the plan that is printed.
 */
typedef struct
{
  CtRoles *roles;
  CtHolidays *holidays;
  CtPlan *issued;
} CtPrintReferences;

G_END_DECLS
