/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-new-file"

/* fsync() and O_DIRECTORY are in no C standard. */
#define _DEFAULT_SOURCE

#include "config.h"

#include "ct-new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* GIO writes a file that was not there before in place, and without making sure that it has reached
 * the disk: whoever is killed meanwhile leaves half a file. Here a hidden file beside it is written
 * first and then gets the name.
 */

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

/**
 * ct_new_file_write:
 * @path: where no file is yet
 */
CtNewFileResult
ct_new_file_write (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".caitien-XXXXXX", NULL);
  int descriptor = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  gboolean written;
  int number;

  if (descriptor < 0)
    return CT_NEW_FILE_NO_ROOM;

  written = write_all (descriptor, bytes);
  number = errno;
  if (close (descriptor) != 0 && written)
    {
      written = FALSE;
      number = errno;
    }

  if (written && g_rename (temporary, path) == 0)
    {
      ct_new_file_sync_folder (path);
      return CT_NEW_FILE_WRITTEN;
    }

  if (written)
    number = errno;
  g_unlink (temporary);

  return fail (error, number);
}

/**
 * ct_new_file_sync_folder:
 * @path: a file that was just given its name
 *
 * Makes the name last through a power cut, too, where the disk can do that.
 */
void
ct_new_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;

  if (fsync (descriptor) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (descriptor);
}
