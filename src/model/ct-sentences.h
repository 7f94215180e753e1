/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form.h"
#include "ct-section.h"
#include "ct-sentence.h"

G_BEGIN_DECLS

typedef struct _CtSentences CtSentences;

CtSentences *ct_sentences_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_sentences_free (CtSentences *self);

void ct_sentences_add_topic (CtSentences *self);
void ct_sentences_add_mark (CtSentences *self, const char *words);
void ct_sentences_add (CtSentences *self, CtParagraphKind kind, int level, const char *text);

GListStore *ct_sentences_list (CtSentences *self,
                               CtForm *form,
                               CtSection *section) G_GNUC_WARN_UNUSED_RESULT;
GListStore *ct_sentences_list_earlier (CtSection *earlier,
                                       CtSection *section) G_GNUC_WARN_UNUSED_RESULT;
CtSection *ct_sentences_find_like (CtSentences *self, CtNodeList *sections, CtSection *section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtSentences, ct_sentences_free)

G_END_DECLS
