/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-money-spelled.h"

typedef struct
{
  const char *text;
  gint64 amount; /* 0 for what is no sum */
} Case;

static const Case cases[] = {
  { "mười triệu đồng", 10000000 },
  { "Mười lăm triệu đồng chẵn", 15000000 },
  { "hai mươi mốt triệu", 21000000 },
  { "một trăm linh năm nghìn đồng", 105000 },
  { "Một tỷ hai trăm năm mươi triệu đồng", 1250000000 },
  { "bằng chữ: ba trăm ngàn đồng", 300000 },
  { "hai triệu năm trăm nghìn đồng", 2500000 },
  { "không trăm linh năm triệu", 5000000 },
  { "năm trăm đồng", 500 },
  { "", 0 },
  { "năm học", 0 },
  { "một năm", 0 },
  { "hai", 0 },
  { "dự kiến mười triệu", 0 },
  { "nghìn triệu", 0 },
  { "một nghìn hai triệu", 0 },
  { "10 triệu", 0 },
  { "một triệu rưỡi", 0 },
};

static void
test_read (gconstpointer data)
{
  const Case *expected = data;
  gint64 amount = 0;
  gboolean read = ct_money_read_spelled (expected->text, &amount);

  g_assert_cmpint (read, ==, expected->amount > 0);
  if (read)
    g_assert_cmpint (amount, ==, expected->amount);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/money-spelled/%zu", i);

      g_test_add_data_func (path, &cases[i], test_read);
    }

  return g_test_run ();
}
