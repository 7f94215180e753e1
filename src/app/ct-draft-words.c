/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft-words"

#include "config.h"

#include "ct-draft-words.h"

#include <glib/gi18n.h>

#include "ct-moment.h"
#include "ct-plan-title.h"

/* What a draft is called, and how it stands to the file that it belongs to. */

/* Returns: what the window calls the plan */
char *
ct_draft_words_dup_title (CtDraft *draft)
{
  return ct_plan_title_dup_for_years (ct_draft_get_first_year (draft), ct_draft_get_years (draft));
}

static char *
dup_kept (CtDraft *draft)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = ct_moment_dup_words (ct_draft_get_time (draft), now);

  return g_strdup_printf (
      /* Translators: %s is "today 9:41", "yesterday 9:41" or a date */
      _ ("Kept %s."), when);
}

static char *
dup_relation (CtDraft *draft, GFile *file, GFileInfo *info)
{
  g_autofree char *base_name = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base_name);
  const char *etag =
      info != NULL ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE) : NULL;

  if (info == NULL)
    return g_strdup_printf (
        /* Translators: %s is a file name */
        _ ("Its file “%s” is not there now."), name);
  if (g_strcmp0 (etag, ct_draft_get_etag (draft)) == 0)
    return g_strdup_printf (
        /* Translators: %s is a file name */
        _ ("It is newer than the file “%s”."), name);

  return g_strdup_printf (
      /* Translators: %s is a file name */
      _ ("The file “%s” has been changed since the draft was begun."), name);
}

static void
return_words (GTask *task, char *relation)
{
  g_autofree char *kept = dup_kept (g_task_get_source_object (task));
  g_autofree char *owned = relation;

  g_task_return_pointer (task, g_strconcat (kept, " ", relation, NULL), g_free);
}

static void
queried_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, NULL);

  if (!g_task_return_error_if_cancelled (task))
    return_words (task, dup_relation (g_task_get_source_object (task), G_FILE (object), info));
}

/**
 * ct_draft_words_describe_async:
 *
 * Looks at the draft's file, which may be on a drive that is slow or gone.
 */
void
ct_draft_words_describe_async (CtDraft *draft,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (draft, cancellable, callback, user_data);
  g_autoptr (GFile) file = NULL;

  g_task_set_source_tag (task, ct_draft_words_describe_async);
  if (ct_draft_get_uri (draft) == NULL)
    {
      return_words (task, g_strdup (_ ("It was never saved to a file.")));
      return;
    }

  file = g_file_new_for_uri (ct_draft_get_uri (draft));
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, cancellable, queried_cb, g_steal_pointer (&task));
}

/**
 * ct_draft_words_describe_finish:
 *
 * Returns: (transfer full): when the draft was kept, and how it stands to its file
 */
char *
ct_draft_words_describe_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ct_draft_words_describe_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
