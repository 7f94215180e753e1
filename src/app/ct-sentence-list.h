/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-sentence.h"

G_BEGIN_DECLS

#define CT_TYPE_SENTENCE_LIST (ct_sentence_list_get_type ())

G_DECLARE_FINAL_TYPE (CtSentenceList, ct_sentence_list, CT, SENTENCE_LIST, GtkWidget)

void ct_sentence_list_show (CtSentenceList *self, GListModel *sentences, const char *form_label);

G_END_DECLS
