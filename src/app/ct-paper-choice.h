/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-page-setup.h"

G_BEGIN_DECLS

#define CT_TYPE_PAPER_CHOICE (ct_paper_choice_get_type ())

G_DECLARE_FINAL_TYPE (CtPaperChoice, ct_paper_choice, CT, PAPER_CHOICE, GObject)

CtPaperChoice *ct_paper_choice_new (GtkDropDown *drop, guint field) G_GNUC_WARN_UNUSED_RESULT;
void ct_paper_choice_bind (CtPaperChoice *self,
                           CtPageSetup *setup,
                           CtPageStyle *style,
                           CtPaper proposed);

G_END_DECLS
