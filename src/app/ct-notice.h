/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_NOTICE (ct_notice_get_type ())

G_DECLARE_FINAL_TYPE (CtNotice, ct_notice, CT, NOTICE, GtkWidget)

void ct_notice_show (CtNotice *self, const char *text);
void ct_notice_add_button (CtNotice *self, const char *label, const char *action_name);
void ct_notice_hide (CtNotice *self);

G_END_DECLS
