/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"

G_BEGIN_DECLS

typedef struct _CtFormChoice CtFormChoice;

CtFormChoice *ct_form_choice_new (GtkDropDown *drop,
                                  CtCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void ct_form_choice_free (CtFormChoice *self);

void ct_form_choice_propose (CtFormChoice *self, CtForm *form);
void ct_form_choice_propose_for (CtFormChoice *self, CtFramework *framework);
void ct_form_choice_choose (CtFormChoice *self, CtForm *form);
void ct_form_choice_forget (CtFormChoice *self);
CtForm *ct_form_choice_get (CtFormChoice *self);

G_END_DECLS
