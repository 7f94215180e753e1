/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "test-pages.h"

static CtCatalogue *catalogue;

static CtPrintout *
print_with (CtPlan *plan, const char *const *appendices)
{
  CtPageSetup *setup = ct_plan_get_page_setup (plan);

  ct_node_set_boxed (CT_NODE (setup), CT_PAGE_SETUP_APPENDICES, appendices);

  return print_plan (catalogue, plan, NULL);
}

static CtPlan *
load_sample (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");

  return load_plan (path);
}

/* What the plan asks for is printed behind it, each with a head, and numbered when there are
 * several.
 */
static void
test_heads (void)
{
  g_autoptr (CtPlan) plan = load_sample ();
  g_autoptr (CtPrintout) bare = print_with (plan, NULL);
  g_autoptr (CtPrintout) one = print_with (plan, (const char *[]){ "evidence", NULL });
  g_autoptr (CtPrintout) two = print_with (plan, (const char *[]){ "evidence", "timeline", NULL });
  g_autoptr (GBytes) one_pdf = make_pdf (one);
  g_autoptr (GBytes) two_pdf = make_pdf (two);
  g_autoptr (GObject) one_document = G_OBJECT (open_pdf (one_pdf));
  g_autoptr (GObject) two_document = G_OBJECT (open_pdf (two_pdf));
  guint n_bare = ct_printout_get_n_pages (bare);
  g_autofree char *one_text = dup_page_text (POPPLER_DOCUMENT (one_document), n_bare);
  g_autofree char *first_text = dup_page_text (POPPLER_DOCUMENT (two_document), n_bare);
  g_autofree char *second_text = dup_page_text (POPPLER_DOCUMENT (two_document), n_bare + 1);

  g_assert_true (
      g_str_has_prefix (one_text, "Phụ lục\nDANH MỤC MINH CHỨNG\n(Kèm theo Kế hoạch số"));
  g_assert_true (g_str_has_prefix (first_text, "Phụ lục I\nLỘ TRÌNH"));
  g_assert_true (g_str_has_prefix (second_text, "2\n"));
  g_assert_cmpuint (ct_printout_get_n_pages (two), >, ct_printout_get_n_pages (one));
}

/* The time line shades days off and shows what was issued, as it does when it is printed alone. */
static void
test_timeline (void)
{
  g_autoptr (CtPlan) plan = load_sample ();
  g_autoptr (CtPlan) issued = load_sample ();
  CtPageSetup *setup = ct_plan_get_page_setup (plan);
  guint n_bare;

  {
    g_autoptr (CtPrintout) bare = print_with (plan, NULL);

    n_bare = ct_printout_get_n_pages (bare);
  }

  ct_page_setup_set_appendix (setup, CT_APPENDIX_TIMELINE, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CtPrintout) printout =
          print_plan_after (catalogue, plan, NULL, i == 0 ? NULL : issued);
      g_autoptr (GBytes) pdf = make_pdf (printout);
      g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));
      g_autofree char *text = dup_page_text (POPPLER_DOCUMENT (document), n_bare);

      g_assert_nonnull (strstr (text, "Nghỉ Tết"));
      g_assert_true ((strstr (text, "Thời gian khi ban hành") != NULL) == (i == 1));
      g_assert_true (ct_printout_get_issued (printout) == (i == 0 ? NULL : issued));
    }
}

/* All words of the pages behind the plan, with one space between any two of them. */
static char *
dup_appendix_text (CtPlan *plan, const char *appendix)
{
  guint n_bare = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CtPrintout) printout =
          print_with (plan, (const char *[]){ i == 0 ? NULL : appendix, NULL });
      g_autoptr (GBytes) pdf = make_pdf (printout);
      g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));

      for (guint j = n_bare; i == 1 && j < ct_printout_get_n_pages (printout); j++)
        {
          g_autofree char *page = dup_page_text (POPPLER_DOCUMENT (document), j);

          g_string_append_printf (text, "%s\n", page);
        }
      n_bare = ct_printout_get_n_pages (printout);
    }

  g_string_replace (text, "\n", " ", 0);
  g_string_replace (text, "  ", " ", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define PLAN                                                                                       \
  "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt57-2026-mn' form='tt57-bieu2'>"     \
  "<school kind='preschool'><name>TRƯỜNG MẦM NON AN</name></school>"                          \
  "<calendar first-year='2026' years='1' year-start='09-01' term-2='01-18' year-end='05-31'/>"     \
  "<sections><section id='s1' kind='plan'/></sections><improvements>"

/* Who leads a row without actions gets a slip for the row. */
static void
test_slip_of_row (void)
{
  g_autoptr (CtPlan) plan =
      read_plan (PLAN "<improvement id='i1' criterion='1.1'><content>Sửa bếp ăn</content>"
                      "<lead>Kế toán</lead><partner>Bảo vệ</partner></improvement>"
                      "<improvement id='i2' criterion='1.2'><content>Mua sách</content>"
                      "<lead>Hiệu trưởng</lead><action id='a1'><text>Lập danh mục</text>"
                      "</action></improvement></improvements></plan>");
  g_autofree char *text = dup_appendix_text (plan, "assignments");
  const char *first = strstr (text, "Kế toán");
  const char *second = strstr (text, "Bảo vệ");

  g_assert_true (first != NULL && second != NULL);
  g_assert_nonnull (strstr (first, "Sửa bếp ăn"));
  g_assert_nonnull (strstr (text, "Lập danh mục"));
  g_assert_null (strstr (text, "Mua sách"));
}

/* Money that was written of without a sum is counted, and named. */
static void
test_money_in_prose (void)
{
  g_autoptr (CtPlan) plan = read_plan (
      PLAN "<improvement id='i1' criterion='1.1'><content>Sửa bếp ăn</content>"
           "<budget>Tùy theo khả năng huy động</budget></improvement>"
           "<improvement id='i2' criterion='1.2'><content>Mua sách</content>"
           "<action id='a1'><text>Lập danh mục</text><budget>5 triệu đồng</budget></action>"
           "<action id='a2'><text>Chọn sách</text><budget>Không</budget></action>"
           "<action id='a3'><text>Đặt mua sách</text><budget>Không quá 5 triệu</budget></action>"
           "</improvement></improvements></plan>");
  g_autofree char *text = dup_appendix_text (plan, "money");

  g_assert_nonnull (strstr (text, "Còn 2 nội dung có ghi kinh phí mà chưa có số tiền:"));
  g_assert_nonnull (strstr (text, "- Sửa bếp ăn: “Tùy theo khả năng huy động”"));
  g_assert_nonnull (strstr (text, "- Đặt mua sách: “Không quá 5 triệu”"));
  g_assert_null (strstr (text, "Chọn sách"));
}

/* A level that no standards have makes no column for each number up to it. */
static void
test_odd_level (void)
{
  static const char *const frameworks[] = { NULL, "unknown" };

  for (gsize i = 0; i < G_N_ELEMENTS (frameworks); i++)
    {
      g_autoptr (CtPlan) plan = load_sample ();
      CtAssessment *assessment = ct_node_list_get (ct_plan_get_assessments (plan), 0);
      CtNode *result = ct_node_list_get (ct_assessment_get_results (assessment), 0);
      g_autoptr (CtPrintout) printout = NULL;

      if (frameworks[i] != NULL)
        {
          ct_node_set_text (CT_NODE (plan), CT_PLAN_FRAMEWORK, frameworks[i]);
          ct_node_set_text (CT_NODE (assessment), CT_ASSESSMENT_FRAMEWORK, frameworks[i]);
        }
      ct_node_set_number (result, CT_RESULT_LEVEL, 100000);
      printout = print_with (plan, (const char *[]){ "results", NULL });
      g_assert_cmpuint (ct_printout_get_n_pages (printout), <, 30);
    }
}

/* Margins and sizes are those that the plan asks for, within what the style allows. */
static void
test_setup (void)
{
  static const struct
  {
    guint field;
    const char *text;
    CtLength length;
    double points;
  } cases[] = {
    { CT_PAGE_SETUP_MARGIN_LEFT, "35", CT_LENGTH_MARGIN_LEFT, 35 * MM },
    { CT_PAGE_SETUP_MARGIN_LEFT, "10", CT_LENGTH_MARGIN_LEFT, 30 * MM },
    { CT_PAGE_SETUP_MARGIN_RIGHT, "90", CT_LENGTH_MARGIN_RIGHT, 20 * MM },
    { CT_PAGE_SETUP_MARGIN_TOP, "22,5", CT_LENGTH_MARGIN_TOP, 22.5 * MM },
    { CT_PAGE_SETUP_MARGIN_BOTTOM, "wide", CT_LENGTH_MARGIN_BOTTOM, 20 * MM },
    { CT_PAGE_SETUP_MARGIN_BOTTOM, "nan", CT_LENGTH_MARGIN_BOTTOM, 20 * MM },
    { CT_PAGE_SETUP_SIZE_BODY, "14", CT_LENGTH_SIZE_BODY, 14 },
    { CT_PAGE_SETUP_LINE_SPACING, " 1.5 ", CT_LENGTH_LINE_SPACING, 1.5 },
    { CT_PAGE_SETUP_FIRST_LINE_INDENT, "12.7", CT_LENGTH_FIRST_LINE_INDENT, 12.7 * MM },
  };
  CtPageStyle *style = ct_catalogue_get_page_style (catalogue, "nd30-2020");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtPageSetup) setup = ct_page_setup_new ();
      g_autoptr (CtPageStyle) applied = NULL;

      ct_node_set_text (CT_NODE (setup), cases[i].field, cases[i].text);
      applied = ct_page_setup_apply (setup, style);
      g_assert_cmpfloat_with_epsilon (ct_page_style_get_length (applied, cases[i].length),
                                      cases[i].points, 0.001);
    }
}

static void
test_choice (void)
{
  g_autoptr (CtPageSetup) setup = ct_page_setup_new ();

  ct_node_set_boxed (CT_NODE (setup), CT_PAGE_SETUP_APPENDICES,
                     (const char *[]){ "of-later-days", "money", NULL });
  g_assert_true (ct_page_setup_has_appendix (setup, CT_APPENDIX_MONEY));
  g_assert_false (ct_page_setup_has_appendix (setup, CT_APPENDIX_TIMELINE));

  ct_page_setup_set_appendix (setup, CT_APPENDIX_TIMELINE, TRUE);
  ct_page_setup_set_appendix (setup, CT_APPENDIX_MONEY, FALSE);
  g_assert_true (g_strv_equal (ct_node_get_boxed (CT_NODE (setup), CT_PAGE_SETUP_APPENDICES),
                               (const char *[]){ "of-later-days", "timeline", NULL }));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  g_test_add_func ("/appendices/heads", test_heads);
  g_test_add_func ("/appendices/timeline", test_timeline);
  g_test_add_func ("/appendices/slip-of-row", test_slip_of_row);
  g_test_add_func ("/appendices/money-in-prose", test_money_in_prose);
  g_test_add_func ("/appendices/odd-level", test_odd_level);
  g_test_add_func ("/appendices/setup", test_setup);
  g_test_add_func ("/appendices/choice", test_choice);

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
