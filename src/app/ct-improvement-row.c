/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-improvement-row.h"

#include "ct-cell.h"
#include "ct-cut-tip.h"
#include "ct-pile.h"

/**
 * CtImprovementRow:
 *
 * An improvement in the work list: a heading over its actions, with its goal and indicator.
 */
struct _CtImprovementRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *number;
  CtCell *content_cell;
  GtkLabel *goal_label;
  GtkLabel *goal;
  GtkLabel *indicator_label;
  GtkLabel *indicator;

  CtImprovement *improvement;
  gboolean selected;
  gboolean was_selected;
};

enum
{
  SELECTED,
  FOCUSED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtImprovementRow, ct_improvement_row, GTK_TYPE_WIDGET)

static char *
dup_goal (CtNode *node)
{
  const char *goal = ct_node_get_text (node, CT_IMPROVEMENT_GOAL);
  int level = ct_node_get_number (node, CT_IMPROVEMENT_GOAL_LEVEL);

  if (level == CT_FIELD_NO_NUMBER)
    return g_strdup (goal);

  if (*goal == '\0')
    return g_strdup_printf (_ ("Level %d"), level);

  return g_strdup_printf (_ ("%s (level %d)"), goal, level);
}

static void
update (CtImprovementRow *self)
{
  CtNode *node = CT_NODE (self->improvement);
  const char *content = ct_node_get_text (node, CT_IMPROVEMENT_CONTENT);
  const char *indicator = ct_node_get_text (node, CT_IMPROVEMENT_INDICATOR_OF_SUCCESS);
  g_autofree char *goal = dup_goal (node);

  gtk_label_set_text (self->goal, goal);
  gtk_label_set_text (self->indicator, indicator);
  gtk_widget_set_visible (GTK_WIDGET (self->goal), *goal != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->goal_label), *goal != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->indicator), *indicator != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->indicator_label), *indicator != '\0');

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *content != '\0' ? content : _ ("Improvement without words"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, goal, -1);
}

static gboolean
is_on_words (CtImprovementRow *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = GTK_WIDGET (self->content_cell);

  return picked != NULL && (picked == cell || gtk_widget_is_ancestor (picked, cell));
}

/* As in an action's row. */
static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, CtImprovementRow *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (ct_cell_get_editing (self->content_cell) && is_on_words (self, x, y))
    return;

  state &= GDK_SHIFT_MASK | GDK_CONTROL_MASK;
  self->was_selected = self->selected && state == 0;
  if (self->was_selected)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0, state);
}

static void
released (GtkGestureClick *gesture, int n_press, double x, double y, CtImprovementRow *self)
{
  if (!self->was_selected)
    return;

  self->was_selected = FALSE;
  g_signal_emit (self, signals[SELECTED], 0, 0);
  if (is_on_words (self, x, y))
    ct_cell_start (self->content_cell);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
cell_left (CtImprovementRow *self, GtkDirectionType direction)
{
  g_signal_emit (self, signals[LEFT], 0, direction);
}

static void
cell_stopped (CtImprovementRow *self, gboolean kept)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
focus_entered (CtImprovementRow *self)
{
  g_signal_emit (self, signals[FOCUSED], 0);
}

static void
ct_improvement_row_dispose (GObject *object)
{
  CtImprovementRow *self = CT_IMPROVEMENT_ROW (object);

  ct_improvement_row_bind (self, NULL, 0, FALSE);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_IMPROVEMENT_ROW);

  G_OBJECT_CLASS (ct_improvement_row_parent_class)->dispose (object);
}

static void
ct_improvement_row_class_init (CtImprovementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_improvement_row_dispose;

  signals[FOCUSED] = g_signal_new ("focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GDK_TYPE_MODIFIER_TYPE);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  g_type_ensure (CT_TYPE_CELL);
  g_type_ensure (CT_TYPE_PILE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-improvement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtImprovementRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtImprovementRow, number);
  gtk_widget_class_bind_template_child (widget_class, CtImprovementRow, content_cell);
  gtk_widget_class_bind_template_child (widget_class, CtImprovementRow, goal_label);
  gtk_widget_class_bind_template_child (widget_class, CtImprovementRow, goal);
  gtk_widget_class_bind_template_child (widget_class, CtImprovementRow, indicator_label);
  gtk_widget_class_bind_template_child (widget_class, CtImprovementRow, indicator);
  gtk_widget_class_bind_template_callback (widget_class, pressed);
  gtk_widget_class_bind_template_callback (widget_class, released);
  gtk_widget_class_bind_template_callback (widget_class, cell_left);
  gtk_widget_class_bind_template_callback (widget_class, cell_stopped);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ct_improvement_row_init (CtImprovementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_cut_tip_add (self->goal);
  ct_cut_tip_add (self->indicator);
}

GtkWidget *
ct_improvement_row_new (void)
{
  return g_object_new (CT_TYPE_IMPROVEMENT_ROW, NULL);
}

/**
 * ct_improvement_row_bind:
 * @improvement: (nullable): the improvement to show
 * @number: its place at the editor's place, from 1
 * @with_code: whether to show the criterion instead of the number
 */
void
ct_improvement_row_bind (CtImprovementRow *self,
                         CtImprovement *improvement,
                         guint number,
                         gboolean with_code)
{
  CtNode *node = (CtNode *) improvement;
  g_autofree char *text = g_strdup_printf ("%u", number);

  if (self->content == NULL)
    return;

  if (with_code && improvement != NULL &&
      *ct_node_get_text (node, CT_IMPROVEMENT_CRITERION) != '\0')
    gtk_label_set_text (self->number, ct_node_get_text (node, CT_IMPROVEMENT_CRITERION));
  else
    gtk_label_set_text (self->number, text);
  if (improvement != NULL && improvement == self->improvement)
    return;

  if (self->improvement != NULL)
    g_signal_handlers_disconnect_by_data (self->improvement, self);
  g_set_object (&self->improvement, improvement);
  ct_cell_bind (self->content_cell, node, CT_IMPROVEMENT_CONTENT);
  if (improvement == NULL)
    return;

  g_signal_connect_object (improvement, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

CtImprovement *
ct_improvement_row_get_improvement (CtImprovementRow *self)
{
  return self->improvement;
}

void
ct_improvement_row_set_selected (CtImprovementRow *self, gboolean selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  if (selected)
    gtk_widget_add_css_class (self->content, "selected");
  else
    gtk_widget_remove_css_class (self->content, "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * ct_improvement_row_edit:
 *
 * Returns: (transfer none): the cell, which now has the focus
 */
CtCell *
ct_improvement_row_edit (CtImprovementRow *self)
{
  ct_cell_start (self->content_cell);

  return self->content_cell;
}
