/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-level-drop"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-level-drop.h"

#include "ct-assessment-edit.h"
#include "ct-assessment-words.h"
#include "ct-priority.h"

/**
 * CtLevelDrop:
 *
 * Shows and sets the level that an assessment found for a criterion, or the level that its
 * improvements aim at. A level that does not exist for the criterion is shown as a warning.
 */
struct _CtLevelDrop
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;
  gboolean target;

  CtPlan *plan;
  CtFramework *framework;
  CtCriterion *criterion;
  CtAssessment *assessment;
  int max; /* the highest level that can be chosen */
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

static void
set_reached (CtLevelDrop *self, int level)
{
  ct_assessment_edit_set_level (self->plan, self->assessment,
                                ct_criterion_get_code (self->criterion), level);
}

/* Returns: whether there was an improvement to aim with. */
static gboolean
aim_improvements (CtLevelDrop *self, const char *code, int level)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  gboolean found = FALSE;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);

      if (g_str_equal (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), code))
        {
          ct_node_set_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL, level);
          found = TRUE;
        }
    }

  return found;
}

/* The target is kept by the improvements: the first target makes one. */
static void
set_target (CtLevelDrop *self, int level)
{
  g_autofree char *code = g_strdup (ct_criterion_get_code (self->criterion));
  CtHistory *history = ct_plan_get_history (self->plan);

  ct_history_begin_group (history, _ ("Change the target level"));
  if (!aim_improvements (self, code, level) && level != CT_FIELD_NO_NUMBER)
    {
      ct_priority_toggle (self->plan, code);
      aim_improvements (self, code, level);
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
  g_clear_object (&self->assessment);
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
make_choices (CtLevelDrop *self, int max)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, self->target ? _ ("no target") : _ ("not assessed"));
  if (!self->target)
    gtk_string_list_append (choices, _ ("Not met"));
  for (int i = 1; i <= max; i++)
    {
      g_autofree char *words = ct_assessment_words_dup_level (self->framework, i);

      gtk_string_list_append (choices, words);
    }

  return G_LIST_MODEL (choices);
}

/* Makes other choices only where need be: not while one of them is being chosen, which would take
 * the list away under the drop-down, nor for each criterion, which takes long. */
static void
fill_choices (CtLevelDrop *self, gboolean other_words, gboolean is_new, int level)
{
  int max = MAX ((int) ct_framework_get_max_level (self->framework), level);
  g_autoptr (GListModel) choices = NULL;

  if (!other_words && (is_new ? max == self->max : max <= self->max))
    return;

  self->max = max;
  choices = make_choices (self, max);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), choices);
}

/**
 * ct_level_drop_get_level:
 *
 * Returns: the level that is shown, or %CT_FIELD_NO_NUMBER
 */
int
ct_level_drop_get_level (CtLevelDrop *self)
{
  const char *code;
  CtResult *result;

  if (self->criterion == NULL)
    return CT_FIELD_NO_NUMBER;

  code = ct_criterion_get_code (self->criterion);
  if (self->target)
    return ct_plan_get_target (self->plan, code);

  result = self->assessment != NULL ? ct_assessment_find_result (self->assessment, code) : NULL;

  return result != NULL ? ct_node_get_number (CT_NODE (result), CT_RESULT_LEVEL)
                        : CT_FIELD_NO_NUMBER;
}

/**
 * ct_level_drop_show:
 * @criterion: (nullable): whose level; %NULL shows nothing
 * @assessment: (nullable): what found the level reached; %NULL while there is none
 */
void
ct_level_drop_show (CtLevelDrop *self,
                    CtPlan *plan,
                    CtFramework *framework,
                    CtCriterion *criterion,
                    CtAssessment *assessment)
{
  gboolean other_words, is_new;
  int level;

  g_set_object (&self->plan, plan);
  other_words = g_set_object (&self->framework, framework);
  is_new = g_set_object (&self->criterion, criterion);
  g_set_object (&self->assessment, assessment);
  if (criterion == NULL)
    return;

  level = ct_level_drop_get_level (self);
  self->updating = TRUE;
  fill_choices (self, other_words, is_new, level);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), get_row_of_level (self, level));
  self->updating = FALSE;

  if (level > 0 && !ct_criterion_has_level (criterion, level))
    gtk_widget_add_css_class (self->drop_down, "missing");
  else
    gtk_widget_remove_css_class (self->drop_down, "missing");
}
