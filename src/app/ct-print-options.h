/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-live-pages.h"

G_BEGIN_DECLS

#define CT_TYPE_PRINT_OPTIONS (ct_print_options_get_type ())

G_DECLARE_FINAL_TYPE (CtPrintOptions, ct_print_options, CT, PRINT_OPTIONS, GtkWidget)

GtkWidget *ct_print_options_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_print_options_set_pages (CtPrintOptions *self, CtLivePages *pages);
void ct_print_options_set_read_only (CtPrintOptions *self, gboolean read_only);

G_END_DECLS
