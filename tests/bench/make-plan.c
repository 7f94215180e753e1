/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "make-plan"

#include "config.h"

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>

/* make-plan ACTIONS [html | YEARS]: writes a plan of that many actions, or its table as HTML, which
 * LibreOffice makes into the .docx that it is measured with. Over several years the actions are
 * spread evenly, in all states. The same numbers give the same bytes.
 */

#define ACTIONS_PER_IMPROVEMENT 4
#define STANDARDS 5
#define CRITERIA_PER_STANDARD 3

static const char *const verbs[] = {
  "Rà soát, bổ sung",
  "Xây dựng",
  "Tổ chức tập huấn về",
  "Kiểm tra, đánh giá",
  "Hoàn thiện",
  "Phối hợp với cha mẹ trẻ về",
  "Tham mưu với Ủy ban nhân dân xã về",
};

static const char *const things[] = {
  "kế hoạch phát triển nhà trường",
  "hồ sơ quản lý nhóm, lớp",
  "sân chơi và đồ chơi ngoài trời",
  "bếp ăn một chiều",
  "góc thư viện của trẻ",
  "công tác y tế trường học",
  "nhà vệ sinh cho trẻ",
  "đội ngũ giáo viên",
  "tường rào, cổng trường",
  "quy chế dân chủ ở cơ sở",
};

static const char *const ends[] = {
  "theo hướng dẫn của ngành",
  "bảo đảm an toàn cho trẻ, có sổ theo dõi từng tuần và báo cáo tại cuộc họp chuyên môn hằng tháng",
  "phù hợp với điều kiện của địa phương",
  "có sự tham gia của tổ chuyên môn, tổ văn phòng và Ban đại diện cha mẹ trẻ em",
};

static const char *const people[] = {
  "Hiệu trưởng", "Phó Hiệu trưởng", "Tổ trưởng tổ mẫu giáo", "Kế toán", "Nhân viên y tế",
};

static const struct
{
  const char *text;
  const char *start;
  const char *end;
} periods[] = {
  { "Tháng 9/2025", "2025-09-01", "2025-09-30" },
  { "Từ tháng 10/2025 đến tháng 12/2025", "2025-10-01", "2025-12-31" },
  { "Tháng 3/2026", "2026-03-01", "2026-03-31" },
  { "Năm học 2025-2026", "2025-09-01", "2026-05-31" },
};

static const char *const evidence[] = {
  "Kế hoạch, biên bản họp",
  "Hóa đơn, hợp đồng, biên bản nghiệm thu",
  "Ảnh chụp, sổ theo dõi",
};

#define PICK(table, number) table[(number) % G_N_ELEMENTS (table)]

static char *
action_words (guint n)
{
  return g_strdup_printf ("%s %s, %s.", PICK (verbs, n * 5 + n / 7), PICK (things, n * 3 + n / 11),
                          PICK (ends, n + n / 13));
}

static guint
criterion (guint improvement)
{
  return improvement / STANDARDS % CRITERIA_PER_STANDARD + 1;
}

static guint
standard (guint improvement)
{
  return improvement % STANDARDS + 1;
}

static guint
millions (guint n)
{
  return n % 9 + 1;
}

/* When an action of a plan of one year is to be done, or one of many. */
static char *
plan_period (guint n, guint years)
{
  guint start = n * 7 % (years * 12 - 2);
  guint months = 1 + n % 5;
  guint first = 2025 * 12 + 8 + start;
  guint last = first + months - 1;

  if (years == 1)
    return g_strdup_printf ("          <text>%s</text>\n"
                            "          <range start=\"%s\" end=\"%s\"/>\n",
                            PICK (periods, n).text, PICK (periods, n).start, PICK (periods, n).end);

  return g_strdup_printf ("          <text>%u/%u - %u/%u</text>\n"
                          "          <range start=\"%u-%02u-01\" end=\"%u-%02u-28\"/>\n",
                          first % 12 + 1, first / 12, last % 12 + 1, last / 12, first / 12,
                          first % 12 + 1, last / 12, last % 12 + 1);
}

static void
write_plan_action (guint n, guint years)
{
  static const char *const states[] = { "status=\"planned\" progress=\"0\"",
                                        "status=\"running\" progress=\"40\"",
                                        "status=\"done\" progress=\"100\"" };
  g_autofree char *words = action_words (n);
  g_autofree char *period = plan_period (n, years);

  g_print ("      <action id=\"a%u\" %s>\n"
           "        <text>%s</text>\n"
           "        <period>\n"
           "%s"
           "        </period>\n"
           "        <lead>%s</lead>\n"
           "        <partner>%s</partner>\n"
           "        <budget>\n"
           "          <text>%u triệu đồng</text>\n"
           "          <sum amount=\"%u000000\"/>\n"
           "        </budget>\n"
           "        <evidence>%s</evidence>\n"
           "      </action>\n",
           n + 1, years > 1 ? PICK (states, n / 3) : states[0], words, period, PICK (people, n),
           PICK (people, n + 1), millions (n), millions (n), PICK (evidence, n));
}

static void
write_plan (guint actions, guint years)
{
  g_print ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<plan xmlns=\"urn:caitien:plan:1\" version=\"1.0\" framework=\"tt19-2018-mn\" "
           "form=\"legacy-9col\">\n"
           "  <school kind=\"preschool\">\n"
           "    <name>TRƯỜNG MẦM NON ĐO THỬ</name>\n"
           "  </school>\n"
           "  <calendar first-year=\"2025\" years=\"%u\" year-start=\"09-01\" term-2=\"01-18\" "
           "year-end=\"05-31\"/>\n"
           "  <document state=\"draft\">\n"
           "    <title>KẾ HOẠCH</title>\n"
           "    <subject>Cải tiến chất lượng giáo dục năm học 2025-2026</subject>\n"
           "  </document>\n"
           "  <sections>\n"
           "    <section id=\"s1\" kind=\"plan\">\n"
           "      <heading>NỘI DUNG KẾ HOẠCH</heading>\n"
           "    </section>\n"
           "  </sections>\n"
           "  <improvements>\n",
           years);

  for (guint n = 0; n < actions; n++)
    {
      guint improvement = n / ACTIONS_PER_IMPROVEMENT;

      if (n % ACTIONS_PER_IMPROVEMENT == 0)
        g_print ("    <improvement id=\"i%u\" standard=\"%u\" criterion=\"%u.%u\">\n"
                 "      <content>Còn hạn chế về %s.</content>\n"
                 "      <goal level=\"2\">Đạt Mức 2.</goal>\n",
                 improvement + 1, standard (improvement), standard (improvement),
                 criterion (improvement), PICK (things, improvement));

      write_plan_action (n, years);

      if (n % ACTIONS_PER_IMPROVEMENT == ACTIONS_PER_IMPROVEMENT - 1 || n + 1 == actions)
        g_print ("    </improvement>\n");
    }

  g_print ("  </improvements>\n</plan>\n");
}

static void
write_html_row (guint n)
{
  g_autofree char *words = action_words (n);
  guint improvement = n / ACTIONS_PER_IMPROVEMENT;

  g_print ("<tr><td>%u</td><td>%u.%u</td><td>Đạt Mức 2.</td><td>- %s</td><td>%s<br>%s</td>"
           "<td>%s</td><td>%u triệu đồng</td><td>%s</td><td></td></tr>\n",
           n + 1, standard (improvement), criterion (improvement), words, PICK (people, n),
           PICK (people, n + 1), PICK (periods, n).text, millions (n), PICK (evidence, n));
}

static void
write_html (guint actions)
{
  g_print ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>"
           "body { font: 13pt \"Liberation Serif\" } td { border: 1px solid }</style></head>"
           "<body><p>TRƯỜNG MẦM NON ĐO THỬ</p><h1>KẾ HOẠCH</h1><table>\n");

  for (guint n = 0; n < actions; n++)
    write_html_row (n);

  g_print ("</table></body></html>\n");
}

/* Whatever the locale, which g_print() turns the words into. */
static void
print_bytes (const char *text)
{
  fputs (text, stdout);
}

int
main (int argc, char **argv)
{
  int actions = argc > 1 ? atoi (argv[1]) : 0;

  int years = argc > 2 ? atoi (argv[2]) : 1;

  if (actions < 1)
    {
      g_printerr ("Usage: make-plan ACTIONS [html | YEARS]\n");
      return 2;
    }

  g_set_print_handler (print_bytes);
  if (argc > 2 && years < 1)
    write_html (actions);
  else
    write_plan (actions, years);

  return 0;
}
