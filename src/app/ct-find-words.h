/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-framework.h"
#include "ct-search-hit.h"

G_BEGIN_DECLS

char *ct_find_words_dup_place (const CtSearchPlace *place,
                               CtFramework *framework) G_GNUC_WARN_UNUSED_RESULT;
char *ct_find_words_dup_object (CtSearchHit *hit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
