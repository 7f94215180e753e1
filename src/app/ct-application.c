/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-application"

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "ct-application.h"

#include "ct-catalogue-roles.h"
#include "ct-carry-dialog.h"
#include "ct-dialogs.h"
#include "ct-edit-frames.h"
#include "ct-first-frame.h"
#include "ct-new-dialog.h"
#include "ct-page-frames.h"
#include "ct-resources.h"
#include "ct-session-end.h"
#include "ct-roles-reader.h"
#include "ct-typing.h"
#include "ct-window.h"

/**
 * CtApplication:
 *
 * The program: its windows, the catalogue of standards and forms, and today's date.
 */
struct _CtApplication
{
  AdwApplication parent_instance;

  CtCatalogue *catalogue;
  CtRoles *roles;
  GFile *data;
  GFile *samples;
  GFile *drafts;
  GFile *versions;
  CtDay today;
  char *view;
  char *object;
  gboolean first_frame;
  gboolean edit_frames;
  gboolean page_frames;
};

G_DEFINE_FINAL_TYPE (CtApplication, ct_application, ADW_TYPE_APPLICATION)

static GFile *
find_data (void)
{
  const char *override = g_getenv ("CAITIEN_DATADIR");

  return g_file_new_for_path (override != NULL ? override : PKGDATADIR);
}

static CtDay
get_current_day (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return ct_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

static void
load_folder (CtApplication *self,
             const char *name,
             gboolean (*load) (CtCatalogue *, GFile *, GError **))
{
  g_autoptr (GFile) folder = g_file_get_child (self->data, name);
  g_autoptr (GError) error = NULL;

  if (!load (self->catalogue, folder, &error))
    g_warning ("%s", error->message);
}

static void
load_own_folder (CtApplication *self,
                 const char *name,
                 gboolean (*load) (CtCatalogue *, GFile *, GError **))
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "caitien", name, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (folder, NULL) && !load (self->catalogue, folder, &error))
    g_message ("%s", error->message);
}

/* Without them a plan can be written all the same. */
static void
load_roles (CtApplication *self)
{
  g_autoptr (GFile) file = g_file_get_child (self->data, "roles.xml");
  g_autoptr (GError) error = NULL;

  self->roles = ct_roles_reader_read_file (file, &error);
  if (self->roles != NULL)
    return;

  g_warning ("%s", error->message);
  self->roles = ct_roles_new ();
}

/* A school may put its own or corrected standards and forms into its data folder. */
static void
load_catalogue (CtApplication *self)
{
  self->data = find_data ();
  self->samples = g_file_get_child (self->data, "samples");
  self->catalogue = ct_catalogue_new ();
  load_folder (self, "frameworks", ct_catalogue_load_frameworks);
  load_folder (self, "forms", ct_catalogue_load_forms);
  load_folder (self, "legal", ct_catalogue_load_legal_acts);
  load_folder (self, "holidays", ct_catalogue_load_holidays);
  load_own_folder (self, "frameworks", ct_catalogue_load_frameworks);
  load_own_folder (self, "forms", ct_catalogue_load_forms);
  load_own_folder (self, "legal", ct_catalogue_load_legal_acts);
  load_own_folder (self, "holidays", ct_catalogue_load_holidays);
  load_roles (self);
  ct_catalogue_set_roles (self->catalogue, self->roles);
}

static CtWindow *
find_window (CtApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CT_IS_WINDOW (l->data) && ct_window_has_file (l->data, file))
      return l->data;

  return NULL;
}

static CtWindow *
get_empty_window (CtApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CT_IS_WINDOW (l->data) && ct_window_is_empty (l->data))
      return l->data;

  return ct_window_new (self);
}

static void
present (CtApplication *self, CtWindow *window)
{
  if (self->first_frame)
    ct_first_frame_watch (GTK_WIDGET (window));
  if (self->edit_frames)
    ct_edit_frames_watch (GTK_WIDGET (window));
  if (self->page_frames)
    ct_page_frames_watch (GTK_WIDGET (window));
  gtk_window_present (GTK_WINDOW (window));
}

/* Only for the first plan that is opened: what the command line asked for. */
static void
plan_shown_cb (CtWindow *window, CtApplication *self)
{
  ct_window_go_to (window, self->view, self->object);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->object, g_free);
}

/**
 * ct_application_open_file:
 * @as_copy: whether to open it as a new plan that is in no file yet
 *
 * Shows the window that has @file open, else opens it in an empty window or a new one.
 */
void
ct_application_open_file (CtApplication *self, GFile *file, gboolean as_copy)
{
  CtWindow *window = as_copy ? NULL : find_window (self, file);

  if (window == NULL)
    {
      window = get_empty_window (self);
      g_signal_connect_object (window, "plan-shown", G_CALLBACK (plan_shown_cb), self, 0);
      ct_window_open_file (window, file, as_copy);
    }

  present (self, window);
}

static void
ct_application_activate (GApplication *application)
{
  CtApplication *self = CT_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  present (self,
           window != NULL && CT_IS_WINDOW (window) ? CT_WINDOW (window) : get_empty_window (self));
}

static void
ct_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    ct_application_open_file (CT_APPLICATION (application), files[i], FALSE);
}

static int
ct_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  CtApplication *self = CT_APPLICATION (application);
  const char *today;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("caitien %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }

  g_variant_dict_lookup (options, "view", "s", &self->view);
  g_variant_dict_lookup (options, "select", "s", &self->object);
  if (g_variant_dict_lookup (options, "today", "&s", &today))
    {
      self->today = ct_day_parse_iso (today);
      if (self->today == CT_DAY_NONE)
        {
          g_printerr (_ ("“%s” is not a date. Write it as 2026-11-21.\n"), today);
          return 2;
        }
    }
  self->first_frame = g_variant_dict_contains (options, "bench-first-frame");
  self->edit_frames = g_variant_dict_contains (options, "bench-edits");
  self->page_frames = g_variant_dict_contains (options, "bench-pages");

  return -1;
}

static void
keep_drafts (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (CT_IS_WINDOW (l->data))
      {
        ct_typing_finish (l->data);
        ct_window_keep_draft_now (l->data);
      }
}

static void
ct_application_startup (GApplication *application)
{
  CtApplication *self = CT_APPLICATION (application);

  g_resources_register (ct_get_resource ());
  G_APPLICATION_CLASS (ct_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  load_catalogue (self);
  ct_session_end_watch (GTK_APPLICATION (self), keep_drafts);
}

/* Actions */

static void
plan_made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) plan = ct_new_dialog_run_finish (result, &error);
  CtWindow *window;

  if (plan == NULL)
    return;

  window = get_empty_window (self);
  ct_window_show_plan (window, plan);
  present (self, window);
}

static void
new_plan (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtApplication *self = user_data;

  ct_new_dialog_run_async (gtk_application_get_active_window (GTK_APPLICATION (self)),
                           self->catalogue, self->today, NULL, plan_made_cb, g_object_ref (self));
}

static void
carried_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtApplication) self = user_data;
  g_autoptr (CtCarryOver) carry = ct_carry_dialog_run_finish (result, NULL);
  CtWindow *window;

  if (carry == NULL)
    return;

  window = get_empty_window (self);
  ct_window_carry_over (window, carry);
  present (self, window);
}

static void
carry_over (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  CtCarryDialog *dialog = ct_carry_dialog_new (self->catalogue, self->today);

  ct_carry_dialog_offer (dialog, gtk_recent_manager_get_default (),
                         window != NULL && CT_IS_WINDOW (window)
                             ? ct_window_get_plan (CT_WINDOW (window))
                             : NULL);
  ct_carry_dialog_run_async (dialog, window, NULL, carried_cb, g_object_ref (self));
}

/* What the dialog for a new plan hands on: the file, first year, years, standards and form. */
static void
carry_over_from (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtApplication *self = user_data;
  CtCarryDialog *dialog = ct_carry_dialog_new (self->catalogue, self->today);
  const char *uri, *framework, *form;
  g_autoptr (GFile) file = NULL;
  int first_year, years;

  g_variant_get (parameter, "(&sii&s&s)", &uri, &first_year, &years, &framework, &form);
  file = g_file_new_for_uri (uri);
  ct_carry_dialog_offer (dialog, NULL, NULL);
  ct_carry_dialog_prefer (dialog, first_year, years, framework, form);
  ct_carry_dialog_choose_file (dialog, file);
  ct_carry_dialog_run_async (dialog, gtk_application_get_active_window (GTK_APPLICATION (self)),
                             NULL, carried_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtApplication) self = user_data;
  g_autoptr (GFile) file = ct_dialogs_open_plan_finish (result, NULL);

  if (file != NULL)
    ct_application_open_file (self, file, FALSE);
}

static void
open_plan (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  GFile *file =
      window != NULL && CT_IS_WINDOW (window) ? ct_window_get_file (CT_WINDOW (window)) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  ct_dialogs_open_plan_async (window, folder, NULL, file_chosen_cb, g_object_ref (self));
}

static void
open_uri (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ct_application_open_file (user_data, file, FALSE);
}

static void
open_sample (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ct_application_open_file (user_data, file, TRUE);
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ct_dialogs_show_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

/* Windows ask about unsaved changes one by one; the program ends with the last of them. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (user_data)),
                                     (GCopyFunc) (GCallback) g_object_ref, NULL);

  /* One that belongs to another goes away with it, before its turn comes. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
ct_application_finalize (GObject *object)
{
  CtApplication *self = CT_APPLICATION (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->roles);
  g_clear_object (&self->data);
  g_clear_object (&self->samples);
  g_clear_object (&self->drafts);
  g_clear_object (&self->versions);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->object, g_free);

  G_OBJECT_CLASS (ct_application_parent_class)->finalize (object);
}

static void
ct_application_class_init (CtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ct_application_finalize;
  application_class->activate = ct_application_activate;
  application_class->open = ct_application_open;
  application_class->startup = ct_application_startup;
  application_class->handle_local_options = ct_application_handle_local_options;
}

static void
ct_application_init (CtApplication *self)
{
  static const GActionEntry actions[] = {
    { "new-plan", new_plan },      { "open-plan", open_plan },
    { "open-uri", open_uri, "s" }, { "open-sample", open_sample, "s" },
    { "carry-over", carry_over },  { "carry-over-from", carry_over_from, "(siiss)" },
    { "about", show_about },       { "quit", quit },
  };
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { "view", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Show this view: editor, timeline, follow or print"), N_ ("VIEW") },
    { "select", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Select a criterion (1.5) or an object by its id"), N_ ("OBJECT") },
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Take another day for today"),
      N_ ("YYYY-MM-DD") },
    { "bench-first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { "bench-edits", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { "bench-pages", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { NULL },
  };
  static const char *const new_keys[] = { "<Control>n", NULL };
  static const char *const carry_keys[] = { "<Control><Shift>n", NULL };
  static const char *const open_keys[] = { "<Control>o", NULL };
  static const char *const quit_keys[] = { "<Control>q", NULL };
  static const char *const help_keys[] = { "<Control>question", "<Control>F1", NULL };
  static const char *const close_keys[] = { "<Control>w", NULL };

  self->today = get_current_day ();
  self->drafts = g_file_new_build_filename (g_get_user_data_dir (), "caitien", "drafts", NULL);
  self->versions = g_file_new_build_filename (g_get_user_data_dir (), "caitien", "versions", NULL);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.new-plan", new_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.carry-over", carry_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.open-plan", open_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "win.show-shortcuts", help_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "window.close", close_keys);
}

CtApplication *
ct_application_new (void)
{
  return g_object_new (CT_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/caitien/CaiTien", NULL);
}

CtCatalogue *
ct_application_get_catalogue (CtApplication *self)
{
  return self->catalogue;
}

CtRoles *
ct_application_get_roles (CtApplication *self)
{
  return self->roles;
}

/**
 * ct_application_get_samples:
 *
 * Returns: (transfer none): the folder of the sample plans
 */
GFile *
ct_application_get_samples (CtApplication *self)
{
  return self->samples;
}

/**
 * ct_application_get_drafts:
 *
 * Returns: (transfer none): where drafts are kept, never beside the user's files
 */
GFile *
ct_application_get_drafts (CtApplication *self)
{
  return self->drafts;
}

/**
 * ct_application_get_versions:
 *
 * Returns: (transfer none): where the earlier versions of saved plans are kept
 */
GFile *
ct_application_get_versions (CtApplication *self)
{
  return self->versions;
}

CtDay
ct_application_get_today (CtApplication *self)
{
  return self->today;
}
