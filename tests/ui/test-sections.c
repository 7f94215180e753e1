/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-form-plan.h"
#include "ct-outline.h"
#include "ct-plan-writer.h"
#include "ct-section-page.h"
#include "ct-section-work.h"
#include "test-ui.h"

#define SAMPLE "data/samples/mam-non-ben-say.caitien"

static char *
dup_order (CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (plan);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtSection *section = ct_node_list_get (sections, i);
      g_autofree char *number = ct_section_dup_number (section);

      g_string_append_printf (order, "%s%s=%s", i > 0 ? " " : "", number,
                              ct_node_get_text (CT_NODE (section), CT_SECTION_HEADING));
    }

  return g_string_free (order, FALSE);
}

static CtPlan *
make_plan (void)
{
  static const char *const headings[] = { "A", "B", "C" };
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);

  ct_plan_set_calendar (plan, calendar);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    ct_section_work_add (plan, i, "text", headings[i]);
  ct_history_clear (ct_plan_get_history (plan));

  return plan;
}

static void
add_at_start (CtPlan *plan, CtSection *middle)
{
  ct_section_work_add (plan, 0, "text", "N");
}

static void
add_past_end (CtPlan *plan, CtSection *middle)
{
  ct_section_work_add (plan, G_MAXUINT, "reviews", "N");
}

static void
delete_middle (CtPlan *plan, CtSection *middle)
{
  g_assert_true (ct_section_work_delete (middle) ==
                 ct_node_list_get (ct_plan_get_sections (plan), 1));
}

static void
move_up (CtPlan *plan, CtSection *middle)
{
  g_assert_true (ct_section_work_move (middle, -1));
  g_assert_false (ct_section_work_move (middle, -1));
}

static void
move_down (CtPlan *plan, CtSection *middle)
{
  g_assert_true (ct_section_work_move (middle, 1));
  g_assert_false (ct_section_work_can_move (middle, 1));
}

static void
rename_middle (CtPlan *plan, CtSection *middle)
{
  ct_node_set_text (CT_NODE (middle), CT_SECTION_HEADING, "Căn cứ");
}

static void
number_middle (CtPlan *plan, CtSection *middle)
{
  ct_node_set_text (CT_NODE (middle), CT_SECTION_NUMBER, "VI");
}

/* Each is one step, which undo takes back to the byte. */
static void
test_steps (void)
{
  static const struct
  {
    void (*act) (CtPlan *plan, CtSection *middle);
    const char *order;
    const char *label;
  } cases[] = {
    { add_at_start, "I=N II=A III=B IV=C", "Add a section" },
    { add_past_end, "I=A II=B III=C IV=N", "Add a section" },
    { delete_middle, "I=A II=C", "Delete the section" },
    { move_up, "I=B II=A III=C", "Move the section" },
    { move_down, "I=A II=C III=B", "Move the section" },
    { rename_middle, "I=A II=Căn cứ III=C", "Rename the section" },
    { number_middle, "I=A VI=B III=C", "Change the section’s number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtPlan) plan = make_plan ();
      CtHistory *history = ct_plan_get_history (plan);
      g_autoptr (GBytes) before = ct_plan_writer_write (plan);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autofree char *order = NULL;

      cases[i].act (plan, ct_node_list_get (ct_plan_get_sections (plan), 1));
      order = dup_order (plan);
      g_assert_cmpstr (order, ==, cases[i].order);
      g_assert_cmpstr (ct_history_get_undo_label (history), ==, cases[i].label);
      after = ct_plan_writer_write (plan);

      ct_history_undo (history);
      g_assert_false (ct_history_get_can_undo (history));
      again = ct_plan_writer_write (plan);
      g_assert_true (g_bytes_equal (before, again));

      ct_history_redo (history);
      g_bytes_unref (again);
      again = ct_plan_writer_write (plan);
      g_assert_true (g_bytes_equal (after, again));
    }
}

/* A new section is called what the form calls one of its kind. */
static void
test_heading_of_form (void)
{
  g_autoptr (CtCatalogue) catalogue = test_ui_load_catalogue ();
  g_autoptr (CtPlan) plan = make_plan ();
  CtForm *form = ct_catalogue_get_form (catalogue, "tt57-bieu2");
  g_autofree char *plan_heading = ct_form_dup_section_heading (form, plan, "plan");
  g_autofree char *no_heading = ct_form_dup_section_heading (form, plan, "assessment");

  g_assert_cmpstr (plan_heading, ==, "KẾ HOẠCH CẢI TIẾN CHẤT LƯỢNG");
  g_assert_null (no_heading);
}

static GListModel *
get_rows (GtkWidget *outline)
{
  return G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (test_ui_find (outline, "list_view"))));
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Moving a section about leaves the criteria open, and the section selected. */
static void
test_outline_follows (void)
{
  static const int directions[] = { 1, 1, -1, -1 };
  g_autoptr (CtCatalogue) catalogue = test_ui_load_catalogue ();
  g_autoptr (CtPlan) plan = test_ui_read_plan (SAMPLE);
  g_autoptr (CtSelection) selection = ct_selection_new ();
  CtFramework *framework =
      ct_catalogue_get_framework (catalogue, ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
  GtkWidget *outline = g_object_ref_sink (g_object_new (CT_TYPE_OUTLINE, NULL));
  CtNodeList *sections = ct_plan_get_sections (plan);
  CtNode *problems = ct_node_list_get (sections, 3);
  guint all;

  ct_outline_set_plan (CT_OUTLINE (outline), plan, framework, selection);
  all = g_list_model_get_n_items (get_rows (outline));
  ct_selection_set_place (selection, CT_PLACE_SECTION, NULL, problems);
  g_assert_cmpstr (ct_node_get_text (problems, CT_SECTION_KIND), ==, "problems");

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_assert_true (ct_section_work_move (CT_SECTION (problems), directions[i]));
      run_idle ();
      g_assert_cmpuint (g_list_model_get_n_items (get_rows (outline)), ==, all);
      g_assert_true (ct_selection_get_section (selection) == problems);
    }

  ct_section_work_delete (CT_SECTION (problems));
  run_idle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (outline)), ==, all - 1);
  ct_history_undo (ct_plan_get_history (plan));
  run_idle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (outline)), ==, all);

  ct_outline_set_plan (CT_OUTLINE (outline), NULL, NULL, NULL);
  g_assert_finalize_object (outline);
}

/* The head of the page says what the section is, and changes it. */
static void
test_page (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  CtNodeList *sections = ct_plan_get_sections (plan);
  CtSection *middle = ct_node_list_get (sections, 1);
  GtkWidget *page = g_object_ref_sink (g_object_new (CT_TYPE_SECTION_PAGE, NULL));
  GtkWidget *hint = test_ui_find (page, "hint");
  GtkDropDown *kind = GTK_DROP_DOWN (test_ui_find (page, "section_kind"));
  GtkWidget *number = gtk_widget_get_first_child (test_ui_find (page, "number"));

  ct_section_page_bind (CT_SECTION_PAGE (page), middle);
  g_assert_false (gtk_widget_get_visible (hint));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (number)), ==, "II");

  ct_section_work_move (middle, 1);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (number)), ==, "III");
  ct_node_set_text (CT_NODE (middle), CT_SECTION_NUMBER, "VI");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (number)), ==, "VI");

  gtk_drop_down_set_selected (kind, 3);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (middle), CT_SECTION_KIND), ==, "plan");
  g_assert_true (gtk_widget_get_visible (hint));
  ct_history_undo (ct_plan_get_history (plan));
  g_assert_cmpuint (gtk_drop_down_get_selected (kind), ==, 0);
  g_assert_false (gtk_widget_get_visible (hint));

  ct_section_page_bind (CT_SECTION_PAGE (page), NULL);
  g_assert_finalize_object (page);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/sections/steps", test_steps);
  g_test_add_func ("/sections/heading-of-form", test_heading_of_form);
  g_test_add_func ("/sections/outline-follows", test_outline_follows);
  g_test_add_func ("/sections/page", test_page);

  return g_test_run ();
}
