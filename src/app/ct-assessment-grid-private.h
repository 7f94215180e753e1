/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-assessment-grid.h"
#include "ct-level-cell.h"

G_BEGIN_DECLS

struct _CtAssessmentGrid
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *head;
  GtkWidget *scroller;
  GtkWidget *rows;
  GtkWidget *menu;

  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
  CtAssessment *current;
  GPtrArray *columns; /* of CtAssessment, as they stand there */
  GPtrArray *titles;  /* what their headers say */
  GPtrArray *headers; /* of GtkToggleButton, one for each column */
  GPtrArray *cells;   /* of CtLevelCell, row after row */
  GPtrArray *groups;  /* of GtkSizeGroup, one for each column */
  guint update_id;
  gboolean updating;
};

void _ct_assessment_grid_install_actions (GtkWidgetClass *klass);
CtLevelCell *_ct_assessment_grid_get_focused (CtAssessmentGrid *self, guint *position);
void _ct_assessment_grid_focus (CtAssessmentGrid *self, int position);

G_END_DECLS
