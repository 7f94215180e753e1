/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-improvement-list.h"

G_BEGIN_DECLS

struct _CtImprovementList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *menu;
  GPtrArray *rows;

  CtPlan *plan;
  CtSelection *selection;
  CtDay today;
  guint rebuild_id;
  guint focus_id;
  gboolean rebuilding;
  gboolean focus_after;
  gboolean edit_after;
  gboolean scroll_after;
};

GtkWidget *_ct_improvement_list_find_row (CtImprovementList *self, CtNode *node);
void _ct_improvement_list_rebuild (CtImprovementList *self);
void _ct_improvement_list_settle_focus (CtImprovementList *self);
void _ct_improvement_list_select_new (CtImprovementList *self, CtNode *node, gboolean edit);
void _ct_improvement_list_make_menu (CtImprovementList *self);
void _ct_improvement_list_install_actions (GtkWidgetClass *klass);

G_END_DECLS
