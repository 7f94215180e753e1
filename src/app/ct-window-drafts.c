/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-dialogs.h"
#include "ct-draft-folder.h"
#include "ct-draft-words.h"
#include "ct-moment.h"

/* Drafts: the one that the window keeps of its plan, and those that were left behind. */

static CtApplication *
get_app (CtWindow *self)
{
  return CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

/* Keeping */

static char *
dup_unsaved_words (CtWindow *self)
{
  GDateTime *time = self->keeper != NULL ? ct_draft_keeper_get_kept_at (self->keeper) : NULL;
  g_autofree char *clock = time != NULL ? ct_moment_dup_clock (time) : NULL;

  if (clock != NULL)
    return g_strdup_printf (
        /* Translators: %s is a time of the day */
        _ ("There are changes that are not in the file yet. The draft was kept at %s."), clock);

  return g_strdup (_ ("There are changes that are not in the file yet"));
}

/* Asked for when somebody looks: to set a tooltip's text asks the display where the pointer is, and
 * drafts are kept all the time. */
gboolean
_ct_window_query_unsaved (CtWindow *self, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  g_autofree char *words = dup_unsaved_words (self);

  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
kept_cb (CtWindow *self)
{
  g_autofree char *words = dup_unsaved_words (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unsaved_dot),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  ct_notice_hide (self->draft_notice);
}

static void
failed_cb (CtWindow *self, const char *reason)
{
  g_autofree char *title = g_strdup_printf (
      /* Translators: %s is a sentence with the reason */
      _ ("No draft can be kept: save the plan soon. %s"), reason);

  ct_notice_show (self->draft_notice, title);
  ct_notice_add_button (self->draft_notice, _ ("_Save"), "win.save");
}

/**
 * _ct_window_keep_draft:
 * @draft: (nullable): the draft that the plan was read from
 *
 * Keeps a draft of the window's plan from now on.
 */
void
_ct_window_keep_draft (CtWindow *self, CtDraft *draft)
{
  g_clear_object (&self->keeper);
  self->keeper =
      ct_draft_keeper_new (ct_application_get_drafts (get_app (self)), self->plan_file, draft);
  if (self->refused_drafts != NULL)
    ct_draft_keeper_refuse (self->keeper, self->refused_drafts);
  g_clear_pointer (&self->refused_drafts, g_ptr_array_unref);

  g_signal_connect_object (self->keeper, "notify::kept-at", G_CALLBACK (kept_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  kept_cb (self);
}

/* The user lets the changes go. */
void
_ct_window_discard_draft (CtWindow *self)
{
  if (self->keeper != NULL)
    ct_draft_keeper_discard (self->keeper);
  g_clear_object (&self->keeper);
}

/* The program is to end, and nobody will answer a question. */
void
ct_window_keep_draft_now (CtWindow *self)
{
  if (self->keeper != NULL)
    ct_draft_keeper_keep_now (self->keeper);
}

/* Opening a draft that was left behind */

static void
draft_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (GError) error = NULL;
  CtDraft *draft = CT_DRAFT (object);

  self->drafting = FALSE;
  plan_file = ct_draft_load_finish (draft, result, &error);
  _ct_window_set_opening (self, FALSE, NULL);
  if (plan_file != NULL)
    {
      _ct_window_take_plan_file (self, plan_file, draft);
      return;
    }

  ct_draft_release (draft);
  _ct_window_report (self, _ ("The draft can’t be opened"), error);
}

static void
open_draft (CtWindow *self, CtDraft *draft)
{
  const char *uri = ct_draft_get_uri (draft);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (GError) error = NULL;

  _ct_window_set_opening (self, TRUE, file);
  if (!ct_draft_claim (draft, &error))
    {
      _ct_window_set_opening (self, FALSE, NULL);
      _ct_window_report (self, _ ("The draft can’t be opened"), error);
      _ct_window_reload_drafts (self);
      return;
    }

  self->drafting = TRUE;
  ct_draft_load_async (draft, ct_application_get_catalogue (get_app (self)), self->cancellable,
                       draft_loaded_cb, g_object_ref (self));
}

static void
open_draft_by_id (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  g_autoptr (CtDraft) draft = NULL;

  /* A second click on what the first has begun to open. */
  if (self->drafting)
    return;

  draft = ct_draft_find (ct_application_get_drafts (get_app (self)),
                         g_variant_get_string (parameter, NULL));
  open_draft (self, draft);
}

/* Deleting one */

typedef struct
{
  CtWindow *window;
  CtDraft *draft;
} Question;

static Question *
new_question (CtWindow *self, CtDraft *draft)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  question->draft = g_object_ref (draft);

  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->window);
  g_object_unref (question->draft);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
delete_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;

  if (!ct_dialogs_ask_delete_draft_finish (result, NULL))
    return;

  if (!ct_draft_delete (question->draft, &error))
    _ct_window_report (question->window, _ ("The draft was not deleted"), error);
  _ct_window_reload_drafts (question->window);
}

static void
delete_draft (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  g_autoptr (CtDraft) draft = ct_draft_find (ct_application_get_drafts (get_app (self)),
                                             g_variant_get_string (parameter, NULL));
  g_autofree char *title = ct_draft_words_dup_title (draft);

  ct_dialogs_ask_delete_draft_async (GTK_WINDOW (self), title, self->cancellable,
                                     delete_answered_cb, new_question (self, draft));
}

/* Opening a file that has a draft */

static void
draft_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (ct_draft_get_uri (question->draft));
  CtWindow *self = question->window;
  CtDraftAnswer answer;

  if (!ct_dialogs_ask_draft_finish (result, &answer, NULL))
    {
      _ct_window_set_opening (self, FALSE, NULL);
      return;
    }

  if (answer == CT_DRAFT_OPEN_DRAFT)
    {
      open_draft (self, question->draft);
      return;
    }

  g_clear_pointer (&self->refused_drafts, g_ptr_array_unref);
  self->refused_drafts = ct_draft_folder_list (ct_application_get_drafts (get_app (self)), file);
  _ct_window_load_file (self, file);
}

static void
described_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  g_autofree char *words = ct_draft_words_describe_finish (result, NULL);
  CtWindow *self = question->window;

  if (words == NULL)
    {
      _ct_window_set_opening (self, FALSE, NULL);
      return;
    }

  /* A dialog belongs to a window that is there. */
  gtk_window_present (GTK_WINDOW (self));
  ct_dialogs_ask_draft_async (GTK_WINDOW (self), words, self->cancellable, draft_answered_cb,
                              g_steal_pointer (&question));
}

/**
 * _ct_window_ask_draft:
 *
 * Returns: %FALSE when @file has no draft; else the user is asked what to open, and that is opened
 */
gboolean
_ct_window_ask_draft (CtWindow *self, GFile *file)
{
  g_autoptr (GPtrArray) drafts =
      ct_draft_folder_list (ct_application_get_drafts (get_app (self)), file);

  if (drafts->len == 0)
    return FALSE;

  ct_draft_words_describe_async (drafts->pdata[0], self->cancellable, described_cb,
                                 new_question (self, drafts->pdata[0]));

  return TRUE;
}

void
_ct_window_install_draft_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open-draft", "s", open_draft_by_id);
  gtk_widget_class_install_action (klass, "win.delete-draft", "s", delete_draft);
}
