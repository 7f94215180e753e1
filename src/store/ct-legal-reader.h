/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-data-reader.h"
#include "ct-legal-acts.h"

G_BEGIN_DECLS

gboolean ct_legal_reader_read_bytes (GBytes *bytes,
                                     const char *name,
                                     CtLegalActs *acts,
                                     GError **error);
gboolean ct_legal_reader_read_file (GFile *file, CtLegalActs *acts, GError **error);

G_END_DECLS
