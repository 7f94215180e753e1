/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_PARAGRAPH (ct_paragraph_get_type ())

G_DECLARE_FINAL_TYPE (CtParagraph, ct_paragraph, CT, PARAGRAPH, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_PARAGRAPH_KIND = 1,
  CT_PARAGRAPH_LEVEL,
  CT_PARAGRAPH_TEXT,
};

typedef enum
{
  CT_PARAGRAPH_TEXT_KIND, /* p */
  CT_PARAGRAPH_HEADING,   /* h */
  CT_PARAGRAPH_ITEM,      /* li */
} CtParagraphKind;

CtParagraph *ct_paragraph_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
