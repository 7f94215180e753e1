/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libical/ical.h>

#include "ct-action.h"
#include "ct-ics-writer.h"
#include "ct-plan-reader.h"

/* What a calendar program makes of the file: read with libical, as Evolution does. */

#define NOW 1795219200

static CtPlan *
read_plan (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read (bytes, "plan", &error);

  g_assert_no_error (error);

  return plan;
}

static icalcomponent *
write_and_read (CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_ics_writer_write (plan, NOW);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));

  return calendar;
}

static icalcomponent *
find_event (icalcomponent *calendar, const char *prefix)
{
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_str_has_prefix (icalcomponent_get_uid (event), prefix))
      return event;

  return NULL;
}

static void
assert_days (icalcomponent *event, const char *first, const char *after)
{
  g_assert_true (icalcomponent_get_dtstart (event).is_date);
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==, first);
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, after);
}

static const char plan_xml[] =
    "<plan xmlns='urn:caitien:plan:1' version='1.0'>"
    "<school><full-name>Trường Mầm non Bến Sậy</full-name></school>"
    "<calendar first-year='2026' years='1' year-start='09-01' term-2='01-18' year-end='05-31'/>"
    "<improvements><improvement id='i1' standard='1' criterion='1.3'>"
    "<content>Số liệu; biểu mẫu, sổ sách</content><lead>Hiệu trưởng</lead>"
    "<action id='a1' status='running' progress='40'><text>Rà soát \\ hồ sơ,\nsổ sách; biểu mẫu "
    "dùng "
    "chung của các tổ, bộ phận trong toàn trường để thống nhất số liệu báo cáo</text>"
    "<period><text>9/2026 – 10/2026</text><range start='2026-09-01' end='2026-10-31'/></period>"
    "</action>"
    "<action id='a2' status='done' progress='100'><text>Một ngày</text>"
    "<period><text>21/11/2026</text><range start='2026-11-21' end='2026-11-21'/></period></action>"
    "<action id='a3' status='dropped' progress='0'><text>Bỏ</text>"
    "<period><text>trước 31/12/2026</text><range end='2026-12-31'/></period></action>"
    "<action id='a4' status='planned' progress='0'><text>Chưa có hạn</text>"
    "<period><text>Theo đợt</text></period></action>"
    "</improvement></improvements></plan>";

static void
test_events (void)
{
  g_autoptr (CtPlan) plan = read_plan (plan_xml);
  icalcomponent *calendar = write_and_read (plan);
  icalcomponent *start = find_event (calendar, "a1-1-start@");
  icalcomponent *end = find_event (calendar, "a1-1-end@");

  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 4);
  assert_days (start, "20260901", "20260902");
  assert_days (end, "20261031", "20261101");
  g_assert_cmpstr (icalcomponent_get_summary (end), ==,
                   "Due: Rà soát \\ hồ sơ, sổ sách; biểu mẫu dùng chung của các tổ, bộ phận trong "
                   "toàn trường để thống nhất số liệu báo cáo (Hiệu trưởng)");
  g_assert_nonnull (strstr (icalcomponent_get_description (end), "Số liệu; biểu mẫu, sổ sách\n"));

  g_assert_null (find_event (calendar, "a2-1-start@"));
  g_assert_true (
      g_str_has_prefix (icalcomponent_get_summary (find_event (calendar, "a2-1-end@")), "✓ "));
  g_assert_cmpint (icalcomponent_get_status (find_event (calendar, "a3-1-end@")), ==,
                   ICAL_STATUS_CANCELLED);
  icalcomponent_free (calendar);
}

/* Other words and other days, and yet the same event. */
static void
test_stable (void)
{
  g_autoptr (CtPlan) plan = read_plan (plan_xml);
  icalcomponent *before = write_and_read (plan);
  g_autofree char *uid = g_strdup (icalcomponent_get_uid (find_event (before, "a1-1-end@")));
  CtNode *action = ct_plan_find (plan, "a1");
  g_autoptr (CtPeriod) period = ct_plan_read_period (plan, "12/2026");
  icalcomponent *after;

  ct_node_set_text (action, CT_ACTION_TEXT, "Khác");
  ct_node_set_boxed (action, CT_ACTION_PERIOD, period);
  after = write_and_read (plan);
  g_assert_cmpstr (icalcomponent_get_uid (find_event (after, "a1-1-end@")), ==, uid);
  assert_days (find_event (after, "a1-1-end@"), "20261231", "20270101");

  icalcomponent_free (before);
  icalcomponent_free (after);
}

/* Lines of at most 75 bytes, broken between letters, ended by CR LF. */
static void
test_lines (void)
{
  g_autoptr (CtPlan) plan = read_plan (plan_xml);
  g_autoptr (GBytes) bytes = ct_ics_writer_write (plan, NOW);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n_long = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strchr (lines[i], '\n'));
      n_long += lines[i][0] == ' ' ? 1 : 0;
    }
  g_assert_cmpuint (n_long, >, 0);
}

static void
test_samples (void)
{
  g_autofree char *folder =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "samples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".caitien"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *xml = NULL;
        g_autoptr (CtPlan) plan = NULL;
        g_autoptr (GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
        icalcomponent *calendar;

        g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
        plan = read_plan (xml);
        calendar = write_and_read (plan);
        for (icalcomponent *event =
                 icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
             event != NULL;
             event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
          g_assert_true (g_hash_table_add (uids, g_strdup (icalcomponent_get_uid (event))));
        g_assert_cmpuint (g_hash_table_size (uids), >, 0);
        icalcomponent_free (calendar);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ics-writer/events", test_events);
  g_test_add_func ("/ics-writer/stable", test_stable);
  g_test_add_func ("/ics-writer/lines", test_lines);
  g_test_add_func ("/ics-writer/samples", test_samples);

  return g_test_run ();
}
