/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-signed-copy-box"

#include "config.h"

#include "ct-signed-copy-box.h"

#include <glib/gi18n.h>

#include "ct-field-row.h"
#include "ct-file-bytes.h"
#include "ct-signature-words.h"
#include "ct-wrapped-label.h"

/**
 * CtSignedCopyBox:
 *
 * A signed copy of an issue: the file, whether it is still what was attached, which signatures are
 * in it, and who signed it, when, and for whom. The file is read in the background.
 */
struct _CtSignedCopyBox
{
  GtkBox parent_instance;

  GtkLabel *state;
  GtkBox *signatures;

  CtSignedCopy *copy;
  GFile *file;
  GCancellable *cancellable;
};

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtSignedCopyBox, ct_signed_copy_box, GTK_TYPE_BOX)

/**
 * Reading:
 * @digest: what the file held when it was attached
 * @signatures: (nullable): what signatures it has; %NULL when it is no PDF
 *
 * What is found out about the file in the background.
 */
typedef struct
{
  GFile *file;
  char *digest;
  CtSignedFileState state;
  GPtrArray *signatures;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->file);
  g_free (self->digest);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
  g_free (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr (GBytes) bytes = ct_file_bytes_load (reading->file, cancellable, NULL, NULL);

  reading->state = ct_signed_file_compare (reading->digest, bytes);
  reading->signatures = bytes != NULL ? ct_pdf_signatures_read (bytes, NULL) : NULL;
  g_task_return_boolean (task, TRUE);
}

static void
show_signatures (CtSignedCopyBox *self, GPtrArray *signatures)
{
  if (signatures == NULL || signatures->len == 0)
    {
      gtk_box_append (self->signatures,
                      ct_wrapped_label_new (_ ("There is no digital signature in the file."),
                                            "meta-text"));
      return;
    }

  for (guint i = 0; i < signatures->len; i++)
    {
      const CtPdfSignature *signature = signatures->pdata[i];
      g_autofree char *words = ct_signature_words_dup (signature);
      GtkWidget *label = ct_wrapped_label_new (words, "meta-text");

      if (signature->state == CT_PDF_SIGNATURE_BROKEN)
        gtk_widget_add_css_class (label, "error-text");
      gtk_box_append (self->signatures, label);
    }
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CtSignedCopyBox *self = CT_SIGNED_COPY_BOX (object);
  Reading *reading = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->copy == NULL)
    return;

  gtk_label_set_label (self->state, ct_signature_words_get_file (reading->state));
  gtk_widget_add_css_class (GTK_WIDGET (self->state),
                            reading->state == CT_SIGNED_FILE_SAME ? "success-text" : "error-text");
  if (reading->state != CT_SIGNED_FILE_MISSING)
    show_signatures (self, reading->signatures);
}

static void
read_file (CtSignedCopyBox *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->file = g_object_ref (self->file);
  reading->digest = g_strdup (ct_node_get_text (CT_NODE (self->copy), CT_SIGNED_COPY_DIGEST));
  g_task_set_source_tag (task, read_file);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
open_file (CtSignedCopyBox *self)
{
  g_autofree char *uri = g_file_get_uri (self->file);

  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
remove_copy (CtSignedCopyBox *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
ct_signed_copy_box_dispose (GObject *object)
{
  CtSignedCopyBox *self = CT_SIGNED_COPY_BOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->copy);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (ct_signed_copy_box_parent_class)->dispose (object);
}

static void
ct_signed_copy_box_finalize (GObject *object)
{
  g_object_unref (CT_SIGNED_COPY_BOX (object)->cancellable);

  G_OBJECT_CLASS (ct_signed_copy_box_parent_class)->finalize (object);
}

static void
ct_signed_copy_box_class_init (CtSignedCopyBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_signed_copy_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = ct_signed_copy_box_finalize;

  /**
   * CtSignedCopyBox::remove:
   *
   * Emitted when the copy is to be taken from the issue.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_signed_copy_box_init (CtSignedCopyBox *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

static GtkWidget *
make_button (CtSignedCopyBox *self, const char *label, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkLabel *shown = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));
  g_autofree char *whole = g_strdup_printf ("%s: %s", gtk_label_get_text (shown), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                  -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_head (CtSignedCopyBox *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *place = ct_file_bytes_dup_name (self->file);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = ct_wrapped_label_new (name, "strong");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_tooltip_text (title, place);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), make_button (self, _ ("_Open"), name, G_CALLBACK (open_file)));
  gtk_box_append (GTK_BOX (head),
                  make_button (self, _ ("_Remove"), name, G_CALLBACK (remove_copy)));
  gtk_box_append (GTK_BOX (self), head);
}

static void
add_field (CtSignedCopyBox *self, GtkSizeGroup *group, const char *label, guint field)
{
  GtkWidget *row = ct_field_row_new (label);

  ct_field_row_bind (CT_FIELD_ROW (row), CT_NODE (self->copy), field);
  ct_field_row_join (CT_FIELD_ROW (row), group);
  gtk_box_append (GTK_BOX (self), row);
}

/**
 * ct_signed_copy_box_new:
 * @plan: (nullable): the file of the plan
 */
GtkWidget *
ct_signed_copy_box_new (CtSignedCopy *copy, GFile *plan)
{
  CtSignedCopyBox *self = g_object_new (CT_TYPE_SIGNED_COPY_BOX, NULL);
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkBox *box = GTK_BOX (self);

  self->copy = g_object_ref (copy);
  self->file = ct_signed_file_get (copy, plan);
  self->state = GTK_LABEL (ct_wrapped_label_new ("", "meta-text"));
  self->signatures = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));

  add_head (self);
  gtk_box_append (box, GTK_WIDGET (self->state));
  gtk_box_append (box, GTK_WIDGET (self->signatures));
  add_field (self, group, _ ("Signed by"), CT_SIGNED_COPY_BY);
  add_field (self, group, _ ("Date"), CT_SIGNED_COPY_DATE);
  add_field (self, group, _ ("Recipient"), CT_SIGNED_COPY_RECIPIENT);
  read_file (self);

  return GTK_WIDGET (self);
}

CtSignedCopy *
ct_signed_copy_box_get_copy (CtSignedCopyBox *self)
{
  g_return_val_if_fail (CT_IS_SIGNED_COPY_BOX (self), NULL);

  return self->copy;
}
