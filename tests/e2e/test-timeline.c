/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-timeline"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-action.h"
#include "ct-plan-reader.h"
#include "ct-program.h"
#include "ct-saved-plan.h"

/* Bars dragged by a real pointer and moved by real keys in the real window; the words and the
 * ranges are read back from the file that the program saved. */

#define SAMPLE "mam-non-ben-say.caitien"
#define MOVED "Tổ chức góc chơi mở"
#define WITHOUT "Diễn tập thoát nạn"
#define MONTH "Mời giảng viên"

#define TRIES 50
#define WAIT_US 100000

/**
 * Journey:
 * @left: where the first day of the scale stands on the screen
 * @day_width: how wide a day is there
 * @first: that first day
 */
typedef struct
{
  CtSavedPlan *plan;
  CtProgram *program;
  double left;
  double day_width;
  CtDay first;
} Journey;

static void
start (Journey *journey, gconstpointer data)
{
  const char *arguments[5] = { "caitien", "--view", "timeline", NULL, NULL };
  g_autoptr (CtProbe) row = NULL;

  journey->plan = ct_saved_plan_new (SAMPLE);
  arguments[3] = ct_saved_plan_get_path (journey->plan);
  journey->program = ct_program_start (arguments);
  row = ct_probe_wait_for (ct_program_get_window (journey->program), "list item", "*" MOVED "*");
  g_assert_nonnull (row);
}

static void
finish (Journey *journey, gconstpointer data)
{
  ct_program_assert_quiet (journey->program);
  g_clear_pointer (&journey->program, ct_program_free);
  g_clear_pointer (&journey->plan, ct_saved_plan_free);
}

static CtPlan *
read_plan (Journey *journey)
{
  const char *path = ct_saved_plan_get_path (journey->plan);
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CtPlan *plan;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

static CtNode *
find_action (CtPlan *plan, const char *words)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        {
          CtNode *action = ct_node_list_get (actions, j);

          if (g_str_has_prefix (ct_node_get_text (action, CT_ACTION_TEXT), words))
            return action;
        }
    }

  g_error ("No action begins with “%s”", words);
}

static CtPeriod *
dup_period (Journey *journey, const char *words)
{
  g_autoptr (CtPlan) plan = read_plan (journey);
  CtPeriod *period = ct_node_get_boxed (find_action (plan, words), CT_ACTION_PERIOD);

  return period != NULL ? ct_period_ref (period) : ct_period_new ("", NULL, 0, FALSE);
}

/* Saves until the file says so. */
static void
expect (Journey *journey, const char *words, const char *text, const char *start, const char *end)
{
  g_autoptr (CtPeriod) period = NULL;

  for (guint i = 0; i < TRIES; i++)
    {
      ct_program_press (journey->program, "ctrl+s");
      g_usleep (WAIT_US);
      g_clear_pointer (&period, ct_period_unref);
      period = dup_period (journey, words);
      if (g_str_equal (ct_period_get_text (period), text))
        break;
    }

  g_assert_cmpstr (ct_period_get_text (period), ==, text);
  if (start == NULL && end == NULL)
    {
      g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 0);
      return;
    }
  g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 1);
  g_assert_cmpuint (ct_period_get_range (period, 0)->start, ==, ct_day_parse_iso (start));
  g_assert_cmpuint (ct_period_get_range (period, 0)->end, ==, ct_day_parse_iso (end));
}

static void
get_row (Journey *journey, const char *words, int *y, int *right)
{
  g_autofree char *spoken = g_strdup_printf (_ ("action %s"), words);
  g_autofree char *name = g_strconcat (spoken, "*", NULL);
  g_autoptr (CtProbe) row =
      ct_probe_wait_for (ct_program_get_window (journey->program), "list item", name);
  int x, top, width, height;

  g_assert_nonnull (row);
  ct_probe_get_area (row, &x, &top, &width, &height);
  *y = top + height / 2;
  *right = x + width;
}

/* Some row is spoken of like that. */
static void
expect_spoken (Journey *journey, const char *pattern)
{
  g_autofree char *action = g_strdup_printf (_ ("action %s"), MOVED);
  g_autofree char *name = g_strconcat (action, pattern, NULL);
  g_autoptr (CtProbe) row =
      ct_probe_wait_for (ct_program_get_window (journey->program), "list item", name);

  g_assert_nonnull (row);
}

static void G_GNUC_PRINTF (2, 3) point (Journey *journey, const char *format, ...)
{
  g_autofree char *commands = NULL;
  va_list args;

  va_start (args, format);
  commands = g_strdup_vprintf (format, args);
  va_end (args);
  ct_program_point (journey->program, commands);
}

/* From the row at the top to the last one and back, which scrolls. */
static void
go_to (Journey *journey, const char *key)
{
  point (journey, "mousemove 160 220 click 1 sleep 0.2");
  ct_program_press (journey->program, key);
  point (journey, "sleep 0.3");
}

/* In steps, as a hand does. */
static void
pull (Journey *journey, int from, int to, int y)
{
  point (journey, "mousemove %d %d sleep 0.1 mousedown 1 sleep 0.1", from, y);
  for (int i = 1; i <= 4; i++)
    point (journey, "mousemove %d %d sleep 0.05", from + (to - from) * i / 4, y);
  point (journey, "sleep 0.1");
}

static void
let_go (Journey *journey)
{
  point (journey, "mouseup 1 sleep 0.1");
}

static int
get_x (Journey *journey, const char *day)
{
  return (int) (journey->left +
                ((double) ct_day_parse_iso (day) - journey->first + 0.5) * journey->day_width);
}

/* Where days are is learnt from a bar that is drawn between two known places, caught by days. */
static void
learn_scale (Journey *journey)
{
  g_autoptr (CtPeriod) period = NULL;
  int y, right, from, to;

  go_to (journey, "End");
  get_row (journey, WITHOUT, &y, &right);
  from = right / 2;
  to = right * 3 / 4;
  point (journey, "mousemove %d %d keydown alt", from, y);
  pull (journey, from, to, y);
  let_go (journey);
  point (journey, "keyup alt");

  for (guint i = 0; i < TRIES; i++)
    {
      ct_program_press (journey->program, "ctrl+s");
      g_usleep (WAIT_US);
      g_clear_pointer (&period, ct_period_unref);
      period = dup_period (journey, WITHOUT);
      if (ct_period_get_n_ranges (period) == 1)
        break;
    }
  g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 1);
  g_assert_cmpint (ct_period_get_end (period) - ct_period_get_start (period), >, 30);

  journey->first = ct_period_get_start (period);
  journey->left = from;
  journey->day_width =
      (double) (to - from) / (ct_period_get_end (period) - ct_period_get_start (period));
  go_to (journey, "Home");
}

static void
test_drag (Journey *journey, gconstpointer data)
{
  int y, right;

  learn_scale (journey);

  /* by its middle, by its end, by its start */
  get_row (journey, MOVED, &y, &right);
  pull (journey, get_x (journey, "2026-12-10"), get_x (journey, "2027-01-12"), y);
  let_go (journey);
  expect (journey, MOVED, "Từ tháng 11/2026 đến tháng 4/2027", "2026-11-01", "2027-04-30");
  expect_spoken (journey, "*01/11/2026*30/4/2027, Tổ CM, *40*");
  pull (journey, get_x (journey, "2027-04-29"), get_x (journey, "2027-03-03"), y);
  let_go (journey);
  expect (journey, MOVED, "Từ tháng 11/2026 đến tháng 2/2027", "2026-11-01", "2027-02-28");
  pull (journey, get_x (journey, "2026-11-02"), get_x (journey, "2026-09-03"), y);
  let_go (journey);
  expect (journey, MOVED, "Từ tháng 9/2026 đến tháng 2/2027", "2026-09-01", "2027-02-28");

  /* each is one step */
  ct_program_press (journey->program, "ctrl+z");
  expect (journey, MOVED, "Từ tháng 11/2026 đến tháng 2/2027", "2026-11-01", "2027-02-28");
  ct_program_press (journey->program, "ctrl+z ctrl+z");
  expect (journey, MOVED, "Từ tháng 10/2026 đến tháng 3/2027", "2026-10-01", "2027-03-31");
  ct_program_press (journey->program, "ctrl+shift+z");
  expect (journey, MOVED, "Từ tháng 11/2026 đến tháng 4/2027", "2026-11-01", "2027-04-30");
}

static void
test_draw (Journey *journey, gconstpointer data)
{
  int y, right;

  learn_scale (journey);
  ct_program_press (journey->program, "ctrl+z");
  expect (journey, WITHOUT, "Theo đợt", NULL, NULL);

  go_to (journey, "End");
  get_row (journey, WITHOUT, &y, &right);
  pull (journey, get_x (journey, "2026-12-20"), get_x (journey, "2026-10-12"), y);
  let_go (journey);
  expect (journey, WITHOUT, "Theo đợt, 10/2026 – 12/2026", "2026-10-01", "2026-12-31");
}

/* Escape in the middle of it: the file is as it was, and the next drag is a new one. */
static void
test_cancel (Journey *journey, gconstpointer data)
{
  int y, right;

  learn_scale (journey);
  get_row (journey, MOVED, &y, &right);
  pull (journey, get_x (journey, "2026-12-10"), get_x (journey, "2027-03-12"), y);
  /* not by ct_program_press(), which would let go of the button first */
  point (journey, "key Escape sleep 0.1 mousemove_relative 20 0 sleep 0.1");
  let_go (journey);
  expect (journey, MOVED, "Từ tháng 10/2026 đến tháng 3/2027", "2026-10-01", "2027-03-31");

  pull (journey, get_x (journey, "2026-12-10"), get_x (journey, "2027-01-10"), y);
  let_go (journey);
  expect (journey, MOVED, "Từ tháng 11/2026 đến tháng 4/2027", "2026-11-01", "2027-04-30");
}

static void
test_keys (Journey *journey, gconstpointer data)
{
  int y, right;

  get_row (journey, MONTH, &y, &right);
  point (journey, "mousemove 160 %d click 1 sleep 0.2", y);
  ct_program_press (journey->program, "Right");
  expect (journey, MONTH, "12/2026", "2026-12-01", "2026-12-31");
  ct_program_press (journey->program, "shift+Right");
  expect (journey, MONTH, "12/2026 – 1/2027", "2026-12-01", "2027-01-31");
  ct_program_press (journey->program, "alt+Left alt+Left");
  expect (journey, MONTH, "10/2026 – 1/2027", "2026-10-01", "2027-01-31");
  ct_program_press (journey->program, "ctrl+z ctrl+z ctrl+z");
  expect (journey, MONTH, "12/2026", "2026-12-01", "2026-12-31");

  /* typed */
  ct_program_press (journey->program, "ctrl+d ctrl+a");
  point (journey, "type --delay 30 10/2026");
  ct_program_press (journey->program, "Return");
  expect (journey, MONTH, "10/2026", "2026-10-01", "2026-10-31");
}

/* Two bars by one key and by one drag: one step each. */
static void
test_together (Journey *journey, gconstpointer data)
{
  int y, right, other_y;

  get_row (journey, MOVED, &y, &right);
  get_row (journey, MONTH, &other_y, &right);
  point (journey,
         "mousemove 160 %d click 1 sleep 0.2 mousemove 160 %d keydown ctrl click 1 keyup ctrl", y,
         other_y);
  ct_program_press (journey->program, "Right");
  expect (journey, MOVED, "Từ tháng 11/2026 đến tháng 4/2027", "2026-11-01", "2027-04-30");
  expect (journey, MONTH, "12/2026", "2026-12-01", "2026-12-31");
  ct_program_press (journey->program, "ctrl+z");
  expect (journey, MOVED, "Từ tháng 10/2026 đến tháng 3/2027", "2026-10-01", "2027-03-31");
  expect (journey, MONTH, "11/2026", "2026-11-01", "2026-11-30");
}

/* From the tray onto the scale: a month, where it is let go. */
static void
test_tray (Journey *journey, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("*%s*", WITHOUT);
  g_autoptr (CtProbe) button =
      ct_probe_wait_for (ct_program_get_window (journey->program), "button", name);
  int x, y, width, height;
  g_autoptr (CtPeriod) period = NULL;

  g_assert_nonnull (button);
  ct_probe_get_area (button, &x, &y, &width, &height);
  point (journey, "mousemove %d %d sleep 0.1 mousedown 1 sleep 0.1", x + width / 2, y + height / 2);
  for (int i = 1; i <= 6; i++)
    point (journey, "mousemove %d %d sleep 0.1", 700, y + (400 - y) * i / 6);
  point (journey, "sleep 0.3");
  let_go (journey);

  for (guint i = 0; i < TRIES; i++)
    {
      ct_program_press (journey->program, "ctrl+s");
      g_usleep (WAIT_US);
      g_clear_pointer (&period, ct_period_unref);
      period = dup_period (journey, WITHOUT);
      if (ct_period_get_n_ranges (period) == 1)
        break;
    }
  g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 1);
  g_assert_true (g_str_has_prefix (ct_period_get_text (period), "Theo đợt, "));
  g_assert_cmpuint (ct_period_get_end (period) - ct_period_get_start (period), >=, 27);
  g_assert_cmpuint (ct_period_get_end (period) - ct_period_get_start (period), <=, 30);
}

#define TEST(name, function) g_test_add ("/timeline/" name, Journey, NULL, start, function, finish)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  TEST ("drag", test_drag);
  TEST ("draw", test_draw);
  TEST ("cancel", test_cancel);
  TEST ("tray", test_tray);
  TEST ("keys", test_keys);
  TEST ("together", test_together);

  return g_test_run ();
}
