/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-node.h"

G_BEGIN_DECLS

void ct_inspector_title_show (GtkLabel *title_label, GtkLabel *subtitle_label, CtNode *node);

G_END_DECLS
