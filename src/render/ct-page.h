/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "ct-box.h"

G_BEGIN_DECLS

/**
 * CtPage:
 *
 * One side of paper: a list of boxes, in the order in which they are drawn.
 */
typedef struct _CtPage CtPage;

CtPage *ct_page_new (double width, double height) G_GNUC_WARN_UNUSED_RESULT;
void ct_page_free (CtPage *self);

double ct_page_get_width (const CtPage *self);
double ct_page_get_height (const CtPage *self);
guint ct_page_get_n_boxes (const CtPage *self);
const CtBox *ct_page_get_box (const CtPage *self, guint index);
const CtBox *ct_page_find_box (const CtPage *self, double x, double y);

void ct_page_add_box (CtPage *self, const CtBox *box, double dx, double dy);
void ct_page_add_text (
    CtPage *self, CtTextBlock *text, guint first_line, guint n_lines, double x, double y);
void ct_page_draw (const CtPage *self, cairo_t *cr);
gboolean ct_page_looks_like (const CtPage *self, const CtPage *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPage, ct_page_free)

G_END_DECLS
