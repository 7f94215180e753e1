/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"
#include "ct-section.h"

G_BEGIN_DECLS

/* What the user does to the sections of a plan, each one step of the history. */

CtSection *ct_section_work_add (CtPlan *plan,
                                guint position,
                                const char *kind,
                                const char *heading);
CtSection *ct_section_work_delete (CtSection *section);
gboolean ct_section_work_can_move (CtSection *section, int direction);
gboolean ct_section_work_move (CtSection *section, int direction);
gboolean ct_section_work_move_to (CtSection *section, guint position);

G_END_DECLS
