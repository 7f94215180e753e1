/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-data-reader.h"
#include "ct-form-column.h"

G_BEGIN_DECLS

#define CT_COLUMN_ATTRIBUTES "field title width"

gboolean ct_column_reader_read (CtDataReader *reader, GPtrArray *columns);

G_END_DECLS
