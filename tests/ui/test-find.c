/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "ct-action.h"
#include "ct-cell.h"
#include "ct-editor.h"
#include "ct-find-pane.h"
#include "ct-reveal.h"
#include "ct-row-list.h"
#include "test-ui.h"

/* In milliseconds. */
#define FRAME 16

#define TODAY ct_day_from_ymd (2026, 11, 21)

typedef struct
{
  CtSearchHit *hit;
  guint match;
  guint count;
} Chosen;

static void
chosen_cb (CtFindPane *pane, CtSearchHit *hit, CtSearchQuery *query, guint match, Chosen *chosen)
{
  g_set_object (&chosen->hit, hit);
  chosen->match = match;
  chosen->count++;
}

static void
add_action (CtPlan *plan, const char *criterion, const char *words)
{
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) action = ct_action_new ();

  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, criterion);
  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, words);
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
}

static CtNode *
get_action (CtPlan *plan, guint position)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  return ct_node_list_get (ct_improvement_get_actions (ct_node_list_get (improvements, position)),
                           0);
}

static GtkWidget *
make_pane (CtPlan *plan)
{
  GtkWidget *pane = g_object_ref_sink (g_object_new (CT_TYPE_FIND_PANE, NULL));

  ct_find_pane_set_plan (CT_FIND_PANE (pane), plan, NULL);

  return pane;
}

static const char *
get_count (GtkWidget *pane)
{
  return gtk_label_get_text (GTK_LABEL (test_ui_find (pane, "count")));
}

static guint
count_rows (GtkWidget *pane)
{
  CtRowList *list = CT_ROW_LIST (test_ui_find (pane, "list_view"));

  return g_list_model_get_n_items (G_LIST_MODEL (ct_row_list_get_model (list)));
}

static void
expect (const Chosen *chosen, CtNode *node, guint match, GtkWidget *pane, const char *count)
{
  g_assert_true (ct_search_hit_get_node (chosen->hit) == node);
  g_assert_cmpuint (chosen->match, ==, match);
  g_assert_cmpstr (get_count (pane), ==, count);
}

static void
test_steps (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  GtkWidget *pane = make_pane (plan);
  GtkWidget *entry = test_ui_find (pane, "entry");
  Chosen chosen = { 0 };

  add_action (plan, "1.1", "Lát sân, kẻ sân");
  add_action (plan, "1.2", "Sửa mái");
  add_action (plan, "2.1", "Sân sau");
  g_signal_connect (pane, "chosen", G_CALLBACK (chosen_cb), &chosen);

  /* Without diacritics and before the entry tells that it changed: two places with a hit each. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "SAN");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (count_rows (pane), ==, 4);
  expect (&chosen, get_action (plan, 0), 0, pane, "1 of 3");

  /* The entry tells late: what was chosen stays. */
  g_signal_emit_by_name (entry, "search-changed");
  expect (&chosen, get_action (plan, 0), 0, pane, "1 of 3");

  ct_find_pane_step (CT_FIND_PANE (pane), 1);
  expect (&chosen, get_action (plan, 0), 1, pane, "2 of 3");
  ct_find_pane_step (CT_FIND_PANE (pane), 1);
  expect (&chosen, get_action (plan, 2), 0, pane, "3 of 3");
  ct_find_pane_step (CT_FIND_PANE (pane), 1);
  expect (&chosen, get_action (plan, 0), 0, pane, "1 of 3");
  ct_find_pane_step (CT_FIND_PANE (pane), -1);
  expect (&chosen, get_action (plan, 2), 0, pane, "3 of 3");
  ct_find_pane_step (CT_FIND_PANE (pane), -1);
  expect (&chosen, get_action (plan, 0), 1, pane, "2 of 3");

  /* What is written meanwhile counts. */
  ct_node_set_text (get_action (plan, 1), CT_ACTION_TEXT, "Sửa mái che sân");
  ct_find_pane_step (CT_FIND_PANE (pane), 1);
  expect (&chosen, get_action (plan, 1), 0, pane, "3 of 4");
  g_assert_cmpuint (chosen.count, ==, 7);

  gtk_editable_set_text (GTK_EDITABLE (entry), "không có đâu");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (chosen.count, ==, 7);
  g_assert_cmpuint (count_rows (pane), ==, 0);
  g_assert_cmpstr (get_count (pane), ==, "Nothing found");

  g_clear_object (&chosen.hit);
  g_assert_finalize_object (pane);
}

static void
test_is_labelled (void)
{
  GtkWidget *pane = make_pane (NULL);
  GtkWidget *entry = test_ui_find (pane, "entry");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Find in the plan");
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                       test_ui_find (pane, "count"), NULL);
  g_assert_finalize_object (pane);
}

/* Of the processor: what else the machine does meanwhile is not the question. */
static double
get_milliseconds (clock_t start)
{
  return (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

/* A key in the entry of a plan of 1,000 actions: the model, the groups and the list. */
static void
test_speed (void)
{
  static const char *const words[] = { "a", "an", "an t", "kế", "kế h" };
  g_autoptr (CtPlan) plan = ct_plan_new ();
  GtkWidget *pane;
  GtkWidget *entry;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *criterion = g_strdup_printf ("%u.%u", i % 5 + 1, i % 7 + 1);

      add_action (plan, criterion,
                  "Rà soát, bổ sung kế hoạch phát triển nhà trường, bảo đảm an toàn cho trẻ");
      ct_node_set_text (get_action (plan, i), CT_ACTION_LEAD, "Phó Hiệu trưởng, Tổ mẫu giáo");
      ct_node_set_text (get_action (plan, i), CT_ACTION_NOTE, "Kiểm tra lại vào cuối năm");
    }
  pane = make_pane (plan);
  entry = test_ui_find (pane, "entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "x");
  g_signal_emit_by_name (entry, "search-changed");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      double best = G_MAXDOUBLE;

      for (guint run = 0; run < 5; run++)
        {
          clock_t start;

          gtk_editable_set_text (GTK_EDITABLE (entry), "x");
          g_signal_emit_by_name (entry, "search-changed");
          gtk_editable_set_text (GTK_EDITABLE (entry), words[i]);
          start = clock ();
          g_signal_emit_by_name (entry, "search-changed");
          best = MIN (best, get_milliseconds (start));
        }
      g_test_message ("“%s”: %u rows in %.2f ms", words[i], count_rows (pane), best);
      g_assert_cmpfloat (best, <, FRAME);
    }

  g_assert_finalize_object (pane);
}

static char *
dup_selected (GtkWidget *focus)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  if (!GTK_IS_TEXT_VIEW (focus))
    return NULL;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static CtRevealResult
reveal (GtkWidget *editor, CtNode *node, guint field, guint start, guint end)
{
  CtSearchPlace place = { CT_SEARCH_CRITERION, "1.1", NULL, 1 };
  g_autoptr (CtSearchHit) hit = ct_search_hit_new (node, field, -1, "Action", &place, 1);

  return ct_reveal_words (editor, hit, &(CtSearchRange){ start, end });
}

static void
test_reveal (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtSelection) selection = ct_selection_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *editor = g_object_new (CT_TYPE_EDITOR, NULL);
  g_autofree char *selected = NULL;

  add_action (plan, "1.1", "Lát sân");
  add_action (plan, "1.2", "Sửa mái");
  gtk_window_set_child (GTK_WINDOW (window), editor);
  ct_editor_set_plan (CT_EDITOR (editor), plan, NULL, selection, TODAY);
  ct_selection_set_node (selection, get_action (plan, 0));
  gtk_widget_show (window);
  test_ui_wait_for (gtk_widget_get_mapped (editor));

  /* "sân" in bytes: L-á-t-space take five. */
  test_ui_wait_for (reveal (editor, get_action (plan, 0), CT_ACTION_TEXT, 5, 9) == CT_REVEAL_WORDS);
  selected = dup_selected (gtk_root_get_focus (GTK_ROOT (window)));
  g_assert_cmpstr (selected, ==, "sân");
  g_assert_cmpstr (ct_node_get_text (get_action (plan, 0), CT_ACTION_TEXT), ==, "Lát sân");

  g_assert_cmpint (reveal (editor, get_action (plan, 0), CT_ACTION_NOTE, 0, 0), ==, CT_REVEAL_NODE);
  g_assert_cmpint (reveal (editor, get_action (plan, 1), CT_ACTION_TEXT, 0, 0), ==,
                   CT_REVEAL_NOTHING);

  ct_editor_set_plan (CT_EDITOR (editor), NULL, NULL, NULL, TODAY);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
count_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  (*(guint *) data)++;

  return TRUE;
}

/* However deep in the window the words stand, they are looked for and selected once. */
static void
test_reveal_deep (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *cell = g_object_new (CT_TYPE_CELL, NULL);
  GtkWidget *outermost = cell;
  guint moves = 0;
  gulong hook;

  add_action (plan, "1.1", "Action");
  ct_cell_bind (CT_CELL (cell), get_action (plan, 0), CT_ACTION_TEXT);
  for (guint depth = 0; depth < 12; depth++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_box_append (GTK_BOX (box), outermost);
      outermost = box;
    }
  gtk_window_set_child (GTK_WINDOW (window), outermost);
  gtk_window_present (GTK_WINDOW (window));

  hook = g_signal_add_emission_hook (g_signal_lookup ("mark-set", GTK_TYPE_TEXT_BUFFER), 0,
                                     count_cb, &moves, NULL);
  g_assert_cmpint (reveal (outermost, get_action (plan, 0), CT_ACTION_TEXT, 0, 6), ==,
                   CT_REVEAL_WORDS);
  g_signal_remove_emission_hook (g_signal_lookup ("mark-set", GTK_TYPE_TEXT_BUFFER), hook);
  g_assert_cmpuint (moves, <, 20);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/find/steps", test_steps);
  g_test_add_func ("/find/is-labelled", test_is_labelled);
  g_test_add_func ("/find/speed", test_speed);
  g_test_add_func ("/find/reveal", test_reveal);
  g_test_add_func ("/find/reveal-deep", test_reveal_deep);

  return g_test_run ();
}
