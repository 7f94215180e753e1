/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-version-folder"

#include "config.h"

#include "ct-version-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ct-version-limit.h"

/* The earlier versions of plans, in the user's data folder: a folder for each file, named after the
 * place where the file is. A file that was moved or renamed is known again by what it holds, so its
 * versions go with it.
 */

/* The name of the file that tells whose versions a folder has. */
#define OWNER "file"

#define HOST_PATH "xattr::document-portal.host-path"

/* In a sandbox a file is seen under a path that another day may lead elsewhere; the portal tells
 * the real one. */
static char *
dup_place (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, HOST_PATH, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  const char *path = info != NULL ? g_file_info_get_attribute_string (info, HOST_PATH) : NULL;

  return path != NULL ? g_filename_to_uri (path, NULL, NULL) : g_file_get_uri (file);
}

static char *
dup_folder (GFile *root, const char *place)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, place, -1);

  return g_build_filename (g_file_peek_path (root), name, NULL);
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  CtVersion *const *first = a;
  CtVersion *const *second = b;

  return g_date_time_compare (ct_version_get_time (*second), ct_version_get_time (*first));
}

static GPtrArray *
list_folder (const char *path)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      CtVersion *version = ct_version_new (path, name);

      if (version != NULL)
        g_ptr_array_add (versions, version);
    }
  g_ptr_array_sort (versions, compare_versions);

  return versions;
}

/* The folder whose latest version is what the file holds. */
static char *
find_by_digest (GFile *root, const char *digest)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (root), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (g_file_peek_path (root), name, NULL);
      g_autoptr (GPtrArray) versions = list_folder (path);

      if (versions->len > 0 && ct_version_is_of (versions->pdata[0], digest))
        return g_steal_pointer (&path);
    }

  return NULL;
}

/**
 * ct_version_folder_list:
 * @root: where versions are kept; need not be there
 * @digest: (nullable): of what @file holds
 *
 * Returns: (transfer full) (element-type CtVersion): the versions of @file, the latest first
 */
GPtrArray *
ct_version_folder_list (GFile *root, GFile *file, const char *digest)
{
  g_autofree char *place = NULL;
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  GPtrArray *versions;

  g_return_val_if_fail (G_IS_FILE (root) && G_IS_FILE (file), NULL);

  place = dup_place (file);
  path = dup_folder (root, place);
  versions = list_folder (path);
  if (versions->len > 0 || digest == NULL)
    return versions;

  found = find_by_digest (root, digest);
  if (found == NULL)
    return versions;

  g_ptr_array_unref (versions);

  return list_folder (found);
}

/* Whether the file of that folder is still where it was: then the other one is a copy. */
static gboolean
has_owner (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, OWNER, NULL);
  g_autofree char *place = NULL;
  g_autoptr (GFile) file = NULL;

  if (!g_file_get_contents (path, &place, NULL, NULL))
    return FALSE;

  file = g_file_new_for_uri (place);

  return g_file_query_exists (file, NULL);
}

static gboolean
fail (GError **error, int number)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
               /* Translators: %s is the reason, as the system tells it */
               _ ("The earlier versions of the plan can’t be kept: %s."), g_strerror (number));

  return FALSE;
}

static gboolean
put (const char *folder, const char *name, const char *data, gssize size, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, data, size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &cause))
    return TRUE;

  return fail (error, g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? ENOSPC : EIO);
}

/* Makes the folder of the file, or takes over the one that it had in another place. */
static gboolean
make_folder (GFile *root, const char *path, const char *place, const char *digest, GError **error)
{
  g_autofree char *former = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;

  former = find_by_digest (root, digest);
  if (former == NULL || has_owner (former) || g_rename (former, path) != 0)
    if (g_mkdir_with_parents (path, 0700) != 0)
      return fail (error, errno);

  return put (path, OWNER, place, -1, error);
}

static void
remove_surplus (GPtrArray *versions)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree GDateTime **times = g_new0 (GDateTime *, versions->len);
  g_autofree gboolean *kept = g_new0 (gboolean, versions->len);

  for (guint i = 0; i < versions->len; i++)
    times[i] = ct_version_get_time (versions->pdata[i]);
  ct_version_limit_choose (times, versions->len, now, kept);

  for (guint i = 0; i < versions->len; i++)
    if (!kept[i])
      g_unlink (ct_version_get_path (versions->pdata[i]));
}

/* What comes later is later, whatever the clocks of the computers and disks say. */
static GDateTime *
choose_time (GPtrArray *versions, GDateTime *time)
{
  GDateTime *latest = versions->len > 0 ? ct_version_get_time (versions->pdata[0]) : NULL;

  return latest != NULL && g_date_time_compare (time, latest) <= 0 ? g_date_time_add (latest, 1)
                                                                   : g_date_time_ref (time);
}

/**
 * ct_version_folder_keep:
 * @bytes: what @file holds
 * @time: since when
 *
 * Keeps a version, unless it is the latest one already. Those that are too many or too old go.
 */
gboolean
ct_version_folder_keep (GFile *root, GFile *file, GBytes *bytes, GDateTime *time, GError **error)
{
  g_autofree char *place = dup_place (file);
  g_autofree char *path = dup_folder (root, place);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GDateTime) chosen = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!make_folder (root, path, place, digest, error))
    return FALSE;

  versions = list_folder (path);
  if (versions->len > 0 && ct_version_is_of (versions->pdata[0], digest))
    return TRUE;

  chosen = choose_time (versions, time);
  name = ct_version_make_name (chosen, digest);
  if (!put (path, name, data, (gssize) size, error))
    return FALSE;

  g_clear_pointer (&versions, g_ptr_array_unref);
  versions = list_folder (path);
  remove_surplus (versions);

  return TRUE;
}
