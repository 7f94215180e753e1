/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-new-file"

/* fsync(), fchmod() and O_DIRECTORY are in no C standard. */
#define _DEFAULT_SOURCE

#include "config.h"

#include "ct-new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* GIO writes a file that was not there before in place, and a file that is there too when no second
 * one fits on the disk: then both are lost. Here a hidden file beside it is written first, and made
 * sure that it has reached the disk, and then gets the name.
 */

/* What somebody who was killed in the midst of a save has left. */
#define PREFIX ".caitien-"
#define STALE_SECONDS (60 * 60)

static void
remove_stale (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      GStatBuf status;

      if (!g_str_has_prefix (name, PREFIX) || strlen (name) != strlen (PREFIX "XXXXXX"))
        continue;

      path = g_build_filename (folder, name, NULL);
      if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) &&
          status.st_mtime < now - STALE_SECONDS)
        g_unlink (path);
    }
}

static gboolean
write_all (int descriptor, GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize count = write (descriptor, data, left);

      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return FALSE;

      data += count;
      left -= (gsize) count;
    }

  return fsync (descriptor) == 0;
}

/* @number: what the system said */
static CtNewFileResult
fail (GError **error, int number)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));

  return CT_NEW_FILE_FAILED;
}

/* Makes the name last through a power cut, too, where the disk can do that. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;

  if (fsync (descriptor) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (descriptor);
}

/* Where a folder takes no other file, as a sandbox may have it, there is no other way; not where
 * the disk is the reason. */
static gboolean
may_write_in_place (int number)
{
  return number == EACCES || number == EPERM || number == ENOENT || number == EINVAL;
}

/**
 * ct_new_file_write:
 * @path: what is there is replaced as a whole or not at all
 * @mode: who may read and write the file; 0 for everybody whom the user's mask leaves
 */
CtNewFileResult
ct_new_file_write (const char *path, GBytes *bytes, guint mode, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, PREFIX "XXXXXX", NULL);
  int descriptor = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  gboolean written;
  int number;

  if (descriptor < 0)
    return may_write_in_place (errno) ? CT_NEW_FILE_NO_ROOM : fail (error, errno);

  written = (mode == 0 || fchmod (descriptor, mode) == 0 || errno == EPERM) &&
            write_all (descriptor, bytes);
  number = errno;
  if (close (descriptor) != 0 && written)
    {
      written = FALSE;
      number = errno;
    }

  if (written && g_rename (temporary, path) == 0)
    {
      sync_folder (path);
      remove_stale (folder);
      return CT_NEW_FILE_WRITTEN;
    }

  if (written)
    number = errno;
  g_unlink (temporary);

  return written && may_write_in_place (number) ? CT_NEW_FILE_NO_ROOM : fail (error, number);
}
