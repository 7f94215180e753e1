/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-file-watch"

#include "config.h"

#include "ct-file-watch.h"

#include "ct-file-bytes.h"

/* Somebody who writes a file does so in several steps: it is looked at when they are over. */
#define SETTLE_MS 400

/**
 * CtFileWatch:
 *
 * Looks after the file of a plan that is open: whether it is still there and still the same. Not
 * every disk tells of changes, so [method@Ct.FileWatch.check] is to be called when the user comes
 * back to the window. A plan whose file is gone counts as modified.
 */
struct _CtFileWatch
{
  GObject parent_instance;

  CtPlanFile *plan_file;
  GFileMonitor *monitor;
  GCancellable *cancellable;
  CtFileState state;
  guint settle_source;
  gboolean checking;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtFileWatch, ct_file_watch, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* Looking */

typedef struct
{
  GFile *file;
  char *etag;
  char *digest;
  CtFileState state;
  char *new_etag;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->file);
  g_free (look->etag);
  g_free (look->digest);
  g_free (look->new_etag);
  g_free (look);
}

static gboolean
can_write (GFileInfo *info)
{
  return !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) ||
         g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
}

/* A file is written by putting another one in its place, so the folder counts, too. */
static gboolean
can_replace (GFile *file, GFileInfo *info)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFileInfo) folder_info =
      folder != NULL ? g_file_query_info (folder, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE,
                                          G_FILE_QUERY_INFO_NONE, NULL, NULL)
                     : NULL;

  return can_write (info) && (folder_info == NULL || can_write (folder_info));
}

static CtFileState
find_absence (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return folder == NULL || g_file_query_exists (folder, NULL) ? CT_FILE_STATE_GONE
                                                              : CT_FILE_STATE_FOLDER_GONE;
}

static void
look (Look *self, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (self->file,
                         G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE,
                         G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  if (info == NULL)
    {
      self->state = find_absence (self->file);
      return;
    }

  self->state = can_replace (self->file, info) ? CT_FILE_STATE_SAME : CT_FILE_STATE_READ_ONLY;
  if (g_strcmp0 (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE),
                 self->etag) == 0)
    return;

  bytes = ct_file_bytes_load (self->file, cancellable, &self->new_etag, NULL);
  digest = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  if (g_strcmp0 (digest, self->digest) != 0)
    self->state = bytes != NULL ? CT_FILE_STATE_CHANGED : find_absence (self->file);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  look (task_data, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
set_state (CtFileWatch *self, CtFileState state)
{
  ct_plan_file_set_lost (self->plan_file,
                         state == CT_FILE_STATE_GONE || state == CT_FILE_STATE_FOLDER_GONE);

  if (self->state == state)
    return;

  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Saved or read again meanwhile: what was seen is of a former state. */
static gboolean
is_outdated (CtFileWatch *self, const Look *seen)
{
  return ct_plan_file_get_busy (self->plan_file) ||
         ct_plan_file_get_file (self->plan_file) != seen->file ||
         g_strcmp0 (ct_plan_file_get_etag (self->plan_file), seen->etag) != 0;
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtFileWatch) self = CT_FILE_WATCH (g_object_ref (object));
  const Look *seen = g_task_get_task_data (G_TASK (result));

  self->checking = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  if (is_outdated (self, seen))
    {
      ct_file_watch_check (self);
      return;
    }

  if (seen->new_etag != NULL && seen->state != CT_FILE_STATE_CHANGED)
    ct_plan_file_set_etag (self->plan_file, seen->new_etag);
  set_state (self, seen->state);
}

/* Being told */

static gboolean
settled_cb (gpointer data)
{
  CtFileWatch *self = data;

  self->settle_source = 0;
  ct_file_watch_check (self);

  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (CtFileWatch *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
stop_monitor (CtFileWatch *self)
{
  if (self->monitor == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
file_changed_cb (CtFileWatch *self)
{
  GFile *file = ct_plan_file_get_file (self->plan_file);

  stop_monitor (self);
  self->state = CT_FILE_STATE_SAME;
  g_signal_emit (self, signals[CHANGED], 0);
  if (file == NULL)
    return;

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
busy_changed_cb (CtFileWatch *self)
{
  if (!ct_plan_file_get_busy (self->plan_file))
    ct_file_watch_check (self);
}

static void
ct_file_watch_dispose (GObject *object)
{
  CtFileWatch *self = CT_FILE_WATCH (object);

  stop_monitor (self);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->plan_file);

  G_OBJECT_CLASS (ct_file_watch_parent_class)->dispose (object);
}

static void
ct_file_watch_class_init (CtFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_file_watch_dispose;

  /**
   * CtFileWatch::changed:
   *
   * Emitted when the file is in another state than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_file_watch_init (CtFileWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

CtFileWatch *
ct_file_watch_new (CtPlanFile *plan_file)
{
  CtFileWatch *self = g_object_new (CT_TYPE_FILE_WATCH, NULL);

  self->plan_file = g_object_ref (plan_file);
  g_signal_connect_object (plan_file, "notify::file", G_CALLBACK (file_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan_file, "notify::busy", G_CALLBACK (busy_changed_cb), self,
                           G_CONNECT_SWAPPED);
  file_changed_cb (self);
  ct_file_watch_check (self);

  return self;
}

CtFileState
ct_file_watch_get_state (CtFileWatch *self)
{
  g_return_val_if_fail (CT_IS_FILE_WATCH (self), CT_FILE_STATE_SAME);

  return self->state;
}

/**
 * ct_file_watch_check:
 *
 * Looks at the file now; what is found is told by [signal@Ct.FileWatch::changed].
 */
void
ct_file_watch_check (CtFileWatch *self)
{
  GFile *file;
  g_autoptr (GTask) task = NULL;
  Look *to_see;

  g_return_if_fail (CT_IS_FILE_WATCH (self));

  /* After a save the watch looks by itself. */
  file = self->plan_file != NULL ? ct_plan_file_get_file (self->plan_file) : NULL;
  if (file == NULL || self->checking || ct_plan_file_get_busy (self->plan_file))
    return;

  to_see = g_new0 (Look, 1);
  to_see->file = g_object_ref (file);
  to_see->etag = g_strdup (ct_plan_file_get_etag (self->plan_file));
  to_see->digest = g_strdup (ct_plan_file_get_digest (self->plan_file));

  self->checking = TRUE;
  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, ct_file_watch_check);
  g_task_set_task_data (task, to_see, look_free);
  g_task_run_in_thread (task, look_in_thread);
}
