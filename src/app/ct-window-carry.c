/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-carry-notes.h"

/* The window's plan when it was made from an earlier one, and what is to be looked at in it. */

static void
show_notes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  if (self->carry != NULL)
    gtk_window_present (GTK_WINDOW (ct_carry_notes_new (GTK_WINDOW (self), self->carry)));
}

static void
show_toast (CtWindow *self)
{
  guint n_notes = ct_carry_over_get_n_notes (self->carry);
  g_autofree char *words = NULL;
  guint improvements, actions, waiting;
  AdwToast *toast;

  ct_carry_over_count (self->carry, &improvements, &actions, &waiting);
  words = g_strdup_printf (ngettext ("%u action came along from the earlier plan",
                                     "%u actions came along from the earlier plan", actions),
                           actions);
  toast = adw_toast_new (words);
  if (n_notes > 0)
    {
      adw_toast_set_button_label (toast, _ ("What to Look At"));
      adw_toast_set_action_name (toast, "win.show-carry-notes");
      adw_toast_set_timeout (toast, 0);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Returns: (transfer none) (nullable): the plan that the window shows */
CtPlan *
ct_window_get_plan (CtWindow *self)
{
  g_return_val_if_fail (CT_IS_WINDOW (self), NULL);

  return _ct_window_get_plan (self);
}

/* @carry: (nullable): how the plan of the window was made */
void
_ct_window_set_carry (CtWindow *self, CtCarryOver *carry)
{
  g_set_object (&self->carry, carry);
  _ct_window_renew_sentences (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-carry-notes",
                                 carry != NULL && ct_carry_over_get_n_notes (carry) > 0);
}

/**
 * ct_window_carry_over:
 * @carry: what the user chose to take along
 *
 * Makes the next plan and shows it.
 */
void
ct_window_carry_over (CtWindow *self, CtCarryOver *carry)
{
  g_autoptr (CtPlan) plan = ct_carry_over_build (carry);

  ct_window_show_plan (self, plan);
  _ct_window_set_carry (self, carry);
  show_toast (self);
}

void
_ct_window_install_carry_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.show-carry-notes", NULL, show_notes);
}
