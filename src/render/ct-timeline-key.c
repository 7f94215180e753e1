/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-key"

#include "config.h"

#include "ct-timeline-key.h"

#include "ct-action.h"
#include "ct-people.h"

/**
 * CtTimelineKeys:
 *
 * Reads what pieces of work are put together by. The same few names stand in a plan again and
 * again, so each cell of people is read once.
 */
struct _CtTimelineKeys
{
  CtTimelineBy by;
  CtRoles *roles;
  CtDay today;

  GHashTable *leads; /* words of a cell → CtTimelineKey */
  GHashTable *words; /* id of a lead → how it was written first */
  GStringChunk *strings;
};

static const char *const nicks[CT_N_TIMELINE_BY] = {
  [CT_TIMELINE_BY_STANDARD] = "standard", [CT_TIMELINE_BY_LEAD] = "lead",
  [CT_TIMELINE_BY_STATE] = "state",       [CT_TIMELINE_BY_MONTH] = "month",
  [CT_TIMELINE_BY_FUND] = "money",
};

/**
 * ct_timeline_keys_new:
 * @roles: (nullable): whom names mean; without it every spelling is a person of its own
 * @today: by which work is late or not
 */
CtTimelineKeys *
ct_timeline_keys_new (CtTimelineBy by, CtRoles *roles, CtDay today)
{
  CtTimelineKeys *self = g_new0 (CtTimelineKeys, 1);

  self->by = by;
  self->roles = roles != NULL ? g_object_ref (roles) : ct_roles_new ();
  self->today = today;
  self->leads = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (256);

  return self;
}

void
ct_timeline_keys_free (CtTimelineKeys *self)
{
  g_object_unref (self->roles);
  g_hash_table_unref (self->leads);
  g_hash_table_unref (self->words);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static int
get_role_place (CtTimelineKeys *self, const CtRole *role)
{
  for (guint i = 0; role != NULL && i < ct_roles_get_length (self->roles); i++)
    if (ct_roles_get (self->roles, i) == role)
      return (int) i;

  return G_MAXINT - 1;
}

static const char *
keep_words (CtTimelineKeys *self, const char *id, const char *cell, const CtPerson *person)
{
  const char *known = g_hash_table_lookup (self->words, id);

  if (known != NULL)
    return known;

  /* A sentence with a role in it is told by the role. */
  if (person->role != NULL)
    known = g_string_chunk_insert_len (self->strings, cell + person->role_start,
                                       (gssize) (person->role_end - person->role_start));
  else
    known = g_string_chunk_insert_len (self->strings, cell + person->start,
                                       (gssize) (person->end - person->start));
  g_hash_table_insert (self->words, (gpointer) id, (gpointer) known);

  return known;
}

static CtTimelineKey
parse_lead (CtTimelineKeys *self, const char *cell)
{
  CtTimelineKey key = { CT_TIMELINE_BY_LEAD, G_MAXINT, "", "" };
  g_autoptr (GArray) people = ct_people_read (cell, self->roles);
  const CtPerson *first;
  g_autofree char *id = NULL;

  if (people->len == 0)
    return key;

  first = &g_array_index (people, CtPerson, 0);
  id = ct_people_dup_key (cell, first);
  key.id = g_string_chunk_insert_const (self->strings, id);
  key.words = keep_words (self, key.id, cell, first);
  key.number = get_role_place (self, first->role);

  return key;
}

static CtTimelineKey
read_lead (CtTimelineKeys *self, CtNode *node)
{
  const char *cell = ct_timeline_node_get_lead (node);
  CtTimelineKey *key = g_hash_table_lookup (self->leads, cell);

  if (key == NULL)
    {
      key = g_new (CtTimelineKey, 1);
      *key = parse_lead (self, cell);
      g_hash_table_insert (self->leads, g_string_chunk_insert (self->strings, cell), key);
    }

  return *key;
}

static CtNode *
get_improvement (CtNode *node)
{
  return CT_IS_ACTION (node) ? CT_NODE (ct_action_get_improvement (CT_ACTION (node))) : node;
}

/* "1.10" is of standard 1, whether or not that is said; work without a standard comes last. */
static int
read_standard (CtNode *node)
{
  CtNode *improvement = get_improvement (node);
  const char *text;

  if (improvement == NULL)
    return G_MAXINT;

  text = ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD);
  if (*text == '\0')
    text = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);

  return *text != '\0' ? (int) g_ascii_strtoull (text, NULL, 10) : G_MAXINT;
}

static int
read_month (CtNode *node)
{
  CtDay end;
  int year, month;

  if (!ct_timeline_node_has_bars (node))
    return CT_TIMELINE_MONTH_NONE;

  end = ct_period_get_end (ct_timeline_node_get_period (node));
  if (end == CT_DAY_NONE)
    return CT_TIMELINE_MONTH_OPEN;

  ct_day_to_ymd (end, &year, &month, NULL);

  return year * 12 + month - 1;
}

static CtBudget *
get_budget (CtNode *node)
{
  return CT_IS_ACTION (node) ? ct_action_get_effective_budget (CT_ACTION (node))
                             : ct_node_get_boxed (node, CT_IMPROVEMENT_BUDGET);
}

/* The source of the largest sum; one that is named without a sum only where there is no other. */
static int
read_fund (CtNode *node)
{
  CtBudget *budget = get_budget (node);
  CtFund fund = CT_FUND_NONE;
  gint64 largest = -1;

  for (guint i = 0; i < ct_budget_get_n_sums (budget); i++)
    {
      const CtSum *sum = ct_budget_get_sum (budget, i);
      gint64 amount = sum->has_amount ? sum->amount : 0;

      if (sum->source == CT_FUND_NONE || amount <= largest)
        continue;
      largest = amount;
      fund = sum->source;
    }

  return (int) fund;
}

/**
 * ct_timeline_keys_read:
 * @node: an action or an improvement
 *
 * Returns: what it is put together by; good as long as @self
 */
CtTimelineKey
ct_timeline_keys_read (CtTimelineKeys *self, CtNode *node)
{
  CtTimelineKey key = { self->by, 0, "", "" };

  switch (self->by)
    {
    case CT_TIMELINE_BY_LEAD:
      return read_lead (self, node);

    case CT_TIMELINE_BY_STATE:
      key.number = (int) ct_timeline_node_get_state (node, self->today);
      break;

    case CT_TIMELINE_BY_MONTH:
      key.number = read_month (node);
      break;

    case CT_TIMELINE_BY_FUND:
      key.number = read_fund (node);
      break;

    case CT_TIMELINE_BY_STANDARD:
    default:
      key.number = read_standard (node);
      break;
    }

  return key;
}

/* What wants to be looked at comes first. */
static int
get_place (const CtTimelineKey *key)
{
  static const int places[] = {
    [CT_TIMELINE_STATE_LATE] = 0, [CT_TIMELINE_STATE_RUNNING] = 1, [CT_TIMELINE_STATE_PLANNED] = 2,
    [CT_TIMELINE_STATE_DONE] = 3, [CT_TIMELINE_STATE_MISSED] = 4,  [CT_TIMELINE_STATE_DROPPED] = 5,
  };

  if (key->by == CT_TIMELINE_BY_STATE)
    return places[key->number];

  /* Money from nobody knows where. */
  if (key->by == CT_TIMELINE_BY_FUND && key->number == CT_FUND_NONE)
    return G_MAXINT;

  return key->number;
}

/**
 * ct_timeline_key_compare:
 * @a: a key
 * @b: a key of the same kind
 *
 * Returns: below, above or 0 in the order in which they are listed: months by time, leads by their
 *   roles and then by name; 0 means that both are one
 */
int
ct_timeline_key_compare (const CtTimelineKey *a, const CtTimelineKey *b)
{
  int first = get_place (a);
  int second = get_place (b);

  if (first != second)
    return first < second ? -1 : 1;

  return strcmp (a->id, b->id);
}

/**
 * ct_timeline_key_get_month:
 * @self: the key of a month that is one
 */
void
ct_timeline_key_get_month (const CtTimelineKey *self, int *year, int *month)
{
  *year = self->number / 12;
  *month = self->number % 12 + 1;
}

/**
 * ct_timeline_by_to_nick:
 *
 * Returns: the word of the command line
 */
const char *
ct_timeline_by_to_nick (CtTimelineBy by)
{
  return nicks[by];
}

gboolean
ct_timeline_by_from_nick (const char *nick, CtTimelineBy *by)
{
  for (guint i = 0; i < CT_N_TIMELINE_BY; i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *by = i;
        return TRUE;
      }

  return FALSE;
}
