/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check"

#include "config.h"

#include "ct-check.h"

/* How many letters of a text are enough to know it again. */
#define START_LENGTH 40

/**
 * ct_check_report:
 * @node: what it is about
 * @field: the field to look at, 0 for @node as a whole
 * @subject: the words that it is about, see [class@Ct.Finding]
 * @format: the sentence
 */
void
ct_check_report (CtCheckRun *run,
                 const CtCheckRule *rule,
                 CtNode *node,
                 guint field,
                 const char *subject,
                 const char *format,
                 ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (run->findings,
                   ct_finding_new (rule->id, rule->severity, node, field, subject, sentence));
}

gboolean
ct_check_is_blank (const char *text)
{
  while (*text != '\0')
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
      text = g_utf8_next_char (text);
    }

  return TRUE;
}

/**
 * ct_check_dup_start:
 *
 * Returns: (transfer full): the first words of @text, in one line, to name it by
 */
char *
ct_check_dup_start (const char *text)
{
  GString *start = g_string_new (NULL);
  gsize cut = 0;

  for (guint n = 0; *text != '\0'; text = g_utf8_next_char (text), n++)
    {
      gunichar c = g_utf8_get_char (text);

      if (n >= START_LENGTH)
        {
          g_string_truncate (start, cut > 0 ? cut : start->len);
          g_string_append (start, "…");
          break;
        }

      if (g_unichar_isspace (c))
        {
          cut = start->len;
          c = ' ';
        }
      g_string_append_unichar (start, c);
    }

  return g_string_free (start, FALSE);
}

/**
 * ct_check_get_plan_day:
 *
 * Returns: the day that the plan is of: its date; while it has none, today as far as that is within
 *   its years
 */
CtDay
ct_check_get_plan_day (CtCheckRun *run)
{
  const char *date =
      ct_node_get_text (CT_NODE (ct_plan_get_document (run->plan)), CT_DOCUMENT_DATE);
  CtCalendar *calendar = ct_plan_get_calendar (run->plan);
  g_autofree char *first = g_strconcat (date, "-01", NULL);
  CtDay day = ct_day_parse_iso (date);

  if (day == CT_DAY_NONE)
    day = ct_day_parse_iso (first);
  if (day == CT_DAY_NONE)
    day = run->today;

  if (*date == '\0' && calendar != NULL)
    day = CLAMP (day, ct_calendar_start (calendar), ct_calendar_end (calendar));

  return day;
}
