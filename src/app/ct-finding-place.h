/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-finding.h"
#include "ct-selection.h"

G_BEGIN_DECLS

void ct_finding_place_get (CtFinding *finding,
                           CtPlaceKind *kind,
                           const char **code,
                           CtNode **section);
void ct_finding_place_select (CtFinding *finding, CtSelection *selection);
char *ct_finding_place_dup_words (CtFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
