/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-holidays-reader.h"

/* The new year's days as an independent computation of the calendar gave them. */
static const char *const new_years[] = {
  "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22",
  "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13",
  "2030-02-02", "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08",
  "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24", "2040-02-12",
};

static CtHolidays *
load_shipped (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "holidays", "tet.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CtHolidays *holidays = ct_holidays_reader_read_file (file, &error);

  g_assert_no_error (error);

  return holidays;
}

static void
test_shipped (void)
{
  g_autoptr (CtHolidays) holidays = load_shipped ();

  g_assert_cmpuint (ct_holidays_get_length (holidays), ==, G_N_ELEMENTS (new_years));
  for (guint i = 0; i < ct_holidays_get_length (holidays); i++)
    {
      const CtHoliday *holiday = ct_holidays_get (holidays, i);
      g_autofree char *new_year = ct_day_format_iso (holiday->new_year);
      guint n_days = holiday->last - holiday->first + 1;

      g_assert_cmpstr (new_year, ==, new_years[i]);
      g_assert_cmpuint (holiday->new_year - holiday->first, >=, 1);
      g_assert_cmpuint (holiday->new_year - holiday->first, <=, 4);
      g_assert_cmpuint (n_days, >=, 5);
      g_assert_cmpuint (n_days, <=, 9);
    }
}

static void
test_find (void)
{
  g_autoptr (CtHolidays) holidays = load_shipped ();
  g_autoptr (CtHolidays) none = ct_holidays_new ();

  g_assert_cmpuint (ct_holidays_find (holidays, ct_day_from_ymd (2000, 1, 1)), ==, 0);
  g_assert_cmpuint (ct_holidays_find (holidays, ct_day_from_ymd (2026, 2, 22)), ==, 8);
  g_assert_cmpuint (ct_holidays_find (holidays, ct_day_from_ymd (2026, 2, 23)), ==, 9);
  g_assert_cmpuint (ct_holidays_find (holidays, ct_day_from_ymd (2050, 1, 1)), ==,
                    G_N_ELEMENTS (new_years));
  g_assert_cmpuint (ct_holidays_find (none, ct_day_from_ymd (2026, 2, 22)), ==, 0);
}

#define FILE(content)                                                                              \
  "<holidays xmlns=\"urn:caitien:holidays:1\" version=\"1.0\">\n" content "</holidays>"
#define TET(year, from, to, days)                                                                  \
  "<tet new-year=\"" year "\" from=\"" from "\" to=\"" to "\" days=\"" days "\"/>\n"

static void
test_bad (void)
{
  static const struct
  {
    const char *file, *message;
  } cases[] = {
    { FILE (TET ("2026-02-17", "2026-02-14", "2026-02-22", "guess")), "“guess”" },
    { FILE (TET ("2026-02-17", "2026-02-18", "2026-02-22", "rule")), "new year's day" },
    { FILE (TET ("2026-02-17", "2026-02-14", "2026-02-16", "rule")), "new year's day" },
    { FILE (TET ("2026-02-17", "2026-02-14", "2026-02-22", "rule")
                TET ("2025-01-29", "2025-01-25", "2025-02-02", "rule")),
      "wrong order" },
    { FILE (TET ("17/2/2026", "2026-02-14", "2026-02-22", "rule")), "17/2/2026" },
    { FILE ("<tet new-year=\"2026-02-17\" from=\"2026-02-14\" days=\"rule\"/>"), "to" },
    { FILE ("<tet new-year=\"2026-02-17\" from=\"2026-02-14\" to=\"2026-02-22\"/>"), "days" },
    { FILE ("<easter/>"), "easter" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].file, strlen (cases[i].file));
      g_autoptr (GError) error = NULL;
      g_autoptr (CtHolidays) holidays = ct_holidays_reader_read_bytes (bytes, "own.xml", &error);

      g_assert_null (holidays);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "own.xml:"));
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holidays/shipped", test_shipped);
  g_test_add_func ("/holidays/find", test_find);
  g_test_add_func ("/holidays/bad", test_bad);

  return g_test_run ();
}
