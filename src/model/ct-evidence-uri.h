/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ct_evidence_uri_dup (const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
