/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-style.h"

G_BEGIN_DECLS

char *ct_print_text_prepare (CtPageStyle *style, const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_print_text_loosen (GString *text, gsize *at);
gboolean ct_print_text_relax (GString *text);
char *ct_print_text_unbind (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *ct_print_text_compose (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
