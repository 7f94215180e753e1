/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-holidays-reader"

#include "config.h"

#include "ct-holidays-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-file-bytes.h"

#define HOLIDAYS_NAMESPACE "urn:caitien:holidays:1"

static gboolean
read_required_day (CtDataReader *reader, const char *name, CtDay *day)
{
  if (!ct_data_reader_get_day (reader, name, day))
    return FALSE;

  return *day != CT_DAY_NONE ||
         ct_data_reader_fail (reader, _ ("“%s” is missing here. Write it as 2026-02-17."), name);
}

static gboolean
read_tet (CtDataReader *reader, gpointer user_data)
{
  CtHolidays *holidays = user_data;
  g_autofree char *days = ct_data_reader_dup_required (reader, "days");
  CtHoliday holiday = { 0 };

  if (days == NULL || !read_required_day (reader, "new-year", &holiday.new_year) ||
      !read_required_day (reader, "from", &holiday.first) ||
      !read_required_day (reader, "to", &holiday.last))
    return FALSE;

  if (!ct_holiday_days_from_nick (days, &holiday.days))
    return ct_data_reader_fail (
        reader, _ ("Days are not known to be “%s”: write announced, reported or rule."), days);

  if (!ct_holidays_add (holidays, &holiday))
    return ct_data_reader_fail (
        reader, _ ("These days do not hold the new year's day, or stand in the wrong order."));

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_holidays (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "tet", "new-year from to days", read_tet },
    { NULL },
  };

  return ct_data_reader_read_children (reader, elements, user_data);
}

/**
 * ct_holidays_reader_read_bytes:
 * @name: what the file is called in messages
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: (transfer full) (nullable): the holidays
 */
CtHolidays *
ct_holidays_reader_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  static const CtDataElement root = { "holidays", "version", read_holidays };
  g_autoptr (CtDataReader) reader = NULL;
  g_autoptr (CtHolidays) holidays = ct_holidays_new ();

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  reader = ct_data_reader_new (bytes, name, HOLIDAYS_NAMESPACE);

  return ct_data_reader_read_document (reader, &root, holidays, error) ? g_steal_pointer (&holidays)
                                                                       : NULL;
}

/**
 * ct_holidays_reader_read_file:
 *
 * Returns: (transfer full) (nullable): the holidays
 */
CtHolidays *
ct_holidays_reader_read_file (GFile *file, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL ? ct_holidays_reader_read_bytes (bytes, name, error) : NULL;
}
