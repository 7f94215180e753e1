/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-edits.h"

#include "ct-action.h"
#include "ct-paragraph.h"
#include "ct-words.h"

/* A plan that grows for ever would only make the test slow. */
#define MAX_NODES 220

static const char *const texts[] = {
  "",
  "a",
  "1.5",
  "5 triệu",
  "NSNN: 20 triệu; XHH: 10 triệu",
  "9/2026",
  "Cả năm",
  "Hằng tháng",
  "Dòng một\nDòng hai\n\n  Dòng bốn  ",
  " <b>&amp; \"Trường\" ]]>",
  "Tiê\xcc\x81ng Vi\xc3\xaa\xcc\xa3t",
  "một\ttab\r\nvà một dòng",
  "Điều khiển \x01 và \xef\xbf\xbf",
  "𝄞 ₫ 👩‍🏫",
  "2026-09-06",
  "yes",
};

guint
test_edits_choose (TestEdits *self, guint n)
{
  return g_rand_int_range (self->random, 0, n);
}

static const char *
choose_text (TestEdits *self)
{
  return texts[test_edits_choose (self, G_N_ELEMENTS (texts))];
}

static void
reach (GHashTable *table, CtNode *node, const char *name)
{
  g_hash_table_add (table, g_strconcat (G_OBJECT_TYPE_NAME (node), ".", name, NULL));
}

static void
collect_nodes (GPtrArray *nodes, CtNode *node)
{
  g_ptr_array_add (nodes, node);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        collect_nodes (nodes, ct_node_list_get (list, j));
    }
}

static void
find_nodes (TestEdits *self)
{
  g_ptr_array_set_size (self->nodes, 0);
  collect_nodes (self->nodes, CT_NODE (self->plan));
  collect_nodes (self->nodes, CT_NODE (ct_plan_get_school (self->plan)));
  collect_nodes (self->nodes, CT_NODE (ct_plan_get_document (self->plan)));
  collect_nodes (self->nodes, CT_NODE (ct_plan_get_page_setup (self->plan)));
}

static CtNode *
choose_node (TestEdits *self)
{
  find_nodes (self);

  return g_ptr_array_index (self->nodes, test_edits_choose (self, self->nodes->len));
}

static CtNodeList *
choose_list (TestEdits *self, CtNode **owner, guint *index)
{
  do
    *owner = choose_node (self);
  while (ct_node_get_n_lists (*owner) == 0);

  *index = test_edits_choose (self, ct_node_get_n_lists (*owner));

  return ct_node_get_list (*owner, *index);
}

/* Keeps what there are many of from crowding out what there is one of. */
static CtNodeList *
choose_full_list (TestEdits *self, CtNode **owner, guint *index)
{
  for (guint i = 0; i < 20; i++)
    {
      CtNodeList *list = choose_list (self, owner, index);

      if (ct_node_list_get_length (list) > 0)
        return list;
    }

  return NULL;
}

static void
reach_list (TestEdits *self, GHashTable *table, CtNode *owner, guint index)
{
  g_autofree char *name = g_strdup_printf ("list %u", index);

  reach (table, owner, name);
}

static CtDay
choose_day (TestEdits *self)
{
  return test_edits_choose (self, 3) == 0
             ? CT_DAY_NONE
             : ct_day_from_ymd (2026, 9, 1) + test_edits_choose (self, 600);
}

static gpointer
make_period (TestEdits *self)
{
  CtRange ranges[3];
  guint n_ranges = test_edits_choose (self, G_N_ELEMENTS (ranges) + 1);

  for (guint i = 0; i < n_ranges; i++)
    {
      ranges[i].start = choose_day (self);
      ranges[i].end = choose_day (self);
      ranges[i].repeat = test_edits_choose (self, CT_REPEAT_YEAR + 1);
      if (ranges[i].start != CT_DAY_NONE && ranges[i].end < ranges[i].start)
        ranges[i].end = CT_DAY_NONE;
    }

  return ct_period_new (choose_text (self), ranges, n_ranges, test_edits_choose (self, 2));
}

static gpointer
make_budget (TestEdits *self)
{
  CtSum sums[3];
  guint n_sums = test_edits_choose (self, G_N_ELEMENTS (sums) + 1);

  for (guint i = 0; i < n_sums; i++)
    {
      sums[i].amount = (gint64) test_edits_choose (self, 1000) * 1000000;
      sums[i].has_amount = test_edits_choose (self, 3) > 0;
      sums[i].source = test_edits_choose (self, CT_FUND_OTHER + 1);
    }

  return ct_budget_new (choose_text (self), sums, n_sums, test_edits_choose (self, 2));
}

static gpointer
make_evidence (TestEdits *self)
{
  const char *pairs[6];

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    pairs[i] = choose_text (self);

  return ct_evidence_new_from_pairs (pairs, test_edits_choose (self, G_N_ELEMENTS (pairs) / 2 + 1));
}

static gpointer
make_calendar (TestEdits *self)
{
  return ct_calendar_new (2020 + (int) test_edits_choose (self, 10),
                          1 + (int) test_edits_choose (self, 5), 901,
                          101 + (int) test_edits_choose (self, 28),
                          501 + (int) test_edits_choose (self, 31));
}

static gpointer
make_lines (TestEdits *self)
{
  GStrv lines = g_new0 (char *, 5);

  for (guint i = test_edits_choose (self, 5); i > 0; i--)
    lines[i - 1] = g_strdup (choose_text (self));

  return lines;
}

static gpointer
make_boxed (TestEdits *self, GType type)
{
  const struct
  {
    GType type;
    gpointer (*make) (TestEdits *);
  } makers[] = {
    { CT_TYPE_PERIOD, make_period },     { CT_TYPE_BUDGET, make_budget },
    { CT_TYPE_EVIDENCE, make_evidence }, { CT_TYPE_CALENDAR, make_calendar },
    { G_TYPE_STRV, make_lines },
  };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (makers[i].type == type)
      return makers[i].make (self);

  g_error ("This test has to learn to make a %s.", g_type_name (type));
}

/* A plan always has its years; and other versions of the format are not ours to write. */
static gboolean
can_be_anything (CtNode *node, guint field)
{
  return !CT_IS_PLAN (node) || field != CT_PLAN_VERSION;
}

static void
set_boxed (TestEdits *self, CtNode *node, guint field, GType type)
{
  gpointer boxed = NULL;

  if (type == CT_TYPE_CALENDAR || test_edits_choose (self, 6) > 0)
    boxed = make_boxed (self, type);

  ct_node_set_boxed (node, field, boxed);
  if (boxed != NULL)
    g_boxed_free (type, boxed);
}

/* The kind of a paragraph is its element, and a state is one of five words: there are no others. */
static int
choose_number (TestEdits *self, CtNode *node, const CtFieldSpec *spec)
{
  static const int numbers[] = { CT_FIELD_NO_NUMBER, 0, 1, 2, 3, 4, 40, 100, 2026 };

  if (CT_IS_PARAGRAPH (node) && g_str_equal (spec->name, "kind"))
    return (int) test_edits_choose (self, CT_PARAGRAPH_ITEM + 1);
  if (g_str_equal (spec->name, "status"))
    return (int) test_edits_choose (self, CT_STATUS_DROPPED + 2) - 1;

  return numbers[test_edits_choose (self, G_N_ELEMENTS (numbers))];
}

static void
set_field_of (TestEdits *self, CtNode *node, guint field)
{
  guint n_fields;
  const CtFieldSpec *spec = &ct_node_get_fields (node, &n_fields)[field - 1];
  gboolean watched = test_edits_choose (self, 2) == 0;
  guint before = watched ? ct_history_get_position (self->history) : 0;

  if (!can_be_anything (node, field))
    return;

  if (spec->kind == CT_FIELD_TEXT)
    ct_node_set_text (node, field, choose_text (self));
  else if (spec->kind == CT_FIELD_NUMBER)
    ct_node_set_number (node, field, choose_number (self, node, spec));
  else
    set_boxed (self, node, field, spec->boxed_type ());

  /* To ask for the position ends a run of typing: seldom, for else there would be no runs. */
  if (watched && ct_history_get_position (self->history) != before)
    reach (self->reached->fields, node, spec->name);
}

static void
set_field (TestEdits *self)
{
  CtNode *node = choose_node (self);
  guint n_fields;

  ct_node_get_fields (node, &n_fields);
  if (n_fields > 0)
    set_field_of (self, node, 1 + test_edits_choose (self, n_fields));
}

/* As set_field(), but of the parts of which there is one only. */
static void
set_rare_field (TestEdits *self)
{
  CtNode *const nodes[] = {
    CT_NODE (self->plan),
    CT_NODE (ct_plan_get_school (self->plan)),
    CT_NODE (ct_plan_get_document (self->plan)),
    CT_NODE (ct_plan_get_page_setup (self->plan)),
  };
  CtNode *node = nodes[test_edits_choose (self, G_N_ELEMENTS (nodes))];
  guint n_fields;

  ct_node_get_fields (node, &n_fields);
  set_field_of (self, node, 1 + test_edits_choose (self, n_fields));
}

static void
set_words (TestEdits *self)
{
  CtNode *node = choose_node (self);
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (node, &n_fields);
  guint field;

  if (n_fields == 0)
    return;

  field = test_edits_choose (self, n_fields);
  if (specs[field].kind == CT_FIELD_TEXT ||
      (specs[field].kind == CT_FIELD_BOXED &&
       (specs[field].boxed_type () == CT_TYPE_PERIOD ||
        specs[field].boxed_type () == CT_TYPE_BUDGET || specs[field].boxed_type () == G_TYPE_STRV)))
    if (can_be_anything (node, field + 1))
      ct_words_set (node, field + 1, choose_text (self));
}

/* A word grows letter by letter: one step, until something ends the run. */
static void
type_words (TestEdits *self)
{
  static const char *const letters[] = { "t", "tr", "trư", "trườ", "trường" };
  CtNode *node = choose_node (self);

  if (!CT_IS_ACTION (node))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    ct_node_set_text (node, CT_ACTION_TEXT, letters[i]);
  if (test_edits_choose (self, 2) == 0)
    ct_history_seal (self->history);
}

static void
insert (TestEdits *self)
{
  guint index;
  CtNode *owner;
  CtNodeList *list = choose_list (self, &owner, &index);
  g_autoptr (CtNode) node = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL);

  if (self->nodes->len > MAX_NODES)
    return;

  ct_node_list_insert (list, test_edits_choose (self, ct_node_list_get_length (list) + 1), node);
  reach_list (self, self->reached->inserted, owner, index);
}

static void
remove_node (TestEdits *self)
{
  guint index;
  CtNode *owner;
  CtNodeList *list = choose_full_list (self, &owner, &index);

  /* While there is room, the old parts, of which some kinds are rare, go seldom. */
  if (list == NULL || (self->nodes->len < MAX_NODES / 2 && test_edits_choose (self, 4) > 0))
    return;

  ct_node_list_remove (list, test_edits_choose (self, ct_node_list_get_length (list)));
  reach_list (self, self->reached->removed, owner, index);
}

static void
duplicate (TestEdits *self)
{
  guint index;
  CtNode *owner;
  CtNodeList *list = choose_full_list (self, &owner, &index);
  g_autoptr (CtNode) copy = NULL;
  guint length;

  if (list == NULL || self->nodes->len > MAX_NODES)
    return;

  length = ct_node_list_get_length (list);
  copy = ct_node_duplicate (ct_node_list_get (list, test_edits_choose (self, length)));
  ct_node_list_insert (list, test_edits_choose (self, length + 1), copy);
}

static void
move_node (TestEdits *self)
{
  guint index;
  CtNode *owner;
  CtNodeList *list = choose_full_list (self, &owner, &index);
  guint length = list != NULL ? ct_node_list_get_length (list) : 0;

  if (length < 2)
    return;

  ct_history_begin_group (self->history, "Move");
  ct_node_list_move (list, test_edits_choose (self, length), test_edits_choose (self, length));
  ct_history_end_group (self->history);
  reach_list (self, self->reached->moved, owner, index);
}

/* From one node to another one: an action goes to another improvement. */
static void
move_elsewhere (TestEdits *self)
{
  guint from_index, to_index;
  CtNode *from_owner, *to_owner;
  CtNodeList *from = choose_full_list (self, &from_owner, &from_index);
  CtNodeList *to = choose_list (self, &to_owner, &to_index);
  g_autoptr (CtNode) node = NULL;
  guint position;

  if (from == NULL || g_list_model_get_item_type (G_LIST_MODEL (from)) !=
                          g_list_model_get_item_type (G_LIST_MODEL (to)))
    return;

  position = test_edits_choose (self, ct_node_list_get_length (from));
  node = g_object_ref (ct_node_list_get (from, position));
  ct_history_begin_group (self->history, "Move elsewhere");
  ct_node_list_remove (from, position);
  ct_node_list_insert (to, test_edits_choose (self, ct_node_list_get_length (to) + 1), node);
  ct_history_end_group (self->history);
}

static void
set_state (TestEdits *self)
{
  CtNode *node = choose_node (self);

  if (CT_IS_ACTION (node))
    ct_action_set_state (CT_ACTION (node), test_edits_choose (self, CT_STATUS_DROPPED + 1),
                         (int) test_edits_choose (self, 101));
}

static void
set_years (TestEdits *self)
{
  g_autoptr (CtCalendar) calendar = make_calendar (self);

  ct_plan_set_calendar (self->plan, calendar);
}

/* What the program does to a plan; those that stand here more often are done more often. */
static void (*const edits[]) (TestEdits *) = {
  set_field,   set_field,   set_field,  set_field, set_rare_field, set_words,      set_words,
  insert,      insert,      insert,     duplicate, move_node,      move_elsewhere, move_node,
  remove_node, remove_node, type_words, set_state, set_years,
};

void
test_edits_edit (TestEdits *self)
{
  edits[test_edits_choose (self, G_N_ELEMENTS (edits))](self);
  self->reached->n_edits++;
}

/**
 * test_edits_init:
 * @plan: (transfer full): a plan that holds at least one of everything
 */
void
test_edits_init (TestEdits *self, CtPlan *plan, guint seed, TestReached *reached)
{
  self->random = g_rand_new_with_seed (seed);
  self->plan = plan;
  self->history = ct_plan_get_history (plan);
  self->nodes = g_ptr_array_new ();
  self->reached = reached;
}

/* Nothing may be left that holds the plan. */
void
test_edits_clear (TestEdits *self)
{
  g_ptr_array_unref (self->nodes);
  g_rand_free (self->random);
  g_assert_finalize_object (self->plan);
}

/* Groups may stand in groups, and a group may come to nothing. */
void
test_edits_edit_many (TestEdits *self)
{
  gboolean nested = test_edits_choose (self, 2) == 0;

  ct_history_begin_group (self->history, "Many");
  if (nested)
    ct_history_begin_group (self->history, "Within");
  for (guint n = test_edits_choose (self, 6); n > 0; n--)
    test_edits_edit (self);
  if (nested)
    ct_history_end_group (self->history);
  ct_history_end_group (self->history);
}

void
test_reached_init (TestReached *self)
{
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->inserted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->moved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_edits = 0;
}

void
test_reached_clear (TestReached *self)
{
  g_hash_table_unref (self->fields);
  g_hash_table_unref (self->inserted);
  g_hash_table_unref (self->removed);
  g_hash_table_unref (self->moved);
}

static void
check_fields (TestReached *self, CtNode *node)
{
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = g_strconcat (G_OBJECT_TYPE_NAME (node), ".", fields[i].name, NULL);

      if (can_be_anything (node, i + 1) && !g_hash_table_contains (self->fields, name))
        g_error ("No edit reached %s.", name);
    }
}

static void
check_lists (TestReached *self, CtNode *node)
{
  GHashTable *const tables[] = { self->inserted, self->removed, self->moved };

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.list %u", G_OBJECT_TYPE_NAME (node), i);

      for (guint j = 0; j < G_N_ELEMENTS (tables); j++)
        if (!g_hash_table_contains (tables[j], name))
          g_error ("%s was not inserted into, removed from and moved in.", name);
    }
}

/* Every class of nodes that the program knows was edited, in all its fields and lists. */
guint
test_reached_check (TestReached *self)
{
  guint n_classes;
  g_autofree GType *types = g_type_children (CT_TYPE_NODE, &n_classes);

  for (guint i = 0; i < n_classes; i++)
    {
      g_autoptr (CtNode) node = g_object_new (types[i], NULL);

      check_fields (self, node);
      check_lists (self, node);
    }

  return n_classes;
}
