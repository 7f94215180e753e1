/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-carry-over.h"

G_BEGIN_DECLS

#define CT_TYPE_CARRY_NOTES (ct_carry_notes_get_type ())

G_DECLARE_FINAL_TYPE (CtCarryNotes, ct_carry_notes, CT, CARRY_NOTES, AdwWindow)

GtkWidget *ct_carry_notes_new (GtkWindow *parent, CtCarryOver *carry);

G_END_DECLS
