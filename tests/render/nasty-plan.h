/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A plan as no school would write it: words of 300 letters, cells of three pages, 40 columns, 5,000
 * rows, or nothing at all. The same seed gives the same plan.
 */
char *nasty_plan_dup_xml (guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
