/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-column-list.h"

G_BEGIN_DECLS

/* In percent, of a column whose width says nothing. */
#define CT_COLUMN_USUAL_WIDTH 10

struct _CtColumnList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *rows;
  GtkWidget *own_button;
  GtkWidget *form_button;
  GtkMenuButton *add_button;
  GtkLabel *sum;
  GtkSizeGroup *labels;

  CtSection *section;
  CtPlan *plan; /* that of the section, which may go from it */
  CtNodeList *columns;
  CtForm *form;
  double paper_width; /* of the table, in mm */
  guint fill_id;
  guint focus; /* the row that gets the focus with the next filling; G_MAXUINT for none */
};

gboolean _ct_column_list_is_own (CtColumnList *self);
void _ct_column_list_install_actions (GtkWidgetClass *klass);

G_END_DECLS
