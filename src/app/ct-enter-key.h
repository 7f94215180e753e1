/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ct_enter_key_is (guint keyval);
void ct_enter_key_bind (GtkWidgetClass *klass, GdkModifierType modifiers, const char *action);

G_END_DECLS
