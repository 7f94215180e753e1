/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-column-list"

#include "config.h"

#include "ct-column-list-private.h"

#include <glib/gi18n.h>

#include "ct-column.h"
#include "ct-column-words.h"
#include "ct-field-row.h"
#include "ct-plan.h"
#include "ct-plan-columns.h"
#include "ct-plan-table.h"
#include "ct-row-menu.h"
#include "ct-wheel.h"

/* What the page keeps a school’s own width within, in percent. */
#define NARROWEST 3
#define WIDEST 60

/**
 * CtColumnList:
 *
 * The columns of the plan table. As long as they are the form's they are only shown; the school may
 * make them its own, and then choose, order, name and size them.
 */
G_DEFINE_FINAL_TYPE (CtColumnList, ct_column_list, GTK_TYPE_WIDGET)

gboolean
_ct_column_list_is_own (CtColumnList *self)
{
  return ct_node_list_get_length (self->columns) > 0;
}

/* What is told */

static double
get_sum (GPtrArray *columns)
{
  double sum = 0;

  for (guint i = 0; i < columns->len; i++)
    sum += ((const CtFormColumn *) g_ptr_array_index (columns, i))->width;

  return sum;
}

/* What the form has a column for and the school has not. */
static char *
dup_missing (CtColumnList *self, GPtrArray *columns)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < ct_column_words_get_count (); i++)
    {
      CtFormField fields[CT_FORM_COLUMN_MAX_FIELDS];
      gboolean wanted = FALSE, shown = FALSE;

      /* Those that are several are told one by one. */
      if (ct_form_fields_from_nicks (ct_column_words_get_field (i), fields) != 1)
        continue;

      for (guint j = 0; j < ct_form_get_n_columns (self->form, CT_FORM_TABLE_PLAN); j++)
        wanted |= ct_form_column_shows (ct_form_get_column (self->form, CT_FORM_TABLE_PLAN, j),
                                        fields[0]);
      for (guint j = 0; j < columns->len; j++)
        shown |= ct_form_column_shows (g_ptr_array_index (columns, j), fields[0]);
      if (wanted && !shown)
        g_ptr_array_add (missing, (gpointer) ct_column_words_get_label (i));
    }

  g_ptr_array_add (missing, NULL);

  return missing->len > 1 ? g_strjoinv (", ", (char **) missing->pdata) : NULL;
}

static void
say (CtColumnList *self)
{
  g_autoptr (GPtrArray) columns = ct_plan_columns_list (self->form, self->section);
  double sum = get_sum (columns);
  g_autofree char *missing = dup_missing (self, columns);
  g_autoptr (GString) text = g_string_new (NULL);

  if (_ct_column_list_is_own (self))
    g_string_append_printf (
        text, _ ("Widths together: %.0f %%. They are shares: the table always fills the page."),
        sum);
  if (missing != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _ ("Not printed: "));
  if (missing != NULL)
    g_string_append (text, missing);

  gtk_label_set_text (self->sum, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->sum), text->len > 0);
  if (missing != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum), "warning-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum), "warning-text");
}

static char *
dup_millimetres (CtColumnList *self, double width, double sum)
{
  return g_strdup_printf (
      /* Translators: the width of a column on paper */
      _ ("%.0f mm"), sum > 0 ? self->paper_width * width / sum : 0);
}

/* The width on paper of each row follows all the others. */
static void
measure (CtColumnList *self)
{
  g_autoptr (GPtrArray) columns = ct_plan_columns_list (self->form, self->section);
  double sum = get_sum (columns);
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (guint i = 0; row != NULL && i < columns->len; i++, row = gtk_widget_get_next_sibling (row))
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);
      GtkLabel *label = g_object_get_data (G_OBJECT (row), "millimetres");
      g_autofree char *text = dup_millimetres (self, column->width, sum);

      gtk_label_set_text (label, text);
    }
  say (self);
}

/* Rows */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_millimetres (const char *css_class)
{
  GtkWidget *label = make_label (NULL, css_class);

  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "tabular");

  return label;
}

/* A column as the form has it: nothing to edit. */
static GtkWidget *
make_form_row (CtColumnList *self, const CtFormColumn *column)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = make_label (column->title, "work-text");
  GtkWidget *millimetres = make_millimetres ("work-text");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), millimetres);
  g_object_set_data (G_OBJECT (row), "millimetres", millimetres);

  return row;
}

static double
read_width (CtNode *column)
{
  double width = g_ascii_strtod (ct_node_get_text (column, CT_COLUMN_WIDTH), NULL);

  return width > 0 ? CLAMP (width, NARROWEST, WIDEST) : CT_COLUMN_USUAL_WIDTH;
}

static void
width_changed_cb (CtColumnList *self, GtkSpinButton *spin)
{
  CtNode *column = g_object_get_data (G_OBJECT (spin), "column");
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  /* What says the same otherwise stays as it was written. */
  if (ABS (read_width (column) - gtk_spin_button_get_value (spin)) < 0.05)
    return;

  g_ascii_formatd (text, sizeof text, "%.4g", gtk_spin_button_get_value (spin));
  ct_node_set_text (column, CT_COLUMN_WIDTH, text);
}

static void
show_width_cb (GtkSpinButton *spin, GParamSpec *pspec, CtNode *column)
{
  double width = read_width (column);

  if (ABS (width - gtk_spin_button_get_value (spin)) > 0.05)
    gtk_spin_button_set_value (spin, width);
}

static GtkWidget *
make_width (CtColumnList *self, CtNode *column)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (NARROWEST, WIDEST, 1);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), read_width (column));
  gtk_widget_set_valign (spin, GTK_ALIGN_START);
  ct_wheel_leave (spin);
  gtk_widget_set_tooltip_text (spin, _ ("Width in percent"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Width in percent"), -1);
  g_object_set_data_full (G_OBJECT (spin), "column", g_object_ref (column), g_object_unref);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "notify::width", G_CALLBACK (show_width_cb), spin,
                           G_CONNECT_SWAPPED);

  return spin;
}

static GtkWidget *
make_own_row (CtColumnList *self, CtNode *column, guint position)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *label = ct_column_words_dup (ct_node_get_text (column, CT_COLUMN_FIELD));
  GtkWidget *title = ct_field_row_new (label);
  GtkWidget *millimetres = make_millimetres ("field-label");

  ct_field_row_bind (CT_FIELD_ROW (title), column, CT_COLUMN_TITLE);
  ct_field_row_join (CT_FIELD_ROW (title), self->labels);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), make_width (self, column));
  gtk_box_append (GTK_BOX (row), millimetres);
  gtk_box_append (GTK_BOX (row),
                  ct_row_menu_new ("columns", position, FALSE, _ ("Move or delete this column")));
  g_object_set_data (G_OBJECT (row), "millimetres", millimetres);

  return row;
}

static void
fill_rows (CtColumnList *self)
{
  g_autoptr (GPtrArray) columns = ct_plan_columns_list (self->form, self->section);

  for (guint i = 0; i < columns->len; i++)
    gtk_box_append (GTK_BOX (self->rows),
                    _ct_column_list_is_own (self)
                        ? make_own_row (self, ct_node_list_get (self->columns, i), i)
                        : make_form_row (self, g_ptr_array_index (columns, i)));
}

static gboolean
has_field (CtColumnList *self, const char *field)
{
  for (guint i = 0; i < ct_node_list_get_length (self->columns); i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (self->columns, i), CT_COLUMN_FIELD),
                     field))
      return TRUE;

  return FALSE;
}

/* Made when it is opened, since hardly ever it is. */
static void
make_add_menu_cb (GtkMenuButton *button, gpointer data)
{
  CtColumnList *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < ct_column_words_get_count (); i++)
    if (!has_field (self, ct_column_words_get_field (i)))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (ct_column_words_get_label (i), NULL);

        g_menu_item_set_action_and_target (item, "columns.add", "u", i);
        g_menu_append_item (menu, item);
      }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
clear (CtColumnList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
}

static void
focus_row (CtColumnList *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (guint i = 0; row != NULL && i < self->focus; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL && _ct_column_list_is_own (self))
    ct_field_row_focus_text (CT_FIELD_ROW (gtk_widget_get_first_child (row)));
  self->focus = G_MAXUINT;
}

static gboolean
fill_cb (gpointer data)
{
  CtColumnList *self = data;

  self->fill_id = 0;
  clear (self);
  fill_rows (self);
  gtk_widget_set_visible (self->own_button, !_ct_column_list_is_own (self));
  gtk_widget_set_visible (self->form_button, _ct_column_list_is_own (self));
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), _ct_column_list_is_own (self));
  measure (self);
  if (self->focus < G_MAXUINT)
    focus_row (self);

  return G_SOURCE_REMOVE;
}

/* Once for a move, which takes out and puts back. */
static void
queue_fill (CtColumnList *self)
{
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_HIGH, fill_cb, self, NULL);
}

static void
plan_changed_cb (CtColumnList *self, CtNode *node)
{
  if (CT_IS_COLUMN (node) && ct_node_get_parent (node) == CT_NODE (self->section) &&
      self->fill_id == 0)
    measure (self);
}

static void
release (CtColumnList *self)
{
  g_clear_handle_id (&self->fill_id, g_source_remove);
  if (self->columns != NULL)
    g_signal_handlers_disconnect_by_data (self->columns, self);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->columns);
  g_clear_object (&self->section);
  g_clear_object (&self->form);
}

static void
ct_column_list_dispose (GObject *object)
{
  CtColumnList *self = CT_COLUMN_LIST (object);

  release (self);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_column_list_parent_class)->dispose (object);
}

static void
ct_column_list_class_init (CtColumnListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_column_list_dispose;

  _ct_column_list_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add-row");

  return button;
}

static void
ct_column_list_init (CtColumnList *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->focus = G_MAXUINT;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->sum = GTK_LABEL (make_label (NULL, "caption-text"));
  self->own_button = make_button (_ ("Change the columns"), "columns.make-own");
  self->form_button = make_button (_ ("Back to the form’s columns"), "columns.use-form");
  self->add_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_create_popup_func (self->add_button, make_add_menu_cb, self, NULL);
  gtk_menu_button_set_label (self->add_button, _ ("Add a column"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a column"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "add-row");
  gtk_label_set_wrap (self->sum, TRUE);
  gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->add_button));
  gtk_box_append (GTK_BOX (buttons), self->own_button);
  gtk_box_append (GTK_BOX (buttons), self->form_button);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (self->box), buttons);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ct_column_list_new:
 * @labels: a horizontal size group: its labels get the width of the others
 */
GtkWidget *
ct_column_list_new (GtkSizeGroup *labels)
{
  CtColumnList *self = g_object_new (CT_TYPE_COLUMN_LIST, NULL);

  self->labels = g_object_ref (labels);

  return GTK_WIDGET (self);
}

/**
 * ct_column_list_bind:
 * @section: (nullable): a plan section of a plan
 * @form: the form of the plan
 * @paper_width: how wide the table is on paper, in mm
 */
void
ct_column_list_bind (CtColumnList *self, CtSection *section, CtForm *form, double paper_width)
{
  release (self);
  if (section == NULL || form == NULL)
    {
      clear (self);
      return;
    }

  self->section = g_object_ref (section);
  self->plan = g_object_ref (ct_node_get_plan (CT_NODE (section)));
  self->columns = g_object_ref (ct_section_get_columns (section));
  self->form = g_object_ref (form);
  self->paper_width = paper_width;
  g_signal_connect_object (self->columns, "items-changed", G_CALLBACK (queue_fill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill_cb (self);
}
