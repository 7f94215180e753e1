/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>

#include "ct-action.h"
#include "ct-code-check.h"
#include "ct-plan-reader.h"
#include "ct-words.h"
#include "ct-plan-writer.h"

/* Good plans, spoilt: bytes, tags, attributes, numbers and the order of elements are changed at
 * random. Each is either refused in a sentence, or read, and then what is written for it can be
 * read again and is the same when it is written a second time. Every round has its own seed, so the
 * number in a message is enough to see it again: fuzz-plan FIRST-ROUND ROUNDS.
 */

#define ROUNDS 15000

static GPtrArray *seeds;

static void
add_seed (const char *where, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), where, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (seeds, text);
}

/* A place in @text where @mark begins, or -1. */
static gssize
pick (GRand *rand, const char *text, const char *mark)
{
  gsize length = strlen (text);
  const char *found = strstr (text + g_rand_int_range (rand, 0, MAX (length, 1)), mark);

  if (found == NULL)
    found = strstr (text, mark);

  return found != NULL ? found - text : -1;
}

static void
change_byte (GRand *rand, GString *text)
{
  text->str[g_rand_int_range (rand, 0, text->len)] = (char) g_rand_int_range (rand, 1, 256);
}

static void
drop_bytes (GRand *rand, GString *text)
{
  gsize at = g_rand_int_range (rand, 0, text->len);
  gsize count = g_rand_int_range (rand, 1, 40);

  g_string_erase (text, at, MIN (text->len - at, count));
}

static void
insert_piece (GRand *rand, GString *text)
{
  static const char *const pieces[] = {
    "<!-- c -->",
    "<?pi x?>",
    "<x:y xmlns:x=\"urn:x\">z</x:y>",
    "<a/>",
    "<![CDATA[<]]>",
    "&amp;",
    "&#10;",
    "&#xD;",
    "]]&gt;",
    " ",
    "\n",
    "\t",
    "ấ",
    "e\xcc\x82",
    "<",
    ">",
    "&",
    "\"",
    "'",
    "</p>",
    "<p>",
    "<lead>",
    "</lead>",
    "<text/>",
    "<period>",
    "</period>",
    " id=\"a1\"",
    " x:y=\"1\"",
    " xmlns=\"\"",
    " xmlns:p=\"urn:caitien:plan:1\"",
    " fixed=\"true\"",
    " later=\"1\"",
    "-->",
    "<!DOCTYPE a>",
    "\xff",
    "\x01",
  };
  const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];
  const char *marks[] = { ">", "<", " ", "=", "\"" };
  gssize at = pick (rand, text->str, marks[g_rand_int_range (rand, 0, G_N_ELEMENTS (marks))]);

  g_string_insert (text, at >= 0 ? at + g_rand_int_range (rand, 0, 2) : 0, piece);
}

static void
change_number (GRand *rand, GString *text)
{
  static const char *const numbers[] = {
    "0",
    "1",
    "-1",
    "4",
    "100",
    "2147483647",
    "2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "99999999999999999999",
    "1.5",
    "",
    " 2 ",
    "2025-02-30",
    "2025-12-31",
    "0001-01-01",
    "9999-12-31",
    "02-29",
    "true",
    "planned",
  };
  gssize at = pick (rand, text->str, "=\"");
  const char *end;

  if (at < 0)
    return;

  end = strchr (text->str + at + 2, '"');
  if (end == NULL)
    return;

  g_string_erase (text, at + 2, end - (text->str + at + 2));
  g_string_insert (text, at + 2, numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
}

/* Takes some whole lines to another place: mostly whole elements. */
static void
move_lines (GRand *rand, GString *text)
{
  g_auto (GStrv) lines = g_strsplit (text->str, "\n", -1);
  guint n = g_strv_length (lines);
  guint from = g_rand_int_range (rand, 0, n);
  guint count = g_rand_int_range (rand, 1, 6);
  guint to = g_rand_int_range (rand, 0, n);
  gboolean copy = g_rand_boolean (rand);

  count = MIN (n - from, count);
  g_string_truncate (text, 0);
  for (guint i = 0; i < n; i++)
    {
      if (i == to)
        for (guint j = from; j < from + count; j++)
          g_string_append_printf (text, "%s\n", lines[j]);
      if (copy || i < from || i >= from + count)
        g_string_append_printf (text, "%s\n", lines[i]);
    }
}

static void
cut (GRand *rand, GString *text)
{
  if (g_rand_int_range (rand, 0, 10) == 0)
    g_string_truncate (text, g_rand_int_range (rand, 0, text->len));
}

static void
rename_something (GRand *rand, GString *text)
{
  static const char *const names[] = { "text", "p", "range", "action", "school", "evidence", "x" };
  gssize at = pick (rand, text->str, "<");
  gsize length;

  if (at < 0)
    return;

  length = strcspn (text->str + at + 1, " />\n");
  g_string_erase (text, at + 1, length);
  g_string_insert (text, at + 1, names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
}

static char *
spoil (guint round)
{
  static void (*const changes[]) (GRand *, GString *) = {
    change_byte,   drop_bytes, insert_piece, insert_piece, change_number,
    change_number, move_lines, move_lines,   cut,          rename_something,
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (round);
  GString *text = g_string_new (g_ptr_array_index (seeds, g_rand_int_range (rand, 0, seeds->len)));
  guint count = g_rand_int_range (rand, 1, 5);

  for (guint i = 0; i < count && text->len > 0; i++)
    changes[g_rand_int_range (rand, 0, G_N_ELEMENTS (changes))](rand, text);

  return g_string_free (text, FALSE);
}

static void
assert_written_again (CtPlan *plan)
{
  g_autoptr (GBytes) written = ct_plan_writer_write (plan);
  g_autoptr (GBytes) rewritten = NULL;
  g_autoptr (CtPlan) again = NULL;
  g_autoptr (GError) error = NULL;

  again = ct_plan_reader_read (written, "written", &error);
  g_assert_no_error (error);
  rewritten = ct_plan_writer_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

/* Something is edited and undone: the file is the same again. */
static void
assert_undone (CtPlan *plan)
{
  g_autoptr (GBytes) before = ct_plan_writer_write (plan);
  g_autoptr (GBytes) after = NULL;
  CtNodeList *rows = ct_plan_get_improvements (plan);

  ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_NAME, "Tên khác");
  if (ct_node_list_get_length (rows) > 0)
    {
      ct_words_set (CT_NODE (ct_node_list_get (rows, 0)), CT_IMPROVEMENT_PERIOD, "Tháng 10");
      ct_node_list_remove (rows, 0);
    }
  assert_written_again (plan);

  while (ct_history_get_can_undo (ct_plan_get_history (plan)))
    ct_history_undo (ct_plan_get_history (plan));
  after = ct_plan_writer_write (plan);
  g_assert_true (g_bytes_equal (before, after));
}

/* Whatever became of an issue and its copy, it is answered in a sentence. */
static void
assert_issues_told (CtPlan *plan)
{
  CtNodeList *issues = ct_plan_get_issues (plan);

  for (guint i = 0; i < ct_node_list_get_length (issues); i++)
    {
      g_autoptr (CtCodeCheck) check =
          ct_code_check_new_for_issue (plan, ct_node_list_get (issues, i));
      g_autofree char *sentence = ct_code_check_dup_sentence (check);

      g_assert_true ((check->issued == NULL) == (check->problem != NULL));
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }
}

static gboolean
run_round (guint round)
{
  g_autofree char *text = spoil (round);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) plan = ct_plan_reader_read (bytes, "spoilt", &error);

  if (plan == NULL)
    {
      g_assert_true (g_str_has_prefix (error->message, "spoilt:"));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }

  assert_issues_told (plan);
  assert_written_again (plan);
  assert_undone (plan);

  return TRUE;
}

static guint first_round;
static guint n_rounds = ROUNDS;

static void
test_rounds (void)
{
  guint n_read = 0;

  for (guint round = first_round; round < first_round + n_rounds; round++)
    {
      g_test_message ("round %u", round);
      if (run_round (round))
        n_read++;
    }

  /* Were all refused, or none, the changes would be of the wrong sort. */
  if (n_rounds >= 100)
    {
      g_assert_cmpuint (n_read, >, n_rounds / 10);
      g_assert_cmpuint (n_read, <, n_rounds);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (argc > 2)
    {
      first_round = strtoul (argv[1], NULL, 10);
      n_rounds = strtoul (argv[2], NULL, 10);
    }

  seeds = g_ptr_array_new_with_free_func (g_free);
  add_seed ("tests/data/plans", "everything.caitien");
  add_seed ("tests/data/plans", "issued.caitien");
  add_seed ("tests/data/plans", "extras.caitien");

  g_test_add_func ("/fuzz/plan", test_rounds);
  status = g_test_run ();
  g_ptr_array_unref (seeds);

  return status;
}
