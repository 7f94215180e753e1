/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-form.h"
#include "ct-framework.h"
#include "ct-section.h"

G_BEGIN_DECLS

#define CT_TYPE_TITLE_LIST (ct_title_list_get_type ())

G_DECLARE_FINAL_TYPE (CtTitleList, ct_title_list, CT, TITLE_LIST, GtkWidget)

GtkWidget *ct_title_list_new (GtkSizeGroup *labels) G_GNUC_WARN_UNUSED_RESULT;
void ct_title_list_bind (CtTitleList *self,
                         CtSection *section,
                         CtForm *form,
                         CtFramework *framework);

G_END_DECLS
