/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issue-code"

#include "config.h"

#include "ct-issue-code.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The verification code of an issue: twelve signs in three groups, on the foot of each page, by
 * which a paper finds the file it was printed from.
 *
 * There is no vowel, no D and no W in it: whatever Vietnamese input method is on, it composes
 * nothing while the code is typed. What looks alike is there once only, and whoever types O for 0
 * or S for 5 is understood. There are 23 signs, a prime number: so the last sign, which makes the
 * sum of all signs, each times its place, divisible by 23, finds every wrong sign and every two
 * that changed places.
 */

#define N_SIGNS 23
#define LENGTH 12
#define GROUP 4
#define SEPARATOR '-'

/* 64 bits of the digest; eleven signs hold nearly 50 of them. */
#define DIGEST_DIGITS 16
#define DIGEST_PREFIX "sha256:"

static const char signs[N_SIGNS + 1] = "0123456789CFGHJKMNPRTVX";

/* What is read for what. */
static const char lookalikes[][2] = {
  { 'O', '0' }, { 'Q', '0' }, { 'I', '1' }, { 'L', '1' }, { 'Z', '2' }, { 'S', '5' }, { 'B', '8' },
};

/* The place of a sign counts from 1; the check sign has the last one. */
static guint
add_up (const guint *values, guint n)
{
  guint sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i] * (i + 1);

  return sum % N_SIGNS;
}

static guint
find_check (const guint *values)
{
  guint sum = add_up (values, LENGTH - 1);
  guint check = 0;

  while ((sum + check * LENGTH) % N_SIGNS != 0)
    check++;

  return check;
}

static char *
format (const guint *values)
{
  GString *code = g_string_new (NULL);

  for (guint i = 0; i < LENGTH; i++)
    {
      if (i > 0 && i % GROUP == 0)
        g_string_append_c (code, SEPARATOR);
      g_string_append_c (code, signs[values[i]]);
    }

  return g_string_free (code, FALSE);
}

/**
 * ct_issue_code_new_from_digest:
 * @digest: "sha256:" and at least 16 hexadecimal digits
 *
 * The number that the first 16 digits are is written to the base 23 in eleven signs, of which the
 * lowest is the last, and the check sign follows.
 *
 * Returns: (transfer full) (nullable): the code, "7K2M-9XPT-3HFC"; %NULL when @digest is no digest
 */
char *
ct_issue_code_new_from_digest (const char *digest)
{
  guint values[LENGTH];
  g_autofree char *digits = NULL;
  guint64 number;

  if (digest == NULL || !g_str_has_prefix (digest, DIGEST_PREFIX))
    return NULL;

  digits = g_strndup (digest + strlen (DIGEST_PREFIX), DIGEST_DIGITS);
  if (strlen (digits) != DIGEST_DIGITS ||
      !g_ascii_string_to_unsigned (digits, 16, 0, G_MAXUINT64, &number, NULL))
    return NULL;

  for (guint i = LENGTH - 1; i > 0; i--)
    {
      values[i - 1] = number % N_SIGNS;
      number /= N_SIGNS;
    }
  values[LENGTH - 1] = find_check (values);

  return format (values);
}

static gboolean
is_between (gunichar sign)
{
  return g_unichar_isspace (sign) || sign == SEPARATOR || sign == '.' || sign == 0x2013 ||
         sign == 0x2011;
}

static gboolean
read_sign (gunichar sign, guint *value)
{
  const char *found;
  char upper;

  if (sign == 0 || sign > 127)
    return FALSE;

  upper = g_ascii_toupper ((char) sign);
  for (guint i = 0; i < G_N_ELEMENTS (lookalikes); i++)
    if (lookalikes[i][0] == upper)
      upper = lookalikes[i][1];

  found = strchr (signs, upper);
  if (found == NULL)
    return FALSE;

  *value = found - signs;

  return TRUE;
}

static char *
fail_sign (gunichar sign, GError **error)
{
  char text[7] = { 0 };

  g_unichar_to_utf8 (sign, text);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("“%s” does not occur in a code; look at the paper once more."), text);

  return NULL;
}

/**
 * ct_issue_code_read:
 * @text: what somebody typed: small letters, and spaces or nothing between the groups will do
 *
 * Returns: (transfer full) (nullable): the code as ct_issue_code_new_from_digest() writes it; %NULL
 *   when @text can be none, with a sentence in @error
 */
char *
ct_issue_code_read (const char *text, GError **error)
{
  g_autofree char *valid = NULL;
  guint values[LENGTH];
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar sign = g_utf8_get_char (at);
      guint value;

      if (is_between (sign))
        continue;
      if (!read_sign (sign, &value))
        return fail_sign (sign, error);
      if (n < LENGTH)
        values[n] = value;
      n++;
    }

  if (n != LENGTH)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   g_dngettext (GETTEXT_PACKAGE, "A code has %u signs; this is %u sign.",
                                "A code has %u signs; these are %u.", n),
                   LENGTH, n);
      return NULL;
    }

  if (add_up (values, LENGTH) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("A sign of the code is wrong, or two changed places; look at the "
                              "paper once more."));
      return NULL;
    }

  return format (values);
}

/* What is read as no sign is a wrong one. */
#define NO_SIGN N_SIGNS

static GArray *
read_signs (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GArray *read = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *at = valid; *at != '\0' && read->len <= 2 * LENGTH; at = g_utf8_next_char (at))
    {
      gunichar sign = g_utf8_get_char (at);
      guint value = NO_SIGN;

      if (is_between (sign))
        continue;
      read_sign (sign, &value);
      g_array_append_val (read, value);
    }

  return read;
}

/**
 * ct_issue_code_get_distance:
 * @code: a code
 * @text: what somebody typed
 *
 * Returns: how many signs of @text are wrong, missing or too much, if it was to be @code
 */
guint
ct_issue_code_get_distance (const char *code, const char *text)
{
  g_autoptr (GArray) right = read_signs (code);
  g_autoptr (GArray) typed = read_signs (text);
  g_autofree guint *row = g_new (guint, typed->len + 1);

  for (guint j = 0; j <= typed->len; j++)
    row[j] = j;

  for (guint i = 0; i < right->len; i++)
    {
      guint before = row[0]++;

      for (guint j = 0; j < typed->len; j++)
        {
          gboolean same = g_array_index (right, guint, i) == g_array_index (typed, guint, j);
          guint changed = before + (same ? 0 : 1);

          before = row[j + 1];
          row[j + 1] = MIN (changed, MIN (row[j], before) + 1);
        }
    }

  return row[typed->len];
}
