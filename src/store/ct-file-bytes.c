/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-file-bytes"

#include "config.h"

#include "ct-file-bytes.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "ct-new-file.h"

/* Whole files in and out of memory. Reading takes regular files of a bounded size only: a folder, a
 * device or a pipe that somebody opens by mistake is refused before it is touched. Writing goes to
 * a temporary file that then takes the place of the old one, so that there is a whole file at every
 * moment, the old or the new.
 */

#define CHUNK (1024 * 1024)

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_UNIX_NLINK "," G_FILE_ATTRIBUTE_UNIX_UID     \
                                 "," G_FILE_ATTRIBUTE_UNIX_MODE "," G_FILE_ATTRIBUTE_ETAG_VALUE    \
                                 "," G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE

/* As many links in a row as the kernel follows. */
#define MAX_LINKS 40

/**
 * ct_file_bytes_dup_name:
 *
 * Returns: (transfer full): what to call @file in messages: its path, or its URI when it has none
 */
char *
ct_file_bytes_dup_name (GFile *file)
{
  return g_file_get_parse_name (file);
}

static gboolean
fail (GError **error, GFile *file, const char *sentence)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);

  g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_FILE, "%s: %s", name, sentence);

  return FALSE;
}

/* What GIO says names the file again, and not always; so the cases that people meet get a sentence
 * of ours. @cause: (transfer full) */
static void
take_cause (GError **error, GFile *file, GError *cause)
{
  g_autoptr (GError) owned = cause;
  g_autofree char *name = ct_file_bytes_dup_name (file);
  const char *sentence = NULL;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    sentence = _ ("There is no such file.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    sentence = _ ("You may not open this file.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    sentence = _ ("There is no such folder.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    sentence = _ ("The disk is full; nothing was changed.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    sentence = _ ("The disk can only be read; save to another place.");

  g_set_error (error, cause->domain, cause->code, "%s: %s", name,
               sentence != NULL ? sentence : cause->message);
}

/* The same when it was not read but written. @cause: (transfer full) */
static void
take_save_cause (GError **error, GFile *file, GError *cause)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  const char *sentence = NULL;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    sentence = _ ("The folder is not there now; save to another place.");
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    sentence = _ ("This file may only be read; save to another place.");

  if (sentence == NULL)
    {
      take_cause (error, file, cause);
      return;
    }

  g_set_error (error, cause->domain, cause->code, "%s: %s", name, sentence);
  g_error_free (cause);
}

static GFileType
get_type (GFileInfo *info)
{
  return g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_STANDARD_TYPE);
}

static gboolean
check_kind (GFile *file, GFileInfo *info, GError **error)
{
  GFileType type = get_type (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    return fail (error, file, _ ("This is a folder, not a plan."));

  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    return fail (error, file, _ ("This is a device or a pipe, not a plan."));

  if (g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) > CT_FILE_BYTES_LIMIT)
    return fail (error, file, _ ("The file is larger than 256 MB; this is no plan."));

  return TRUE;
}

/* The size was right a moment ago; a file that grows meanwhile is not followed for ever. */
static GBytes *
read_all (GFile *file, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GError *cause = NULL;

  while (bytes->len <= CT_FILE_BYTES_LIMIT)
    {
      guint old_length = bytes->len;
      gssize count;

      g_byte_array_set_size (bytes, old_length + CHUNK);
      count = g_input_stream_read (stream, bytes->data + old_length, CHUNK, cancellable, &cause);
      g_byte_array_set_size (bytes, old_length + MAX (count, 0));
      if (count < 0)
        {
          take_cause (error, file, cause);
          return NULL;
        }
      if (count == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
    }

  fail (error, file, _ ("The file is larger than 256 MB; this is no plan."));

  return NULL;
}

/**
 * ct_file_bytes_load:
 * @etag: (out) (optional) (transfer full): the mark of the state that was read
 *
 * Returns: (transfer full) (nullable): all of @file
 */
GBytes *
ct_file_bytes_load (GFile *file, GCancellable *cancellable, char **etag, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  GBytes *bytes;
  GError *cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                                           "," G_FILE_ATTRIBUTE_ETAG_VALUE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    {
      take_cause (error, file, cause);
      return NULL;
    }

  if (!check_kind (file, info, error))
    return NULL;

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      take_cause (error, file, cause);
      return NULL;
    }

  bytes = read_all (file, G_INPUT_STREAM (stream), cancellable, error);
  if (bytes != NULL && etag != NULL)
    *etag = g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE));

  return bytes;
}

static GFile *
follow_link (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET,
                                                  G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  const char *target =
      info != NULL
          ? g_file_info_get_attribute_byte_string (info, G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET)
          : NULL;
  g_autoptr (GFile) folder = target != NULL ? g_file_get_parent (file) : NULL;

  return folder != NULL ? g_file_resolve_relative_path (folder, target) : NULL;
}

/* A link is not replaced by a file: what it leads to is. */
static GFile *
resolve (GFile *file)
{
  GFile *resolved = g_object_ref (file);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autoptr (GFile) target = follow_link (resolved);

      if (target == NULL)
        break;

      g_set_object (&resolved, target);
    }

  return resolved;
}

/* GIO rewrites a file in place, byte over byte, when it has other names or another owner. A power
 * cut in the middle of that costs the plan; a new file beside it does not. */
static GFileCreateFlags
get_flags (GFileInfo *info)
{
  gboolean shared =
      info != NULL &&
      (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_NLINK) > 1 ||
       (g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_UNIX_UID) &&
        g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_UID) != geteuid ()));

  return shared ? G_FILE_CREATE_REPLACE_DESTINATION : G_FILE_CREATE_NONE;
}

/* The same holds where no new file can be made: better no save than one that may lose both. */
static gboolean
check_folder (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = NULL;
  g_autoptr (GFileInfo) info = NULL;

  if (folder == NULL)
    return TRUE;

  info = g_file_query_info (folder, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, G_FILE_QUERY_INFO_NONE,
                            cancellable, NULL);
  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) ||
      g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE))
    return TRUE;

  name = ct_file_bytes_dup_name (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "%s: %s", name,
               _ ("Nothing can be written to this folder; save to another place."));

  return FALSE;
}

/* Believes nothing: a stick that is pulled out may take the bytes and not keep them. */
static gboolean
check_written (GFile *file, GBytes *bytes, GCancellable *cancellable, char **etag, GError **error)
{
  g_autoptr (GBytes) written = ct_file_bytes_load (file, cancellable, etag, error);

  if (written == NULL)
    return FALSE;

  return g_bytes_equal (written, bytes) ||
         fail (error, file, _ ("What was written can’t be read back; save to another place."));
}

/* In place it can't be undone half way, so there has to be room. */
static gboolean
check_room (GFile *target, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_filesystem_info (target, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, cancellable, NULL);

  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE) ||
      g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE) >
          2 * g_bytes_get_size (bytes))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, g_strerror (ENOSPC));

  return FALSE;
}

/* @info: (nullable): what is there now */
static gboolean
write_in_place (GFile *target,
                GFileInfo *info,
                GBytes *bytes,
                const char *etag,
                GCancellable *cancellable,
                GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!check_room (target, bytes, cancellable, error))
    return FALSE;

  if (g_file_replace_contents (target, data, size, etag, FALSE, get_flags (info), NULL, cancellable,
                               error))
    return TRUE;

  /* A file that was not there before is better not there than half. */
  if (info == NULL)
    g_file_delete (target, NULL, NULL);

  return FALSE;
}

/* @info: (nullable): what is there now */
static gboolean
check_target (GFileInfo *info, const char *etag, GError **error)
{
  if (info == NULL)
    return TRUE;

  if (g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) &&
      !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, g_strerror (EACCES));
      return FALSE;
    }

  if (etag == NULL ||
      g_strcmp0 (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE), etag) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                       _ ("The file was changed by another program."));

  return FALSE;
}

/* @info: (nullable): likewise */
static gboolean
write_target (GFile *target,
              GFileInfo *info,
              GBytes *bytes,
              const char *etag,
              GCancellable *cancellable,
              GError **error)
{
  const char *path = g_file_peek_path (target);
  guint mode = info != NULL
                   ? g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 07777
                   : 0;
  CtNewFileResult result = CT_NEW_FILE_NO_ROOM;

  if (!check_target (info, etag, error))
    return FALSE;

  if (path != NULL)
    result = ct_new_file_write (path, bytes, mode, error);
  if (result != CT_NEW_FILE_NO_ROOM)
    return result == CT_NEW_FILE_WRITTEN;

  return write_in_place (target, info, bytes, etag, cancellable, error);
}

/**
 * ct_file_bytes_save:
 * @etag: (nullable): the state that the file must still be in; %NULL not to look
 * @new_etag: (out) (optional) (transfer full): the mark of the new state
 *
 * Returns: %FALSE when nothing was saved; what was there before is then still there.
 *   %G_IO_ERROR_WRONG_ETAG means that somebody else has changed the file
 */
gboolean
ct_file_bytes_save (GFile *file,
                    GBytes *bytes,
                    const char *etag,
                    GCancellable *cancellable,
                    char **new_etag,
                    GError **error)
{
  g_autoptr (GFile) target = NULL;
  g_autoptr (GFileInfo) info = NULL;
  GError *cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  target = resolve (file);
  info = g_file_query_info (target, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (info != NULL && get_type (info) != G_FILE_TYPE_REGULAR &&
      get_type (info) != G_FILE_TYPE_UNKNOWN)
    return fail (error, file, _ ("There is something else of that name; choose another."));

  if (!check_folder (target, cancellable, error))
    return FALSE;

  if (!write_target (target, info, bytes, etag, cancellable, &cause))
    {
      take_save_cause (error, file, cause);
      return FALSE;
    }

  return check_written (target, bytes, cancellable, new_etag, error);
}
