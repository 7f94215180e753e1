/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form.h"
#include "ct-review.h"

G_BEGIN_DECLS

char *ct_review_name_dup (CtForm *form,
                          const char *point,
                          CtReview *review) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
