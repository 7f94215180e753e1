/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-editor.h"
#include "ct-evidence-item.h"
#include "ct-inspector.h"
#include "ct-outline.h"
#include "ct-people-context.h"
#include "ct-plan-writer.h"
#include "ct-roles-reader.h"
#include "ct-section.h"
#include "ct-typing.h"
#include "test-input-method.h"
#include "test-typing-fields.h"

/* Every field of the program, typed into as Vietnamese is typed: letters come through an input
 * method that composes words and takes letters back. The words must be whole, whatever happens
 * meanwhile. A new field is one line in the table.
 */

static const TestWord words[] = {
  { "tieesng", "t ti tie tiê tiế tiến tiếng" },
  { "vieejt", "v vi vie viê việ việt" },
  { "dduwowngf", "d đ đu đư đưo đươ đươn đương đường" },
};

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
set_up (TestRig *rig, gconstpointer data)
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
tear_down (TestRig *rig, gconstpointer data)
{
  ct_outline_set_plan (CT_OUTLINE (rig->outline), NULL, NULL, NULL);
  ct_editor_set_plan (CT_EDITOR (rig->editor), NULL, NULL, NULL, TODAY);
  ct_inspector_set_plan (CT_INSPECTOR (rig->inspector), NULL, NULL, TODAY);
  if (rig->dialog != NULL)
    gtk_window_destroy (rig->dialog);
  gtk_window_destroy (rig->window);
  test_typing_settle ();

  g_assert_null (test_input_method_get_focused ());
  g_assert_finalize_object (rig->selection);
  g_assert_finalize_object (rig->plan);
  g_object_unref (rig->roles);
  g_object_unref (rig->catalogue);
}

static char *
dup_shown (TestRig *rig)
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
check_shown (TestRig *rig, const char *expected)
{
  g_autofree char *shown = dup_shown (rig);

  g_assert_cmpstr (shown, ==, expected);
}

static void
check_kept (TestRig *rig, const TestField *field, const char *expected)
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
words_are_whole (TestRig *rig, const TestField *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  test_input_method_commit ("");
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

static void
focus_leaves (TestRig *rig, const TestField *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  gtk_widget_grab_focus (rig->elsewhere);
  test_typing_settle ();
  check_kept (rig, field, expected);
}

/* Tab goes on to the next field, wherever that is. */
static void
tab_is_pressed (TestRig *rig, const TestField *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  gtk_widget_child_focus (GTK_WIDGET (rig->window), GTK_DIR_TAB_FORWARD);
  test_typing_settle ();
  check_kept (rig, field, expected);
}

/* Before a save and before the window closes: what is being composed belongs to the plan. */
static void
typing_is_finished (TestRig *rig, const TestField *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  ct_typing_finish (rig->window);
  check_kept (rig, field, expected);
  test_typing_settle ();
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
plan_is_written (TestRig *rig, const TestField *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);
  g_autoptr (GBytes) file = NULL;

  ct_history_get_position (ct_plan_get_history (rig->plan));
  file = ct_plan_writer_write (rig->plan);
  test_typing_settle ();

  test_input_method_commit ("");
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

/* Another part of the plan changes. */
static void
plan_changes_elsewhere (TestRig *rig, const TestField *field, TestTyping typing)
{
  g_autofree char *expected = type_and_stay (typing);

  ct_node_set_text (test_typing_get_action (rig), CT_ACTION_NOTE, "Ghi chú");
  ct_node_set_text (test_typing_get_improvement (rig), CT_IMPROVEMENT_NOTE, "Ghi chú");
  ct_node_set_text (test_typing_get_section (rig), CT_SECTION_NUMBER, "V");
  test_typing_settle ();

  test_input_method_commit ("");
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

/* All that was typed at one go is one step; and the field can be typed into again. */
static void
typing_is_undone (TestRig *rig, const TestField *field, TestTyping typing)
{
  CtHistory *history = ct_plan_get_history (rig->plan);
  g_autofree char *expected = type_and_stay (typing);

  test_input_method_commit ("");
  ct_history_undo (history);
  test_typing_settle ();
  check_shown (rig, "");
  g_assert_false (ct_history_get_can_undo (history));

  ct_history_redo (history);
  test_typing_settle ();
  check_shown (rig, expected);
  check_kept (rig, field, expected);
}

/* What is shown is what the plan has, even then. */
static void
undone_while_composing (TestRig *rig, const TestField *field, TestTyping typing)
{
  g_autofree char *typed = type_and_stay (typing);
  g_autofree char *shown = NULL;

  ct_history_undo (ct_plan_get_history (rig->plan));
  test_typing_settle ();
  test_input_method_commit ("");
  test_typing_settle ();

  shown = dup_shown (rig);
  check_kept (rig, field, shown);
}

typedef void (*Happening) (TestRig *rig, const TestField *field, TestTyping typing);

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
  const TestField *field;
  TestTyping typing;
  Happening happen;
} Case;

static void
test_case (TestRig *rig, gconstpointer data)
{
  const Case *this = data;

  this->field->focus (rig);
  this->happen (rig, this->field, this->typing);
}

static void
add_cases (const char *typing_name, TestTyping typing)
{
  for (guint i = 0; i < test_typing_n_fields; i++)
    for (guint j = 0;
         j < (test_typing_fields[i].dup_kept != NULL ? G_N_ELEMENTS (happenings) : N_FOR_ALL); j++)
      {
        g_autofree char *path = g_strdup_printf ("/typing/%s/%s/%s", typing_name,
                                                 test_typing_fields[i].name, happenings[j].name);
        Case *this = g_new (Case, 1);

        *this = (Case){ &test_typing_fields[i], typing, happenings[j].happen };
        g_test_add_vtable (path, sizeof (TestRig), this, (GTestFixtureFunc) set_up,
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
