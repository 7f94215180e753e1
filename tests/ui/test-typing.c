/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-document-page.h"
#include "ct-editor.h"
#include "ct-evidence-item.h"
#include "ct-evidence-page.h"
#include "ct-field-row.h"
#include "ct-find-pane.h"
#include "ct-hand-editor.h"
#include "ct-inspector.h"
#include "ct-new-dialog.h"
#include "ct-outline.h"
#include "ct-paragraph.h"
#include "ct-people-context.h"
#include "ct-place-dialog.h"
#include "ct-plan-writer.h"
#include "ct-roles-reader.h"
#include "ct-section.h"
#include "ct-start-page.h"
#include "ct-typing.h"
#include "ct-words.h"
#include "test-input-method.h"
#include "test-ui.h"

/* Every field of the program, typed into as Vietnamese is typed: letters come through an input
 * method that composes words and takes letters back. The words must be whole, whatever happens
 * meanwhile. A new field is one line in the table.
 */

#define TODAY ct_day_from_ymd (2026, 11, 21)

static const TestWord words[] = {
  { "tieesng", "t ti tie tiê tiế tiến tiếng" },
  { "vieejt", "v vi vie viê việ việt" },
  { "dduwowngf", "d đ đu đư đưo đươ đươn đương đường" },
};

typedef struct
{
  CtCatalogue *catalogue;
  CtRoles *roles;
  CtPlan *plan;
  CtSelection *selection;
  GtkWindow *window;
  GtkWindow *dialog;
  GtkWidget *editor;
  GtkWidget *inspector;
  GtkWidget *outline;
  GtkWidget *elsewhere;
} Rig;

/**
 * Field:
 * @focus: opens the field and puts the caret at the end of its words
 * @dup_kept: what the plan has in the place of the field; %NULL for fields of no plan
 * @n_steps: how many steps the words are; more than one where the first letter makes a paragraph
 */
typedef struct
{
  const char *name;
  void (*focus) (Rig *rig);
  char *(*dup_kept) (Rig *rig);
  guint n_steps;
} Field;

static CtNode *
get_improvement (Rig *rig)
{
  return ct_node_list_get (ct_plan_get_improvements (rig->plan), 0);
}

static CtNode *
get_action (Rig *rig)
{
  return ct_node_list_get (ct_improvement_get_actions (CT_IMPROVEMENT (get_improvement (rig))), 0);
}

static CtNode *
get_section (Rig *rig)
{
  return ct_node_list_get (ct_plan_get_sections (rig->plan), 0);
}

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) action = ct_action_new ();
  g_autoptr (CtSection) section = ct_section_new ();
  g_autoptr (CtEvidenceItem) item = ct_evidence_item_new ();

  ct_plan_set_calendar (plan, calendar);
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_STANDARD, "1");
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, "1.5");
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  ct_node_set_text (CT_NODE (section), CT_SECTION_KIND, "text");
  ct_node_list_append (ct_plan_get_sections (plan), section);
  ct_node_list_append (ct_plan_get_evidence_list (plan), item);
  /* Whoever is typed about is offered meanwhile. */
  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_PARTNER, "Tiếng Việt Đường Lê");
  ct_history_clear (ct_plan_get_history (plan));

  return plan;
}

/* Some widget of a class: the first that is shown. */
static GtkWidget *
find_shown (GtkWidget *widget, GType type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The row of the details that shows a field of @node. */
static GtkWidget *
find_field_row (GtkWidget *widget, CtNode *node, guint field)
{
  if (CT_IS_FIELD_ROW (widget) && ct_field_row_is_bound (CT_FIELD_ROW (widget), node, field, -1))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) ? find_field_row (child, node, field) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
grab_focus (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  gtk_widget_grab_focus (widget);
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static void
show_in_editor (Rig *rig, CtNode *node)
{
  ct_selection_set_place (rig->selection, CT_PLACE_CRITERION, "1.5", NULL);
  ct_selection_set_node (rig->selection, node);
  settle ();
}

static void
focus_action_cell (Rig *rig)
{
  show_in_editor (rig, get_action (rig));
  ct_editor_do_work (CT_EDITOR (rig->editor), "edit");
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static char *
dup_action_text (Rig *rig)
{
  return ct_words_dup (get_action (rig), CT_ACTION_TEXT);
}

static void
focus_content_cell (Rig *rig)
{
  show_in_editor (rig, get_improvement (rig));
  ct_editor_do_work (CT_EDITOR (rig->editor), "edit");
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static char *
dup_content (Rig *rig)
{
  return ct_words_dup (get_improvement (rig), CT_IMPROVEMENT_CONTENT);
}

static void
focus_inspector (Rig *rig)
{
  show_in_editor (rig, get_action (rig));
  grab_focus (find_shown (rig->inspector, GTK_TYPE_TEXT_VIEW));
}

/* The people are offered in a popover, which must not take the keys. */
static void
focus_people (Rig *rig)
{
  GtkWidget *row;

  show_in_editor (rig, get_action (rig));
  row = find_field_row (rig->inspector, get_action (rig), CT_ACTION_LEAD);
  grab_focus (find_shown (row, GTK_TYPE_TEXT_VIEW));
}

static char *
dup_lead (Rig *rig)
{
  return ct_words_dup (get_action (rig), CT_ACTION_LEAD);
}

static void
focus_evidence_title (Rig *rig)
{
  CtNode *item = ct_node_list_get (ct_plan_get_evidence_list (rig->plan), 0);

  ct_selection_set_place (rig->selection, CT_PLACE_EVIDENCE, NULL, NULL);
  ct_editor_show_evidence (CT_EDITOR (rig->editor), CT_EVIDENCE_ITEM (item));
  settle ();
  grab_focus (
      find_shown (find_field_row (rig->editor, item, CT_EVIDENCE_ITEM_TITLE), GTK_TYPE_TEXT_VIEW));
}

static char *
dup_evidence_title (Rig *rig)
{
  return ct_words_dup (ct_node_list_get (ct_plan_get_evidence_list (rig->plan), 0),
                       CT_EVIDENCE_ITEM_TITLE);
}

static void
focus_evidence_filter (Rig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_EVIDENCE, NULL, NULL);
  settle ();
  grab_focus (test_ui_find (find_shown (rig->editor, CT_TYPE_EVIDENCE_PAGE), "filter_entry"));
}

static void
focus_section_heading (Rig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_SECTION, NULL, get_section (rig));
  settle ();
  ct_editor_rename (CT_EDITOR (rig->editor));
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static char *
dup_section_heading (Rig *rig)
{
  return ct_words_dup (get_section (rig), CT_SECTION_HEADING);
}

static void
focus_paragraphs (Rig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_SECTION, NULL, get_section (rig));
  settle ();
  grab_focus (find_shown (test_ui_find (rig->editor, "editor"), GTK_TYPE_TEXT_VIEW));
}

static char *
dup_paragraph (Rig *rig)
{
  CtNodeList *list = ct_section_get_paragraphs (CT_SECTION (get_section (rig)));

  g_assert_cmpuint (ct_node_list_get_length (list), ==, 1);

  return ct_words_dup (ct_node_list_get (list, 0), CT_PARAGRAPH_TEXT);
}

static void
focus_document_page (Rig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_DOCUMENT, NULL, NULL);
  settle ();
  grab_focus (find_shown (rig->editor, GTK_TYPE_TEXT_VIEW));
}

static void
focus_outline_filter (Rig *rig)
{
  ct_outline_focus_filter (CT_OUTLINE (rig->outline));
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static void
focus_new_dialog (Rig *rig)
{
  rig->dialog = GTK_WINDOW (ct_new_dialog_new (rig->catalogue, TODAY));
  gtk_window_present (rig->dialog);
  test_ui_wait_for (gtk_window_is_active (rig->dialog));
  grab_focus (test_ui_find (GTK_WIDGET (rig->dialog), "name_entry"));
}

static void
show_alone (Rig *rig, GtkWidget *widget)
{
  rig->dialog = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (rig->dialog, widget);
  gtk_window_present (rig->dialog);
  test_ui_wait_for (gtk_window_is_active (rig->dialog));
}

static void
focus_find (Rig *rig)
{
  GtkWidget *pane = g_object_new (CT_TYPE_FIND_PANE, NULL);

  show_alone (rig, pane);
  ct_find_pane_set_plan (CT_FIND_PANE (pane), rig->plan, NULL);
  ct_find_pane_start (CT_FIND_PANE (pane), NULL);
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static void
focus_start_page (Rig *rig)
{
  GtkWidget *page = g_object_new (CT_TYPE_START_PAGE, NULL);
  GtkWidget *entry = test_ui_find (page, "search_entry");

  show_alone (rig, page);
  gtk_widget_show (entry);
  grab_focus (entry);
}

static void
focus_place_dialog (Rig *rig)
{
  rig->dialog =
      GTK_WINDOW (ct_place_dialog_new (rig->window, ct_catalogue_get_framework (rig->catalogue,
                                                                                "tt19-2018-mn")));
  gtk_window_present (rig->dialog);
  test_ui_wait_for (gtk_window_is_active (rig->dialog));
  grab_focus (test_ui_find (GTK_WIDGET (rig->dialog), "filter_entry"));
}

/* What a period means, set by hand. */
static void
focus_hand_editor (Rig *rig)
{
  GtkWidget *editor = ct_hand_editor_new (get_action (rig), CT_ACTION_PERIOD);
  GtkWidget *entry;

  show_alone (rig, editor);
  gtk_widget_activate (find_shown (editor, GTK_TYPE_BUTTON));
  test_ui_wait_for ((entry = find_shown (editor, GTK_TYPE_ENTRY)) != NULL);
  grab_focus (entry);
}

static const Field fields[] = {
  { "action-cell", focus_action_cell, dup_action_text, 1 },
  { "content-cell", focus_content_cell, dup_content, 1 },
  { "inspector", focus_inspector, dup_action_text, 1 },
  { "people", focus_people, dup_lead, 1 },
  { "evidence-title", focus_evidence_title, dup_evidence_title, 1 },
  { "evidence-filter", focus_evidence_filter, NULL },
  { "section-heading", focus_section_heading, dup_section_heading, 1 },
  { "paragraphs", focus_paragraphs, dup_paragraph, 2 },
  { "document-page", focus_document_page, NULL },
  { "outline-filter", focus_outline_filter, NULL },
  { "new-dialog", focus_new_dialog, NULL },
  { "hand-editor", focus_hand_editor, NULL },
  { "find", focus_find, NULL },
  { "start-page", focus_start_page, NULL },
  { "place-dialog", focus_place_dialog, NULL },
};

/* The rig: a window with every view that has fields. */

static CtRoles *
read_roles (void)
{
  g_autoptr (GFile) file = test_ui_get_source_file ("data/roles.xml");
  g_autoptr (GError) error = NULL;
  CtRoles *roles = ct_roles_reader_read_file (file, &error);

  g_assert_no_error (error);

  return roles;
}

static GtkWidget *
add (GtkWidget *box, GType type)
{
  GtkWidget *widget = g_object_new (type, "hexpand", TRUE, NULL);

  gtk_box_append (GTK_BOX (box), widget);

  return widget;
}

static void
set_up (Rig *rig, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (CtFramework) framework = NULL;
  g_autoptr (CtPeopleNames) names = NULL;

  rig->catalogue = test_ui_load_catalogue ();
  framework = g_object_ref (ct_catalogue_get_framework (rig->catalogue, "tt19-2018-mn"));
  rig->roles = read_roles ();
  rig->plan = make_plan ();
  rig->selection = ct_selection_new ();
  rig->window = GTK_WINDOW (gtk_window_new ());
  rig->elsewhere = gtk_button_new_with_label ("Elsewhere");
  gtk_box_append (GTK_BOX (box), rig->elsewhere);
  rig->outline = add (box, CT_TYPE_OUTLINE);
  rig->editor = add (box, CT_TYPE_EDITOR);
  rig->inspector = add (box, CT_TYPE_INSPECTOR);
  gtk_window_set_child (rig->window, box);
  gtk_window_set_default_size (rig->window, 1366, 768);

  names = ct_people_names_new (rig->plan, rig->roles);
  ct_people_context_attach (GTK_WIDGET (rig->window), names);
  ct_outline_set_plan (CT_OUTLINE (rig->outline), rig->plan, framework, rig->selection);
  ct_editor_set_plan (CT_EDITOR (rig->editor), rig->plan, framework, rig->selection, TODAY);
  ct_inspector_set_plan (CT_INSPECTOR (rig->inspector), rig->plan, rig->selection, TODAY);

  gtk_window_present (rig->window);
  test_ui_wait_for (gtk_widget_get_mapped (rig->editor) && gtk_window_is_active (rig->window));
}

static void
tear_down (Rig *rig, gconstpointer data)
{
  ct_outline_set_plan (CT_OUTLINE (rig->outline), NULL, NULL, NULL);
  ct_editor_set_plan (CT_EDITOR (rig->editor), NULL, NULL, NULL, TODAY);
  ct_inspector_set_plan (CT_INSPECTOR (rig->inspector), NULL, NULL, TODAY);
  if (rig->dialog != NULL)
    gtk_window_destroy (rig->dialog);
  gtk_window_destroy (rig->window);
  settle ();

  g_assert_null (test_input_method_get_focused ());
  g_assert_finalize_object (rig->selection);
  g_assert_finalize_object (rig->plan);
  g_object_unref (rig->roles);
  g_object_unref (rig->catalogue);
}

static char *
dup_shown (Rig *rig)
{
  GtkWidget *focus = gtk_window_get_focus (rig->dialog != NULL ? rig->dialog : rig->window);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (focus))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
check_shown (Rig *rig, const char *expected)
{
  g_autofree char *shown = dup_shown (rig);

  g_assert_cmpstr (shown, ==, expected);
}

static void
check_kept (Rig *rig, const Field *field, const char *expected)
{
  g_autofree char *kept = field->dup_kept != NULL ? field->dup_kept (rig) : NULL;

  if (kept != NULL)
    g_assert_cmpstr (kept, ==, expected);
}

/* Types all words but leaves the last one open, and says what there is in the end. */
static char *
type_and_stay (TestTyping typing)
{
  guint last = G_N_ELEMENTS (words) - 1;

  test_input_method_type (typing, words, last);
  test_input_method_commit (" ");
  test_input_method_compose (typing, &words[last]);

  return test_input_method_dup_words (words, G_N_ELEMENTS (words));
}

static void
words_are_whole (Rig *rig, const Field *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  test_input_method_commit ("");
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

static void
focus_leaves (Rig *rig, const Field *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  gtk_widget_grab_focus (rig->elsewhere);
  settle ();
  check_kept (rig, field, expected);
}

/* Tab goes on to the next field, wherever that is. */
static void
tab_is_pressed (Rig *rig, const Field *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  gtk_widget_child_focus (GTK_WIDGET (rig->window), GTK_DIR_TAB_FORWARD);
  settle ();
  check_kept (rig, field, expected);
}

/* Before a save and before the window closes: what is being composed belongs to the plan. */
static void
typing_is_finished (Rig *rig, const Field *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  ct_typing_finish (rig->window);
  check_kept (rig, field, expected);
  settle ();
  check_kept (rig, field, expected);

  /* And the caret is where it was. */
  if (field->dup_kept != NULL)
    {
      g_autofree char *more = g_strconcat (expected, " mới", NULL);

      test_input_method_commit (" mới");
      check_shown (rig, more);
      check_kept (rig, field, more);
    }
}

/* A save in the background, a draft, the checks: the plan is read, the field stays as it is. */
static void
plan_is_written (Rig *rig, const Field *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);
  g_autoptr (GBytes) file = NULL;

  ct_history_get_position (ct_plan_get_history (rig->plan));
  file = ct_plan_writer_write (rig->plan);
  settle ();

  test_input_method_commit ("");
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

/* Another part of the plan changes. */
static void
plan_changes_elsewhere (Rig *rig, const Field *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  ct_node_set_text (get_action (rig), CT_ACTION_NOTE, "Ghi chú");
  ct_node_set_text (get_improvement (rig), CT_IMPROVEMENT_NOTE, "Ghi chú");
  ct_node_set_text (get_section (rig), CT_SECTION_NUMBER, "V");
  settle ();

  test_input_method_commit ("");
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

/* All that was typed at one go is one step; and the field can be typed into again. */
static void
typing_is_undone (Rig *rig, const Field *field, TestTyping typing)
{
  CtHistory *history = ct_plan_get_history (rig->plan);
  g_autofree char *expected = type_and_stay (typing);

  test_input_method_commit ("");
  for (guint i = 0; i < field->n_steps; i++)
    ct_history_undo (history);
  settle ();
  check_shown (rig, "");
  g_assert_false (ct_history_get_can_undo (history));

  for (guint i = 0; i < field->n_steps; i++)
    ct_history_redo (history);
  settle ();
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

/* What is shown is what the plan has, even then. */
static void
undone_while_composing (Rig *rig, const Field *field, TestTyping typing)
{
  g_autofree char *typed = type_and_stay (typing);
  g_autofree char *shown = NULL;

  ct_history_undo (ct_plan_get_history (rig->plan));
  settle ();
  test_input_method_commit ("");
  settle ();

  shown = dup_shown (rig);
  check_kept (rig, field, shown);
}

typedef void (*Happening) (Rig *rig, const Field *field, TestTyping typing);

/* The last ones are for fields of a plan only. */
static const struct
{
  const char *name;
  Happening happen;
} happenings[] = {
  { "words-are-whole", words_are_whole },   { "focus-leaves", focus_leaves },
  { "tab-is-pressed", tab_is_pressed },     { "typing-is-finished", typing_is_finished },
  { "plan-is-written", plan_is_written },   { "plan-changes-elsewhere", plan_changes_elsewhere },
  { "typing-is-undone", typing_is_undone }, { "undone-while-composing", undone_while_composing },
};

#define N_FOR_ALL (G_N_ELEMENTS (happenings) - 2)

typedef struct
{
  const Field *field;
  TestTyping typing;
  Happening happen;
} Case;

static void
test_case (Rig *rig, gconstpointer data)
{
  const Case *this = data;

  this->field->focus (rig);
  this->happen (rig, this->field, this->typing);
}

static void
add_cases (const char *typing_name, TestTyping typing)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint j = 0; j < (fields[i].dup_kept != NULL ? G_N_ELEMENTS (happenings) : N_FOR_ALL); j++)
      {
        g_autofree char *path =
            g_strdup_printf ("/typing/%s/%s/%s", typing_name, fields[i].name, happenings[j].name);
        Case *this = g_new (Case, 1);

        *this = (Case){ &fields[i], typing, happenings[j].happen };
        g_test_add_vtable (path, sizeof (Rig), this, (GTestFixtureFunc) set_up,
                           (GTestFixtureFunc) test_case, (GTestFixtureFunc) tear_down);
      }
}

int
main (int argc, char *argv[])
{
  test_input_method_announce ();
  test_ui_init (&argc, &argv);
  test_input_method_register ();

  /* A window that goes away while it still scrolls makes GTK 4.8 complain. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add_cases ("composing", TEST_TYPING_PREEDIT);
  add_cases ("taking-back", TEST_TYPING_SURROUNDING);

  return g_test_run ();
}
