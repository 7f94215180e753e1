/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-review-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-review-row.h"

#include "ct-cut-tip.h"
#include "ct-review-sheet.h"
#include "ct-state-mark.h"
#include "ct-text-box.h"

/**
 * CtReviewRow:
 *
 * An action on the review sheet: how far it is, in the three words of the form, and a note. The
 * note shows on the selected row, and where there is one.
 */
struct _CtReviewRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  CtStateMark *mark;
  GtkLabel *code;
  GtkLabel *text;
  GtkToggleButton *done;
  GtkToggleButton *running;
  GtkToggleButton *missed;
  GtkWidget *note_frame;
  CtTextBox *note;

  CtReview *review;
  CtAction *action;
  CtDay today;
  gboolean selected;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtReviewRow, ct_review_row, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (CtReviewRow *self)
{
  return gtk_text_view_get_buffer (ct_text_box_get_view (self->note));
}

static char *
dup_buffer_text (CtReviewRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static void
show_note (CtReviewRow *self, CtReviewFinding *finding)
{
  const char *text =
      finding != NULL ? ct_node_get_text (CT_NODE (finding), CT_REVIEW_FINDING_TEXT) : "";
  g_autofree char *shown = dup_buffer_text (self);

  if (!g_str_equal (text, shown))
    gtk_text_buffer_set_text (get_buffer (self), text, -1);
  gtk_widget_set_visible (self->note_frame, self->selected || *text != '\0');
}

static void
show_status (CtReviewRow *self)
{
  int status = ct_review_sheet_get_status (self->review, self->action);

  gtk_toggle_button_set_active (self->done, status == CT_STATUS_DONE);
  gtk_toggle_button_set_active (self->running, status == CT_STATUS_RUNNING);
  gtk_toggle_button_set_active (self->missed,
                                status == CT_STATUS_MISSED || status == CT_STATUS_DROPPED);
}

static void
show_action (CtReviewRow *self)
{
  CtImprovement *improvement = ct_action_get_improvement (self->action);
  const char *code =
      improvement != NULL ? ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION) : "";
  const char *text = ct_node_get_text (CT_NODE (self->action), CT_ACTION_TEXT);
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = g_strdup_printf ("%s %s", code, text);

  ct_state_mark_set (self->mark, ct_action_get_status (self->action),
                     ct_action_get_progress (self->action),
                     ct_action_is_late (self->action, self->today));
  gtk_label_set_text (self->code, code);
  gtk_label_set_text (self->text, *text != '\0' ? text : _ ("Action without words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
}

/* Shows what the plan says now. */
void
ct_review_row_update (CtReviewRow *self)
{
  if (self->action == NULL)
    return;

  self->updating = TRUE;
  show_action (self);
  show_status (self);
  show_note (self, ct_review_sheet_get_finding (self->review, self->action));
  self->updating = FALSE;
}

static void
judge (CtReviewRow *self, GtkToggleButton *button, CtStatus status)
{
  if (self->updating || self->action == NULL)
    return;

  ct_review_sheet_judge (self->review, self->action,
                         gtk_toggle_button_get_active (button) ? (int) status : CT_FIELD_NO_NUMBER);
  ct_review_row_update (self);
}

static void
done_toggled (CtReviewRow *self)
{
  judge (self, self->done, CT_STATUS_DONE);
}

static void
running_toggled (CtReviewRow *self)
{
  judge (self, self->running, CT_STATUS_RUNNING);
}

static void
missed_toggled (CtReviewRow *self)
{
  judge (self, self->missed, CT_STATUS_MISSED);
}

static void
note_changed_cb (CtReviewRow *self)
{
  g_autofree char *text = NULL;

  if (self->updating || self->action == NULL)
    return;

  text = dup_buffer_text (self);
  self->updating = TRUE;
  ct_review_sheet_note (self->review, self->action, text);
  self->updating = FALSE;
}

static void
note_left_cb (CtReviewRow *self)
{
  CtPlan *plan = self->review != NULL ? ct_node_get_plan (CT_NODE (self->review)) : NULL;

  if (plan != NULL)
    ct_history_seal (ct_plan_get_history (plan));
}

static void
ct_review_row_dispose (GObject *object)
{
  CtReviewRow *self = CT_REVIEW_ROW (object);

  g_clear_object (&self->review);
  g_clear_object (&self->action);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_REVIEW_ROW);

  G_OBJECT_CLASS (ct_review_row_parent_class)->dispose (object);
}

static void
ct_review_row_class_init (CtReviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_review_row_dispose;

  g_type_ensure (CT_TYPE_STATE_MARK);
  g_type_ensure (CT_TYPE_TEXT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-review-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, code);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, text);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, done);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, running);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, missed);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, note_frame);
  gtk_widget_class_bind_template_child (widget_class, CtReviewRow, note);
  gtk_widget_class_bind_template_callback (widget_class, done_toggled);
  gtk_widget_class_bind_template_callback (widget_class, running_toggled);
  gtk_widget_class_bind_template_callback (widget_class, missed_toggled);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_review_row_init (CtReviewRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  ct_cut_tip_add (self->text);
  view = GTK_WIDGET (ct_text_box_get_view (self->note));
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Note"),
                                  -1);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (note_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (note_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, focus);
}

GtkWidget *
ct_review_row_new (void)
{
  return g_object_new (CT_TYPE_REVIEW_ROW, NULL);
}

/**
 * ct_review_row_bind:
 * @review: (nullable): the review that is written; %NULL lets go
 * @action: (nullable): what is judged
 * @today: the day by which it is late or not
 */
void
ct_review_row_bind (CtReviewRow *self, CtReview *review, CtAction *action, CtDay today)
{
  note_left_cb (self);
  g_set_object (&self->review, review);
  g_set_object (&self->action, action);
  self->today = today;
  ct_review_row_update (self);
}

void
ct_review_row_set_selected (CtReviewRow *self, gboolean selected)
{
  self->selected = selected;
  ct_review_row_update (self);
}
