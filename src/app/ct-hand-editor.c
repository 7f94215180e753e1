/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-hand-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-hand-editor.h"

#include "ct-meaning.h"
#include "ct-money-parser.h"
#include "ct-period-parser.h"

/**
 * CtHandEditor:
 *
 * Sets by hand what the words of a period or a budget mean, for when the program reads them wrongly
 * or not at all: a line per range (from, to) or per sum (amount, source). What was set by hand
 * stays until the words are followed again.
 */
struct _CtHandEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *toggle;
  GtkBox *lines;
  GtkWidget *buttons;
  GtkWidget *follow;

  CtNode *node;
  guint field;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtHandEditor, ct_hand_editor, GTK_TYPE_WIDGET)

static gboolean
is_period (CtHandEditor *self)
{
  return G_PARAM_SPEC_VALUE_TYPE (CT_NODE_GET_CLASS (self->node)->pspecs[self->field]) ==
         CT_TYPE_PERIOD;
}

static gpointer
get_value (CtHandEditor *self)
{
  return ct_node_get_boxed (self->node, self->field);
}

static gboolean
is_fixed (CtHandEditor *self)
{
  return is_period (self) ? ct_period_get_fixed (get_value (self))
                          : ct_budget_get_fixed (get_value (self));
}

/* An entry that can't be read is marked and changes nothing. */
static void
mark_entry (GtkWidget *entry, gboolean good)
{
  if (good)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
}

/* Words for several days, such as a month, mean their first for a beginning and their last for an
 * end. */
static CtDay
read_day (CtHandEditor *self, GtkWidget *entry, gboolean is_end, gboolean *good)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  CtPlan *plan = ct_node_get_plan (self->node);
  g_autoptr (CtCalendar) fallback = ct_calendar_new_default (2026, 1);
  CtCalendar *calendar = plan != NULL ? ct_plan_get_calendar (plan) : NULL;
  g_autoptr (GArray) ranges = NULL;
  CtDay day = CT_DAY_NONE;

  if (*text != '\0')
    {
      if (ct_period_parse (text, calendar != NULL ? calendar : fallback, &ranges, NULL) &&
          ranges->len == 1)
        day = is_end ? g_array_index (ranges, CtRange, 0).end
                     : g_array_index (ranges, CtRange, 0).start;
      if (day == CT_DAY_NONE)
        *good = FALSE;
    }
  mark_entry (entry, *text == '\0' || day != CT_DAY_NONE);

  return day;
}

static void
store_period (CtHandEditor *self)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, TRUE, sizeof (CtRange));
  g_autoptr (CtPeriod) period = NULL;
  CtPeriod *old = get_value (self);
  gboolean good = TRUE;
  guint index = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); line != NULL;
       line = gtk_widget_get_next_sibling (line), index++)
    {
      GtkWidget *start = gtk_widget_get_first_child (line);
      CtRange range = { read_day (self, start, FALSE, &good),
                        read_day (self, gtk_widget_get_last_child (line), TRUE, &good),
                        index < ct_period_get_n_ranges (old)
                            ? ct_period_get_range (old, index)->repeat
                            : CT_REPEAT_NONE };

      if (range.end != CT_DAY_NONE && range.end < range.start)
        {
          mark_entry (gtk_widget_get_last_child (line), FALSE);
          good = FALSE;
        }
      if (range.start != CT_DAY_NONE || range.end != CT_DAY_NONE)
        g_array_append_val (ranges, range);
    }

  if (!good)
    return;

  period = ct_period_new (ct_period_get_text (old), (const CtRange *) (gpointer) ranges->data,
                          ranges->len, TRUE);
  ct_node_set_boxed (self->node, self->field, period);
}

static void
store_budget (CtHandEditor *self)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, TRUE, sizeof (CtSum));
  g_autoptr (CtBudget) budget = NULL;
  gboolean good = TRUE;

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *amount = gtk_widget_get_first_child (line);
      const char *text = gtk_editable_get_text (GTK_EDITABLE (amount));
      CtSum sum = { 0, FALSE,
                    gtk_drop_down_get_selected (GTK_DROP_DOWN (gtk_widget_get_last_child (line))) };
      g_autoptr (CtBudget) read = ct_budget_new_from_text (text);

      if (ct_budget_get_total (read, &sum.amount))
        sum.has_amount = TRUE;
      mark_entry (amount, *text == '\0' || sum.has_amount);
      good = good && (*text == '\0' || sum.has_amount);
      if (sum.has_amount || sum.source != CT_FUND_NONE)
        g_array_append_val (sums, sum);
    }

  if (!good)
    return;

  budget = ct_budget_new (ct_budget_get_text (get_value (self)),
                          (const CtSum *) (gpointer) sums->data, sums->len, TRUE);
  ct_node_set_boxed (self->node, self->field, budget);
}

static void
store (CtHandEditor *self)
{
  if (self->updating)
    return;

  self->updating = TRUE;
  if (is_period (self))
    store_period (self);
  else
    store_budget (self);
  gtk_widget_set_visible (self->follow, is_fixed (self));
  self->updating = FALSE;
}

static GtkWidget *
make_entry (CtHandEditor *self, const char *label, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (store), self, G_CONNECT_SWAPPED);

  return entry;
}

static void
append_range (CtHandEditor *self, const CtRange *range)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *start = range != NULL && range->start != CT_DAY_NONE
                               ? ct_day_format_vi (range->start)
                               : g_strdup ("");
  g_autofree char *end =
      range != NULL && range->end != CT_DAY_NONE ? ct_day_format_vi (range->end) : g_strdup ("");

  gtk_box_append (GTK_BOX (line), make_entry (self, _ ("From"), start));
  gtk_box_append (GTK_BOX (line), make_entry (self, _ ("To"), end));
  gtk_box_append (self->lines, line);
}

static void
append_sum (CtHandEditor *self, const CtSum *sum)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *amount =
      sum != NULL && sum->has_amount ? ct_money_format (sum->amount) : g_strdup ("");
  GtkStringList *funds = gtk_string_list_new (NULL);
  GtkWidget *drop;

  for (guint fund = CT_FUND_NONE; fund <= CT_FUND_OTHER; fund++)
    gtk_string_list_append (funds, ct_fund_get_name (fund));

  drop = gtk_drop_down_new (G_LIST_MODEL (funds), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), sum != NULL ? sum->source : CT_FUND_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Source of the money"), -1);
  g_signal_connect_object (drop, "notify::selected", G_CALLBACK (store), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (line), make_entry (self, _ ("Amount in đồng"), amount));
  gtk_box_append (GTK_BOX (line), drop);
  gtk_box_append (self->lines, line);
}

static void
append_line (CtHandEditor *self)
{
  if (is_period (self))
    append_range (self, NULL);
  else
    append_sum (self, NULL);
}

static void
fill_lines (CtHandEditor *self)
{
  GtkWidget *child;
  guint length = is_period (self) ? ct_period_get_n_ranges (get_value (self))
                                  : ct_budget_get_n_sums (get_value (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);

  for (guint i = 0; i < length; i++)
    if (is_period (self))
      append_range (self, ct_period_get_range (get_value (self), i));
    else
      append_sum (self, ct_budget_get_sum (get_value (self), i));

  if (length == 0)
    append_line (self);
  gtk_widget_set_visible (self->follow, is_fixed (self));
}

static void
value_changed_cb (CtHandEditor *self)
{
  if (!self->updating && gtk_widget_get_visible (GTK_WIDGET (self->lines)))
    {
      self->updating = TRUE;
      fill_lines (self);
      self->updating = FALSE;
    }
}

static void
set_open (CtHandEditor *self, gboolean open)
{
  if (open)
    {
      self->updating = TRUE;
      fill_lines (self);
      self->updating = FALSE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lines), open);
  gtk_widget_set_visible (self->buttons, open);
}

static void
toggled_cb (CtHandEditor *self)
{
  set_open (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)));
}

static void
follow_words_cb (CtHandEditor *self)
{
  g_autoptr (CtPeriod) period = NULL;
  g_autoptr (CtBudget) budget = NULL;

  if (is_period (self))
    {
      period = ct_plan_read_period (ct_node_get_plan (self->node),
                                    ct_period_get_text (get_value (self)));
      ct_node_set_boxed (self->node, self->field, period);
    }
  else
    {
      budget = ct_budget_new_from_text (ct_budget_get_text (get_value (self)));
      ct_node_set_boxed (self->node, self->field, ct_budget_is_empty (budget) ? NULL : budget);
    }
  set_open (self, TRUE);
}

/* What is set by hand is a step apart from words that are typed afterwards. */
static void
focus_left_cb (CtHandEditor *self)
{
  CtPlan *plan = self->node != NULL ? ct_node_get_plan (self->node) : NULL;

  if (plan != NULL)
    ct_history_seal (ct_plan_get_history (plan));
}

static void
release_node (CtHandEditor *self)
{
  if (self->node != NULL)
    g_signal_handlers_disconnect_by_data (self->node, self);
  g_clear_object (&self->node);
}

static void
ct_hand_editor_dispose (GObject *object)
{
  CtHandEditor *self = CT_HAND_EDITOR (object);

  release_node (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_hand_editor_parent_class)->dispose (object);
}

static void
ct_hand_editor_class_init (CtHandEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_hand_editor_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_link (const char *label, GCallback callback, CtHandEditor *self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "small-link");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
ct_hand_editor_init (CtHandEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->toggle = gtk_toggle_button_new_with_label (_ ("Set by hand"));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->follow = make_link (_ ("Follow the words"), G_CALLBACK (follow_words_cb), self);

  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "hand-toggle");
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->buttons),
                  make_link (_ ("One more"), G_CALLBACK (append_line), self));
  gtk_box_append (GTK_BOX (self->buttons), self->follow);

  gtk_box_append (GTK_BOX (self->box), self->toggle);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), FALSE);
  gtk_widget_set_visible (self->buttons, FALSE);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * ct_hand_editor_new:
 * @node: an improvement or an action
 * @field: its period or its budget
 */
GtkWidget *
ct_hand_editor_new (CtNode *node, guint field)
{
  CtHandEditor *self = g_object_new (CT_TYPE_HAND_EDITOR, NULL);

  ct_hand_editor_bind (self, node, field);

  return GTK_WIDGET (self);
}

/**
 * ct_hand_editor_bind:
 * @node: (nullable): another improvement or action; %NULL lets go
 * @field: its period or its budget
 */
void
ct_hand_editor_bind (CtHandEditor *self, CtNode *node, guint field)
{
  g_autofree char *signal = NULL;

  if (node == self->node && field == self->field)
    return;

  release_node (self);
  self->field = field;
  if (node == NULL)
    return;

  self->node = g_object_ref (node);
  signal = g_strconcat ("notify::", CT_NODE_GET_CLASS (node)->pspecs[field]->name, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_period (self) ? _ ("Set the dates by hand")
                                                   : _ ("Set the sums by hand"),
                                  -1);
  g_signal_connect_swapped (node, signal, G_CALLBACK (value_changed_cb), self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), FALSE);
}
