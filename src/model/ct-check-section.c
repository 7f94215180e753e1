/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-section"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-paragraph.h"
#include "ct-section.h"

/* Numbers that jump or come twice: of sections, and of the headings inside one; and words that are
 * still to be filled in. */

static const CtCheckRule rule_section = { "section-number", CT_SEVERITY_WARNING };
static const CtCheckRule rule_heading = { "heading-number", CT_SEVERITY_WARNING };
static const CtCheckRule rule_blank = { "text-blank", CT_SEVERITY_HINT };

/* What the forms and the sentences to insert have in the place of what only the school knows. */
#define BLANK "…"

static int
get_roman_value (char c)
{
  switch (g_ascii_toupper (c))
    {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    default:
      return 0;
    }
}

/* Returns: the number that @text begins with, Roman or Arabic; 0 for none */
static int
read_number (const char *text, const char **end)
{
  int number = 0;
  const char *p = text;

  for (; g_ascii_isdigit (*p) && number < 1000; p++)
    number = number * 10 + g_ascii_digit_value (*p);

  for (; !g_ascii_isdigit (*text) && get_roman_value (*p) > 0; p++)
    {
      int value = get_roman_value (*p);

      number += value < get_roman_value (p[1]) ? -value : value;
    }

  *end = p;

  return number;
}

static void
check_section (CtCheckRun *run, CtNode *section, const char *number, int expected)
{
  g_autofree char *subject = g_strdup_printf ("%s %d", number, expected);

  ct_check_report (run, &rule_section, section, CT_SECTION_NUMBER, subject,
                   /* Translators: number of a section, its heading, the number that is due */
                   _ ("Section %s, “%s”, should be number %d in this order."), number,
                   ct_node_get_text (section, CT_SECTION_HEADING), expected);
}

static void
check_section_numbers (CtCheckRun *run)
{
  CtNodeList *sections = ct_plan_get_sections (run->plan);
  int before = 0;

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNode *section = ct_node_list_get (sections, i);
      g_autofree char *number = ct_section_dup_number (CT_SECTION (section));
      const char *end;
      int value = read_number (number, &end);

      if (value == 0 || (*end != '\0' && *end != '.'))
        continue;
      if (value != before + 1 && (before > 0 || i == 0))
        check_section (run, section, number, before + 1);
      before = value;
    }
}

/* "2. ", "2) ", "2/ " at the start of a heading; "2.1." is another matter. */
static int
read_heading_number (const char *text)
{
  const char *end;
  int number;

  if (!g_ascii_isdigit (*text))
    return 0;

  number = read_number (text, &end);
  if (strchr (".),/", *end) == NULL || *end == '\0' || g_ascii_isdigit (end[1]))
    return 0;

  return number;
}

static void
check_heading (CtCheckRun *run, CtNode *paragraph, int number, int before)
{
  const char *text = ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT);
  g_autofree char *start = ct_check_dup_start (text);
  g_autofree char *subject = g_strdup_printf ("%d %s", before, text);

  if (number == before)
    ct_check_report (run, &rule_heading, paragraph, CT_PARAGRAPH_TEXT, subject,
                     _ ("“%s”: number %d was there already."), start, number);
  else
    ct_check_report (run, &rule_heading, paragraph, CT_PARAGRAPH_TEXT, subject,
                     _ ("“%s”: number %d follows %d."), start, number, before);
}

/* Headings count by themselves at each level; starting anew from 1 is no mistake. */
static void
check_heading_numbers (CtCheckRun *run, CtSection *section)
{
  CtNodeList *paragraphs = ct_section_get_paragraphs (section);
  int before[4] = { 0 };

  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    {
      CtNode *paragraph = ct_node_list_get (paragraphs, i);
      int level = CLAMP (ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL), 0, 3);
      int number;

      if (ct_node_get_number (paragraph, CT_PARAGRAPH_KIND) != CT_PARAGRAPH_HEADING)
        continue;

      for (int deeper = level + 1; deeper < 4; deeper++)
        before[deeper] = 0;
      number = read_heading_number (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT));
      if (number == 0)
        continue;
      if (before[level] > 0 && number != 1 && number != before[level] + 1)
        check_heading (run, paragraph, number, before[level]);
      before[level] = number;
    }
}

/* "Loại hình: …", "… lớp", but not "v.v…" or "(…)". */
static gboolean
has_blank (const char *text)
{
  for (const char *p = strstr (text, BLANK); p != NULL; p = strstr (p + strlen (BLANK), BLANK))
    {
      char before = p == text ? ' ' : p[-1];
      const char *after = p + strlen (BLANK);

      if (g_ascii_isspace (before) && (*after == '\0' || strchr (" ,;.\n", *after) != NULL))
        return TRUE;
    }

  return FALSE;
}

static void
check_blanks (CtCheckRun *run, CtSection *section)
{
  CtNodeList *paragraphs = ct_section_get_paragraphs (section);

  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    {
      CtNode *paragraph = ct_node_list_get (paragraphs, i);
      const char *text = ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT);
      g_autofree char *start = ct_check_dup_start (text);

      if (has_blank (text))
        ct_check_report (run, &rule_blank, paragraph, CT_PARAGRAPH_TEXT, text,
                         _ ("“%s”: something is still to be filled in."), start);
    }
}

void
ct_check_sections (CtCheckRun *run)
{
  CtNodeList *sections = ct_plan_get_sections (run->plan);

  check_section_numbers (run);
  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      check_heading_numbers (run, ct_node_list_get (sections, i));
      check_blanks (run, ct_node_list_get (sections, i));
    }
}
