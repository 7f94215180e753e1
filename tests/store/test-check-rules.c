/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-checks.h"

/* Every rule finds what it is for, and leaves alone what only looks like it. */

typedef struct
{
  const char *name;
  const char *plan;
  const char *findings;
} Case;

static const Case cases[] = {
  /* Actions */
  { "action/good", PERIOD ("12/2026"), "" },
  { "action/empty", PLAN (ROW ("", "<action id='a1' status='planned'><text> </text></action>")),
    "error action-empty a1" },
  { "action/dropped", PLAN (ROW ("", "<action id='a1' status='dropped'/>")), "" },
  { "action/no-period", PLAN (ROW ("", FULL_ACTION ("a1", ""))),
    "warning action-without-period a1" },
  { "action/period-of-row", PLAN (ROW ("", WHEN ("Cả năm") FULL_ACTION ("a1", ""))), "" },
  { "action/period-beside",
    PLAN (ROW ("", FULL_ACTION ("a1", WHEN ("Cả năm")) FULL_ACTION ("a2", ""))),
    "hint action-without-period a2" },
  { "action/done-without-period",
    PLAN (ROW ("",
               "<action id='a1' status='done'><text>Xong</text><lead>HT</lead>"
               "<evidence>Ảnh</evidence></action>")),
    "" },
  { "action/no-lead",
    PLAN (ROW ("",
               "<action id='a1' status='planned'><text>Tập huấn</text>" WHEN (
                   "Cả năm") "<partner>GV</partner><evidence>Ảnh</evidence></action>")),
    "warning action-without-lead a1" },
  { "action/lead-of-row",
    PLAN (ROW ("",
               "<lead>HT</lead><action id='a1' status='planned'><text>Tập huấn</text>" WHEN (
                   "Cả năm") "<evidence>Ảnh</evidence></action>")),
    "" },
  { "action/no-evidence",
    PLAN (ROW ("",
               "<action id='a1' status='planned'><text>Tập huấn</text>" WHEN (
                   "Cả năm") "<lead>HT</lead></action>")),
    "hint action-without-evidence a1" },
  { "action/evidence-of-row",
    PLAN (
        ROW ("",
             "<evidence>Ảnh</evidence><action id='a1' status='planned'><text>Tập huấn</text>" WHEN (
                 "Cả năm") "<lead>HT</lead></action>")),
    "" },
  { "action/form-without-evidence",
    OLD_PLAN (ROW ("",
                   "<action id='a1' status='done'><text>Tập huấn</text>"
                   "<lead>HT</lead></action>")),
    "" },
  { "action/late", PERIOD ("10/2026"), "warning action-late a1" },
  { "action/late-and-done",
    PLAN (ROW ("",
               "<action id='a1' status='done'><text>Xong</text>" WHEN (
                   "10/2026") "<lead>HT</lead><evidence>Ảnh</evidence></action>")),
    "" },
  { "action/left-undone",
    HEAD ("tt19-2018-mn", "legacy-9col") SCHOOL
    "<calendar first-year='2024' years='3'/><document><date>2024-09-10</date></document>" ROW (
        "",
        FULL_ACTION ("a1", WHEN ("10/2024")) FULL_ACTION ("a2", WHEN ("10/2025"))
            FULL_ACTION ("a3", WHEN ("10/2026"))) "</plan>",
    "warning actions-left-undone a1\nwarning action-late a3" },

  /* Periods */
  { "period/impossible", PERIOD ("31/9/2026"), "error period-impossible a1" },
  { "period/month-13", PERIOD ("Tháng 13/2026"), "error period-impossible a1" },
  { "period/reversed", PERIOD ("12/2026 - 10/2026"), "error period-reversed a1" },
  { "period/undated", PERIOD ("Theo đợt"), "hint period-undated a1" },
  { "period/before", PERIOD ("3/2026"), "warning period-outside a1" },
  { "period/after", PERIOD ("10/2027"), "warning period-outside a1" },
  { "period/beyond", PERIOD ("Năm học 2026-2027; năm học 2027-2028"), "hint period-beyond a1" },
  { "period/open", PERIOD ("Năm học 2026-2027 và các năm tiếp theo"), "" },
  { "period/summer", PERIOD ("7/2027"), "hint period-in-summer a1" },
  { "period/into-summer", PERIOD ("5/2027 - 6/2027"), "" },
  { "period/calendar-years",
    HEAD ("tt57-2026-mn", "tt57-bieu2") SCHOOL "<calendar first-year='2026' years='5'/>" DATED
        ROW ("", FULL_ACTION ("a1", WHEN ("Giai đoạn 2026-2031"))) "</plan>",
    "" },
  { "period/of-row", PLAN (ROW ("", WHEN ("31/9/2026") FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "error period-impossible i1" },

  /* Money */
  { "money/words", MONEY ("15.000.000 đ (mười triệu đồng)"), "error money-words a1" },
  { "money/same", MONEY ("15.000.000 đ (Mười lăm triệu đồng chẵn)"), "" },
  { "money/brackets", MONEY ("15 triệu đồng (dự kiến năm học tới)"), "" },
  { "money/below-zero", MONEY ("-5 triệu đồng"), "error money-impossible a1" },
  { "money/none", MONEY ("Không"), "" },
  { "money/dots", MONEY ("……."), "" },

  /* Levels */
  { "level/not-there",
    OLD_PLAN (ROW ("standard='1' criterion='1.8'", "<goal level='3'/><content>A</content>")),
    "error level-not-there i1\nwarning improvement-without-action i1" },
  { "level/there",
    PLAN (ROW ("standard='1' criterion='1.1'",
               "<goal level='2'/>" FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "" },
  { "level/below",
    PLAN (RESULTS ("<result criterion='1.1' level='2'/>")
              ROW ("standard='1' criterion='1.1'",
                   "<goal level='1'/>" FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "warning level-below-reached i1" },
  { "level/kept",
    PLAN (RESULTS ("<result criterion='1.1' level='2'/>")
              ROW ("standard='1' criterion='1.1'",
                   "<goal level='2'/>" FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "" },
  { "level/result", PLAN (RESULTS ("<result criterion='1.1' level='3'/>")),
    "error result-not-there t1" },
  { "criterion/unknown",
    PLAN (ROW ("standard='3' criterion='3.9'", FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "warning criterion-unknown i1" },
  { "criterion/in-another-standard",
    PLAN (ROW ("standard='2' criterion='1.1'", FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "warning criterion-in-standard i1" },
  { "improvement/empty", PLAN (ROW ("standard='1'", "")), "error improvement-empty i1" },
  { "improvement/chosen", PLAN (ROW ("criterion='1.1'", "<goal level='2'/>")),
    "warning improvement-without-action i1" },
  { "improvement/no-action", PLAN (ROW ("criterion='1.1'", "<content>Bếp</content>")),
    "warning improvement-without-action i1" },
  { "priority/no-action",
    PLAN (RESULTS ("<result criterion='4.1' level='0'/>")
              ROW ("criterion='4.1'", "<content>Bếp một chiều</content>")),
    "error priority-without-action i1" },
  { "priority/chosen",
    PLAN (RESULTS ("<result criterion='4.1' level='0'/>") ROW ("criterion='4.1'", "")),
    "error priority-without-action i1" },
  { "priority/no-improvement", PLAN (RESULTS ("<result criterion='4.1' level='0'/>")),
    "error priority-without-improvement t1" },
  { "priority/not-mandatory", PLAN (RESULTS ("<result criterion='1.1' level='0'/>")),
    "warning unmet-without-improvement t1" },
  { "priority/met", PLAN (RESULTS ("<result criterion='4.1' level='1'/>")), "" },

  /* Counts */
  { "tally/wrong",
    OLD_PLAN ("<assessments><assessment id='t1' year='2022'>"
              "<tally level='1' met='22' of='27' printed='81,1%'/>"
              "<tally level='2' met='20' of='27' printed='74,1%'/>"
              "<tally level='2' met='14' of='27' printed='51,8 %'/></assessment></assessments>"),
    "error tally-percent t1\nerror tally-percent t1" },
  { "tally/rounded",
    OLD_PLAN ("<assessments><assessment id='t1' year='2022'>"
              "<tally level='1' met='22' of='27' printed='81%'/>"
              "<tally level='1' met='22' of='27' printed='81.48%'/>"
              "<tally level='1' met='27' of='27' printed='100%'/>"
              "<tally level='1' met='22' of='27'/></assessment></assessments>"),
    "" },
  { "tally/half",
    OLD_PLAN ("<assessments><assessment id='t1' year='2022'>"
              "<tally level='1' met='1' of='16' printed='6,3%'/></assessment></assessments>"),
    "" },
  { "tally/more",
    OLD_PLAN ("<assessments><assessment id='t1' year='2022'>"
              "<tally level='1' met='28' of='27' printed='100%'/></assessment></assessments>"),
    "error tally-impossible t1" },
  { "tally/base",
    OLD_PLAN ("<assessments><assessment id='t1' year='2022'>"
              "<tally level='3' met='12' of='27' printed='44,4%'/></assessment></assessments>"),
    "warning tally-base t1" },
  { "tally/of-other-standards",
    OLD_PLAN ("<assessments><assessment id='t1' year='2022' framework='tt18-2018-trh'>"
              "<tally level='3' met='12' of='27' printed='44,4%'/></assessment></assessments>"),
    "" },
  { "tally/by-other-standards",
    PLAN ("<assessments><assessment id='t1' year='2024'>"
          "<tally level='2' met='20' of='27' printed='74,1%'/></assessment></assessments>"),
    "" },

  /* Sections */
  { "section/jump",
    PLAN ("<sections><section id='s1' kind='text'/><section id='s2' kind='text'/>"
          "<section id='s3' kind='text' number='VI'/><section id='s4' kind='text' number='VII'/>"
          "</sections>"),
    "warning section-number s3" },
  { "section/typed",
    PLAN ("<sections><section id='s1' kind='text' number='I.'/>"
          "<section id='s2' kind='text' number='II.'/></sections>"),
    "" },
  { "section/letters",
    PLAN ("<sections><section id='s1' kind='text' number='A'/>"
          "<section id='s2' kind='text' number='B'/></sections>"),
    "" },
  { "section/headings",
    SECTION ("<h level='1'>1. Một</h><h level='1'>2. Hai</h>"
             "<h level='1'>4. Bốn</h><h level='1'>4. Bốn nữa</h>"),
    "warning heading-number s1\nwarning heading-number s1" },
  { "section/good-headings",
    SECTION ("<h level='1'>1. Một</h><h level='2'>1. a</h><h level='2'>2. b</h>"
             "<h level='1'>2. Hai</h><h level='2'>1. c</h><h level='1'>2.5 kg</h>"
             "<h level='1'>Không số</h>"),
    "" },
  { "section/blanks", SECTION ("<p>2. Loại hình: …</p><p>Quy mô: … lớp.</p><p>Số …, ngày …</p>"),
    "hint text-blank s1\nhint text-blank s1\nhint text-blank s1" },
  { "section/no-blanks",
    SECTION ("<p>Sách, vở, v.v…</p><p>Theo lời dạy (…) của Bác</p><p>“Học…”</p>"), "" },

  /* Dates */
  { "date/missing",
    HEAD ("tt57-2026-mn", "tt57-bieu2")
        SCHOOL YEAR ROW ("", FULL_ACTION ("a1", WHEN ("Cả năm"))) "</plan>",
    "hint date-missing document" },
  { "date/nothing-yet", HEAD ("tt57-2026-mn", "tt57-bieu2") SCHOOL YEAR "</plan>", "" },
  { "date/issued",
    HEAD ("tt57-2026-mn", "tt57-bieu2") SCHOOL YEAR "<document state='issued'/></plan>",
    "warning date-missing document" },
  { "date/month", PLAN_ON ("2026-09", ""), "" },
  { "date/impossible", PLAN_ON ("mai", ""), "error date-impossible document" },
  { "date/before", PLAN_ON ("2025-09-10", ""), "warning date-outside document" },
  { "date/after", PLAN_ON ("2027-07-01", ""), "warning date-outside document" },
  { "date/after-work", PLAN_ON ("2027-04-06", ROW ("", FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "warning date-after-work document" },
  { "date/some-weeks-on", PLAN_ON ("2026-10-20", ROW ("", FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "" },
  { "school/no-name", HEAD ("tt57-2026-mn", "tt57-bieu2") YEAR DATED "</plan>",
    "error school-without-name school" },

  /* The law */
  { "law/ended", SECTION ("<p>Căn cứ Thông tư số 19/2018/TT-BGDĐT ngày 22 tháng 8 năm 2018;</p>"),
    "warning law-not-in-force s1" },
  { "law/short", SECTION ("<p>- TT 19/2018 của Bộ GDĐT</p>"), "warning law-not-in-force s1" },
  { "law/spaces", SECTION ("<p>thông tư số: 19 / 2018 / TT - BGD&amp;ĐT</p>"),
    "warning law-not-in-force s1" },
  { "law/preamble", PLAN ("<preamble><p>Căn cứ Thông tư 22/2024/TT-BGDĐT;</p></preamble>"),
    "warning law-not-in-force preamble" },
  { "law/past", SECTION ("<p>1. Báo cáo tự đánh giá theo Thông tư số 19/2018/TT-BGDĐT;</p>"), "" },
  { "law/in-force", SECTION ("<p>Thông tư số 57/2026/TT-BGDĐT ngày 07 tháng 7 năm 2026</p>"), "" },
  { "law/other", SECTION ("<p>Thông tư số 19/2018/TT-BYT; ngày 19/2018; 19/2018/NĐ-CP</p>"), "" },
  { "law/in-force-then",
    OLD_PLAN ("<preamble><p>Căn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018;</p></preamble>"),
    "" },
  { "law/not-yet", OLD_PLAN ("<preamble><p>Căn cứ Thông tư số 57/2026/TT-BGDĐT;</p></preamble>"),
    "warning law-not-yet-in-force preamble" },
  { "law/year", SECTION ("<p>Căn cứ Thông tư số 19/20182/TT-BGDĐT</p>"), "error law-year s1" },
  { "law/day", SECTION ("<p>Thông tư số 13/2020/TT-BGDĐT ngày 27 tháng 5 năm 2020</p>"),
    "warning law-date s1" },
  { "law/right-day", SECTION ("<p>Thông tư số 13/2020/TT-BGDĐT ngày 26/5/2020</p>"), "" },
  { "law/decree", SECTION ("<p>Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020</p>"), "" },
  { "framework/replaced", HEAD ("tt19-2018-mn-2024", "legacy-9col") SCHOOL YEAR DATED "</plan>",
    "warning framework-not-in-force plan" },
  { "framework/in-force-then", OLD_PLAN (""), "" },

  /* Texts */
  { "text/tcvn3", SECTION ("<p>Tr­êng mÇm non x©y dùng kÕ ho¹ch</p>"), "warning text-encoding s1" },
  { "text/vni", SECTION ("<p>Tröôøng maàm non xaây döïng keá hoaïch</p>"),
    "warning text-encoding s1" },
  { "text/parts", SECTION ("<p>Ke&#x302;&#x301; hoa&#x323;ch</p>"), "hint text-form s1" },
  { "text/years", SECTION ("<p>Kết quả năm học 2017-1018</p>"), "warning text-year s1" },
  { "text/good-years", SECTION ("<p>2017-2018, 2020–2025, số 2020-1234/KH, 0912-2020-1999</p>"),
    "" },

  /* What has to be done first */
  { "links/in-time",
    PLAN (ROW ("",
               FULL_ACTION ("a1", WHEN ("12/2026"))
                   FULL_ACTION ("a2", WHEN ("1/2027") "<after ref='a1'/>"))),
    "" },
  { "links/too-early",
    PLAN (ROW ("",
               FULL_ACTION ("a1", WHEN ("1/2027") "<after ref='a2'/>")
                   FULL_ACTION ("a2", WHEN ("Cả năm")))),
    "warning action-before-its-turn a1" },
  { "links/circle",
    PLAN (ROW ("",
               FULL_ACTION ("a1", WHEN ("1/2027") "<after ref='a3'/>")
                   FULL_ACTION ("a2", WHEN ("2/2027") "<after ref='a1'/>")
                       FULL_ACTION ("a3", WHEN ("3/2027") "<after ref='a2'/>"))),
    "error actions-in-a-circle a1" },
  { "links/lost",
    PLAN (ROW ("", FULL_ACTION ("a1", WHEN ("1/2027") "<after ref='a7'/><after ref='i1'/>"))),
    "error action-not-there a1\nerror action-not-there a1" },

  /* Rows */
  { "rows/twice",
    PLAN (ROW ("",
               FULL_ACTION ("a1", WHEN ("Cả năm")) "<action id='a2' status='planned'><text>việc  "
                                                   "A1.</text>" WHEN (
                                                       "Cả năm") "<lead>PHT</lead><evidence>Ảnh</"
                                                                 "evidence></action>")),
    "warning action-repeated a2" },
  { "rows/at-two-times",
    PLAN (ROW ("",
               "<action id='a1' status='planned'><text>Họp</text>" WHEN (
                   "12/2026") "<lead>PHT</lead><evidence>Ảnh</evidence></action>"
                              "<action id='a2' status='planned'><text>Họp</text>" WHEN (
                                  "3/2027") "<lead>PHT</lead><evidence>Ảnh</evidence></action>")),
    "" },
  { "rows/improvement-twice",
    PLAN (
        "<improvements>"
        "<improvement id='i1' criterion='1.1'><content>Bếp</content>" FULL_ACTION (
            "a1",
            WHEN (
                "Cả năm")) "</improvement>"
                           "<improvement id='i2' "
                           "criterion='1.1'><content>Bếp</content>" FULL_ACTION (
                               "a2",
                               WHEN (
                                   "Cả năm")) "</improvement>"
                                              "<improvement id='i3' "
                                              "criterion='1.2'><content>Bếp</content>" FULL_ACTION (
                                                  "a3",
                                                  WHEN ("Cả năm")) "</improvement></improvements>"),
    "warning improvement-repeated i2" },

  /* What the form does not print */
  { "place/none",
    PLAN ("<sections><section id='s1' kind='plan'><heading>V</heading></section></sections>"
          "<improvements><improvement id='i1' criterion='1.1'>" FULL_ACTION (
              "a1", WHEN ("Cả năm") "<note>ghi</note>") "</improvement></improvements>"),
    "hint no-place a1" },
  { "place/own-column",
    PLAN ("<sections><section id='s1' kind='plan'><heading>V</heading><columns>"
          "<column field='actions'/><column field='people period'/><column field='evidence "
          "note'/></columns>"
          "</section></sections>"
          "<improvements><improvement id='i1' criterion='1.1'>" FULL_ACTION (
              "a1", WHEN ("Cả năm") "<note>ghi</note>") "</improvement></improvements>"),
    "" },
  { "place/appendix",
    PLAN ("<page><appendix kind='remainder'/></page>"
          "<sections><section id='s1' kind='plan'><heading>V</heading></section></sections>"
          "<improvements><improvement id='i1' criterion='1.1'>" FULL_ACTION (
              "a1", WHEN ("Cả năm") "<note>ghi</note>") "</improvement></improvements>"),
    "" },

  { "evidence/lost", PLAN (ROW ("", "<evidence ref='e9'/>" FULL_ACTION ("a1", WHEN ("Cả năm")))),
    "error evidence-not-there i1" },
  { "evidence/codes",
    PLAN ("<evidence-list><item id='e1' code='MC.1.1.01'/><item id='e2' code='MC.1.1.01'/>"
          "<item id='e3'/><item id='e4'/></evidence-list>"),
    "warning evidence-code-repeated e2" },
};

static void
test_rule (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (CtPlan) plan = read_plan (expected->plan);
  g_autoptr (CtChecks) checks = check_on (plan, TODAY);
  g_autofree char *found = dup_findings (G_LIST_MODEL (checks));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (checks)); i++)
    {
      g_autoptr (CtFinding) finding = g_list_model_get_item (G_LIST_MODEL (checks), i);

      g_test_message ("%s", ct_finding_get_sentence (finding));
    }
  g_assert_cmpstr (found, ==, expected->findings);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check-rules/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_rule);
    }

  status = g_test_run ();
  g_clear_object (&catalogue);

  return status;
}
