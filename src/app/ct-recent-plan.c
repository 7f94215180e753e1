/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-recent-plan"

#include "config.h"

#include "ct-recent-plan.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "ct-due.h"
#include "ct-file-bytes.h"
#include "ct-moment.h"
#include "ct-plan-reader.h"
#include "ct-text-fold.h"

#define PLAN_MIME_TYPE "application/vnd.caitien.plan+xml"
#define HOST_PATH "xattr::document-portal.host-path"

/**
 * CtRecentPlan:
 *
 * A plan that was open before. Whether its file is still there is found out in the background; a
 * file that is not there stays in the list, with the reason.
 */
struct _CtRecentPlan
{
  GObject parent_instance;

  char *uri;
  char *title;
  char *description;
  char *place;
  char *problem;
  GDateTime *modified;
  CtDay today;
  gboolean counted;
  guint n_late;
  guint n_soon;
  GCancellable *cancellable;
};

enum
{
  PROP_0,
  PROP_PLACE,
  PROP_PROBLEM,
  PROP_COUNTED,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtRecentPlan, ct_recent_plan, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
ct_recent_plan_finalize (GObject *object)
{
  CtRecentPlan *self = CT_RECENT_PLAN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->modified, g_date_time_unref);

  G_OBJECT_CLASS (ct_recent_plan_parent_class)->finalize (object);
}

static void
ct_recent_plan_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtRecentPlan *self = CT_RECENT_PLAN (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;

    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;

    case PROP_COUNTED:
      g_value_set_boolean (value, self->counted);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_recent_plan_class_init (CtRecentPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ct_recent_plan_finalize;
  object_class->get_property = ct_recent_plan_get_property;

  properties[PROP_PLACE] =
      g_param_spec_string ("place", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] =
      g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNTED] = g_param_spec_boolean ("counted", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ct_recent_plan_init (CtRecentPlan *self)
{
  self->cancellable = g_cancellable_new ();
}

/* The folder of a path as the user knows it: from the home folder on. */
static char *
dup_place (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (strcmp (folder, home) == 0)
    return g_strdup ("~");
  if (strncmp (folder, home, length) == 0 && folder[length] == '/')
    return g_filename_display_name (folder + length + 1);

  return g_filename_display_name (folder);
}

/* Returns: (transfer full) (nullable): where the drive appears that the file lies on */
static GFile *
dup_drive (const char *path)
{
  static const struct
  {
    const char *prefix;
    guint depth; /* which part of the path is the drive */
  } roots[] = { { "/media/", 4 }, { "/run/media/", 5 }, { "/mnt/", 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (g_str_has_prefix (path, roots[i].prefix))
      {
        g_auto (GStrv) parts = g_strsplit (path, "/", (int) roots[i].depth + 1);
        g_autofree char *drive = NULL;

        if (g_strv_length (parts) <= roots[i].depth)
          return NULL;

        g_clear_pointer (&parts[roots[i].depth], g_free);
        drive = g_strjoinv ("/", parts);

        return g_file_new_for_path (drive);
      }

  return NULL;
}

static const char *
get_problem (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _ ("file not found");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _ ("no permission to read it");

  return _ ("cannot be reached");
}

/* How much of a plan is late or due, found out in a thread: the plan is nobody else's. */

typedef struct
{
  CtDay today;
  guint n_late;
  guint n_soon;
} Counts;

static void
count_actions (CtPlan *plan, Counts *counts)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        {
          CtDue due = ct_due_of_action (ct_node_list_get (actions, j), counts->today);

          counts->n_late += due == CT_DUE_LATE;
          counts->n_soon += due == CT_DUE_SOON;
        }
    }
}

static void
count_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CtPlan) plan = NULL;
  GError *error = NULL;

  bytes = ct_file_bytes_load (G_FILE (source), cancellable, NULL, &error);
  if (bytes != NULL)
    plan = ct_plan_reader_read (bytes, "", &error);
  if (plan == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  count_actions (plan, task_data);
  g_task_return_boolean (task, TRUE);
}

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CtRecentPlan *self = user_data;
  const Counts *counts = g_task_get_task_data (G_TASK (result));

  /* Cancelled means that the object is gone; what can't be read says so when it is opened. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  self->counted = TRUE;
  self->n_late = counts->n_late;
  self->n_soon = counts->n_soon;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTED]);
}

static void
count (CtRecentPlan *self, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (file, self->cancellable, counted_cb, self);
  Counts *counts = g_new0 (Counts, 1);

  counts->today = self->today;
  g_task_set_source_tag (task, count);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, counts, g_free);
  g_task_run_in_thread (task, count_in_thread);
}

static void
take_problem (CtRecentPlan *self, const char *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
drive_queried_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);

  /* Cancelled means that the object is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  take_problem (user_data, info != NULL ? _ ("file not found") : _ ("drive not connected"));
}

/* A file that is not found may lie on a drive that is not there now. */
static void
explain (CtRecentPlan *self, GFile *file, const GError *error)
{
  const char *path = g_file_peek_path (file);
  gboolean missing = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_autoptr (GFile) drive = missing && path != NULL ? dup_drive (path) : NULL;

  if (drive != NULL)
    g_file_query_info_async (drive, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                             G_PRIORITY_DEFAULT_IDLE, self->cancellable, drive_queried_cb, self);
  else
    take_problem (self, get_problem (error));
}

static void
queried_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);
  CtRecentPlan *self = user_data;
  const char *host_path;

  /* Cancelled means that the object is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (info == NULL)
    {
      explain (self, G_FILE (object), error);
      return;
    }

  if (self->today != CT_DAY_NONE)
    count (self, G_FILE (object));

  host_path = g_file_info_get_attribute_string (info, HOST_PATH);
  if (host_path != NULL)
    {
      g_free (self->place);
      self->place = dup_place (host_path);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
    }
}

/* @today: the day on which what is late is late; %CT_DAY_NONE not to look into the file */
CtRecentPlan *
ct_recent_plan_new (GtkRecentInfo *info, CtDay today)
{
  CtRecentPlan *self;
  g_autoptr (GFile) file = NULL;
  const char *path;

  g_return_val_if_fail (info != NULL, NULL);

  self = g_object_new (CT_TYPE_RECENT_PLAN, NULL);
  self->today = today;
  self->uri = g_strdup (gtk_recent_info_get_uri (info));
  self->title = g_strdup (gtk_recent_info_get_display_name (info));
  self->description = g_strdup (gtk_recent_info_get_description (info));
  self->modified = g_date_time_to_local (gtk_recent_info_get_modified (info));

  file = g_file_new_for_uri (self->uri);
  path = g_file_peek_path (file);
  if (path != NULL && strstr (path, "/doc/") == NULL)
    self->place = dup_place (path);

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," HOST_PATH,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT_IDLE, self->cancellable,
                           queried_cb, self);

  return self;
}

const char *
ct_recent_plan_get_uri (CtRecentPlan *self)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), NULL);

  return self->uri;
}

/* The school's name. */
const char *
ct_recent_plan_get_title (CtRecentPlan *self)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), NULL);

  return self->title;
}

/* Returns: (nullable): the school years and the form */
const char *
ct_recent_plan_get_description (CtRecentPlan *self)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), NULL);

  return self->description;
}

/* Returns: (nullable): the folder */
const char *
ct_recent_plan_get_place (CtRecentPlan *self)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), NULL);

  return self->place;
}

/* Returns: (nullable): why the file cannot be opened now */
const char *
ct_recent_plan_get_problem (CtRecentPlan *self)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), NULL);

  return self->problem;
}

/* Returns: %FALSE while it is not known how many actions are late or due soon */
gboolean
ct_recent_plan_get_counts (CtRecentPlan *self, guint *late, guint *soon)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), FALSE);

  *late = self->n_late;
  *soon = self->n_soon;

  return self->counted;
}

/* Returns: when the plan was last open: the time for today and yesterday, else the date */
char *
ct_recent_plan_dup_when (CtRecentPlan *self, GDateTime *now)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), NULL);

  return ct_moment_dup_words (self->modified, now);
}

static gboolean
contains (const char *text, const char *folded_words)
{
  g_autofree char *folded = text != NULL ? ct_text_fold (text) : NULL;

  return folded != NULL && strstr (folded, folded_words) != NULL;
}

/* @folded_words: (nullable): what the user looks for, by ct_text_fold() */
gboolean
ct_recent_plan_matches (CtRecentPlan *self, const char *folded_words)
{
  g_return_val_if_fail (CT_IS_RECENT_PLAN (self), FALSE);

  return folded_words == NULL || *folded_words == '\0' || contains (self->title, folded_words) ||
         contains (self->description, folded_words) || contains (self->place, folded_words);
}

gboolean
ct_recent_plan_is_ours (GtkRecentInfo *info)
{
  return g_strcmp0 (gtk_recent_info_get_mime_type (info), PLAN_MIME_TYPE) == 0 ||
         gtk_recent_info_has_application (info, APPLICATION_ID);
}

/* The first school year, which the description begins with. */
static int
get_first_year (GtkRecentInfo *info)
{
  const char *description = gtk_recent_info_get_description (info);

  return description != NULL ? atoi (description) : 0;
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return get_first_year ((GtkRecentInfo *) b) - get_first_year ((GtkRecentInfo *) a);
}

/**
 * ct_recent_plan_list_earlier:
 * @school: the name of a school
 * @first_year: the year of a plan that is to be made
 *
 * Whether their files are there is for ct_present_files_find_async() to find out.
 *
 * Returns: (transfer full): the URIs of the school's plans before @first_year, the latest first
 */
GStrv
ct_recent_plan_list_earlier (GtkRecentManager *manager, const char *school, int first_year)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (manager), compare_years);
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_autofree char *folded = ct_text_fold (school);

  for (GList *link = infos; link != NULL; link = link->next)
    {
      g_autofree char *name = ct_text_fold (gtk_recent_info_get_display_name (link->data));
      int year = get_first_year (link->data);

      if (ct_recent_plan_is_ours (link->data) && g_str_equal (name, folded) && year > 0 &&
          year < first_year)
        g_strv_builder_add (uris, gtk_recent_info_get_uri (link->data));
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  return g_strv_builder_end (uris);
}

/* Returns: (transfer full): the school years of a plan in the list, "2025–2026"; else "" */
char *
ct_recent_plan_dup_years (GtkRecentManager *manager, const char *uri)
{
  GtkRecentInfo *info = gtk_recent_manager_lookup_item (manager, uri, NULL);
  const char *description = info != NULL ? gtk_recent_info_get_description (info) : NULL;
  g_auto (GStrv) parts = g_strsplit (description != NULL ? description : "", " · ", 2);

  g_clear_pointer (&info, gtk_recent_info_unref);

  return g_strdup (parts[0] != NULL ? parts[0] : "");
}

/**
 * ct_recent_plan_remember:
 * @manager: the user's list
 * @file: the plan's file
 * @plan: what was read from it or written to it
 * @form_label: (nullable): how the plan's form is called
 *
 * Puts the plan at the head of the list, with what tells it from the others.
 */
void
ct_recent_plan_remember (GtkRecentManager *manager,
                         GFile *file,
                         CtPlan *plan,
                         const char *form_label)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);
  g_autoptr (GString) description = g_string_new (NULL);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *base_name = g_file_get_basename (file);
  GtkRecentData data = { 0 };

  if (*name == '\0')
    name = ct_node_get_text (school, CT_SCHOOL_NAME);
  if (calendar != NULL)
    {
      int first = ct_calendar_get_first_year (calendar);

      g_string_append_printf (description, "%d–%d", first,
                              first + ct_calendar_get_years (calendar));
    }
  if (form_label != NULL)
    g_string_append_printf (description, "%s%s", description->len > 0 ? " · " : "", form_label);

  data.display_name = *name != '\0' ? (char *) name : base_name;
  data.description = description->str;
  data.mime_type = (char *) PLAN_MIME_TYPE;
  data.app_name = (char *) APPLICATION_ID;
  data.app_exec = (char *) "caitien %u";
  gtk_recent_manager_add_full (manager, uri, &data);
}
