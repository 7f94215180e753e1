/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-file-bytes.h"
#include "ct-signed-file.h"

/* When a plan is opened, its signed copies are looked for: one that is gone or was changed is told
 * while it can still be found. */

typedef struct
{
  GFile *file;
  char *digest;
} Copy;

/**
 * Search:
 * @plan: whose copies they are
 * @copies: (element-type Copy): what to look for
 * @n_bad: how many are not there, or not what they were
 */
typedef struct
{
  CtPlan *plan;
  GPtrArray *copies;
  guint n_bad;
} Search;

static void
copy_free (Copy *self)
{
  g_object_unref (self->file);
  g_free (self->digest);
  g_free (self);
}

static void
search_free (Search *self)
{
  g_object_unref (self->plan);
  g_ptr_array_unref (self->copies);
  g_free (self);
}

static void
add_copies (Search *self, CtIssue *issue, GFile *file)
{
  CtNodeList *list = ct_issue_get_signed_copies (issue);

  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    {
      CtNode *node = ct_node_list_get (list, i);
      Copy *copy = g_new0 (Copy, 1);

      copy->file = ct_signed_file_get (CT_SIGNED_COPY (node), file);
      copy->digest = g_strdup (ct_node_get_text (node, CT_SIGNED_COPY_DIGEST));
      g_ptr_array_add (self->copies, copy);
    }
}

static void
search_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Search *search = task_data;

  for (guint i = 0; i < search->copies->len; i++)
    {
      const Copy *copy = search->copies->pdata[i];
      g_autoptr (GBytes) bytes = ct_file_bytes_load (copy->file, cancellable, NULL, NULL);

      if (ct_signed_file_compare (copy->digest, bytes) != CT_SIGNED_FILE_SAME)
        search->n_bad++;
    }
  g_task_return_boolean (task, TRUE);
}

static void
searched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CtWindow *self = CT_WINDOW (object);
  Search *search = g_task_get_task_data (G_TASK (result));
  g_autofree char *words = NULL;
  AdwToast *toast;

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || search->n_bad == 0 ||
      self->plan_file == NULL || _ct_window_get_plan (self) != search->plan)
    return;

  words =
      g_strdup_printf (g_dngettext (NULL, "%u signed copy is gone, or was changed",
                                    "%u signed copies are gone, or were changed", search->n_bad),
                       search->n_bad);
  toast = adw_toast_new (words);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("Show"));
  adw_toast_set_action_name (toast, "win.issues");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_ct_window_look_for_signed (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);
  CtNodeList *issues = ct_plan_get_issues (plan);
  Search *search = g_new0 (Search, 1);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, searched_cb, NULL);

  search->plan = g_object_ref (plan);
  search->copies = g_ptr_array_new_with_free_func ((GDestroyNotify) copy_free);
  for (guint i = 0; i < ct_node_list_get_length (issues); i++)
    add_copies (search, ct_node_list_get (issues, i), ct_plan_file_get_file (self->plan_file));

  g_task_set_source_tag (task, _ct_window_look_for_signed);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  if (search->copies->len > 0)
    g_task_run_in_thread (task, search_in_thread);
  else
    g_task_return_boolean (task, TRUE);
}
