/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-file"

#include "config.h"

#include "ct-plan-file.h"

#include <glib/gi18n-lib.h>

#include "ct-file-bytes.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"

/**
 * CtPlanFile:
 *
 * A plan and the file that it comes from. Knows whether the plan has changed since it was saved,
 * and notices when somebody else has changed the file. A plan may be edited while it is being
 * saved: what goes to the disk is the state in which the saving began.
 */
struct _CtPlanFile
{
  GObject parent_instance;

  CtPlan *plan;
  GFile *file;
  char *etag;
  gboolean busy;
};

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_BUSY,
  PROP_DISPLAY_NAME,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtPlanFile, ct_plan_file, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
history_clean_cb (GObject *history, GParamSpec *pspec, gpointer user_data)
{
  g_object_notify_by_pspec (user_data, properties[PROP_MODIFIED]);
}

static void
set_plan (CtPlanFile *self, CtPlan *plan)
{
  self->plan = g_object_ref (plan);
  g_signal_connect_object (ct_plan_get_history (plan), "notify::clean",
                           G_CALLBACK (history_clean_cb), self, 0);
}

static void
set_busy (CtPlanFile *self, gboolean busy)
{
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* @etag: (transfer full) */
static void
take_state (CtPlanFile *self, GFile *file, char *etag)
{
  g_free (self->etag);
  self->etag = etag;

  if (g_set_object (&self->file, file))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISPLAY_NAME]);
    }
}

static void
ct_plan_file_finalize (GObject *object)
{
  CtPlanFile *self = CT_PLAN_FILE (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);

  G_OBJECT_CLASS (ct_plan_file_parent_class)->finalize (object);
}

static void
ct_plan_file_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtPlanFile *self = CT_PLAN_FILE (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, ct_plan_file_get_modified (self));
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;

    case PROP_DISPLAY_NAME:
      g_value_take_string (value, ct_plan_file_dup_display_name (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_plan_file_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtPlanFile *self = CT_PLAN_FILE (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      set_plan (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_plan_file_class_init (CtPlanFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ct_plan_file_finalize;
  object_class->get_property = ct_plan_file_get_property;
  object_class->set_property = ct_plan_file_set_property;

  properties[PROP_PLAN] =
      g_param_spec_object ("plan", NULL, NULL, CT_TYPE_PLAN,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_DISPLAY_NAME] = g_param_spec_string ("display-name", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ct_plan_file_init (CtPlanFile *self)
{
}

/**
 * ct_plan_file_new:
 * @plan: a plan that is in no file yet
 */
CtPlanFile *
ct_plan_file_new (CtPlan *plan)
{
  return g_object_new (CT_TYPE_PLAN_FILE, "plan", plan, NULL);
}

/**
 * ct_plan_file_new_unsaved:
 * @plan: a plan that is not what its file holds
 * @file: (nullable): the file that it belongs to
 * @etag: (nullable): the state of the file from which the plan departs
 *
 * No undoing leads from this plan to what the file holds: it stays modified until it is saved.
 */
CtPlanFile *
ct_plan_file_new_unsaved (CtPlan *plan, GFile *file, const char *etag)
{
  CtPlanFile *self = ct_plan_file_new (plan);

  if (file != NULL)
    take_state (self, file, g_strdup (etag));
  ct_history_set_clean_position (ct_plan_get_history (plan), G_MAXUINT);

  return self;
}

/* Reading. The whole plan is made before anybody else sees it, so it may be made in any thread. */

static CtPlan *
read_plan (
    GFile *file, CtCatalogue *catalogue, GCancellable *cancellable, char **etag, GError **error)
{
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, cancellable, etag, error);
  g_autofree char *name = ct_file_bytes_dup_name (file);

  if (bytes == NULL)
    return NULL;

  return ct_plan_reader_read_with_catalogue (bytes, name, catalogue, error);
}

static CtPlanFile *
make_plan_file (CtPlan *plan, GFile *file, const char *etag)
{
  CtPlanFile *self = ct_plan_file_new (plan);

  take_state (self, file, g_strdup (etag));

  return self;
}

/**
 * ct_plan_file_load:
 * @catalogue: (nullable): the standards and forms that there are
 *
 * Returns: (transfer full) (nullable): the plan in @file; %NULL with one sentence in @error
 */
CtPlanFile *
ct_plan_file_load (GFile *file, CtCatalogue *catalogue, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (CtPlan) plan = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  plan = read_plan (file, catalogue, cancellable, &etag, error);

  return plan != NULL ? make_plan_file (plan, file, etag) : NULL;
}

typedef struct
{
  GFile *file;
  CtCatalogue *catalogue;
  char *etag;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_object (&load->file);
  g_clear_object (&load->catalogue);
  g_free (load->etag);
  g_free (load);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;
  CtPlan *plan = read_plan (load->file, load->catalogue, cancellable, &load->etag, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ct_plan_file_load_async:
 * @catalogue: (nullable): the standards and forms that there are; not to be changed meanwhile
 */
void
ct_plan_file_load_async (GFile *file,
                         CtCatalogue *catalogue,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (G_IS_FILE (file));

  load = g_new0 (Load, 1);
  load->file = g_object_ref (file);
  load->catalogue = catalogue != NULL ? g_object_ref (catalogue) : NULL;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ct_plan_file_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * ct_plan_file_load_finish:
 *
 * Returns: (transfer full) (nullable): the plan in its file
 */
CtPlanFile *
ct_plan_file_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (CtPlan) plan = NULL;
  Load *load;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  plan = g_task_propagate_pointer (G_TASK (result), error);
  if (plan == NULL)
    return NULL;

  load = g_task_get_task_data (G_TASK (result));

  return make_plan_file (plan, load->file, load->etag);
}

/* Writing */

typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *old_etag;
  char *new_etag;
  guint position;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->file);
  g_clear_pointer (&save->bytes, g_bytes_unref);
  g_free (save->old_etag);
  g_free (save->new_etag);
  g_free (save);
}

/* Takes the picture that is going to be saved. What is typed from now on is a step of its own, or
 * else it would count as saved. */
static Save *
begin_save (CtPlanFile *self, GFile *file, gboolean overwrite)
{
  CtHistory *history = ct_plan_get_history (self->plan);
  Save *save = g_new0 (Save, 1);
  gboolean same_file;

  if (file == NULL)
    file = self->file;
  same_file = self->file != NULL && g_file_equal (self->file, file);

  ct_history_seal (history);
  save->file = g_object_ref (file);
  save->position = ct_history_get_position (history);
  save->bytes = ct_plan_writer_write (self->plan);
  save->old_etag = same_file && !overwrite ? g_strdup (self->etag) : NULL;

  return save;
}

static void
end_save (CtPlanFile *self, Save *save)
{
  take_state (self, save->file, g_steal_pointer (&save->new_etag));
  ct_history_set_clean_position (ct_plan_get_history (self->plan), save->position);
}

/**
 * ct_plan_file_save:
 * @file: (nullable): where to; %NULL for the file that it comes from
 */
gboolean
ct_plan_file_save (CtPlanFile *self, GFile *file, GCancellable *cancellable, GError **error)
{
  Save *save;
  gboolean saved;

  g_return_val_if_fail (CT_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (file != NULL || self->file != NULL, FALSE);

  save = begin_save (self, file, FALSE);
  saved = ct_file_bytes_save (save->file, save->bytes, save->old_etag, cancellable, &save->new_etag,
                              error);
  if (saved)
    end_save (self, save);
  save_free (save);

  return saved;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Save *save = task_data;
  GError *error = NULL;

  if (ct_file_bytes_save (save->file, save->bytes, save->old_etag, cancellable, &save->new_etag,
                          &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ct_plan_file_save_async:
 * @file: (nullable): where to; %NULL for the file that it comes from
 * @overwrite: even when somebody else has changed the file meanwhile
 *
 * The plan may be edited until the saving is done. %G_IO_ERROR_WRONG_ETAG says that somebody else
 * has changed the file, and nothing was written.
 */
void
ct_plan_file_save_async (CtPlanFile *self,
                         GFile *file,
                         gboolean overwrite,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CT_IS_PLAN_FILE (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ct_plan_file_save_async);

  if (self->busy)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, "%s",
                               _ ("The plan is already being saved."));
      return;
    }

  g_task_set_task_data (task, begin_save (self, file, overwrite), save_free);
  /* Once the file is replaced, it is saved, whatever the user does then. */
  g_task_set_check_cancellable (task, FALSE);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
ct_plan_file_save_finish (CtPlanFile *self, GAsyncResult *result, GError **error)
{
  Save *save;
  gboolean saved;

  g_return_val_if_fail (CT_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  save = g_task_get_task_data (G_TASK (result));
  saved = g_task_propagate_boolean (G_TASK (result), error);

  /* Without data the save was refused, because another one is still under way. */
  if (save != NULL)
    {
      if (saved)
        end_save (self, save);
      set_busy (self, FALSE);
    }

  return saved;
}

/**
 * ct_plan_file_get_plan:
 *
 * Returns: (transfer none): the plan
 */
CtPlan *
ct_plan_file_get_plan (CtPlanFile *self)
{
  g_return_val_if_fail (CT_IS_PLAN_FILE (self), NULL);

  return self->plan;
}

/**
 * ct_plan_file_get_file:
 *
 * Returns: (transfer none) (nullable): where the plan is kept; %NULL when it was never saved
 */
GFile *
ct_plan_file_get_file (CtPlanFile *self)
{
  g_return_val_if_fail (CT_IS_PLAN_FILE (self), NULL);

  return self->file;
}

/**
 * ct_plan_file_get_etag:
 *
 * Returns: (nullable): the mark of the file's state as it was last read or written
 */
const char *
ct_plan_file_get_etag (CtPlanFile *self)
{
  g_return_val_if_fail (CT_IS_PLAN_FILE (self), NULL);

  return self->etag;
}

gboolean
ct_plan_file_get_modified (CtPlanFile *self)
{
  g_return_val_if_fail (CT_IS_PLAN_FILE (self), FALSE);

  return !ct_history_get_clean (ct_plan_get_history (self->plan));
}

/**
 * ct_plan_file_get_busy:
 *
 * Returns: whether the plan is being saved
 */
gboolean
ct_plan_file_get_busy (CtPlanFile *self)
{
  g_return_val_if_fail (CT_IS_PLAN_FILE (self), FALSE);

  return self->busy;
}

/**
 * ct_plan_file_dup_display_name:
 *
 * Returns: (transfer full) (nullable): the file's name for people; %NULL when there is no file
 */
char *
ct_plan_file_dup_display_name (CtPlanFile *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CT_IS_PLAN_FILE (self), NULL);

  name = self->file != NULL ? g_file_get_basename (self->file) : NULL;

  return name != NULL ? g_filename_display_name (name) : NULL;
}
