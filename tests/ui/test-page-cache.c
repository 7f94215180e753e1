/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-page-cache.h"

/* A picture of @width × 10 pixels: 40 bytes for each pixel of width. */
static void
add (CtPageCache *cache, guint page, guint generation, guint width)
{
  g_autofree guchar *pixels = g_malloc0 ((gsize) width * 40);
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, (gsize) width * 40);
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new ((int) width, 10, GDK_MEMORY_DEFAULT, bytes, (gsize) width * 4);

  ct_page_cache_add (cache, page, generation, texture);
}

static int
find_width (CtPageCache *cache, guint page, guint generation, guint width, gboolean *exact)
{
  GdkTexture *texture = ct_page_cache_find (cache, page, generation, width, exact);

  return texture != NULL ? gdk_texture_get_width (texture) : 0;
}

static void
test_exact_wins (void)
{
  g_autoptr (CtPageCache) cache = ct_page_cache_new (1000000);
  gboolean exact;

  add (cache, 0, 1, 100);
  add (cache, 0, 1, 50);

  g_assert_cmpint (find_width (cache, 0, 1, 50, &exact), ==, 50);
  g_assert_true (exact);
  g_assert_cmpint (find_width (cache, 0, 1, 80, &exact), ==, 100);
  g_assert_false (exact);
  g_assert_cmpint (find_width (cache, 1, 1, 50, &exact), ==, 0);
  g_assert_false (exact);
}

static void
test_old_stands_in (void)
{
  g_autoptr (CtPageCache) cache = ct_page_cache_new (1000000);
  gboolean exact;

  add (cache, 0, 1, 100);
  g_assert_cmpint (find_width (cache, 0, 2, 100, &exact), ==, 100);
  g_assert_false (exact);

  add (cache, 0, 2, 100);
  g_assert_cmpint (find_width (cache, 0, 2, 100, &exact), ==, 100);
  g_assert_true (exact);
  g_assert_cmpuint (ct_page_cache_get_size (cache), ==, 4000);
}

static void
test_memory_is_bounded (void)
{
  g_autoptr (CtPageCache) cache = ct_page_cache_new (10000);
  gboolean exact;

  for (guint page = 0; page < 100; page++)
    {
      ct_page_cache_begin_frame (cache);
      add (cache, page, 1, 100);
      g_assert_cmpuint (ct_page_cache_get_size (cache), <=, 10000);
    }

  g_assert_cmpint (find_width (cache, 99, 1, 100, &exact), ==, 100);
  g_assert_cmpint (find_width (cache, 0, 1, 100, &exact), ==, 0);
}

/* Else two large pages side by side would be drawn again and again for ever. */
static void
test_view_is_kept (void)
{
  g_autoptr (CtPageCache) cache = ct_page_cache_new (5000);
  gboolean exact;

  ct_page_cache_begin_frame (cache);
  add (cache, 0, 1, 100);
  add (cache, 1, 1, 100);

  g_assert_cmpint (find_width (cache, 0, 1, 100, &exact), ==, 100);
  g_assert_cmpint (find_width (cache, 1, 1, 100, &exact), ==, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-cache/exact-wins", test_exact_wins);
  g_test_add_func ("/page-cache/old-stands-in", test_old_stands_in);
  g_test_add_func ("/page-cache/memory-is-bounded", test_memory_is_bounded);
  g_test_add_func ("/page-cache/view-is-kept", test_view_is_kept);

  return g_test_run ();
}
