/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-version"

#include "config.h"

#include "ct-version.h"

#include <string.h>

#include "ct-file-bytes.h"
#include "ct-plan-reader.h"

#define SUFFIX ".caitien"

/* Enough of a digest to tell the states of one file apart. */
#define DIGEST_LENGTH 16

/**
 * CtVersion:
 *
 * What a plan's file held at some time. The name of the file that keeps it tells the time and the
 * digest, so that a list of versions is made without reading them.
 */
struct _CtVersion
{
  GObject parent_instance;

  char *path;
  char *digest;
  GDateTime *time;
};

G_DEFINE_FINAL_TYPE (CtVersion, ct_version, G_TYPE_OBJECT)

static void
ct_version_finalize (GObject *object)
{
  CtVersion *self = CT_VERSION (object);

  g_free (self->path);
  g_free (self->digest);
  g_clear_pointer (&self->time, g_date_time_unref);

  G_OBJECT_CLASS (ct_version_parent_class)->finalize (object);
}

static void
ct_version_class_init (CtVersionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_version_finalize;
}

static void
ct_version_init (CtVersion *self)
{
}

/**
 * ct_version_make_name:
 * @time: when the file was like that
 * @digest: of what it held
 */
char *
ct_version_make_name (GDateTime *time, const char *digest)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
  g_autofree char *stamp = g_date_time_format (utc, "%Y%m%dT%H%M%S");

  return g_strdup_printf ("%s.%06dZ-%.*s" SUFFIX, stamp, g_date_time_get_microsecond (utc),
                          DIGEST_LENGTH, digest);
}

/**
 * ct_version_new:
 * @name: of a file in @folder
 *
 * Returns: (transfer full) (nullable): %NULL when @name is not of a version
 */
CtVersion *
ct_version_new (const char *folder, const char *name)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GDateTime) utc = NULL;
  CtVersion *self;

  if (!g_str_has_suffix (name, SUFFIX))
    return NULL;

  parts = g_strsplit (name, "-", 2);
  utc = g_date_time_new_from_iso8601 (parts[0], NULL);
  if (utc == NULL || parts[1] == NULL || strlen (parts[1]) != DIGEST_LENGTH + strlen (SUFFIX))
    return NULL;

  self = g_object_new (CT_TYPE_VERSION, NULL);
  self->path = g_build_filename (folder, name, NULL);
  self->digest = g_strndup (parts[1], DIGEST_LENGTH);
  self->time = g_date_time_to_local (utc);

  return self;
}

const char *
ct_version_get_path (CtVersion *self)
{
  g_return_val_if_fail (CT_IS_VERSION (self), NULL);

  return self->path;
}

/* Returns: (transfer none): when it was saved */
GDateTime *
ct_version_get_time (CtVersion *self)
{
  g_return_val_if_fail (CT_IS_VERSION (self), NULL);

  return self->time;
}

/**
 * ct_version_is_of:
 * @digest: (nullable): of what a file holds
 *
 * Returns: whether this is that state of the file
 */
gboolean
ct_version_is_of (CtVersion *self, const char *digest)
{
  g_return_val_if_fail (CT_IS_VERSION (self), FALSE);

  return digest != NULL && strncmp (self->digest, digest, DIGEST_LENGTH) == 0;
}

/**
 * ct_version_read_plan:
 * @catalogue: (nullable): the standards and forms that there are
 *
 * Returns: (transfer full) (nullable): the plan as it was
 */
CtPlan *
ct_version_read_plan (CtVersion *self,
                      CtCatalogue *catalogue,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (CT_IS_VERSION (self), NULL);

  file = g_file_new_for_path (self->path);
  bytes = ct_file_bytes_load (file, cancellable, NULL, error);

  return bytes != NULL ? ct_plan_reader_read_with_catalogue (bytes, self->path, catalogue, error)
                       : NULL;
}
