/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-action.h"
#include "ct-plan-reader.h"
#include "ct-words.h"
#include "ct-plan-writer.h"
#include "ct-recipient.h"

static char *
load (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static CtPlan *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read (bytes, "test", &error);

  g_assert_no_error (error);

  return plan;
}

/* A whole plan is too long for a message; the first line that differs says enough. */
static void
assert_same (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static char *
write_text (CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A canonical file comes out as it went in, to the byte. */
static void
test_identity (gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (data, "|", 2);
  g_autofree char *text = load (parts[0], parts[1]);
  g_autoptr (CtPlan) plan = read_text (text);
  g_autofree char *written = write_text (plan);

  assert_same (written, text);
}

static CtNode *
get_action (CtPlan *plan)
{
  CtImprovement *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);

  return ct_node_list_get (ct_improvement_get_actions (row), 0);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All lines that begin with a comment or a name from elsewhere, sorted: what must never get lost.
 */
static char *
collect_unknown (const char *text)
{
  g_autoptr (GRegex) regex =
      g_regex_new ("<!--.*?-->|<\\?.*?\\?>|<[xyz]:[a-z]+|later=\"\\d+\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_ptr_array_add (found, g_match_info_fetch (match, 0));
  g_ptr_array_sort (found, compare_strings);
  g_ptr_array_add (found, NULL);

  return g_strjoinv ("\n", (char **) found->pdata);
}

/* Everything is emptied that a user can empty, and nothing unknown gets lost; undone, the file is
 * the old one to the byte. */
static void
test_unknown_survives (void)
{
  g_autofree char *text = load ("tests/data/plans", "extras.caitien");
  g_autoptr (CtPlan) plan = read_text (text);
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  CtNode *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  CtNode *action = get_action (plan);
  g_autofree char *before = collect_unknown (text);
  g_autofree char *emptied = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (CtPlan) again = NULL;
  g_autofree char *rewritten = NULL;
  g_autoptr (CtEvidence) evidence = NULL;

  ct_history_begin_group (ct_plan_get_history (plan), "Empty");
  ct_node_set_text (school, CT_SCHOOL_KIND, NULL);
  ct_node_set_text (school, CT_SCHOOL_NAME, NULL);
  ct_node_set_boxed (document, CT_DOCUMENT_SUBJECTS, (const char *[]){ "Ba", "Bốn", NULL });
  ct_node_set_boxed (document, CT_DOCUMENT_CAPACITY, NULL);
  ct_node_set_text (row, CT_IMPROVEMENT_GOAL, "Lời");
  ct_node_set_number (row, CT_IMPROVEMENT_GOAL_LEVEL, CT_FIELD_NO_NUMBER);
  ct_node_set_text (action, CT_ACTION_TEXT, NULL);
  evidence = ct_evidence_with (ct_node_get_boxed (action, CT_ACTION_EVIDENCE), NULL, "Ba");
  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, evidence);
  ct_history_end_group (ct_plan_get_history (plan));

  emptied = write_text (plan);
  after = collect_unknown (emptied);
  g_assert_cmpstr (after, ==, before);
  again = read_text (emptied);
  rewritten = write_text (again);
  assert_same (rewritten, emptied);

  ct_history_undo (ct_plan_get_history (plan));
  undone = write_text (plan);
  assert_same (undone, text);
}

/* A range that is gone had a comment before it: the comment stays in the period. A period that is
 * gone leaves what stood in it. */
static void
test_vanished_place (void)
{
  g_autofree char *text = load ("tests/data/plans", "extras.caitien");
  g_autoptr (CtPlan) plan = read_text (text);
  CtNode *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  g_autoptr (CtPeriod) wordless = ct_period_new ("Theo đợt", NULL, 0, FALSE);
  g_autofree char *without_range = NULL;
  g_autofree char *without_period = NULL;

  ct_node_set_boxed (row, CT_IMPROVEMENT_PERIOD, wordless);
  without_range = write_text (plan);
  g_assert_nonnull (strstr (without_range, "<text>Theo <!-- in the words -->đợt</text>"));
  g_assert_nonnull (strstr (without_range, "        <!-- before the range -->\n"
                                           "        <x:range of=\"weeks\"/>\n"
                                           "      </period>\n"));

  ct_node_set_boxed (row, CT_IMPROVEMENT_PERIOD, NULL);
  without_period = write_text (plan);
  g_assert_nonnull (strstr (without_period, "<period x:p=\"1\">"));
  g_assert_nonnull (strstr (without_period, "<!-- before the range -->"));
  g_assert_nonnull (strstr (without_period, "<x:range of=\"weeks\"/>"));
}

/* A comment before an action goes where the action goes. */
static void
test_comment_moves (void)
{
  g_autofree char *text = load ("tests/data/plans", "extras.caitien");
  g_autoptr (CtPlan) plan = read_text (text);
  CtImprovement *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  CtNodeList *actions = ct_improvement_get_actions (row);
  g_autoptr (CtAction) first = ct_action_new ();
  g_autofree char *written = NULL;
  const char *comment;

  ct_node_list_append (actions, first);
  ct_node_list_move (actions, 1, 0);
  written = write_text (plan);

  comment = strstr (written, "<!-- before the action -->");
  g_assert_nonnull (comment);
  g_assert_true (g_str_has_prefix (comment, "<!-- before the action -->\n      <action id=\"a1\""));
  g_assert_true (strstr (written, "<action id=\"a2\"/>") < comment);
}

/* A part that moves to another place takes its prefixes along. */
static void
test_prefixes (void)
{
  const char *text = "<c:plan xmlns:c=\"urn:caitien:plan:1\"><c:calendar first-year=\"2025\"/>"
                     "<plain/><c:later><c:part/></c:later>"
                     "<c:closing xmlns:k=\"urn:k\" xmlns=\"urn:d\"><c:p k:a=\"1\"/><k:x/><d/>"
                     "</c:closing></c:plan>";
  g_autoptr (CtPlan) plan = read_text (text);
  g_autofree char *written = write_text (plan);
  g_autoptr (CtPlan) again = read_text (written);
  g_autofree char *rewritten = write_text (again);

  g_assert_nonnull (strstr (written, "<plain xmlns=\"\"/>"));
  g_assert_nonnull (strstr (written, "<c:later><c:part/></c:later>"));
  g_assert_nonnull (strstr (written, "<p xmlns:k=\"urn:k\" k:a=\"1\"/>"));
  g_assert_nonnull (strstr (written, "<k:x xmlns:k=\"urn:k\"/>"));
  g_assert_nonnull (strstr (written, "<d xmlns=\"urn:d\"/>"));
  assert_same (rewritten, written);
}

/* What was changed differs, and nothing else. */
static void
test_one_change (gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (data, "|", 2);
  g_autofree char *text = load (parts[0], parts[1]);
  g_autoptr (CtPlan) plan = read_text (text);
  CtNode *action = get_action (plan);
  const CtRange range = { ct_day_from_ymd (2026, 2, 3), ct_day_from_ymd (2026, 4, 5) };
  g_autoptr (CtPeriod) period = ct_period_new ("Một kì hạn mới", &range, 1, FALSE);
  g_autofree char *start = g_strdup_printf ("<action id=\"%s\"", ct_node_get_id (action));
  g_autofree char *written = NULL;
  const char *old_action, *new_action, *old_end, *new_end;

  ct_node_set_boxed (action, CT_ACTION_PERIOD, period);
  written = write_text (plan);
  g_assert_nonnull (strstr (written, "        <period>\n"
                                     "          <text>Một kì hạn mới</text>\n"
                                     "          <range start=\"2026-02-03\" end=\"2026-04-05\"/>\n"
                                     "        </period>\n"));

  old_action = strstr (text, start);
  new_action = strstr (written, start);
  old_end = strstr (old_action, "</action>");
  new_end = strstr (new_action, "</action>");
  g_assert_cmpint (old_action - text, ==, new_action - written);
  g_assert_cmpmem (text, (old_action - text), written, (new_action - written));
  assert_same (new_end, old_end);

  ct_history_undo (ct_plan_get_history (plan));
  g_free (written);
  written = write_text (plan);
  assert_same (written, text);
}

/* Whatever a text holds, the file can be read, and a second pass changes nothing. */
static const struct
{
  const char *label;
  const char *text;
  const char *read;
} texts[] = {
  { "markup", "<a> & \"b\" ]]> 'c'", "<a> & \"b\" ]]> 'c'" },
  { "white space", " \n\t x \n", " \n\t x \n" },
  { "carriage return", "a\r\nb", "a\r\nb" },
  { "control characters",
    "a\x01\x08\x0b\x1f"
    "b",
    "a����b" },
  { "delete is allowed",
    "a\x7f"
    "b",
    "a\x7f"
    "b" },
  { "not a character", "\xef\xbf\xbe\xef\xbf\xbf\xef\xbf\xbd\xef\x80\x80", "���\xef\x80\x80" },
  { "a lead byte at the end", "a\xef", "a�" },
  { "broken UTF-8",
    "a\xc3(\xa0\xa1"
    "b",
    "a�(��b" },
  { "beyond the first plane", "\xf0\x9f\x8f\xab", "\xf0\x9f\x8f\xab" },
};

static void
test_text (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *start = load ("tests/data/plans", "everything.caitien");
  g_autoptr (CtPlan) plan = read_text (start);
  g_autoptr (CtPlan) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;

  ct_node_set_text (get_action (plan), CT_ACTION_TEXT, texts[i].text);
  ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_KIND, texts[i].text);
  written = write_text (plan);
  again = read_text (written);
  rewritten = write_text (again);

  g_assert_cmpstr (ct_node_get_text (get_action (again), CT_ACTION_TEXT), ==, texts[i].read);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_school (again)), CT_SCHOOL_KIND), ==,
                   texts[i].read);
  assert_same (rewritten, written);
}

/* What the words mean is computed when the file does not say it, and shown; but a file in which
 * nobody has changed the words is not changed for that, unless this is what is asked for. */
static void
test_words_only (void)
{
  const char *head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<plan xmlns=\"urn:caitien:plan:1\" version=\"1.0\">\n"
                     "  <calendar first-year=\"2026\" years=\"1\" year-start=\"09-01\" "
                     "term-2=\"01-18\" year-end=\"05-31\"/>\n"
                     "  <improvements>\n    <improvement id=\"i1\">\n      <budget>\n"
                     "        <text>5 triệu đồng</text>\n";
  const char *tail = "      </budget>\n    </improvement>\n  </improvements>\n</plan>\n";
  g_autofree char *text = g_strconcat (head, tail, NULL);
  g_autofree char *full = g_strconcat (head, "        <sum amount=\"5000000\"/>\n", tail, NULL);
  g_autoptr (CtPlan) plan = read_text (text);
  CtImprovement *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  g_autofree char *untouched = write_text (plan);
  g_autoptr (GBytes) with_meaning = ct_plan_writer_write_with_meaning (plan);
  g_autofree char *edited = NULL;

  assert_same (untouched, text);
  g_assert_cmpmem (g_bytes_get_data (with_meaning, NULL), g_bytes_get_size (with_meaning), full,
                   strlen (full));

  ct_words_set (CT_NODE (row), CT_IMPROVEMENT_BUDGET, "6 triệu đồng");
  edited = write_text (plan);
  g_assert_nonnull (strstr (edited, "<sum amount=\"6000000\"/>"));

  ct_history_undo (ct_plan_get_history (plan));
  g_free (edited);
  edited = write_text (plan);
  assert_same (edited, text);
}

/* A new plan is written without a word about what it lacks. */
static void
test_new_plan (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtRecipient) recipient = ct_recipient_new ();
  g_autofree char *written = NULL;

  ct_plan_set_calendar (plan, calendar);
  ct_node_list_append (ct_document_get_recipients (ct_plan_get_document (plan)), recipient);
  written = write_text (plan);

  g_assert_cmpstr (written, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<plan xmlns=\"urn:caitien:plan:1\" version=\"1.0\">\n"
                   "  <calendar first-year=\"2026\" years=\"1\" year-start=\"09-01\" "
                   "term-2=\"01-18\" year-end=\"05-31\"/>\n"
                   "  <document>\n    <recipients>\n      <recipient/>\n    </recipients>\n"
                   "  </document>\n</plan>\n");
}

static void
add_file_tests (const char *folder, const char *name)
{
  g_autofree char *identity = g_strconcat ("/store/plan-writer/identity/", name, NULL);
  g_autofree char *change = g_strconcat ("/store/plan-writer/one-change/", name, NULL);

  g_test_add_data_func_full (identity, g_strdup_printf ("%s|%s", folder, name), test_identity,
                             g_free);
  g_test_add_data_func_full (change, g_strdup_printf ("%s|%s", folder, name), test_one_change,
                             g_free);
}

/* The plans of real schools, where they are at hand. */
static void
add_folder_tests (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".caitien"))
      add_file_tests (folder, name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_folder_tests ("tests/data/plans");
  add_folder_tests ("data/samples");
  add_folder_tests ("../shared/plans");

  g_test_add_func ("/store/plan-writer/unknown-survives", test_unknown_survives);
  g_test_add_func ("/store/plan-writer/vanished-place", test_vanished_place);
  g_test_add_func ("/store/plan-writer/comment-moves", test_comment_moves);
  g_test_add_func ("/store/plan-writer/prefixes", test_prefixes);
  g_test_add_func ("/store/plan-writer/words-only", test_words_only);
  g_test_add_func ("/store/plan-writer/new-plan", test_new_plan);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/store/plan-writer/text/", texts[i].label, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_text);
    }

  return g_test_run ();
}
