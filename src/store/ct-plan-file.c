/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-file"

#include "config.h"

#include "ct-plan-file.h"

#include <glib/gi18n-lib.h>

#include "ct-plan-become.h"
#include "ct-plan-load.h"
#include "ct-plan-save.h"
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
  GFile *versions;
  char *etag;
  char *digest;
  gboolean busy;
  gboolean lost;
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

/* @etag and @digest: (transfer full) */
static void
take_state (CtPlanFile *self, GFile *file, char *etag, char *digest)
{
  g_free (self->etag);
  self->etag = etag;
  g_free (self->digest);
  self->digest = digest;
  ct_plan_file_set_lost (self, FALSE);

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
  g_clear_object (&self->versions);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->digest, g_free);

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
 * @digest: (nullable): of what the file held then
 *
 * No undoing leads from this plan to what the file holds: it stays modified until it is saved.
 */
CtPlanFile *
ct_plan_file_new_unsaved (CtPlan *plan, GFile *file, const char *etag, const char *digest)
{
  CtPlanFile *self = ct_plan_file_new (plan);

  if (file != NULL)
    take_state (self, file, g_strdup (etag), g_strdup (digest));
  ct_history_set_clean_position (ct_plan_get_history (plan), G_MAXUINT);

  return self;
}

/* Reading. The whole plan is made before anybody else sees it, so it may be made in any thread. */

static CtPlanFile *
make_plan_file (CtPlan *plan, CtPlanLoad *load)
{
  CtPlanFile *self = ct_plan_file_new (plan);

  take_state (self, load->file, g_strdup (load->etag), g_strdup (load->digest));

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
  g_autoptr (CtPlanLoad) load = NULL;
  g_autoptr (CtPlan) plan = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  load = ct_plan_load_new (file, catalogue);
  plan = ct_plan_load_run (load, cancellable, error);

  return plan != NULL ? make_plan_file (plan, load) : NULL;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  CtPlan *plan = ct_plan_load_run (task_data, cancellable, &error);

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

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ct_plan_file_load_async);
  g_task_set_task_data (task, ct_plan_load_new (file, catalogue),
                        (GDestroyNotify) ct_plan_load_free);
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

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  plan = g_task_propagate_pointer (G_TASK (result), error);

  return plan != NULL ? make_plan_file (plan, g_task_get_task_data (G_TASK (result))) : NULL;
}

/* Writing */

/* Takes the picture that is going to be saved. What is typed from now on is a step of its own, or
 * else it would count as saved. */
static CtPlanSave *
begin_save (CtPlanFile *self, GFile *file, gboolean overwrite)
{
  CtHistory *history = ct_plan_get_history (self->plan);
  CtPlanSave *save;

  if (file == NULL)
    file = self->file;

  ct_history_seal (history);
  save = ct_plan_save_new (file, ct_plan_writer_write (self->plan));
  save->position = ct_history_get_position (history);
  g_set_object (&save->versions, self->versions);
  if (!overwrite && self->file != NULL && g_file_equal (self->file, file))
    {
      save->old_etag = g_strdup (self->etag);
      save->old_digest = g_strdup (self->digest);
    }

  return save;
}

static void
end_save (CtPlanFile *self, CtPlanSave *save)
{
  take_state (self, save->file, g_steal_pointer (&save->new_etag),
              g_steal_pointer (&save->new_digest));
  ct_history_set_clean_position (ct_plan_get_history (self->plan), save->position);
}

/**
 * ct_plan_file_save:
 * @file: (nullable): where to; %NULL for the file that it comes from
 */
gboolean
ct_plan_file_save (CtPlanFile *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (CtPlanSave) save = NULL;

  g_return_val_if_fail (CT_IS_PLAN_FILE (self), FALSE);
  g_return_val_if_fail (file != NULL || self->file != NULL, FALSE);

  save = begin_save (self, file, FALSE);
  if (!ct_plan_save_run (save, cancellable, error))
    return FALSE;

  end_save (self, save);

  return TRUE;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (ct_plan_save_run (task_data, cancellable, &error))
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

  g_task_set_task_data (task, begin_save (self, file, overwrite),
                        (GDestroyNotify) ct_plan_save_free);
  /* Once the file is replaced, it is saved, whatever the user does then. */
  g_task_set_check_cancellable (task, FALSE);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
ct_plan_file_save_finish (CtPlanFile *self, GAsyncResult *result, GError **error)
{
  CtPlanSave *save;
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

/**
 * ct_plan_file_get_digest:
 *
 * Returns: (nullable): the digest of what the file held as it was last read or written
 */
const char *
ct_plan_file_get_digest (CtPlanFile *self)
{
  g_return_val_if_fail (CT_IS_PLAN_FILE (self), NULL);

  return self->digest;
}

/* The file says the same in another state, as after a copy of the whole folder. */
void
ct_plan_file_set_etag (CtPlanFile *self, const char *etag)
{
  g_return_if_fail (CT_IS_PLAN_FILE (self));

  if (etag == self->etag)
    return;

  g_free (self->etag);
  self->etag = g_strdup (etag);
}

/**
 * ct_plan_file_set_versions:
 * @versions: (nullable): the folder in which each save keeps a version
 */
void
ct_plan_file_set_versions (CtPlanFile *self, GFile *versions)
{
  g_return_if_fail (CT_IS_PLAN_FILE (self));

  g_set_object (&self->versions, versions);
}

/**
 * ct_plan_file_become:
 * @loaded: what a file holds now
 * @label: translated name of the step
 *
 * Makes the plan what @loaded is, in one step: undone, it is what it was, with changes that are not
 * in the file.
 */
void
ct_plan_file_become (CtPlanFile *self, CtPlanFile *loaded, const char *label)
{
  CtHistory *history;

  g_return_if_fail (CT_IS_PLAN_FILE (self));
  g_return_if_fail (CT_IS_PLAN_FILE (loaded) && loaded->file != NULL);

  history = ct_plan_get_history (self->plan);
  ct_plan_become (self->plan, loaded->plan, label);
  take_state (self, loaded->file, g_strdup (loaded->etag), g_strdup (loaded->digest));
  ct_history_set_clean_position (history, ct_history_get_position (history));
}

/**
 * ct_plan_file_set_lost:
 * @lost: whether the plan is in no file any more: it is gone, or holds something else
 */
void
ct_plan_file_set_lost (CtPlanFile *self, gboolean lost)
{
  g_return_if_fail (CT_IS_PLAN_FILE (self));

  if (self->lost == lost)
    return;

  self->lost = lost;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

/**
 * ct_plan_file_get_modified:
 *
 * Returns: whether the plan, as it is now, is in no file
 */
gboolean
ct_plan_file_get_modified (CtPlanFile *self)
{
  g_return_val_if_fail (CT_IS_PLAN_FILE (self), FALSE);

  return self->lost || !ct_history_get_clean (ct_plan_get_history (self->plan));
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
