/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paste-column"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-paste-column.h"

#include "ct-cut-tip.h"

/**
 * CtPasteColumn:
 *
 * A column of the table that is to be pasted: what it is, its title, and how it begins.
 */
struct _CtPasteColumn
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkDropDown *drop;
};

enum
{
  CHANGED,
  N_SIGNALS
};

#define N_SAMPLES 2

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtPasteColumn, ct_paste_column, GTK_TYPE_WIDGET)

static const char *const role_labels[CT_N_TABLE_ROLES] = {
  N_ ("Leave out"),      N_ ("Order number"),
  N_ ("Criterion"),      N_ ("What to improve"),
  N_ ("Goal"),           N_ ("Indicator"),
  N_ ("Actions"),        N_ ("Period"),
  N_ ("Lead, partners"), N_ ("Lead"),
  N_ ("Partners"),       N_ ("Budget"),
  N_ ("Conditions"),     N_ ("Conditions, budget"),
  N_ ("Evidence"),       N_ ("State"),
  N_ ("Note"),
};

static void
selected_cb (CtPasteColumn *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ct_paste_column_dispose (GObject *object)
{
  CtPasteColumn *self = CT_PASTE_COLUMN (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_paste_column_parent_class)->dispose (object);
}

static void
ct_paste_column_class_init (CtPasteColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_paste_column_dispose;

  /**
   * CtPasteColumn::changed:
   *
   * Emitted when the user says that the column is something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_paste_column_init (CtPasteColumn *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < CT_N_TABLE_ROLES; i++)
    gtk_string_list_append (labels, _ (role_labels[i]));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->drop = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->drop));
  g_signal_connect_object (self->drop, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
append_words (CtPasteColumn *self, const char *text, const char *css_class, int lines)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
  GtkWidget *label = gtk_label_new (line);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 11);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 11);
  ct_cut_tip_add (GTK_LABEL (label));
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
name_drop (CtPasteColumn *self, const char *title, guint index)
{
  g_autofree char *name = *title != '\0' ? g_strdup_printf (_ ("Column %u, “%s”"), index + 1, title)
                                         : g_strdup_printf (_ ("Column %u"), index + 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

GtkWidget *
ct_paste_column_new (CtTableColumns *columns, CtGrid *grid, guint index)
{
  CtPasteColumn *self = g_object_new (CT_TYPE_PASTE_COLUMN, NULL);
  g_autofree char *title = ct_table_columns_dup_title (columns, grid, index);
  guint n_samples = 0;

  name_drop (self, title, index);
  append_words (self, title, "paste-title", 2);
  for (guint row = 0; row < columns->n_rows && n_samples < N_SAMPLES; row++)
    {
      const char *text = ct_grid_get_text (grid, row, index);

      if (*text == '\0' || columns->is_head[row] || ct_grid_count_cells (grid, row, NULL) < 3)
        continue;

      append_words (self, text, "paste-sample", 2);
      n_samples++;
    }
  gtk_drop_down_set_selected (self->drop, columns->roles[index]);

  return GTK_WIDGET (self);
}

CtTableRole
ct_paste_column_get_role (CtPasteColumn *self)
{
  return gtk_drop_down_get_selected (self->drop);
}

void
ct_paste_column_set_role (CtPasteColumn *self, CtTableRole role)
{
  gtk_drop_down_set_selected (self->drop, role);
}
