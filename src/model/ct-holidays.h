/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-calendar.h"

G_BEGIN_DECLS

/**
 * CtHolidayDays:
 * @CT_HOLIDAY_ANNOUNCED: as announced
 * @CT_HOLIDAY_REPORTED: as told elsewhere, not compared with the announcement
 * @CT_HOLIDAY_RULE: as they should be, before they are announced
 *
 * How sure the days of a holiday are.
 */
typedef enum
{
  CT_HOLIDAY_ANNOUNCED,
  CT_HOLIDAY_REPORTED,
  CT_HOLIDAY_RULE,
} CtHolidayDays;

/**
 * CtHoliday:
 * @new_year: the first day of the lunar year
 * @first: the first day off
 * @last: the last day off
 * @days: how sure @first and @last are
 */
typedef struct
{
  CtDay new_year;
  CtDay first;
  CtDay last;
  CtHolidayDays days;
} CtHoliday;

#define CT_TYPE_HOLIDAYS (ct_holidays_get_type ())

G_DECLARE_FINAL_TYPE (CtHolidays, ct_holidays, CT, HOLIDAYS, GObject)

CtHolidays *ct_holidays_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_holidays_add (CtHolidays *self, const CtHoliday *holiday);
guint ct_holidays_get_length (CtHolidays *self);
const CtHoliday *ct_holidays_get (CtHolidays *self, guint position);
guint ct_holidays_find (CtHolidays *self, CtDay day);

gboolean ct_holiday_days_from_nick (const char *nick, CtHolidayDays *days);

G_END_DECLS
