/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-follow-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-follow-row.h"

#include "ct-cut-tip.h"
#include "ct-line.h"
#include "ct-state-mark.h"

/**
 * CtFollowRow:
 *
 * A row of the follow-up list: the heading of a group, or an action with its day and progress.
 */
struct _CtFollowRow
{
  GtkWidget parent_instance;

  GtkStack *content;
  GtkWidget *heading;
  GtkImage *arrow;
  GtkLabel *title;
  GtkLabel *count;
  GtkLabel *caption;
  CtStateMark *mark;
  GtkLabel *code;
  GtkLabel *text;
  GtkLabel *lead;
  GtkLabel *day;
  GtkLabel *distance;
  GtkProgressBar *progress;
  GtkLabel *percent;

  CtFollowItem *item;
  CtImprovement *improvement;
  CtDay today;
};

G_DEFINE_FINAL_TYPE (CtFollowRow, ct_follow_row, GTK_TYPE_WIDGET)

static const char *const group_titles[CT_N_DUES] = {
  [CT_DUE_LATE] = N_ ("Late"),         [CT_DUE_SOON] = N_ ("Due soon"),
  [CT_DUE_RUNNING] = N_ ("Under way"), [CT_DUE_PLANNED] = N_ ("Not begun"),
  [CT_DUE_DONE] = N_ ("Done"),         [CT_DUE_CLOSED] = N_ ("Not achieved or dropped"),
};

const char *
ct_follow_row_get_group_title (CtDue due)
{
  return _ (group_titles[due]);
}

static void
set_class (gpointer widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* A screen reader stops at the list's own row: it says the same. */
static void
say (CtFollowRow *self, const char *words)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
}

static void
show_heading (CtFollowRow *self)
{
  CtDue due = ct_follow_item_get_due (self->item);
  const char *title = ct_follow_row_get_group_title (due);
  const char *caption = ct_follow_item_get_caption (self->item);
  gboolean open = ct_follow_item_get_open (self->item);
  g_autofree char *count = g_strdup_printf ("%u", ct_follow_item_get_count (self->item));
  g_autofree char *words = g_strdup_printf ("%s, %s", title, count);

  gtk_widget_show (self->heading);
  gtk_stack_set_visible_child_name (self->content, "heading");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->heading), "i", (int) due);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->caption, caption != NULL ? caption : "");

  set_class (self->title, "error-text", due == CT_DUE_LATE);
  set_class (self->title, "warning-text", due == CT_DUE_SOON);
  set_class (self->count, "late", due == CT_DUE_LATE);
  set_class (self->count, "soon", due == CT_DUE_SOON);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  say (self, words);
}

/* How far off the end is, in words; nothing where that does not press. */
static char *
dup_distance (CtFollowRow *self, CtAction *action)
{
  CtDay day = ct_due_get_day (action);
  CtDue due = ct_follow_item_get_due (self->item);
  int days;

  if (day == CT_DAY_NONE || due >= CT_DUE_DONE)
    return g_strdup ("");

  days = (int) day - (int) self->today;
  if (days < 0)
    return g_strdup_printf (g_dngettext (NULL, "%d day late", "%d days late", -days), -days);
  if (days == 0)
    return g_strdup (_ ("today"));

  return g_strdup_printf (g_dngettext (NULL, "%d day left", "%d days left", days), days);
}

static char *
dup_day (CtAction *action)
{
  CtPeriod *period = ct_action_get_effective_period (action);
  CtDay day = ct_due_get_day (action);

  if (day != CT_DAY_NONE)
    return ct_day_format_vi (day);

  return g_strdup (period != NULL && ct_period_get_n_ranges (period) > 0 ? _ ("no end")
                                                                         : _ ("no time"));
}

static void
show_progress (CtFollowRow *self, CtAction *action, gboolean late)
{
  int progress = ct_action_get_progress (action);
  g_autofree char *percent = progress > 0 ? g_strdup_printf ("%d %%", progress) : g_strdup ("");

  gtk_progress_bar_set_fraction (self->progress, progress / 100.0);
  set_class (self->progress, "late", late);
  set_class (self->progress, "done", ct_action_get_status (action) == CT_STATUS_DONE);
  gtk_label_set_text (self->percent, percent);
}

static void
show_action (CtFollowRow *self)
{
  CtAction *action = ct_follow_item_get_action (self->item);
  CtDue due = ct_follow_item_get_due (self->item);
  CtStatus status = ct_action_get_status (action);
  gboolean late = ct_action_is_late (action, self->today);
  const char *text = ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT);
  const char *lead = ct_action_get_effective_lead (action);
  const char *code = self->improvement != NULL
                         ? ct_node_get_text (CT_NODE (self->improvement), CT_IMPROVEMENT_CRITERION)
                         : "";
  g_autofree char *day = dup_day (action);
  g_autofree char *distance = dup_distance (self, action);
  g_autofree char *words = NULL;

  gtk_stack_set_visible_child_name (self->content, "action");
  gtk_widget_hide (self->heading);
  ct_state_mark_set (self->mark, status, ct_action_get_progress (action), late);
  gtk_label_set_text (self->code, code);
  gtk_label_set_text (self->text, *text != '\0' ? text : _ ("Action without words"));
  gtk_label_set_text (self->lead, lead);
  gtk_label_set_text (self->day, day);
  gtk_label_set_text (self->distance, distance);
  set_class (self->distance, "error-text", due == CT_DUE_LATE);
  set_class (self->distance, "warning-text", due == CT_DUE_SOON);
  set_class (self->distance, "dim", due > CT_DUE_SOON);
  show_progress (self, action, late);

  words = g_strdup_printf ("%s %s, %s, %s, %s, %s", code, gtk_label_get_text (self->text),
                           ct_state_mark_get_word (status, late), lead, day, distance);
  say (self, words);
}

static void
update (CtFollowRow *self)
{
  if (ct_follow_item_get_action (self->item) != NULL)
    show_action (self);
  else
    show_heading (self);
}

static void
release (CtFollowRow *self)
{
  CtAction *action = self->item != NULL ? ct_follow_item_get_action (self->item) : NULL;

  if (action != NULL)
    g_signal_handlers_disconnect_by_data (action, self);
  if (self->improvement != NULL)
    g_signal_handlers_disconnect_by_data (self->improvement, self);
  g_clear_object (&self->improvement);
  g_clear_object (&self->item);
}

static void
ct_follow_row_dispose (GObject *object)
{
  release (CT_FOLLOW_ROW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), CT_TYPE_FOLLOW_ROW);

  G_OBJECT_CLASS (ct_follow_row_parent_class)->dispose (object);
}

static void
ct_follow_row_class_init (CtFollowRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_follow_row_dispose;

  g_type_ensure (CT_TYPE_LINE);
  g_type_ensure (CT_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-follow-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, title);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, count);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, caption);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, code);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, text);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, lead);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, day);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, distance);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, progress);
  gtk_widget_class_bind_template_child (widget_class, CtFollowRow, percent);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_follow_row_init (CtFollowRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_cut_tip_add (self->text);
}

GtkWidget *
ct_follow_row_new (void)
{
  return g_object_new (CT_TYPE_FOLLOW_ROW, NULL);
}

/**
 * ct_follow_row_bind:
 * @item: (nullable): what to show; %NULL lets go
 * @today: the day to judge by
 */
void
ct_follow_row_bind (CtFollowRow *self, CtFollowItem *item, CtDay today)
{
  CtAction *action = item != NULL ? ct_follow_item_get_action (item) : NULL;

  /* It watches what it shows. */
  if (item != NULL && item == self->item && today == self->today)
    return;

  release (self);
  self->today = today;
  if (item == NULL)
    return;

  self->item = g_object_ref (item);
  if (action != NULL)
    {
      g_set_object (&self->improvement, ct_action_get_improvement (action));
      g_signal_connect_swapped (action, "notify", G_CALLBACK (update), self);
      if (self->improvement != NULL)
        g_signal_connect_swapped (self->improvement, "notify", G_CALLBACK (update), self);
    }
  update (self);
}

/**
 * ct_follow_row_get_item:
 *
 * Returns: (transfer none) (nullable): what the row shows
 */
CtFollowItem *
ct_follow_row_get_item (CtFollowRow *self)
{
  return self->item;
}
