/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-editor"

#include "config.h"

#include "ct-editor.h"

#include "ct-assessment-page.h"
#include "ct-evidence-page.h"
#include "ct-first-step.h"
#include "ct-criterion-page.h"
#include "ct-document-page.h"
#include "ct-section-page.h"
#include "ct-section.h"

/**
 * CtEditor:
 *
 * The middle of the window: the page that fits what the outline selects.
 */
struct _CtEditor
{
  GtkWidget parent_instance;

  GtkStack *stack;
  CtCriterionPage *criterion_page;
  CtSectionPage *section_page;
  CtDocumentPage *document_page;
  CtAssessmentPage *assessment_page;
  CtFirstStep *first_step;
  CtEvidencePage *evidence_page;

  CtPlan *plan;
  CtSelection *selection;
};

G_DEFINE_FINAL_TYPE (CtEditor, ct_editor, GTK_TYPE_WIDGET)

/* At the place of the plan's table, while there is nothing in it. */
static gboolean
is_first_step (CtEditor *self)
{
  CtNode *section = ct_selection_get_section (self->selection);
  gboolean at_plan = section != NULL
                         ? g_str_equal (ct_node_get_text (section, CT_SECTION_KIND), "plan")
                         : g_strcmp0 (ct_selection_get_code (self->selection), "plan") == 0;

  return at_plan && ct_first_step_is_due (self->first_step);
}

static void
show_place (CtEditor *self)
{
  GtkWidget *page = GTK_WIDGET (self->criterion_page);

  if (is_first_step (self))
    {
      ct_first_step_show (self->first_step);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->first_step));
      return;
    }

  switch (ct_selection_get_kind (self->selection))
    {
    case CT_PLACE_SECTION:
      ct_section_page_bind (self->section_page,
                            CT_SECTION (ct_selection_get_section (self->selection)));
      page = GTK_WIDGET (self->section_page);
      break;

    case CT_PLACE_DOCUMENT:
      page = GTK_WIDGET (self->document_page);
      break;

    case CT_PLACE_ASSESSMENTS:
      ct_assessment_page_show (self->assessment_page);
      page = GTK_WIDGET (self->assessment_page);
      break;

    case CT_PLACE_EVIDENCE:
      ct_evidence_page_show (self->evidence_page);
      page = GTK_WIDGET (self->evidence_page);
      break;

    case CT_PLACE_STANDARD:
    case CT_PLACE_CRITERION:
    case CT_PLACE_LEVEL4:
    case CT_PLACE_OTHER:
      ct_criterion_page_show_place (self->criterion_page);
      break;

    case CT_PLACE_NONE:
    default:
      return;
    }

  gtk_stack_set_visible_child (self->stack, page);
}

static void
release_plan (CtEditor *self)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->selection);
}

static void
ct_editor_dispose (GObject *object)
{
  CtEditor *self = CT_EDITOR (object);
  GtkWidget *stack = GTK_WIDGET (g_steal_pointer (&self->stack));

  release_plan (self);
  if (stack != NULL)
    gtk_widget_unparent (stack);

  G_OBJECT_CLASS (ct_editor_parent_class)->dispose (object);
}

static void
ct_editor_class_init (CtEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_editor_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_editor_init (CtEditor *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  /* The widest page must not push the outline together while another one is seen. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->criterion_page = g_object_new (CT_TYPE_CRITERION_PAGE, NULL);
  self->section_page = g_object_new (CT_TYPE_SECTION_PAGE, NULL);
  self->document_page = g_object_new (CT_TYPE_DOCUMENT_PAGE, NULL);
  self->assessment_page = g_object_new (CT_TYPE_ASSESSMENT_PAGE, NULL);
  self->evidence_page = g_object_new (CT_TYPE_EVIDENCE_PAGE, NULL);
  self->first_step = g_object_new (CT_TYPE_FIRST_STEP, NULL);
  g_signal_connect_object (self->first_step, "skipped", G_CALLBACK (show_place), self,
                           G_CONNECT_SWAPPED);

  gtk_stack_add_child (self->stack, GTK_WIDGET (self->criterion_page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->section_page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->document_page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->assessment_page));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->first_step));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->evidence_page));
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

/**
 * ct_editor_set_catalogue:
 * @catalogue: where standards that are not the plan's are found
 */
void
ct_editor_set_catalogue (CtEditor *self, CtCatalogue *catalogue)
{
  ct_assessment_page_set_catalogue (self->assessment_page, catalogue);
  ct_document_page_set_catalogue (self->document_page, catalogue);
  ct_section_page_set_catalogue (self->section_page, catalogue);
}

/**
 * ct_editor_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards
 * @selection: (nullable): what the window is looking at
 */
void
ct_editor_set_plan (
    CtEditor *self, CtPlan *plan, CtFramework *framework, CtSelection *selection, CtDay today)
{
  release_plan (self);
  ct_section_page_bind (self->section_page, NULL);
  ct_criterion_page_set_plan (self->criterion_page, plan, framework, selection, today);
  ct_document_page_set_plan (self->document_page, plan);
  ct_assessment_page_set_plan (self->assessment_page, plan, framework, selection);
  ct_first_step_set_plan (self->first_step, plan, framework, selection);
  ct_evidence_page_set_plan (self->evidence_page, plan, framework, selection);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (selection, "place-changed", G_CALLBACK (show_place), self);
  show_place (self);
}

/**
 * ct_editor_focus_work:
 *
 * Returns: whether improvements and actions are shown now, and have the focus
 */
gboolean
ct_editor_focus_work (CtEditor *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (page == GTK_WIDGET (self->first_step))
    return ct_first_step_focus_work (self->first_step);

  if (page == GTK_WIDGET (self->evidence_page))
    return ct_evidence_page_focus_work (self->evidence_page);

  if (page == GTK_WIDGET (self->assessment_page))
    return ct_assessment_page_focus_work (self->assessment_page);

  return page == GTK_WIDGET (self->criterion_page) &&
         ct_criterion_page_focus_work (self->criterion_page);
}

/**
 * ct_editor_show_evidence:
 * @item: a piece of the list of evidence
 */
void
ct_editor_show_evidence (CtEditor *self, CtEvidenceItem *item)
{
  ct_selection_set_place (self->selection, CT_PLACE_EVIDENCE, NULL, NULL);
  ct_evidence_page_select (self->evidence_page, item);
}

/**
 * ct_editor_step:
 * @direction: 1 for the next row of the work list, -1 for the one before
 */
void
ct_editor_step (CtEditor *self, int direction)
{
  ct_criterion_page_step (self->criterion_page, direction);
}

/**
 * ct_editor_do_work:
 * @name: what to do with the selected row, as the work list's actions call it: "move-up"
 */
void
ct_editor_do_work (CtEditor *self, const char *name)
{
  ct_criterion_page_do_work (self->criterion_page, name);
}

/* The page of the section, even where the first step stands in its place. */
static gboolean
show_section (CtEditor *self)
{
  CtNode *section = self->selection != NULL ? ct_selection_get_section (self->selection) : NULL;

  if (section == NULL)
    return FALSE;

  ct_section_page_bind (self->section_page, CT_SECTION (section));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->section_page));

  return TRUE;
}

/**
 * ct_editor_rename:
 *
 * Makes the heading of the section editable that is shown.
 */
void
ct_editor_rename (CtEditor *self)
{
  if (show_section (self))
    ct_section_page_edit_heading (self->section_page);
}

/**
 * ct_editor_renumber:
 *
 * Makes the number of the section editable that is shown.
 */
void
ct_editor_renumber (CtEditor *self)
{
  if (show_section (self))
    ct_section_page_edit_number (self->section_page);
}

/**
 * ct_editor_insert:
 * @paragraphs: (element-type CtParagraph): paragraphs that are in no plan
 * @label: what the step is called
 * @go_on: whether the text gets the focus
 *
 * Puts paragraphs into the text of the section that is shown.
 */
void
ct_editor_insert (CtEditor *self, GPtrArray *paragraphs, const char *label, gboolean go_on)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->section_page))
    ct_section_page_insert (self->section_page, paragraphs, label, go_on);
}
