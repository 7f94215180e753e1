/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

/**
 * CtItemMark:
 * @kind: what counts the points
 * @number: which it is, from 1
 * @closing: '.' or ')'
 * @length: of the mark and the spaces behind it, in bytes
 *
 * What stands before a point of a text that is numbered by hand: "3. " (khoản), "b) " (điểm).
 */
typedef enum
{
  CT_ITEM_MARK_NUMBER,
  CT_ITEM_MARK_LETTER,
} CtItemMarkKind;

typedef struct
{
  CtItemMarkKind kind;
  guint number;
  char closing;
  gsize length;
} CtItemMark;

gboolean ct_item_mark_read (const char *text, CtItemMark *mark);
const char *ct_item_mark_skip (const char *text);
char *ct_item_mark_continue (CtNodeList *paragraphs,
                             guint position,
                             const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
