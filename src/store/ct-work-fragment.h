/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/* The clipboard's name for a piece of a plan. */
#define CT_WORK_FRAGMENT_TYPE "application/vnd.caitien.work+xml"

GBytes *ct_work_fragment_write (GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ct_work_fragment_read (GBytes *bytes,
                                  CtPlan *into,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *ct_work_fragment_dup_text (GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
