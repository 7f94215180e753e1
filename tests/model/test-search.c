/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "ct-action.h"
#include "ct-evidence-item.h"
#include "ct-paragraph.h"
#include "ct-recipient.h"
#include "ct-review.h"
#include "ct-search.h"
#include "ct-section.h"
#include "ct-words.h"

/* In milliseconds. */
#define FRAME 16

/* A sanitizer's own work says nothing of the program's speed. */
#ifdef __SANITIZE_ADDRESS__
#define SLOWED_DOWN 1
#else
#define SLOWED_DOWN 0
#endif

typedef struct
{
  const char *query;
  const char *text;
  const char *found; /* the words found, with "|" between them; NULL for none */
} MatchCase;

static const MatchCase match_cases[] = {
  { "ke hoach", "Xây dựng kế hoạch năm học", "kế hoạch" },
  { "KE HOACH", "Kế hoạch và KẾ HOẠCH", "Kế hoạch|KẾ HOẠCH" },
  { "d", "đồ Đạc, dạy", "đ|Đ|d" },
  { "đ", "đồ dùng", "đ" },
  { "do dung", "đồ dùng", "đồ dùng" },
  { "hoà", "hòa nhập", "hòa" },
  { "hòa", "hoà nhập", "hoà" },
  { "hoa", "Trường MN Hoa Sen, hóa đơn, hoạ tiết", "Hoa|hóa|hoạ" },
  { "tổ", "toàn thể tổ, tờ trình, TỔ CM", "tổ|TỔ" },
  { "tô", "tổ, tờ, to", "tổ" },
  { "kế hoach", "kế hoạch; kê hoạch", "kế hoạch" },
  { "quý I", "Quý  I năm 2026", "Quý  I" },
  { "minh chung", "minh\nchứng", "minh\nchứng" },
  { "  minh chung ", "minh chứng", "minh chứng" },
  { "2025-2026", "Năm học 2025–2026", "2025–2026" },
  { "\"mam\"", "lớp “mầm”", "“mầm”" },
  { "MC.4", "(MC\342\201\240.4)", "MC\342\201\240.4" },
  /* The same words, composed and decomposed. */
  { "kế", "ke\xcc\x82\xcc\x81 hoạch", "ke\xcc\x82\xcc\x81" },
  { "ke\xcc\x82\xcc\x81", "kế hoạch", "kế" },
  { "aa", "aaaa", "aa|aa" },
  { "kế hoạch", "ke hoach", NULL },
  { "bếp", "bệp", NULL },
  { "xyz", "kế hoạch", NULL },
  { "kế hoạch năm", "kế hoạch", NULL },
  { "", "kế hoạch", NULL },
  { "   ", "kế hoạch", NULL },
};

static void
test_match (gconstpointer data)
{
  const MatchCase *expected = data;
  g_autoptr (CtSearchQuery) query = ct_search_query_new (expected->query);
  g_autoptr (GArray) ranges = ct_search_query_match (query, expected->text);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const CtSearchRange *range = &g_array_index (ranges, CtSearchRange, i);

      g_string_append_printf (found, "%s%.*s", i > 0 ? "|" : "", (int) (range->end - range->start),
                              expected->text + range->start);
    }

  g_assert_cmpstr (found->str, ==, expected->found != NULL ? expected->found : "");
}

static gpointer
append (CtNodeList *list, gpointer node)
{
  ct_node_list_append (list, node);
  g_object_unref (node);

  return node;
}

static CtAction *
add_action (CtPlan *plan, const char *criterion, const char *words)
{
  CtNode *improvement = append (ct_plan_get_improvements (plan), ct_improvement_new ());
  CtNode *action =
      append (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)), ct_action_new ());

  ct_node_set_text (improvement, CT_IMPROVEMENT_CRITERION, criterion);
  ct_node_set_text (action, CT_ACTION_TEXT, words);

  return CT_ACTION (action);
}

static GPtrArray *
find (CtSearch *search, const char *words)
{
  g_autoptr (CtSearchQuery) query = ct_search_query_new (words);

  return ct_search_find (search, query);
}

static guint
count_found (CtSearch *search, const char *words)
{
  g_autoptr (GPtrArray) hits = find (search, words);

  return hits->len;
}

/* Whatever kind of text has the words in it, the search finds it. */
static void
test_everywhere (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtSearch) search = ct_search_new (plan);
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  CtNode *section = append (ct_plan_get_sections (plan), ct_section_new ());
  CtNode *action = CT_NODE (add_action (plan, "1.5", "cổng Trường"));
  g_autoptr (CtEvidence) evidence = ct_evidence_with (NULL, NULL, "ảnh");
  g_autoptr (CtEvidence) more = ct_evidence_with (evidence, NULL, "Cổng trường");
  CtNode *assessment = append (ct_plan_get_assessments (plan), ct_assessment_new ());
  CtNode *result =
      append (ct_assessment_get_results (CT_ASSESSMENT (assessment)), ct_result_new ());
  CtNode *node;

  ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_NAME, "CỔNG TRƯỜNG");
  ct_words_set (document, CT_DOCUMENT_SUBJECTS, "Cải tiến\ncổng trường");
  node = append (ct_document_get_recipients (CT_DOCUMENT (document)), ct_recipient_new ());
  ct_node_set_text (node, CT_RECIPIENT_TEXT, "Cổng trường");
  node = append (ct_plan_get_preamble (plan), ct_paragraph_new ());
  ct_node_set_text (node, CT_PARAGRAPH_TEXT, "Căn cứ cổng trường");
  node = append (ct_plan_get_closing (plan), ct_paragraph_new ());
  ct_node_set_text (node, CT_PARAGRAPH_TEXT, "cổng trường./.");
  ct_node_set_text (section, CT_SECTION_HEADING, "CỔNG TRƯỜNG");
  node = append (ct_section_get_paragraphs (CT_SECTION (section)), ct_paragraph_new ());
  ct_node_set_text (node, CT_PARAGRAPH_TEXT, "cổng trường");
  ct_node_set_text (result, CT_RESULT_WEAKNESS, "cổng trường hẹp");
  ct_words_set (action, CT_ACTION_PERIOD, "khi xong cổng trường");
  ct_words_set (action, CT_ACTION_BUDGET, "theo giá cổng trường");
  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, more);
  node = append (ct_plan_get_evidence_list (plan), ct_evidence_item_new ());
  ct_node_set_text (node, CT_EVIDENCE_ITEM_TITLE, "Ảnh cổng trường");
  node = append (ct_plan_get_reviews (plan), ct_review_new ());
  ct_node_set_text (node, CT_REVIEW_RESULT, "Đã xây cổng trường");

  g_assert_cmpuint (count_found (search, "cong truong"), ==, 14);
}

/* The groups follow the printed plan, whatever the order in the file. */
static void
test_order (void)
{
  static const char *const expected[] = { "0", "1.9", "1.10", "2.1", "1", "document" };
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtSearch) search = ct_search_new (plan);
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 0; i < 2; i++)
    {
      CtNode *section = append (ct_plan_get_sections (plan), ct_section_new ());

      ct_node_set_text (section, CT_SECTION_KIND, i == 0 ? "plan" : "text");
      ct_node_set_text (section, CT_SECTION_HEADING, "Bếp");
    }
  ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_ADDRESS, "Bếp");
  add_action (plan, "2.1", "Bếp");
  add_action (plan, "1.10", "Bếp");
  add_action (plan, "1.9", "Bếp");

  hits = find (search, "bep");
  g_assert_cmpuint (hits->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < hits->len; i++)
    {
      const CtSearchPlace *place = ct_search_hit_get_place (g_ptr_array_index (hits, i));
      guint position = 0;
      g_autofree char *name = NULL;

      if (place->kind == CT_SEARCH_SECTION)
        ct_node_list_find (ct_plan_get_sections (plan), place->section, &position);
      name = place->kind == CT_SEARCH_SECTION    ? g_strdup_printf ("%u", position)
             : place->kind == CT_SEARCH_DOCUMENT ? g_strdup ("document")
                                                 : g_strdup (place->code);
      g_assert_cmpstr (name, ==, expected[i]);
    }
}

static void
test_follows_changes (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtSearch) search = ct_search_new (plan);
  CtNode *action = CT_NODE (add_action (plan, "1.1", "Sửa bếp, sân bếp"));
  g_autoptr (GPtrArray) hits = find (search, "bep");
  g_autofree char *text = NULL;

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_true (ct_search_hit_get_node (g_ptr_array_index (hits, 0)) == action);
  g_assert_cmpuint (ct_search_hit_get_field (g_ptr_array_index (hits, 0)), ==, CT_ACTION_TEXT);
  g_assert_cmpuint (ct_search_hit_get_count (g_ptr_array_index (hits, 0)), ==, 2);

  ct_node_set_text (action, CT_ACTION_TEXT, "Sửa sân");
  g_assert_cmpuint (count_found (search, "bep"), ==, 0);
  g_assert_cmpuint (count_found (search, "san"), ==, 1);
  text = ct_search_hit_dup_text (g_ptr_array_index (hits, 0));
  g_assert_cmpstr (text, ==, "Sửa sân");

  add_action (plan, "1.2", "Sửa sân sau");
  g_assert_cmpuint (count_found (search, "san"), ==, 2);
  ct_node_list_remove (ct_plan_get_improvements (plan), 0);
  g_assert_cmpuint (count_found (search, "san"), ==, 1);
  ct_history_undo (ct_plan_get_history (plan));
  g_assert_cmpuint (count_found (search, "san"), ==, 2);
}

/* Of the processor: what else the machine does meanwhile is not the question. */
static double
get_milliseconds (clock_t start)
{
  return (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

/* A key in the entry must not hold up the next frame, in the largest plan of all. */
static void
test_speed (void)
{
  static const char *const words[] = { "k", "ke", "ke h", "kế", "kế hoạch", "không có đâu" };
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtSearch) search = ct_search_new (plan);
  gboolean more;
  clock_t start;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *criterion = g_strdup_printf ("%u.%u", i % 5 + 1, i % 7 + 1);
      CtNode *action = CT_NODE (add_action (
          plan, criterion,
          "Rà soát, bổ sung kế hoạch phát triển nhà trường theo hướng dẫn của ngành, bảo đảm an "
          "toàn cho trẻ, có sổ theo dõi từng tuần và báo cáo tại cuộc họp chuyên môn hằng tháng"));

      ct_node_set_text (ct_node_get_parent (action), CT_IMPROVEMENT_CONTENT,
                        "Đồng bộ sân chơi, thiết bị ngoài trời và bếp ăn một chiều");
      ct_node_set_text (action, CT_ACTION_LEAD, "Phó Hiệu trưởng, Tổ trưởng tổ mẫu giáo");
      ct_node_set_text (action, CT_ACTION_PARTNER, "Ban đại diện cha mẹ trẻ; tổ văn phòng");
      ct_node_set_text (action, CT_ACTION_CONDITIONS, "Kế hoạch, biên bản họp, hóa đơn");
      ct_node_set_text (action, CT_ACTION_NOTE, "Kiểm tra lại vào cuối học kỳ I");
    }

  do
    {
      start = clock ();
      more = ct_search_prepare (search, 4000);
      g_test_message ("prepare: %.2f ms", get_milliseconds (start));
    }
  while (more);
  g_assert_cmpuint (count_found (search, "ke hoach"), ==, 2000);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      double best = G_MAXDOUBLE;

      for (guint run = 0; run < 10; run++)
        {
          /* As after a keystroke in the plan, the worst that can come before a find. */
          ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_ADDRESS,
                            run % 2 == 0 ? "Thôn 1" : "Thôn 2");
          start = clock ();
          count_found (search, words[i]);
          best = MIN (best, get_milliseconds (start));
        }
      g_test_message ("find “%s”: %.2f ms", words[i], best);
      if (!SLOWED_DOWN)
        g_assert_cmpfloat (best, <, FRAME);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (match_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/search/match/%u", i);

      g_test_add_data_func (path, &match_cases[i], test_match);
    }
  g_test_add_func ("/search/everywhere", test_everywhere);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/follows-changes", test_follows_changes);
  g_test_add_func ("/search/speed", test_speed);

  return g_test_run ();
}
