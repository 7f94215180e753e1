/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"
#include "ct-evidence-item.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_EDITOR (ct_editor_get_type ())

G_DECLARE_FINAL_TYPE (CtEditor, ct_editor, CT, EDITOR, GtkWidget)

void ct_editor_set_catalogue (CtEditor *self, CtCatalogue *catalogue);
void ct_editor_set_plan (
    CtEditor *self, CtPlan *plan, CtFramework *framework, CtSelection *selection, CtDay today);
void ct_editor_show_evidence (CtEditor *self, CtEvidenceItem *item);
void ct_editor_step (CtEditor *self, int direction);
gboolean ct_editor_focus_work (CtEditor *self);
void ct_editor_do_work (CtEditor *self, const char *name);
void ct_editor_rename (CtEditor *self);
void ct_editor_renumber (CtEditor *self);
void ct_editor_insert (CtEditor *self, GPtrArray *paragraphs, const char *label, gboolean go_on);

G_END_DECLS
