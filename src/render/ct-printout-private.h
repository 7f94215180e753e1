/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-paginator.h"
#include "ct-pdf-info.h"
#include "ct-print-source.h"
#include "ct-printout.h"

G_BEGIN_DECLS

/* ct-printout-flows.c */
GPtrArray *_ct_printout_create_flows (CtPrintSource *source) G_GNUC_WARN_UNUSED_RESULT;

/* ct-printout.c */
const GArray *_ct_printout_get_bookmarks (CtPrintout *self);
const CtPdfInfo *_ct_printout_get_pdf_info (CtPrintout *self);

G_END_DECLS
