/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-calendar.h"
#include "ct-criterion.h"
#include "ct-level-rule.h"
#include "ct-standard.h"

G_BEGIN_DECLS

#define CT_TYPE_FRAMEWORK (ct_framework_get_type ())

G_DECLARE_FINAL_TYPE (CtFramework, ct_framework, CT, FRAMEWORK, GObject)

/**
 * CtProvision:
 * @number: its number in the article, from 1
 * @summary: what it asks for
 *
 * One of the provisions that the level above the criteria (Mức 4 of 2018) is made of.
 */
typedef struct
{
  guint number;
  char *summary;
  gboolean verified;
} CtProvision;

/**
 * CtFrameworkNote:
 * @text: what was found out, or is not known
 * @source: (nullable): where
 */
typedef struct
{
  char *text;
  char *source;
  gboolean verified;
} CtFrameworkNote;

const char *ct_framework_get_id (CtFramework *self);
const char *ct_framework_get_label (CtFramework *self);
const char *ct_framework_get_circular (CtFramework *self);
const char *ct_framework_get_appendix (CtFramework *self);
CtDay ct_framework_get_issued (CtFramework *self);
const char *ct_framework_get_source (CtFramework *self);
gboolean ct_framework_get_verified (CtFramework *self);

CtDay ct_framework_get_valid_from (CtFramework *self);
gboolean ct_framework_get_valid_from_verified (CtFramework *self);
CtDay ct_framework_get_valid_to (CtFramework *self);
gboolean ct_framework_get_valid_to_verified (CtFramework *self);
gboolean ct_framework_is_in_force (CtFramework *self, CtDay day);

const char *const *ct_framework_get_replaces (CtFramework *self);
const char *const *ct_framework_get_amended_by (CtFramework *self);
const char *ct_framework_get_replaced_by (CtFramework *self);
const char *const *ct_framework_get_school_kinds (CtFramework *self);
gboolean ct_framework_serves (CtFramework *self, const char *school_kind);
guint ct_framework_get_n_notes (CtFramework *self);
const CtFrameworkNote *ct_framework_get_note (CtFramework *self, guint position);

GListModel *ct_framework_get_standards (CtFramework *self);
GListModel *ct_framework_get_criteria (CtFramework *self);
CtStandard *ct_framework_find_standard (CtFramework *self, guint number);
CtCriterion *ct_framework_find_criterion (CtFramework *self, const char *code);

guint ct_framework_get_max_level (CtFramework *self);
const char *ct_framework_get_level_name (CtFramework *self, guint level);
guint ct_framework_count_criteria (CtFramework *self, guint level);
guint ct_framework_count_mandatory (CtFramework *self);
guint ct_framework_count_indicators (CtFramework *self, guint level);

const char *ct_framework_get_provisions_article (CtFramework *self);
guint ct_framework_get_n_provisions (CtFramework *self);
const CtProvision *ct_framework_get_provision (CtFramework *self, guint position);

const char *ct_framework_get_rule_article (CtFramework *self);
gboolean ct_framework_get_rule_verified (CtFramework *self);
int ct_framework_evaluate (CtFramework *self,
                           CtLevelFunc level_of,
                           gboolean provisions_met,
                           gpointer user_data);

char *ct_framework_dup_evidence_code (CtFramework *self,
                                      const char *criterion,
                                      guint number,
                                      guint box) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ct_framework_get_evidence_columns (CtFramework *self);
char *ct_framework_dup_evidence_reference (CtFramework *self,
                                           const char *const *codes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
