/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ct_row_menu_new (const char *prefix,
                            guint position,
                            gboolean duplicates,
                            const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
