/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

void ct_last_school_load (char **name, char **authority, char **kind);
void ct_last_school_save (const char *name, const char *authority, const char *kind);
void ct_last_school_remember (CtPlan *plan);
gboolean ct_last_school_fill (CtPlan *plan);
gboolean ct_last_school_knows (const char *name);

G_END_DECLS
