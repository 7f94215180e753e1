/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-action.h"

G_BEGIN_DECLS

#define CT_TYPE_STATE_MARK (ct_state_mark_get_type ())

G_DECLARE_FINAL_TYPE (CtStateMark, ct_state_mark, CT, STATE_MARK, GtkWidget)

GtkWidget *ct_state_mark_new (void);
void ct_state_mark_set (CtStateMark *self, CtStatus status, int progress, gboolean late);
const char *ct_state_mark_get_word (CtStatus status, gboolean late);

G_END_DECLS
