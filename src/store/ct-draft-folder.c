/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft-folder"

#include "config.h"

#include "ct-draft-folder.h"

#include <string.h>

/* The drafts that nobody works on: those that a window left behind that did not end as it should.
 */

/* The part of a file's name before the first dot. */
static GHashTable *
collect_ids (const char *path)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *dot = strchr (name, '.');

      if (dot != NULL && dot != name)
        g_hash_table_add (ids, g_strndup (name, (gsize) (dot - name)));
    }

  return ids;
}

/* A draft whose window went before a whole plan was written is nothing to offer. */
static gboolean
is_offered (CtDraft *draft, GFile *file)
{
  g_autoptr (GFile) its = NULL;

  if (!ct_draft_claim (draft, NULL))
    return FALSE;

  if (ct_draft_get_time (draft) == NULL)
    {
      ct_draft_delete (draft, NULL);
      return FALSE;
    }

  ct_draft_release (draft);
  if (file == NULL)
    return TRUE;

  its = ct_draft_get_uri (draft) != NULL ? g_file_new_for_uri (ct_draft_get_uri (draft)) : NULL;

  return its != NULL && g_file_equal (its, file);
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  CtDraft *const *first = a;
  CtDraft *const *second = b;

  return g_date_time_compare (ct_draft_get_time (*second), ct_draft_get_time (*first));
}

/**
 * ct_draft_folder_list:
 * @folder: where the drafts are kept; need not be there
 * @file: (nullable): only the drafts of this file
 *
 * Returns: (transfer full) (element-type CtDraft): the drafts that nobody works on, the latest
 *   first
 */
GPtrArray *
ct_draft_folder_list (GFile *folder, GFile *file)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = NULL;
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (G_IS_FILE (folder), drafts);

  ids = collect_ids (g_file_peek_path (folder));
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (CtDraft) draft = ct_draft_find (folder, id);

      if (is_offered (draft, file))
        g_ptr_array_add (drafts, g_steal_pointer (&draft));
    }

  g_ptr_array_sort (drafts, compare_drafts);

  return drafts;
}
