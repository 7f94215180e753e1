/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft"

#include "config.h"

#include "ct-draft.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ct-draft-index.h"
#include "ct-draft-lock.h"
#include "ct-file-bytes.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"

/**
 * CtDraft:
 *
 * A plan with changes that are not in its file, kept apart from it: the plan, an index that tells
 * which file it belongs to, and a lock that is held as long as somebody works on it. Its files have
 * the draft's id for a name; a draft that was never written has none.
 */
struct _CtDraft
{
  GObject parent_instance;

  GFile *folder;
  char *id;

  /* Writing goes on in a thread; deleting waits for it. */
  GMutex mutex;
  CtDraftLock *lock;
  char *written_index;
  guint written_serial;
  gboolean deleted;

  guint last_serial;

  CtDraftIndex *index;
  GDateTime *time;
};

G_DEFINE_FINAL_TYPE (CtDraft, ct_draft, G_TYPE_OBJECT)

static char *
dup_path (CtDraft *self, const char *suffix)
{
  g_autofree char *name = g_strconcat (self->id, suffix, NULL);

  return g_build_filename (g_file_peek_path (self->folder), name, NULL);
}

static void
ct_draft_finalize (GObject *object)
{
  CtDraft *self = CT_DRAFT (object);

  g_clear_pointer (&self->lock, ct_draft_lock_free);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->written_index, g_free);
  g_clear_pointer (&self->index, ct_draft_index_free);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (ct_draft_parent_class)->finalize (object);
}

static void
ct_draft_class_init (CtDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_draft_finalize;
}

static void
ct_draft_init (CtDraft *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * ct_draft_new:
 * @folder: a local folder; it is made when something is written
 *
 * Returns: (transfer full): a draft of which nothing is written yet
 */
CtDraft *
ct_draft_new (GFile *folder)
{
  CtDraft *self;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL, NULL);

  self = g_object_new (CT_TYPE_DRAFT, NULL);
  self->folder = g_object_ref (folder);
  self->id = g_uuid_string_random ();
  self->index = ct_draft_index_parse (NULL);

  return self;
}

/**
 * ct_draft_find:
 * @folder: where the drafts are kept
 *
 * Returns: (transfer full): the draft with @id; it has no time when there is none
 */
CtDraft *
ct_draft_find (GFile *folder, const char *id)
{
  CtDraft *self = ct_draft_new (folder);
  g_autofree char *path = NULL;
  g_autofree char *index_path = NULL;
  GStatBuf status;

  g_free (self->id);
  self->id = g_path_get_basename (id);
  path = dup_path (self, ".caitien");
  if (g_stat (path, &status) == 0 && status.st_size > 0)
    self->time = g_date_time_new_from_unix_local (status.st_mtime);

  index_path = dup_path (self, ".ini");
  if (g_file_get_contents (index_path, &self->written_index, NULL, NULL))
    {
      ct_draft_index_free (self->index);
      self->index = ct_draft_index_parse (self->written_index);
    }

  return self;
}

const char *
ct_draft_get_id (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);

  return self->id;
}

/**
 * ct_draft_get_uri:
 *
 * Returns: (nullable): the file that the plan comes from; %NULL when it was never saved
 */
const char *
ct_draft_get_uri (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);

  return self->index->uri;
}

/* Returns: (nullable): the mark of the state of the file from which the draft departs */
const char *
ct_draft_get_etag (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);

  return self->index->etag;
}

/* Returns: (nullable): the digest of what the file held then */
const char *
ct_draft_get_digest (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);

  return self->index->digest;
}

/* Returns: (nullable): the school's name */
const char *
ct_draft_get_school (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);

  return self->index->school;
}

int
ct_draft_get_first_year (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), 0);

  return self->index->first_year;
}

/* Returns: the number of school years; 0 when the plan does not tell */
int
ct_draft_get_years (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), 0);

  return self->index->years;
}

/* Returns: (nullable): when the draft was last written */
GDateTime *
ct_draft_get_time (CtDraft *self)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);

  return self->time;
}

static gboolean
take_lock (CtDraft *self, GError **error)
{
  g_autofree char *path = dup_path (self, ".lock");

  if (self->lock == NULL)
    self->lock = ct_draft_lock_take (path, error);

  return self->lock != NULL;
}

/**
 * ct_draft_claim:
 *
 * Takes the draft for this window until the object is gone or [method@Ct.Draft.release].
 *
 * Returns: %FALSE with %G_IO_ERROR_BUSY when somebody else has it
 */
gboolean
ct_draft_claim (CtDraft *self, GError **error)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), FALSE);

  return take_lock (self, error);
}

void
ct_draft_release (CtDraft *self)
{
  g_return_if_fail (CT_IS_DRAFT (self));

  g_clear_pointer (&self->lock, ct_draft_lock_free);
}

/* Writing */

/* @serial: of two writings under way the later one counts, whichever comes to it first */
typedef struct
{
  GBytes *bytes;
  char *index;
  guint serial;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_bytes_unref (write->bytes);
  g_free (write->index);
  g_free (write);
}

static Write *
begin_write (CtDraft *self, CtPlanFile *plan_file)
{
  Write *write = g_new0 (Write, 1);

  ct_draft_index_free (self->index);
  self->index = ct_draft_index_new (plan_file);
  write->bytes = ct_plan_writer_write (ct_plan_file_get_plan (plan_file));
  write->index = ct_draft_index_dup_text (self->index);
  write->serial = ++self->last_serial;

  return write;
}

/* @cause: (transfer full) */
static gboolean
take_cause (GError **error, GError *cause)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, cause->domain, cause->code, "%s",
                 _ ("The disk of your home folder is full."));
  else
    g_set_error (error, cause->domain, cause->code, "%s", cause->message);

  return FALSE;
}

/* A new file that takes the place of the old one, so that there is a whole one at every moment. */
static gboolean
put (CtDraft *self, const char *suffix, const char *data, gsize size, GError **error)
{
  g_autofree char *path = dup_path (self, suffix);
  GError *cause = NULL;

  return g_file_set_contents_full (path, data, (gssize) size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, &cause) ||
         take_cause (error, cause);
}

static gboolean
put_index (CtDraft *self, const char *index, GError **error)
{
  if (g_strcmp0 (self->written_index, index) == 0)
    return TRUE;

  if (!put (self, ".ini", index, strlen (index), error))
    return FALSE;

  g_free (self->written_index);
  self->written_index = g_strdup (index);

  return TRUE;
}

static gboolean
make_folder (CtDraft *self, GError **error)
{
  if (g_mkdir_with_parents (g_file_peek_path (self->folder), 0700) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _ ("The folder of the drafts can’t be written to: %s."), g_strerror (errno));

  return FALSE;
}

/* The index goes after the plan that it tells of, so that it never claims an older draft to be
 * based on a newer file; but the first draft needs one from the start. */
static gboolean
put_all (CtDraft *self, const Write *write, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gsize size;
  const char *data = g_bytes_get_data (write->bytes, &size);

  if (self->deleted || write->serial < self->written_serial)
    return TRUE;

  self->written_serial = write->serial;

  return make_folder (self, error) && take_lock (self, error) &&
         (self->written_index != NULL || put_index (self, write->index, error)) &&
         put (self, ".caitien", data, size, error) && put_index (self, write->index, error);
}

static void
end_write (CtDraft *self)
{
  g_clear_pointer (&self->time, g_date_time_unref);
  self->time = g_date_time_new_now_local ();
}

/**
 * ct_draft_write:
 * @plan_file: the plan, and the file that it comes from
 *
 * Returns: %FALSE when nothing was written; what was written before is then still there
 */
gboolean
ct_draft_write (CtDraft *self, CtPlanFile *plan_file, GCancellable *cancellable, GError **error)
{
  Write *write;
  gboolean written;

  g_return_val_if_fail (CT_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (CT_IS_PLAN_FILE (plan_file), FALSE);

  write = begin_write (self, plan_file);
  written = put_all (self, write, error);
  if (written)
    end_write (self);
  write_free (write);

  return written;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (put_all (source, task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ct_draft_write_async:
 *
 * Writes the plan as it is now; it may be edited meanwhile. One writing at a time.
 */
void
ct_draft_write_async (CtDraft *self,
                      CtPlanFile *plan_file,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CT_IS_DRAFT (self));
  g_return_if_fail (CT_IS_PLAN_FILE (plan_file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ct_draft_write_async);
  g_task_set_task_data (task, begin_write (self, plan_file), write_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
ct_draft_write_finish (CtDraft *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (CT_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  end_write (self);

  return TRUE;
}

/* Reading */

/**
 * ct_draft_read_plan:
 * @catalogue: (nullable): the standards and forms that there are
 *
 * Returns: (transfer full) (nullable): the plan as the draft has it
 */
CtPlan *
ct_draft_read_plan (CtDraft *self,
                    CtCatalogue *catalogue,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);

  path = dup_path (self, ".caitien");
  file = g_file_new_for_path (path);
  bytes = ct_file_bytes_load (file, cancellable, NULL, error);

  return bytes != NULL ? ct_plan_reader_read_with_catalogue (bytes, path, catalogue, error) : NULL;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  CtPlan *plan = ct_draft_read_plan (source, task_data, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ct_draft_load_async:
 * @catalogue: (nullable): the standards and forms that there are; not to be changed meanwhile
 */
void
ct_draft_load_async (CtDraft *self,
                     CtCatalogue *catalogue,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CT_IS_DRAFT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ct_draft_load_async);
  if (catalogue != NULL)
    g_task_set_task_data (task, g_object_ref (catalogue), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * ct_draft_load_finish:
 *
 * Returns: (transfer full) (nullable): the draft's plan, unsaved, with the file that it belongs to
 */
CtPlanFile *
ct_draft_load_finish (CtDraft *self, GAsyncResult *result, GError **error)
{
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (CT_IS_DRAFT (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  plan = g_task_propagate_pointer (G_TASK (result), error);
  if (plan == NULL)
    return NULL;

  file = self->index->uri != NULL ? g_file_new_for_uri (self->index->uri) : NULL;

  return ct_plan_file_new_unsaved (plan, file, self->index->etag, self->index->digest);
}

/* Deleting */

static gboolean
remove_file (const char *path, GError **error)
{
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* Translators: %s is the reason, as the system tells it */
               _ ("The draft can’t be deleted: %s."), g_strerror (errno));

  return FALSE;
}

/* All but the lock; a writer that was killed may have left a file that was to become the draft. */
static gboolean
remove_files (CtDraft *self, GError **error)
{
  const char *folder = g_file_peek_path (self->folder);
  g_autofree char *lock = g_strconcat (self->id, ".lock", NULL);
  g_autofree char *prefix = g_strconcat (self->id, ".", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, prefix) && !g_str_equal (name, lock) &&
          !remove_file (path, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ct_draft_delete:
 *
 * Removes the draft for good: what is being written now, too. Somebody else's draft stays.
 */
gboolean
ct_draft_delete (CtDraft *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *lock = NULL;

  g_return_val_if_fail (CT_IS_DRAFT (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  plan = dup_path (self, ".caitien");
  lock = dup_path (self, ".lock");

  /* The plan first: what is left of a draft without one is swept away later. */
  if (g_file_query_exists (self->folder, NULL) &&
      !(take_lock (self, error) && remove_file (plan, error) && remove_files (self, error) &&
        remove_file (lock, error)))
    return FALSE;

  self->deleted = TRUE;
  g_clear_pointer (&self->lock, ct_draft_lock_free);

  return TRUE;
}
