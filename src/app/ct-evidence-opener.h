/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *ct_evidence_opener_dup_name (const char *uri) G_GNUC_WARN_UNUSED_RESULT;
void ct_evidence_opener_open (GtkWidget *widget, const char *uri);

G_END_DECLS
