/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"

G_BEGIN_DECLS

/**
 * CtSeverity:
 * @CT_SEVERITY_ERROR: must be put right before the plan is printed
 * @CT_SEVERITY_WARNING: probably wrong, or not as the plan says
 * @CT_SEVERITY_HINT: worth a look
 */
typedef enum
{
  CT_SEVERITY_ERROR,
  CT_SEVERITY_WARNING,
  CT_SEVERITY_HINT,
} CtSeverity;

#define CT_N_SEVERITIES (CT_SEVERITY_HINT + 1)

#define CT_TYPE_FINDING (ct_finding_get_type ())

G_DECLARE_FINAL_TYPE (CtFinding, ct_finding, CT, FINDING, GObject)

CtFinding *ct_finding_new (const char *rule,
                           CtSeverity severity,
                           CtNode *node,
                           guint field,
                           const char *subject,
                           const char *sentence) G_GNUC_WARN_UNUSED_RESULT;

const char *ct_finding_get_rule (CtFinding *self);
CtSeverity ct_finding_get_severity (CtFinding *self);
CtNode *ct_finding_get_node (CtFinding *self);
guint ct_finding_get_field (CtFinding *self);
const char *ct_finding_get_sentence (CtFinding *self);
const char *ct_finding_get_digest (CtFinding *self);
char *ct_finding_dup_ref (CtFinding *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_finding_equal (CtFinding *a, CtFinding *b);

const char *ct_severity_to_nick (CtSeverity severity);

G_END_DECLS
