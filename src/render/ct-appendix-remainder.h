/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-appendix-layout.h"

G_BEGIN_DECLS

void ct_appendix_remainder_add (CtAppendixContext *context);

G_END_DECLS
