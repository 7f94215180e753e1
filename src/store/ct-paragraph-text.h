/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-paragraph.h"

G_BEGIN_DECLS

/* Paragraphs as other programs exchange them. */

GPtrArray *ct_paragraph_text_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *ct_paragraph_text_write (GPtrArray *paragraphs) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ct_paragraph_html_read (const char *html, gsize length) G_GNUC_WARN_UNUSED_RESULT;
char *ct_paragraph_html_write (GPtrArray *paragraphs) G_GNUC_WARN_UNUSED_RESULT;

CtParagraph *ct_paragraph_text_new (CtParagraphKind kind,
                                    int level,
                                    const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
