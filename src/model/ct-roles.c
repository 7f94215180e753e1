/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-roles"

#include "config.h"

#include "ct-roles.h"

#include "ct-search-letter.h"

/**
 * CtRoles:
 *
 * The people and bodies of a school, and the ways in which plans write them.
 */
struct _CtRoles
{
  GObject parent_instance;

  GPtrArray *roles;
};

G_DEFINE_FINAL_TYPE (CtRoles, ct_roles, G_TYPE_OBJECT)

#define LETTER(letters, i) (&g_array_index (letters, CtSearchLetter, i))

static void
free_role (gpointer data)
{
  CtRole *role = data;

  g_free (role->id);
  g_free (role->name);
  g_free (role->preschool_name);
  g_free (role->meaning);
  g_strfreev (role->members);
  g_ptr_array_unref (role->spellings);
  g_free (role);
}

static void
ct_roles_finalize (GObject *object)
{
  CtRoles *self = CT_ROLES (object);

  g_clear_pointer (&self->roles, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_roles_parent_class)->finalize (object);
}

static void
ct_roles_class_init (CtRolesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_roles_finalize;
}

static void
ct_roles_init (CtRoles *self)
{
  self->roles = g_ptr_array_new_with_free_func (free_role);
}

CtRoles *
ct_roles_new (void)
{
  return g_object_new (CT_TYPE_ROLES, NULL);
}

/**
 * ct_roles_add:
 * @members: (nullable): ids of the roles that it is made of, with spaces between
 *
 * Returns: (transfer none): the new role, which has to be given a name
 */
CtRole *
ct_roles_add (CtRoles *self, const char *id, const char *members)
{
  CtRole *role = g_new0 (CtRole, 1);

  role->id = g_strdup (id);
  role->members = members != NULL ? g_strsplit (members, " ", -1) : NULL;
  role->spellings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_ptr_array_add (self->roles, role);

  return role;
}

/**
 * ct_role_set_name:
 * @preschool: whether only preschools call it so
 */
void
ct_role_set_name (CtRole *role, const char *name, gboolean preschool)
{
  char **target = preschool ? &role->preschool_name : &role->name;

  g_free (*target);
  *target = g_strdup (name);
  ct_role_add_spelling (role, name);
}

void
ct_role_set_meaning (CtRole *role, const char *meaning)
{
  g_free (role->meaning);
  role->meaning = g_strdup (meaning);
}

void
ct_role_add_spelling (CtRole *role, const char *spelling)
{
  g_ptr_array_add (role->spellings, ct_search_letters_parse (spelling));
}

guint
ct_roles_get_length (CtRoles *self)
{
  return self->roles->len;
}

const CtRole *
ct_roles_get (CtRoles *self, guint position)
{
  return g_ptr_array_index (self->roles, position);
}

/**
 * ct_roles_find:
 *
 * Returns: (nullable): the role with this id
 */
const CtRole *
ct_roles_find (CtRoles *self, const char *id)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (g_str_equal (ct_roles_get (self, i)->id, id))
      return ct_roles_get (self, i);

  return NULL;
}

static gboolean
is_word (const GArray *letters, guint i)
{
  return i < letters->len && g_unichar_isalnum (LETTER (letters, i)->base);
}

/* The tone of the syllable that @i stands in: it may stand on either vowel of "oà" and "òa". */
static guint8
get_tone (const GArray *letters, guint i)
{
  guint8 tone = 0;

  while (i > 0 && is_word (letters, i - 1))
    i--;
  for (; is_word (letters, i); i++)
    tone = MAX (tone, LETTER (letters, i)->tone);

  return tone;
}

/* Letter by letter, marks too: what is written otherwise is not corrected in silence. */
static gboolean
is_spelled (const GArray *letters, guint at, const GArray *spelling)
{
  if (at + spelling->len > letters->len || is_word (letters, at + spelling->len))
    return FALSE;

  for (guint i = 0; i < spelling->len; i++)
    {
      const CtSearchLetter *wanted = LETTER (spelling, i);
      const CtSearchLetter *found = LETTER (letters, at + i);

      if (wanted->base != found->base || wanted->shape != found->shape ||
          get_tone (spelling, i) != get_tone (letters, at + i))
        return FALSE;
    }

  return TRUE;
}

/**
 * ct_roles_match:
 * @letters: (element-type CtSearchLetter): letters of a cell
 * @at: where to look
 * @length: (out): how many letters name the role
 *
 * Returns: (nullable): the role with the longest spelling that stands at @at
 */
const CtRole *
ct_roles_match (CtRoles *self, const GArray *letters, guint at, guint *length)
{
  const CtRole *best = NULL;

  *length = 0;
  if (!is_word (letters, at) || (at > 0 && is_word (letters, at - 1)))
    return NULL;

  for (guint i = 0; i < self->roles->len; i++)
    {
      const CtRole *role = ct_roles_get (self, i);

      for (guint j = 0; j < role->spellings->len; j++)
        {
          const GArray *spelling = g_ptr_array_index (role->spellings, j);

          if (spelling->len > *length && is_spelled (letters, at, spelling))
            {
              best = role;
              *length = spelling->len;
            }
        }
    }

  return best;
}

const char *
ct_role_get_name (const CtRole *role, gboolean preschool)
{
  return preschool && role->preschool_name != NULL ? role->preschool_name : role->name;
}

/**
 * ct_role_get_meaning:
 *
 * Returns: the name, or more where the name alone does not tell who that is
 */
const char *
ct_role_get_meaning (const CtRole *role, gboolean preschool)
{
  return role->meaning != NULL ? role->meaning : ct_role_get_name (role, preschool);
}

/**
 * ct_role_includes:
 *
 * Returns: whether whoever is @other is meant when a plan says @role
 */
gboolean
ct_role_includes (const CtRole *role, const CtRole *other)
{
  return role == other || (role->members != NULL &&
                           g_strv_contains ((const char *const *) role->members, other->id));
}
