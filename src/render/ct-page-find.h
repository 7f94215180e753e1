/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-text.h"
#include "ct-search-query.h"

G_BEGIN_DECLS

typedef struct _CtPageFind CtPageFind;

/* No place is the current one. */
#define CT_PAGE_FIND_NONE G_MAXUINT

CtPageFind *ct_page_find_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_page_find_free (CtPageFind *self);

void ct_page_find_set_text (CtPageFind *self, const CtPageText *text);
void ct_page_find_set_query (CtPageFind *self, CtSearchQuery *query);
CtSearchQuery *ct_page_find_get_query (const CtPageFind *self);

guint ct_page_find_get_n_found (const CtPageFind *self);
const CtTextRange *ct_page_find_get_found (const CtPageFind *self, guint index);
guint ct_page_find_get_current (const CtPageFind *self);
void ct_page_find_start_from (CtPageFind *self, guint page, double y);
void ct_page_find_step (CtPageFind *self, int direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPageFind, ct_page_find_free)

G_END_DECLS
