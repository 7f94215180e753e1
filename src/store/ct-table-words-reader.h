/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-data-reader.h"
#include "ct-table-words.h"

G_BEGIN_DECLS

gboolean ct_table_words_reader_read_file (GFile *file, CtTableWords *words, GError **error);

G_END_DECLS
