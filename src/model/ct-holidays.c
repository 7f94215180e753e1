/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-holidays"

#include "config.h"

#include "ct-holidays.h"

/**
 * CtHolidays:
 *
 * The Tết holidays of some years, in their order. They move with the moon and are announced anew
 * each year, so they come from a file.
 */
struct _CtHolidays
{
  GObject parent_instance;

  GArray *holidays;
};

G_DEFINE_FINAL_TYPE (CtHolidays, ct_holidays, G_TYPE_OBJECT)

static void
ct_holidays_finalize (GObject *object)
{
  CtHolidays *self = CT_HOLIDAYS (object);

  g_array_unref (self->holidays);

  G_OBJECT_CLASS (ct_holidays_parent_class)->finalize (object);
}

static void
ct_holidays_class_init (CtHolidaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_holidays_finalize;
}

static void
ct_holidays_init (CtHolidays *self)
{
  self->holidays = g_array_new (FALSE, FALSE, sizeof (CtHoliday));
}

CtHolidays *
ct_holidays_new (void)
{
  return g_object_new (CT_TYPE_HOLIDAYS, NULL);
}

/**
 * ct_holidays_add:
 *
 * Returns: %FALSE when @holiday does not begin after all that were added before, or does not hold
 *   its new year's day
 */
gboolean
ct_holidays_add (CtHolidays *self, const CtHoliday *holiday)
{
  guint length = self->holidays->len;

  if (holiday->first > holiday->new_year || holiday->last < holiday->new_year ||
      (length > 0 && g_array_index (self->holidays, CtHoliday, length - 1).last >= holiday->first))
    return FALSE;

  g_array_append_vals (self->holidays, holiday, 1);

  return TRUE;
}

guint
ct_holidays_get_length (CtHolidays *self)
{
  return self->holidays->len;
}

const CtHoliday *
ct_holidays_get (CtHolidays *self, guint position)
{
  g_return_val_if_fail (position < self->holidays->len, NULL);

  return &g_array_index (self->holidays, CtHoliday, position);
}

/**
 * ct_holidays_find:
 *
 * Returns: the position of the first holiday that is not over before @day; the length when all are
 */
guint
ct_holidays_find (CtHolidays *self, CtDay day)
{
  guint i = 0;

  while (i < self->holidays->len && g_array_index (self->holidays, CtHoliday, i).last < day)
    i++;

  return i;
}

/**
 * ct_holiday_days_from_nick:
 * @nick: the word of the file
 */
gboolean
ct_holiday_days_from_nick (const char *nick, CtHolidayDays *days)
{
  static const char *const nicks[] = { "announced", "reported", "rule" };

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *days = i;
        return TRUE;
      }

  return FALSE;
}
