/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "ct-action.h"
#include "ct-print-places.h"
#include "ct-proof-text.h"
#include "ct-proof.h"
#include "ct-school.h"
#include "ct-signed-copy.h"

#include "test-pages.h"

static CtCatalogue *catalogue;

static const char *const forms[] = {
  "tt57-bieu2",
  "legacy-9col",
  "legacy-by-standard",
  "legacy-roadmap",
};

static CtProof *
prove (CtPrintout *printout, GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  CtProof *proof = ct_proof_new (printout, pdf, &error);

  g_assert_no_error (error);

  return proof;
}

/* No plan loses a word, on any form. */
static void
test_all (void)
{
  g_autoptr (GPtrArray) paths = list_plans ();

  for (guint i = 0; i < paths->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
      {
        g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));
        g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, forms[j]);
        g_autoptr (GBytes) pdf = make_pdf (printout);
        g_autoptr (CtProof) proof = prove (printout, pdf);

        g_test_message ("%s, %s: %u words", (const char *) g_ptr_array_index (paths, i), forms[j],
                        proof->n_words);
        g_assert_cmpuint (proof->n_words, >, 400);
        g_assert_cmpuint (proof->n_missing, ==, 0);
      }
}

/* The sum of words does not depend on the form. */
static void
test_sum (void)
{
  g_autoptr (GPtrArray) paths = list_plans ();
  guint sums[G_N_ELEMENTS (forms)];

  for (guint i = 0; i < paths->len; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
        {
          g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));
          g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, forms[j]);
          g_autoptr (GBytes) pdf = make_pdf (printout);
          g_autoptr (CtProof) proof = prove (printout, pdf);

          sums[j] = proof->n_words + proof->n_placeless;
        }

      /* Codes of evidence count with the evidence where it is printed, else of themselves; an item
       * that is cited twice is counted twice. */
      for (gsize j = 1; j < G_N_ELEMENTS (forms); j++)
        g_assert_cmpint (ABS ((int) sums[j] - (int) sums[0]), <=, (int) sums[0] / 20);
    }
}

typedef struct
{
  const char *before;
  const char *after;
  guint n_missing;
  const char *missing;
} Change;

static const Change changes[] = {
  { "Mua sách cho trẻ", "Mua sách cho trẻ", 0, NULL },
  { "Mua sách cho trẻ", "Mua sách tốt cho trẻ", 1, "tốt" },
  { "Mua sách cho trẻ", "Mua sách cho trẻ em", 1, "em" },
  { "Mua sách cho trẻ", "Sách Mua cho trẻ", 1, "Sách" },
  { "và và", "và và và", 1, "và" },
  { "học tập", "học tập học tập", 2, "học tập" },
  { "2025–2026", "2025–2027", 1, "2025–2027" },
  { "Mua", "Mua\xc2\xa0\xe2\x81\xa0\n", 0, NULL },
};

#define PLAN                                                                                       \
  "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt19-2018-mn' form='legacy-9col'>"    \
  "<calendar first-year='2026' years='1' year-start='09-01' term-2='01-18' year-end='05-31'/>"     \
  "<sections><section id='s1' kind='plan'><heading>NỘI DUNG</heading></section></sections>"      \
  "<improvements><improvement id='i1' standard='1' criterion='1.1'>"                               \
  "<content>không có chỗ</content><lead>và học tập tốt em</lead>"                       \
  "<action id='a1' status='planned' progress='0'><text>%s</text></action></improvement>"           \
  "</improvements></plan>"

/* Words that the pages do not have are found out: here they were changed after printing. */
static void
test_missing (gconstpointer data)
{
  const Change *change = data;
  g_autofree char *xml = g_strdup_printf (PLAN, change->before);
  g_autoptr (CtPlan) plan = read_plan (xml);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (CtProof) proof = NULL;

  ct_node_set_text (ct_plan_find (plan, "a1"), CT_ACTION_TEXT, change->after);
  proof = prove (printout, pdf);

  g_assert_cmpuint (proof->n_missing, ==, change->n_missing);
  g_assert_cmpuint (proof->missing->len, ==, change->n_missing > 0 ? 1 : 0);
  if (change->n_missing > 0)
    {
      const CtProofCell *cell = g_ptr_array_index (proof->missing, 0);

      g_assert_cmpstr (ct_proof_cell_get_id (cell), ==, "a1");
      g_assert_cmpstr (cell->missing, ==, change->missing);
    }
}

static void
test_placeless (void)
{
  g_autofree char *xml = g_strdup_printf (PLAN, "Mua sách");
  g_autoptr (CtPlan) plan = read_plan (xml);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (CtProof) proof = prove (printout, pdf);
  const CtProofCell *cell = g_ptr_array_index (proof->placeless, 0);
  g_autofree char *name = ct_proof_cell_dup_field_name (cell);

  g_assert_cmpuint (proof->placeless->len, ==, 1);
  g_assert_cmpuint (proof->n_placeless, ==, 3);
  g_assert_cmpstr (ct_proof_cell_get_id (cell), ==, "i1");
  g_assert_cmpstr (name, ==, "improvement/content");
}

/* A school without a name for the letterhead: its full name in capitals, and all of it proved. */
static void
test_full_name (void)
{
  g_autoptr (CtPlan) plan =
      read_plan ("<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt57-2026-mn' "
                 "form='tt57-bieu2'><school kind='preschool'><full-name>Trường Mầm non Đồng "
                 "Ổi</full-name></school><calendar first-year='2026' years='1' "
                 "year-start='09-01' term-2='01-18' year-end='05-31'/></plan>");
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (CtProof) proof = prove (printout, pdf);
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  g_autoptr (CtProofText) text = NULL;
  g_autofree char *letters = NULL;
  g_autoptr (GError) error = NULL;

  text = ct_proof_text_new (printout, pdf, &error);
  g_assert_no_error (error);
  letters = ct_proof_text_dup_letters (text, school, CT_SCHOOL_FULL_NAME);

  g_assert_cmpstr (letters, ==, "TRƯỜNGMẦMNONĐỒNGỔI");
  g_assert_cmpuint (proof->n_words, ==, 5);
  g_assert_cmpuint (proof->n_missing, ==, 0);
}

/* Where a scan lies is no word of the paper. */
static void
test_signed_copy (void)
{
  g_autoptr (CtSignedCopy) copy = ct_signed_copy_new ();

  g_assert_false (ct_print_places_is_words (CT_NODE (copy), CT_SIGNED_COPY_URI));
  g_assert_false (ct_print_places_is_words (CT_NODE (copy), CT_SIGNED_COPY_RECIPIENT));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  g_test_add_func ("/proof/all", test_all);
  g_test_add_func ("/proof/sum", test_sum);
  g_test_add_func ("/proof/placeless", test_placeless);
  g_test_add_func ("/proof/full-name", test_full_name);
  g_test_add_func ("/proof/signed-copy", test_signed_copy);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/proof/missing/%zu", i);

      g_test_add_data_func (path, &changes[i], test_missing);
    }

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
