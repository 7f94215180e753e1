/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-finding.h"
#include "ct-framework.h"

G_BEGIN_DECLS

char *ct_remedy_dup_label (CtFinding *finding, CtFramework *framework) G_GNUC_WARN_UNUSED_RESULT;
void ct_remedy_apply (CtFinding *finding, CtFramework *framework);

G_END_DECLS
