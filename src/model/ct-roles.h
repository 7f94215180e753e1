/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtRole:
 * @id: what the data file calls it
 * @name: the full name; that of a preschool where it has another
 * @meaning: what is told about a short name
 * @members: (nullable): ids of the roles that it is made of
 * @spellings: (element-type GArray): the letters of every way to write it, the name among them
 */
typedef struct
{
  char *id;
  char *name;
  char *preschool_name;
  char *meaning;
  GStrv members;
  GPtrArray *spellings;
} CtRole;

#define CT_TYPE_ROLES (ct_roles_get_type ())

G_DECLARE_FINAL_TYPE (CtRoles, ct_roles, CT, ROLES, GObject)

CtRoles *ct_roles_new (void) G_GNUC_WARN_UNUSED_RESULT;

CtRole *ct_roles_add (CtRoles *self, const char *id, const char *members);
void ct_role_set_name (CtRole *role, const char *name, gboolean preschool);
void ct_role_set_meaning (CtRole *role, const char *meaning);
void ct_role_add_spelling (CtRole *role, const char *spelling);

guint ct_roles_get_length (CtRoles *self);
const CtRole *ct_roles_get (CtRoles *self, guint position);
const CtRole *ct_roles_find (CtRoles *self, const char *id);
const CtRole *ct_roles_match (CtRoles *self, const GArray *letters, guint at, guint *length);

const char *ct_role_get_name (const CtRole *role, gboolean preschool);
const char *ct_role_get_meaning (const CtRole *role, gboolean preschool);
gboolean ct_role_includes (const CtRole *role, const CtRole *other);

G_END_DECLS
