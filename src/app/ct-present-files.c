/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-present-files"

#include "config.h"

#include "ct-present-files.h"

/* Which files are there. Only asking may take long where a drive sleeps or a network is slow: the
 * window goes on meanwhile. */

static void
find_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GStrvBuilder) present = g_strv_builder_new ();

  for (char **uri = task_data; *uri != NULL; uri++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (*uri);

      if (g_file_query_exists (file, cancellable))
        g_strv_builder_add (present, *uri);
    }
  g_task_return_pointer (task, g_strv_builder_end (present), (GDestroyNotify) g_strfreev);
}

/* @uris: which files may be there */
void
ct_present_files_find_async (const char *const *uris,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ct_present_files_find_async);
  g_task_set_task_data (task, g_strdupv ((char **) uris), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, find_in_thread);
}

/* Returns: (transfer full): those of the URIs whose files are there, in their order; %NULL when
 *   that was cancelled */
GStrv
ct_present_files_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ct_present_files_find_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
