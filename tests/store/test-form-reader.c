/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-catalogue.h"
#include "ct-form-plan.h"
#include "ct-form-reader.h"
#include "ct-page-style-reader.h"
#include "ct-paragraph.h"
#include "ct-section.h"

static CtCatalogue *
load_catalogue (void)
{
  g_autoptr (CtCatalogue) catalogue = ct_catalogue_new ();
  g_autoptr (GFile) folder =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "forms", NULL);
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_forms (catalogue, folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ct_catalogue_get_problems (catalogue)[0], ==, NULL);

  return g_steal_pointer (&catalogue);
}

/* The tables of the plan document's contract. */
static const struct
{
  const char *id;
  guint n_columns;
  gboolean landscape;
  guint n_bands;
  const char *framework;
  const char *titles;
} forms[] = {
  { "tt57-bieu2", 10, TRUE, 0, "tt57-2026-pt",
    "TT|Nội dung cải tiến|Mục tiêu cải tiến|Hoạt động/giải pháp|Chỉ số đánh giá kết quả|"
    "Thời gian thực hiện|Đơn vị/cá nhân phụ trách|Nguồn lực bảo đảm|"
    "Thông tin, dữ liệu hoặc minh chứng dự kiến|Mức độ thực hiện" },
  { "legacy-9col", 9, TRUE, 2, "tt17-2018-th",
    "TT|Tiêu chuẩn, tiêu chí|Kết quả cần đạt (so với hiện trạng)|"
    "Công việc/giải pháp cần thực hiện|Chủ trì và phối hợp thực hiện|"
    "Thời gian thực hiện và hoàn thành|Dự kiến kinh phí|Điều kiện hỗ trợ khác|Ghi chú" },
  { "legacy-by-standard", 5, FALSE, 0, "tt19-2018-mn",
    "Nội dung cần cải tiến|Biện pháp thực hiện|Thời gian|Người thực hiện|Minh chứng" },
  { "legacy-roadmap", 5, FALSE, 0, "tt18-2018-trh",
    "TT|Kế hoạch cải tiến chất lượng/Nội dung công việc|Thời gian thực hiện|Người phụ trách|"
    "Điều kiện thực hiện (nhân lực, vật lực…)" },
};

static void
test_forms (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      CtForm *form = ct_catalogue_get_form (catalogue, forms[i].id);
      g_autoptr (GString) titles = g_string_new (NULL);

      g_assert_nonnull (form);
      g_assert_cmpuint (ct_form_get_n_columns (form, CT_FORM_TABLE_PLAN), ==, forms[i].n_columns);
      g_assert_cmpuint (ct_form_get_n_columns (form, CT_FORM_TABLE_PROBLEMS), ==, 6);
      g_assert_cmpuint (ct_form_get_n_columns (form, CT_FORM_TABLE_REVIEWS), ==, 5);
      g_assert_cmpuint (ct_form_get_n_review_points (form), ==, 2);
      g_assert_cmpint (ct_form_get_paper (form, CT_FORM_TABLE_PLAN), ==,
                       forms[i].landscape ? CT_PAPER_LANDSCAPE : CT_PAPER_PORTRAIT);
      g_assert_cmpuint (ct_form_get_n_bands (form), ==, forms[i].n_bands);
      g_assert_true (ct_form_is_for_framework (form, forms[i].framework));
      g_assert_nonnull (ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)));

      for (guint j = 0; j < forms[i].n_columns; j++)
        g_string_append_printf (titles, "%s%s", j > 0 ? "|" : "",
                                ct_form_get_column (form, CT_FORM_TABLE_PLAN, j)->title);
      g_assert_cmpstr (titles->str, ==, forms[i].titles);
    }

  g_assert_cmpstr (ct_form_get_id (ct_catalogue_propose_form (catalogue, "tt57-2026-mn")), ==,
                   "tt57-bieu2");
  g_assert_null (ct_catalogue_propose_form (catalogue, "custom:own"));
}

/* A new plan has the form's sections, with the school's name and years in the form's words. */
static void
test_fill (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  CtSection *section;
  CtNode *paragraph;

  ct_plan_set_calendar (plan, calendar);
  ct_node_set_text (school, CT_SCHOOL_FULL_NAME, "Trường Mầm non An");
  ct_form_fill_plan (ct_catalogue_get_form (catalogue, "tt57-bieu2"), plan);

  g_assert_cmpstr (ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM), ==, "tt57-bieu2");
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_sections (plan)), ==, 8);
  g_assert_cmpstr (((char **) ct_node_get_boxed (document, CT_DOCUMENT_SUBJECTS))[0], ==,
                   "Cải tiến chất lượng giáo dục năm học 2026–2027");
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_closing (plan)), ==, 1);

  section = ct_node_list_get (ct_plan_get_sections (plan), 0);
  paragraph = ct_node_list_get (ct_section_get_paragraphs (section), 0);
  g_assert_cmpstr (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT), ==,
                   "1. Tên cơ sở giáo dục: Trường Mầm non An.");
  section = ct_node_list_get (ct_plan_get_sections (plan), 1);
  paragraph = ct_node_list_get (ct_section_get_paragraphs (section), 0);
  g_assert_nonnull (strstr (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT), "2025–2026"));

  ct_history_undo (ct_plan_get_history (plan));
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_sections (plan)), ==, 0);
}

#define FORM "<form xmlns='urn:caitien:form:1' id='own' page-style='nd30-2020'>"

/* What is wrong, and in which line. */
static const struct
{
  const char *xml;
  const char *message;
} bad_forms[] = {
  { FORM "\n<label>L</label>\n</form>", "own.xml:" },
  { FORM "\n<word name='nothing'>x</word></form>", "own.xml:2: " },
  { FORM "\n<plan-table><column field='colour'/></plan-table></form>", "own.xml:2: " },
  { FORM "\n\n<band/></form>", "own.xml:3: " },
  { FORM "\n<label>L", "own.xml:2: " },
  { "<form xmlns='urn:caitien:form:1' id='own'/>", "own.xml:1: " },
  { "<plan xmlns='urn:caitien:plan:1'/>", "own.xml:1: " },
  { "<!DOCTYPE form [<!ENTITY a 'b'>]>\n" FORM "</form>", "own.xml:" },
  { "", "own.xml:1: " },
};

static void
test_bad_forms (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_forms); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad_forms[i].xml, strlen (bad_forms[i].xml));
      g_autoptr (GError) error = NULL;
      g_autoptr (CtForm) form = ct_form_reader_read_bytes (bytes, "own.xml", &error);

      g_assert_null (form);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, bad_forms[i].message));
    }
}

static void
test_bad_styles (void)
{
  static const char *const styles[] = {
    "<page-style xmlns='urn:caitien:page-style:1' id='own' language='vi'/>",
    "<page-style xmlns='urn:caitien:page-style:1' id='own' language='vi'>"
    "<length name='margin-top' mm='wide'/></page-style>",
    "<page-style xmlns='urn:caitien:page-style:1' id='own' language='vi'>"
    "<length name='margin-inside' mm='5'/></page-style>",
    "<page-style xmlns='urn:caitien:page-style:1' id='own' language='vi'>"
    "<length name='margin-top'/></page-style>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (styles[i], strlen (styles[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (CtPageStyle) style = ct_page_style_reader_read_bytes (bytes, "own.xml", &error);

      g_assert_null (style);
      g_assert_error (error, CT_DATA_ERROR, CT_DATA_ERROR_CONTENT);
      g_assert_true (g_str_has_prefix (error->message, "own.xml:1: "));
    }
}

static const struct
{
  const char *pattern;
  const char *filled;
} patterns[] = {
  { "Tiêu chuẩn {no}: {title}", "Tiêu chuẩn 4: Đội ngũ" },
  { "{no}{no}", "44" },
  { "{unknown} {no", "{unknown} {no" },
  { "", "" },
};

static void
test_patterns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autofree char *filled =
          ct_form_fill_words (patterns[i].pattern, "no", "4", "title", "Đội ngũ", NULL);

      g_assert_cmpstr (filled, ==, patterns[i].filled);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form-reader/forms", test_forms);
  g_test_add_func ("/form-reader/fill", test_fill);
  g_test_add_func ("/form-reader/bad-forms", test_bad_forms);
  g_test_add_func ("/form-reader/bad-styles", test_bad_styles);
  g_test_add_func ("/form-reader/patterns", test_patterns);

  return g_test_run ();
}
