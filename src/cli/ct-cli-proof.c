/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-proof"

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "ct-cli-print.h"
#include "ct-cli.h"
#include "ct-proof.h"

static void
print_missing (const CtProof *proof)
{
  for (guint i = 0; i < proof->missing->len; i++)
    {
      const CtProofCell *cell = g_ptr_array_index (proof->missing, i);
      g_autofree char *name = ct_proof_cell_dup_field_name (cell);

      ct_cli_print ("missing\t%s\t%s\t%s\n", ct_proof_cell_get_id (cell), name, cell->missing);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Fields without a place, each kind of field once with the number of its words. */
static void
print_placeless (const CtProof *proof)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree const char **names = NULL;
  guint n_names;

  for (guint i = 0; i < proof->placeless->len; i++)
    {
      const CtProofCell *cell = g_ptr_array_index (proof->placeless, i);
      char *name = ct_proof_cell_dup_field_name (cell);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      g_hash_table_insert (counts, name, GUINT_TO_POINTER (count + cell->n_words));
    }

  names = (const char **) g_hash_table_get_keys_as_array (counts, &n_names);
  qsort (names, n_names, sizeof *names, compare_names);
  for (guint i = 0; i < n_names; i++)
    ct_cli_print ("no place\t%s\t%u words\n", names[i],
                  GPOINTER_TO_UINT (g_hash_table_lookup (counts, names[i])));
}

static void
print_outside (const CtProof *proof)
{
  for (guint i = 0; i < proof->outside->len; i++)
    {
      const CtProofCell *cell = g_ptr_array_index (proof->outside, i);
      g_autofree char *name = ct_proof_cell_dup_field_name (cell);

      ct_cli_print ("in the margin\t%s\t%s\n", ct_proof_cell_get_id (cell), name);
    }
}

static CtCliStatus
prove (CtPrintout *printout)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ct_printout_write_pdf (printout, &error);
  g_autoptr (CtProof) proof = NULL;

  if (pdf != NULL)
    proof = ct_proof_new (printout, pdf, &error);
  if (proof == NULL)
    return ct_cli_fail (error);

  /* Programs read this line, so it is the same in every language. */
  ct_cli_print ("%u cells, %u words, %u missing, %u without a place in this form\n", proof->n_cells,
                proof->n_words, proof->n_missing, proof->n_placeless);
  print_missing (proof);
  print_outside (proof);
  print_placeless (proof);

  return proof->n_missing > 0 || proof->outside->len > 0 ? CT_CLI_FINDINGS : CT_CLI_GOOD;
}

static CtCliStatus
run (int argc, char **argv)
{
  g_autofree char *form = NULL;
  g_autofree char *with = NULL;
  const GOptionEntry entries[] = {
    { "form", 0, 0, G_OPTION_ARG_STRING, &form, NULL, NULL },
    { "with", 0, 0, G_OPTION_ARG_STRING, &with, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CtPrintout) printout = NULL;
  CtCliStatus status;

  if (!ct_cli_parse (&ct_cli_proof, &argc, &argv, entries, 1, &status))
    return status;

  printout = ct_cli_print_plan (argv[1], form, with, &status);

  if (printout == NULL)
    return status;

  status = prove (printout);
  if (ct_cli_print_tell_letters (printout, argv[1]) && status == CT_CLI_GOOD)
    status = CT_CLI_FINDINGS;

  return status;
}

const CtCliCommand ct_cli_proof = {
  "proof",
  "PLAN [--form ID] [--with APPENDIX,…]",
  N_ ("Prints the plan to memory, reads the pages back and accounts for every word."),
  run,
};
