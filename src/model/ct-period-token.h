/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word, a number or a sign says about time. */
typedef enum
{
  CT_PERIOD_TOKEN_FINISH, /* after the last one */
  CT_PERIOD_TOKEN_PROSE,  /* a word that says nothing about time */
  CT_PERIOD_TOKEN_NUMBER,
  CT_PERIOD_TOKEN_SLASH,
  CT_PERIOD_TOKEN_DOT,
  CT_PERIOD_TOKEN_DASH,
  CT_PERIOD_TOKEN_COLON,
  CT_PERIOD_TOKEN_OPEN,
  CT_PERIOD_TOKEN_CLOSE,
  CT_PERIOD_TOKEN_SEMICOLON,
  CT_PERIOD_TOKEN_AND,  /* a comma, "+", "&" or "và" */
  CT_PERIOD_TOKEN_SIGN, /* any other */

  CT_PERIOD_TOKEN_DAY,
  CT_PERIOD_TOKEN_WEEK,
  CT_PERIOD_TOKEN_MONTH,
  CT_PERIOD_TOKEN_M, /* "T", "Th": a month where a number follows */
  CT_PERIOD_TOKEN_QUARTER,
  CT_PERIOD_TOKEN_Q,
  CT_PERIOD_TOKEN_TERM,
  CT_PERIOD_TOKEN_KY, /* "kỳ": a term after "đầu", "giữa", "cuối" */
  CT_PERIOD_TOKEN_SUMMER,
  CT_PERIOD_TOKEN_YEAR,
  CT_PERIOD_TOKEN_SCHOOL_YEAR,
  CT_PERIOD_TOKEN_STAGE,  /* "giai đoạn" */
  CT_PERIOD_TOKEN_VISION, /* "tầm nhìn đến" */

  CT_PERIOD_TOKEN_FROM,
  CT_PERIOD_TOKEN_RIGHT_FROM, /* "ngay từ": no more than at that time */
  CT_PERIOD_TOKEN_TO,
  CT_PERIOD_TOKEN_BEFORE,
  CT_PERIOD_TOKEN_DEADLINE,
  CT_PERIOD_TOKEN_AFTER,
  CT_PERIOD_TOKEN_ONWARD,
  CT_PERIOD_TOKEN_NEXT, /* "tiếp theo" */
  CT_PERIOD_TOKEN_PAST, /* "vừa qua": years that the plan doesn't cover */
  CT_PERIOD_TOKEN_FIRST_PART,
  CT_PERIOD_TOKEN_MIDDLE_PART,
  CT_PERIOD_TOKEN_LAST_PART,

  CT_PERIOD_TOKEN_EACH,
  CT_PERIOD_TOKEN_BY,    /* "theo" */
  CT_PERIOD_TOKEN_TIMES, /* "lần" */
  CT_PERIOD_TOKEN_REGULARLY,
  CT_PERIOD_TOKEN_WHOLE,
  CT_PERIOD_TOKEN_IN,
  CT_PERIOD_TOKEN_PLURAL,
  CT_PERIOD_TOKEN_OF,
  CT_PERIOD_TOKEN_NUMBERED, /* "thứ" */
  CT_PERIOD_TOKEN_THIS,
  CT_PERIOD_TOKEN_COUNTED,   /* "tiêu chí", "đợt": its number is no month */
  CT_PERIOD_TOKEN_EXCEPT,    /* "trừ", "hoãn": the time after it is not when it is done */
  CT_PERIOD_TOKEN_NEVER,     /* "không thực hiện" */
  CT_PERIOD_TOKEN_REFERENCE, /* "quyết định số", "khoản": its number is no date */
} CtPeriodTokenKind;

/**
 * CtPeriodToken:
 * @kind: what it says
 * @value: the value of a number; of a word, the number that it stands for ("II", "hai") or 0
 * @digits: how many digits a number has
 * @roman: whether @value was written in Roman numerals
 * @space_before: whether a space or a new line stands before it
 * @line_before: whether it is the first of a line
 * @phrase: whether it is more than one word
 * @prose_clause: whether its clause, which a semicolon or the end of a line ends, has prose in it
 * @start: where it begins in the text
 * @end: where it ends in the text
 */
typedef struct
{
  CtPeriodTokenKind kind;
  int value;
  guint digits;
  gboolean roman;
  gboolean space_before;
  gboolean line_before;
  gboolean phrase;
  gboolean prose_clause;
  gsize start;
  gsize end;
} CtPeriodToken;

GArray *ct_period_tokens_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

CtPeriodTokenKind ct_period_word_match (const char *const *words,
                                        guint n_words,
                                        guint *length,
                                        int *value);
gsize ct_period_word_get_split (const char *word);

G_END_DECLS
