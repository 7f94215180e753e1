/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-action-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-action-row.h"

#include "ct-cell.h"
#include "ct-improvement.h"
#include "ct-pile.h"
#include "ct-state-mark.h"

/**
 * CtActionRow:
 *
 * An action in the work list: state, words, period, who leads, money. A click selects; a click on a
 * cell of the selected row edits it.
 */
struct _CtActionRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  CtStateMark *mark;
  GtkLabel *number;
  CtCell *text_cell;
  CtCell *period_cell;
  CtCell *lead_cell;
  CtCell *budget_cell;
  GtkLabel *late_label;

  CtAction *action;
  CtImprovement *improvement;
  CtDay today;
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

#define N_CELLS 4

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtActionRow, ct_action_row, GTK_TYPE_WIDGET)

static void
show_inherited (CtActionRow *self)
{
  CtNode *row = (CtNode *) self->improvement;

  if (row == NULL)
    return;

  ct_cell_set_fallback (self->period_cell,
                        ct_period_get_text (ct_node_get_boxed (row, CT_IMPROVEMENT_PERIOD)));
  ct_cell_set_fallback (self->lead_cell, ct_node_get_text (row, CT_IMPROVEMENT_LEAD));
  ct_cell_set_fallback (self->budget_cell,
                        ct_budget_get_text (ct_node_get_boxed (row, CT_IMPROVEMENT_BUDGET)));
}

static void
show_lateness (CtActionRow *self, int days)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->late_label), days > 0);
  if (days <= 0)
    return;

  text = g_strdup_printf (g_dngettext (NULL, "%d day late", "%d days late", days), days);
  gtk_label_set_text (self->late_label, text);
}

static void
describe (CtActionRow *self, gboolean late)
{
  CtPeriod *period = ct_action_get_effective_period (self->action);
  g_autofree char *description =
      g_strdup_printf ("%s, %s, %s",
                       ct_state_mark_get_word (ct_action_get_status (self->action), late),
                       ct_period_get_text (period), ct_action_get_effective_lead (self->action));
  const char *text = ct_node_get_text (CT_NODE (self->action), CT_ACTION_TEXT);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *text != '\0' ? text : _ ("Action without words"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
update (CtActionRow *self)
{
  int days = ct_action_get_days_late (self->action, self->today);

  ct_state_mark_set (self->mark, ct_action_get_status (self->action),
                     ct_action_get_progress (self->action), days > 0);
  show_inherited (self);
  show_lateness (self, days);
  describe (self, days > 0);
}

static CtCell *
find_cell_at (CtActionRow *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && picked != GTK_WIDGET (self) && !CT_IS_CELL (picked))
    picked = gtk_widget_get_parent (picked);

  return picked != NULL && CT_IS_CELL (picked) ? CT_CELL (picked) : NULL;
}

/* The first click selects; one on words that are selected already edits them, when the button goes
 * up and nothing was dragged meanwhile. */
static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, CtActionRow *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CtCell *cell = find_cell_at (self, x, y);

  if (cell != NULL && ct_cell_get_editing (cell))
    return;

  state &= GDK_SHIFT_MASK | GDK_CONTROL_MASK;
  self->was_selected = self->selected && state == 0;
  if (self->was_selected)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0, state);
}

static void
released (GtkGestureClick *gesture, int n_press, double x, double y, CtActionRow *self)
{
  CtCell *cell = find_cell_at (self, x, y);

  if (!self->was_selected)
    return;

  self->was_selected = FALSE;
  g_signal_emit (self, signals[SELECTED], 0, 0);
  if (cell != NULL)
    ct_cell_start (cell);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
cell_stopped (CtActionRow *self, gboolean kept)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static CtCell *
get_cell (CtActionRow *self, int index)
{
  CtCell *cells[N_CELLS] = { self->text_cell, self->period_cell, self->lead_cell,
                             self->budget_cell };

  return index >= 0 && index < N_CELLS ? cells[index] : NULL;
}

static void
cell_left (CtActionRow *self, GtkDirectionType direction, CtCell *cell)
{
  int index = 0;
  CtCell *next;

  while (get_cell (self, index) != cell)
    index++;

  next = direction == GTK_DIR_DOWN
             ? NULL
             : get_cell (self, index + (direction == GTK_DIR_TAB_FORWARD ? 1 : -1));
  if (next != NULL)
    ct_cell_start (next);
  else
    g_signal_emit (self, signals[LEFT], 0, direction);
}

static void
focus_entered (CtActionRow *self)
{
  g_signal_emit (self, signals[FOCUSED], 0);
}

static void
set_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtActionRow *self = CT_ACTION_ROW (widget);
  CtStatus status;
  int progress = ct_action_get_progress (self->action);

  if (!ct_status_from_nick (g_variant_get_string (parameter, NULL), &status))
    return;

  if (status == CT_STATUS_DONE)
    progress = 100;
  else if (status == CT_STATUS_PLANNED)
    progress = 0;

  ct_action_set_state (self->action, status, progress);
}

static void
ct_action_row_dispose (GObject *object)
{
  CtActionRow *self = CT_ACTION_ROW (object);

  ct_action_row_bind (self, NULL, 0, CT_DAY_NONE);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_ACTION_ROW);

  G_OBJECT_CLASS (ct_action_row_parent_class)->dispose (object);
}

static void
ct_action_row_class_init (CtActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_action_row_dispose;

  signals[FOCUSED] = g_signal_new ("focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CtActionRow::selected:
   * @state: Shift to select all rows up to this one, Control to add it or take it away
   */
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GDK_TYPE_MODIFIER_TYPE);
  /**
   * CtActionRow::left:
   *
   * A key ended the editing in order to go on in another row.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  g_type_ensure (CT_TYPE_CELL);
  g_type_ensure (CT_TYPE_PILE);
  g_type_ensure (CT_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, number);
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, text_cell);
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, period_cell);
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, lead_cell);
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, budget_cell);
  gtk_widget_class_bind_template_child (widget_class, CtActionRow, late_label);
  gtk_widget_class_bind_template_callback (widget_class, pressed);
  gtk_widget_class_bind_template_callback (widget_class, released);
  gtk_widget_class_bind_template_callback (widget_class, cell_left);
  gtk_widget_class_bind_template_callback (widget_class, cell_stopped);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered);

  gtk_widget_class_install_action (widget_class, "row.set-state", "s", set_state);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ct_action_row_init (CtActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ct_action_row_new (void)
{
  return g_object_new (CT_TYPE_ACTION_ROW, NULL);
}

static void
watch (CtActionRow *self, CtNode *node)
{
  g_signal_connect_object (node, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
release_action (CtActionRow *self)
{
  if (self->action != NULL)
    g_signal_handlers_disconnect_by_data (self->action, self);
  if (self->improvement != NULL)
    g_signal_handlers_disconnect_by_data (self->improvement, self);
  g_clear_object (&self->action);
  g_clear_object (&self->improvement);
}

/**
 * ct_action_row_bind:
 * @action: (nullable): the action to show
 * @number: its place among the improvement's actions, from 1
 * @today: the day by which it is late or not
 */
void
ct_action_row_bind (CtActionRow *self, CtAction *action, guint number, CtDay today)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  CtNode *node = (CtNode *) action;
  gboolean same = action != NULL && action == self->action &&
                  ct_action_get_improvement (action) == self->improvement;

  if (self->content == NULL)
    return;

  gtk_label_set_text (self->number, text);
  self->today = today;
  if (same)
    return;

  release_action (self);
  if (action != NULL)
    {
      self->action = g_object_ref (action);
      g_set_object (&self->improvement, ct_action_get_improvement (action));
      watch (self, node);
      if (self->improvement != NULL)
        watch (self, CT_NODE (self->improvement));
      update (self);
    }

  ct_cell_bind (self->text_cell, node, CT_ACTION_TEXT);
  ct_cell_bind (self->period_cell, node, CT_ACTION_PERIOD);
  ct_cell_bind (self->lead_cell, node, CT_ACTION_LEAD);
  ct_cell_bind (self->budget_cell, node, CT_ACTION_BUDGET);
}

CtAction *
ct_action_row_get_action (CtActionRow *self)
{
  return self->action;
}

void
ct_action_row_set_selected (CtActionRow *self, gboolean selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  ct_cell_set_lines (self->text_cell, selected ? -1 : 2);
  if (selected)
    gtk_widget_add_css_class (self->content, "selected");
  else
    gtk_widget_remove_css_class (self->content, "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * ct_action_row_edit:
 * @last: whether to edit the last cell instead of the words
 *
 * Returns: (transfer none): the cell, which now has the focus
 */
CtCell *
ct_action_row_edit (CtActionRow *self, gboolean last)
{
  CtCell *cell = get_cell (self, last ? N_CELLS - 1 : 0);

  ct_cell_start (cell);

  return cell;
}
