/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-column-list"

#include "config.h"

#include "ct-column-list-private.h"

#include <glib/gi18n.h>

#include "ct-column.h"
#include "ct-column-words.h"
#include "ct-plan.h"
#include "ct-plan-columns.h"
#include "ct-plan-table.h"

/* What the menus and keys of the columns do. */

static CtHistory *
get_history (CtColumnList *self)
{
  return ct_plan_get_history (self->plan);
}

static double
get_sum (GPtrArray *columns)
{
  double sum = 0;

  for (guint i = 0; i < columns->len; i++)
    sum += ((const CtFormColumn *) g_ptr_array_index (columns, i))->width;

  return sum;
}

static void
append_column (CtColumnList *self, const char *field, const char *title, double width)
{
  g_autoptr (CtColumn) column = ct_column_new ();
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.1f", width);
  if (g_str_has_suffix (text, ".0"))
    text[strlen (text) - 2] = '\0';
  ct_node_set_text (CT_NODE (column), CT_COLUMN_FIELD, field);
  ct_node_set_text (CT_NODE (column), CT_COLUMN_TITLE, title);
  ct_node_set_text (CT_NODE (column), CT_COLUMN_WIDTH, text);
  ct_node_list_append (self->columns, column);
}

/* The form's columns become the school's own, with their widths in percent. */
static void
make_own (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtColumnList *self = CT_COLUMN_LIST (widget);
  g_autoptr (GPtrArray) columns = NULL;

  if (self->section == NULL || _ct_column_list_is_own (self))
    return;

  columns = ct_plan_columns_list (self->form, self->section);
  ct_history_begin_group (get_history (self), _ ("Make the columns the school’s own"));
  for (guint i = 0; i < columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *nicks = ct_form_fields_dup_nicks (column->fields, column->n_fields);

      append_column (self, nicks, column->title, 100 * column->width / get_sum (columns));
    }
  ct_history_end_group (get_history (self));
  self->focus = 0;
}

static void
use_form (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtColumnList *self = CT_COLUMN_LIST (widget);

  if (self->section == NULL)
    return;

  ct_history_begin_group (get_history (self), _ ("Back to the form’s columns"));
  while (ct_node_list_get_length (self->columns) > 0)
    ct_node_list_remove (self->columns, ct_node_list_get_length (self->columns) - 1);
  ct_history_end_group (get_history (self));
}

/* A new column is called what the form calls it. */
static const char *
find_title (CtColumnList *self, const char *field, const char *fallback)
{
  for (guint i = 0; i < ct_form_get_n_columns (self->form, CT_FORM_TABLE_PLAN); i++)
    {
      const CtFormColumn *column = ct_form_get_column (self->form, CT_FORM_TABLE_PLAN, i);
      g_autofree char *nicks = ct_form_fields_dup_nicks (column->fields, column->n_fields);

      if (g_strcmp0 (nicks, field) == 0)
        return column->title;
    }

  return fallback;
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtColumnList *self = CT_COLUMN_LIST (widget);
  guint index = g_variant_get_uint32 (parameter);
  const char *field;

  if (self->section == NULL || index >= ct_column_words_get_count ())
    return;

  field = ct_column_words_get_field (index);
  self->focus = ct_node_list_get_length (self->columns);
  ct_history_begin_group (get_history (self), _ ("Add a column"));
  append_column (self, field, find_title (self, field, ct_column_words_get_label (index)),
                 CT_COLUMN_USUAL_WIDTH);
  ct_history_end_group (get_history (self));
}

static void
remove_one (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtColumnList *self = CT_COLUMN_LIST (widget);
  guint position = g_variant_get_uint32 (parameter);

  if (self->section == NULL || position >= ct_node_list_get_length (self->columns))
    return;

  ct_history_begin_group (get_history (self), _ ("Delete a column"));
  ct_node_list_remove (self->columns, position);
  ct_history_end_group (get_history (self));
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

static void
move (CtColumnList *self, guint from, guint to)
{
  guint length = self->section != NULL ? ct_node_list_get_length (self->columns) : 0;

  if (from >= length || to >= length)
    return;

  self->focus = to;
  ct_history_begin_group (get_history (self), _ ("Move a column"));
  ct_node_list_move (self->columns, from, to);
  ct_history_end_group (get_history (self));
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint position = g_variant_get_uint32 (parameter);

  move (CT_COLUMN_LIST (widget), position, position - 1);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint position = g_variant_get_uint32 (parameter);

  move (CT_COLUMN_LIST (widget), position, position + 1);
}

/* By the keyboard: the column with the focus. */
static gboolean
move_focused_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CtColumnList *self = CT_COLUMN_LIST (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (self->rows);
  guint position = 0;

  if (focused == NULL || !_ct_column_list_is_own (self))
    return FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != focused;
       row = gtk_widget_get_next_sibling (row))
    position++;
  move (self, position, position + (guint) g_variant_get_int32 (args));

  return TRUE;
}

void
_ct_column_list_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "columns.make-own", NULL, make_own);
  gtk_widget_class_install_action (klass, "columns.use-form", NULL, use_form);
  gtk_widget_class_install_action (klass, "columns.add", "u", add);
  gtk_widget_class_install_action (klass, "columns.remove", "u", remove_one);
  gtk_widget_class_install_action (klass, "columns.move-up", "u", move_up);
  gtk_widget_class_install_action (klass, "columns.move-down", "u", move_down);
  gtk_widget_class_add_binding (klass, GDK_KEY_Up, GDK_ALT_MASK, move_focused_cb, "i", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, GDK_ALT_MASK, move_focused_cb, "i", 1);
}
