/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-setup.h"

G_BEGIN_DECLS

const char *ct_page_setup_words_get_appendix (CtAppendix appendix);
char *ct_page_setup_words_dup (CtPageSetup *setup, guint field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
