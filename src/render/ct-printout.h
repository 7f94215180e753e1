/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "ct-form.h"
#include "ct-framework.h"
#include "ct-page-style.h"
#include "ct-page.h"
#include "ct-plan.h"
#include "ct-print-link.h"
#include "ct-print-references.h"

G_BEGIN_DECLS

#define CT_TYPE_PRINTOUT (ct_printout_get_type ())

G_DECLARE_FINAL_TYPE (CtPrintout, ct_printout, CT, PRINTOUT, GObject)

/**
 * CtPrintoutPlace:
 * @page: from 0
 * @box: what is there
 *
 * A place where a part of the plan is printed.
 */
typedef struct
{
  guint page;
  const CtBox *box;
} CtPrintoutPlace;

/**
 * CtPrintoutAppendix:
 * @n_sheets: how many sheets it is made of, each with a head of its own: one for each person, where
 *   it is the slips; 0 where it is not printed
 * @is_empty: whether it only says that there is nothing
 *
 * What became of an appendix.
 */
typedef struct
{
  guint n_sheets;
  guint n_pages;
  gboolean is_empty;
} CtPrintoutAppendix;

CtPrintout *ct_printout_new (CtPlan *plan,
                             CtForm *form,
                             CtFramework *framework,
                             CtPageStyle *style,
                             const CtPrintReferences *references,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

CtPrintout *ct_printout_renew (CtPrintout *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtPrintout *ct_printout_try (CtPrintout *self,
                             CtPageSetup *setup,
                             CtPrintout *earlier,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

CtPlan *ct_printout_get_plan (CtPrintout *self);
CtForm *ct_printout_get_form (CtPrintout *self);
CtFramework *ct_printout_get_framework (CtPrintout *self);
CtPlan *ct_printout_get_issued (CtPrintout *self);
const char *ct_printout_get_font_family (CtPrintout *self);
const char *ct_printout_get_lacking_letters (CtPrintout *self);

guint ct_printout_get_n_pages (CtPrintout *self);
void ct_printout_get_page_size (CtPrintout *self, guint page, double *width, double *height);
void ct_printout_get_print_area (
    CtPrintout *self, guint page, double *left, double *top, double *right, double *bottom);
const CtPage *ct_printout_get_page (CtPrintout *self, guint page);
void ct_printout_draw_page (CtPrintout *self, cairo_t *cr, guint page);
CtPrintoutAppendix ct_printout_get_appendix (CtPrintout *self, CtAppendix appendix);
guint ct_printout_count_table_pages (CtPrintout *self);
guint ct_printout_count_broken_words (CtPrintout *self);
GArray *ct_printout_find_places (CtPrintout *self,
                                 CtNode *node,
                                 guint field) G_GNUC_WARN_UNUSED_RESULT;
const GArray *ct_printout_get_links (CtPrintout *self);
const CtPrintLink *ct_printout_find_link (CtPrintout *self, guint page, double x, double y);
GBytes *ct_printout_write_pdf (CtPrintout *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ct_printout_write_page_pdf (CtPrintout *self,
                                    guint page,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
