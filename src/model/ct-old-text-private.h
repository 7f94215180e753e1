/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-old-text.h"

G_BEGIN_DECLS

/* One letter of an old text: takes 1 or 2 characters from @text, the second only when it belongs
 * to the first. Returns 0 where the encoding has no letter. */
gunichar _ct_tcvn3_read_letter (const gunichar *text, guint *n_taken);
gunichar _ct_vni_read_letter (const gunichar *text, guint *n_taken);

G_END_DECLS
