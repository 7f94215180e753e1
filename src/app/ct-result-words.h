/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_RESULT_WORDS (ct_result_words_get_type ())

G_DECLARE_FINAL_TYPE (CtResultWords, ct_result_words, CT, RESULT_WORDS, GtkWidget)

void ct_result_words_show (CtResultWords *self,
                           CtPlan *plan,
                           CtAssessment *assessment,
                           const char *criterion);

G_END_DECLS
