/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-print-source.h"

G_BEGIN_DECLS

char *ct_document_words_dup_issuer (CtPlan *plan, guint *field) G_GNUC_WARN_UNUSED_RESULT;
char *ct_document_words_dup_number (CtPrintSource *source,
                                    const char *blank) G_GNUC_WARN_UNUSED_RESULT;
char *ct_document_words_dup_date (CtPrintSource *source,
                                  const char *blank) G_GNUC_WARN_UNUSED_RESULT;
char *ct_document_words_dup_reference (CtPrintSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *ct_document_words_dup_author (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *ct_document_words_dup_title (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *ct_document_words_dup_roman (guint number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
