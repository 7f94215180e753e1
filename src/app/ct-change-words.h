/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-difference.h"

G_BEGIN_DECLS

char *ct_change_words_dup_title (const CtPlanChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *ct_change_words_dup_place (const CtPlanChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *ct_change_words_dup_older (const CtPlanChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *ct_change_words_dup_newer (const CtPlanChange *change) G_GNUC_WARN_UNUSED_RESULT;

char *ct_change_words_dup_summary (GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
