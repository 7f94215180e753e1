/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CtHistory CtHistory;
typedef struct _CtNode CtNode;
typedef struct _CtNodeList CtNodeList;
typedef struct _CtPlan CtPlan;

G_END_DECLS
