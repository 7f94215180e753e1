/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-style.h"
#include "ct-text-block.h"
#include "ct-text-style.h"

G_BEGIN_DECLS

typedef struct _CtTypesetter CtTypesetter;

void ct_typesetter_look_for_fonts (void);

CtTypesetter *ct_typesetter_new (CtPageStyle *style,
                                 const char *letters,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtTypesetter *ct_typesetter_new_after (CtTypesetter *earlier,
                                       CtPageStyle *style,
                                       const char *letters,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ct_typesetter_free (CtTypesetter *self);

CtPageStyle *ct_typesetter_get_style (CtTypesetter *self);
const char *ct_typesetter_get_family (CtTypesetter *self);
const char *ct_typesetter_get_lacking (CtTypesetter *self);
double ct_typesetter_get_length (CtTypesetter *self, CtLength length);

void ct_typesetter_begin_round (CtTypesetter *self);
void ct_typesetter_end_round (CtTypesetter *self);
CtTextBlock *ct_typesetter_set (CtTypesetter *self,
                                const char *text,
                                const CtTextStyle *style,
                                CtNode *node,
                                guint field) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTypesetter, ct_typesetter_free)

G_END_DECLS
