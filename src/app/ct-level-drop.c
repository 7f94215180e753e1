/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-level-drop"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-level-drop.h"

/**
 * CtLevelDrop:
 *
 * Shows and sets the level that a criterion has reached (in the latest assessment), or the level
 * that its improvements aim at.
 */
struct _CtLevelDrop
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;
  gboolean target;

  CtPlan *plan;
  CtFramework *framework;
  CtCriterion *criterion;
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_TARGET,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtLevelDrop, ct_level_drop, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* Row 0 stands for "no level"; row n + 1 for level n when reached, row n for level n as a target.
 */
static int
get_level_of_row (CtLevelDrop *self, guint row)
{
  if (row == 0)
    return CT_FIELD_NO_NUMBER;

  return self->target ? (int) row : (int) row - 1;
}

static guint
get_row_of_level (CtLevelDrop *self, int level)
{
  if (level == CT_FIELD_NO_NUMBER)
    return 0;

  return self->target ? MAX (level, 0) : level + 1;
}

static CtAssessment *
ensure_assessment (CtPlan *plan)
{
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  g_autoptr (CtAssessment) assessment = NULL;
  CtCalendar *calendar = ct_plan_get_calendar (plan);

  for (guint i = ct_node_list_get_length (assessments); i > 0; i--)
    if (ct_assessment_is_by (ct_node_list_get (assessments, i - 1),
                             ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK)))
      return ct_node_list_get (assessments, i - 1);

  assessment = ct_assessment_new ();
  if (calendar != NULL)
    ct_node_set_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR,
                        ct_calendar_get_first_year (calendar) - 1);
  ct_node_set_text (CT_NODE (assessment), CT_ASSESSMENT_BY, "self");
  ct_node_list_append (assessments, assessment);

  return assessment;
}

static void
set_reached (CtLevelDrop *self, int level)
{
  const char *code = ct_criterion_get_code (self->criterion);
  CtResult *result = ct_plan_get_result (self->plan, code);
  CtHistory *history = ct_plan_get_history (self->plan);

  ct_history_begin_group (history, _ ("Change the level"));
  if (result == NULL)
    {
      g_autoptr (CtResult) fresh = ct_result_new ();

      ct_node_set_text (CT_NODE (fresh), CT_RESULT_CRITERION, code);
      ct_node_set_number (CT_NODE (fresh), CT_RESULT_LEVEL, level);
      ct_node_list_append (ct_assessment_get_results (ensure_assessment (self->plan)), fresh);
    }
  else
    ct_node_set_number (CT_NODE (result), CT_RESULT_LEVEL, level);
  ct_history_end_group (history);
}

static void
set_target (CtLevelDrop *self, int level)
{
  const char *code = ct_criterion_get_code (self->criterion);
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  CtHistory *history = ct_plan_get_history (self->plan);

  ct_history_begin_group (history, _ ("Change the target level"));
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);

      if (g_str_equal (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), code))
        ct_node_set_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL, level);
    }
  ct_history_end_group (history);
}

static void
selected_cb (CtLevelDrop *self)
{
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  int level;

  if (self->updating || self->criterion == NULL || row == GTK_INVALID_LIST_POSITION)
    return;

  level = get_level_of_row (self, row);
  if (self->target)
    set_target (self, level);
  else
    set_reached (self, level);
}

static void
ct_level_drop_dispose (GObject *object)
{
  CtLevelDrop *self = CT_LEVEL_DROP (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->criterion);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_level_drop_parent_class)->dispose (object);
}

static void
ct_level_drop_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtLevelDrop *self = CT_LEVEL_DROP (object);

  switch (prop_id)
    {
    case PROP_TARGET:
      self->target = g_value_get_boolean (value);
      if (self->target)
        gtk_widget_add_css_class (self->drop_down, "target");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->target ? _ ("Target level") : _ ("Level reached"), -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_level_drop_class_init (CtLevelDropClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ct_level_drop_dispose;
  object_class->set_property = ct_level_drop_set_property;

  properties[PROP_TARGET] =
      g_param_spec_boolean ("target", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_level_drop_init (CtLevelDrop *self)
{
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_add_css_class (self->drop_down, "quiet-drop");
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static GListModel *
make_choices (CtLevelDrop *self, int level)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  int max = MAX ((int) ct_framework_get_max_level (self->framework), level);

  gtk_string_list_append (choices, self->target ? _ ("no target") : _ ("not assessed"));
  if (!self->target)
    gtk_string_list_append (choices, _ ("Not met"));
  for (int i = 1; i <= max; i++)
    gtk_string_list_append (choices, ct_framework_get_level_name (self->framework, i));

  return G_LIST_MODEL (choices);
}

/**
 * ct_level_drop_show:
 * @criterion: (nullable): whose level; %NULL shows nothing
 */
void
ct_level_drop_show (CtLevelDrop *self, CtPlan *plan, CtFramework *framework, CtCriterion *criterion)
{
  g_autoptr (GListModel) choices = NULL;
  const char *code;
  int level;

  g_set_object (&self->plan, plan);
  g_set_object (&self->framework, framework);
  g_set_object (&self->criterion, criterion);
  if (criterion == NULL)
    return;

  code = ct_criterion_get_code (criterion);
  level = self->target ? ct_plan_get_target (plan, code) : ct_plan_get_level (plan, code);
  self->updating = TRUE;
  choices = make_choices (self, level);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), choices);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), get_row_of_level (self, level));
  self->updating = FALSE;
}
