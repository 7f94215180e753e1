/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-criterion-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-criterion-page.h"

#include "ct-fold-row.h"
#include "ct-improvement-list.h"
#include "ct-level-drop.h"

/**
 * CtCriterionPage:
 *
 * A criterion (or standard, or level-4 provision) in the editor: what was found, what the next
 * level asks, and the improvements with their actions.
 */
struct _CtCriterionPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *standard;
  GtkWidget *levels;
  CtLevelDrop *reached;
  CtLevelDrop *target;
  GtkLabel *code;
  GtkLabel *name;
  GtkWidget *demand_line;
  GtkWidget *mandatory;
  GtkLabel *demand_title;
  GtkLabel *demand;
  GtkWidget *findings;
  CtFoldRow *state_row;
  CtFoldRow *weakness_row;
  CtFoldRow *cause_row;
  CtFoldRow *strength_row;
  CtImprovementList *list;

  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
};

G_DEFINE_FINAL_TYPE (CtCriterionPage, ct_criterion_page, GTK_TYPE_WIDGET)

static CtCriterion *
get_criterion (CtCriterionPage *self)
{
  if (self->framework == NULL || ct_selection_get_kind (self->selection) != CT_PLACE_CRITERION)
    return NULL;

  return ct_framework_find_criterion (self->framework, ct_selection_get_code (self->selection));
}

static void
show_standard_line (CtCriterionPage *self, CtCriterion *criterion)
{
  CtStandard *standard = NULL;
  g_autofree char *text = NULL;

  if (criterion != NULL)
    standard = ct_framework_find_standard (self->framework, ct_criterion_get_standard (criterion));
  gtk_widget_set_visible (GTK_WIDGET (self->standard), standard != NULL);
  if (standard == NULL)
    return;

  text = g_strdup_printf (_ ("Standard %u · %s"), ct_standard_get_number (standard),
                          ct_standard_get_name (standard));
  gtk_label_set_text (self->standard, text);
}

/* What the next level asks for; at the top, what the top one asked for. */
static void
show_demand (CtCriterionPage *self, CtCriterion *criterion)
{
  const char *code = ct_selection_get_code (self->selection);
  guint max = criterion != NULL ? ct_criterion_get_max_level (criterion) : 0;
  int level = criterion != NULL ? ct_plan_get_level (self->plan, code) : CT_FIELD_NO_NUMBER;
  guint next = CLAMP ((guint) MAX (level, 0) + 1, 1, MAX (max, 1));
  g_autofree char *summary = criterion != NULL ? ct_criterion_dup_summary (criterion, next) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->demand_line, criterion != NULL);
  if (criterion == NULL)
    return;

  gtk_widget_set_visible (self->mandatory, ct_criterion_get_mandatory (criterion));
  title = g_strdup_printf (_ ("%s asks"), ct_framework_get_level_name (self->framework, next));
  gtk_label_set_text (self->demand_title, title);
  gtk_label_set_text (self->demand, summary != NULL ? summary : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->demand), summary);
  gtk_widget_set_visible (GTK_WIDGET (self->demand_title), summary != NULL && *summary != '\0');
}

static void
show_title (CtCriterionPage *self, CtCriterion *criterion)
{
  CtPlaceKind kind = ct_selection_get_kind (self->selection);
  const char *code = ct_selection_get_code (self->selection);
  const char *name = NULL;

  if (criterion != NULL)
    name = ct_criterion_get_name (criterion);
  else if (kind == CT_PLACE_STANDARD && self->framework != NULL)
    {
      CtStandard *standard = ct_framework_find_standard (self->framework, atoi (code));

      name = standard != NULL ? ct_standard_get_name (standard) : NULL;
    }
  else if (kind == CT_PLACE_LEVEL4 && self->framework != NULL)
    {
      guint number = atoi (code);

      if (number >= 1 && number <= ct_framework_get_n_provisions (self->framework))
        name = ct_framework_get_provision (self->framework, number - 1)->summary;
    }
  else if (kind == CT_PLACE_OTHER)
    name = _ ("Without a standard");

  gtk_label_set_text (self->code, code != NULL ? code : "");
  gtk_widget_set_visible (GTK_WIDGET (self->code), code != NULL);
  gtk_label_set_text (self->name, name != NULL ? name : _ ("Not in the chosen standards"));
}

static void
bind_findings (CtCriterionPage *self, CtCriterion *criterion)
{
  CtResult *result = criterion != NULL
                         ? ct_plan_get_result (self->plan, ct_selection_get_code (self->selection))
                         : NULL;
  CtNode *node = result != NULL ? CT_NODE (result) : NULL;

  gtk_widget_set_visible (self->findings, node != NULL);
  ct_fold_row_bind (self->state_row, node, CT_RESULT_STATE);
  ct_fold_row_bind (self->strength_row, node, CT_RESULT_STRENGTH);
  ct_fold_row_bind (self->weakness_row, node, CT_RESULT_WEAKNESS);
  ct_fold_row_bind (self->cause_row, node, CT_RESULT_CAUSE);
}

static void
show_levels (CtCriterionPage *self, CtCriterion *criterion)
{
  gtk_widget_set_visible (self->levels, criterion != NULL);
  ct_level_drop_show (self->reached, self->plan, self->framework, criterion);
  ct_level_drop_show (self->target, self->plan, self->framework, criterion);
}

static void
show_head (CtCriterionPage *self)
{
  CtCriterion *criterion = get_criterion (self);

  show_standard_line (self, criterion);
  show_title (self, criterion);
  show_demand (self, criterion);
  show_levels (self, criterion);
}

static void
plan_changed_cb (CtCriterionPage *self, CtNode *node)
{
  if (CT_IS_RESULT (node) || CT_IS_ASSESSMENT (node) || CT_IS_IMPROVEMENT (node) ||
      CT_IS_PLAN (node))
    {
      show_head (self);
      bind_findings (self, get_criterion (self));
    }
}

static void
release_plan (CtCriterionPage *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
}

static void
ct_criterion_page_dispose (GObject *object)
{
  CtCriterionPage *self = CT_CRITERION_PAGE (object);

  release_plan (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_CRITERION_PAGE);

  G_OBJECT_CLASS (ct_criterion_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, content);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, standard);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, levels);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, reached);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, target);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, code);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, name);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, demand_line);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, mandatory);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, demand_title);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, demand);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, findings);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, state_row);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, strength_row);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, weakness_row);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, cause_row);
  gtk_widget_class_bind_template_child (klass, CtCriterionPage, list);
}

static void
ct_criterion_page_class_init (CtCriterionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_criterion_page_dispose;

  g_type_ensure (CT_TYPE_FOLD_ROW);
  g_type_ensure (CT_TYPE_LEVEL_DROP);
  g_type_ensure (CT_TYPE_IMPROVEMENT_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-criterion-page.ui");
  bind_children (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_criterion_page_init (CtCriterionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_criterion_page_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards
 * @selection: (nullable): what the window is looking at
 */
void
ct_criterion_page_set_plan (CtCriterionPage *self,
                            CtPlan *plan,
                            CtFramework *framework,
                            CtSelection *selection,
                            CtDay today)
{
  release_plan (self);
  ct_improvement_list_set_plan (self->list, plan, selection, today);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_set_object (&self->framework, framework);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
}

void
ct_criterion_page_show_place (CtCriterionPage *self)
{
  show_head (self);
  bind_findings (self, get_criterion (self));
  ct_improvement_list_show_place (self->list);
}

void
ct_criterion_page_step (CtCriterionPage *self, int direction)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "work.step", "i", direction);
}

gboolean
ct_criterion_page_focus_work (CtCriterionPage *self)
{
  return ct_improvement_list_focus (self->list);
}

void
ct_criterion_page_do_work (CtCriterionPage *self, const char *name)
{
  g_autofree char *action = g_strconcat ("work.", name, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self->list), action, NULL);
}
