/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"
#include "ct-roles.h"
#include "ct-selection.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

typedef struct
{
  CtCatalogue *catalogue;
  CtRoles *roles;
  CtPlan *plan;
  CtSelection *selection;
  GtkWindow *window;
  GtkWindow *dialog;
  GtkWidget *editor;
  GtkWidget *inspector;
  GtkWidget *outline;
  GtkWidget *elsewhere;
} TestRig;

/**
 * TestField:
 * @focus: opens the field and puts the caret at the end of its words
 * @dup_kept: what the plan has in the place of the field; %NULL for fields of no plan
 */
typedef struct
{
  const char *name;
  void (*focus) (TestRig *rig);
  char *(*dup_kept) (TestRig *rig);
} TestField;

extern const TestField test_typing_fields[];
extern const guint test_typing_n_fields;

CtNode *test_typing_get_improvement (TestRig *rig);
CtNode *test_typing_get_action (TestRig *rig);
CtNode *test_typing_get_section (TestRig *rig);
void test_typing_settle (void);
