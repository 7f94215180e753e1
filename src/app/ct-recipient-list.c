/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-recipient-list"

#include "config.h"

#include "ct-recipient-list.h"

#include <glib/gi18n.h>

#include "ct-field-row.h"
#include "ct-recipient.h"
#include "ct-row-menu.h"
#include "ct-wheel.h"

#define MOST_COPIES 99

/**
 * CtRecipientList:
 *
 * Those who get a copy (nơi nhận), a line each with the number of copies.
 */
struct _CtRecipientList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *add_button;
  GtkSizeGroup *labels;

  CtPlan *plan;
  CtNodeList *recipients;
  guint fill_id;
  guint focus; /* the row that gets the focus with the next filling; G_MAXUINT for none */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtRecipientList, ct_recipient_list, GTK_TYPE_WIDGET)

static GtkWidget *
get_row (CtRecipientList *self, guint position)
{
  GtkWidget *row = gtk_widget_get_first_child (self->box);

  for (; row != NULL && position > 0; position--)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static void
copies_changed_cb (CtRecipientList *self, GtkSpinButton *spin)
{
  CtNode *recipient = g_object_get_data (G_OBJECT (spin), "recipient");
  int copies = gtk_spin_button_get_value_as_int (spin);

  if (self->updating)
    return;

  self->updating = TRUE;
  ct_node_set_number (recipient, CT_RECIPIENT_COPIES, copies > 0 ? copies : CT_FIELD_NO_NUMBER);
  self->updating = FALSE;
}

static void
recipient_changed_cb (GtkSpinButton *spin, GParamSpec *pspec, CtNode *recipient)
{
  gtk_spin_button_set_value (spin, MAX (ct_node_get_number (recipient, CT_RECIPIENT_COPIES), 0));
}

static GtkWidget *
make_copies (CtRecipientList *self, CtNode *recipient)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, MOST_COPIES, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin),
                             MAX (ct_node_get_number (recipient, CT_RECIPIENT_COPIES), 0));
  gtk_widget_set_valign (spin, GTK_ALIGN_START);
  ct_wheel_leave (spin);
  gtk_widget_set_tooltip_text (spin, _ ("Copies; 0 says nothing"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copies"), -1);
  g_object_set_data_full (G_OBJECT (spin), "recipient", g_object_ref (recipient), g_object_unref);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (copies_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (recipient, "notify::copies", G_CALLBACK (recipient_changed_cb), spin,
                           G_CONNECT_SWAPPED);

  return spin;
}

static GtkWidget *
make_row (CtRecipientList *self, CtNode *recipient, guint position)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *label = g_strdup_printf (_ ("Recipient %u"), position + 1);
  GtkWidget *field = ct_field_row_new (label);

  ct_field_row_bind (CT_FIELD_ROW (field), recipient, CT_RECIPIENT_TEXT);
  ct_field_row_join (CT_FIELD_ROW (field), self->labels);
  gtk_widget_set_hexpand (field, TRUE);
  gtk_box_append (GTK_BOX (row), field);
  gtk_box_append (GTK_BOX (row), make_copies (self, recipient));
  gtk_box_append (GTK_BOX (row),
                  ct_row_menu_new ("recipients", position, TRUE, _ ("Move, duplicate, delete")));

  return row;
}

static void
clear (CtRecipientList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
focus_row (CtRecipientList *self)
{
  GtkWidget *row;

  if (self->focus == G_MAXUINT)
    return;

  row = get_row (self, self->focus);
  self->focus = G_MAXUINT;
  if (row != NULL)
    ct_field_row_focus_text (CT_FIELD_ROW (gtk_widget_get_first_child (row)));
  else
    gtk_widget_grab_focus (self->add_button);
}

static gboolean
fill_cb (gpointer data)
{
  CtRecipientList *self = data;

  self->fill_id = 0;
  clear (self);
  for (guint i = 0; i < ct_node_list_get_length (self->recipients); i++)
    gtk_box_append (GTK_BOX (self->box),
                    make_row (self, ct_node_list_get (self->recipients, i), i));
  focus_row (self);

  return G_SOURCE_REMOVE;
}

/* Once for a move, which takes out and puts back. */
static void
queue_fill (CtRecipientList *self)
{
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_HIGH, fill_cb, self, NULL);
}

/* What the menus and keys do */

static CtHistory *
get_history (CtRecipientList *self)
{
  return ct_plan_get_history (self->plan);
}

static void
insert (CtRecipientList *self, guint position, CtNode *recipient, const char *label)
{
  ct_history_begin_group (get_history (self), label);
  ct_node_list_insert (self->recipients, position, recipient);
  ct_history_end_group (get_history (self));
  self->focus = position;
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtRecipientList *self = CT_RECIPIENT_LIST (widget);
  g_autoptr (CtRecipient) recipient = ct_recipient_new ();

  if (self->plan != NULL)
    insert (self, ct_node_list_get_length (self->recipients), CT_NODE (recipient),
            _ ("Add a recipient"));
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtRecipientList *self = CT_RECIPIENT_LIST (widget);
  guint position = g_variant_get_uint32 (parameter);
  g_autoptr (CtNode) copy = NULL;

  if (position >= ct_node_list_get_length (self->recipients))
    return;

  copy = ct_node_duplicate (ct_node_list_get (self->recipients, position));
  insert (self, position + 1, copy, _ ("Duplicate a recipient"));
}

static void
remove_one (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtRecipientList *self = CT_RECIPIENT_LIST (widget);
  guint position = g_variant_get_uint32 (parameter);

  if (position >= ct_node_list_get_length (self->recipients))
    return;

  ct_history_begin_group (get_history (self), _ ("Remove a recipient"));
  ct_node_list_remove (self->recipients, position);
  ct_history_end_group (get_history (self));
  self->focus = MIN (position, MAX (ct_node_list_get_length (self->recipients), 1) - 1);
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

static void
move (CtRecipientList *self, guint from, guint to)
{
  guint length = ct_node_list_get_length (self->recipients);

  if (from >= length || to >= length)
    return;

  ct_history_begin_group (get_history (self), _ ("Move a recipient"));
  ct_node_list_move (self->recipients, from, to);
  ct_history_end_group (get_history (self));
  self->focus = to;
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint position = g_variant_get_uint32 (parameter);

  move (CT_RECIPIENT_LIST (widget), position, position - 1);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint position = g_variant_get_uint32 (parameter);

  move (CT_RECIPIENT_LIST (widget), position, position + 1);
}

/* By the keyboard: the recipient with the focus. */
static gboolean
move_focused_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CtRecipientList *self = CT_RECIPIENT_LIST (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (self->box);
  guint position = 0;

  if (focused == NULL)
    return FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != focused;
       row = gtk_widget_get_next_sibling (row))
    position++;
  move (self, position, position + (guint) g_variant_get_int32 (args));

  return TRUE;
}

static void
release_plan (CtRecipientList *self)
{
  g_clear_handle_id (&self->fill_id, g_source_remove);
  self->focus = G_MAXUINT;
  if (self->recipients != NULL)
    g_signal_handlers_disconnect_by_data (self->recipients, self);
  g_clear_object (&self->recipients);
  g_clear_object (&self->plan);
}

static void
ct_recipient_list_dispose (GObject *object)
{
  CtRecipientList *self = CT_RECIPIENT_LIST (object);

  release_plan (self);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->add_button, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_recipient_list_parent_class)->dispose (object);
}

static void
ct_recipient_list_class_init (CtRecipientListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_recipient_list_dispose;

  gtk_widget_class_install_action (widget_class, "recipients.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "recipients.duplicate", "u", duplicate);
  gtk_widget_class_install_action (widget_class, "recipients.remove", "u", remove_one);
  gtk_widget_class_install_action (widget_class, "recipients.move-up", "u", move_up);
  gtk_widget_class_install_action (widget_class, "recipients.move-down", "u", move_down);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_focused_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_focused_cb, "i", 1);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
ct_recipient_list_init (CtRecipientList *self)
{
  self->add_button = gtk_button_new_with_label (_ ("Add a recipient"));
  self->focus = G_MAXUINT;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "recipients.add");
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_add_css_class (self->add_button, "add-row");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (
                                      gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_parent (self->add_button, GTK_WIDGET (self));
}

/**
 * ct_recipient_list_new:
 * @labels: a horizontal size group: its labels get the width of the others
 */
GtkWidget *
ct_recipient_list_new (GtkSizeGroup *labels)
{
  CtRecipientList *self = g_object_new (CT_TYPE_RECIPIENT_LIST, NULL);

  self->labels = g_object_ref (labels);

  return GTK_WIDGET (self);
}

/**
 * ct_recipient_list_set_plan:
 * @plan: (nullable): the plan
 */
void
ct_recipient_list_set_plan (CtRecipientList *self, CtPlan *plan)
{
  release_plan (self);
  clear (self);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->recipients = g_object_ref (ct_document_get_recipients (ct_plan_get_document (plan)));
  g_signal_connect_swapped (self->recipients, "items-changed", G_CALLBACK (queue_fill), self);
  fill_cb (self);
}
