/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-people-names.h"

G_BEGIN_DECLS

void ct_people_context_attach (GtkWidget *widget, CtPeopleNames *names);
CtPeopleNames *ct_people_context_find (GtkWidget *widget);
gboolean ct_people_context_is_field (CtNode *node, guint field);

G_END_DECLS
