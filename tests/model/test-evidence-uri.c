/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-evidence-uri.h"

typedef struct
{
  const char *words;
  const char *uri; /* NULL where there is none */
} Case;

static const Case cases[] = {
  { "", NULL },
  { "Tủ hồ sơ 3, ngăn 2", NULL },
  { "Tủ A/ngăn 2", NULL },
  { "minh-chung/BB-01.pdf", NULL },
  { "Phòng 1: kệ 2", NULL },
  { "/", NULL },
  { "//", NULL },
  { "https://", NULL },
  { "xem https://.", NULL },
  { "/home/hoa/BB.pdf", "file:///home/hoa/BB.pdf" },
  { " /home/hoa/Biên bản (1) 50%#2.pdf ",
    "file:///home/hoa/Bi%C3%AAn%20b%E1%BA%A3n%20%281%29%2050%25%232.pdf" },
  { "D:\\Hồ sơ\\BB.pdf", "file:///D:/H%E1%BB%93%20s%C6%A1/BB.pdf" },
  { "\\\\maychu\\hoso\\BB.pdf", "file://maychu/hoso/BB.pdf" },
  { "file:///home/hoa/Bien%20ban.pdf", "file:///home/hoa/Bien%20ban.pdf" },
  { "file:///home/hoa/Biên bản.pdf", "file:///home/hoa/Bi%C3%AAn%20b%E1%BA%A3n.pdf" },
  { "https://drive.example.vn/d/1?x=2&y=3#t", "https://drive.example.vn/d/1?x=2&y=3#t" },
  { "Drive của trường (https://drive.example.vn/d/1).", "https://drive.example.vn/d/1" },
  { "http://truong.example.vn/ảnh", "http://truong.example.vn/%E1%BA%A3nh" },
  { "Sổ họp tổ; https://a.example.vn và https://b.example.vn", "https://a.example.vn" },
  { "https://a.example.vn/x'y\\z", "https://a.example.vn/x%27y%5Cz" },
  { "https://a.example.vn:đ/", NULL },
  { "http://#x", NULL },
  { "http:///x", NULL },
  { "javascript:alert(1)", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autofree char *uri = ct_evidence_uri_dup (expected->words);

  g_assert_cmpstr (uri, ==, expected->uri);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/evidence-uri/%zu", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
