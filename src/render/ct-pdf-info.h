/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-style.h"
#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtPdfInfo:
 * @date: the day of the document as PDF has it
 *
 * What a PDF tells of itself. Taken from the plan when the pages are laid out, so that the PDF can
 * be written on another thread.
 */
typedef struct
{
  char *title;
  char *author;
  char *date;
  char *language;
} CtPdfInfo;

CtPdfInfo *ct_pdf_info_new (CtPlan *plan, CtPageStyle *style) G_GNUC_WARN_UNUSED_RESULT;
void ct_pdf_info_free (CtPdfInfo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPdfInfo, ct_pdf_info_free)

G_END_DECLS
