/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-item-mark.h"
#include "ct-paragraph.h"
#include "ct-section.h"

static void
test_skip (void)
{
  static const struct
  {
    const char *text;
    const char *rest;
  } cases[] = {
    { "1. Mục đích", "Mục đích" },
    { "12)  Yêu cầu", "Yêu cầu" },
    { "đ) Bảo đảm", "Bảo đảm" },
    { "- Rà soát", "Rà soát" },
    { "2026. Năm", "2026. Năm" },
    { "0. Không", "0. Không" },
    { "1.2 Tiêu chí", "1.2 Tiêu chí" },
    { "f) Không có", "f) Không có" },
    { "A. Phần", "A. Phần" },
    { "c.", "c." },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ct_item_mark_skip (cases[i].text), ==, cases[i].rest);
}

/* @lines: the paragraphs before, a heading with "# " */
static char *
continue_after (const char *lines, const char *text)
{
  g_autoptr (CtSection) section = ct_section_new ();
  CtNodeList *list = ct_section_get_paragraphs (section);
  g_auto (GStrv) words = g_strsplit (lines, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (CtNode) paragraph = CT_NODE (ct_paragraph_new ());
      gboolean heading = g_str_has_prefix (words[i], "# ");

      if (heading)
        ct_node_set_number (paragraph, CT_PARAGRAPH_KIND, CT_PARAGRAPH_HEADING);
      ct_node_set_text (paragraph, CT_PARAGRAPH_TEXT, words[i] + (heading ? 2 : 0));
      ct_node_list_append (list, paragraph);
    }

  return ct_item_mark_continue (list, ct_node_list_get_length (list), text);
}

static void
test_continue (void)
{
  static const struct
  {
    const char *before;
    const char *text;
    const char *result;
  } cases[] = {
    { "", "3. Kế hoạch", "1. Kế hoạch" },
    { "1. Một|2. Hai", "2. Kế hoạch", "3. Kế hoạch" },
    { "9) Chín", "1. Kế hoạch", "10) Kế hoạch" },
    { "a) Một|b) Hai", "b) Ba", "c) Ba" },
    { "d) Bốn", "a) Năm", "đ) Năm" },
    { "e) Sáu", "a) Bảy", "g) Bảy" },
    { "a) Một|- Ý|- Ý khác", "d) Hai", "b) Hai" },
    { "# 1. Mục đích|a) Một|# 2. Yêu cầu", "d) Hai", "a) Hai" },
    { "1. Mục đích|a) Một|2. Yêu cầu", "b) Hai", "a) Hai" },
    { "1. Mục đích|a) Một", "3. Yêu cầu", "2. Yêu cầu" },
    { "# 1. Mục đích|a) Một", "2. Yêu cầu", "2. Yêu cầu" },
    { "1. Một", "Kế hoạch", "Kế hoạch" },
    { "y) Cuối", "a) Nữa", "a) Nữa" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = continue_after (cases[i].before, cases[i].text);

      g_assert_cmpstr (result, ==, cases[i].result);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item-mark/skip", test_skip);
  g_test_add_func ("/item-mark/continue", test_continue);

  return g_test_run ();
}
