/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes what is to be written, on another thread. */
typedef GBytes *(*CtFileExportFunc) (gpointer data, GError **error);

/* Told that @file is written. */
typedef void (*CtFileExportDone) (GtkWidget *widget, GFile *file);

void ct_file_export_run (GtkWidget *widget,
                         GFile *file,
                         const char *failure,
                         CtFileExportFunc make,
                         gpointer data,
                         GDestroyNotify destroy,
                         CtFileExportDone done);

G_END_DECLS
