/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-flow.h"
#include "ct-print-source.h"
#include "ct-printout.h"

G_BEGIN_DECLS

/**
 * CtAppendixContext:
 * @flows: (element-type CtFlow): the document so far
 * @kind: which appendix is being added
 * @number: its number; 0 when it is the only one
 * @begun: whether something of it is there already
 * @is_empty: whether there was nothing to print
 *
 * An appendix on its way into a document.
 */
typedef struct
{
  CtPrintSource *source;
  GPtrArray *flows;
  CtAppendix kind;
  guint number;
  gboolean begun;
  gboolean is_empty;
} CtAppendixContext;

CtFlow *ct_appendix_layout_begin (CtAppendixContext *self, double *width);
void ct_appendix_layout_add_nothing (CtAppendixContext *self, CtFlow *flow, double width);
void ct_appendix_layout_add_line (CtAppendixContext *self,
                                  CtFlow *flow,
                                  const char *words,
                                  CtFace face,
                                  PangoAlignment align,
                                  double width);
void ct_appendix_layout_add_item (
    CtAppendixContext *self, CtFlow *flow, const char *words, CtNode *node, double width);
void ct_appendix_layout_take_table (CtAppendixContext *self, CtFlow *flow, CtTable *table);

void ct_appendix_layout_add_flows (CtPrintSource *source,
                                   GPtrArray *flows,
                                   CtPrintoutAppendix printed[CT_N_APPENDICES]);

G_END_DECLS
