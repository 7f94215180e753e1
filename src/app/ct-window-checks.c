/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-button-name.h"
#include "ct-finding-place.h"

/* The window's checks: the count in the header bar, the pane at the side, and the way to what a
 * finding is about. */

#define SIDE_CHECKS "checks"

static gboolean
needs_looking (CtWindow *self)
{
  return ct_checks_get_n_findings (self->checks, CT_SEVERITY_ERROR) > 0 ||
         ct_checks_get_n_findings (self->checks, CT_SEVERITY_WARNING) > 0;
}

/* Hints alone are no warning. */
static const char *
get_icon (CtWindow *self, guint count)
{
  if (needs_looking (self))
    return "dialog-warning-symbolic";

  return count > 0 ? "dialog-information-symbolic" : "object-select-symbolic";
}

static void
show_count (CtWindow *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->checks));
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "Check: %u thing to look at",
                                                         "Check: %u things to look at", count),
                                            count);
  const char *name = count > 0 ? words : _ ("Check: all is well");

  gtk_image_set_from_icon_name (self->checks_icon, get_icon (self, count));
  gtk_label_set_text (self->checks_count, count > 0 ? number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->checks_count), count > 0);
  if (needs_looking (self))
    gtk_widget_add_css_class (GTK_WIDGET (self->checks_icon), "warning-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->checks_icon), "warning-text");

  ct_button_name_set (GTK_WIDGET (self->checks_button), name);
}

/* The button looks pressed while the pane is there. */
void
_ct_window_show_checks_button (CtWindow *self)
{
  gtk_toggle_button_set_active (self->checks_button, _ct_window_is_side_shown (self, SIDE_CHECKS));
}

void
_ct_window_release_checks (CtWindow *self)
{
  if (self->checks == NULL)
    return;

  ct_checks_pane_set_checks (self->checks_pane, NULL);
  ct_outline_set_checks (self->outline, NULL);
  g_signal_handlers_disconnect_by_data (self->checks, self);
  g_clear_object (&self->checks);
}

/**
 * _ct_window_start_checks:
 *
 * Checks the plan as it is from now on.
 */
void
_ct_window_start_checks (CtWindow *self)
{
  CtCatalogue *catalogue = _ct_window_get_catalogue (self);
  CtPlan *plan = _ct_window_get_plan (self);

  _ct_window_release_checks (self);
  self->checks =
      ct_checks_new (plan, _ct_window_get_framework (self),
                     ct_catalogue_get_plan_form (catalogue, plan),
                     ct_catalogue_get_legal_acts (catalogue), _ct_window_get_today (self));
  g_signal_connect_swapped (self->checks, "items-changed", G_CALLBACK (show_count), self);
  ct_checks_pane_set_checks (self->checks_pane, self->checks);
  ct_outline_set_checks (self->outline, self->checks);
  show_count (self);
}

void
_ct_window_go_to_finding (CtWindow *self, CtFinding *finding, gboolean edit)
{
  /* It may have been deleted just now. */
  if (ct_node_get_plan (ct_finding_get_node (finding)) == NULL)
    return;

  _ct_window_show_editor (self);
  ct_finding_place_select (finding, self->selection);
  if (self->ring == NULL)
    self->ring = ct_field_ring_new (GTK_WIDGET (self->editor));
  ct_field_ring_show (self->ring, ct_finding_get_node (finding), ct_finding_get_field (finding),
                      edit);
}

static void
show_pane (CtWindow *self)
{
  adw_view_stack_set_visible_child_name (self->views, "editor");
  if (!_ct_window_is_side_shown (self, SIDE_CHECKS))
    _ct_window_show_side (self, SIDE_CHECKS);
}

static void
toggle_checks (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  gboolean shown = _ct_window_is_side_shown (self, SIDE_CHECKS) &&
                   g_str_equal (adw_view_stack_get_visible_child_name (self->views), "editor");

  if (self->checks == NULL)
    return;

  if (shown)
    _ct_window_show_side (self, "inspector");
  else
    show_pane (self);
  _ct_window_show_checks_button (self);
}

static void
step (CtWindow *self, int direction)
{
  GtkWidget *focus;

  if (self->checks == NULL)
    return;

  show_pane (self);
  ct_checks_pane_step (self->checks_pane, direction);

  /* Where there is room for one of them, the sentence comes before its place. */
  ct_pair_pane_show (self->side_pair, TRUE);
  focus = gtk_root_get_focus (GTK_ROOT (self));
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (GTK_WIDGET (self->side_stack), GTK_DIR_TAB_FORWARD);
}

static void
next_finding (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CT_WINDOW (widget), 1);
}

static void
previous_finding (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CT_WINDOW (widget), -1);
}

void
_ct_window_install_check_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.toggle-checks", NULL, toggle_checks);
  gtk_widget_class_install_action (klass, "win.next-finding", NULL, next_finding);
  gtk_widget_class_install_action (klass, "win.previous-finding", NULL, previous_finding);
}
