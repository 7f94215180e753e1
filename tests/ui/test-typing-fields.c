/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-typing-fields.h"

#include "ct-action.h"
#include "ct-document-page.h"
#include "ct-editor.h"
#include "ct-evidence-item.h"
#include "ct-evidence-page.h"
#include "ct-field-row.h"
#include "ct-find-pane.h"
#include "ct-hand-editor.h"
#include "ct-new-dialog.h"
#include "ct-outline.h"
#include "ct-paragraph.h"
#include "ct-place-dialog.h"
#include "ct-section.h"
#include "ct-start-page.h"
#include "ct-words.h"
#include "test-input-method.h"

/* The fields of the program: how each is opened, and what the plan has in its place. */

CtNode *
test_typing_get_improvement (TestRig *rig)
{
  return ct_node_list_get (ct_plan_get_improvements (rig->plan), 0);
}

CtNode *
test_typing_get_action (TestRig *rig)
{
  return ct_node_list_get (ct_improvement_get_actions (
                               CT_IMPROVEMENT (test_typing_get_improvement (rig))),
                           0);
}

CtNode *
test_typing_get_section (TestRig *rig)
{
  return ct_node_list_get (ct_plan_get_sections (rig->plan), 0);
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

void
test_typing_settle (void)
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
show_in_editor (TestRig *rig, CtNode *node)
{
  ct_selection_set_place (rig->selection, CT_PLACE_CRITERION, "1.5", NULL);
  ct_selection_set_node (rig->selection, node);
  test_typing_settle ();
}

static void
focus_action_cell (TestRig *rig)
{
  show_in_editor (rig, test_typing_get_action (rig));
  ct_editor_do_work (CT_EDITOR (rig->editor), "edit");
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static char *
dup_action_text (TestRig *rig)
{
  return ct_words_dup (test_typing_get_action (rig), CT_ACTION_TEXT);
}

static void
focus_content_cell (TestRig *rig)
{
  show_in_editor (rig, test_typing_get_improvement (rig));
  ct_editor_do_work (CT_EDITOR (rig->editor), "edit");
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static char *
dup_content (TestRig *rig)
{
  return ct_words_dup (test_typing_get_improvement (rig), CT_IMPROVEMENT_CONTENT);
}

static void
focus_inspector (TestRig *rig)
{
  show_in_editor (rig, test_typing_get_action (rig));
  grab_focus (find_shown (rig->inspector, GTK_TYPE_TEXT_VIEW));
}

/* The people are offered in a popover, which must not take the keys. */
static void
focus_people (TestRig *rig)
{
  GtkWidget *row;

  show_in_editor (rig, test_typing_get_action (rig));
  row = find_field_row (rig->inspector, test_typing_get_action (rig), CT_ACTION_LEAD);
  grab_focus (find_shown (row, GTK_TYPE_TEXT_VIEW));
}

static char *
dup_lead (TestRig *rig)
{
  return ct_words_dup (test_typing_get_action (rig), CT_ACTION_LEAD);
}

static void
focus_evidence_title (TestRig *rig)
{
  CtNode *item = ct_node_list_get (ct_plan_get_evidence_list (rig->plan), 0);

  ct_selection_set_place (rig->selection, CT_PLACE_EVIDENCE, NULL, NULL);
  ct_editor_show_evidence (CT_EDITOR (rig->editor), CT_EVIDENCE_ITEM (item));
  test_typing_settle ();
  grab_focus (
      find_shown (find_field_row (rig->editor, item, CT_EVIDENCE_ITEM_TITLE), GTK_TYPE_TEXT_VIEW));
}

static char *
dup_evidence_title (TestRig *rig)
{
  return ct_words_dup (ct_node_list_get (ct_plan_get_evidence_list (rig->plan), 0),
                       CT_EVIDENCE_ITEM_TITLE);
}

static void
focus_evidence_filter (TestRig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_EVIDENCE, NULL, NULL);
  test_typing_settle ();
  grab_focus (test_ui_find (find_shown (rig->editor, CT_TYPE_EVIDENCE_PAGE), "filter_entry"));
}

static void
focus_section_heading (TestRig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_SECTION, NULL, test_typing_get_section (rig));
  test_typing_settle ();
  ct_editor_rename (CT_EDITOR (rig->editor));
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static char *
dup_section_heading (TestRig *rig)
{
  return ct_words_dup (test_typing_get_section (rig), CT_SECTION_HEADING);
}

static void
focus_paragraphs (TestRig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_SECTION, NULL, test_typing_get_section (rig));
  test_typing_settle ();
  grab_focus (find_shown (test_ui_find (rig->editor, "editor"), GTK_TYPE_TEXT_VIEW));
}

static char *
dup_paragraph (TestRig *rig)
{
  CtNodeList *list = ct_section_get_paragraphs (CT_SECTION (test_typing_get_section (rig)));

  g_assert_cmpuint (ct_node_list_get_length (list), <=, 1);
  if (ct_node_list_get_length (list) == 0)
    return g_strdup ("");

  return ct_words_dup (ct_node_list_get (list, 0), CT_PARAGRAPH_TEXT);
}

static void
focus_document_page (TestRig *rig)
{
  ct_selection_set_place (rig->selection, CT_PLACE_DOCUMENT, NULL, NULL);
  test_typing_settle ();
  grab_focus (find_shown (rig->editor, GTK_TYPE_TEXT_VIEW));
}

static void
focus_outline_filter (TestRig *rig)
{
  ct_outline_focus_filter (CT_OUTLINE (rig->outline));
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static void
focus_new_dialog (TestRig *rig)
{
  rig->dialog = GTK_WINDOW (ct_new_dialog_new (rig->catalogue, TODAY));
  gtk_window_present (rig->dialog);
  test_ui_wait_for (gtk_window_is_active (rig->dialog));
  grab_focus (test_ui_find (GTK_WIDGET (rig->dialog), "name_entry"));
}

static void
show_alone (TestRig *rig, GtkWidget *widget)
{
  rig->dialog = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (rig->dialog, widget);
  gtk_window_present (rig->dialog);
  test_ui_wait_for (gtk_window_is_active (rig->dialog));
}

static void
focus_find (TestRig *rig)
{
  GtkWidget *pane = g_object_new (CT_TYPE_FIND_PANE, NULL);

  show_alone (rig, pane);
  ct_find_pane_set_plan (CT_FIND_PANE (pane), rig->plan, NULL);
  ct_find_pane_start (CT_FIND_PANE (pane), NULL);
  test_ui_wait_for (test_input_method_get_focused () != NULL);
}

static void
focus_start_page (TestRig *rig)
{
  GtkWidget *page = g_object_new (CT_TYPE_START_PAGE, NULL);
  GtkWidget *entry = test_ui_find (page, "search_entry");

  show_alone (rig, page);
  gtk_widget_show (entry);
  grab_focus (entry);
}

static void
focus_place_dialog (TestRig *rig)
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
focus_hand_editor (TestRig *rig)
{
  GtkWidget *editor = ct_hand_editor_new (test_typing_get_action (rig), CT_ACTION_PERIOD);
  GtkWidget *entry;

  show_alone (rig, editor);
  gtk_widget_activate (find_shown (editor, GTK_TYPE_BUTTON));
  test_ui_wait_for ((entry = find_shown (editor, GTK_TYPE_ENTRY)) != NULL);
  grab_focus (entry);
}

const TestField test_typing_fields[] = {
  { "action-cell", focus_action_cell, dup_action_text },
  { "content-cell", focus_content_cell, dup_content },
  { "inspector", focus_inspector, dup_action_text },
  { "people", focus_people, dup_lead },
  { "evidence-title", focus_evidence_title, dup_evidence_title },
  { "evidence-filter", focus_evidence_filter, NULL },
  { "section-heading", focus_section_heading, dup_section_heading },
  { "paragraphs", focus_paragraphs, dup_paragraph },
  { "document-page", focus_document_page, NULL },
  { "outline-filter", focus_outline_filter, NULL },
  { "new-dialog", focus_new_dialog, NULL },
  { "hand-editor", focus_hand_editor, NULL },
  { "find", focus_find, NULL },
  { "start-page", focus_start_page, NULL },
  { "place-dialog", focus_place_dialog, NULL },
};

const guint test_typing_n_fields = G_N_ELEMENTS (test_typing_fields);
