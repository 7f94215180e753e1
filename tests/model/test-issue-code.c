/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "ct-issue-code.h"

/* The codes were computed by another program, from the description alone. */

#define DIGEST "sha256:0123456789abcdef000000000000000000000000000000000000000000000000"

typedef struct
{
  const char *label;
  const char *digest;
  const char *code;
} DigestCase;

static const DigestCase digests[] = {
  { "usual", DIGEST, "118C-G959-TH11" },
  { "only-the-beginning-counts", "sha256:0123456789abcdefffff", "118C-G959-TH11" },
  { "zero", "sha256:0000000000000000", "0000-0000-0000" },
  { "one", "sha256:0000000000000001", "0000-0000-0011" },
  { "greatest", "sha256:ffffffffffffffff", "88N2-782P-5156" },
  { "capitals", "sha256:0123456789ABCDEF", "118C-G959-TH11" },
  { "too-short", "sha256:0123456789abcde", NULL },
  { "of-an-older-program", "sha256:00", NULL },
  { "other-checksum", "md5:0123456789abcdef", NULL },
  { "no-number", "sha256:0123456789abcdeg", NULL },
  { "nothing", "", NULL },
  { "missing", NULL, NULL },
};

static void
test_digest (gconstpointer data)
{
  const DigestCase *expected = data;
  g_autofree char *code = ct_issue_code_new_from_digest (expected->digest);

  g_assert_cmpstr (code, ==, expected->code);
}

typedef struct
{
  const char *label;
  const char *text;
  const char *code;
} TextCase;

static const TextCase texts[] = {
  { "as-printed", "118C-G959-TH11", "118C-G959-TH11" },
  { "small-letters", "118c-g959-th11", "118C-G959-TH11" },
  { "without-groups", "118CG959TH11", "118C-G959-TH11" },
  { "with-spaces", " 118C G959 TH11 \n", "118C-G959-TH11" },
  { "letters-for-figures", "OOQO-OOOO-ooqo", "0000-0000-0000" },
  { "too-short", "0000-0000-000", NULL },
  { "too-long", "0000-0000-0000-0", NULL },
  { "nothing", "", NULL },
  { "letter-of-no-code", "0000-0000-00A0", NULL },
  { "vietnamese-letter", "0000-0000-00Đ0", NULL },
  { "no-text", "0000-0000-\xff", NULL },
};

static void
test_text (gconstpointer data)
{
  const TextCase *expected = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = ct_issue_code_read (expected->text, &error);

  g_assert_cmpstr (code, ==, expected->code);
  if (expected->code == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  else
    g_assert_no_error (error);
}

static gboolean
can_be_read (const char *text)
{
  g_autofree char *code = ct_issue_code_read (text, NULL);

  return code != NULL;
}

/* No sign can be taken for another, and no two change places, without the code being refused. */
static void
test_slips (void)
{
  static const char signs[] = "0123456789CFGHJKMNPRTVX";
  g_autofree char *code = ct_issue_code_new_from_digest (DIGEST);
  gsize length = strlen (code);
  guint n_slips = 0;

  for (gsize i = 0; i < length; i++)
    {
      for (const char *sign = signs; code[i] != '-' && *sign != '\0'; sign++)
        {
          g_autofree char *slip = g_strdup (code);

          slip[i] = *sign;
          g_assert_cmpint (can_be_read (slip), ==, *sign == code[i]);
          n_slips++;
        }

      for (gsize j = 0; j < i; j++)
        {
          g_autofree char *slip = g_strdup (code);

          if (code[i] == '-' || code[j] == '-')
            continue;

          slip[i] = code[j];
          slip[j] = code[i];
          g_assert_cmpint (can_be_read (slip), ==, code[i] == code[j]);
          n_slips++;
        }
    }

  g_assert_cmpuint (n_slips, ==, 12 * 23 + 12 * 11 / 2);
}

/* Whoever has a Vietnamese input method on must be able to type it. */
static void
test_alphabet (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
      g_autofree char *digest = g_strconcat ("sha256:", checksum, NULL);
      g_autofree char *code = ct_issue_code_new_from_digest (digest);
      g_autofree char *again = ct_issue_code_read (code, NULL);

      g_assert_null (strpbrk (code, "AEIOUYDWLSBZQ"));
      g_assert_cmpstr (again, ==, code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (digests); i++)
    {
      g_autofree char *path = g_strconcat ("/issue-code/digest/", digests[i].label, NULL);

      g_test_add_data_func (path, &digests[i], test_digest);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/issue-code/text/", texts[i].label, NULL);

      g_test_add_data_func (path, &texts[i], test_text);
    }
  g_test_add_func ("/issue-code/slips", test_slips);
  g_test_add_func ("/issue-code/alphabet", test_alphabet);

  return g_test_run ();
}
