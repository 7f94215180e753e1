/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-fold-row"

#include "config.h"

#include "ct-fold-row.h"

#include "ct-cell.h"

/**
 * CtFoldRow:
 *
 * A long text in one line, which opens and becomes editable where it stands.
 */
struct _CtFoldRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *label;
  CtCell *cell;
  GtkWidget *arrow;

  CtNode *node;
  guint field;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtFoldRow, ct_fold_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
open_cell (CtFoldRow *self)
{
  ct_cell_start (self->cell);
}

static void
cell_stopped (CtFoldRow *self, gboolean kept)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->arrow);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
ct_fold_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CT_TYPE_FOLD_ROW);
  g_clear_object (&CT_FOLD_ROW (object)->node);

  G_OBJECT_CLASS (ct_fold_row_parent_class)->dispose (object);
}

static void
ct_fold_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtFoldRow *self = CT_FOLD_ROW (object);
  const char *label = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_LABEL:
      gtk_label_set_label (self->label, label);
      g_object_set (self->cell, "label", label, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label, -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_fold_row_class_init (CtFoldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ct_fold_row_dispose;
  object_class->set_property = ct_fold_row_set_property;

  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CtFoldRow::closed:
   *
   * Emitted when the words are no longer edited.
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CT_TYPE_CELL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-fold-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtFoldRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtFoldRow, label);
  gtk_widget_class_bind_template_child (widget_class, CtFoldRow, cell);
  gtk_widget_class_bind_template_child (widget_class, CtFoldRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, open_cell);
  gtk_widget_class_bind_template_callback (widget_class, cell_stopped);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_fold_row_init (CtFoldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_fold_row_open:
 *
 * Makes the words editable.
 */
void
ct_fold_row_open (CtFoldRow *self)
{
  open_cell (self);
}

gboolean
ct_fold_row_get_open (CtFoldRow *self)
{
  return ct_cell_get_editing (self->cell);
}

gboolean
ct_fold_row_has_words (CtFoldRow *self)
{
  return self->node != NULL && *ct_node_get_text (self->node, self->field) != '\0';
}

/**
 * ct_fold_row_bind:
 * @node: (nullable): whose words; %NULL keeps the row empty
 */
void
ct_fold_row_bind (CtFoldRow *self, CtNode *node, guint field)
{
  if (ct_cell_get_editing (self->cell) && ct_cell_is_bound (self->cell, node, field))
    return;

  ct_cell_stop (self->cell, TRUE);
  g_set_object (&self->node, node);
  self->field = field;
  ct_cell_bind (self->cell, node, field);
}
