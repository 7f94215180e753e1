/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-flow.h"
#include "ct-print-source.h"

G_BEGIN_DECLS

gboolean ct_signature_layout_add (CtPrintSource *source, CtFlow *flow, double width);

G_END_DECLS
