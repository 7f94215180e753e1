/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-calendar.h"

G_BEGIN_DECLS

char *ct_prose_shift_years (const char *text,
                            const CtCalendar *calendar,
                            int years,
                            const char **stays) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
