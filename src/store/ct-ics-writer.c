/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-ics-writer"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-ics-writer.h"

#include "ct-action.h"

/* Starts and deadlines as a calendar file (RFC 5545, iCalendar), for the calendar of a telephone.
 */

/* A line has at most this many bytes; what is longer goes on after a line break and a space. */
#define LINE_LIMIT 75

#define ID_DIGITS 12

typedef struct
{
  GString *text;
  char *plan_id;
  char *stamp;
} Writer;

typedef enum
{
  EVENT_START,
  EVENT_DEADLINE,
} EventKind;

/* A line break never parts the bytes of one letter. */
static void
put_line (Writer *self, const char *line)
{
  gsize used = 0;

  for (const char *p = line; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gsize length = (gsize) (next - p);

      if (used + length > LINE_LIMIT)
        {
          g_string_append (self->text, "\r\n ");
          used = 1;
        }
      g_string_append_len (self->text, p, (gssize) length);
      used += length;
      p = next;
    }
  g_string_append (self->text, "\r\n");
}

/* Control characters have no place in a calendar file. */
static char *
escape (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *escaped = g_string_new (NULL);

  for (const char *p = normal != NULL ? normal : ""; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (escaped, "\\n");
      else if (*p == '\\' || *p == ';' || *p == ',')
        g_string_append_printf (escaped, "\\%c", *p);
      else if ((guchar) *p >= 0x20 && *p != 0x7f)
        g_string_append_c (escaped, *p);
      else if (*p == '\t')
        g_string_append_c (escaped, ' ');
    }

  return g_string_free (escaped, FALSE);
}

static void
put_text (Writer *self, const char *property, const char *text)
{
  g_autofree char *escaped = escape (text);
  g_autofree char *line = g_strconcat (property, ":", escaped, NULL);

  if (*text != '\0')
    put_line (self, line);
}

static void
put_day (Writer *self, const char *property, CtDay day)
{
  int year, month, mday;
  g_autofree char *line = NULL;

  ct_day_to_ymd (day, &year, &month, &mday);
  line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", property, year, month, mday);
  put_line (self, line);
}

/* The same event has the same id each time, so that a second import changes what the first one
 * brought. The plan itself has no id: its school and its first year stand for it. */
static char *
make_plan_id (CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  g_autofree char *name =
      g_strdup_printf ("%s\n%s\n%d", ct_node_get_text (school, CT_SCHOOL_NAME),
                       ct_node_get_text (school, CT_SCHOOL_FULL_NAME),
                       calendar != NULL ? ct_calendar_get_first_year (calendar) : 0);
  char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  digest[ID_DIGITS] = '\0';

  return digest;
}

static char *
dup_summary (CtAction *action, EventKind kind)
{
  g_auto (GStrv) lines = g_strsplit (ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT), "\n", -1);
  g_autofree char *text = g_strjoinv (" ", lines);
  const char *lead = ct_action_get_effective_lead (action);
  const char *mark = ct_action_get_status (action) == CT_STATUS_DONE ? "✓ " : "";
  g_autofree char *words =
      g_strdup_printf (kind == EVENT_START
                           /* Translators: %s is the text of an action that begins on this day */
                           ? _ ("Begins: %s")
                           /* Translators: %s is the text of an action that is due on this day */
                           : _ ("Due: %s"),
                       text);

  return *lead != '\0' ? g_strdup_printf ("%s%s (%s)", mark, words, lead)
                       : g_strconcat (mark, words, NULL);
}

static void
add_part (GString *description, const char *label, const char *words)
{
  if (*words == '\0')
    return;

  if (description->len > 0)
    g_string_append_c (description, '\n');
  g_string_append_printf (description, "%s: %s", label, words);
}

static char *
dup_description (CtAction *action)
{
  CtNode *improvement = CT_NODE (ct_action_get_improvement (action));
  GString *description = g_string_new (NULL);

  add_part (description, _ ("Criterion"), ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION));
  add_part (description, _ ("What to improve"),
            ct_node_get_text (improvement, CT_IMPROVEMENT_CONTENT));
  add_part (description, _ ("Period"),
            ct_period_get_text (ct_action_get_effective_period (action)));
  add_part (description, _ ("Partners"), ct_node_get_text (CT_NODE (action), CT_ACTION_PARTNER));

  return g_string_free (description, FALSE);
}

static void
put_event (Writer *self, CtAction *action, guint range, EventKind kind, CtDay day)
{
  g_autofree char *uid =
      g_strdup_printf ("UID:%s-%u-%s@%s.caitien", ct_node_get_id (CT_NODE (action)), range + 1,
                       kind == EVENT_START ? "start" : "end", self->plan_id);
  g_autofree char *stamp = g_strconcat ("DTSTAMP:", self->stamp, NULL);
  g_autofree char *summary = dup_summary (action, kind);
  g_autofree char *description = dup_description (action);
  gboolean dropped = ct_action_get_status (action) == CT_STATUS_DROPPED;

  put_line (self, "BEGIN:VEVENT");
  put_line (self, uid);
  put_line (self, stamp);
  put_day (self, "DTSTART", day);
  put_day (self, "DTEND", day + 1);
  put_text (self, "SUMMARY", summary);
  put_text (self, "DESCRIPTION", description);
  put_line (self, dropped ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  put_line (self, "TRANSP:TRANSPARENT");
  put_line (self, "END:VEVENT");
}

static void
put_action (Writer *self, CtAction *action)
{
  CtPeriod *period = ct_action_get_effective_period (action);

  for (guint i = 0; i < ct_period_get_n_ranges (period); i++)
    {
      const CtRange *range = ct_period_get_range (period, i);

      if (range->start != CT_DAY_NONE && range->start != range->end)
        put_event (self, action, i, EVENT_START, range->start);
      if (range->end != CT_DAY_NONE)
        put_event (self, action, i, EVENT_DEADLINE, range->end);
    }
}

static void
put_actions (Writer *self, CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        put_action (self, ct_node_list_get (actions, j));
    }
}

static char *
dup_calendar_name (CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);

  if (*name == '\0')
    name = ct_node_get_text (school, CT_SCHOOL_NAME);

  return *name != '\0' ? g_strdup_printf ("%s: %s", _ ("Improvement plan"), name)
                       : g_strdup (_ ("Improvement plan"));
}

/**
 * ct_ics_writer_write:
 * @now: seconds since 1970: when the file is made, which each event has to say
 *
 * Returns: (transfer full): a calendar with the first and the last day of each range of each
 *   action; what was given up is there as cancelled
 */
GBytes *
ct_ics_writer_write (CtPlan *plan, gint64 now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now);
  Writer writer = { .text = g_string_new (NULL), .plan_id = make_plan_id (plan) };
  g_autofree char *name = dup_calendar_name (plan);

  writer.stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  put_line (&writer, "BEGIN:VCALENDAR");
  put_line (&writer, "VERSION:2.0");
  put_line (&writer, "PRODID:-//Cai Tien//" PACKAGE_VERSION "//VI");
  put_line (&writer, "CALSCALE:GREGORIAN");
  put_text (&writer, "X-WR-CALNAME", name);
  put_actions (&writer, plan);
  put_line (&writer, "END:VCALENDAR");

  g_free (writer.stamp);
  g_free (writer.plan_id);

  return g_string_free_to_bytes (writer.text);
}
