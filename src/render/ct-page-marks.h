/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-print-source.h"

G_BEGIN_DECLS

void ct_page_marks_add (CtPrintSource *source, GPtrArray *pages);

G_END_DECLS
