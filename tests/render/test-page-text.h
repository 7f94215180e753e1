/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-page-text.h"
#include "test-pages.h"

/* A plan whose pages are read, and what is changed in it. */

static inline CtPlan *
load_sample (const char *name)
{
  g_autofree char *file = g_strconcat ("data/samples/", name, ".caitien", NULL);
  g_autofree char *path = source_path (file);

  return load_plan (path);
}

static inline CtNode *
get_action (CtPlan *plan, guint improvement, guint action)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  return ct_node_list_get (ct_improvement_get_actions (
                               ct_node_list_get (improvements, improvement)),
                           action);
}

static inline int
compare_letters (gconstpointer a, gconstpointer b)
{
  return (int) *(const gunichar *) a - (int) *(const gunichar *) b;
}

/* The letters of @text in their own order, without spaces: Poppler has none between narrow cells.
 * What stands for words that have no room, or joins some, is no letter.
 */
static inline char *
sort_letters (const char *text)
{
  g_autoptr (GArray) letters = g_array_new (TRUE, FALSE, sizeof (gunichar));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c) && c != 0x2026)
        g_array_append_val (letters, c);
    }
  g_array_sort (letters, compare_letters);

  return g_ucs4_to_utf8 ((const gunichar *) letters->data, letters->len, NULL, NULL, NULL);
}

static inline char *
dup_page (const CtPageText *text, guint page)
{
  CtTextRange range;

  g_assert_true (ct_page_text_get_all (text, page, &range));

  return ct_page_text_dup_words (text, &range);
}

/* What is selected and copied of a page is all that its PDF has. At most @n_pages are looked at. */
static inline void
check_page_words (CtPrintout *printout, guint n_pages)
{
  g_autoptr (CtPageText) text = ct_page_text_new (printout);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));

  for (guint i = 0; i < MIN (ct_printout_get_n_pages (printout), n_pages); i++)
    {
      g_autofree char *copied = dup_page (text, i);
      g_autofree char *composed = g_utf8_normalize (copied, -1, G_NORMALIZE_NFC);
      g_autofree char *read = dup_page_text (POPPLER_DOCUMENT (document), (int) i);
      g_autofree char *letters = sort_letters (copied);
      g_autofree char *expected = sort_letters (read);

      g_assert_cmpstr (copied, ==, composed);
      g_assert_cmpstr (letters, ==, expected);
    }
}
