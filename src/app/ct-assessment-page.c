/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-assessment-page.h"

#include "ct-assessment-details.h"
#include "ct-assessment-edit.h"
#include "ct-assessment-grid.h"

/**
 * CtAssessmentPage:
 *
 * All assessments of the plan, year beside year, with the details of one of them.
 */
struct _CtAssessmentPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *hint;
  GtkDropDown *standards;
  GtkButton *add_self;
  GtkWidget *add_external;
  CtAssessmentGrid *grid;
  CtAssessmentDetails *details;
  GtkWidget *details_pane;

  CtCatalogue *catalogue;
  CtPlan *plan;
  CtSelection *selection;
  GPtrArray *frameworks;  /* of CtFramework, the plan's own first */
  CtFramework *framework; /* the one that is shown */
  guint update_id;
  gboolean shown;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtAssessmentPage, ct_assessment_page, GTK_TYPE_WIDGET)

static const char *
get_id (CtAssessmentPage *self)
{
  return self->framework != NULL ? ct_framework_get_id (self->framework) : NULL;
}

static void
show_buttons (CtAssessmentPage *self)
{
  int year = ct_assessment_edit_get_next_year (self->plan, get_id (self));
  gboolean empty = ct_assessment_edit_get_current (self->plan, get_id (self)) == NULL;
  /* Translators: a school year */
  g_autofree char *label = g_strdup_printf (_ ("+ Self-assessment %d–%d"), year, year + 1);

  gtk_button_set_label (self->add_self, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_self), self->framework != NULL);
  gtk_widget_set_sensitive (self->add_external, self->framework != NULL);
  gtk_widget_set_visible (self->details_pane, !empty && self->framework != NULL);
  if (self->framework == NULL)
    gtk_label_set_text (self->hint,
                        _ ("The standards of this plan are not known on this machine, so its "
                           "criteria cannot be listed."));
  else if (empty)
    gtk_label_set_text (self->hint, _ ("No results yet. Add the year that was assessed last."));
  else
    gtk_label_set_text (self->hint,
                        _ ("Arrows go through the table, figures set the level and go on, "
                           "Delete empties."));
}

static void
show_framework (CtAssessmentPage *self, CtFramework *framework)
{
  if (!g_set_object (&self->framework, framework))
    return;

  ct_assessment_details_set_plan (self->details, self->plan, framework);
  ct_assessment_grid_set_plan (self->grid, self->plan, framework, self->selection);
  ct_assessment_details_show (self->details, ct_assessment_grid_get_current (self->grid));
  show_buttons (self);
}

static void
add_framework (CtAssessmentPage *self, GPtrArray *frameworks, CtFramework *framework)
{
  if (framework != NULL && !g_ptr_array_find (frameworks, framework, NULL))
    g_ptr_array_add (frameworks, g_object_ref (framework));
}

/* The plan's own standards, and the others that assessments of earlier years are by. */
static GPtrArray *
list_frameworks (CtAssessmentPage *self)
{
  CtNodeList *assessments = ct_plan_get_assessments (self->plan);
  GPtrArray *frameworks = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->frameworks->len > 0)
    add_framework (self, frameworks, g_ptr_array_index (self->frameworks, 0));
  for (guint i = 0; self->catalogue != NULL && i < ct_node_list_get_length (assessments); i++)
    {
      const char *id =
          ct_node_get_text (ct_node_list_get (assessments, i), CT_ASSESSMENT_FRAMEWORK);

      if (*id != '\0')
        add_framework (self, frameworks, ct_catalogue_get_framework (self->catalogue, id));
    }

  return frameworks;
}

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < MAX (a->len, b->len); i++)
    if (i >= a->len || i >= b->len || g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

static void
show_frameworks (CtAssessmentPage *self)
{
  g_autoptr (GPtrArray) frameworks = list_frameworks (self);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint position = 0;

  if (are_same (frameworks, self->frameworks) && self->framework != NULL)
    return;

  for (guint i = 0; i < frameworks->len; i++)
    gtk_string_list_append (labels, ct_framework_get_label (g_ptr_array_index (frameworks, i)));
  g_ptr_array_unref (self->frameworks);
  self->frameworks = g_steal_pointer (&frameworks);
  g_ptr_array_find (self->frameworks, self->framework, &position);

  self->updating = TRUE;
  gtk_drop_down_set_model (self->standards, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->standards, position);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->standards), self->frameworks->len > 1);
  if (self->frameworks->len > 0)
    show_framework (self, g_ptr_array_index (self->frameworks, position));
}

static void
standards_selected (CtAssessmentPage *self)
{
  guint position = gtk_drop_down_get_selected (self->standards);

  if (!self->updating && position < self->frameworks->len)
    show_framework (self, g_ptr_array_index (self->frameworks, position));
}

static gboolean
update_cb (gpointer data)
{
  CtAssessmentPage *self = data;

  self->update_id = 0;
  show_frameworks (self);
  show_buttons (self);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CtAssessmentPage *self, CtNode *node)
{
  if (self->shown && self->update_id == 0 && (CT_IS_PLAN (node) || CT_IS_ASSESSMENT (node)))
    self->update_id = g_idle_add (update_cb, self);
}

static void
current_changed (CtAssessmentPage *self)
{
  ct_assessment_details_show (self->details, ct_assessment_grid_get_current (self->grid));
}

static void
add (CtAssessmentPage *self, int year, gboolean external)
{
  ct_assessment_grid_set_current (self->grid, ct_assessment_edit_add (self->plan, get_id (self),
                                                                      year, external));
}

static void
add_self_assessment (CtAssessmentPage *self)
{
  add (self, ct_assessment_edit_get_next_year (self->plan, get_id (self)), FALSE);
}

/* Others assess what the school has assessed: the year that is looked at. */
static void
add_external_result (CtAssessmentPage *self)
{
  CtAssessment *current = ct_assessment_grid_get_current (self->grid);
  int year = current != NULL ? ct_node_get_number (CT_NODE (current), CT_ASSESSMENT_YEAR)
                             : ct_assessment_edit_get_next_year (self->plan, get_id (self));

  add (self, year, TRUE);
}

static void
release_plan (CtAssessmentPage *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_ptr_array_set_size (self->frameworks, 0);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
}

static void
ct_assessment_page_dispose (GObject *object)
{
  CtAssessmentPage *self = CT_ASSESSMENT_PAGE (object);

  if (self->frameworks != NULL)
    release_plan (self);
  g_clear_pointer (&self->frameworks, g_ptr_array_unref);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (object), CT_TYPE_ASSESSMENT_PAGE);

  G_OBJECT_CLASS (ct_assessment_page_parent_class)->dispose (object);
}

static void
ct_assessment_page_class_init (CtAssessmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_assessment_page_dispose;

  g_type_ensure (CT_TYPE_ASSESSMENT_GRID);
  g_type_ensure (CT_TYPE_ASSESSMENT_DETAILS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-assessment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, standards);
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, add_self);
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, add_external);
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, grid);
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, details);
  gtk_widget_class_bind_template_child (widget_class, CtAssessmentPage, details_pane);
  gtk_widget_class_bind_template_callback (widget_class, current_changed);
  gtk_widget_class_bind_template_callback (widget_class, add_self_assessment);
  gtk_widget_class_bind_template_callback (widget_class, add_external_result);
  gtk_widget_class_bind_template_callback (widget_class, standards_selected);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_assessment_page_init (CtAssessmentPage *self)
{
  self->frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_assessment_page_set_catalogue:
 * @catalogue: where standards that are not the plan's are found
 */
void
ct_assessment_page_set_catalogue (CtAssessmentPage *self, CtCatalogue *catalogue)
{
  g_set_object (&self->catalogue, catalogue);
}

/**
 * ct_assessment_page_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards
 * @selection: (nullable): what the window is looking at
 */
void
ct_assessment_page_set_plan (CtAssessmentPage *self,
                             CtPlan *plan,
                             CtFramework *framework,
                             CtSelection *selection)
{
  release_plan (self);
  self->shown = FALSE;
  ct_assessment_details_set_plan (self->details, NULL, NULL);
  ct_assessment_grid_set_plan (self->grid, NULL, NULL, NULL);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  if (framework != NULL)
    g_ptr_array_add (self->frameworks, g_object_ref (framework));
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
}

/**
 * ct_assessment_page_show:
 *
 * Makes the table, which need not be there before somebody looks.
 */
void
ct_assessment_page_show (CtAssessmentPage *self)
{
  if (self->shown)
    return;

  self->shown = TRUE;
  show_frameworks (self);
  show_buttons (self);
}

gboolean
ct_assessment_page_focus_work (CtAssessmentPage *self)
{
  return ct_assessment_grid_focus_first (self->grid);
}
