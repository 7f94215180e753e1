/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_DOCUMENT (ct_document_get_type ())

G_DECLARE_FINAL_TYPE (CtDocument, ct_document, CT, DOCUMENT, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_DOCUMENT_STATE = 1,
  CT_DOCUMENT_NUMBER,
  CT_DOCUMENT_SYMBOL,
  CT_DOCUMENT_PLACE,
  CT_DOCUMENT_DATE,
  CT_DOCUMENT_TITLE,
  CT_DOCUMENT_SUBJECTS,
  CT_DOCUMENT_CAPACITY,
  CT_DOCUMENT_SIGNED,
  CT_DOCUMENT_SIGNER_NAME,
};

CtDocument *ct_document_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtNodeList *ct_document_get_recipients (CtDocument *self);
guint ct_document_count_copies (CtDocument *self);
char *ct_document_split_number (const char *number, const char **symbol) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
