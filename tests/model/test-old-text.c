/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-old-text.h"

#include <string.h>

/* Real sentences, as the old fonts keep them. */
typedef struct
{
  CtOldEncoding encoding;
  const char *old;
  const char *text;
} Case;

static const Case cases[] = {
  { CT_OLD_TCVN3, "KÕ ho¹ch c¶i tiÕn chÊt l\u00adîng gi¸o dôc n¨m häc 2026–2027",
    "Kế hoạch cải tiến chất lượng giáo dục năm học 2026–2027" },
  { CT_OLD_VNI, "Keá hoaïch caûi tieán chaát löôïng giaùo duïc naêm hoïc 2026–2027",
    "Kế hoạch cải tiến chất lượng giáo dục năm học 2026–2027" },
  { CT_OLD_TCVN3, "Tr\u00adêng mÇm non BÕn SËy, x· §ång Lau",
    "Trường mầm non Bến Sậy, xã Đồng Lau" },
  { CT_OLD_VNI, "Tröôøng maàm non Beán Saäy, xaõ Ñoàng Lau",
    "Trường mầm non Bến Sậy, xã Đồng Lau" },
  { CT_OLD_TCVN3, "KiÓm tra, gia cè hµng rµo, lan can c¸c líp vµ phßng chøc n¨ng",
    "Kiểm tra, gia cố hàng rào, lan can các lớp và phòng chức năng" },
  { CT_OLD_VNI, "Kieåm tra, gia coá haøng raøo, lan can caùc lôùp vaø phoøng chöùc naêng",
    "Kiểm tra, gia cố hàng rào, lan can các lớp và phòng chức năng" },
  { CT_OLD_TCVN3, "Bæ sung b×nh ch÷a ch¸y; kiÓm ®Þnh thiÕt bÞ PCCC ®Þnh kú",
    "Bổ sung bình chữa cháy; kiểm định thiết bị PCCC định kỳ" },
  { CT_OLD_VNI, "Boå sung bình chöõa chaùy; kieåm ñònh thieát bò PCCC ñònh kyø",
    "Bổ sung bình chữa cháy; kiểm định thiết bị PCCC định kỳ" },
  { CT_OLD_TCVN3, "Phã hiÖu tr\u00adëng, tæ tr\u00adëng tæ v¨n phßng",
    "Phó hiệu trưởng, tổ trưởng tổ văn phòng" },
  { CT_OLD_VNI, "Phoù hieäu tröôûng, toå tröôûng toå vaên phoøng",
    "Phó hiệu trưởng, tổ trưởng tổ văn phòng" },
  { CT_OLD_TCVN3, "Ng©n s¸ch nhµ n\u00adíc: 35 triÖu ®ång", "Ngân sách nhà nước: 35 triệu đồng" },
  { CT_OLD_VNI, "Ngaân saùch nhaø nöôùc: 35 trieäu ñoàng", "Ngân sách nhà nước: 35 triệu đồng" },
  { CT_OLD_TCVN3, "C¶ n¨m", "Cả năm" },
  { CT_OLD_VNI, "Caû naêm", "Cả năm" },
  { CT_OLD_TCVN3, "Gi¸o viªn", "Giáo viên" },
  { CT_OLD_VNI, "Giaùo vieân", "Giáo viên" },
  { CT_OLD_TCVN3, "§¸nh gi¸ møc ®é hoµn thµnh ë cuèi häc kú I",
    "Đánh giá mức độ hoàn thành ở cuối học kỳ I" },
  { CT_OLD_VNI, "Ñaùnh giaù möùc ñoä hoaøn thaønh ôû cuoái hoïc kyø I",
    "Đánh giá mức độ hoàn thành ở cuối học kỳ I" },
  { CT_OLD_VNI, "Nguyeãn Thò AÙnh Tuyeát", "Nguyễn Thị Ánh Tuyết" },
  { CT_OLD_VNI, "TRÖÔØNG MAÀM NON ÑOÀNG LAU", "TRƯỜNG MẦM NON ĐỒNG LAU" },
  /* A sentence pasted between others: what is right stays as it is. */
  { CT_OLD_TCVN3, "Có kế hoạch: Tr\u00adêng mÇm non x©y dùng, có người làm",
    "Có kế hoạch: Trường mầm non xây dựng, có người làm" },
  { CT_OLD_VNI, "Kế hoạch của Tröôøng maàm non", "Kế hoạch của Trường mầm non" },
};

/* What looks odd and is none of this. */
static const char *const others[] = {
  "",
  "CSVC, TB, ĐDDH; CBGVNV; TPT Đội; BGH",
  "KẾ HOẠCH CẢI TIẾN CHẤT LƯỢNG GIÁO DỤC",
  "Hoà, hòa; thuý, thúy; quí, quý; khoẻ, khỏe",
  "có, là, và, đó, cô, bà, chú, mẹ, à, ơ, ừ",
  "Café, Muñoz, München, Köln, Citroën, naïve, façade, señor, Ångström, smörgåsbord",
  "Résumé et café à la carte; garçon, élève, hôtel, forêt, île",
  "62 m², 3×4 m, 1½ giờ, ±5 %, 25 °C, § 5, © 2026, Windows®, a·b, «câu», µm",
  "- Déi chiéu két qua dat duogc véi cac tiéu chudn danh gia chat luong gido duc",
  "lưới m×n ô, kích thước a×b",
  "Đăk Lăk, Kon Tum, Y Jút, H’Mông, Ê-đê, Krông Pắc, Buôn Ma Thuột",
  "https://example.org/a%20b?x=1&y=2",
  "100% trẻ 5 tuổi; 35.000.000 đ; 08h30’–11h00’",
};

static void
test_convert (gconstpointer data)
{
  const Case *expected = data;
  g_autofree char *converted = NULL;

  g_assert_cmpint (ct_old_text_detect (expected->old), ==, expected->encoding);
  converted = ct_old_text_convert (expected->old, expected->encoding);
  g_assert_cmpstr (converted, ==, expected->text);

  /* What is put right is left alone from then on. */
  g_assert_cmpint (ct_old_text_detect (converted), ==, CT_OLD_NONE);
}

static void
test_other (gconstpointer data)
{
  g_assert_cmpint (ct_old_text_detect (data), ==, CT_OLD_NONE);
}

static void
test_unchanged (void)
{
  g_autofree char *same = ct_old_text_convert ("Café", CT_OLD_NONE);

  g_assert_cmpstr (same, ==, "Café");
}

/* Every line of the samples is Vietnamese as it should be. */
static void
test_samples (void)
{
  static const char *const samples[] = {
    "mam-non-ben-say.caitien",
    "mam-non-cu-lao-sen.caitien",
    "tieu-hoc-go-may.caitien",
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path =
          g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data/samples", samples[i], NULL);
      g_auto (GStrv) lines = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      lines = g_strsplit (text, "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        g_assert_cmpint (ct_old_text_detect (lines[j]), ==, CT_OLD_NONE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/old-text/convert/%zu", i);

      g_test_add_data_func (path, &cases[i], test_convert);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_strdup_printf ("/old-text/other/%zu", i);

      g_test_add_data_func (path, others[i], test_other);
    }
  g_test_add_func ("/old-text/unchanged", test_unchanged);
  g_test_add_func ("/old-text/samples", test_samples);

  return g_test_run ();
}
