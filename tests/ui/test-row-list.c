/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-list-row.h"
#include "ct-row-list.h"
#include "test-ui.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *list;
  GtkStringList *words;
  GtkSingleSelection *model;
  guint made;
} Fixture;

static GtkWidget *
make_cb (gpointer data)
{
  ((Fixture *) data)->made++;

  return gtk_label_new (NULL);
}

static void
bind_cb (GtkWidget *child, gpointer item, gpointer data)
{
  gtk_label_set_text (GTK_LABEL (child), gtk_string_object_get_string (item));
}

static void
unbind_cb (GtkWidget *child, gpointer data)
{
  gtk_label_set_text (GTK_LABEL (child), "");
}

static gboolean
is_selectable_cb (gpointer item, gpointer data)
{
  return *gtk_string_object_get_string (item) != '#';
}

static const CtRowListFactory factory = { make_cb, bind_cb, unbind_cb, is_selectable_cb };

/* @length rows, each tenth of them a heading. */
static void
put_words (Fixture *fixture, guint length, const char *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s%s %u", i % 10 == 0 ? "# " : "", word, i);

      g_strv_builder_add (builder, text);
    }
  words = g_strv_builder_end (builder);
  gtk_string_list_splice (fixture->words, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (fixture->words)),
                          (const char *const *) words);
}

static void
run_until_drawn (Fixture *fixture)
{
  gtk_test_widget_wait_for_draw (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->words = gtk_string_list_new (NULL);
  fixture->model = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (fixture->words)));
  gtk_single_selection_set_autoselect (fixture->model, FALSE);
  gtk_single_selection_set_can_unselect (fixture->model, TRUE);
  put_words (fixture, 1000, "hoa");

  fixture->list = g_object_new (CT_TYPE_ROW_LIST, "list-class", "find-list", "label", "Chữ", NULL);
  ct_row_list_set_factory (CT_ROW_LIST (fixture->list), &factory, fixture);
  ct_row_list_set_model (CT_ROW_LIST (fixture->list), fixture->model);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->list);
  gtk_window_present (GTK_WINDOW (fixture->window));
  run_until_drawn (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->words);
}

/* The words of the row with the focus. */
static const char *
get_cursor (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_true (CT_IS_LIST_ROW (focus));

  return gtk_label_get_text (GTK_LABEL (ct_list_row_get_child (CT_LIST_ROW (focus))));
}

static void
press (Fixture *fixture, guint key)
{
  test_ui_press_key (fixture->list, key);
  run_until_drawn (fixture);
}

static void
expect (Fixture *fixture, const char *cursor, guint selected)
{
  g_assert_cmpstr (get_cursor (fixture), ==, cursor);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->model), ==, selected);
}

/* Arrows go to each row, and select those that can be selected. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->list);
  expect (fixture, "# hoa 0", GTK_INVALID_LIST_POSITION);
  press (fixture, GDK_KEY_Down);
  expect (fixture, "hoa 1", 1);
  press (fixture, GDK_KEY_Down);
  expect (fixture, "hoa 2", 2);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  expect (fixture, "# hoa 0", 1);
  press (fixture, GDK_KEY_End);
  expect (fixture, "hoa 999", 999);
  press (fixture, GDK_KEY_Home);
  expect (fixture, "# hoa 0", 999);
  press (fixture, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_cursor (fixture), !=, "# hoa 0");
}

static void
activated_cb (GtkWidget *list, guint position, guint *activated)
{
  *activated = position;
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  guint activated = 0;

  g_signal_connect (fixture->list, "activate", G_CALLBACK (activated_cb), &activated);
  gtk_single_selection_set_selected (fixture->model, 501);
  gtk_widget_grab_focus (fixture->list);
  run_until_drawn (fixture);
  expect (fixture, "hoa 501", 501);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (
                                        gtk_root_get_focus (GTK_ROOT (fixture->window))),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE, NULL);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (activated, ==, 501);
}

/* Other items come into the rows that there are, and the focus stays where it is. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  guint made = fixture->made;

  g_assert_cmpuint (made, <, 60);
  gtk_widget_grab_focus (fixture->list);
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Down);
  made = fixture->made;

  put_words (fixture, 500, "cây");
  run_until_drawn (fixture);
  g_assert_cmpstr (get_cursor (fixture), ==, "cây 2");
  g_assert_cmpuint (fixture->made, <=, made + 1);

  put_words (fixture, 1, "lá");
  run_until_drawn (fixture);
  g_assert_cmpstr (get_cursor (fixture), ==, "# lá 0");
  put_words (fixture, 0, "");
  run_until_drawn (fixture);
  put_words (fixture, 3, "lá");
  run_until_drawn (fixture);
  gtk_widget_grab_focus (fixture->list);
  g_assert_cmpstr (get_cursor (fixture), ==, "# lá 0");
}

/* Tab passes the list as one control. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  gtk_single_selection_set_selected (fixture->model, 3);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_FORWARD));
  expect (fixture, "hoa 3", 3);
  g_assert_false (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_FORWARD));
}

static int
get_lowest (GtkWidget *rows)
{
  GtkWidget *last = gtk_widget_get_last_child (rows);
  graphene_rect_t bounds;

  while (!gtk_widget_get_visible (last))
    last = gtk_widget_get_prev_sibling (last);
  g_assert_true (gtk_widget_compute_bounds (last, rows, &bounds));

  return (int) (bounds.origin.y + bounds.size.height);
}

/* Rows are made for more room and for another place. Where something else gets another size at the
 * same time, what is around the list is drawn all the same: a warning would end the test. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("Trên");
  GtkWidget *scroller = gtk_widget_get_first_child (fixture->list);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *rows = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));

  g_object_ref (fixture->list);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  gtk_paned_set_start_child (GTK_PANED (paned), fixture->list);
  gtk_paned_set_end_child (GTK_PANED (paned), gtk_label_new ("Dưới"));
  gtk_paned_set_position (GTK_PANED (paned), 60);
  gtk_box_append (GTK_BOX (inner), paned);
  gtk_box_append (GTK_BOX (outer), label);
  gtk_box_append (GTK_BOX (outer), inner);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), outer);
  g_object_unref (fixture->list);
  run_until_drawn (fixture);

  for (guint i = 0; i < 6; i++)
    {
      int height = i % 2 == 0 ? 600 : 60;

      gtk_paned_set_position (GTK_PANED (paned), height);
      gtk_label_set_text (GTK_LABEL (label), i % 2 == 0 ? "Trên kia" : "Trên");
      run_until_drawn (fixture);
      run_until_drawn (fixture);
      g_assert_cmpint (get_lowest (rows), >=, height);
      gtk_adjustment_set_value (adjustment, i * 3000);
      gtk_label_set_text (GTK_LABEL (label), "Trên đó");
      run_until_drawn (fixture);
      g_assert_cmpint (get_lowest (rows), >=, height);
    }
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/row-list/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/row-list/activate", Fixture, NULL, set_up, test_activate, tear_down);
  g_test_add ("/row-list/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/row-list/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/row-list/tab", Fixture, NULL, set_up, test_tab, tear_down);

  return g_test_run ();
}
