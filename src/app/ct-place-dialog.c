/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-place-dialog"

#include "config.h"

#include "ct-place-dialog.h"

#include "ct-cut-tip.h"
#include "ct-text-fold.h"

/**
 * CtPlaceDialog:
 *
 * Asks for a criterion: a list that gets shorter as one types, with or without diacritics.
 */
struct _CtPlaceDialog
{
  AdwWindow parent_instance;

  GtkSearchEntry *filter_entry;
  GtkListBox *list;

  char *folded;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtPlaceDialog, ct_place_dialog, ADW_TYPE_WINDOW)

#define CODE_KEY "ct-code"
#define FOLDED_KEY "ct-folded"

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  CtPlaceDialog *self = data;

  return self->folded == NULL ||
         strstr (g_object_get_data (G_OBJECT (row), FOLDED_KEY), self->folded) != NULL;
}

static GtkListBoxRow *
find_first (CtPlaceDialog *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row))
      return GTK_LIST_BOX_ROW (row);

  return NULL;
}

static void
filter_changed (CtPlaceDialog *self)
{
  g_free (self->folded);
  self->folded = ct_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->filter_entry)));
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_select_row (self->list, find_first (self));
}

static void
row_activated (CtPlaceDialog *self, GtkListBoxRow *row)
{
  g_autofree char *code = g_strdup (g_object_get_data (G_OBJECT (row), CODE_KEY));

  gtk_widget_hide (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, code);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
filter_activated (CtPlaceDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    row_activated (self, row);
}

static void
append_criterion (CtPlaceDialog *self, CtCriterion *criterion)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = g_strdup_printf ("%s  %s", ct_criterion_get_code (criterion),
                                           ct_criterion_get_name (criterion));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  ct_cut_tip_add (GTK_LABEL (label));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), CODE_KEY, g_strdup (ct_criterion_get_code (criterion)),
                          g_free);
  g_object_set_data_full (G_OBJECT (row), FOLDED_KEY, ct_text_fold (text), g_free);
  gtk_list_box_append (self->list, row);
}

static void
ct_place_dialog_finalize (GObject *object)
{
  CtPlaceDialog *self = CT_PLACE_DIALOG (object);

  g_clear_pointer (&self->folded, g_free);

  G_OBJECT_CLASS (ct_place_dialog_parent_class)->finalize (object);
}

static void
ct_place_dialog_class_init (CtPlaceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ct_place_dialog_finalize;

  /**
   * CtPlaceDialog::chosen:
   * @code: the criterion's code
   *
   * Emitted once, before the dialog goes away.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-place-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtPlaceDialog, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, CtPlaceDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_place_dialog_init (CtPlaceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

GtkWidget *
ct_place_dialog_new (GtkWindow *parent, CtFramework *framework)
{
  CtPlaceDialog *self = g_object_new (CT_TYPE_PLACE_DIALOG, "transient-for", parent, NULL);
  GListModel *criteria = ct_framework_get_criteria (framework);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      append_criterion (self, criterion);
    }
  gtk_list_box_select_row (self->list, find_first (self));

  return GTK_WIDGET (self);
}
