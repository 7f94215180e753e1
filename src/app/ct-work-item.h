/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a row of the work list shows. */
typedef enum
{
  CT_WORK_IMPROVEMENT,
  CT_WORK_ACTION,
  CT_WORK_ADD_ACTION,
  CT_WORK_ADD_IMPROVEMENT,
} CtWorkKind;

#define CT_N_WORK_KINDS (CT_WORK_ADD_IMPROVEMENT + 1)

/**
 * CtWorkItem:
 * @kind: what kind of row it is
 * @node: the improvement or action; for %CT_WORK_ADD_ACTION the improvement that it adds to; %NULL
 *   for %CT_WORK_ADD_IMPROVEMENT; in a #CtRowList any object
 * @number: what stands before it, from 1; in a #CtRowList its position
 *
 * A row of the work list, whether there is a widget for it or not.
 */
typedef struct
{
  CtWorkKind kind;
  gpointer node;
  guint number;
} CtWorkItem;

G_END_DECLS
