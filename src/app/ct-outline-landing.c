/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-landing"

#include "config.h"

#include "ct-outline-landing.h"

/**
 * ct_outline_landing_find_position:
 * @from: which section is dragged
 * @over: which one is under the pointer; @n_sections when the pointer is beyond the last
 * @below: whether the pointer is in its lower half
 *
 * Returns: where the section is to be afterwards, -1 when it would stay where it is
 */
int
ct_outline_landing_find_position (guint from, guint n_sections, guint over, gboolean below)
{
  guint gap = MIN (over + (below ? 1 : 0), n_sections);
  guint to = gap > from ? gap - 1 : gap;

  return to == from ? -1 : (int) to;
}

/**
 * ct_outline_landing_for_work:
 * @over: (nullable): the row under the pointer
 *
 * Improvements and actions go to what has some: criteria, standards and provisions of level 4.
 *
 * Returns: %FALSE when they can't be dropped here
 */
gboolean
ct_outline_landing_for_work (CtOutlineLanding *self, CtOutlineItem *over)
{
  CtPlaceKind kind = over != NULL ? ct_outline_item_get_kind (over) : CT_PLACE_NONE;
  gboolean good =
      kind == CT_PLACE_CRITERION || kind == CT_PLACE_STANDARD || kind == CT_PLACE_LEVEL4;

  *self = (CtOutlineLanding){ .item = good ? over : NULL };

  return good;
}

static CtOutlineItem *
get_item (GListModel *items, guint position)
{
  g_autoptr (CtOutlineItem) item = g_list_model_get_item (items, position);

  return item;
}

static gboolean
is_section (CtOutlineItem *item)
{
  return item != NULL && ct_outline_item_get_kind (item) == CT_PLACE_SECTION;
}

/* The number of the section that the row at @position is, or belongs to; the row after the last
 * section counts as one more. */
static guint
count_sections (GListModel *items, guint position)
{
  guint count = 0;

  for (guint i = 0; i < position; i++)
    count += is_section (get_item (items, i));

  return count;
}

static gboolean
find (GListModel *items, gpointer wanted, guint *position)
{
  for (*position = 0; *position < g_list_model_get_n_items (items); (*position)++)
    {
      CtOutlineItem *item = get_item (items, *position);

      if (item == wanted || ct_outline_item_get_section (item) == wanted)
        return TRUE;
    }

  return FALSE;
}

/* The criteria belong to the section above them: what is dropped there goes behind all of them. */
static gboolean
belongs_to_section (CtOutlineItem *item)
{
  CtPlaceKind kind = ct_outline_item_get_kind (item);

  return kind == CT_PLACE_CRITERION || kind == CT_PLACE_STANDARD || kind == CT_PLACE_LEVEL4 ||
         kind == CT_PLACE_OTHER;
}

/**
 * ct_outline_landing_for_section:
 * @items: (element-type CtOutlineItem): the rows as they are shown
 * @section: what is dragged
 * @over: (nullable): the row under the pointer
 * @below: whether the pointer is in its lower half
 *
 * Returns: %FALSE when the section can't be dropped here, or would stay where it is
 */
gboolean
ct_outline_landing_for_section (
    CtOutlineLanding *self, GListModel *items, CtNode *section, CtOutlineItem *over, gboolean below)
{
  guint n_items = g_list_model_get_n_items (items);
  guint n_sections = count_sections (items, n_items);
  guint from_row, row, number;
  int position;

  *self = (CtOutlineLanding){ NULL };
  if (over == NULL || !find (items, section, &from_row) || !find (items, over, &row))
    return FALSE;

  if (belongs_to_section (over))
    {
      while (row < n_items && belongs_to_section (get_item (items, row)))
        row++;
      if (row == n_items)
        return FALSE;
      below = FALSE;
    }
  else if (!is_section (over))
    below = FALSE;

  number = count_sections (items, row);
  position = ct_outline_landing_find_position (count_sections (items, from_row), n_sections, number,
                                               below);
  if (position < 0)
    return FALSE;

  /* Behind the last section come the parts that are none: the line is above the first of them. */
  while (!is_section (get_item (items, row)) && row > 0 &&
         !is_section (get_item (items, row - 1)) && !belongs_to_section (get_item (items, row - 1)))
    row--;
  *self = (CtOutlineLanding){ get_item (items, row), below, (guint) position };

  return TRUE;
}
