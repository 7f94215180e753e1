/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-legal-reader.h"

/* The legal acts of the program's own file, and what is wrong with others. */

#define LEGAL(inside) "<legal xmlns='urn:caitien:legal:1' version='1.0'>" inside "</legal>"

static gboolean
read_text (CtLegalActs *acts, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return ct_legal_reader_read_bytes (bytes, "acts.xml", acts, error);
}

static void
test_own_file (void)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data",
                                                      "legal", "acts.xml", NULL);
  g_autoptr (CtLegalActs) acts = ct_legal_acts_new ();
  g_autoptr (GError) error = NULL;
  const CtLegalAct *old, *present;

  g_assert_true (ct_legal_reader_read_file (file, acts, &error));
  g_assert_no_error (error);
  old = ct_legal_acts_find (acts, "19/2018/TT-BGDĐT");
  g_assert_nonnull (old);
  g_assert_cmpuint (old->issued, ==, ct_day_from_ymd (2018, 8, 22));
  g_assert_cmpuint (old->to, ==, ct_day_from_ymd (2026, 7, 6));
  g_assert_true (old->to_verified);

  /* What took its place is in force from the day after. */
  present = ct_legal_acts_find (acts, old->replaced_by);
  g_assert_nonnull (present);
  g_assert_cmpuint (present->from, ==, old->to + 1);
  g_assert_cmpuint (present->to, ==, CT_DAY_NONE);
}

/* A file of the school's own corrects one act and leaves the others. */
static void
test_correction (void)
{
  g_autoptr (CtLegalActs) acts = ct_legal_acts_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (
      read_text (acts, LEGAL ("<act number='1/2020/A'/><act number='2/2020/A'/>"), &error));
  g_assert_true (read_text (acts, LEGAL ("<act number='1/2020/A'><title>B</title></act>"), &error));
  g_assert_cmpuint (ct_legal_acts_get_length (acts), ==, 2);
  g_assert_cmpstr (ct_legal_acts_find (acts, "1/2020/A")->title, ==, "B");
  g_assert_null (ct_legal_acts_find (acts, "2/2020/A")->title);
}

static const char *const bad[] = {
  "",
  "<legal xmlns='urn:caitien:legal:1' version='2.0'/>",
  LEGAL ("<act/>"),
  LEGAL ("<act number='1/2020/A' issued='mai'/>"),
  LEGAL ("<act number='1/2020/A'><valid from='2020-02-01' to='2020-01-01'/></act>"),
  LEGAL ("<act number='1/2020/A'><replaced-by/></act>"),
  LEGAL ("<kind name='A'/>"),
  LEGAL ("<odd/>"),
};

/* Nothing of a file counts that is wrong somewhere. */
static void
test_bad (gconstpointer data)
{
  g_autoptr (CtLegalActs) acts = ct_legal_acts_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (read_text (acts, data, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (error->message, "acts.xml:"));
  g_assert_cmpuint (ct_legal_acts_get_length (acts), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/legal-reader/own-file", test_own_file);
  g_test_add_func ("/legal-reader/correction", test_correction);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/legal-reader/bad/%zu", i);

      g_test_add_data_func (path, bad[i], test_bad);
    }

  return g_test_run ();
}
