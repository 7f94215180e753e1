/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period-token.h"

G_BEGIN_DECLS

/* Years that change within words whose every other letter stays. */
typedef struct _CtYearEdit CtYearEdit;

CtYearEdit *ct_year_edit_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void ct_year_edit_free (CtYearEdit *self);

void ct_year_edit_move (CtYearEdit *self, const CtPeriodToken *token, int years);
void ct_year_edit_replace (CtYearEdit *self, const CtPeriodToken *token, int number);
gboolean ct_year_edit_has (const CtYearEdit *self, const CtPeriodToken *token);
char *ct_year_edit_apply (CtYearEdit *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtYearEdit, ct_year_edit_free)

G_END_DECLS
