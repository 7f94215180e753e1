/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-page-renderer.h"

G_BEGIN_DECLS

#define CT_TYPE_PAGE_THUMBNAIL (ct_page_thumbnail_get_type ())

G_DECLARE_FINAL_TYPE (CtPageThumbnail, ct_page_thumbnail, CT, PAGE_THUMBNAIL, GtkWidget)

GtkWidget *ct_page_thumbnail_new (CtPageRenderer *renderer) G_GNUC_WARN_UNUSED_RESULT;

void ct_page_thumbnail_set_page (CtPageThumbnail *self, guint page, double width, double height);

G_END_DECLS
