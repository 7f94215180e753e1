/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CT_TYPE_CRITERION (ct_criterion_get_type ())

G_DECLARE_FINAL_TYPE (CtCriterion, ct_criterion, CT, CRITERION, GObject)

/**
 * CtIndicator:
 * @letter: (nullable): the letter it is named by, %NULL where a level has one unlettered
 * requirement
 * @summary: what it asks for, in the words of the framework's file
 * @verified: whether the requirement has been seen in a source
 *
 * One requirement of a level of a criterion.
 */
typedef struct
{
  char *letter;
  char *summary;
  gboolean verified;
} CtIndicator;

const char *ct_criterion_get_code (CtCriterion *self);
const char *ct_criterion_get_name (CtCriterion *self);
const char *ct_criterion_get_note (CtCriterion *self);
guint ct_criterion_get_standard (CtCriterion *self);
gboolean ct_criterion_get_mandatory (CtCriterion *self);
gboolean ct_criterion_get_verified (CtCriterion *self);
gboolean ct_criterion_get_name_verified (CtCriterion *self);

gboolean ct_criterion_has_level (CtCriterion *self, guint level);
guint ct_criterion_get_max_level (CtCriterion *self);
guint ct_criterion_get_n_indicators (CtCriterion *self, guint level);
const CtIndicator *ct_criterion_get_indicator (CtCriterion *self, guint level, guint position);
char *ct_criterion_dup_summary (CtCriterion *self, guint level) G_GNUC_WARN_UNUSED_RESULT;
guint ct_criterion_get_n_measures (CtCriterion *self);
const CtIndicator *ct_criterion_get_measure (CtCriterion *self, guint position);

G_END_DECLS
