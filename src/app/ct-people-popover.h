/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_PEOPLE_POPOVER (ct_people_popover_get_type ())

G_DECLARE_FINAL_TYPE (CtPeoplePopover, ct_people_popover, CT, PEOPLE_POPOVER, GObject)

CtPeoplePopover *ct_people_popover_new (GtkWidget *parent,
                                        GtkTextView *view) G_GNUC_WARN_UNUSED_RESULT;
void ct_people_popover_present (CtPeoplePopover *self);
gboolean ct_people_popover_is_open (CtPeoplePopover *self);
void ct_people_popover_close (CtPeoplePopover *self);
gboolean ct_people_popover_press (CtPeoplePopover *self, guint keyval);

G_END_DECLS
