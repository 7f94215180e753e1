/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-version-row"

#include "config.h"

#include "ct-version-row.h"

#include <glib/gi18n.h>

#include "ct-change-words.h"
#include "ct-moment.h"

/**
 * CtVersionRow:
 *
 * A version in the list: when it was saved, and what was changed since the one before.
 */
struct _CtVersionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *summary;
  CtVersion *version;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CtVersionRow, ct_version_row, GTK_TYPE_LIST_BOX_ROW)

static void
ct_version_row_dispose (GObject *object)
{
  CtVersionRow *self = CT_VERSION_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->version);

  G_OBJECT_CLASS (ct_version_row_parent_class)->dispose (object);
}

static void
ct_version_row_finalize (GObject *object)
{
  g_object_unref (CT_VERSION_ROW (object)->cancellable);

  G_OBJECT_CLASS (ct_version_row_parent_class)->finalize (object);
}

static void
ct_version_row_class_init (CtVersionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_version_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ct_version_row_finalize;
}

static void
ct_version_row_init (CtVersionRow *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
summarize_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (CtPlan) newer = ct_version_read_plan (source, NULL, cancellable, NULL);
  g_autoptr (CtPlan) older = ct_version_read_plan (task_data, NULL, cancellable, NULL);
  g_autoptr (GPtrArray) changes = NULL;

  if (newer == NULL || older == NULL)
    {
      g_task_return_pointer (task, g_strdup (_ ("This version can’t be read.")), g_free);
      return;
    }

  changes = ct_plan_difference_list (older, newer);
  g_task_return_pointer (task, ct_change_words_dup_summary (changes), g_free);
}

static void
summarized_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *words = g_task_propagate_pointer (G_TASK (result), NULL);
  CtVersionRow *self = user_data;

  /* Cancelled means that the row is gone. */
  if (words == NULL)
    return;

  gtk_label_set_label (self->summary, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Here the time of the day counts on every day. */
static char *
dup_when (CtVersion *version)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDateTime *time = ct_version_get_time (version);
  g_autofree char *words = ct_moment_dup_words (time, now);
  g_autofree char *clock = ct_moment_dup_clock (time);

  return strstr (words, clock) != NULL ? g_steal_pointer (&words)
                                       : g_strdup_printf ("%s, %s", words, clock);
}

static void
summarize (CtVersionRow *self, CtVersion *before)
{
  g_autoptr (GTask) task = NULL;

  if (before == NULL)
    {
      gtk_label_set_label (self->summary, _ ("The oldest version that is kept"));
      return;
    }

  task = g_task_new (self->version, self->cancellable, summarized_cb, self);
  g_task_set_source_tag (task, summarize);
  g_task_set_task_data (task, g_object_ref (before), g_object_unref);
  g_task_run_in_thread (task, summarize_in_thread);
}

/**
 * ct_version_row_new:
 * @before: (nullable): the version before it
 * @saved: whether it is what the file holds now
 */
GtkWidget *
ct_version_row_new (CtVersion *version, CtVersion *before, gboolean saved)
{
  CtVersionRow *self = g_object_new (CT_TYPE_VERSION_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *when = dup_when (version);
  g_autofree char *title = g_strdup_printf (
      /* Translators: %s is "today 9:41", "yesterday 9:41" or a date with a time */
      saved ? _ ("Saved %s — in the file now") : _ ("Saved %s"), when);

  self->version = g_object_ref (version);
  self->summary = GTK_LABEL (make_label ("", "caption-text"));
  gtk_label_set_lines (self->summary, 3);
  gtk_label_set_ellipsize (self->summary, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "dim");
  gtk_box_append (GTK_BOX (box), make_label (title, "work-text"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  summarize (self, before);

  return GTK_WIDGET (self);
}

CtVersion *
ct_version_row_get_version (CtVersionRow *self)
{
  g_return_val_if_fail (CT_IS_VERSION_ROW (self), NULL);

  return self->version;
}
