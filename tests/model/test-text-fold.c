/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-text-fold.h"

static void
assert_folds (const char *text, const char *expected)
{
  g_autofree char *folded = ct_text_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "Hoà", "hoa" },
    { "hòa", "hoa" },
    { "HOÀ", "hoa" },
    { "Đường Đi", "duong di" },
    { "nghìn tỷ đồng", "nghin ty dong" },
    { "Ưu điểm; ƯỚC TÍNH", "uu diem; uoc tinh" },
    { "Ẵ Ặ Ẩ ở Ỡ ợ ữ Ự Ỹ ỵ", "a a a o o o u u y y" },
    { "5.000.000 đ – “GV”", "5.000.000 d – “gv”" },
    { "dòng 1\nDÒNG 2\t", "dong 1\ndong 2\t" },
    { "Straße Ω", "straße ω" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_folds (cases[i].text, cases[i].folded);
}

static void
test_no_text (void)
{
  assert_folds (NULL, "");
}

/* A lone mark vanishes; what is no UTF-8 is replaced. */
static void
test_damaged (void)
{
  g_autofree char *folded = ct_text_fold ("\xcc\x81 A\xff"
                                          "B");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_true (g_str_has_prefix (folded, " a"));
  g_assert_true (g_str_has_suffix (folded, "b"));
}

/* Every letter of the language in every form in which it can be stored. */
static void
test_forms (void)
{
  static const char *const vowels[] = { "aăâ", "eê", "i", "oôơ", "uư", "y" };
  static const char *const tones[] = { "",         "\xcc\x80", "\xcc\x81",
                                       "\xcc\x83", "\xcc\x89", "\xcc\xa3" };

  for (gsize i = 0; i < G_N_ELEMENTS (vowels); i++)
    for (const char *p = vowels[i]; *p != '\0'; p = g_utf8_next_char (p))
      for (gsize j = 0; j < G_N_ELEMENTS (tones); j++)
        {
          g_autofree char *letter = g_strndup (p, g_utf8_next_char (p) - p);
          g_autofree char *typed = g_strconcat (letter, tones[j], NULL);
          g_autofree char *composed = g_utf8_normalize (typed, -1, G_NORMALIZE_NFC);
          g_autofree char *decomposed = g_utf8_normalize (typed, -1, G_NORMALIZE_NFD);
          g_autofree char *capital = g_utf8_strup (composed, -1);
          char bare[] = { vowels[i][0], '\0' };

          g_assert_cmpint (g_utf8_strlen (composed, -1), ==, 1);
          assert_folds (typed, bare);
          assert_folds (composed, bare);
          assert_folds (decomposed, bare);
          assert_folds (capital, bare);
        }
}

/* What is folded stays as it is, and never grows longer than the text. */
static void
test_idempotent (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (guint n = g_rand_int_range (random, 0, 40); n > 0; n--)
        g_string_append_unichar (text, g_rand_int_range (random, 0x20, 0x2000));

      once = ct_text_fold (text->str);
      twice = ct_text_fold (once);
      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpint (g_utf8_strlen (once, -1), <=, g_utf8_strlen (text->str, -1));
    }
}

static void
test_char (void)
{
  g_assert_cmpuint (ct_text_fold_char ('A'), ==, 'a');
  g_assert_cmpuint (ct_text_fold_char (0x1EBE), ==, 'e');
  g_assert_cmpuint (ct_text_fold_char (0x0110), ==, 'd');
  g_assert_cmpuint (ct_text_fold_char (0x0301), ==, 0);
  g_assert_cmpuint (ct_text_fold_char ('7'), ==, '7');
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-fold/words", test_words);
  g_test_add_func ("/text-fold/no-text", test_no_text);
  g_test_add_func ("/text-fold/damaged", test_damaged);
  g_test_add_func ("/text-fold/forms", test_forms);
  g_test_add_func ("/text-fold/idempotent", test_idempotent);
  g_test_add_func ("/text-fold/char", test_char);

  return g_test_run ();
}
