/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-state-row"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-state-row.h"

#include "ct-state-mark.h"
#include "ct-wheel.h"

/**
 * CtStateRow:
 *
 * The state of an action and its progress in steps of ten.
 */
struct _CtStateRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *label;
  CtStateMark *mark;
  GtkDropDown *state_drop;
  GtkScale *scale;
  GtkLabel *percent;

  CtAction *action;
  CtDay today;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtStateRow, ct_state_row, GTK_TYPE_WIDGET)

static void
update (CtStateRow *self)
{
  int progress = ct_action_get_progress (self->action);
  CtStatus status = ct_action_get_status (self->action);
  g_autofree char *text = g_strdup_printf ("%d %%", progress);

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->state_drop, status);
  gtk_range_set_value (GTK_RANGE (self->scale), progress);
  gtk_label_set_text (self->percent, text);
  ct_state_mark_set (self->mark, status, progress, ct_action_is_late (self->action, self->today));
  self->updating = FALSE;
}

static void
state_selected (CtStateRow *self)
{
  CtStatus status = gtk_drop_down_get_selected (self->state_drop);
  int progress;

  if (self->updating || self->action == NULL || status >= CT_N_STATUSES)
    return;

  progress = ct_action_get_progress (self->action);
  if (status == CT_STATUS_DONE)
    progress = 100;
  else if (status == CT_STATUS_PLANNED)
    progress = 0;
  ct_action_set_state (self->action, status, progress);
}

/* Progress says something about the state too: 0 and 100 leave it to the user. */
static void
progress_changed (CtStateRow *self)
{
  int progress = (int) round (gtk_range_get_value (GTK_RANGE (self->scale)) / 10) * 10;
  CtStatus status;

  if (self->updating || self->action == NULL)
    return;

  status = ct_action_get_status (self->action);
  if (status == CT_STATUS_PLANNED && progress > 0)
    status = CT_STATUS_RUNNING;
  else if (status == CT_STATUS_DONE && progress < 100)
    status = CT_STATUS_RUNNING;

  if (status != ct_action_get_status (self->action))
    ct_action_set_state (self->action, status, progress);
  else if (progress != ct_action_get_progress (self->action))
    /* Where the slider is dragged through on its way is no step of its own, as with typing. */
    ct_node_set_number (CT_NODE (self->action), CT_ACTION_PROGRESS, progress);
}

static void
ct_state_row_dispose (GObject *object)
{
  CtStateRow *self = CT_STATE_ROW (object);

  ct_state_row_bind (self, NULL, CT_DAY_NONE);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_STATE_ROW);

  G_OBJECT_CLASS (ct_state_row_parent_class)->dispose (object);
}

static void
ct_state_row_class_init (CtStateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_state_row_dispose;

  g_type_ensure (CT_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-state-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtStateRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtStateRow, label);
  gtk_widget_class_bind_template_child (widget_class, CtStateRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CtStateRow, state_drop);
  gtk_widget_class_bind_template_child (widget_class, CtStateRow, scale);
  gtk_widget_class_bind_template_child (widget_class, CtStateRow, percent);
  gtk_widget_class_bind_template_callback (widget_class, state_selected);
  gtk_widget_class_bind_template_callback (widget_class, progress_changed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_state_row_init (CtStateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_wheel_leave (GTK_WIDGET (self->scale));
}

/**
 * ct_state_row_bind:
 * @action: (nullable): whose state
 * @today: the day by which it is late or not
 */
void
ct_state_row_bind (CtStateRow *self, CtAction *action, CtDay today)
{
  if (self->action != NULL)
    g_signal_handlers_disconnect_by_data (self->action, self);
  g_set_object (&self->action, action);
  self->today = today;
  if (action == NULL)
    return;

  g_signal_connect_swapped (action, "notify", G_CALLBACK (update), self);
  update (self);
}

/**
 * ct_state_row_join:
 * @group: a horizontal size group: the labels of its rows get one width
 */
void
ct_state_row_join (CtStateRow *self, GtkSizeGroup *group)
{
  gtk_size_group_add_widget (group, self->label);
}
