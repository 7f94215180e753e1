/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_EVIDENCE_ITEM (ct_evidence_item_get_type ())

G_DECLARE_FINAL_TYPE (CtEvidenceItem, ct_evidence_item, CT, EVIDENCE_ITEM, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_EVIDENCE_ITEM_CODE = 1,
  CT_EVIDENCE_ITEM_TITLE,
  CT_EVIDENCE_ITEM_ISSUED,
  CT_EVIDENCE_ITEM_ISSUER,
  CT_EVIDENCE_ITEM_LOCATION,
  CT_EVIDENCE_ITEM_NOTE,
  CT_EVIDENCE_ITEM_USES,
};

CtEvidenceItem *ct_evidence_item_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
