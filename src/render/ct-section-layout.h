/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-flow.h"
#include "ct-print-source.h"

G_BEGIN_DECLS

CtFlow *ct_section_layout_create (CtPrintSource *source,
                                  CtSection *section,
                                  guint number) G_GNUC_WARN_UNUSED_RESULT;
double ct_section_layout_get_height (CtPrintSource *source, CtPaper paper);
CtPaper ct_section_layout_get_paper (CtPrintSource *source, CtSection *section);
void ct_section_layout_add_paragraphs (
    CtPrintSource *source, CtFlow *flow, CtNodeList *paragraphs, CtFace face, double width);
void ct_section_layout_add_words (CtPrintSource *source,
                                  CtFlow *flow,
                                  const char *words,
                                  double width,
                                  gboolean keep_with_next,
                                  CtNode *node,
                                  guint field);
double ct_section_layout_get_width (CtPrintSource *source, CtPaper paper);

G_END_DECLS
