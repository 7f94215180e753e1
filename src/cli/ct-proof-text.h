/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-printout.h"

G_BEGIN_DECLS

/**
 * CtProofText:
 *
 * What a PDF says, as read back from it, by the places where the parts of the plan are printed. It
 * may be read on any thread: it looks at the pages only, not at the plan.
 */
typedef struct _CtProofText CtProofText;

CtProofText *ct_proof_text_new (CtPrintout *printout,
                                GBytes *pdf,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ct_proof_text_free (CtProofText *self);

char *ct_proof_text_dup_letters (CtProofText *self,
                                 CtNode *node,
                                 guint field) G_GNUC_WARN_UNUSED_RESULT;
const GArray *ct_proof_text_get_outside (CtProofText *self);
char *ct_proof_text_dup_bare (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtProofText, ct_proof_text_free)

G_END_DECLS
