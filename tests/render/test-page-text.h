/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-page-text.h"
#include "test-pages.h"

/* A plan whose pages are read, and what is changed in it. */

static inline CtPlan *
load_sample (const char *name)
{
  g_autofree char *file = g_strconcat ("data/samples/", name, ".caitien", NULL);
  g_autofree char *path = source_path (file);

  return load_plan (path);
}

static inline CtNode *
get_action (CtPlan *plan, guint improvement, guint action)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  return ct_node_list_get (ct_improvement_get_actions (
                               ct_node_list_get (improvements, improvement)),
                           action);
}
