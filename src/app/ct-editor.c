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
#include "ct-late-page.h"
#include "ct-section-page.h"
#include "ct-section.h"

/**
 * CtEditor:
 *
 * The middle of the window: the page that fits what the outline selects. Each is made when it is
 * first shown.
 */
struct _CtEditor
{
  GtkWidget parent_instance;

  GtkStack *stack;
  CtLatePage *criterion_page;
  CtLatePage *section_page;
  CtLatePage *document_page;
  CtLatePage *assessment_page;
  CtLatePage *first_step;
  CtLatePage *evidence_page;

  CtCatalogue *catalogue;
  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
  CtDay today;
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

  return at_plan && ct_first_step_is_due (ct_late_page_make (self->first_step));
}

static void
show_page (CtEditor *self, CtLatePage *page)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
}

static void
show_section_page (CtEditor *self)
{
  ct_section_page_bind (ct_late_page_make (self->section_page),
                        CT_SECTION (ct_selection_get_section (self->selection)));
  show_page (self, self->section_page);
}

static void
show_place (CtEditor *self)
{
  if (is_first_step (self))
    {
      ct_first_step_show (ct_late_page_make (self->first_step));
      show_page (self, self->first_step);
      return;
    }

  switch (ct_selection_get_kind (self->selection))
    {
    case CT_PLACE_SECTION:
      show_section_page (self);
      break;

    case CT_PLACE_DOCUMENT:
      show_page (self, self->document_page);
      break;

    case CT_PLACE_ASSESSMENTS:
      ct_assessment_page_show (ct_late_page_make (self->assessment_page));
      show_page (self, self->assessment_page);
      break;

    case CT_PLACE_EVIDENCE:
      ct_evidence_page_show (ct_late_page_make (self->evidence_page));
      show_page (self, self->evidence_page);
      break;

    case CT_PLACE_STANDARD:
    case CT_PLACE_CRITERION:
    case CT_PLACE_LEVEL4:
    case CT_PLACE_OTHER:
      ct_criterion_page_show_place (ct_late_page_make (self->criterion_page));
      show_page (self, self->criterion_page);
      break;

    case CT_PLACE_NONE:
    default:
      break;
    }
}

/* What a page needs to know of the catalogue and the plan; %NULL while there is no such page. */
static void
set_up_page (CtEditor *self, GtkWidget *page)
{
  if (CT_IS_CRITERION_PAGE (page))
    ct_criterion_page_set_plan (CT_CRITERION_PAGE (page), self->plan, self->framework,
                                self->selection, self->today);
  else if (CT_IS_DOCUMENT_PAGE (page))
    ct_document_page_set_plan (CT_DOCUMENT_PAGE (page), self->plan);
  else if (CT_IS_ASSESSMENT_PAGE (page))
    ct_assessment_page_set_plan (CT_ASSESSMENT_PAGE (page), self->plan, self->framework,
                                 self->selection);
  else if (CT_IS_EVIDENCE_PAGE (page))
    ct_evidence_page_set_plan (CT_EVIDENCE_PAGE (page), self->plan, self->framework,
                               self->selection);
  else if (CT_IS_FIRST_STEP (page))
    ct_first_step_set_plan (CT_FIRST_STEP (page), self->plan, self->framework, self->selection);
}

static void
page_made_cb (CtEditor *self, GtkWidget *page)
{
  if (CT_IS_ASSESSMENT_PAGE (page))
    ct_assessment_page_set_catalogue (CT_ASSESSMENT_PAGE (page), self->catalogue);
  else if (CT_IS_DOCUMENT_PAGE (page))
    ct_document_page_set_catalogue (CT_DOCUMENT_PAGE (page), self->catalogue);
  else if (CT_IS_SECTION_PAGE (page))
    ct_section_page_set_catalogue (CT_SECTION_PAGE (page), self->catalogue);
  else if (CT_IS_FIRST_STEP (page))
    g_signal_connect_object (page, "skipped", G_CALLBACK (show_place), self, G_CONNECT_SWAPPED);

  if (self->plan != NULL)
    set_up_page (self, page);
}

static void
release_plan (CtEditor *self)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
}

static void
ct_editor_dispose (GObject *object)
{
  CtEditor *self = CT_EDITOR (object);
  GtkWidget *stack = GTK_WIDGET (g_steal_pointer (&self->stack));

  release_plan (self);
  g_clear_object (&self->catalogue);
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

static CtLatePage *
add_page (CtEditor *self, GType type)
{
  GtkWidget *page = ct_late_page_new (type);

  g_signal_connect_object (page, "made", G_CALLBACK (page_made_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, page);

  return CT_LATE_PAGE (page);
}

static void
ct_editor_init (CtEditor *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  /* The widest page must not push the outline together while another one is seen. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->criterion_page = add_page (self, CT_TYPE_CRITERION_PAGE);
  self->section_page = add_page (self, CT_TYPE_SECTION_PAGE);
  self->document_page = add_page (self, CT_TYPE_DOCUMENT_PAGE);
  self->assessment_page = add_page (self, CT_TYPE_ASSESSMENT_PAGE);
  self->first_step = add_page (self, CT_TYPE_FIRST_STEP);
  self->evidence_page = add_page (self, CT_TYPE_EVIDENCE_PAGE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

/**
 * ct_editor_set_catalogue:
 * @catalogue: where standards that are not the plan's are found
 *
 * To be called before any page is shown.
 */
void
ct_editor_set_catalogue (CtEditor *self, CtCatalogue *catalogue)
{
  g_set_object (&self->catalogue, catalogue);
}

/* The pages that there are are told, also that there is no plan. */
static void
set_up_pages (CtEditor *self)
{
  CtLatePage *const pages[] = { self->criterion_page,  self->section_page, self->document_page,
                                self->assessment_page, self->first_step,   self->evidence_page };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    set_up_page (self, ct_late_page_get_page (pages[i]));
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
  CtSectionPage *section_page = ct_late_page_get_page (self->section_page);

  release_plan (self);
  if (section_page != NULL)
    ct_section_page_bind (section_page, NULL);

  if (plan != NULL)
    {
      self->plan = g_object_ref (plan);
      self->selection = g_object_ref (selection);
      g_set_object (&self->framework, framework);
      self->today = today;
    }
  set_up_pages (self);
  if (plan == NULL)
    return;

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
  CtLatePage *visible = CT_LATE_PAGE (gtk_stack_get_visible_child (self->stack));
  GtkWidget *page = ct_late_page_get_page (visible);

  if (CT_IS_FIRST_STEP (page))
    return ct_first_step_focus_work (CT_FIRST_STEP (page));

  if (CT_IS_EVIDENCE_PAGE (page))
    return ct_evidence_page_focus_work (CT_EVIDENCE_PAGE (page));

  if (CT_IS_ASSESSMENT_PAGE (page))
    return ct_assessment_page_focus_work (CT_ASSESSMENT_PAGE (page));

  return CT_IS_CRITERION_PAGE (page) && ct_criterion_page_focus_work (CT_CRITERION_PAGE (page));
}

/**
 * ct_editor_show_evidence:
 * @item: a piece of the list of evidence
 */
void
ct_editor_show_evidence (CtEditor *self, CtEvidenceItem *item)
{
  ct_selection_set_place (self->selection, CT_PLACE_EVIDENCE, NULL, NULL);
  ct_evidence_page_select (ct_late_page_make (self->evidence_page), item);
}

/**
 * ct_editor_step:
 * @direction: 1 for the next row of the work list, -1 for the one before
 */
void
ct_editor_step (CtEditor *self, int direction)
{
  ct_criterion_page_step (ct_late_page_make (self->criterion_page), direction);
}

/**
 * ct_editor_do_work:
 * @name: what to do with the selected row, as the work list's actions call it: "move-up"
 */
void
ct_editor_do_work (CtEditor *self, const char *name)
{
  ct_criterion_page_do_work (ct_late_page_make (self->criterion_page), name);
}

/* The page of the section, even where the first step stands in its place. */
static CtSectionPage *
find_section_page (CtEditor *self)
{
  if (self->selection == NULL || ct_selection_get_section (self->selection) == NULL)
    return NULL;

  show_section_page (self);

  return ct_late_page_make (self->section_page);
}

/**
 * ct_editor_rename:
 *
 * Makes the heading of the section editable that is shown.
 */
void
ct_editor_rename (CtEditor *self)
{
  CtSectionPage *page = find_section_page (self);

  if (page != NULL)
    ct_section_page_edit_heading (page);
}

/**
 * ct_editor_renumber:
 *
 * Makes the number of the section editable that is shown.
 */
void
ct_editor_renumber (CtEditor *self)
{
  CtSectionPage *page = find_section_page (self);

  if (page != NULL)
    ct_section_page_edit_number (page);
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
    ct_section_page_insert (ct_late_page_make (self->section_page), paragraphs, label, go_on);
}
