/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-list"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-improvement-list-private.h"

#include "ct-paste-failure.h"
#include "ct-work-fragment.h"
#include "ct-work-many.h"
#include "ct-work-paste.h"

/* Cut, copy and paste of improvements and actions: as a fragment for another window or program of
 * ours, as plain words for all others. */

static gboolean
copy_nodes (CtImprovementList *self, GPtrArray *nodes)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *parts[2];

  if (nodes->len == 0)
    return FALSE;

  bytes = ct_work_fragment_write (nodes);
  text = ct_work_fragment_dup_text (nodes);
  parts[0] = gdk_content_provider_new_for_bytes (CT_WORK_FRAGMENT_TYPE, bytes);
  parts[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));

  return gdk_clipboard_set_content (clipboard, provider);
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);
  g_autoptr (GPtrArray) outermost = ct_work_dup_outermost (nodes);

  copy_nodes (self, outermost);
}

static void
cut (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);
  g_autoptr (GPtrArray) outermost = ct_work_dup_outermost (nodes);
  CtHistory *history = ct_plan_get_history (self->plan);

  if (!copy_nodes (self, outermost))
    return;

  ct_history_begin_group (history, _ ("Cut"));
  _ct_improvement_list_delete (self, nodes);
  ct_history_end_group (history);
}

static void
paste_bytes (CtImprovementList *self, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nodes = NULL;

  /* The window may have got another plan, or none, while the words were on their way. */
  if (self->plan == NULL)
    return;

  nodes = ct_work_fragment_read (bytes, self->plan, &error);
  if (nodes == NULL)
    {
      ct_paste_failure_tell (GTK_WIDGET (self), error);
      return;
    }

  if (ct_work_paste (self->plan, self->selection, nodes))
    _ct_improvement_list_pick_new (self, nodes);
}

static void
spliced_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CtImprovementList) self = data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (object);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, &error) < 0)
    {
      ct_paste_failure_tell (GTK_WIDGET (self), error);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (memory);
  paste_bytes (self, bytes);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CtImprovementList) self = data;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);
  if (stream == NULL)
    {
      ct_paste_failure_tell (GTK_WIDGET (self), error);
      return;
    }

  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, g_object_ref (self));
}

/* What is not ours may be a table of another program: the window knows what to do with that. */
static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *mime_types[] = { CT_WORK_FRAGMENT_TYPE, NULL };
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                             CT_WORK_FRAGMENT_TYPE))
    gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, NULL, read_cb,
                              g_object_ref (self));
  else
    gtk_widget_activate_action (widget, "win.paste-table", NULL);
}

void
_ct_improvement_list_install_clipboard (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "work.cut", NULL, cut);
  gtk_widget_class_install_action (klass, "work.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "work.paste", NULL, paste);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_x, GDK_CONTROL_MASK, "work.cut", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "work.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "work.paste", NULL);
}
