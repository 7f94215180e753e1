/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-printout.h"
#include "ct-proof-text.h"

G_BEGIN_DECLS

/**
 * CtProofCell:
 * @node: a part of the plan
 * @field: one of its fields
 * @n_words: how many words it has
 * @n_missing: how many of them the pages do not have
 * @missing: (nullable): these words
 */
typedef struct
{
  CtNode *node;
  guint field;
  guint n_words;
  guint n_missing;
  char *missing;
} CtProofCell;

/**
 * CtProof:
 * @n_cells: fields with words that the form has a place for
 * @n_words: their words
 * @n_missing: how many of these the pages do not have
 * @n_placeless: words of fields that the form has no place for
 * @missing: (element-type CtProofCell): the fields with missing words
 * @placeless: (element-type CtProofCell): the fields without a place
 * @outside: (element-type CtProofCell): the fields with words in the margins; their words are not
 *   counted
 *
 * What became of each word of a plan in print.
 */
typedef struct
{
  guint n_cells;
  guint n_words;
  guint n_missing;
  guint n_placeless;
  GPtrArray *missing;
  GPtrArray *placeless;
  GPtrArray *outside;
} CtProof;

CtProof *ct_proof_new (CtPrintout *printout, GBytes *pdf, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtProof *ct_proof_new_from_text (CtPrintout *printout, CtProofText *text) G_GNUC_WARN_UNUSED_RESULT;
void ct_proof_free (CtProof *self);

const char *ct_proof_cell_get_id (const CtProofCell *cell);
char *ct_proof_cell_dup_field_name (const CtProofCell *cell) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtProof, ct_proof_free)

G_END_DECLS
