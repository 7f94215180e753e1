/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-work-rows.h"

G_BEGIN_DECLS

/**
 * CtWorkShown:
 * @position: the row that was scrolled to last
 * @from: where the list was before
 * @to: where it has been since, unless somebody scrolls it
 *
 * A list that gets more room afterwards shows again what had none.
 */
typedef struct
{
  int position;
  int from;
  int to;
} CtWorkShown;

/**
 * CtWorkFill:
 * @CT_WORK_FILL_NOTHING: no row is made or put away
 * @CT_WORK_FILL_SEEN: rows are made that are seen
 * @CT_WORK_FILL_AROUND: and some around them
 *
 * Which rows a layout makes.
 */
typedef enum
{
  CT_WORK_FILL_NOTHING,
  CT_WORK_FILL_SEEN,
  CT_WORK_FILL_AROUND,
} CtWorkFill;

struct _CtWorkRows
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  const CtWorkRowFactory *factory;
  gpointer factory_data;

  GArray *slots;
  GQueue spares[CT_N_WORK_KINDS];
  int width;
  int page;
  int target;
  CtWorkShown shown;
  int line;
  gboolean line_below;
  gboolean laying_out;
  CtWorkFill filling;
  CtWorkFill lacking; /* what the last layout wanted and was not to make */
  guint fill_id;
};

/**
 * CtWorkSlot:
 * @height: at the present width; what it may be, while @measured is %FALSE
 * @row: (nullable): the widget, when there is one
 */
typedef struct
{
  CtWorkItem item;
  int height;
  gboolean measured;
  GtkWidget *row;
} CtWorkSlot;

/**
 * CtWorkAnchor:
 * @position: a row
 * @y: where its top is in the widget
 *
 * What stays where it is.
 */
typedef struct
{
  guint position;
  int y;
} CtWorkAnchor;

/* The height that a row probably has. */
#define CT_WORK_GUESSED_HEIGHT 44

/* Room under the last row. */
#define CT_WORK_BOTTOM_SPACE 20

#define CT_WORK_NO_TARGET -1

#define CT_WORK_VERTICAL(self) ((self)->adjustments[GTK_ORIENTATION_VERTICAL])

CtWorkSlot *_ct_work_rows_get_slot (CtWorkRows *self, guint position);
int _ct_work_rows_get_value (CtWorkRows *self);
int _ct_work_rows_get_top (CtWorkRows *self, guint position);
CtWorkAnchor _ct_work_rows_find_anchor (CtWorkRows *self, int value);
void _ct_work_rows_queue_fill (CtWorkRows *self);
void _ct_work_rows_make_row (CtWorkRows *self, guint position);
void _ct_work_rows_drop_row (CtWorkRows *self, CtWorkSlot *slot);
void _ct_work_rows_free_spare (GtkWidget *row);
void _ct_work_rows_tell_position (CtWorkRows *self, guint position);
void _ct_work_rows_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline);
void _ct_work_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline);

G_END_DECLS
