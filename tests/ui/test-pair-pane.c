/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-em.h"
#include "ct-pair-pane.h"
#include "test-ui.h"

static void
test_limit (void)
{
  static const struct
  {
    double ems;
    gboolean is_narrow, expected;
  } cases[] = {
    { 46, FALSE, TRUE }, { 59.9, FALSE, TRUE }, { 60, FALSE, FALSE },
    { 60, TRUE, TRUE },  { 61.9, TRUE, TRUE },  { 62, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ct_pair_pane_is_too_narrow (cases[i].ems, 60, cases[i].is_narrow), ==,
                     cases[i].expected);
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *pane;
  GtkWidget *parts[2];
  double em;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->parts); i++)
    fixture->parts[i] = gtk_button_new_with_label ("");
  fixture->pane =
      g_object_new (CT_TYPE_PAIR_PANE, "start-title", "A", "end-title", "B", "narrow-below", 40.0,
                    "start-child", fixture->parts[0], "end-child", fixture->parts[1], NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->pane);
  fixture->em = ct_em_get (fixture->pane);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->pane);
}

static void
show (Fixture *fixture, double ems)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), (int) (ems * fixture->em), 200);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

#define assert_shown(first, second)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    test_ui_wait_for (gtk_widget_get_mapped (fixture->parts[0]) == (first) &&                      \
                      gtk_widget_get_mapped (fixture->parts[1]) == (second));                      \
    g_assert_cmpint (ct_pair_pane_shows_end (CT_PAIR_PANE (fixture->pane)), ==, (second));         \
  }                                                                                                \
  G_STMT_END

static void
test_wide (Fixture *fixture, gconstpointer data)
{
  show (fixture, 50);
  assert_shown (TRUE, TRUE);
  gtk_widget_hide (fixture->parts[1]);
  assert_shown (TRUE, FALSE);
  gtk_widget_show (fixture->parts[1]);
  assert_shown (TRUE, TRUE);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  show (fixture, 30);
  assert_shown (TRUE, FALSE);
  ct_pair_pane_show (CT_PAIR_PANE (fixture->pane), TRUE);
  assert_shown (FALSE, TRUE);

  /* What is alone needs no bar to choose it. */
  gtk_widget_hide (fixture->parts[1]);
  assert_shown (TRUE, FALSE);
  gtk_widget_show (fixture->parts[1]);
  assert_shown (FALSE, TRUE);
  ct_pair_pane_show (CT_PAIR_PANE (fixture->pane), FALSE);
  assert_shown (TRUE, FALSE);
}

/* The parts do not ask for more width together than the wider one needs. */
static void
test_width (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_set_size_request (fixture->parts[0], 300, -1);
  gtk_widget_set_size_request (fixture->parts[1], 200, -1);
  gtk_widget_measure (fixture->pane, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 300);
  g_assert_cmpint (natural, >=, 500);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/pair-pane/limit", test_limit);
  g_test_add ("/pair-pane/wide", Fixture, NULL, set_up, test_wide, tear_down);
  g_test_add ("/pair-pane/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/pair-pane/width", Fixture, NULL, set_up, test_width, tear_down);

  return g_test_run ();
}
