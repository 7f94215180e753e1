/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ct-catalogue.h"
#include "ct-counterparts-reader.h"

static CtCounterparts *
read_string (const char *xml, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));

  return ct_counterparts_reader_read_bytes (bytes, "test.xml", error);
}

#define COUNTERPARTS(inside)                                                                       \
  "<counterparts xmlns='urn:caitien:counterparts:1' version='1' from='old' to='new'>" inside       \
  "</counterparts>"

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtCounterparts) counterparts = read_string (
      COUNTERPARTS (
          "<note>x</note><origin criterion='Từ {criterion}'/><standard from='5' to='3'/><pair "
          "from='1.1' to='1.2' verified='true'>Như nhau</pair>"
          "<open from='1.3'>Không rõ</open>"),
      &error);
  const CtCounterpart *pair;

  g_assert_no_error (error);
  g_assert_cmpstr (ct_counterparts_get_from (counterparts), ==, "old");
  g_assert_cmpstr (ct_counterparts_get_to (counterparts), ==, "new");
  g_assert_cmpuint (ct_counterparts_get_length (counterparts), ==, 2);

  g_assert_cmpstr (ct_counterparts_get_origin (counterparts, CT_ORIGIN_CRITERION), ==,
                   "Từ {criterion}");
  g_assert_null (ct_counterparts_get_origin (counterparts, CT_ORIGIN_GOAL));

  g_assert_cmpstr (ct_counterparts_find_standard (counterparts, "5"), ==, "3");
  g_assert_null (ct_counterparts_find_standard (counterparts, "1"));

  pair = ct_counterparts_find (counterparts, "1.1");
  g_assert_cmpstr (pair->to, ==, "1.2");
  g_assert_cmpstr (pair->reason, ==, "Như nhau");
  g_assert_true (pair->verified);

  pair = ct_counterparts_find (counterparts, "1.3");
  g_assert_null (pair->to);
  g_assert_cmpstr (pair->reason, ==, "Không rõ");
  g_assert_false (pair->verified);

  g_assert_null (ct_counterparts_find (counterparts, "1.4"));
}

static void
test_bad (void)
{
  static const char *const files[] = {
    "",
    "<counterparts/>",
    "<counterparts xmlns='urn:caitien:counterparts:1' version='1' from='old'/>",
    COUNTERPARTS ("<pair from='1.1'/>"),
    COUNTERPARTS ("<pair to='1.1'/>"),
    COUNTERPARTS ("<open/>"),
    COUNTERPARTS ("<open from='1.1'/><pair from='1.1' to='1.1'/>"),
    COUNTERPARTS ("<other/>"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_string (files[i], &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "test.xml:"));
    }
}

static CtCatalogue *
load_catalogue (void)
{
  g_autoptr (CtCatalogue) catalogue = ct_catalogue_new ();
  g_autoptr (GFile) folder =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "frameworks", NULL);
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_frameworks (catalogue, folder, &error);
  g_assert_no_error (error);
  g_assert_null (ct_catalogue_get_problems (catalogue)[0]);

  return g_steal_pointer (&catalogue);
}

static void
check_standards (CtCounterparts *counterparts, CtFramework *old, CtFramework *new)
{
  GListModel *standards = ct_framework_get_standards (old);

  for (guint i = 0; i < g_list_model_get_n_items (standards); i++)
    {
      g_autoptr (CtStandard) standard = g_list_model_get_item (standards, i);
      g_autofree char *number = g_strdup_printf ("%u", ct_standard_get_number (standard));
      const char *to = ct_counterparts_find_standard (counterparts, number);

      g_assert_nonnull (to);
      g_assert_nonnull (ct_framework_find_standard (new, atoi (to)));
    }
}

static void
check_pairs (CtCatalogue *catalogue, const char *from, const char *to)
{
  CtCounterparts *counterparts = ct_catalogue_get_counterparts (catalogue, from, to);
  CtFramework *old = ct_catalogue_get_framework (catalogue, from);
  CtFramework *new = ct_catalogue_get_framework (catalogue, to);
  GListModel *criteria = ct_framework_get_criteria (old);

  g_assert_nonnull (counterparts);
  check_standards (counterparts, old, new);
  for (guint i = 0; i < ct_counterparts_get_length (counterparts); i++)
    {
      const CtCounterpart *pair = ct_counterparts_get (counterparts, i);

      g_assert_nonnull (ct_framework_find_criterion (old, pair->from));
      g_assert_true (pair->to == NULL || ct_framework_find_criterion (new, pair->to) != NULL);
      g_assert_cmpuint (strlen (pair->reason), >, 5);
    }
  for (guint i = 0; i < CT_N_ORIGINS; i++)
    g_assert_nonnull (ct_counterparts_get_origin (counterparts, i));

  /* Of each criterion it is said where it goes, or that nobody knows. */
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      if (ct_counterparts_find (counterparts, ct_criterion_get_code (criterion)) == NULL)
        g_error ("%s: nothing about %s", from, ct_criterion_get_code (criterion));
    }
}

/* Every framework of the past leads to the one that has taken its place. */
static void
test_installed (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();

  check_pairs (catalogue, "tt19-2018-mn", "tt57-2026-mn");
  check_pairs (catalogue, "tt19-2018-mn", "tt19-2018-mn-2024");
  check_pairs (catalogue, "tt19-2018-mn-2024", "tt57-2026-mn");
  check_pairs (catalogue, "tt17-2018-th", "tt57-2026-pt");
  check_pairs (catalogue, "tt18-2018-trh", "tt57-2026-pt");
  g_assert_null (ct_catalogue_get_counterparts (catalogue, "tt57-2026-mn", "tt19-2018-mn"));
  g_assert_null (ct_catalogue_get_counterparts (catalogue, NULL, "tt19-2018-mn"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/counterparts-reader/read", test_read);
  g_test_add_func ("/counterparts-reader/bad", test_bad);
  g_test_add_func ("/counterparts-reader/installed", test_installed);

  return g_test_run ();
}
