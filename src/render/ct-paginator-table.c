/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paginator-table"

#include "config.h"

#include "ct-paginator-private.h"

#include "ct-row-splitter.h"

/* A header that takes more of the page than this is not printed again on each. */
#define MAX_HEADER_SHARE 0.5

/* No header asks for more room than this to begin with, in points. */
#define MAX_HEADER_LEAST 400

/* Where a table is being put: the group in hand, which may be what is left of one. */
typedef struct
{
  CtPaginator *paginator;
  const CtTable *table;
  double *edges;
  double header_height;
  double needed_below;
} Placing;

static double
get_header_height (const CtTable *table)
{
  return table->header != NULL ? ct_table_group_get_height (table->header) : 0;
}

/* The least room for the group at @index, with the groups that it must not stand without. */
static double
get_least_from (const CtTable *table, guint index)
{
  double least = 0;

  for (guint i = index; i < table->groups->len; i++)
    {
      const CtTableGroup *group = g_ptr_array_index (table->groups, i);

      if (!group->keep_with_next)
        return least + ct_row_splitter_get_least (group, &table->measures);

      least += ct_table_group_get_height (group);
    }

  return least;
}

/* Of a header that is higher than any page, a part must do. */
double
_ct_paginator_get_table_least (const CtTable *table)
{
  return MIN (get_header_height (table), MAX_HEADER_LEAST) + get_least_from (table, 0);
}

static void
place_group (Placing *placing, const CtTableGroup *group)
{
  CtPaginator *paginator = placing->paginator;

  if (group->bookmark != NULL)
    _ct_paginator_add_bookmark (paginator, group->bookmark, 1);

  ct_table_group_place (group, &placing->table->measures, placing->edges, paginator->page,
                        paginator->y);
  paginator->y += ct_table_group_get_height (group);
}

static void
place_header (Placing *placing)
{
  if (placing->table->header != NULL)
    place_group (placing, placing->table->header);
}

static gboolean
repeats_header (Placing *placing)
{
  CtPaginator *paginator = placing->paginator;

  return placing->header_height < (paginator->bottom - paginator->top) * MAX_HEADER_SHARE;
}

static void
turn_page (Placing *placing)
{
  _ct_paginator_add_page (placing->paginator);
  if (repeats_header (placing))
    place_header (placing);
}

/* Whether nothing but the header stands above on this page: a new page would not give more room. */
static gboolean
is_at_top (Placing *placing)
{
  CtPaginator *paginator = placing->paginator;
  double used = paginator->y - paginator->top;

  return used <= (repeats_header (placing) ? placing->header_height : 0) + 1;
}

typedef enum
{
  PLACED_NOTHING,
  PLACED_PART,
  PLACED_ALL,
} Placed;

/* Puts what fits of @group on this page; @out_tail is what is left of it. */
static Placed
place_part (Placing *placing,
            const CtTableGroup *group,
            double needed_below,
            CtTableGroup **out_tail)
{
  const CtTableMeasures *measures = &placing->table->measures;
  double room = _ct_paginator_get_room (placing->paginator);
  double height = ct_table_group_get_height (group);
  g_autoptr (CtTableGroup) head = NULL;

  if (height + needed_below <= room)
    {
      place_group (placing, group);
      return PLACED_ALL;
    }

  /* What must not stand alone below takes some of this group along to the next page. */
  if (height <= room)
    room = height - 1;

  if (!ct_row_splitter_split (group, measures, room, FALSE, &head, out_tail))
    {
      if (!is_at_top (placing))
        return PLACED_NOTHING;

      if (!ct_row_splitter_split (group, measures, room, TRUE, &head, out_tail))
        {
          place_group (placing, group);
          return PLACED_ALL;
        }
    }

  place_group (placing, head);

  return PLACED_PART;
}

static gboolean
must_turn (Placing *placing, const CtTableGroup *group, guint index)
{
  return group->keep_with_next && !is_at_top (placing) &&
         get_least_from (placing->table, index) > _ct_paginator_get_room (placing->paginator);
}

static void
place_whole (Placing *placing, const CtTableGroup *group, double needed_below)
{
  g_autoptr (CtTableGroup) rest = NULL;

  for (;;)
    {
      CtTableGroup *tail = NULL;
      Placed placed = place_part (placing, rest != NULL ? rest : group, needed_below, &tail);

      if (placed == PLACED_ALL)
        return;

      turn_page (placing);
      if (placed == PLACED_PART)
        {
          g_clear_pointer (&rest, ct_table_group_free);
          rest = tail;
        }
    }
}

static void
place_body (Placing *placing)
{
  const CtTable *table = placing->table;

  for (guint i = 0; i < table->groups->len; i++)
    {
      const CtTableGroup *group = g_ptr_array_index (table->groups, i);
      gboolean last = i + 1 == table->groups->len;

      if (must_turn (placing, group, i))
        turn_page (placing);
      place_whole (placing, group, last ? placing->needed_below : 0);
    }
}

/* @needed_below: room for what must stand on the same page as the end of the table */
void
_ct_paginator_place_table (CtPaginator *self, const CtTable *table, double needed_below)
{
  g_autofree double *edges = g_new (double, table->n_columns + 1);
  Placing placing = { self, table, edges, get_header_height (table), needed_below };

  for (guint i = 0; i <= table->n_columns; i++)
    edges[i] = self->left + table->column_edges[i];

  /* A header that is too high to be repeated goes over pages like any other row. */
  if (repeats_header (&placing))
    place_header (&placing);
  else if (table->header != NULL)
    place_whole (&placing, table->header, 0);

  place_body (&placing);
}
