/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-save"

#include "config.h"

#include "ct-plan-save.h"

#include "ct-file-bytes.h"
#include "ct-version-folder.h"

/**
 * ct_plan_save_new:
 * @bytes: (transfer full): the plan as the file is to hold it
 */
CtPlanSave *
ct_plan_save_new (GFile *file, GBytes *bytes)
{
  CtPlanSave *self = g_new0 (CtPlanSave, 1);

  self->file = g_object_ref (file);
  self->bytes = bytes;

  return self;
}

void
ct_plan_save_free (CtPlanSave *self)
{
  g_object_unref (self->file);
  g_bytes_unref (self->bytes);
  g_clear_object (&self->versions);
  g_free (self->old_etag);
  g_free (self->old_digest);
  g_free (self->new_etag);
  g_free (self->new_digest);
  g_free (self);
}

static GDateTime *
dup_time (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GDateTime *time = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;

  return time != NULL ? time : g_date_time_new_now_utc ();
}

/* A plan that is saved without its history is still better than one that is not saved. */
static void
keep_version (CtPlanSave *self, GBytes *bytes)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GError) error = NULL;

  if (self->versions == NULL)
    return;

  time = dup_time (self->file);
  if (!ct_version_folder_keep (self->versions, self->file, bytes, time, &error))
    g_message ("%s", error->message);
}

/* Some disks round the time of a file when they are taken out and put in again: what has another
 * time but says the same is the same. */
static char *
dup_expected_etag (CtPlanSave *self, GBytes *old, const char *etag)
{
  g_autofree char *digest = NULL;

  if (self->old_etag == NULL || old == NULL || self->old_digest == NULL)
    return g_strdup (self->old_etag);

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, old);

  return g_strdup (g_str_equal (digest, self->old_digest) ? etag : self->old_etag);
}

/**
 * ct_plan_save_run:
 *
 * Keeps what the file held, and puts the new plan in its place. May be called in any thread.
 */
gboolean
ct_plan_save_run (CtPlanSave *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GBytes) old = ct_file_bytes_load (self->file, cancellable, &etag, NULL);

  if (old != NULL)
    keep_version (self, old);
  expected = dup_expected_etag (self, old, etag);
  if (!ct_file_bytes_save (self->file, self->bytes, expected, cancellable, &self->new_etag, error))
    return FALSE;

  self->new_digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
  keep_version (self, self->bytes);

  return TRUE;
}
