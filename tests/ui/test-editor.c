/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-editor.h"
#include "ct-field-row.h"
#include "ct-inspector.h"
#include "ct-text-box.h"
#include "ct-words.h"
#include "ct-work-many.h"
#include "ct-outline.h"
#include "ct-paragraph-editor.h"
#include "ct-paragraph.h"
#include "ct-section.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
put_text (GtkTextView *view, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) action = ct_action_new ();

  ct_plan_set_calendar (plan, calendar);
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, "1.5");
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  ct_history_clear (ct_plan_get_history (plan));

  return plan;
}

static CtNode *
get_action (CtPlan *plan)
{
  CtImprovement *improvement = ct_node_list_get (ct_plan_get_improvements (plan), 0);

  return ct_node_list_get (ct_improvement_get_actions (improvement), 0);
}

static void
test_field_row (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  CtNode *action = get_action (plan);
  GtkWidget *row = g_object_ref_sink (ct_field_row_new ("Period"));
  GtkTextView *view = ct_text_box_get_view (CT_TEXT_BOX (test_ui_find (row, "text_box")));
  GtkWidget *meaning = test_ui_find (row, "meaning");
  g_autofree char *text = NULL;

  ct_field_row_bind (CT_FIELD_ROW (row), action, CT_ACTION_PERIOD);
  g_assert_false (gtk_widget_get_visible (meaning));

  put_text (view, "10/2026 – 12/2026");
  g_assert_cmpuint (ct_period_get_n_ranges (ct_node_get_boxed (action, CT_ACTION_PERIOD)), ==, 1);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (meaning)), ==, "✓ 01/10/2026 – 31/12/2026");

  put_text (view, "31/9/2026");
  g_assert_true (gtk_widget_has_css_class (meaning, "warning-text"));
  g_assert_cmpuint (ct_period_get_n_ranges (ct_node_get_boxed (action, CT_ACTION_PERIOD)), ==, 0);

  /* Typing is one step. */
  ct_history_undo (ct_plan_get_history (plan));
  text = dup_text (view);
  g_assert_cmpstr (text, ==, "");
  g_assert_false (ct_history_get_can_undo (ct_plan_get_history (plan)));

  g_assert_finalize_object (row);
}

/* As high as its words at the width that it gets, whatever came before. */
static void
test_text_box (void)
{
  GtkWidget *box = g_object_ref_sink (ct_text_box_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (ct_text_box_get_view (CT_TEXT_BOX (box)));
  int one, narrow, wide;

  gtk_text_buffer_set_text (buffer, "chữ", -1);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 300, NULL, &one, NULL, NULL);
  gtk_text_buffer_set_text (buffer, "Kiểm tra và cải tạo lại hệ thống gas của bếp ăn bán trú", -1);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 120, NULL, &narrow, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 2000, NULL, &wide, NULL, NULL);

  g_assert_cmpint (one, >, 0);
  g_assert_cmpint (wide, ==, one);
  g_assert_cmpint (narrow, >=, 3 * one);

  g_assert_finalize_object (box);
}

/* No line too much: what measures the words is set in the type that shows them. */
static void
test_text_box_lines (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = ct_field_row_new ("Hoạt động");
  GtkWidget *box = test_ui_find (row, "text_box");
  GtkTextView *view = ct_text_box_get_view (CT_TEXT_BOX (box));

  gtk_css_provider_load_from_resource (provider, "/io/github/caitien/CaiTien/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_set_valign (row, GTK_ALIGN_START);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 600);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));

  for (guint words = 1; words < 60; words++)
    {
      GdkRectangle last;
      GtkTextIter end;

      g_string_append (text, words % 3 == 0 ? "bồi dưỡng " : words % 2 == 0 ? "và " : "giáo viên ");
      put_text (view, text->str);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      test_ui_wait_for (gtk_widget_get_height (box) > 0);
      gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
      gtk_text_view_get_iter_location (view, &end, &last);
      g_test_message ("%u words: %d high, box %d", words, last.y + last.height,
                      gtk_widget_get_height (box));
      /* The two round a fraction of a pixel each in its own way. */
      test_ui_wait_for (ABS (gtk_widget_get_height (box) - last.y - last.height) <= 2);
    }

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (provider));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_dates (void)
{
  static const struct
  {
    const char *typed;
    const char *kept;
    const char *shown;
  } cases[] = {
    { "06/9/2026", "2026-09-06", "06/9/2026" },
    { "6/9/2026", "2026-09-06", "06/9/2026" },
    { "9/2026", "2026-09", "9/2026" },
    { "31/9/2026", "31/9/2026", "31/9/2026" },
    { "mai", "mai", "mai" },
    { "2026-9", "2026-9", "2026-9" },
    { "", "", "" },
  };
  g_autoptr (CtPlan) plan = ct_plan_new ();
  CtNode *document = CT_NODE (ct_plan_get_document (plan));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = NULL;

      ct_words_set (document, CT_DOCUMENT_DATE, cases[i].typed);
      g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_DATE), ==, cases[i].kept);
      shown = ct_words_dup (document, CT_DOCUMENT_DATE);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_fixed_stays (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  CtNode *action = get_action (plan);
  CtRange range = { ct_day_from_ymd (2026, 10, 5), ct_day_from_ymd (2026, 10, 9), CT_REPEAT_NONE };
  g_autoptr (CtPeriod) fixed = ct_period_new ("sau lễ", &range, 1, TRUE);
  CtPeriod *period;

  ct_node_set_boxed (action, CT_ACTION_PERIOD, fixed);
  ct_words_set (action, CT_ACTION_PERIOD, "9/2026");

  period = ct_node_get_boxed (action, CT_ACTION_PERIOD);
  g_assert_cmpstr (ct_period_get_text (period), ==, "9/2026");
  g_assert_true (ct_period_get_fixed (period));
  g_assert_cmpuint (ct_period_get_start (period), ==, range.start);
}

static void
check_paragraph (CtNodeList *list, guint position, int kind, const char *text)
{
  CtNode *paragraph = ct_node_list_get (list, position);

  g_assert_nonnull (paragraph);
  g_assert_cmpint (ct_node_get_number (paragraph, CT_PARAGRAPH_KIND), ==, kind);
  g_assert_cmpstr (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT), ==, text);
}

static void
test_paragraphs (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtSection) section = ct_section_new ();
  CtNodeList *list = ct_section_get_paragraphs (section);
  GtkWidget *editor = g_object_ref_sink (g_object_new (CT_TYPE_PARAGRAPH_EDITOR, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor));
  g_autofree char *text = NULL;
  GtkTextIter iter;

  ct_node_list_append (ct_plan_get_sections (plan), section);
  ct_paragraph_editor_bind (CT_PARAGRAPH_EDITOR (editor), list);

  put_text (GTK_TEXT_VIEW (editor), "Một\nHai\nBa");
  g_assert_cmpuint (ct_node_list_get_length (list), ==, 3);
  check_paragraph (list, 1, CT_PARAGRAPH_TEXT_KIND, "Hai");

  /* A new line after an item is an item; the lines around it stay the same objects. */
  ct_node_set_number (ct_node_list_get (list, 1), CT_PARAGRAPH_KIND, CT_PARAGRAPH_ITEM);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, 1, 3);
  gtk_text_buffer_insert (buffer, &iter, "\nHai rưỡi", -1);
  g_assert_cmpuint (ct_node_list_get_length (list), ==, 4);
  check_paragraph (list, 2, CT_PARAGRAPH_ITEM, "Hai rưỡi");
  check_paragraph (list, 3, CT_PARAGRAPH_TEXT_KIND, "Ba");

  ct_history_undo (ct_plan_get_history (plan));
  text = dup_text (GTK_TEXT_VIEW (editor));
  g_assert_cmpstr (text, ==, "Một\nHai\nBa");

  /* A line break inside a paragraph is no new paragraph. */
  ct_node_set_text (ct_node_list_get (list, 0), CT_PARAGRAPH_TEXT, "Một\nmột");
  g_assert_cmpuint (gtk_text_buffer_get_line_count (
                        gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor))),
                    ==, 3);
  g_assert_cmpuint (ct_node_list_get_length (list), ==, 3);

  g_assert_finalize_object (editor);
}

/* Those that may be seen: the list keeps others for later. */
static void
count_rows (GtkWidget *widget, const char *type, guint *count)
{
  if (!gtk_widget_get_visible (widget))
    return;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    (*count)++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_rows (child, type, count);
}

static guint
count_in (GtkWidget *widget, const char *type)
{
  guint count = 0;

  count_rows (widget, type, &count);

  return count;
}

static void
test_work_list (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtSelection) selection = ct_selection_new ();
  GtkWidget *editor = g_object_new (CT_TYPE_EDITOR, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list;

  ct_selection_set_place (selection, CT_PLACE_CRITERION, "1.5", NULL);
  ct_editor_set_plan (CT_EDITOR (editor), plan, NULL, selection, TODAY);
  list = test_ui_find (editor, "list");

  /* Only what is seen has rows. */
  gtk_window_set_child (GTK_WINDOW (window), editor);
  gtk_window_present (GTK_WINDOW (window));
  test_ui_wait_for (count_in (list, "CtActionRow") == 1);
  g_assert_cmpuint (count_in (list, "CtImprovementRow"), ==, 1);

  ct_selection_set_node (selection, get_action (plan));
  gtk_widget_activate_action (list, "work.add-action", NULL);
  g_assert_cmpuint (count_in (list, "CtActionRow"), ==, 2);
  g_assert_true (ct_selection_get_node (selection) != get_action (plan));

  gtk_widget_activate_action (list, "work.delete", NULL);
  g_assert_cmpuint (count_in (list, "CtActionRow"), ==, 1);
  ct_history_undo (ct_plan_get_history (plan));
  test_ui_wait_for (count_in (list, "CtActionRow") == 2);

  ct_editor_set_plan (CT_EDITOR (editor), NULL, NULL, NULL, TODAY);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_inspector (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtSelection) selection = ct_selection_new ();
  GtkWidget *inspector = g_object_ref_sink (g_object_new (CT_TYPE_INSPECTOR, NULL));
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  guint rows;

  ct_inspector_set_plan (CT_INSPECTOR (inspector), plan, selection, TODAY);
  g_assert_cmpuint (count_in (inspector, "CtFieldRow"), ==, 0);

  ct_selection_set_node (selection, get_action (plan));
  test_ui_wait_for (count_in (inspector, "CtFieldRow") > 0);
  rows = count_in (inspector, "CtFieldRow");
  g_assert_cmpuint (rows, ==, 6);
  gtk_widget_activate_action (inspector, "inspector.add-field", "u", CT_ACTION_NOTE);
  g_assert_cmpuint (count_in (inspector, "CtFieldRow"), ==, rows + 1);

  ct_selection_set_node (selection, ct_node_get_parent (get_action (plan)));
  test_ui_wait_for (count_in (inspector, "CtFieldRow") > 3);

  /* A move takes the action out of the plan for a moment; it stays selected. */
  ct_work_add_action (CT_IMPROVEMENT (ct_node_get_parent (get_action (plan))), NULL);
  ct_selection_set_node (selection, get_action (plan));
  g_ptr_array_add (moved, get_action (plan));
  g_assert_true (ct_work_move (moved, selection, 1));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (ct_selection_get_node (selection) == moved->pdata[0]);

  ct_inspector_set_plan (CT_INSPECTOR (inspector), NULL, NULL, TODAY);
  g_assert_finalize_object (inspector);
}

/* The words of all field rows that are seen, from top to bottom. */
static void
collect_words (GtkWidget *widget, GString *words)
{
  if (!gtk_widget_get_visible (widget))
    return;

  if (CT_IS_FIELD_ROW (widget))
    {
      CtTextBox *box = CT_TEXT_BOX (test_ui_find (widget, "text_box"));
      g_autofree char *text = dup_text (ct_text_box_get_view (box));

      g_string_append_printf (words, "%s=%s\n", ct_field_row_get_label (CT_FIELD_ROW (widget)),
                              text);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *found = CT_IS_FIELD_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child);

  return found;
}

static void
assert_shows (GtkWidget *inspector, CtSelection *selection, CtNode *node, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  ct_selection_set_node (selection, node);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  collect_words (inspector, words);
  g_assert_cmpstr (words->str, ==, expected);
}

/* Going from one action to the next changes the words in the rows, not the rows. */
static void
test_inspector_rows (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtSelection) selection = ct_selection_new ();
  g_autoptr (CtEvidence) evidence = ct_evidence_new ();
  g_autoptr (CtEvidence) more = ct_evidence_with_text (evidence, 0, "Biên bản");
  g_autoptr (CtEvidence) both = ct_evidence_with_text (more, 1, "Ảnh chụp");
  GtkWidget *inspector = g_object_ref_sink (g_object_new (CT_TYPE_INSPECTOR, NULL));
  CtNode *first = get_action (plan);
  CtNode *improvement = ct_node_get_parent (first);
  CtNode *second;
  GtkWidget *row;

  ct_work_add_action (CT_IMPROVEMENT (improvement), NULL);
  second = ct_node_list_get (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)), 1);
  ct_node_set_text (first, CT_ACTION_TEXT, "Một");
  ct_node_set_text (first, CT_ACTION_LEAD, "PHT");
  ct_node_set_text (first, CT_ACTION_CONDITIONS, "Có máy");
  ct_node_set_text (second, CT_ACTION_TEXT, "Hai");
  ct_node_set_boxed (second, CT_ACTION_EVIDENCE, both);
  ct_node_set_text (second, CT_ACTION_NOTE, "Ghi");

  ct_inspector_set_plan (CT_INSPECTOR (inspector), plan, selection, TODAY);
  assert_shows (inspector, selection, first,
                "Action=Một\nPeriod=\nLead=PHT\nPartners=\nBudget=\nEvidence=\n"
                "Conditions=Có máy\n");
  row = find_row (inspector);
  assert_shows (inspector, selection, second,
                "Action=Hai\nPeriod=\nLead=\nPartners=\nBudget=\nEvidence=Biên bản\n"
                "Evidence=Ảnh chụp\nNote=Ghi\n");
  g_assert_true (find_row (inspector) == row);
  assert_shows (inspector, selection, improvement,
                "What to improve=\nGoal in words=\nIndicator=\nCriterion=1.5\n");
  assert_shows (inspector, selection, first,
                "Action=Một\nPeriod=\nLead=PHT\nPartners=\nBudget=\nEvidence=\n"
                "Conditions=Có máy\n");
  g_assert_true (find_row (inspector) == row);

  /* What is written now is written into what is shown now. */
  put_text (ct_text_box_get_view (CT_TEXT_BOX (test_ui_find (find_row (inspector), "text_box"))),
            "Ba");
  g_assert_cmpstr (ct_node_get_text (first, CT_ACTION_TEXT), ==, "Ba");
  g_assert_cmpstr (ct_node_get_text (second, CT_ACTION_TEXT), ==, "Hai");

  ct_inspector_set_plan (CT_INSPECTOR (inspector), NULL, NULL, TODAY);
  g_assert_finalize_object (inspector);
}

static GtkSelectionModel *
get_rows (GtkWidget *outline)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (test_ui_find (outline, "list_view")));
}

static void
test_outline (void)
{
  g_autoptr (CtCatalogue) catalogue = test_ui_load_catalogue ();
  g_autoptr (CtPlan) plan = test_ui_read_plan ("data/samples/mam-non-cu-lao-sen.caitien");
  g_autoptr (CtSelection) selection = ct_selection_new ();
  CtFramework *framework =
      ct_catalogue_get_framework (catalogue, ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
  GtkWidget *outline = g_object_ref_sink (g_object_new (CT_TYPE_OUTLINE, NULL));
  GtkWidget *filter = test_ui_find (outline, "filter_entry");
  guint all;

  ct_outline_set_plan (CT_OUTLINE (outline), plan, framework, selection);
  all = g_list_model_get_n_items (G_LIST_MODEL (get_rows (outline)));
  /* Every section, five standards, 25 criteria; results, evidence and the signature. */
  g_assert_cmpuint (all, ==, ct_node_list_get_length (ct_plan_get_sections (plan)) + 5 + 25 + 3);

  ct_selection_set_place (selection, CT_PLACE_CRITERION, "1.5", NULL);
  test_ui_wait_for (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_rows (outline))) !=
                    GTK_INVALID_LIST_POSITION);

  /* Without diacritics and in capitals. */
  gtk_editable_set_text (GTK_EDITABLE (filter), "NHOM TRE");
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (get_rows (outline))) < all);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_rows (outline))), >=, 3);
  gtk_editable_set_text (GTK_EDITABLE (filter), "");
  test_ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (get_rows (outline))) == all);

  ct_outline_set_plan (CT_OUTLINE (outline), NULL, NULL, NULL);
  g_assert_finalize_object (outline);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/editor/field-row", test_field_row);
  g_test_add_func ("/editor/text-box", test_text_box);
  g_test_add_func ("/editor/text-box-lines", test_text_box_lines);
  g_test_add_func ("/editor/dates", test_dates);
  g_test_add_func ("/editor/fixed-stays", test_fixed_stays);
  g_test_add_func ("/editor/paragraphs", test_paragraphs);
  g_test_add_func ("/editor/work-list", test_work_list);
  g_test_add_func ("/editor/inspector", test_inspector);
  g_test_add_func ("/editor/inspector-rows", test_inspector_rows);
  g_test_add_func ("/editor/outline", test_outline);

  return g_test_run ();
}
