/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-key.h"

G_BEGIN_DECLS

char *ct_timeline_words_dup_range (const CtRange *range) G_GNUC_WARN_UNUSED_RESULT;
char *ct_timeline_words_dup_ranges (CtPeriod *period) G_GNUC_WARN_UNUSED_RESULT;
char *ct_timeline_words_dup_state (CtNode *node, CtDay today) G_GNUC_WARN_UNUSED_RESULT;
const char *ct_timeline_words_get_state (CtTimelineState state);
char *ct_timeline_words_dup_key (const CtTimelineKey *key) G_GNUC_WARN_UNUSED_RESULT;
char *ct_timeline_words_dup_spoken (CtNode *node, CtDay today) G_GNUC_WARN_UNUSED_RESULT;
char *ct_timeline_words_dup_tip (CtNode *node, CtDay today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
