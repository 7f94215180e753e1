/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-application.h"
#include "ct-carry-over.h"
#include "ct-plan-file.h"

G_BEGIN_DECLS

#define CT_TYPE_WINDOW (ct_window_get_type ())

G_DECLARE_FINAL_TYPE (CtWindow, ct_window, CT, WINDOW, AdwApplicationWindow)

CtWindow *ct_window_new (CtApplication *application);

gboolean ct_window_is_empty (CtWindow *self);
gboolean ct_window_has_file (CtWindow *self, GFile *file);
GFile *ct_window_get_file (CtWindow *self);
void ct_window_open_file (CtWindow *self, GFile *file, gboolean as_copy);
void ct_window_show_plan (CtWindow *self, CtPlan *plan);
void ct_window_keep_draft_now (CtWindow *self);
void ct_window_carry_over (CtWindow *self, CtCarryOver *carry);
CtPlan *ct_window_get_plan (CtWindow *self);
void ct_window_go_to (CtWindow *self, const char *view, const char *object);

G_END_DECLS
