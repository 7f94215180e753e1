/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-evidence-item.h"
#include "ct-evidence.h"
#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

char *ct_evidence_list_propose_code (CtPlan *plan,
                                     CtFramework *framework,
                                     const char *criterion) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_evidence_list_is_repeated (CtPlan *plan, CtEvidenceItem *item);
GPtrArray *ct_evidence_list_find_users (CtPlan *plan, const char *id) G_GNUC_WARN_UNUSED_RESULT;
const char *ct_evidence_list_get_criterion (CtNode *node);

CtEvidenceItem *ct_evidence_list_add (CtPlan *plan, CtFramework *framework, const char *criterion);
CtEvidenceItem *ct_evidence_list_duplicate (CtPlan *plan,
                                            CtFramework *framework,
                                            CtEvidenceItem *item);
void ct_evidence_list_remove (CtPlan *plan, CtEvidenceItem *item);
void ct_evidence_list_sort (CtPlan *plan);
gboolean ct_evidence_list_is_sorted (CtPlan *plan);
void ct_evidence_list_set_use (CtPlan *plan,
                               CtEvidenceItem *item,
                               const char *criterion,
                               gboolean used);

guint ct_evidence_list_get_field (CtNode *node);
CtEvidenceItem *ct_evidence_list_collect (CtPlan *plan,
                                          CtFramework *framework,
                                          CtNode *node,
                                          guint entry);
void ct_evidence_list_link (CtPlan *plan, CtNode *node, guint entry, CtEvidenceItem *item);
void ct_evidence_list_unlink (CtPlan *plan, CtNode *node, guint entry);

G_END_DECLS
