/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-words"

#include "config.h"

#include <string.h>

#include "ct-period-token.h"

#define KIND(name) CT_PERIOD_TOKEN_##name

/* A phrase of folded words. The longest phrase wins; those that only look like words of time stand
 * here as prose. */
typedef struct
{
  const char *words;
  CtPeriodTokenKind kind;
} Phrase;

/* Sorted by the first letter; find_letter() relies on it. */
static const Phrase phrases[] = {
  { "ban tru", KIND (PROSE) },
  { "bat dau", KIND (FROM) },
  { "bat dau tu", KIND (FROM) },
  { "boi duong thuong xuyen", KIND (PROSE) },
  { "cham nhat", KIND (DEADLINE) },
  { "cham nhat la", KIND (DEADLINE) },
  { "cham nhat vao", KIND (DEADLINE) },
  { "cac", KIND (PLURAL) },
  { "ca", KIND (WHOLE) },
  { "ca nam va nu", KIND (PROSE) },
  { "ca nam lan nu", KIND (PROSE) },
  { "cho den", KIND (TO) },
  { "cho den het", KIND (TO) },
  { "chi thi", KIND (REFERENCE) },
  { "cong van", KIND (REFERENCE) },
  { "cua", KIND (OF) },
  { "cuoi", KIND (LAST_PART) },
  { "cv", KIND (REFERENCE) },
  { "dau", KIND (FIRST_PART) },
  { "den", KIND (TO) },
  { "den cuoi", KIND (TO) },
  { "den het", KIND (TO) },
  { "den khi het", KIND (TO) },
  { "den nay", KIND (ONWARD) },
  { "den truoc", KIND (BEFORE) },
  { "dieu", KIND (REFERENCE) },
  { "dip", KIND (DAY) },
  { "dip he", KIND (SUMMER) },
  { "dinh ki", KIND (REGULARLY) },
  { "dinh ky", KIND (REGULARLY) },
  { "dot", KIND (COUNTED) },
  { "giai doan", KIND (STAGE) },
  { "giao duc thuong xuyen", KIND (PROSE) },
  { "gio moi ngay", KIND (PROSE) },
  { "gio moi tuan", KIND (PROSE) },
  { "giua", KIND (MIDDLE_PART) },
  { "han", KIND (DEADLINE) },
  { "han chot", KIND (DEADLINE) },
  { "han cuoi", KIND (DEADLINE) },
  { "han cuoi cung", KIND (DEADLINE) },
  { "han chot la", KIND (DEADLINE) },
  { "han cuoi la", KIND (DEADLINE) },
  { "hang", KIND (EACH) },
  { "he", KIND (SUMMER) },
  { "het", KIND (TO) },
  { "hien nay", KIND (PROSE) },
  { "hk", KIND (TERM) },
  { "hoan", KIND (EXCEPT) },
  { "hoan sang", KIND (EXCEPT) },
  { "hoan thanh", KIND (DEADLINE) },
  { "hoan thanh trong", KIND (DEADLINE) },
  { "hoan thanh truoc", KIND (BEFORE) },
  { "hoan thanh vao", KIND (DEADLINE) },
  { "hoc ki", KIND (TERM) },
  { "hoc ky", KIND (TERM) },
  { "hocki", KIND (TERM) },
  { "hocky", KIND (TERM) },
  { "ke tiep", KIND (NEXT) },
  { "ke tu", KIND (FROM) },
  { "ket thuc", KIND (LAST_PART) },
  { "kh", KIND (REFERENCE) },
  { "khoa", KIND (COUNTED) },
  { "khoan", KIND (REFERENCE) },
  { "khoi", KIND (COUNTED) },
  { "khong muon hon", KIND (DEADLINE) },
  { "khong qua", KIND (DEADLINE) },
  { "khong sau", KIND (DEADLINE) },
  { "khong thuc hien", KIND (NEVER) },
  { "khong to chuc", KIND (NEVER) },
  { "khong truoc", KIND (FROM) },
  { "ky nghi he", KIND (SUMMER) },
  { "ki", KIND (KY) },
  { "ky", KIND (KY) },
  { "lan", KIND (TIMES) },
  { "lien hoan", KIND (PROSE) },
  { "lien tuc", KIND (REGULARLY) },
  { "lop", KIND (COUNTED) },
  { "luat", KIND (REFERENCE) },
  { "lui", KIND (EXCEPT) },
  { "luu tru", KIND (PROSE) },
  { "moi", KIND (EACH) },
  { "moi dip", KIND (DAY) },
  { "mua he", KIND (SUMMER) },
  { "muc", KIND (COUNTED) },
  { "muon nhat", KIND (DEADLINE) },
  { "muon nhat la", KIND (DEADLINE) },
  { "nam", KIND (YEAR) },
  { "nam hoc", KIND (SCHOOL_YEAR) },
  { "namhoc", KIND (SCHOOL_YEAR) },
  { "nay", KIND (THIS) },
  { "nd", KIND (REFERENCE) },
  { "ngay", KIND (DAY) },
  { "ngay tu", KIND (RIGHT_FROM) },
  { "nghi he", KIND (SUMMER) },
  { "nghi dinh", KIND (REFERENCE) },
  { "nghi quyet", KIND (REFERENCE) },
  { "ngoai", KIND (EXCEPT) },
  { "ngoai khoa", KIND (PROSE) },
  { "ngoai tru", KIND (EXCEPT) },
  { "nh", KIND (SCHOOL_YEAR) },
  { "nhan dip", KIND (DAY) },
  { "nhom", KIND (COUNTED) },
  { "nhung", KIND (PLURAL) },
  { "nien hoc", KIND (SCHOOL_YEAR) },
  { "noi tru", KIND (PROSE) },
  { "nq", KIND (REFERENCE) },
  { "nua cuoi", KIND (EXCEPT) },
  { "nua dau", KIND (EXCEPT) },
  { "nua sau", KIND (EXCEPT) },
  { "phut moi ngay", KIND (PROSE) },
  { "phut moi tuan", KIND (PROSE) },
  { "q", KIND (Q) },
  { "qd", KIND (REFERENCE) },
  { "qua", KIND (PAST) },
  { "quanh", KIND (WHOLE) },
  { "qui", KIND (QUARTER) },
  { "quy", KIND (QUARTER) },
  { "quy che", KIND (PROSE) },
  { "quy chuan", KIND (PROSE) },
  { "quy dinh", KIND (PROSE) },
  { "quy dong", KIND (PROSE) },
  { "quy hoach", KIND (PROSE) },
  { "quy lop", KIND (PROSE) },
  { "quy mo", KIND (PROSE) },
  { "quy tac", KIND (PROSE) },
  { "quy trinh", KIND (PROSE) },
  { "quy uoc", KIND (PROSE) },
  { "quyet dinh", KIND (REFERENCE) },
  { "sau", KIND (AFTER) },
  { "sau khi", KIND (AFTER) },
  { "so", KIND (REFERENCE) },
  { "suot", KIND (WHOLE) },
  { "t", KIND (M) },
  { "tam hoan", KIND (EXCEPT) },
  { "tam nhin", KIND (VISION) },
  { "tam nhin den", KIND (VISION) },
  { "th", KIND (M) },
  { "thag", KIND (MONTH) },
  { "thang", KIND (MONTH) },
  { "thay cho", KIND (EXCEPT) },
  { "thay vi", KIND (EXCEPT) },
  { "theo", KIND (BY) },
  { "thoi han", KIND (DEADLINE) },
  { "thoi han hoan thanh", KIND (DEADLINE) },
  { "thong tu", KIND (REFERENCE) },
  { "thu", KIND (NUMBERED) },
  { "thuc hien va hoan thanh", KIND (PROSE) },
  { "thuong xuyen", KIND (REGULARLY) },
  { "tiep", KIND (NEXT) },
  { "tiep sau", KIND (NEXT) },
  { "tiep theo", KIND (NEXT) },
  { "tiet", KIND (COUNTED) },
  { "tiet moi ngay", KIND (PROSE) },
  { "tiet moi tuan", KIND (PROSE) },
  { "tieu chi", KIND (COUNTED) },
  { "to", KIND (COUNTED) },
  { "toan", KIND (WHOLE) },
  { "toi", KIND (TO) },
  { "tro di", KIND (ONWARD) },
  { "tro ve sau", KIND (ONWARD) },
  { "trong", KIND (IN) },
  { "trong he", KIND (SUMMER) },
  { "trong ca", KIND (WHOLE) },
  { "trong suot", KIND (WHOLE) },
  { "trong toan", KIND (WHOLE) },
  { "tru", KIND (EXCEPT) },
  { "truoc", KIND (BEFORE) },
  { "truoc het", KIND (PROSE) },
  { "truoc khi het", KIND (DEADLINE) },
  { "truoc khi ket thuc", KIND (DEADLINE) },
  { "truoc va sau", KIND (PROSE) },
  { "tt", KIND (REFERENCE) },
  { "tu", KIND (FROM) },
  { "tuan", KIND (WEEK) },
  { "tung", KIND (EACH) },
  { "va", KIND (AND) },
  { "va hoan thanh", KIND (DEADLINE) },
  { "ve sau", KIND (ONWARD) },
  { "vua qua", KIND (PAST) },
  { "xong", KIND (DEADLINE) },
  { "xong trong", KIND (DEADLINE) },
  { "xong truoc", KIND (BEFORE) },
  { "xuyen suot", KIND (WHOLE) },
};

/* The first of the numerals are Roman. */
#define N_ROMAN 5

static const struct
{
  const char *word;
  int value;
} numerals[] = {
  { "i", 1 },   { "ii", 2 },   { "iii", 3 },   { "iv", 4 },  { "v", 5 },
  { "mot", 1 }, { "hai", 2 },  { "ba", 3 },    { "bon", 4 }, { "bay", 7 },
  { "tam", 8 }, { "chin", 9 }, { "muoi", 10 },
};

/* How many of @words the phrase is long, 0 when they differ. */
static guint
match_phrase (const char *phrase, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (phrase, words[i], length) != 0)
        return 0;
      if (phrase[length] == '\0')
        return i + 1;
      if (phrase[length] != ' ')
        return 0;
      phrase += length + 1;
    }

  return 0;
}

static guint
find_letter (char letter)
{
  guint low = 0, high = G_N_ELEMENTS (phrases);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (*phrases[middle].words < letter)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * ct_period_word_match:
 * @words: (array length=n_words): folded words that follow each other
 * @length: (out): how many of them the longest phrase takes
 * @value: (out): the number that the first word stands for, negative for a Roman one, or 0
 *
 * Returns: what the phrase says
 */
CtPeriodTokenKind
ct_period_word_match (const char *const *words, guint n_words, guint *length, int *value)
{
  CtPeriodTokenKind kind = CT_PERIOD_TOKEN_PROSE;

  *length = 1;
  *value = 0;
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (strcmp (numerals[i].word, words[0]) == 0)
      *value = i < N_ROMAN ? -numerals[i].value : numerals[i].value;

  for (guint i = find_letter (*words[0]); i < G_N_ELEMENTS (phrases); i++)
    {
      guint found;

      if (*phrases[i].words != *words[0])
        break;
      found = match_phrase (phrases[i].words, words, n_words);
      if (found > *length || (found == *length && kind == CT_PERIOD_TOKEN_PROSE))
        {
          kind = phrases[i].kind;
          *length = found;
        }
    }

  return kind;
}

/**
 * ct_period_word_get_split:
 *
 * Returns: where a word is to be parted that has a Roman numeral stuck to it ("HKII" → 2), or 0
 */
gsize
ct_period_word_get_split (const char *word)
{
  static const char *const stems[] = { "hk", "hocky", "hocki", "ky", "ki", "quy", "q" };

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      gsize length = strlen (stems[i]);

      if (strncmp (word, stems[i], length) == 0 && word[length] != '\0' &&
          strspn (word + length, "iv") == strlen (word + length))
        return length;
    }

  return 0;
}
