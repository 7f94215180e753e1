/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-document-words"

#include "config.h"

#include "ct-document-words.h"

#include <stdio.h>
#include <string.h>

#include "ct-words.h"

/* What stands for words that are not known yet where nobody writes by hand. */
#define REFERENCE_BLANK "…"

/**
 * ct_document_words_dup_issuer:
 * @field: (out) (optional): the field of the school that it comes from
 *
 * The name under which the school issues the plan, as the letterhead prints it. Where no other is
 * given it is the full name, in the capitals that the letterhead asks for (Nghị định 30/2020, Phụ
 * lục I, II.2); a name that was given for the letterhead stays as it was typed.
 *
 * Returns: (transfer full): the words, may be empty
 */
char *
ct_document_words_dup_issuer (CtPlan *plan, guint *field)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *name = ct_node_get_text (school, CT_SCHOOL_NAME);

  if (field != NULL)
    *field = *name != '\0' ? CT_SCHOOL_NAME : CT_SCHOOL_FULL_NAME;
  if (*name != '\0')
    return g_strdup (name);

  return g_utf8_strup (ct_node_get_text (school, CT_SCHOOL_FULL_NAME), -1);
}

/* Numbers below ten are written with a nought, so that none can be put before them. */
static char *
pad_number (const char *number)
{
  if (g_ascii_isdigit (number[0]) && number[1] == '\0')
    return g_strconcat ("0", number, NULL);

  return g_strdup (number);
}

/* @blank: what stands for what is not known yet
 * @number: (out) (transfer full): as it is printed
 * Returns: the symbol as it is printed */
static const char *
read_number (CtNode *document, const char *blank, char **number)
{
  const char *symbol = ct_node_get_text (document, CT_DOCUMENT_SYMBOL);
  g_autofree char *digits =
      ct_document_split_number (ct_node_get_text (document, CT_DOCUMENT_NUMBER), &symbol);

  *number = *digits != '\0' ? pad_number (digits) : g_strdup (blank);

  return *symbol != '\0' ? symbol : blank;
}

/* @blank: what stands for what is not known yet */
char *
ct_document_words_dup_number (CtPrintSource *source, const char *blank)
{
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  CtPageStyle *style = ct_typesetter_get_style (source->typesetter);
  g_autofree char *number = NULL;
  const char *symbol = read_number (document, blank, &number);

  return ct_form_fill_words (ct_page_style_get_word (style, CT_STYLE_WORD_NUMBER), "number", number,
                             "symbol", symbol, NULL);
}

/* YYYY-MM-DD or YYYY-MM. A day or month that does not exist is left blank, to be filled in by hand.
 */
static void
read_date (const char *text, int *year, int *month, int *day)
{
  CtDay whole = ct_day_parse_iso (text);
  g_autofree char *first = g_strconcat (text, "-01", NULL);
  CtDay first_day = ct_day_parse_iso (first);

  if (whole != CT_DAY_NONE)
    ct_day_to_ymd (whole, year, month, day);
  else if (first_day != CT_DAY_NONE)
    ct_day_to_ymd (first_day, year, month, NULL);
}

/* Day, month and year of the document, or blanks. */
typedef struct
{
  char *day;
  char *month;
  char *year;
} DateWords;

/* Months 1 and 2 have a nought, as days below ten. */
static void
fill_date (CtNode *document, const char *blank, DateWords *words)
{
  int year = 0, month = 0, day = 0;

  read_date (ct_node_get_text (document, CT_DOCUMENT_DATE), &year, &month, &day);
  words->day = day > 0 ? g_strdup_printf ("%02d", day) : g_strdup (blank);
  words->year = year > 0 ? g_strdup_printf ("%d", year) : g_strdup (blank);
  words->month = month > 0 ? g_strdup_printf (month < 3 ? "%02d" : "%d", month) : g_strdup (blank);
}

static void
clear_date (DateWords *words)
{
  g_free (words->day);
  g_free (words->month);
  g_free (words->year);
}

char *
ct_document_words_dup_date (CtPrintSource *source, const char *blank)
{
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  CtPageStyle *style = ct_typesetter_get_style (source->typesetter);
  const char *place = ct_node_get_text (document, CT_DOCUMENT_PLACE);
  const char *typed = ct_node_get_text (document, CT_DOCUMENT_DATE);
  DateWords date;
  char *words;

  /* Words that are no date stand as they were typed. */
  if (*typed != '\0' && !ct_words_is_good_date (document, CT_DOCUMENT_DATE))
    return *place != '\0'
               ? ct_form_fill_words (ct_page_style_get_word (style, CT_STYLE_WORD_DATE_TYPED),
                                     "place", place, "date", typed, NULL)
               : g_strdup (typed);

  fill_date (document, blank, &date);
  words =
      ct_form_fill_words (ct_page_style_get_word (style, *place != '\0'
                                                             ? CT_STYLE_WORD_DATE
                                                             : CT_STYLE_WORD_DATE_WITHOUT_PLACE),
                          "place", place, "day", date.day, "month", date.month, "year", date.year,
                          NULL);
  clear_date (&date);

  return words;
}

/* To which document an appendix belongs. What is not known yet is left to be filled in. */
char *
ct_document_words_dup_reference (CtPrintSource *source)
{
  CtNode *document = CT_NODE (ct_plan_get_document (source->plan));
  CtPageStyle *style = ct_typesetter_get_style (source->typesetter);
  g_autofree char *number = NULL;
  const char *symbol = read_number (document, REFERENCE_BLANK, &number);
  g_autofree char *school = ct_document_words_dup_author (source->plan);
  DateWords date;
  char *words;

  fill_date (document, REFERENCE_BLANK, &date);
  words =
      ct_form_fill_words (ct_page_style_get_word (style, CT_STYLE_WORD_APPENDIX_OF), "number",
                          number, "symbol", symbol, "day", date.day, "month", date.month, "year",
                          date.year, "school", *school != '\0' ? school : REFERENCE_BLANK, NULL);
  clear_date (&date);

  return words;
}

/* Who the PDF says wrote it. */
char *
ct_document_words_dup_author (CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *full_name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);

  return g_strdup (*full_name != '\0' ? full_name : ct_node_get_text (school, CT_SCHOOL_NAME));
}

/* The PDF's title: title and subject in one line. */
char *
ct_document_words_dup_title (CtPlan *plan)
{
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  char **subjects = ct_node_get_boxed (document, CT_DOCUMENT_SUBJECTS);
  g_autofree char *subject = subjects != NULL ? g_strjoinv (" ", subjects) : g_strdup ("");
  g_autofree char *words =
      g_strjoin (" ", ct_node_get_text (document, CT_DOCUMENT_TITLE), subject, NULL);

  return g_strdup (g_strstrip (words));
}

/**
 * ct_document_words_dup_roman:
 *
 * Returns: (transfer full): “IV” for 4
 */
char *
ct_document_words_dup_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *digits;
  } steps[] = {
    { 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" }, { 10, "X" },
    { 9, "IX" },  { 5, "V" },   { 4, "IV" }, { 1, "I" },
  };
  GString *roman = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (roman, steps[i].digits);

  return g_string_free (roman, FALSE);
}
