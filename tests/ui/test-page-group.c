/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-change-words.h"
#include "ct-page-group.h"
#include "test-ui.h"

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *plan;
  CtNode *setup;
  GtkWidget *group;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->catalogue = test_ui_load_catalogue ();
  self->plan = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
  self->setup = CT_NODE (ct_plan_get_page_setup (self->plan));
  self->group = g_object_ref_sink (ct_page_group_new (labels));
  ct_page_group_set_plan (CT_PAGE_GROUP (self->group), self->plan,
                          ct_catalogue_get_plan_form (self->catalogue, self->plan),
                          ct_catalogue_get_page_style (self->catalogue, "nd30-2020"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->group);
  g_object_unref (self->plan);
  g_object_unref (self->catalogue);
}

/* The @position-th of the widgets of a type, in the order of the window. */
static GtkWidget *
find (GtkWidget *widget, GType type, guint *position)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*position)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, position);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get (Fixture *self, GType type, guint position)
{
  GtkWidget *found = find (self->group, type, &position);

  g_assert_nonnull (found);

  return found;
}

/* What is chosen goes into the plan in one step each; the style's own measure is not kept. */
static void
test_measures (Fixture *self, gconstpointer data)
{
  GtkSpinButton *left = GTK_SPIN_BUTTON (get (self, GTK_TYPE_SPIN_BUTTON, 2));
  CtHistory *history = ct_plan_get_history (self->plan);

  GtkSpinButton *right = GTK_SPIN_BUTTON (get (self, GTK_TYPE_SPIN_BUTTON, 3));

  g_assert_cmpfloat (gtk_spin_button_get_value (left), ==, 30);
  g_assert_cmpfloat (gtk_spin_button_get_value (right), ==, 18);
  gtk_spin_button_set_value (left, 35);
  g_assert_cmpstr (ct_node_get_text (self->setup, CT_PAGE_SETUP_MARGIN_LEFT), ==, "35");

  gtk_spin_button_set_value (left, 40);
  g_assert_cmpstr (ct_node_get_text (self->setup, CT_PAGE_SETUP_MARGIN_LEFT), ==, "35");

  gtk_spin_button_set_value (left, 30);
  g_assert_cmpstr (ct_node_get_text (self->setup, CT_PAGE_SETUP_MARGIN_LEFT), ==, "");

  ct_history_undo (history);
  g_assert_cmpfloat (gtk_spin_button_get_value (left), !=, 40);
  g_assert_true (ct_history_get_can_redo (history));
}

static void
test_appendices (Fixture *self, gconstpointer data)
{
  GtkCheckButton *money = GTK_CHECK_BUTTON (get (self, GTK_TYPE_CHECK_BUTTON, 2));

  g_assert_false (gtk_check_button_get_active (money));
  gtk_check_button_set_active (money, TRUE);
  g_assert_true (ct_page_setup_has_appendix (CT_PAGE_SETUP (self->setup), CT_APPENDIX_MONEY));

  ct_history_undo (ct_plan_get_history (self->plan));
  g_assert_false (gtk_check_button_get_active (money));
}

/* What differs between two versions is told in words, not as the file has it. */
static void
test_words (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint field;
    const char *words;
  } expected[] = {
    { CT_PAGE_SETUP_APPENDICES, "Time line\nList of evidence" },
    { CT_PAGE_SETUP_PAPER_TABLE, "upright" },
    { CT_PAGE_SETUP_PAPER_TIMELINE, "" },
    { CT_PAGE_SETUP_MARGIN_LEFT, "32" },
  };
  g_autoptr (CtPlan) older = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (GPtrArray) changes = NULL;

  ct_page_setup_set_appendix (CT_PAGE_SETUP (self->setup), CT_APPENDIX_EVIDENCE, TRUE);
  ct_page_setup_set_appendix (CT_PAGE_SETUP (self->setup), CT_APPENDIX_TIMELINE, TRUE);
  ct_node_set_text (self->setup, CT_PAGE_SETUP_PAPER_TABLE, "portrait");
  ct_node_set_text (self->setup, CT_PAGE_SETUP_PAPER_TIMELINE, "something later");
  ct_node_set_text (self->setup, CT_PAGE_SETUP_MARGIN_LEFT, "32");

  changes = ct_plan_difference_list (older, self->plan);
  g_assert_cmpuint (changes->len, ==, 4);
  for (guint i = 0; i < changes->len; i++)
    {
      const CtPlanChange *change = g_ptr_array_index (changes, i);
      g_autofree char *words = ct_change_words_dup_newer (change);

      for (gsize j = 0; j < G_N_ELEMENTS (expected); j++)
        if (expected[j].field == change->field)
          g_assert_cmpstr (words, ==, expected[j].words);
    }
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/page-group/measures", Fixture, NULL, set_up, test_measures, tear_down);
  g_test_add ("/page-group/appendices", Fixture, NULL, set_up, test_appendices, tear_down);
  g_test_add ("/page-group/words", Fixture, NULL, set_up, test_words, tear_down);

  return g_test_run ();
}
