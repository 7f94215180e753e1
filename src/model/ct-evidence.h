/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CT_TYPE_EVIDENCE (ct_evidence_get_type ())

typedef struct _CtEvidence CtEvidence;

GType ct_evidence_get_type (void) G_GNUC_CONST;

CtEvidence *ct_evidence_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtEvidence *ct_evidence_new_from_pairs (const char *const *pairs,
                                        guint n) G_GNUC_WARN_UNUSED_RESULT;
CtEvidence *ct_evidence_with (const CtEvidence *self,
                              const char *ref,
                              const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtEvidence *ct_evidence_with_text (const CtEvidence *self,
                                   guint index,
                                   const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtEvidence *ct_evidence_with_entry (const CtEvidence *self,
                                    guint index,
                                    const char *ref,
                                    const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtEvidence *ct_evidence_ref (CtEvidence *self);
void ct_evidence_unref (CtEvidence *self);

guint ct_evidence_get_length (const CtEvidence *self);
const char *ct_evidence_get_ref (const CtEvidence *self, guint index);
const char *ct_evidence_get_text (const CtEvidence *self, guint index);
gboolean ct_evidence_equal (const CtEvidence *a, const CtEvidence *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtEvidence, ct_evidence_unref)

G_END_DECLS
