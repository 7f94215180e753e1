/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-kill"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-action.h"
#include "ct-plan-file.h"
#include "ct-plan-writer.h"
#include "ct-program.h"
#include "ct-saved-plan.h"

/* The program is killed at random moments while a script types and saves, again and again; the next
 * start goes on with what the last one left. After each kill the file is a whole plan, and no more
 * than the last second of typing is missing. CAITIEN_KILLS tells how often (see ./dev help).
 */

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "a13"
#define N_KILLS 12
#define SEED 20261121

/* What may be missing. */
#define PROMISE_US G_USEC_PER_SEC

#define FIRST_KILL_MS 100
#define LAST_KILL_MS 2500
#define LONGEST_WORDS 160

/* @when: when the program had it; 0 while that is not known */
typedef struct
{
  char *words;
  gint64 when;
} Typed;

/**
 * Session:
 * @typed: all that was ever typed, the oldest first
 * @known: what the program showed at its last start
 * @in_file: what the file held when it was last looked at
 * @rest: the file without the words that are typed
 */
typedef struct
{
  GRand *random;
  CtSavedPlan *plan;
  GArray *typed;
  guint known;
  guint in_file;
  char *rest;
  guint n_saves;
  guint n_drafts;
  gint64 longest_missing;
} Session;

static void
clear_typed (gpointer data)
{
  g_free (((Typed *) data)->words);
}

static Typed *
get_typed (Session *self, guint index)
{
  return &g_array_index (self->typed, Typed, index);
}

static void
remember (Session *self, const char *words, gint64 when)
{
  Typed typed = { g_strdup (words), when };

  g_array_append_val (self->typed, typed);
}

/* The latest that says @words, not before @first. */
static guint
find_typed (Session *self, const char *words, guint first)
{
  for (guint i = self->typed->len; i > first; i--)
    if (g_str_equal (get_typed (self, i - 1)->words, words))
      return i - 1;

  g_error ("“%s” was never typed, or before something that was there already", words);
}

static CtNode *
get_action (CtPlanFile *plan_file)
{
  CtNode *node = ct_plan_find (ct_plan_file_get_plan (plan_file), ACTION);

  g_assert_true (CT_IS_ACTION (node));

  return node;
}

/* The words that are typed; the rest must be as it was. */
static char *
read_file (Session *self, char **rest)
{
  g_autoptr (GFile) file = g_file_new_for_path (ct_saved_plan_get_path (self->plan));
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlanFile) plan_file = ct_plan_file_load (file, NULL, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  char *words;
  gsize size;
  const char *data;

  g_assert_no_error (error);
  words = g_strdup (ct_node_get_text (get_action (plan_file), CT_ACTION_TEXT));
  ct_node_set_text (get_action (plan_file), CT_ACTION_TEXT, "…");
  bytes = ct_plan_writer_write (ct_plan_file_get_plan (plan_file));
  data = g_bytes_get_data (bytes, &size);
  *rest = g_strndup (data, size);

  return words;
}

static void
check_file (Session *self)
{
  g_autofree char *rest = NULL;
  g_autofree char *words = read_file (self, &rest);

  g_assert_cmpstr (rest, ==, self->rest);
  self->in_file = find_typed (self, words, self->in_file);
}

static gboolean
has_draft (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "caitien", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".caitien"))
      return TRUE;

  return FALSE;
}

static CtProbe *
find_draft_button (CtProgram *program)
{
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));
  g_auto (GStrv) parts = g_strsplit (_ ("Open the _Draft"), "_", 2);
  g_autofree char *words = g_strjoinv ("", parts);
  g_autofree char *name = g_strconcat ("*", words, NULL);

  return ct_probe_find (whole, "button", name);
}

/* Where there is a draft, the program asks, unless the file says the same. */
static CtProbe *
find_field (Session *self, CtProgram *program)
{
  gboolean answered = !has_draft ();

  for (guint i = 0; i < 200; i++)
    {
      CtProbe *field = ct_probe_find (ct_program_get_window (program), "text box", _ ("Action"));
      g_autoptr (CtProbe) button = field == NULL && !answered ? find_draft_button (program) : NULL;

      if (field != NULL)
        return field;

      if (button != NULL)
        {
          ct_probe_act (button);
          answered = TRUE;
          self->n_drafts++;
        }
      g_usleep (G_USEC_PER_SEC / 20);
    }

  ct_probe_print (ct_program_get_window (program));
  g_error ("The plan was not shown");
}

/* @killed: when, 0 at the first start */
static void
check_recovered (Session *self, CtProbe *field, gint64 killed)
{
  g_autofree char *words = ct_probe_dup_text (field);
  guint index = find_typed (self, words, 0);

  self->known = index;
  if (killed == 0 || index + 1 >= self->typed->len)
    return;

  /* What the program had not taken when it was killed was not typed. */
  for (guint i = index + 1; i < self->typed->len; i++)
    if (get_typed (self, i)->when != 0)
      {
        gint64 missing = killed - get_typed (self, i)->when;

        self->longest_missing = MAX (self->longest_missing, missing);
        if (missing > PROMISE_US)
          g_error ("“%s” was typed %.2f s before the kill and is missing; there is “%s”",
                   get_typed (self, i)->words, missing / (double) G_USEC_PER_SEC, words);
        return;
      }
}

static char *
choose_words (Session *self)
{
  static const char *const syllables[] = { " trường", " Nguyễn", " cải", " tiến", " 2026",
                                           ",",       "ế",       " &",   " <b>",  " đ" };
  const char *last = get_typed (self, self->typed->len - 1)->words;
  guint serial = self->typed->len;

  /* Each state says something else, so that it is known again. */
  if (g_utf8_strlen (last, -1) > LONGEST_WORDS)
    return g_strdup_printf ("Việc %u:", serial);

  return g_strdup_printf ("%s%s%u", last,
                          syllables[g_rand_int_range (self->random, 0, G_N_ELEMENTS (syllables))],
                          serial % 10);
}

/* Returns whether the program still runs. */
static gboolean
type (Session *self, CtProbe *field)
{
  g_autofree char *words = choose_words (self);

  remember (self, words, 0);
  if (!ct_probe_try_set_text (field, words))
    return FALSE;

  get_typed (self, self->typed->len - 1)->when = g_get_monotonic_time ();

  return TRUE;
}

typedef struct
{
  CtProgram *program;
  guint delay_ms;
  gint64 when;
  gint done;
} Killer;

static void
strike (Killer *killer)
{
  if (!g_atomic_int_compare_and_exchange (&killer->done, FALSE, TRUE))
    return;

  killer->when = g_get_monotonic_time ();
  ct_program_kill (killer->program);
}

static gpointer
strike_later (gpointer data)
{
  Killer *killer = data;

  g_usleep (killer->delay_ms * G_TIME_SPAN_MILLISECOND);
  strike (killer);

  return NULL;
}

static void
work_until_killed (Session *self, CtProbe *field, Killer *killer)
{
  gboolean strike_in_save = g_rand_int_range (self->random, 0, 3) == 0;

  while (!g_atomic_int_get (&killer->done))
    {
      guint what = g_rand_int_range (self->random, 0, 12);

      if (what == 0)
        g_usleep (g_rand_int_range (self->random, 300, 1200) * G_TIME_SPAN_MILLISECOND);
      else if (what <= 2)
        {
          ct_program_press (killer->program, "ctrl+s");
          self->n_saves++;
          g_usleep (g_rand_int_range (self->random, 0, 60) * G_TIME_SPAN_MILLISECOND);
          if (strike_in_save)
            strike (killer);
        }
      else if (type (self, field))
        g_usleep (g_rand_int_range (self->random, 0, 120) * G_TIME_SPAN_MILLISECOND);
    }
}

/* Returns when the program was killed. */
static gint64
run_round (Session *self, gint64 last_killed)
{
  const char *arguments[] = { "caitien", "--select", ACTION, ct_saved_plan_get_path (self->plan),
                              NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  g_autoptr (CtProbe) field = find_field (self, program);
  Killer killer = { program, 0, 0, FALSE };
  GThread *thread;

  check_recovered (self, field, last_killed);
  killer.delay_ms = g_rand_int_range (self->random, FIRST_KILL_MS, LAST_KILL_MS);

  /* The typing goes on from what is there now. */
  remember (self, get_typed (self, self->known)->words, g_get_monotonic_time ());
  thread = g_thread_new ("killer", strike_later, &killer);
  work_until_killed (self, field, &killer);
  g_thread_join (thread);
  ct_program_assert_quiet (program);

  return killer.when;
}

static guint
get_n_kills (void)
{
  const char *text = g_getenv ("CAITIEN_KILLS");
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, 100000, &number, NULL))
    return N_KILLS;

  return (guint) number;
}

static void
test_kills (void)
{
  Session session = { g_rand_new_with_seed (SEED), ct_saved_plan_new (SAMPLE),
                      g_array_new (FALSE, FALSE, sizeof (Typed)) };
  guint n_kills = get_n_kills ();
  g_autofree char *words = read_file (&session, &session.rest);
  gint64 killed = 0;

  g_array_set_clear_func (session.typed, clear_typed);
  remember (&session, words, g_get_monotonic_time ());

  for (guint i = 0; i < n_kills; i++)
    {
      killed = run_round (&session, killed);
      check_file (&session);
      if (i % 25 == 24)
        g_printerr ("# %u kills so far, at most %.2f s missing\n", i + 1,
                    session.longest_missing / (double) G_USEC_PER_SEC);
    }

  g_print (
      "# %u kills, %u states typed, %u saves, %u drafts recovered: after each kill the file was "
      "a whole plan; at most %.2f s of typing were missing\n",
      n_kills, session.typed->len, session.n_saves, session.n_drafts,
      session.longest_missing / (double) G_USEC_PER_SEC);

  g_array_unref (session.typed);
  ct_saved_plan_free (session.plan);
  g_rand_free (session.random);
  g_free (session.rest);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/kill", test_kills);

  return g_test_run ();
}
