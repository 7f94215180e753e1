/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft-words"

#include "config.h"

#include "ct-draft-words.h"

#include <glib/gi18n.h>

#include "ct-change-words.h"
#include "ct-moment.h"
#include "ct-plan-difference.h"
#include "ct-plan-title.h"

/* What a draft is called, and how it stands to the file that it belongs to. */

/* Returns: what the window calls the plan */
char *
ct_draft_words_dup_title (CtDraft *draft)
{
  return ct_plan_title_dup_for_years (ct_draft_get_first_year (draft), ct_draft_get_years (draft));
}

/* @sentence: (transfer full) */
static void
add (GString *words, char *sentence)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
  g_free (sentence);
}

static void
add_kept (GString *words, CtDraft *draft)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = ct_moment_dup_words (ct_draft_get_time (draft), now);

  /* Translators: %s is "today 9:41", "yesterday 9:41" or a date */
  add (words, g_strdup_printf (_ ("Kept %s."), when));
}

static void
add_difference (GString *words, GPtrArray *changes)
{
  g_autofree char *summary = NULL;

  if (changes->len == 0)
    {
      add (words, g_strdup (_ ("It says the same as the file.")));
      return;
    }

  summary = ct_change_words_dup_summary (changes);
  add (words, g_strdup_printf (
                  /* Translators: %s names some changes: "Change the period (1.5 · Action 2)" */
                  _ ("Changed: %s."), summary));
}

/* Whether the file is as it was when the draft was begun. */
static gboolean
is_same_file (CtDraft *draft, CtPlanFile *plan_file)
{
  return g_strcmp0 (ct_plan_file_get_etag (plan_file), ct_draft_get_etag (draft)) == 0 ||
         g_strcmp0 (ct_plan_file_get_digest (plan_file), ct_draft_get_digest (draft)) == 0;
}

/* @plan_file: (nullable): what the file holds now; @error tells why there is none */
static char *
dup_relation (CtDraft *draft, CtPlanFile *plan_file, const char *name, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* Translators: %s is a file name */
    return g_strdup_printf (_ ("Its file “%s” is not there now."), name);
  if (plan_file == NULL)
    /* Translators: %s is a file name */
    return g_strdup_printf (_ ("Its file “%s” can’t be read now."), name);
  if (is_same_file (draft, plan_file))
    /* Translators: %s is a file name */
    return g_strdup_printf (_ ("It is newer than the file “%s”."), name);

  /* Translators: %s is a file name */
  return g_strdup_printf (_ ("The file “%s” has been changed since the draft was begun."), name);
}

static void
add_file (GString *words, CtDraft *draft, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (ct_draft_get_uri (draft));
  g_autofree char *base_name = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base_name);
  g_autoptr (CtPlanFile) plan_file = ct_plan_file_load (file, NULL, cancellable, &error);
  g_autoptr (CtPlan) plan = ct_draft_read_plan (draft, NULL, cancellable, NULL);
  g_autoptr (GPtrArray) changes = NULL;

  add (words, dup_relation (draft, plan_file, name, error));
  if (plan_file == NULL || plan == NULL)
    return;

  changes = ct_plan_difference_list (ct_plan_file_get_plan (plan_file), plan);
  add_difference (words, changes);
}

static void
describe_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CtDraft *draft = source;
  GString *words = g_string_new (NULL);

  add_kept (words, draft);
  if (ct_draft_get_uri (draft) != NULL)
    add_file (words, draft, cancellable);
  else
    add (words, g_strdup (_ ("It was never saved to a file.")));

  g_task_return_pointer (task, g_string_free (words, FALSE), g_free);
}

/**
 * ct_draft_words_describe_async:
 *
 * Reads the draft's file, which may be on a drive that is slow or gone.
 */
void
ct_draft_words_describe_async (CtDraft *draft,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (draft, cancellable, callback, user_data);

  g_task_set_source_tag (task, ct_draft_words_describe_async);
  g_task_run_in_thread (task, describe_in_thread);
}

/**
 * ct_draft_words_describe_finish:
 *
 * Returns: (transfer full): when the draft was kept, and what differs from its file
 */
char *
ct_draft_words_describe_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, ct_draft_words_describe_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
