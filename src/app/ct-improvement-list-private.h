/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-improvement-list.h"

#include "ct-cell.h"
#include "ct-many-bar.h"
#include "ct-work-rows.h"

G_BEGIN_DECLS

/**
 * CtImprovementList:
 * @pivot: (nullable): where a selection with Shift begins
 * @rebuilding: rows come and go, so the focus goes where nobody sent it
 * @focus_after: the selected row gets the focus when the rows are there
 * @edit_after: and its words are edited
 * @drag_scroll: which way the list scrolls while something is dragged over its edge
 */
struct _CtImprovementList
{
  GtkWidget parent_instance;

  GtkWidget *content;
  CtWorkRows *rows;
  GtkWidget *menu;
  CtManyBar *many_bar;

  CtPlan *plan;
  CtSelection *selection;
  CtDay today;
  CtNode *pivot;
  guint rebuild_id;
  guint focus_id;
  gboolean rebuilding;
  gboolean focus_after;
  gboolean edit_after;
  int drag_scroll;
  guint drag_tick;
};

void _ct_improvement_list_rebuild (CtImprovementList *self);
void _ct_improvement_list_settle_focus (CtImprovementList *self);
void _ct_improvement_list_show_selected (CtImprovementList *self);
void _ct_improvement_list_select_new (CtImprovementList *self, CtNode *node, gboolean edit);
CtCell *_ct_improvement_list_edit_at (CtImprovementList *self, guint position, gboolean last);

void _ct_improvement_list_watch_row (CtImprovementList *self, GtkWidget *row);
void _ct_improvement_list_let_rows_go (CtImprovementList *self);
gboolean _ct_improvement_list_find_selected (CtImprovementList *self, guint *position);
gboolean _ct_improvement_list_find_next (CtImprovementList *self,
                                         guint from,
                                         int direction,
                                         guint *position);
GPtrArray *_ct_improvement_list_dup_nodes (CtImprovementList *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *_ct_improvement_list_dup_improvements (CtImprovementList *self)
    G_GNUC_WARN_UNUSED_RESULT;
void _ct_improvement_list_pick_new (CtImprovementList *self, GPtrArray *nodes);
void _ct_improvement_list_install_selecting (GtkWidgetClass *klass);
void _ct_improvement_list_catch_typing (CtImprovementList *self);
void _ct_improvement_list_catch_steps (CtImprovementList *self);

void _ct_improvement_list_install_clipboard (GtkWidgetClass *klass);
void _ct_improvement_list_make_draggable (CtImprovementList *self);

void _ct_improvement_list_delete (CtImprovementList *self, GPtrArray *nodes);
void _ct_improvement_list_make_menu (CtImprovementList *self);
void _ct_improvement_list_install_actions (GtkWidgetClass *klass);

G_END_DECLS
