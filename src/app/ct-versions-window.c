/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-versions-window"

#include "config.h"

#include "ct-versions-window.h"

#include <glib/gi18n.h>

#include "ct-change-box.h"
#include "ct-dialogs.h"
#include "ct-mnemonic.h"
#include "ct-moment.h"
#include "ct-plan-title.h"
#include "ct-print-page.h"
#include "ct-version.h"
#include "ct-version-row.h"

/**
 * CtVersionsWindow:
 *
 * What a plan's file held earlier: when it was saved and what was changed then; for the selected
 * version what differs from the plan as it is now, word by word, and all its pages. Nothing can be
 * changed here; a version can be put in the place of the plan or saved as another file.
 */
struct _CtVersionsWindow
{
  AdwWindow parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *caption;
  AdwViewStack *views;
  GtkBox *differences;
  CtPrintPage *print_page;

  CtPlanFile *plan_file;
  CtCatalogue *catalogue;
  CtVersion *version;
  CtPlan *plan;
  GCancellable *cancellable;
};

enum
{
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtVersionsWindow, ct_versions_window, ADW_TYPE_WINDOW)

/* What differs */

static void
show_differences (CtVersionsWindow *self)
{
  g_autoptr (GPtrArray) changes =
      ct_plan_difference_list (self->plan, ct_plan_file_get_plan (self->plan_file));

  ct_change_box_fill (self->differences, changes, _ ("In this version"), _ ("Now"));
  if (changes->len == 0)
    {
      GtkWidget *label = gtk_label_new (_ ("This version says the same as the plan now."));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (self->differences, label);
    }
}

/* The selected version */

static void
show_plan (CtVersionsWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = ct_moment_dup_words (ct_version_get_time (self->version), now);
  g_autofree char *text = g_strdup_printf (
      /* Translators: %s is "today 9:41", "yesterday 9:41" or a date */
      _ ("The plan as it was saved %s: to look at only, nothing can be changed here."), when);

  gtk_label_set_label (self->caption, text);
  show_differences (self);
  ct_print_page_set_plan (self->print_page, self->plan);
}

static void
update_actions (CtVersionsWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "versions.restore", self->plan != NULL);
  gtk_widget_action_set_enabled (widget, "versions.save-as", self->plan != NULL);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  CtPlan *plan = ct_version_read_plan (source, task_data, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtVersionsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) plan = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another one was selected meanwhile. */
  if (self->version != CT_VERSION (object))
    return;

  if (plan == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_label_set_label (self->caption, error->message);
      return;
    }

  g_set_object (&self->plan, plan);
  show_plan (self);
  update_actions (self);
}

static void
row_selected (CtVersionsWindow *self, GtkListBoxRow *row)
{
  g_autoptr (GTask) task = NULL;

  g_clear_object (&self->plan);
  update_actions (self);
  if (row == NULL)
    return;

  g_set_object (&self->version, ct_version_row_get_version (CT_VERSION_ROW (row)));
  task = g_task_new (self->version, self->cancellable, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, row_selected);
  g_task_set_task_data (task, g_object_ref (self->catalogue), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/* Actions */

static void
restore (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (CtVersionsWindow) self = g_object_ref (CT_VERSIONS_WINDOW (widget));

  g_signal_emit (self, signals[RESTORE], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtVersionsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GApplication *application = g_application_get_default ();

  if (ct_plan_file_save_finish (CT_PLAN_FILE (object), result, &error))
    gtk_label_set_label (self->caption, _ ("Saved"));
  else
    ct_dialogs_show_error (GTK_WINDOW (self), _ ("The version was not saved"), error->message);

  if (application != NULL)
    g_application_release (application);
}

/* What she has chosen to save is saved, also when the window is closed meanwhile. */
static void
place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtVersionsWindow) self = user_data;
  g_autoptr (GFile) file = ct_dialogs_save_copy_finish (result, NULL);
  g_autoptr (CtPlanFile) plan_file = NULL;
  GApplication *application = g_application_get_default ();

  if (file == NULL || self->plan == NULL)
    return;

  if (application != NULL)
    g_application_hold (application);
  plan_file = ct_plan_file_new (self->plan);
  ct_plan_file_save_async (plan_file, file, TRUE, NULL, saved_cb, g_object_ref (self));
}

static void
save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtVersionsWindow *self = CT_VERSIONS_WINDOW (widget);
  GFile *file = ct_plan_file_get_file (self->plan_file);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *title = ct_plan_title_dup (self->plan);
  g_autofree char *day = g_date_time_format (ct_version_get_time (self->version), "%d-%m-%Y");
  g_autofree char *file_name = g_strdup_printf ("%s (%s).caitien", title, day);

  ct_dialogs_save_copy_async (GTK_WINDOW (self), folder, file_name, self->cancellable,
                              place_chosen_cb, g_object_ref (self));
}

static void
ct_versions_window_dispose (GObject *object)
{
  CtVersionsWindow *self = CT_VERSIONS_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->plan_file);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->version);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (ct_versions_window_parent_class)->dispose (object);
}

static void
ct_versions_window_class_init (CtVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_versions_window_dispose;

  /**
   * CtVersionsWindow::restore:
   *
   * Emitted when the selected version is to take the place of the plan.
   */
  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CT_TYPE_PRINT_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CtVersionsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CtVersionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CtVersionsWindow, caption);
  gtk_widget_class_bind_template_child (widget_class, CtVersionsWindow, views);
  gtk_widget_class_bind_template_child (widget_class, CtVersionsWindow, differences);
  gtk_widget_class_bind_template_child (widget_class, CtVersionsWindow, print_page);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  gtk_widget_class_install_action (widget_class, "versions.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "versions.save-as", NULL, save_as);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_versions_window_init (CtVersionsWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_mnemonic_name_buttons (GTK_WIDGET (self));
  ct_print_page_set_read_only (self->print_page, TRUE);
  update_actions (self);
}

static void
fill_list (CtVersionsWindow *self, GPtrArray *versions)
{
  for (guint i = 0; i < versions->len; i++)
    {
      CtVersion *version = versions->pdata[i];
      CtVersion *before = i + 1 < versions->len ? versions->pdata[i + 1] : NULL;
      gboolean saved = ct_version_is_of (version, ct_plan_file_get_digest (self->plan_file));

      gtk_list_box_append (self->list, ct_version_row_new (version, before, saved && i == 0));
    }

  gtk_stack_set_visible_child_name (self->stack, versions->len > 0 ? "versions" : "none");
  gtk_list_box_select_row (self->list,
                           gtk_list_box_get_row_at_index (self->list, versions->len > 1 ? 1 : 0));
}

/**
 * ct_versions_window_new:
 * @plan_file: the plan as it is now
 * @versions: (element-type CtVersion): of its file, the latest first
 */
CtVersionsWindow *
ct_versions_window_new (GtkWindow *parent,
                        CtPlanFile *plan_file,
                        GPtrArray *versions,
                        CtCatalogue *catalogue)
{
  CtVersionsWindow *self = g_object_new (CT_TYPE_VERSIONS_WINDOW, "transient-for", parent, NULL);

  self->plan_file = g_object_ref (plan_file);
  self->catalogue = g_object_ref (catalogue);
  ct_print_page_set_catalogue (self->print_page, catalogue);
  fill_list (self, versions);

  return self;
}

/**
 * ct_versions_window_get_plan:
 *
 * Returns: (transfer none) (nullable): the selected version
 */
CtPlan *
ct_versions_window_get_plan (CtVersionsWindow *self)
{
  g_return_val_if_fail (CT_IS_VERSIONS_WINDOW (self), NULL);

  return self->plan;
}
