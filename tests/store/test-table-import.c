/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-action.h"
#include "ct-catalogue.h"
#include "ct-plan-writer.h"
#include "ct-table-import.h"
#include "ct-table-reader.h"

/* Tables as office programs put them on the clipboard, and what they become. */

static CtCatalogue *
load_catalogue (void)
{
  const char *root = g_getenv ("CAITIEN_SOURCE_ROOT");
  CtCatalogue *catalogue = ct_catalogue_new ();
  g_autoptr (GFile) frameworks = g_file_new_build_filename (root, "data/frameworks", NULL);
  g_autoptr (GFile) forms = g_file_new_build_filename (root, "data/forms", NULL);
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_frameworks (catalogue, frameworks, &error);
  g_assert_no_error (error);
  ct_catalogue_load_forms (catalogue, forms, &error);
  g_assert_no_error (error);
  g_assert_null (ct_catalogue_get_problems (catalogue)[0]);

  return catalogue;
}

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);

  ct_plan_set_calendar (plan, calendar);
  ct_node_set_text (CT_NODE (plan), CT_PLAN_FRAMEWORK, "tt19-2018-mn");
  ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, "legacy-9col");
  ct_history_clear (ct_plan_get_history (plan));

  return plan;
}

static CtGrid *
read_table (const char *name)
{
  g_autoptr (GFile) file =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests/data/tables", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CtGrid *grid;

  g_assert_no_error (error);
  grid = g_str_has_suffix (name, ".tsv") ? ct_table_reader_read_text (bytes)
                                         : ct_table_reader_read_html (bytes);
  g_assert_nonnull (grid);

  return grid;
}

static void
add_word (GString *text, const char *name, const char *words)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *line = NULL;

  if (words == NULL || *words == '\0')
    return;

  lines = g_strsplit (words, "\n", -1);
  line = g_strjoinv (" / ", lines);
  g_string_append_printf (text, " | %s: %s", name, line);
}

static void
describe_period (GString *text, CtPeriod *period)
{
  if (period == NULL)
    return;

  add_word (text, "period", ct_period_get_text (period));
  if (ct_period_get_n_ranges (period) > 0)
    g_string_append_printf (text, " (%u)", ct_period_get_n_ranges (period));
}

static void
describe_budget (GString *text, CtBudget *budget)
{
  gint64 total;

  add_word (text, "budget", ct_budget_get_text (budget));
  if (ct_budget_get_total (budget, &total))
    g_string_append_printf (text, " (%" G_GINT64_FORMAT ")", total);
}

static void
describe_evidence (GString *text, CtEvidence *evidence)
{
  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    add_word (text, "evidence", ct_evidence_get_text (evidence, i));
}

static void
describe_action (GString *text, CtNode *action)
{
  g_string_append_printf (text, "  - %s", ct_node_get_text (action, CT_ACTION_TEXT));
  describe_period (text, ct_node_get_boxed (action, CT_ACTION_PERIOD));
  add_word (text, "lead", ct_node_get_text (action, CT_ACTION_LEAD));
  add_word (text, "partner", ct_node_get_text (action, CT_ACTION_PARTNER));
  describe_budget (text, ct_node_get_boxed (action, CT_ACTION_BUDGET));
  add_word (text, "note", ct_node_get_text (action, CT_ACTION_NOTE));
  g_string_append_c (text, '\n');
}

static void
describe_improvement (GString *text, CtNode *improvement)
{
  CtNodeList *actions = ct_improvement_get_actions (CT_IMPROVEMENT (improvement));
  int level = ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL);

  g_string_append_printf (text, "%s [%s]", ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD),
                          ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION));
  add_word (text, "content", ct_node_get_text (improvement, CT_IMPROVEMENT_CONTENT));
  add_word (text, "goal", ct_node_get_text (improvement, CT_IMPROVEMENT_GOAL));
  if (level != CT_FIELD_NO_NUMBER)
    g_string_append_printf (text, " | level %d", level);
  describe_period (text, ct_node_get_boxed (improvement, CT_IMPROVEMENT_PERIOD));
  add_word (text, "lead", ct_node_get_text (improvement, CT_IMPROVEMENT_LEAD));
  add_word (text, "partner", ct_node_get_text (improvement, CT_IMPROVEMENT_PARTNER));
  describe_budget (text, ct_node_get_boxed (improvement, CT_IMPROVEMENT_BUDGET));
  add_word (text, "conditions", ct_node_get_text (improvement, CT_IMPROVEMENT_CONDITIONS));
  describe_evidence (text, ct_node_get_boxed (improvement, CT_IMPROVEMENT_EVIDENCE));
  add_word (text, "note", ct_node_get_text (improvement, CT_IMPROVEMENT_NOTE));
  g_string_append_c (text, '\n');

  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    describe_action (text, ct_node_list_get (actions, i));
}

static char *
describe_plan (CtPlan *plan)
{
  GString *text = g_string_new (NULL);
  CtNodeList *list = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    describe_improvement (text, ct_node_list_get (list, i));

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *file;
  guint n_actions;
  guint n_skipped;
  const char *plan;
} Case;

static const Case cases[] = {
  { "word-roadmap.html", 4, 1,
    "1 [1.1] | lead: Hiệu trưởng\n"
    "  - Rà soát, bổ sung chiến lược phát triển của trường. | period: Tháng 9/2026 (1)\n"
    "  - Niêm yết chiến lược ở bảng tin và trang web. | period: Năm học 2026-2027 và các năm tiếp "
    "theo (1)\n"
    "1 [1.6] | period: Cả năm (1) | lead: Hiệu trưởng | partner: Kế toán, thủ quỹ | budget: Ngân "
    "sách nhà nước: 3 triệu đồng (3000000) | conditions: Phần mềm kế toán\n"
    "  - Kiểm kê tài sản hai lần trong năm.\n"
    "  - Thu học phí qua tài khoản.\n" },
  { "excel-9col.html", 4, 2,
    "1 [1.5] | level 2 | period: Tháng 8/2026 (1) | lead: Phó hiệu trưởng, GVCN | budget: 5 triệu "
    "đồng (5000000) | conditions: Ban đại diện cha mẹ học sinh\n"
    "  - Vận động học sinh ra lớp đúng độ tuổi.\n"
    "  - Sắp xếp sĩ số các lớp đồng đều.\n"
    "2 [2.2] | goal: 80% giáo viên soạn bài trên máy | lead: Tổ chuyên môn\n"
    "  - Tập huấn soạn bài điện tử | period: 10/2026 (1) | budget: 2.000.000 đ (2000000) | note: "
    "Thuê phòng máy\n"
    "  - Dự giờ, góp ý theo tổ | period: 11/2026 - 4/2027 (1)\n" },
  { "libreoffice-by-standard.html", 3, 0,
    "1 [] | content: Hồ sơ quản lý cập nhật chưa kịp thời | period: 9/2026 – 5/2027 (1) | lead: "
    "BGH | evidence: Hồ sơ, sổ sách | evidence: Biên bản kiểm tra\n"
    "  - Rà soát hồ sơ theo quy định\n"
    "  - Kiểm tra hồ sơ hằng tháng\n"
    "2 [] | content: Phối hợp giữa các tổ chưa thường xuyên | period: Cả năm (1) | lead: PHT, Tổ "
    "CM | evidence: Biên bản sinh hoạt\n"
    "  - Sinh hoạt liên tổ mỗi học kỳ một lần\n" },
  { "calc.tsv", 4, 0,
    "1 [1.5] | lead: Hiệu trưởng | budget: 20 triệu đồng (20000000)\n"
    "  - Mở thêm lớp mẫu giáo | period: 9/2026 (1)\n"
    "  - Sửa lại sân chơi | period: 10/2026 (1)\n"
    "1 [1.8] | period: Cả năm (1) | lead: Tổ chuyên môn\n"
    "  - Dự giờ mỗi tuần\n"
    "3 [3.1] | period: 2/2027 (1) | lead: Bảo vệ, GV | budget: 500.000 đồng (500000)\n"
    "  - Trồng \"cây xanh\" trong sân\n" },
};

static void
assert_same_lines (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_case (gconstpointer data)
{
  const Case *this = data;
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (CtPlan) plan = make_plan ();
  CtTableSource source = {
    ct_catalogue_get_table_words (catalogue),
    plan,
    ct_catalogue_get_form (catalogue, "legacy-9col"),
    ct_catalogue_get_framework (catalogue, "tt19-2018-mn"),
  };
  g_autoptr (GBytes) before = ct_plan_writer_write (plan);
  g_autoptr (CtGrid) grid = read_table (this->file);
  g_autoptr (CtTableColumns) columns =
      ct_table_columns_guess (grid, source.words, ct_plan_get_calendar (plan));
  g_autoptr (CtTableImport) import = ct_table_import_new (grid, columns, &source, "5", "5.1");
  g_autofree char *text = NULL;
  g_autoptr (GBytes) undone = NULL;

  ct_table_import_apply (import, plan, "Paste");
  text = describe_plan (plan);
  assert_same_lines (text, this->plan);
  g_assert_cmpuint (import->n_actions, ==, this->n_actions);
  g_assert_cmpuint (import->skipped->len, ==, this->n_skipped);

  /* One step, which leaves nothing behind. */
  ct_history_undo (ct_plan_get_history (plan));
  g_assert_false (ct_history_get_can_undo (ct_plan_get_history (plan)));
  undone = ct_plan_writer_write (plan);
  g_assert_true (g_bytes_equal (undone, before));
}

static void
append_many (GString *text, const char *piece, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
}

static char *
make_deep (void)
{
  GString *text = g_string_new ("<table><tr><td>");

  append_many (text, "<div><span>", 20000);
  g_string_append (text, "sâu");

  return g_string_free (text, FALSE);
}

static char *
make_nested_tables (void)
{
  GString *text = g_string_new (NULL);

  append_many (text, "<table><tr><td>một", 5000);

  return g_string_free (text, FALSE);
}

static char *
make_wide (void)
{
  GString *text = g_string_new ("<table>");

  append_many (text, "<tr>", 3);
  append_many (text, "<td rowspan=99999999999 colspan=-7>x</td>", 300);
  append_many (text, "<td rowspan=0 colspan=4000000000>y</td>", 300);

  return g_string_free (text, FALSE);
}

/* Whatever is on a clipboard, it does no harm, and a table has bounds. */
static void
test_bad_input (void)
{
  g_autofree char *deep = make_deep ();
  g_autofree char *nested = make_nested_tables ();
  g_autofree char *wide = make_wide ();
  const char *const texts[] = {
    "",
    "<",
    "<table",
    "<table><tr><td",
    "<![if",
    "<![if x]><table><tr><td>a",
    "<p>không có bảng</p>",
    "<table><tr><td>\xff\xfe\x80</td></tr></table>",
    "<table></table>",
    deep,
    nested,
    wide,
  };
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (CtPlan) plan = make_plan ();
  CtTableSource source = { ct_catalogue_get_table_words (catalogue), plan, NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (CtGrid) grid = ct_table_reader_read_html (bytes);
      g_autoptr (CtTableColumns) columns = NULL;
      g_autoptr (CtTableImport) import = NULL;

      if (grid == NULL)
        continue;

      g_assert_cmpuint (ct_grid_get_n_columns (grid), <=, 100);
      g_assert_cmpuint (ct_grid_get_n_rows (grid), <=, 5000);
      columns = ct_table_columns_guess (grid, source.words, ct_plan_get_calendar (plan));
      import = ct_table_import_new (grid, columns, &source, NULL, NULL);
      g_assert_cmpuint (import->improvements->len, <=, 5000);
    }
}

/* As Firefox has it on the clipboard. */
static void
test_utf16 (void)
{
  const char *html = "<table><tr><td>Tiêu chí 1.5</td><td>Mở lớp</td></tr></table>";
  gsize length;
  g_autofree char *wide = g_convert (html, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CtGrid) grid = NULL;

  g_byte_array_append (array, (const guint8 *) "\xff\xfe", 2);
  g_byte_array_append (array, (const guint8 *) wide, (guint) length);
  bytes = g_bytes_new (array->data, array->len);
  grid = ct_table_reader_read_html (bytes);
  g_assert_cmpstr (ct_grid_get_text (grid, 0, 1), ==, "Mở lớp");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/table-import/", cases[i].file, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/table-import/bad-input", test_bad_input);
  g_test_add_func ("/table-import/utf-16", test_utf16);

  return g_test_run ();
}
