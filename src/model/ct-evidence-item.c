/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-item"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-evidence-item.h"

/**
 * CtEvidenceItem:
 *
 * A piece of evidence (minh chứng) in the list of evidence, with its code.
 */
struct _CtEvidenceItem
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtEvidenceItem, ct_evidence_item, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("code", N_ ("Edit the evidence code")),
  CT_FIELD_TEXT_SPEC ("title", N_ ("Edit the evidence")),
  CT_FIELD_TEXT_SPEC ("issued", N_ ("Edit the evidence")),
  CT_FIELD_TEXT_SPEC ("issuer", N_ ("Edit the evidence")),
  CT_FIELD_TEXT_SPEC ("location", N_ ("Edit the evidence")),
  CT_FIELD_TEXT_SPEC ("note", N_ ("Edit the evidence")),
  CT_FIELD_BOXED_SPEC ("uses", N_ ("Edit the evidence"), g_strv_get_type, g_strv_equal),
};

static void
ct_evidence_item_class_init (CtEvidenceItemClass *klass)
{
  CT_NODE_CLASS (klass)->id_prefix = "e";
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_evidence_item_init (CtEvidenceItem *self)
{
}

CtEvidenceItem *
ct_evidence_item_new (void)
{
  return g_object_new (CT_TYPE_EVIDENCE_ITEM, NULL);
}
