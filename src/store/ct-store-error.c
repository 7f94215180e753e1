/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-store-error"

#include "config.h"

#include "ct-store-error.h"

G_DEFINE_QUARK (ct - store - error - quark, ct_store_error)
