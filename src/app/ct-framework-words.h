/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-framework.h"

G_BEGIN_DECLS

char *ct_framework_words_dup_row (CtFramework *framework, CtDay day) G_GNUC_WARN_UNUSED_RESULT;
char *ct_framework_words_dup_facts (CtFramework *framework, CtDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
