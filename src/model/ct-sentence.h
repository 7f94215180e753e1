/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-paragraph.h"

G_BEGIN_DECLS

/* Where a sentence comes from. */
typedef enum
{
  CT_SENTENCE_OF_FORM,
  CT_SENTENCE_OF_SCHOOLS,
  CT_SENTENCE_OF_EARLIER_PLAN,
} CtSentenceOrigin;

#define CT_TYPE_SENTENCE (ct_sentence_get_type ())

G_DECLARE_FINAL_TYPE (CtSentence, ct_sentence, CT, SENTENCE, GObject)

CtSentence *ct_sentence_new (CtParagraphKind kind,
                             int level,
                             const char *text,
                             const char *under,
                             CtSentenceOrigin origin,
                             gboolean used) G_GNUC_WARN_UNUSED_RESULT;

const char *ct_sentence_get_text (CtSentence *self);
const char *ct_sentence_get_under (CtSentence *self);
CtParagraphKind ct_sentence_get_kind (CtSentence *self);
CtSentenceOrigin ct_sentence_get_origin (CtSentence *self);
gboolean ct_sentence_get_used (CtSentence *self);
gboolean ct_sentence_equals (CtSentence *self, CtSentence *other);
CtParagraph *ct_sentence_create_paragraph (CtSentence *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
