/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * TestReached:
 * @fields: (element-type utf8): "Class.field" of what an edit has changed
 * @inserted: (element-type utf8): "Class.list n", likewise
 * @removed: (element-type utf8): the same
 * @moved: (element-type utf8): the same
 *
 * What all edits together have reached.
 */
typedef struct
{
  GHashTable *fields;
  GHashTable *inserted;
  GHashTable *removed;
  GHashTable *moved;
  guint n_edits;
} TestReached;

/**
 * TestEdits:
 * @nodes: (element-type CtNode): all parts of the plan as it is now
 *
 * Random edits of one plan. What there is to edit is asked of the classes, so that a new class,
 * field or list is edited from its first day.
 */
typedef struct
{
  GRand *random;
  CtPlan *plan;
  CtHistory *history;
  GPtrArray *nodes;
  TestReached *reached;
} TestEdits;

void test_edits_init (TestEdits *self, CtPlan *plan, guint seed, TestReached *reached);
void test_edits_clear (TestEdits *self);
guint test_edits_choose (TestEdits *self, guint n);
void test_edits_edit (TestEdits *self);
void test_edits_edit_many (TestEdits *self);

void test_reached_init (TestReached *self);
void test_reached_clear (TestReached *self);
guint test_reached_check (TestReached *self);

G_END_DECLS
