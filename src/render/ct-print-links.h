/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page.h"
#include "ct-print-link.h"

G_BEGIN_DECLS

typedef struct _CtPrintLinks CtPrintLinks;

CtPrintLinks *ct_print_links_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_print_links_free (CtPrintLinks *self);

void ct_print_links_note (CtPrintLinks *self, CtTextBlock *text, CtNode *item, const char *cited);
GArray *ct_print_links_find (CtPrintLinks *self,
                             const GPtrArray *pages,
                             guint first_page,
                             guint n_pages) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPrintLinks, ct_print_links_free)

G_END_DECLS
