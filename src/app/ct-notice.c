/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-notice"

#include "config.h"

#include "ct-notice.h"

#include "ct-mnemonic.h"

/**
 * CtNotice:
 *
 * A row at the head of the window that says something for as long as it is so, with buttons for
 * what can be done about it. It is no dialog: the work goes on under it.
 */
struct _CtNotice
{
  GtkWidget parent_instance;

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (CtNotice, ct_notice, GTK_TYPE_WIDGET)

static void
clear_buttons (CtNotice *self)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, button);
}

static void
ct_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CT_TYPE_NOTICE);

  G_OBJECT_CLASS (ct_notice_parent_class)->dispose (object);
}

static void
ct_notice_class_init (CtNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_notice_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, CtNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, label);
  gtk_widget_class_bind_template_child (widget_class, CtNotice, buttons);
  gtk_widget_class_bind_template_callback (widget_class, ct_notice_hide);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
ct_notice_init (CtNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
}

/**
 * ct_notice_show:
 * @text: what is to be said; it takes the place of what was said before, and of its buttons
 */
void
ct_notice_show (CtNotice *self, const char *text)
{
  g_return_if_fail (CT_IS_NOTICE (self));

  clear_buttons (self);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_show (GTK_WIDGET (self));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * ct_notice_add_button:
 * @label: what the button does, with a mnemonic
 * @action_name: the action that does it
 */
void
ct_notice_add_button (CtNotice *self, const char *label, const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (CT_IS_NOTICE (self));

  ct_mnemonic_name_buttons (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_box_append (self->buttons, button);
}

void
ct_notice_hide (CtNotice *self)
{
  g_return_if_fail (CT_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_hide (GTK_WIDGET (self));
  clear_buttons (self);
}
