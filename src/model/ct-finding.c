/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-finding"

#include "config.h"

#include "ct-finding.h"

#include "ct-plan.h"

/**
 * CtFinding:
 *
 * What a rule has to say about one part of the plan. The digest stands for the words that the
 * finding is about: a finding that was passed over comes back when they change. Immutable.
 */
struct _CtFinding
{
  GObject parent_instance;

  const char *rule;
  CtSeverity severity;
  CtNode *node;
  guint field;
  char *sentence;
  char *digest;
};

G_DEFINE_FINAL_TYPE (CtFinding, ct_finding, G_TYPE_OBJECT)

/* Enough to tell texts of one place apart, and short enough for the file. */
#define DIGEST_LENGTH 16

static void
ct_finding_finalize (GObject *object)
{
  CtFinding *self = CT_FINDING (object);

  g_clear_object (&self->node);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->digest, g_free);

  G_OBJECT_CLASS (ct_finding_parent_class)->finalize (object);
}

static void
ct_finding_class_init (CtFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_finding_finalize;
}

static void
ct_finding_init (CtFinding *self)
{
}

/**
 * ct_finding_new:
 * @rule: (transfer none): the rule's id, a string that lives for ever
 * @node: the part of the plan that it is about
 * @field: the field of @node, 0 for @node as a whole
 * @subject: the words that it is about
 * @sentence: what to tell, in the language of the user
 */
CtFinding *
ct_finding_new (const char *rule,
                CtSeverity severity,
                CtNode *node,
                guint field,
                const char *subject,
                const char *sentence)
{
  CtFinding *self = g_object_new (CT_TYPE_FINDING, NULL);

  self->rule = rule;
  self->severity = severity;
  self->node = g_object_ref (node);
  self->field = field;
  self->sentence = g_strdup (sentence);
  self->digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, subject, -1);
  self->digest[DIGEST_LENGTH] = '\0';

  return self;
}

const char *
ct_finding_get_rule (CtFinding *self)
{
  g_return_val_if_fail (CT_IS_FINDING (self), NULL);

  return self->rule;
}

CtSeverity
ct_finding_get_severity (CtFinding *self)
{
  g_return_val_if_fail (CT_IS_FINDING (self), CT_SEVERITY_HINT);

  return self->severity;
}

CtNode *
ct_finding_get_node (CtFinding *self)
{
  g_return_val_if_fail (CT_IS_FINDING (self), NULL);

  return self->node;
}

/**
 * ct_finding_get_field:
 *
 * Returns: the field of the node that is to be looked at, 0 for the node as a whole
 */
guint
ct_finding_get_field (CtFinding *self)
{
  g_return_val_if_fail (CT_IS_FINDING (self), 0);

  return self->field;
}

const char *
ct_finding_get_sentence (CtFinding *self)
{
  g_return_val_if_fail (CT_IS_FINDING (self), NULL);

  return self->sentence;
}

const char *
ct_finding_get_digest (CtFinding *self)
{
  g_return_val_if_fail (CT_IS_FINDING (self), NULL);

  return self->digest;
}

/* A paragraph before or after the sections has nothing above it but the plan. */
static const char *
get_text_part (CtPlan *plan, CtNode *node)
{
  if (ct_node_list_find (ct_plan_get_preamble (plan), node, NULL))
    return "preamble";
  if (ct_node_list_find (ct_plan_get_closing (plan), node, NULL))
    return "closing";

  return "plan";
}

/**
 * ct_finding_dup_ref:
 *
 * Returns: (transfer full): the id of the part of the plan that it is about, or of what that is a
 *   part of; "document", "school", "preamble", "closing" or "plan" where there is none
 */
char *
ct_finding_dup_ref (CtFinding *self)
{
  CtNode *child = NULL;

  g_return_val_if_fail (CT_IS_FINDING (self), NULL);

  for (CtNode *node = self->node; node != NULL; node = ct_node_get_parent (node))
    {
      if (ct_node_get_id (node) != NULL)
        return g_strdup (ct_node_get_id (node));
      if (CT_IS_DOCUMENT (node))
        return g_strdup ("document");
      if (CT_IS_SCHOOL (node))
        return g_strdup ("school");
      if (CT_IS_PAGE_SETUP (node))
        return g_strdup ("page");
      if (CT_IS_PLAN (node))
        return g_strdup (child != NULL ? get_text_part (CT_PLAN (node), child) : "plan");
      child = node;
    }

  return g_strdup ("");
}

gboolean
ct_finding_equal (CtFinding *a, CtFinding *b)
{
  return a == b || (a->rule == b->rule && a->node == b->node && a->field == b->field &&
                    a->severity == b->severity && g_str_equal (a->digest, b->digest) &&
                    g_str_equal (a->sentence, b->sentence));
}

const char *
ct_severity_to_nick (CtSeverity severity)
{
  static const char *const nicks[CT_N_SEVERITIES] = { "error", "warning", "hint" };

  g_return_val_if_fail ((guint) severity < CT_N_SEVERITIES, NULL);

  return nicks[severity];
}
