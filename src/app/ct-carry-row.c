/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-row"

#include "config.h"

#include "ct-carry-row.h"

#include <glib/gi18n.h>

#include "ct-action.h"
#include "ct-cut-tip.h"
#include "ct-state-mark.h"

/* How wide a criterion's name may make the drop-down. */
#define MAX_NAME_CHARS 64

/**
 * CtCarryRow:
 *
 * An improvement or an action that may come along: its tick, its words, when it then is to be done,
 * and, for an improvement without a place, the criteria to choose from.
 */
struct _CtCarryRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkWidget *box;
  GtkCheckButton *check;
  CtStateMark *mark;
  GtkLabel *title_label;
  GtkLabel *caption_label;
  GtkDropDown *criterion_drop;
  GtkLabel *period_label;
  GtkLabel *old_period_label;

  CtCarryOver *carry;
  CtCarryCandidate *candidate;
};

G_DEFINE_FINAL_TYPE (CtCarryRow, ct_carry_row, GTK_TYPE_LIST_BOX_ROW)

/* Words */

/* On one line: the rows are for knowing a thing again, not for reading it. */
static char *
dup_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n\t", ' ');
}

static CtCriterion *
find_old_criterion (CtCarryRow *self)
{
  CtFramework *framework = ct_carry_over_get_source_framework (self->carry);
  const char *code =
      ct_node_get_text (ct_carry_candidate_get_node (self->candidate), CT_IMPROVEMENT_CRITERION);

  return framework != NULL && *code != '\0' ? ct_framework_find_criterion (framework, code) : NULL;
}

/* What an improvement is called: its content, else its goal, else its criterion. */
static char *
dup_improvement_title (CtCarryRow *self)
{
  CtNode *node = ct_carry_candidate_get_node (self->candidate);
  CtCriterion *criterion = find_old_criterion (self);

  if (*ct_node_get_text (node, CT_IMPROVEMENT_CONTENT) != '\0')
    return dup_line (ct_node_get_text (node, CT_IMPROVEMENT_CONTENT));
  if (*ct_node_get_text (node, CT_IMPROVEMENT_GOAL) != '\0')
    return dup_line (ct_node_get_text (node, CT_IMPROVEMENT_GOAL));
  if (criterion != NULL)
    return g_strdup (ct_criterion_get_name (criterion));

  return g_strdup (_ ("Improvement without words"));
}

static char *
dup_title (CtCarryRow *self)
{
  CtNode *node = ct_carry_candidate_get_node (self->candidate);

  if (!CT_IS_ACTION (node))
    return dup_improvement_title (self);
  if (*ct_node_get_text (node, CT_ACTION_TEXT) != '\0')
    return dup_line (ct_node_get_text (node, CT_ACTION_TEXT));

  return g_strdup (_ ("Action without words"));
}

/* Where an improvement comes from and goes to. */
static char *
dup_caption (CtCarryRow *self)
{
  CtNode *node = ct_carry_candidate_get_node (self->candidate);
  const char *old = ct_node_get_text (node, CT_IMPROVEMENT_CRITERION);
  const char *new = ct_carry_candidate_get_criterion (self->candidate);
  const char *reason = ct_carry_candidate_get_reason (self->candidate);
  g_autofree char *place = NULL;

  if (*old == '\0')
    return NULL;
  if (ct_carry_over_is_same_framework (self->carry))
    return g_strdup_printf (_ ("Criterion %s"), old);

  if (*new != '\0')
    place = g_strdup_printf (
        /* Translators: codes of criteria, in the earlier and in the new standards */
        _ ("Criterion %s → %s"), old, new);
  else
    place = g_strdup_printf (
        /* Translators: the code of a criterion of the earlier standards */
        _ ("Earlier criterion %s"), old);

  return reason != NULL ? g_strdup_printf ("%s · %s", place, reason) : g_steal_pointer (&place);
}

static const char *
get_old_period (CtCarryRow *self)
{
  CtNode *node = ct_carry_candidate_get_node (self->candidate);

  return ct_period_get_text (CT_IS_ACTION (node) ? ct_action_get_effective_period (CT_ACTION (node))
                                                 : ct_node_get_boxed (node, CT_IMPROVEMENT_PERIOD));
}

/* An action that has its improvement's period does not repeat it. */
static gboolean
has_period (CtCarryRow *self)
{
  CtNode *node = ct_carry_candidate_get_node (self->candidate);

  return ct_node_get_boxed (node, CT_IS_ACTION (node) ? CT_ACTION_PERIOD : CT_IMPROVEMENT_PERIOD) !=
         NULL;
}

static void
update_period (CtCarryRow *self)
{
  g_autofree char *moved =
      dup_line (ct_period_get_text (ct_carry_candidate_get_period (self->candidate)));
  g_autofree char *old = dup_line (get_old_period (self));
  g_autofree char *before = g_strdup_printf (
      /* Translators: %s is a period as it was in the earlier plan */
      _ ("before: %s"), old);
  gboolean shown = has_period (self);

  gtk_label_set_label (self->period_label, moved);
  gtk_label_set_label (self->old_period_label, before);
  gtk_widget_set_visible (GTK_WIDGET (self->period_label), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->old_period_label), shown && !g_str_equal (moved, old));
}

static void
update_caption (CtCarryRow *self)
{
  g_autofree char *caption =
      ct_carry_candidate_get_actions (self->candidate) != NULL ? dup_caption (self) : NULL;

  gtk_label_set_label (self->caption_label, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption_label), caption != NULL);
}

static void
update_ticked (CtCarryRow *self)
{
  gboolean taken = ct_carry_candidate_is_taken (self->candidate);

  gtk_check_button_set_active (self->check, ct_carry_candidate_get_ticked (self->candidate));
  if (taken)
    gtk_widget_remove_css_class (self->box, "left-behind");
  else
    gtk_widget_add_css_class (self->box, "left-behind");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               taken ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
check_toggled (CtCarryRow *self)
{
  ct_carry_candidate_set_ticked (self->candidate, gtk_check_button_get_active (self->check));
}

/* The criteria */

static void
criterion_selected (CtCarryRow *self)
{
  GListModel *criteria = ct_framework_get_criteria (ct_carry_over_get_framework (self->carry));
  guint selected = gtk_drop_down_get_selected (self->criterion_drop);
  g_autoptr (CtCriterion) criterion = selected > 0 && selected != GTK_INVALID_LIST_POSITION
                                          ? g_list_model_get_item (criteria, selected - 1)
                                          : NULL;

  ct_carry_candidate_set_criterion (self->candidate,
                                    criterion != NULL ? ct_criterion_get_code (criterion) : "");
}

static void
set_up_name (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_NAME_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_name (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

static void
list_criteria (CtCarryRow *self)
{
  CtFramework *framework = ct_carry_over_get_framework (self->carry);
  GListModel *criteria = ct_framework_get_criteria (framework);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  guint selected = 0;

  gtk_string_list_append (names, _ ("No criterion chosen yet"));
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);
      const char *code = ct_criterion_get_code (criterion);

      gtk_string_list_take (names,
                            g_strdup_printf ("%s  %s", code, ct_criterion_get_name (criterion)));
      if (g_str_equal (code, ct_carry_candidate_get_criterion (self->candidate)))
        selected = i + 1;
    }

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name), NULL);
  gtk_drop_down_set_factory (self->criterion_drop, factory);
  gtk_drop_down_set_model (self->criterion_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->criterion_drop, selected);
  g_signal_connect_object (self->criterion_drop, "notify::selected",
                           G_CALLBACK (criterion_selected), self, G_CONNECT_SWAPPED);
  gtk_widget_show (GTK_WIDGET (self->criterion_drop));
}

/* Setting up */

static void
ct_carry_row_dispose (GObject *object)
{
  CtCarryRow *self = CT_CARRY_ROW (object);

  g_clear_object (&self->carry);
  g_clear_object (&self->candidate);

  G_OBJECT_CLASS (ct_carry_row_parent_class)->dispose (object);
}

static void
ct_carry_row_class_init (CtCarryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_carry_row_dispose;

  g_type_ensure (CT_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-carry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, box);
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, check);
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, caption_label);
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, criterion_drop);
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, period_label);
  gtk_widget_class_bind_template_child (widget_class, CtCarryRow, old_period_label);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled);
}

static void
ct_carry_row_init (CtCarryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_cut_tip_add (self->title_label);
}

static void
set_up_action (CtCarryRow *self, CtDay today)
{
  CtAction *action = CT_ACTION (ct_carry_candidate_get_node (self->candidate));
  CtCarryCandidate *parent = ct_carry_candidate_get_parent (self->candidate);

  gtk_widget_add_css_class (self->box, "action");
  gtk_widget_show (GTK_WIDGET (self->mark));
  ct_state_mark_set (self->mark, ct_action_get_status (action), ct_action_get_progress (action),
                     ct_action_is_late (action, today));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark),
                               ct_state_mark_get_word (ct_action_get_status (action),
                                                       ct_action_is_late (action, today)));
  g_signal_connect_object (parent, "notify::ticked", G_CALLBACK (update_ticked), self,
                           G_CONNECT_SWAPPED);
}

static void
set_up_improvement (CtCarryRow *self)
{
  gtk_widget_add_css_class (self->box, "improvement");
  g_signal_connect_object (self->candidate, "notify::criterion", G_CALLBACK (update_caption), self,
                           G_CONNECT_SWAPPED);
  if (ct_carry_candidate_get_waits (self->candidate) &&
      ct_carry_over_get_framework (self->carry) != NULL)
    list_criteria (self);
}

/* @today: what is late is late on that day */
GtkWidget *
ct_carry_row_new (CtCarryOver *carry, CtCarryCandidate *candidate, CtDay today)
{
  CtCarryRow *self = g_object_new (CT_TYPE_CARRY_ROW, NULL);
  g_autofree char *title = NULL;

  self->carry = g_object_ref (carry);
  self->candidate = g_object_ref (candidate);
  title = dup_title (self);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);

  if (ct_carry_candidate_get_parent (candidate) != NULL)
    set_up_action (self, today);
  else
    set_up_improvement (self);

  g_signal_connect_object (candidate, "notify::ticked", G_CALLBACK (update_ticked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (candidate, "notify::period", G_CALLBACK (update_period), self,
                           G_CONNECT_SWAPPED);
  update_ticked (self);
  update_caption (self);
  update_period (self);

  return GTK_WIDGET (self);
}

CtCarryCandidate *
ct_carry_row_get_candidate (CtCarryRow *self)
{
  return self->candidate;
}

void
ct_carry_row_toggle (CtCarryRow *self)
{
  ct_carry_candidate_set_ticked (self->candidate, !ct_carry_candidate_get_ticked (self->candidate));
}
