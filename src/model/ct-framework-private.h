/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form-column.h"
#include "ct-framework.h"

/* What the reader of framework files builds with. Nothing else calls these: a framework that has
 * been read does not change.
 */

G_BEGIN_DECLS

struct _CtFramework
{
  GObject parent_instance;

  char *id;
  char *label;
  char *circular;
  char *appendix;
  char *source;
  CtDay issued;
  gboolean verified;

  CtDay valid_from;
  CtDay valid_to;
  gboolean valid_from_verified;
  gboolean valid_to_verified;
  GStrvBuilder *replaces_builder;
  GStrvBuilder *amended_by_builder;
  GStrvBuilder *kinds_builder;
  GStrv replaces;
  GStrv amended_by;
  GStrv kinds;
  char *replaced_by;
  GPtrArray *notes;

  GListStore *standards;
  GListStore *criteria;
  GHashTable *by_code;
  GPtrArray *level_names;

  char *provisions_article;
  GPtrArray *provisions;

  char *rule_article;
  gboolean rule_verified;
  GArray *requirements;

  char *evidence_pattern;
  char *evidence_open;
  char *evidence_close;
  char *evidence_separator;
  gboolean evidence_each;
  GPtrArray *evidence_columns;
};

CtFramework *_ct_framework_new (const char *id, gboolean verified) G_GNUC_WARN_UNUSED_RESULT;
void _ct_framework_add_note (CtFramework *self,
                             const char *text,
                             const char *source,
                             gboolean verified);
void _ct_framework_add_standard (CtFramework *self, CtStandard *standard);
gboolean _ct_framework_add_criterion (CtFramework *self,
                                      CtStandard *standard,
                                      CtCriterion *criterion);
void _ct_framework_add_provision (CtFramework *self,
                                  guint number,
                                  const char *summary,
                                  gboolean verified);
void _ct_framework_freeze (CtFramework *self);

CtStandard *_ct_standard_new (guint number,
                              const char *name,
                              gboolean verified) G_GNUC_WARN_UNUSED_RESULT;
void _ct_standard_add_criterion (CtStandard *self, CtCriterion *criterion);

CtCriterion *_ct_criterion_new (guint standard,
                                const char *code,
                                const char *name) G_GNUC_WARN_UNUSED_RESULT;
void _ct_criterion_set_marks (CtCriterion *self,
                              gboolean mandatory,
                              gboolean verified,
                              gboolean name_verified);
void _ct_criterion_set_note (CtCriterion *self, const char *note);
gboolean _ct_criterion_add_level (CtCriterion *self, guint level);
void _ct_criterion_add_indicator (
    CtCriterion *self, guint level, const char *letter, const char *summary, gboolean verified);
void _ct_criterion_add_measure (CtCriterion *self, const char *summary, gboolean verified);

G_END_DECLS
