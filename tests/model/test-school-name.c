/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-school-name.h"

static const struct
{
  const char *name;
  const char *kind;
} cases[] = {
  { "Trường Mầm non Bến Sậy", "preschool" },
  { "TRƯỜNG MẦM NON 6", "preschool" },
  { "TRƯỜNG MN HOA SEN", "preschool" },
  { "Trường Mẫu giáo Sơn Ca", "preschool" },
  { "truong mam non hoa sen", "preschool" },
  { "Trường Tiểu học Gò Mây", "primary" },
  { "TH Gò Mây", "primary" },
  { "Trường THCS Thạnh Lợi", "lower-secondary" },
  { "Trường Trung học cơ sở Lê Lợi", "lower-secondary" },
  { "Trường PTDTNT THCS Đắk Hà", "lower-secondary" },
  { "Trường Trung học phổ thông chuyên Lê Hồng Phong", "upper-secondary" },
  { "THPT Bến Tre", "upper-secondary" },
  { "Trường TH&THCS Tân Lập", "combined" },
  { "Trường TH-THCS Tân Lập", "combined" },
  { "Trường Tiểu học và Trung học cơ sở Tân Lập", "combined" },
  { "Trường THCS và THPT Trần Cao Vân", "combined" },
  { "Trường liên cấp Ánh Dương", "combined" },
  { "Trung tâm GDNN-GDTX huyện An", "continuing" },
  { "Trung tâm Giáo dục thường xuyên tỉnh", "continuing" },
  { "Trường Thành Công", NULL },
  { "Trường Phổ thông Thái Bình Dương", NULL },
  { "", NULL },
};

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (ct_school_name_get_kind (cases[i].name), ==, cases[i].kind);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/school-name/kinds", test_kinds);

  return g_test_run ();
}
