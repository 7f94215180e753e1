/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*CtOutlineDropped) (gpointer data);

void ct_outline_drop_attach (GtkListView *list_view, CtOutlineDropped dropped, gpointer data);

G_END_DECLS
