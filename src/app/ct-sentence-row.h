/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-sentence.h"

G_BEGIN_DECLS

#define CT_TYPE_SENTENCE_ROW (ct_sentence_row_get_type ())

G_DECLARE_FINAL_TYPE (CtSentenceRow, ct_sentence_row, CT, SENTENCE_ROW, GtkListBoxRow)

GtkWidget *ct_sentence_row_new (CtSentence *sentence) G_GNUC_WARN_UNUSED_RESULT;
CtSentence *ct_sentence_row_get_sentence (CtSentenceRow *self);

G_END_DECLS
