/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "test-edits.h"

/* Thousands of random edits of a plan that holds one of everything; undone, the file is the old one
 * to the byte, and done again, the new one.
 */

#define N_SEEDS 20
#define N_EDITS 5000

/* Then the program is started again, with the file, and the work goes on. */
#define N_EDITS_AFTER 500

/* A written file is looked at after every so many edits. */
#define LOOK_EVERY 50

/**
 * Session:
 * @files: (element-type guint GBytes): the file at a position in the history
 */
typedef struct
{
  TestEdits edits;
  GHashTable *files;
  guint n_steps;
  guint n_files;
} Session;

static void
go_back_and_forth (Session *session)
{
  for (guint n = test_edits_choose (&session->edits, 12); n > 0; n--)
    ct_history_undo (session->edits.history);
  for (guint n = test_edits_choose (&session->edits, 12); n > 0; n--)
    ct_history_redo (session->edits.history);
}

/* The first line that differs says more than two whole files. */
static void
assert_same_file (GBytes *file, GBytes *expected)
{
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) expected_lines = NULL;

  if (g_bytes_equal (file, expected))
    return;

  lines = g_strsplit (g_bytes_get_data (file, NULL), "\n", -1);
  expected_lines = g_strsplit (g_bytes_get_data (expected, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_bytes_get_size (file), ==, g_bytes_get_size (expected));
  g_assert_not_reached ();
}

static GBytes *
write_plan (CtPlan *plan)
{
  GBytes *written = ct_plan_writer_write (plan);
  gsize size;
  const char *data = g_bytes_get_data (written, &size);
  char *text = g_strndup (data, size);

  /* As a string, so that it can be compared line by line. */
  g_bytes_unref (written);

  return g_bytes_new_take (text, size);
}

static void
reload (Session *session, GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) again = ct_plan_reader_read (file, "random", &error);
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_no_error (error);
  rewritten = write_plan (again);
  assert_same_file (rewritten, file);
}

/* The same position is the same file, however it was come to. */
static void
look_at_file (Session *session)
{
  gpointer position = GUINT_TO_POINTER (ct_history_get_position (session->edits.history));
  g_autoptr (GBytes) file = write_plan (session->edits.plan);
  GBytes *known = g_hash_table_lookup (session->files, position);

  session->n_files++;
  if (known != NULL)
    assert_same_file (file, known);
  else
    g_hash_table_insert (session->files, position, g_steal_pointer (&file));
}

/* A save ends a run of typing and makes the position the clean one; nothing else. */
static void
save (Session *session)
{
  guint position = ct_history_get_position (session->edits.history);
  g_autoptr (GBytes) file = write_plan (session->edits.plan);

  ct_history_set_clean_position (session->edits.history, position);
  g_assert_true (ct_history_get_clean (session->edits.history));
  reload (session, file);
}

static void
take_one_step (Session *session)
{
  guint what = test_edits_choose (&session->edits, 200);

  if (what == 0)
    save (session);
  else if (what < 4)
    go_back_and_forth (session);
  else if (what < 20)
    test_edits_edit_many (&session->edits);
  else
    test_edits_edit (&session->edits);
}

static void
step_to_the_end (Session *session, gboolean (*can_step) (CtHistory *), void (*step) (CtHistory *))
{
  while (can_step (session->edits.history))
    {
      step (session->edits.history);
      session->n_steps++;

      if (g_hash_table_contains (session->files, GUINT_TO_POINTER (ct_history_get_position (
                                                     session->edits.history))))
        look_at_file (session);
    }
}

static CtPlan *
read_everything (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"),
                                            "tests/data/plans/everything.caitien", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CtPlan *plan;

  g_assert_no_error (error);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

/* Edits, all of them undone, and all of them done again. */
static void
run_edits (Session *session, guint n_edits)
{
  TestReached *reached = session->edits.reached;
  g_autoptr (GBytes) start = write_plan (session->edits.plan);
  g_autoptr (GBytes) end = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  for (guint target = reached->n_edits + n_edits; reached->n_edits < target;)
    {
      take_one_step (session);
      if (reached->n_edits % LOOK_EVERY == 0)
        look_at_file (session);
    }

  step_to_the_end (session, ct_history_get_can_redo, ct_history_redo);
  end = write_plan (session->edits.plan);
  step_to_the_end (session, ct_history_get_can_undo, ct_history_undo);
  undone = write_plan (session->edits.plan);
  assert_same_file (undone, start);

  step_to_the_end (session, ct_history_get_can_redo, ct_history_redo);
  redone = write_plan (session->edits.plan);
  assert_same_file (redone, end);
  reload (session, redone);
}

static CtPlan *
read_again (CtPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = write_plan (plan);
  CtPlan *again = ct_plan_reader_read (file, "random", &error);

  g_assert_no_error (error);

  return again;
}

static void
start_again (Session *session, CtPlan *plan, guint seed)
{
  TestReached *reached = session->edits.reached;

  test_edits_clear (&session->edits);
  test_edits_init (&session->edits, plan, seed, reached);
  g_hash_table_remove_all (session->files);
}

static void
run_session (Session *session, TestReached *reached, guint seed)
{
  test_edits_init (&session->edits, read_everything (), seed, reached);
  session->files = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);

  run_edits (session, N_EDITS);
  start_again (session, read_again (session->edits.plan), seed);
  run_edits (session, N_EDITS_AFTER);

  g_hash_table_unref (session->files);
  test_edits_clear (&session->edits);
}

static void
test_every_edit (void)
{
  TestReached reached;
  Session session = { 0 };
  guint n_classes;

  test_reached_init (&reached);
  for (guint seed = 0; seed < N_SEEDS; seed++)
    run_session (&session, &reached, seed);

  n_classes = test_reached_check (&reached);
  g_test_message ("%d seeds, %u edits, %u steps undone or done again, %u files compared: "
                  "%u classes, %u fields, %u lists",
                  N_SEEDS, reached.n_edits, session.n_steps, session.n_files, n_classes,
                  g_hash_table_size (reached.fields), g_hash_table_size (reached.inserted));
  test_reached_clear (&reached);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo-random/every-edit", test_every_edit);

  return g_test_run ();
}
