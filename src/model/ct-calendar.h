/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtDay:
 *
 * A day as a Julian day number (see [method@GLib.Date.get_julian]), or %CT_DAY_NONE for an end that
 * is open. Days compare and subtract as numbers.
 */
typedef guint32 CtDay;

#define CT_DAY_NONE 0

#define CT_TYPE_CALENDAR (ct_calendar_get_type ())

typedef struct _CtCalendar CtCalendar;

GType ct_calendar_get_type (void) G_GNUC_CONST;

CtCalendar *ct_calendar_new (int first_year, int years, int year_start, int term_2, int year_end)
    G_GNUC_WARN_UNUSED_RESULT;
CtCalendar *ct_calendar_new_default (int first_year, int years) G_GNUC_WARN_UNUSED_RESULT;
CtCalendar *ct_calendar_ref (CtCalendar *self);
void ct_calendar_unref (CtCalendar *self);

int ct_calendar_get_first_year (const CtCalendar *self);
int ct_calendar_get_years (const CtCalendar *self);
int ct_calendar_get_year_start_mmdd (const CtCalendar *self);
int ct_calendar_get_term_2_mmdd (const CtCalendar *self);
int ct_calendar_get_year_end_mmdd (const CtCalendar *self);

CtDay ct_calendar_year_start (const CtCalendar *self, int school_year);
CtDay ct_calendar_term_2 (const CtCalendar *self, int school_year);
CtDay ct_calendar_year_end (const CtCalendar *self, int school_year);
CtDay ct_calendar_start (const CtCalendar *self);
CtDay ct_calendar_end (const CtCalendar *self);
int ct_calendar_get_school_year (const CtCalendar *self, CtDay day);
gboolean ct_calendar_equal (const CtCalendar *a, const CtCalendar *b);

CtDay ct_day_from_ymd (int year, int month, int day);
void ct_day_to_ymd (CtDay day, int *year, int *month, int *mday);
CtDay ct_day_parse_iso (const char *text);
char *ct_day_format_iso (CtDay day) G_GNUC_WARN_UNUSED_RESULT;
char *ct_day_format_vi (CtDay day) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCalendar, ct_calendar_unref)

G_END_DECLS
