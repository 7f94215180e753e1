/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-data-reader.h"
#include "ct-sentences.h"

G_BEGIN_DECLS

gboolean ct_sentences_reader_read_bytes (GBytes *bytes,
                                         const char *name,
                                         CtSentences *sentences,
                                         GError **error);
gboolean ct_sentences_reader_read_file (GFile *file, CtSentences *sentences, GError **error);

G_END_DECLS
