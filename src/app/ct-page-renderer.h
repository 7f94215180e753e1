/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "ct-printout.h"

G_BEGIN_DECLS

/**
 * CtPagePriority:
 * @CT_PAGE_PRIORITY_VIEW: the user looks at it now
 * @CT_PAGE_PRIORITY_THUMBNAIL: small, can wait
 */
typedef enum
{
  CT_PAGE_PRIORITY_VIEW,
  CT_PAGE_PRIORITY_THUMBNAIL,
  CT_PAGE_N_PRIORITIES
} CtPagePriority;

#define CT_TYPE_PAGE_RENDERER (ct_page_renderer_get_type ())

G_DECLARE_FINAL_TYPE (CtPageRenderer, ct_page_renderer, CT, PAGE_RENDERER, GObject)

CtPageRenderer *ct_page_renderer_new (gsize memory_limit) G_GNUC_WARN_UNUSED_RESULT;

void ct_page_renderer_set_printout (CtPageRenderer *self, CtPrintout *printout);

GdkTexture *ct_page_renderer_request (CtPageRenderer *self,
                                      guint page,
                                      guint width,
                                      CtPagePriority priority);
void ct_page_renderer_begin_frame (CtPageRenderer *self);

gsize ct_page_renderer_get_memory (CtPageRenderer *self);
gboolean ct_page_renderer_is_idle (CtPageRenderer *self);

G_END_DECLS
