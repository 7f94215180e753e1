/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-grid.h"

G_BEGIN_DECLS

CtGrid *ct_table_reader_read_html (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
CtGrid *ct_table_reader_read_text (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
