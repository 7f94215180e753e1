/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-roles.h"

G_BEGIN_DECLS

/**
 * CtPerson:
 * @start: where the name begins in the cell, in bytes
 * @end: where it ends
 * @role: (nullable): whom it names, as far as that is known
 * @role_start: where the words for the role begin
 * @role_end: where they end
 *
 * One of the names in a cell: "PHT" and "Tổ CM" of "PHT, Tổ CM".
 */
typedef struct
{
  guint start;
  guint end;
  const CtRole *role;
  guint role_start;
  guint role_end;
} CtPerson;

GArray *ct_people_read (const char *text, CtRoles *roles) G_GNUC_WARN_UNUSED_RESULT;
char *ct_people_dup_meaning (const char *text,
                             CtRoles *roles,
                             gboolean preschool) G_GNUC_WARN_UNUSED_RESULT;
char *ct_people_dup_key (const char *text, const CtPerson *person) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_people_find_name (const char *text, guint caret, guint *start, guint *end);

G_END_DECLS
