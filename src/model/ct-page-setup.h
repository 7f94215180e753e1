/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-appendix.h"
#include "ct-node-list.h"
#include "ct-page-style.h"
#include "ct-paper.h"

G_BEGIN_DECLS

#define CT_TYPE_PAGE_SETUP (ct_page_setup_get_type ())

G_DECLARE_FINAL_TYPE (CtPageSetup, ct_page_setup, CT, PAGE_SETUP, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_PAGE_SETUP_MARGIN_TOP = 1,
  CT_PAGE_SETUP_MARGIN_BOTTOM,
  CT_PAGE_SETUP_MARGIN_LEFT,
  CT_PAGE_SETUP_MARGIN_RIGHT,
  CT_PAGE_SETUP_FIRST_LINE_INDENT,
  CT_PAGE_SETUP_PARAGRAPH_SPACE,
  CT_PAGE_SETUP_LINE_SPACING,
  CT_PAGE_SETUP_SIZE_BODY,
  CT_PAGE_SETUP_SIZE_TABLE,
  CT_PAGE_SETUP_PAPER_TABLE,
  CT_PAGE_SETUP_PAPER_TIMELINE,
  CT_PAGE_SETUP_APPENDICES,
};

CtPageSetup *ct_page_setup_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_page_setup_get_length (CtPageSetup *self, CtLength length, double *measure);
void ct_page_setup_set_length (CtPageSetup *self,
                               CtPageStyle *style,
                               CtLength length,
                               double measure);
guint ct_page_setup_get_length_field (CtLength length);

gboolean ct_page_setup_has_appendix (CtPageSetup *self, CtAppendix appendix);
void ct_page_setup_set_appendix (CtPageSetup *self, CtAppendix appendix, gboolean with);

CtPaper ct_page_setup_get_paper (CtPageSetup *self, guint field, CtPaper proposed);
void ct_page_setup_set_paper (CtPageSetup *self, guint field, CtPaper paper, CtPaper proposed);

CtPageStyle *ct_page_setup_apply (CtPageSetup *self, CtPageStyle *style) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
