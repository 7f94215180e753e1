/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-printout.h"

G_BEGIN_DECLS

/**
 * CtProofPlaces:
 *
 * Tells which fields of a plan a form has a place for. It judges by the form, not by what was
 * printed: what the pages left out by mistake is missing, not without a place.
 */
typedef struct _CtProofPlaces CtProofPlaces;

CtProofPlaces *ct_proof_places_new (CtPlan *plan, CtForm *form) G_GNUC_WARN_UNUSED_RESULT;
void ct_proof_places_free (CtProofPlaces *self);

gboolean ct_proof_places_is_words (CtNode *node, guint field);
gboolean ct_proof_places_has (CtProofPlaces *self, CtNode *node, guint field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtProofPlaces, ct_proof_places_free)

G_END_DECLS
