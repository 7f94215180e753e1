/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-calendar.h"

G_BEGIN_DECLS

#define CT_TYPE_START_PAGE (ct_start_page_get_type ())

G_DECLARE_FINAL_TYPE (CtStartPage, ct_start_page, CT, START_PAGE, GtkWidget)

GtkWidget *ct_start_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_start_page_set_recent_manager (CtStartPage *self, GtkRecentManager *manager, CtDay today);
void ct_start_page_load_samples (CtStartPage *self, GFile *folder);

void ct_start_page_set_drafts (CtStartPage *self, GFile *folder);
void ct_start_page_reload_drafts (CtStartPage *self);

G_END_DECLS
