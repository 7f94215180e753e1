/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-roles-reader"

#include "config.h"

#include "ct-roles-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-file-bytes.h"

#define ROLES_NAMESPACE "urn:caitien:roles:1"

typedef struct
{
  CtRoles *roles;
  CtRole *role;
} Context;

static gboolean
read_name (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *school = ct_data_reader_dup_attribute (reader, "school");
  g_autofree char *name = ct_data_reader_read_text (reader);

  if (name == NULL)
    return FALSE;

  if (school != NULL && !g_str_equal (school, "preschool"))
    return ct_data_reader_fail (reader, _ ("“%s” is no kind of school with names of its own."),
                                school);

  ct_role_set_name (context->role, name, school != NULL);

  return TRUE;
}

static gboolean
read_meaning (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *meaning = ct_data_reader_read_text (reader);

  if (meaning == NULL)
    return FALSE;

  ct_role_set_meaning (context->role, meaning);

  return TRUE;
}

static gboolean
read_spelling (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *spelling = ct_data_reader_read_text (reader);

  if (spelling == NULL)
    return FALSE;

  ct_role_add_spelling (context->role, spelling);

  return TRUE;
}

static gboolean
read_role (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "name", "school", read_name },
    { "meaning", "", read_meaning },
    { "spelling", "", read_spelling },
    { NULL },
  };
  Context *context = user_data;
  g_autofree char *id = ct_data_reader_dup_required (reader, "id");
  g_autofree char *members = ct_data_reader_dup_attribute (reader, "members");

  if (id == NULL)
    return FALSE;

  if (ct_roles_find (context->roles, id) != NULL)
    return ct_data_reader_fail (reader, _ ("There are two roles with the id “%s”."), id);

  context->role = ct_roles_add (context->roles, id, members);
  if (!ct_data_reader_read_children (reader, elements, context))
    return FALSE;

  if (context->role->name == NULL)
    return ct_data_reader_fail (reader, _ ("The role “%s” has no name."), id);

  return TRUE;
}

static gboolean
read_roles (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "role", "id members source", read_role },
    { NULL },
  };

  return ct_data_reader_read_children (reader, elements, user_data);
}

/**
 * ct_roles_reader_read_bytes:
 * @name: what the file is called in messages
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: (transfer full) (nullable): the roles
 */
CtRoles *
ct_roles_reader_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  static const CtDataElement root = { "roles", "version", read_roles };
  g_autoptr (CtDataReader) reader = NULL;
  g_autoptr (CtRoles) roles = ct_roles_new ();
  Context context = { roles, NULL };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  reader = ct_data_reader_new (bytes, name, ROLES_NAMESPACE);

  return ct_data_reader_read_document (reader, &root, &context, error) ? g_steal_pointer (&roles)
                                                                       : NULL;
}

/**
 * ct_roles_reader_read_file:
 *
 * Returns: (transfer full) (nullable): the roles
 */
CtRoles *
ct_roles_reader_read_file (GFile *file, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL ? ct_roles_reader_read_bytes (bytes, name, error) : NULL;
}
