/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-print-options.h"
#include "test-ui.h"

#define SAMPLE "data/samples/mam-non-ben-say.caitien"

typedef struct
{
  CtPlan *plan;
  CtHistory *history;
  CtPageSetup *setup;
  CtCatalogue *catalogue;
  CtLivePages *pages;
  GtkWindow *window;
  CtPrintOptions *options;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->plan = test_ui_read_plan (SAMPLE);
  self->history = ct_plan_get_history (self->plan);
  self->setup = ct_plan_get_page_setup (self->plan);
  self->catalogue = test_ui_load_catalogue ();
  self->pages = ct_live_pages_new ();
  self->options = CT_PRINT_OPTIONS (g_object_ref_sink (ct_print_options_new ()));
  self->window = GTK_WINDOW (gtk_window_new ());

  ct_print_options_set_pages (self->options, self->pages);
  ct_live_pages_set_catalogue (self->pages, self->catalogue);
  ct_live_pages_set_plan (self->pages, self->plan);
  gtk_window_set_child (self->window, GTK_WIDGET (self->options));
  gtk_window_present (self->window);
  ct_live_pages_add_viewer (self->pages);
  test_ui_wait_for (ct_live_pages_get_printout (self->pages) != NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ct_live_pages_remove_viewer (self->pages);
  gtk_window_destroy (self->window);
  g_assert_finalize_object (self->options);
  g_assert_finalize_object (self->pages);
  g_assert_finalize_object (self->plan);
  g_assert_finalize_object (self->catalogue);
}

static GtkDropDown *
get_drop (Fixture *self, const char *name)
{
  return GTK_DROP_DOWN (test_ui_find (GTK_WIDGET (self->options), name));
}

static const char *
get_label (Fixture *self, const char *name)
{
  return gtk_label_get_label (GTK_LABEL (test_ui_find (GTK_WIDGET (self->options), name)));
}

/* The @position-th box to tick, in the order of the window. */
static GtkWidget *
find_check (GtkWidget *widget, guint *position)
{
  if (GTK_IS_CHECK_BUTTON (widget) && (*position)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child, position);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_pages (Fixture *self)
{
  return ct_printout_get_n_pages (ct_live_pages_get_printout (self->pages));
}

static const char *
get_undo_name (Fixture *self)
{
  return ct_history_get_undo_label (self->history);
}

/* A tick puts an appendix behind the plan and tells how much it is, in one step. */
static void
test_appendix (Fixture *self, gconstpointer data)
{
  guint position = CT_APPENDIX_ASSIGNMENTS;
  GtkCheckButton *check = GTK_CHECK_BUTTON (find_check (GTK_WIDGET (self->options), &position));
  guint n_pages = count_pages (self);
  CtPrintoutAppendix printed;
  g_autofree char *caption = NULL;

  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpstr (get_undo_name (self), ==, "Change the appendices");
  test_ui_wait_for (count_pages (self) > n_pages);
  printed =
      ct_printout_get_appendix (ct_live_pages_get_printout (self->pages), CT_APPENDIX_ASSIGNMENTS);
  g_assert_cmpuint (printed.n_pages, ==, count_pages (self) - n_pages);
  g_assert_cmpuint (printed.n_sheets, >, 1);
  caption = g_strdup_printf ("%u people, %u pages", printed.n_sheets, printed.n_pages);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       caption);

  ct_history_undo (self->history);
  g_assert_false (gtk_check_button_get_active (check));
  test_ui_wait_for (count_pages (self) == n_pages);
  g_assert_false (ct_history_get_can_undo (self->history));
}

/* Larger letters take more room, and how much of it was told before they were chosen. */
static void
test_size (Fixture *self, gconstpointer data)
{
  GtkDropDown *drop = get_drop (self, "size_drop");
  guint before = gtk_drop_down_get_selected (drop);
  g_autofree char *told = NULL;
  guint n_pages = ct_printout_count_table_pages (ct_live_pages_get_printout (self->pages));
  char *semicolon;

  test_ui_wait_for (strstr (get_label (self, "size_caption"), " at size 12") != NULL);
  told = g_strdup (strchr (get_label (self, "size_caption"), ';') + 2);
  semicolon = strchr (told, ' ');
  *semicolon = '\0';

  /* In steps of half a point. */
  gtk_drop_down_set_selected (drop, before + 2);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (self->setup), CT_PAGE_SETUP_SIZE_TABLE), ==, "12");
  g_assert_cmpstr (get_undo_name (self), ==, "Change the size of the tables’ text");
  test_ui_wait_for (g_str_has_prefix (get_label (self, "size_caption"), told));
  g_assert_cmpuint (ct_printout_count_table_pages (ct_live_pages_get_printout (self->pages)), >,
                    n_pages);

  ct_history_undo (self->history);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop), ==, before);
}

/* The table is turned; what the form proposes is not kept. */
static void
test_paper (Fixture *self, gconstpointer data)
{
  GtkDropDown *drop = get_drop (self, "paper_drop");
  CtNode *setup = CT_NODE (self->setup);
  GtkWidget *warning = test_ui_find (GTK_WIDGET (self->options), "paper_warning");

  g_assert_cmpuint (gtk_drop_down_get_selected (drop), ==, CT_PAPER_LANDSCAPE);
  g_assert_false (gtk_widget_get_visible (warning));
  gtk_drop_down_set_selected (drop, CT_PAPER_PORTRAIT);
  g_assert_cmpstr (ct_node_get_text (setup, CT_PAGE_SETUP_PAPER_TABLE), ==, "portrait");
  g_assert_cmpstr (get_undo_name (self), ==, "Change the paper of the table");

  /* Ten columns are too many for an upright sheet. */
  test_ui_wait_for (gtk_widget_get_visible (warning));
  gtk_drop_down_set_selected (drop, CT_PAPER_LANDSCAPE);
  g_assert_cmpstr (ct_node_get_text (setup, CT_PAGE_SETUP_PAPER_TABLE), ==, "");

  ct_history_undo (self->history);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop), ==, CT_PAPER_PORTRAIT);
  ct_history_undo (self->history);
  g_assert_false (ct_history_get_can_undo (self->history));
}

static void
test_margins (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (get_label (self, "paper_caption"), ==,
                   "Margins 20 · 20 · 30 · 18 mm after Nghị định 30");
  ct_node_set_text (CT_NODE (self->setup), CT_PAGE_SETUP_MARGIN_LEFT, "32,5");
  g_assert_cmpstr (get_label (self, "paper_caption"), ==,
                   "Margins 20 · 20 · 32.5 · 18 mm after Nghị định 30");
}

/* An earlier version is only looked at. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  ct_print_options_set_read_only (self->options, TRUE);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_drop (self, "paper_drop"))));
  ct_print_options_set_read_only (self->options, FALSE);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (get_drop (self, "paper_drop"))));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/print-options/appendix", Fixture, NULL, set_up, test_appendix, tear_down);
  g_test_add ("/print-options/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/print-options/paper", Fixture, NULL, set_up, test_paper, tear_down);
  g_test_add ("/print-options/margins", Fixture, NULL, set_up, test_margins, tear_down);
  g_test_add ("/print-options/read-only", Fixture, NULL, set_up, test_read_only, tear_down);

  return g_test_run ();
}
