/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

GBytes *ct_ics_writer_write (CtPlan *plan, gint64 now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
