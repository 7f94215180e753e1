/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-paragraph-text.h"

static char *
describe (GPtrArray *paragraphs)
{
  static const char kinds[] = "phi";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      CtNode *paragraph = g_ptr_array_index (paragraphs, i);
      int kind = ct_node_get_number (paragraph, CT_PARAGRAPH_KIND);

      g_string_append_printf (text, "%s%c", i > 0 ? "|" : "", kinds[kind]);
      if (kind != CT_PARAGRAPH_TEXT_KIND)
        g_string_append_printf (text, "%d", ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL));
      g_string_append_printf (text, " %s", ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT));
    }

  return g_string_free (text, FALSE);
}

static void
test_html (void)
{
  static const struct
  {
    const char *html;
    const char *wanted;
  } cases[] = {
    { "", "" },
    { "<p></p><p> \n </p>", "" },
    { "chỉ có chữ", "p chỉ có chữ" },
    { "<p>Một\n  hai</p>\n<p><b>Ba</b> <font face=\"Arial\">bốn</font></p>", "p Một hai|p Ba bốn" },
    { "<h1>Đầu</h1><h4>Nhỏ</h4><div>Lời<br>\nhai dòng</div>", "h1 Đầu|h3 Nhỏ|p Lời\nhai dòng" },
    { "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>", "i1 a|i1 b|i2 c|p d" },
    { "<ul><li><p>a</p></li></ul>", "i1 a" },
    /* The number of a numbered list is a word. */
    { "<ol><li>a</li><li>b</li></ol>", "p 1. a|p 2. b" },
    { "<ol><li><p>a</p></li></ol>", "p 1. a" },
    /* What is not for reading. */
    { "<html><head><title>T</title><style>p { color: red }</style></head><body><!--StartFragment-->"
      "<p>a</p><script>x ()</script><img src=\"http://b/c.png\" alt=\"x\"></body></html>",
      "p a" },
    { "<table><tr><td>1</td><td><p>a</p></td></tr><tr><td>2</td><td>b</td></tr></table>",
      "p 1|p a|p 2 b" },
    /* Word: a list is paragraphs, the bullet is in a part of its own. */
    { "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span "
      "style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>"
      "</span><![endif]>Rõ việc</p>",
      "i2 Rõ việc" },
    { "<p style='mso-list:l0 level1 lfo1'><span style='mso-list: Ignore'>2.<span> "
      "</span></span>Rõ người</p>",
      "p 2. Rõ người" },
    /* Broken, and hostile. */
    { "<p>a<p>b</i></div><li>c", "p a|p b|i1 c" },
    { "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><p>&e;a &lt;b&gt; &amp; c</p>", "p &e;a <b> & c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) paragraphs =
          ct_paragraph_html_read (cases[i].html, strlen (cases[i].html));
      g_autofree char *found = describe (paragraphs);

      g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (found, ==, cases[i].wanted);
    }
}

/* What goes to the clipboard comes back the same. */
static void
test_round_trip (void)
{
  static const struct
  {
    CtParagraphKind kind;
    int level;
    const char *text;
  } rows[] = {
    { CT_PARAGRAPH_HEADING, 1, "1. Mục đích" },
    { CT_PARAGRAPH_TEXT_KIND, 0, "a) Bám sát <kết quả> & điều kiện;\ndòng hai" },
    { CT_PARAGRAPH_ITEM, 1, "Rõ việc" },
    { CT_PARAGRAPH_ITEM, 3, "Rõ người" },
    { CT_PARAGRAPH_ITEM, 2, "+ Rõ hạn" },
    { CT_PARAGRAPH_HEADING, 3, "b\314\202" },
  };
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (paragraphs, ct_paragraph_text_new (rows[i].kind, rows[i].level, rows[i].text));

  html = ct_paragraph_html_write (paragraphs);
  back = ct_paragraph_html_read (html, strlen (html));
  wanted = describe (paragraphs);
  found = describe (back);
  g_assert_cmpstr (found, ==, wanted);

  text = ct_paragraph_text_write (paragraphs);
  g_assert_cmpstr (text, ==,
                   "1. Mục đích\na) Bám sát <kết quả> & điều kiện;\ndòng hai\n- Rõ việc\n- Rõ "
                   "người\n+ Rõ hạn\nb\314\202");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paragraph-text/html", test_html);
  g_test_add_func ("/paragraph-text/round-trip", test_round_trip);

  return g_test_run ();
}
