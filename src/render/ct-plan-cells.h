/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-cell-content.h"
#include "ct-print-source.h"

G_BEGIN_DECLS

/* In em: a bold "M" with room to spare. */
#define CT_WIDEST_LETTER 1.1

CtTextStyle ct_plan_cells_get_style (CtPrintSource *source, double width);
void ct_plan_cells_add_words (CtPrintSource *source,
                              CtCellContent *content,
                              const char *words,
                              const CtTextStyle *style,
                              CtNode *node,
                              guint field);
void ct_plan_cells_add_evidence (CtPrintSource *source,
                                 CtCellContent *content,
                                 const CtTextStyle *style,
                                 CtNode *node,
                                 guint field);
void ct_plan_cells_add_field (
    CtPrintSource *source, CtCellContent *content, CtNode *node, CtFormField field, double width);
gboolean ct_plan_cells_has_field (CtPrintSource *source, CtNode *node, CtFormField field);
void ct_plan_cells_add_action (CtPrintSource *source,
                               CtCellContent *content,
                               CtNode *action,
                               const char *bullets,
                               guint number,
                               double width);

G_END_DECLS
