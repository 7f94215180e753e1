/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form.h"
#include "ct-framework.h"
#include "ct-improvement.h"
#include "ct-plan.h"
#include "ct-print-links.h"
#include "ct-print-references.h"
#include "ct-section.h"
#include "ct-typesetter.h"

G_BEGIN_DECLS

/**
 * CtPrintSource:
 * @framework: (nullable): %NULL where it is not known; then standards have no names
 * @setup: how the school wants it printed: the plan's own, or another to try
 * @references: what is not known is %NULL; without roles, each name is a person of its own
 * @links: (nullable): takes down which words stand for evidence
 *
 * What pages are made from.
 */
typedef struct
{
  CtPlan *plan;
  CtForm *form;
  CtFramework *framework;
  CtPageSetup *setup;
  CtPrintReferences references;
  CtTypesetter *typesetter;
  CtPrintLinks *links;
} CtPrintSource;

guint ct_print_source_get_standard (CtImprovement *improvement);
char *ct_print_source_dup_standard_no (CtPrintSource *self, guint standard);
char *ct_print_source_dup_standard_words (CtPrintSource *self,
                                          CtFormWord pattern,
                                          guint standard,
                                          guint position,
                                          CtNode **out_node) G_GNUC_WARN_UNUSED_RESULT;
char *ct_print_source_dup_criterion_words (CtPrintSource *self,
                                           CtFormWord pattern,
                                           CtFormWord titled_pattern,
                                           const char *criterion,
                                           CtNode **out_node) G_GNUC_WARN_UNUSED_RESULT;
char *ct_print_source_dup_level_name (CtPrintSource *self, int level) G_GNUC_WARN_UNUSED_RESULT;
CtNode *ct_print_source_find_evidence (CtPrintSource *self,
                                       const CtEvidence *evidence,
                                       guint index);
char *ct_print_source_dup_citation (CtPrintSource *self, CtNode *item) G_GNUC_WARN_UNUSED_RESULT;
char *ct_print_source_dup_evidence (CtPrintSource *self,
                                    const CtEvidence *evidence,
                                    guint index) G_GNUC_WARN_UNUSED_RESULT;
double ct_print_source_get_length (CtPrintSource *self, CtLength length);

G_END_DECLS
