/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-print-view.h"

G_BEGIN_DECLS

void ct_page_zoom_install (GtkWidgetClass *klass,
                           const char *prefix,
                           GtkWidgetActionActivateFunc activate);
void ct_page_zoom_act (CtPrintView *view, const char *action_name);

G_END_DECLS
