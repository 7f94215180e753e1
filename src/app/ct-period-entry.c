/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-entry"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-period-entry.h"

#include "ct-meaning.h"
#include "ct-words.h"

/**
 * CtPeriodEntry:
 *
 * One line to type a period in, with what it means under it. Enter puts it into the plan in one
 * step, as does leaving it; Escape leaves the plan as it was. No popover: there some input methods
 * lose what is typed.
 */
struct _CtPeriodEntry
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *meaning;

  CtNode *node;
  guint field;
  gboolean is_done;
};

enum
{
  DONE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtPeriodEntry, ct_period_entry, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
show_meaning (CtPeriodEntry *self)
{
  CtPlan *plan = ct_node_get_plan (self->node);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (CtPeriod) period = ct_plan_read_period (plan, text);
  g_autoptr (CtMeaning) meaning = NULL;

  if (plan != NULL && period != NULL)
    meaning = ct_meaning_of_period (period, ct_plan_get_calendar (plan));
  gtk_label_set_text (GTK_LABEL (self->meaning), meaning != NULL ? meaning->text : "");
  gtk_widget_set_visible (self->meaning, meaning != NULL);
}

static void
finish (CtPeriodEntry *self, gboolean keep)
{
  CtPlan *plan = ct_node_get_plan (self->node);

  if (self->is_done)
    return;

  self->is_done = TRUE;
  if (keep && plan != NULL)
    {
      ct_history_begin_group (ct_plan_get_history (plan), _ ("Change the period"));
      ct_words_set (self->node, self->field, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
      ct_history_end_group (ct_plan_get_history (plan));
    }
  g_signal_emit (self, signals[DONE], 0);
}

static void
activate_cb (CtPeriodEntry *self)
{
  finish (self, TRUE);
}

static void
leave_cb (CtPeriodEntry *self)
{
  finish (self, TRUE);
}

static gboolean
key_pressed_cb (CtPeriodEntry *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  finish (self, FALSE);

  return GDK_EVENT_STOP;
}

static gboolean
ct_period_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CT_PERIOD_ENTRY (widget)->entry);
}

static void
ct_period_entry_dispose (GObject *object)
{
  CtPeriodEntry *self = CT_PERIOD_ENTRY (object);

  self->is_done = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (ct_period_entry_parent_class)->dispose (object);
}

static void
ct_period_entry_class_init (CtPeriodEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_period_entry_dispose;
  widget_class->grab_focus = ct_period_entry_grab_focus;

  /**
   * CtPeriodEntry::done:
   *
   * The typing is over; emitted once.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "periodentry");
}

static void
ct_period_entry_init (CtPeriodEntry *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("For example: 9/2026 – 5/2027"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Period"), -1);
  self->meaning = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->meaning), 0);
  gtk_label_set_wrap (GTK_LABEL (self->meaning), TRUE);
  gtk_widget_add_css_class (self->meaning, "caption-text");
  gtk_widget_add_css_class (self->meaning, "dim");
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->meaning);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (show_meaning), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * ct_period_entry_new:
 * @node: an action or an improvement
 * @field: its period
 */
GtkWidget *
ct_period_entry_new (CtNode *node, guint field)
{
  CtPeriodEntry *self = g_object_new (CT_TYPE_PERIOD_ENTRY, NULL);
  g_autofree char *text = ct_words_dup (node, field);

  self->node = g_object_ref (node);
  self->field = field;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  show_meaning (self);

  return GTK_WIDGET (self);
}
