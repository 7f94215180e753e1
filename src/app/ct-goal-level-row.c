/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-goal-level-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-goal-level-row.h"

/**
 * CtGoalLevelRow:
 *
 * The level that one improvement aims at, which its goal in words may leave open.
 */
struct _CtGoalLevelRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *drop_down;

  CtImprovement *improvement;
  gboolean updating;
};

/* More than any framework has; a level that does not exist is flagged elsewhere, not refused. */
#define N_LEVELS 4

G_DEFINE_FINAL_TYPE (CtGoalLevelRow, ct_goal_level_row, GTK_TYPE_WIDGET)

static void
update (CtGoalLevelRow *self)
{
  int level = ct_node_get_number (CT_NODE (self->improvement), CT_IMPROVEMENT_GOAL_LEVEL);

  self->updating = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), CLAMP (level, 0, N_LEVELS));
  self->updating = FALSE;
}

static void
selected_cb (CtGoalLevelRow *self)
{
  guint row = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->updating || row > N_LEVELS)
    return;

  ct_node_set_number (CT_NODE (self->improvement), CT_IMPROVEMENT_GOAL_LEVEL,
                      row == 0 ? CT_FIELD_NO_NUMBER : (int) row);
}

static void
release_improvement (CtGoalLevelRow *self)
{
  if (self->improvement != NULL)
    g_signal_handlers_disconnect_by_data (self->improvement, self);
  g_clear_object (&self->improvement);
}

static void
ct_goal_level_row_dispose (GObject *object)
{
  CtGoalLevelRow *self = CT_GOAL_LEVEL_ROW (object);

  release_improvement (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_goal_level_row_parent_class)->dispose (object);
}

static void
ct_goal_level_row_class_init (CtGoalLevelRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_goal_level_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_goal_level_row_init (CtGoalLevelRow *self)
{
  GtkStringList *levels = gtk_string_list_new (NULL);

  gtk_string_list_append (levels, _ ("no target"));
  for (int i = 1; i <= N_LEVELS; i++)
    {
      g_autofree char *level = g_strdup_printf (_ ("Level %d"), i);

      gtk_string_list_append (levels, level);
    }

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (levels), NULL);
  gtk_widget_add_css_class (self->drop_down, "state-drop");
  gtk_widget_add_css_class (self->drop_down, "work-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Target level"), -1);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ct_goal_level_row_new:
 * @labels: a horizontal size group: the labels of its rows get one width
 */
GtkWidget *
ct_goal_level_row_new (CtImprovement *improvement, GtkSizeGroup *labels)
{
  CtGoalLevelRow *self = g_object_new (CT_TYPE_GOAL_LEVEL_ROW, NULL);
  GtkWidget *label = gtk_label_new (_ ("Target level"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-label");
  gtk_size_group_add_widget (labels, label);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), self->drop_down);

  ct_goal_level_row_bind (self, improvement);

  return GTK_WIDGET (self);
}

/**
 * ct_goal_level_row_bind:
 * @improvement: (nullable): another improvement; %NULL lets go
 */
void
ct_goal_level_row_bind (CtGoalLevelRow *self, CtImprovement *improvement)
{
  release_improvement (self);
  if (improvement == NULL)
    return;

  self->improvement = g_object_ref (improvement);
  g_signal_connect_swapped (improvement, "notify::goal-level", G_CALLBACK (update), self);
  update (self);
}
