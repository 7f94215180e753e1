/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-row-splitter.h"
#include "ct-typesetter.h"

#include "test-pages.h"

static const CtTableMeasures measures = { 4, 2.5, 18, 0.5 };

static CtCatalogue *catalogue;
static CtTypesetter *typesetter;

static void
fill_cell (CtTableCell *cell, guint n_lines)
{
  CtTextStyle style = { 11 };
  CtCellContent *content = ct_cell_content_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "%sdòng %u", i > 0 ? "\n" : "", i);

  style.width = 100;
  if (n_lines > 0)
    ct_cell_content_take (content, ct_typesetter_set (typesetter, text->str, &style, NULL, 0));
  ct_table_cell_take_content (cell, content);
}

/* A cell over all rows in the first column, and one cell a row in the second. */
static CtTableGroup *
make_group (guint n_rows, guint n_spanning, const guint *n_lines)
{
  CtTableGroup *group = ct_table_group_new (n_rows);

  fill_cell (ct_table_group_add_cell (group, 0, 1, 0, n_rows), n_spanning);
  for (guint i = 0; i < n_rows; i++)
    fill_cell (ct_table_group_add_cell (group, 1, 1, i, 1), n_lines[i]);
  ct_table_group_measure (group, &measures);

  return group;
}

static guint
count_lines (const CtTableGroup *group)
{
  guint n_lines = 0;

  for (guint i = 0; i < group->cells->len; i++)
    {
      const CtTableCell *cell = &g_array_index (group->cells, CtTableCell, i);

      n_lines += cell->to - cell->from;
    }

  return n_lines;
}

/* No cell has a single line on one side of the cut when it has lines on both. */
static void
assert_no_lone_lines (const CtTableGroup *head, const CtTableGroup *tail)
{
  for (guint i = 0; i < head->cells->len; i++)
    for (guint j = 0; j < tail->cells->len; j++)
      {
        const CtTableCell *above = &g_array_index (head->cells, CtTableCell, i);
        const CtTableCell *below = &g_array_index (tail->cells, CtTableCell, j);

        if (above->content == NULL || above->content != below->content || below->from == below->to)
          continue;

        g_assert_cmpuint (above->to, ==, below->from);
        g_assert_cmpuint (above->to - above->from, >=, CT_MIN_LINES);
        g_assert_cmpuint (below->to - below->from, >=, CT_MIN_LINES);
      }
}

/* Every row is covered in both columns, on each side. */
static void
assert_covered (const CtTableGroup *group)
{
  for (guint column = 0; column < 2; column++)
    for (guint row = 0; row < group->n_rows; row++)
      {
        guint covering = 0;

        for (guint i = 0; i < group->cells->len; i++)
          {
            const CtTableCell *cell = &g_array_index (group->cells, CtTableCell, i);

            covering +=
                cell->column == column && cell->row <= row && row < cell->row + cell->n_rows;
          }
        g_assert_cmpuint (covering, ==, 1);
      }
}

static void
check_split (const CtTableGroup *group, double available)
{
  g_autoptr (CtTableGroup) head = NULL;
  g_autoptr (CtTableGroup) tail = NULL;

  if (!ct_row_splitter_split (group, &measures, available, FALSE, &head, &tail))
    {
      g_assert_cmpfloat (ct_row_splitter_get_least (group, &measures), >, available);
      return;
    }

  g_assert_cmpfloat (ct_table_group_get_height (head), <=, available + 0.01);
  g_assert_cmpuint (count_lines (head) + count_lines (tail), ==, count_lines (group));
  g_assert_cmpuint (count_lines (head), >, 0);
  assert_no_lone_lines (head, tail);
  assert_covered (head);
  assert_covered (tail);
}

static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260707);

  for (guint i = 0; i < 300; i++)
    {
      guint n_rows = g_rand_int_range (random, 1, 6);
      guint n_lines[6];
      g_autoptr (CtTableGroup) group = NULL;
      double height;

      for (guint j = 0; j < 6; j++)
        n_lines[j] = g_rand_int_range (random, 0, 12);
      group = make_group (n_rows, g_rand_int_range (random, 0, 40), n_lines);
      height = ct_table_group_get_height (group);

      for (guint j = 0; j < 8 && count_lines (group) > 0; j++)
        check_split (group, g_rand_double_range (random, 0, height - 0.1));
    }
}

/* A group of any height comes to an end when it is forced from page to page. */
static void
test_forced (void)
{
  const guint n_lines[] = { 500, 1, 300 };
  CtTableGroup *rest = make_group (3, 900, n_lines);
  guint n_all = count_lines (rest);
  guint n_placed = 0, n_pages = 0;

  while (ct_table_group_get_height (rest) > 40)
    {
      CtTableGroup *head = NULL, *tail = NULL;

      g_assert_true (ct_row_splitter_split (rest, &measures, 40, TRUE, &head, &tail));
      g_assert_cmpfloat (ct_table_group_get_height (head), <=, 40.01);
      n_placed += count_lines (head);
      ct_table_group_free (head);
      ct_table_group_free (rest);
      rest = tail;
      g_assert_cmpuint (++n_pages, <, 2000);
    }

  g_assert_cmpuint (n_placed + count_lines (rest), ==, n_all);
  ct_table_group_free (rest);
}

static const struct
{
  guint n_lines;
  guint n_fitting;
  guint n_head;
} lines[] = {
  { 5, 5, 5 }, { 5, 9, 5 }, { 5, 4, 3 }, { 5, 3, 3 }, { 5, 2, 2 }, { 5, 1, 0 },
  { 4, 3, 2 }, { 4, 2, 2 }, { 3, 2, 0 }, { 2, 1, 0 }, { 1, 0, 0 }, { 0, 0, 0 },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (ct_row_splitter_count_lines (lines[i].n_lines, lines[i].n_fitting, FALSE), ==,
                      lines[i].n_head);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  catalogue = load_catalogue ();
  typesetter = ct_typesetter_new (ct_catalogue_get_page_style (catalogue, "nd30-2020"), "", NULL);
  g_assert_nonnull (typesetter);

  g_test_add_func ("/row-splitter/lines", test_lines);
  g_test_add_func ("/row-splitter/properties", test_properties);
  g_test_add_func ("/row-splitter/forced", test_forced);

  result = g_test_run ();
  ct_typesetter_free (typesetter);
  g_object_unref (catalogue);

  return result;
}
