/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-people-names"

#include "config.h"

#include "ct-people-names.h"

#include "ct-action.h"
#include "ct-search-letter.h"
#include "ct-search-query.h"
#include "ct-text-fold.h"

/**
 * CtPeopleNames:
 *
 * The people that a plan names, each once however it is written, and the roles of a school that it
 * may yet name. Read anew when it is asked for after the plan changed.
 */
struct _CtPeopleNames
{
  GObject parent_instance;

  CtPlan *plan;
  CtRoles *roles;
  GPtrArray *names; /* NULL when out of date */
};

G_DEFINE_FINAL_TYPE (CtPeopleNames, ct_people_names, G_TYPE_OBJECT)

/* More is a sentence and no name. */
#define MAX_WORDS 6

static void
free_name (gpointer data)
{
  CtPersonName *name = data;

  g_free (name->key);
  g_free (name->words);
  g_free (name);
}

static gboolean
is_name (const char *words, const CtPerson *person)
{
  guint spaces = 0;

  for (const char *p = words; *p != '\0'; p++)
    spaces += *p == ' ';

  if (spaces >= MAX_WORDS)
    return FALSE;

  /* Of a sentence with a role in it the role alone is the name. */
  return person->role != NULL ? person->role_start == person->start
                              : g_unichar_isupper (g_utf8_get_char (words));
}

typedef struct
{
  CtPeopleNames *self;
  GHashTable *by_key;   /* key → CtPersonName */
  GHashTable *by_words; /* key and words → number of uses */
} Counting;

static void
count_words (Counting *counting, CtPersonName *name, const char *words, guint uses)
{
  char *both = g_strdup_printf ("%s\n%s", name->key, words);
  guint now = GPOINTER_TO_UINT (g_hash_table_lookup (counting->by_words, both)) + uses;
  g_autofree char *shown = g_strdup_printf ("%s\n%s", name->key, name->words);
  guint best = GPOINTER_TO_UINT (g_hash_table_lookup (counting->by_words, shown));

  if (now > best)
    {
      g_free (name->words);
      name->words = g_strdup (words);
    }
  name->uses += uses;
  g_hash_table_insert (counting->by_words, both, GUINT_TO_POINTER (now));
}

static void
count_cell (gpointer key, gpointer value, gpointer user_data)
{
  Counting *counting = user_data;
  const char *cell = key;
  g_autoptr (GArray) people = ct_people_read (cell, counting->self->roles);

  for (guint i = 0; i < people->len; i++)
    {
      const CtPerson *person = &g_array_index (people, CtPerson, i);
      g_autofree char *words = g_strndup (cell + person->start, person->end - person->start);
      g_autofree char *name_key = ct_people_dup_key (cell, person);
      CtPersonName *name;

      if (!is_name (words, person))
        continue;

      name = g_hash_table_lookup (counting->by_key, name_key);
      if (name == NULL)
        {
          name = g_new0 (CtPersonName, 1);
          name->key = g_steal_pointer (&name_key);
          name->words = g_strdup (words);
          name->role = person->role;
          g_hash_table_insert (counting->by_key, name->key, name);
          g_ptr_array_add (counting->self->names, name);
        }
      count_words (counting, name, words, GPOINTER_TO_UINT (value));
    }
}

static void
add_cell (GHashTable *cells, CtNode *node, guint field)
{
  const char *cell = ct_node_get_text (node, field);
  guint uses = GPOINTER_TO_UINT (g_hash_table_lookup (cells, cell));

  if (*cell != '\0')
    g_hash_table_insert (cells, g_strdup (cell), GUINT_TO_POINTER (uses + 1));
}

/* The same few cells stand in a plan again and again: each is read once. */
static GHashTable *
collect_cells (CtPlan *plan)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (CT_IMPROVEMENT (improvement));

      add_cell (cells, improvement, CT_IMPROVEMENT_LEAD);
      add_cell (cells, improvement, CT_IMPROVEMENT_PARTNER);
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        {
          add_cell (cells, ct_node_list_get (actions, j), CT_ACTION_LEAD);
          add_cell (cells, ct_node_list_get (actions, j), CT_ACTION_PARTNER);
        }
    }

  return cells;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const CtPersonName *first = *(const CtPersonName *const *) a;
  const CtPersonName *second = *(const CtPersonName *const *) b;

  if (first->uses != second->uses)
    return first->uses > second->uses ? -1 : 1;

  return strcmp (first->key, second->key);
}

static void
refresh (CtPeopleNames *self)
{
  g_autoptr (GHashTable) cells = NULL;
  Counting counting = { self, NULL, NULL };

  if (self->names != NULL)
    return;

  self->names = g_ptr_array_new_with_free_func (free_name);
  cells = collect_cells (self->plan);
  counting.by_key = g_hash_table_new (g_str_hash, g_str_equal);
  counting.by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_foreach (cells, count_cell, &counting);
  g_ptr_array_sort (self->names, compare_names);
  g_hash_table_unref (counting.by_key);
  g_hash_table_unref (counting.by_words);
}

static void
plan_changed_cb (CtPeopleNames *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

static void
ct_people_names_finalize (GObject *object)
{
  CtPeopleNames *self = CT_PEOPLE_NAMES (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->roles);

  G_OBJECT_CLASS (ct_people_names_parent_class)->finalize (object);
}

static void
ct_people_names_class_init (CtPeopleNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_people_names_finalize;
}

static void
ct_people_names_init (CtPeopleNames *self)
{
}

CtPeopleNames *
ct_people_names_new (CtPlan *plan, CtRoles *roles)
{
  CtPeopleNames *self = g_object_new (CT_TYPE_PEOPLE_NAMES, NULL);

  self->plan = g_object_ref (plan);
  self->roles = g_object_ref (roles);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

CtRoles *
ct_people_names_get_roles (CtPeopleNames *self)
{
  return self->roles;
}

gboolean
ct_people_names_is_preschool (CtPeopleNames *self)
{
  return g_str_equal (ct_node_get_text (CT_NODE (ct_plan_get_school (self->plan)), CT_SCHOOL_KIND),
                      "preschool");
}

guint
ct_people_names_get_length (CtPeopleNames *self)
{
  refresh (self);

  return self->names->len;
}

/**
 * ct_people_names_get:
 *
 * Returns: one of those that the plan names, the most named first; good until the plan changes
 */
const CtPersonName *
ct_people_names_get (CtPeopleNames *self, guint position)
{
  refresh (self);

  return g_ptr_array_index (self->names, position);
}

/**
 * ct_people_names_is_in:
 * @key: whom to look for, see ct_people_dup_key()
 * @cell: the words of a cell
 *
 * Returns: whether @cell names that one, or a body that he or she belongs to
 */
gboolean
ct_people_names_is_in (CtPeopleNames *self, const char *key, const char *cell)
{
  g_autoptr (GArray) people = ct_people_read (cell, self->roles);
  const CtRole *wanted = ct_roles_find (self->roles, key);

  for (guint i = 0; i < people->len; i++)
    {
      const CtPerson *person = &g_array_index (people, CtPerson, i);
      g_autofree char *its_key = ct_people_dup_key (cell, person);

      if (g_str_equal (its_key, key) ||
          (person->role != NULL && wanted != NULL && ct_role_includes (person->role, wanted)))
        return TRUE;
    }

  return FALSE;
}

/* How well @words go on with the query: at once, or with one of their later words. */
typedef enum
{
  BEGINS_NOWHERE,
  BEGINS_WORD,
  BEGINS_NAME,
} Beginning;

static Beginning
find_beginning (CtSearchQuery *query, const char *words)
{
  g_autoptr (GArray) ranges = ct_search_query_match (query, words);

  for (guint i = 0; i < ranges->len; i++)
    {
      guint start = g_array_index (ranges, CtSearchRange, i).start;

      if (start == 0)
        return BEGINS_NAME;
      if (strchr (" ,-(", words[start - 1]) != NULL)
        return BEGINS_WORD;
    }

  return BEGINS_NOWHERE;
}

static gboolean
has_spelling (const char *folded, const CtRole *role)
{
  for (guint i = 0; i < role->spellings->len; i++)
    {
      g_autofree char *spelling = ct_search_letters_fold (g_ptr_array_index (role->spellings, i));

      if (g_str_has_prefix (spelling, folded))
        return TRUE;
    }

  return FALSE;
}

static void
offer (GPtrArray *offers, const char *words, const char *typed)
{
  g_autofree char *first = g_utf8_casefold (words, -1);
  g_autofree char *second = g_utf8_casefold (typed, -1);

  if (!g_str_equal (first, second) &&
      !g_ptr_array_find_with_equal_func (offers, words, g_str_equal, NULL))
    g_ptr_array_add (offers, g_strdup (words));
}

static void
offer_all (CtPeopleNames *self, GPtrArray *offers, const char *typed, Beginning wanted)
{
  g_autoptr (CtSearchQuery) query = ct_search_query_new (typed);
  g_autofree char *folded = ct_text_fold (typed);
  gboolean preschool = ct_people_names_is_preschool (self);

  if (ct_search_query_is_empty (query))
    return;

  for (guint i = 0; i < self->names->len; i++)
    {
      const CtPersonName *name = g_ptr_array_index (self->names, i);

      if (find_beginning (query, name->words) == wanted)
        offer (offers, name->words, typed);
    }

  for (guint i = 0; i < ct_roles_get_length (self->roles); i++)
    {
      const CtRole *role = ct_roles_get (self->roles, i);
      const char *name = ct_role_get_name (role, preschool);

      if (find_beginning (query, name) == wanted ||
          (wanted == BEGINS_NAME && has_spelling (folded, role)))
        offer (offers, name, typed);
    }
}

/**
 * ct_people_names_complete:
 * @typed: the beginning of a name
 * @max: the most names to return
 *
 * Returns: (transfer full): names that it may become: first those that begin so, in the plan and
 *   then among the school's roles, then those with a later word that does; never what is typed
 */
GStrv
ct_people_names_complete (CtPeopleNames *self, const char *typed, guint max)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (g_free);

  refresh (self);
  offer_all (self, offers, typed, BEGINS_NAME);
  offer_all (self, offers, typed, BEGINS_WORD);
  if (offers->len > max)
    g_ptr_array_set_size (offers, max);
  g_ptr_array_add (offers, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&offers), FALSE);
}
