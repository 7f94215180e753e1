/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtPageFit:
 * @CT_PAGE_FIT_NONE: the scale is the user's
 * @CT_PAGE_FIT_WIDTH: the widest page fills the width
 * @CT_PAGE_FIT_PAGE: every page can be seen as a whole
 */
typedef enum
{
  CT_PAGE_FIT_NONE,
  CT_PAGE_FIT_WIDTH,
  CT_PAGE_FIT_PAGE,
} CtPageFit;

/* Pixels for a point at 100 %. */
#define CT_PAGE_STACK_NATURAL (96.0 / 72.0)

/* Desk around and between the pages, in pixels. */
#define CT_PAGE_STACK_MARGIN 14.0

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CtPageRect;

typedef struct _CtPageStack CtPageStack;

CtPageStack *ct_page_stack_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_page_stack_free (CtPageStack *self);

void ct_page_stack_clear (CtPageStack *self);
void ct_page_stack_add_page (CtPageStack *self, double width, double height);
guint ct_page_stack_get_n_pages (const CtPageStack *self);

double ct_page_stack_get_fitting_scale (const CtPageStack *self,
                                        CtPageFit fit,
                                        double width,
                                        double height);
void ct_page_stack_measure (const CtPageStack *self, double scale, double *width, double *height);
void ct_page_stack_arrange (CtPageStack *self, double scale, double width);
double ct_page_stack_get_scale (const CtPageStack *self);
double ct_page_stack_get_width (const CtPageStack *self);
double ct_page_stack_get_height (const CtPageStack *self);
CtPageRect ct_page_stack_get_page (const CtPageStack *self, guint page);
gboolean ct_page_stack_find_page (const CtPageStack *self, double x, double y, guint *page);
guint ct_page_stack_get_page_at (const CtPageStack *self, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPageStack, ct_page_stack_free)

G_END_DECLS
