/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-button-name.h"
#include "ct-enter-key.h"
#include "ct-focus.h"
#include "ct-typing.h"

/* The window's actions that do not touch files. */

static CtHistory *
get_history (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);

  return plan != NULL ? ct_plan_get_history (plan) : NULL;
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_typing_finish (GTK_WINDOW (widget));
  ct_history_undo (get_history (CT_WINDOW (widget)));
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_history_redo (get_history (CT_WINDOW (widget)));
}

static void
show_view (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  if (self->plan_file != NULL)
    adw_view_stack_set_visible_child_name (self->views, g_variant_get_string (parameter, NULL));
}

/* To an object, or to one of the places that have a name. */
static void
go_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_window_go_to (CT_WINDOW (widget), "editor", g_variant_get_string (parameter, NULL));
}

static void
toggle_outline (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _ct_window_toggle_pane (CT_WINDOW (widget), CT_PANE_OUTLINE);
}

static void
toggle_inspector (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _ct_window_toggle_pane (CT_WINDOW (widget), CT_PANE_INSPECTOR);
}

static void
toggle_timeline (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _ct_window_toggle_pane (CT_WINDOW (widget), CT_PANE_TIMELINE);
}

static void
previous_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_editor_step (CT_WINDOW (widget)->editor, -1);
}

static void
next_row (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_editor_step (CT_WINDOW (widget)->editor, 1);
}

/* What the work list does, for menus that stand outside it. */
static void
do_work (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_editor_do_work (CT_WINDOW (widget)->editor, g_variant_get_string (parameter, NULL));
}

static void
focus_filter (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  if (self->plan_file == NULL)
    return;

  /* Where there is no outline, these keys have another meaning. */
  if (_ct_window_get_page_find (self) != NULL)
    {
      gtk_widget_activate_action (widget, "win.find-in-plan", NULL);
      return;
    }

  adw_view_stack_set_visible_child_name (self->views, "editor");
  _ct_window_show_pane (self, CT_PANE_OUTLINE);
  ct_outline_focus_filter (self->outline);
}

/* The pane may be covered by the one that it shares its room with. */
static gboolean
focus_pane (CtWindow *self, GtkWidget *pane)
{
  if (pane == NULL || !gtk_widget_get_visible (pane))
    return FALSE;

  if (pane == self->print_pane)
    return gtk_widget_get_mapped (pane) && gtk_widget_grab_focus (pane);

  if (pane != GTK_WIDGET (self->outline))
    ct_pair_pane_show (self->side_pair, pane == GTK_WIDGET (self->side_stack));

  return (pane == GTK_WIDGET (self->editor) && ct_editor_focus_work (self->editor)) ||
         (pane == GTK_WIDGET (self->side_stack) && _ct_window_focus_sentences (self)) ||
         gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* F6 goes round the panes: outline, editor, inspector, time line. */
static void
next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  GtkWidget *panes[] = { GTK_WIDGET (self->outline), GTK_WIDGET (self->editor),
                         GTK_WIDGET (self->side_stack), GTK_WIDGET (self->timeline_pane),
                         self->print_pane };
  guint current = G_N_ELEMENTS (panes) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (panes[i] != NULL && ct_focus_is_in (panes[i]))
      current = i;

  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++)
    if (focus_pane (self, panes[(current + i) % G_N_ELEMENTS (panes)]))
      return;
}

static void
name_button (GtkButton *button, const char *verb, const char *label)
{
  g_autofree char *text = label != NULL ? g_strdup_printf ("%s: %s", verb, label) : g_strdup (verb);

  ct_button_name_set (GTK_WIDGET (button), text);
}

void
_ct_window_update_actions (CtWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CtHistory *history = get_history (self);
  gboolean has_plan = history != NULL;

  gtk_widget_action_set_enabled (widget, "win.undo", has_plan && ct_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", has_plan && ct_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.save", has_plan);
  gtk_widget_action_set_enabled (widget, "win.paste-table", has_plan);
  gtk_widget_action_set_enabled (widget, "win.save-as", has_plan);
  gtk_widget_action_set_enabled (widget, "win.revert",
                                 has_plan && ct_plan_file_get_file (self->plan_file) != NULL &&
                                     ct_plan_file_get_modified (self->plan_file));
  gtk_widget_action_set_enabled (widget, "win.versions",
                                 has_plan && ct_plan_file_get_file (self->plan_file) != NULL);
  gtk_widget_action_set_enabled (widget, "win.print", has_plan);
  gtk_widget_action_set_enabled (widget, "win.export-pdf", has_plan);
  gtk_widget_action_set_enabled (widget, "win.issue", has_plan);
  gtk_widget_action_set_enabled (widget, "win.issues", has_plan);
  gtk_widget_action_set_enabled (widget, "win.check-code", has_plan);
  gtk_widget_action_set_enabled (widget, "win.export-timeline", has_plan);
  gtk_widget_action_set_enabled (widget, "win.export-calendar", has_plan);

  name_button (self->undo_button, _ ("Undo"),
               has_plan ? ct_history_get_undo_label (history) : NULL);
  name_button (self->redo_button, _ ("Redo"),
               has_plan ? ct_history_get_redo_label (history) : NULL);
}

static void
print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  ct_typing_finish (GTK_WINDOW (widget));
  ct_print_page_print (ct_late_page_make (self->print_page));
}

static void
export_pdf (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  ct_typing_finish (GTK_WINDOW (widget));
  ct_print_page_export (ct_late_page_make (self->print_page));
}

/* Made for the occasion: GTK would make it for each window, before it is shown. */
static void
show_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/caitien/CaiTien/ui/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_set_destroy_with_parent (shortcuts, TRUE);
  gtk_window_present (shortcuts);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_1, GDK_CONTROL_MASK, "win.view", "s",
                                       "editor");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_2, GDK_CONTROL_MASK, "win.view", "s",
                                       "timeline");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_3, GDK_CONTROL_MASK, "win.view", "s",
                                       "follow");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_4, GDK_CONTROL_MASK, "win.view", "s",
                                       "print");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F9, 0, "win.toggle-timeline", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F9, GDK_SHIFT_MASK, "win.toggle-outline",
                                       NULL);
  ct_enter_key_bind (klass, GDK_ALT_MASK, "win.toggle-inspector");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.filter", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "win.print", NULL);
}

static void
catch_key (GtkShortcutController *controller,
           guint key,
           GdkModifierType modifiers,
           const char *action)
{
  gtk_shortcut_controller_add_shortcut (controller,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_named_action_new (action)));
}

/* GtkPaned has its own idea of F6 and F8, so the window must see those keys first. */
void
_ct_window_catch_pane_key (CtWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (controller);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  catch_key (shortcuts, GDK_KEY_F6, 0, "win.next-pane");
  catch_key (shortcuts, GDK_KEY_F8, 0, "win.next-finding");
  catch_key (shortcuts, GDK_KEY_F8, GDK_SHIFT_MASK, "win.previous-finding");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_ct_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo);
  gtk_widget_class_install_action (klass, "win.view", "s", show_view);
  gtk_widget_class_install_action (klass, "win.go-to", "s", go_to);
  gtk_widget_class_install_action (klass, "win.toggle-outline", NULL, toggle_outline);
  gtk_widget_class_install_action (klass, "win.toggle-inspector", NULL, toggle_inspector);
  gtk_widget_class_install_action (klass, "win.toggle-timeline", NULL, toggle_timeline);
  gtk_widget_class_install_action (klass, "win.previous-row", NULL, previous_row);
  gtk_widget_class_install_action (klass, "win.next-row", NULL, next_row);
  gtk_widget_class_install_action (klass, "win.work", "s", do_work);
  gtk_widget_class_install_action (klass, "win.next-pane", NULL, next_pane);
  gtk_widget_class_install_action (klass, "win.filter", NULL, focus_filter);
  gtk_widget_class_install_action (klass, "win.tell-deleted", NULL, _ct_window_tell_deleted);
  gtk_widget_class_install_action (klass, "win.print", NULL, print);
  gtk_widget_class_install_action (klass, "win.export-pdf", NULL, export_pdf);
  gtk_widget_class_install_action (klass, "win.show-shortcuts", NULL, show_shortcuts);
  bind_keys (klass);
}
