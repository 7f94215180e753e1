/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"

G_BEGIN_DECLS

typedef struct _CtFrameworkChoice CtFrameworkChoice;

CtFrameworkChoice *ct_framework_choice_new (GtkDropDown *drop) G_GNUC_WARN_UNUSED_RESULT;
void ct_framework_choice_free (CtFrameworkChoice *self);

void ct_framework_choice_list (CtFrameworkChoice *self,
                               CtCatalogue *catalogue,
                               const char *school_kind,
                               CtFramework *own,
                               CtDay day);
void ct_framework_choice_propose (CtFrameworkChoice *self, CtFramework *framework);
void ct_framework_choice_choose (CtFrameworkChoice *self, CtFramework *framework);
void ct_framework_choice_forget (CtFrameworkChoice *self);
CtFramework *ct_framework_choice_get (CtFrameworkChoice *self);

G_END_DECLS
