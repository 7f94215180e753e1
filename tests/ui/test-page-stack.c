/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-page-stack.h"

#define SHORT 595.0
#define LONG 842.0

/* Three pages: upright, across, upright. */
static CtPageStack *
create_stack (void)
{
  CtPageStack *stack = ct_page_stack_new ();

  ct_page_stack_add_page (stack, SHORT, LONG);
  ct_page_stack_add_page (stack, LONG, SHORT);
  ct_page_stack_add_page (stack, SHORT, LONG);

  return stack;
}

static void
test_fits (void)
{
  g_autoptr (CtPageStack) stack = create_stack ();
  double width_scale = ct_page_stack_get_fitting_scale (stack, CT_PAGE_FIT_WIDTH, 870.0, 300.0);
  double page_scale = ct_page_stack_get_fitting_scale (stack, CT_PAGE_FIT_PAGE, 870.0, 449.0);

  g_assert_cmpfloat_with_epsilon (width_scale, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (page_scale, 0.5, 1e-9);
}

static void
test_pages_lie_apart (void)
{
  g_autoptr (CtPageStack) stack = create_stack ();
  double bottom = 0.0;

  ct_page_stack_arrange (stack, 0.777, 900.0);

  for (guint i = 0; i < 3; i++)
    {
      CtPageRect rect = ct_page_stack_get_page (stack, i);

      g_assert_cmpfloat (rect.y, ==, bottom + CT_PAGE_STACK_MARGIN);
      g_assert_cmpfloat (rect.x, >=, CT_PAGE_STACK_MARGIN);
      g_assert_cmpfloat (ABS (2 * rect.x + rect.width - 900.0), <=, 1.0);
      bottom = rect.y + rect.height;
    }

  g_assert_cmpfloat (ct_page_stack_get_height (stack), ==, bottom + CT_PAGE_STACK_MARGIN);
}

static void
test_wide_pages_widen (void)
{
  g_autoptr (CtPageStack) stack = create_stack ();

  ct_page_stack_arrange (stack, 2.0, 900.0);
  g_assert_cmpfloat (ct_page_stack_get_width (stack), ==, 2 * LONG + 2 * CT_PAGE_STACK_MARGIN);
}

static void
test_finds_pages (void)
{
  g_autoptr (CtPageStack) stack = create_stack ();
  CtPageRect second;
  guint page = 99;

  ct_page_stack_arrange (stack, 1.0, 870.0);
  second = ct_page_stack_get_page (stack, 1);

  g_assert_true (ct_page_stack_find_page (stack, second.x, second.y, &page));
  g_assert_cmpuint (page, ==, 1);
  g_assert_false (ct_page_stack_find_page (stack, second.x - 1.0, second.y, &page));
  g_assert_false (ct_page_stack_find_page (stack, second.x, second.y - 1.0, &page));

  g_assert_cmpuint (ct_page_stack_get_page_at (stack, 0.0), ==, 0);
  g_assert_cmpuint (ct_page_stack_get_page_at (stack, second.y - 1.0), ==, 1);
  g_assert_cmpuint (ct_page_stack_get_page_at (stack, second.y + second.height - 1.0), ==, 1);
  g_assert_cmpuint (ct_page_stack_get_page_at (stack, 1e6), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (CtPageStack) stack = ct_page_stack_new ();
  guint page;

  ct_page_stack_arrange (stack, 1.0, 870.0);
  g_assert_cmpfloat (ct_page_stack_get_height (stack), ==, 0.0);
  g_assert_cmpuint (ct_page_stack_get_page_at (stack, 10.0), ==, 0);
  g_assert_false (ct_page_stack_find_page (stack, 10.0, 10.0, &page));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-stack/fits", test_fits);
  g_test_add_func ("/page-stack/pages-lie-apart", test_pages_lie_apart);
  g_test_add_func ("/page-stack/wide-pages-widen", test_wide_pages_widen);
  g_test_add_func ("/page-stack/finds-pages", test_finds_pages);
  g_test_add_func ("/page-stack/empty", test_empty);

  return g_test_run ();
}
