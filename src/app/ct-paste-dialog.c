/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paste-dialog"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-paste-dialog.h"

#include "ct-action.h"
#include "ct-mnemonic.h"
#include "ct-paste-column.h"
#include "ct-wrapped-label.h"

/**
 * CtPasteDialog:
 *
 * Shows what a table from elsewhere will become before anything is added to the plan: which column
 * is what, to be corrected where the guess is wrong, and under it the improvements and actions.
 */
struct _CtPasteDialog
{
  AdwWindow parent_instance;

  GtkBox *columns;
  GtkListView *list_view;
  GtkLabel *counts;

  CtGrid *grid;
  CtTableColumns *table;
  CtTableImport *import;
  CtTableSource source;
  CtCatalogue *catalogue;
  CtPlan *plan;
  GListStore *improvements;
  char *standard;
  char *criterion;
};

enum
{
  ADDED,
  N_SIGNALS
};

/* So many rows that are left out are told by their words. */
#define MAX_TOLD 3
#define TOLD_CHARS 40

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtPasteDialog, ct_paste_dialog, ADW_TYPE_WINDOW)

static char *
dup_one_line (const char *text, glong max_chars)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n", ' ');
  if (max_chars > 0 && g_utf8_strlen (line, -1) > max_chars)
    {
      g_autofree char *start = g_utf8_substring (line, 0, max_chars);

      return g_strconcat (g_strchomp (start), "…", NULL);
    }

  return g_steal_pointer (&line);
}

/* The preview */

static void
add_part (GString *text, const char *part)
{
  g_autofree char *line = NULL;

  if (part == NULL || *part == '\0')
    return;

  line = dup_one_line (part, 0);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", line);
}

static void
add_values (GString *text, CtNode *node)
{
  gboolean action = CT_IS_ACTION (node);
  CtEvidence *evidence =
      ct_node_get_boxed (node, action ? CT_ACTION_EVIDENCE : CT_IMPROVEMENT_EVIDENCE);

  add_part (text, ct_period_get_text (
                      ct_node_get_boxed (node, action ? CT_ACTION_PERIOD : CT_IMPROVEMENT_PERIOD)));
  add_part (text, ct_node_get_text (node, action ? CT_ACTION_LEAD : CT_IMPROVEMENT_LEAD));
  add_part (text, ct_node_get_text (node, action ? CT_ACTION_PARTNER : CT_IMPROVEMENT_PARTNER));
  add_part (text, ct_budget_get_text (
                      ct_node_get_boxed (node, action ? CT_ACTION_BUDGET : CT_IMPROVEMENT_BUDGET)));
  add_part (text,
            ct_node_get_text (node, action ? CT_ACTION_CONDITIONS : CT_IMPROVEMENT_CONDITIONS));
  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    add_part (text, ct_evidence_get_text (evidence, i));
  add_part (text, ct_node_get_text (node, action ? CT_ACTION_NOTE : CT_IMPROVEMENT_NOTE));
}

/* Where a table names nothing but the criterion, its title says what the row is about. */
static const char *
get_criterion_title (CtPasteDialog *self, CtNode *improvement)
{
  const char *code = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);
  CtCriterion *criterion = self->source.framework != NULL
                               ? ct_framework_find_criterion (self->source.framework, code)
                               : NULL;

  return criterion != NULL ? ct_criterion_get_name (criterion) : NULL;
}

static char *
dup_name (CtPasteDialog *self, CtNode *improvement)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int level = ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL);

  add_part (text, ct_node_get_text (improvement, CT_IMPROVEMENT_CONTENT));
  add_part (text, ct_node_get_text (improvement, CT_IMPROVEMENT_GOAL));
  if (level != CT_FIELD_NO_NUMBER)
    {
      g_autofree char *goal = g_strdup_printf (_ ("Level %d"), level);

      add_part (text, goal);
    }
  add_part (text, ct_node_get_text (improvement, CT_IMPROVEMENT_INDICATOR_OF_SUCCESS));
  if (text->len == 0)
    add_part (text, get_criterion_title (self, improvement));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_values (GtkBox *box, CtNode *node, const char *css_class)
{
  g_autoptr (GString) values = g_string_new (NULL);

  add_values (values, node);
  if (values->len > 0)
    gtk_box_append (box, ct_wrapped_label_new (values->str, css_class));
}

static const char *
get_place (CtNode *improvement)
{
  const char *criterion = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);

  return *criterion != '\0' ? criterion : ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD);
}

static void
fill_row (CtPasteDialog *self, GtkBox *box, CtNode *improvement)
{
  CtNodeList *actions = ct_improvement_get_actions (CT_IMPROVEMENT (improvement));
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = dup_name (self, improvement);

  gtk_box_append (GTK_BOX (head), ct_wrapped_label_new (get_place (improvement), "paste-code"));
  gtk_box_append (GTK_BOX (head), ct_wrapped_label_new (name, "paste-name"));
  gtk_box_append (box, head);
  append_values (box, improvement, "paste-values");

  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    {
      CtNode *action = ct_node_list_get (actions, i);
      g_autofree char *text =
          g_strdup_printf ("%u. %s", i + 1, ct_node_get_text (action, CT_ACTION_TEXT));

      gtk_box_append (box, ct_wrapped_label_new (text, "paste-action"));
      append_values (box, action, "paste-action-values");
    }
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, "paste-row");
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, CtPasteDialog *self)
{
  GtkBox *box = GTK_BOX (gtk_list_item_get_child (list_item));
  CtNode *improvement = gtk_list_item_get_item (list_item);
  g_autofree char *name = dup_name (self, improvement);
  g_autofree char *label = g_strdup_printf ("%s %s", get_place (improvement), name);

  fill_row (self, box, improvement);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, CtPasteDialog *self)
{
  clear_box (GTK_BOX (gtk_list_item_get_child (list_item)));
}

static void
add_skipped (CtPasteDialog *self, GString *text)
{
  GPtrArray *skipped = self->import->skipped;

  if (skipped->len == 0)
    return;

  g_string_append (text, "; ");
  g_string_append_printf (text,
                          ngettext ("%u row is left out: ", "%u rows are left out: ", skipped->len),
                          skipped->len);
  for (guint i = 0; i < MIN (skipped->len, MAX_TOLD); i++)
    {
      g_autofree char *words = dup_one_line (g_ptr_array_index (skipped, i), TOLD_CHARS);

      g_string_append_printf (text, "%s“%s”", i > 0 ? ", " : "", words);
    }
  if (skipped->len > MAX_TOLD)
    g_string_append (text, " …");
}

static void
show_counts (CtPasteDialog *self)
{
  guint n_improvements = self->import->improvements->len;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          ngettext ("%u thing to improve", "%u things to improve", n_improvements),
                          n_improvements);
  g_string_append (text, ", ");
  g_string_append_printf (text, ngettext ("%u action", "%u actions", self->import->n_actions),
                          self->import->n_actions);
  add_skipped (self, text);
  gtk_label_set_text (self->counts, text->str);
}

static void
update (CtPasteDialog *self)
{
  GPtrArray *improvements;

  g_clear_pointer (&self->import, ct_table_import_free);
  self->import =
      ct_table_import_new (self->grid, self->table, &self->source, self->standard, self->criterion);
  improvements = self->import->improvements;
  g_list_store_splice (self->improvements, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->improvements)),
                       improvements->pdata, improvements->len);
  show_counts (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.add", improvements->len > 0);
}

static void
column_changed_cb (CtPasteDialog *self)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    self->table->roles[i++] = ct_paste_column_get_role (CT_PASTE_COLUMN (child));
  update (self);
}

static void
add_to_plan (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPasteDialog *self = CT_PASTE_DIALOG (widget);
  g_autoptr (CtImprovement) first =
      g_object_ref (g_ptr_array_index (self->import->improvements, 0));

  ct_table_import_apply (self->import, self->plan, _ ("Paste a table"));
  g_signal_emit (self, signals[ADDED], 0, first);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return GDK_EVENT_STOP;
}

static void
ct_paste_dialog_dispose (GObject *object)
{
  CtPasteDialog *self = CT_PASTE_DIALOG (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->improvements);
  g_clear_pointer (&self->import, ct_table_import_free);
  g_clear_pointer (&self->table, ct_table_columns_free);
  g_clear_pointer (&self->grid, ct_grid_free);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->standard, g_free);
  g_clear_pointer (&self->criterion, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_PASTE_DIALOG);

  G_OBJECT_CLASS (ct_paste_dialog_parent_class)->dispose (object);
}

static void
ct_paste_dialog_class_init (CtPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_paste_dialog_dispose;

  /**
   * CtPasteDialog::added:
   * @improvement: the first of those that are in the plan now
   *
   * Emitted when the table was added to the plan.
   */
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, CT_TYPE_IMPROVEMENT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtPasteDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, CtPasteDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, CtPasteDialog, counts);
  gtk_widget_class_install_action (widget_class, "paste.add", NULL, add_to_plan);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
}

static void
ct_paste_dialog_init (CtPasteDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  ct_mnemonic_name_buttons (GTK_WIDGET (self));
  self->improvements = g_list_store_new (CT_TYPE_IMPROVEMENT);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->improvements)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
}

/**
 * ct_paste_dialog_new:
 * @grid: (transfer full): the table
 * @plan: where it is to be added
 * @standard: (nullable): where rows go that name no place
 * @criterion: (nullable): the same
 */
CtPasteDialog *
ct_paste_dialog_new (
    CtGrid *grid, CtCatalogue *catalogue, CtPlan *plan, const char *standard, const char *criterion)
{
  CtPasteDialog *self = g_object_new (CT_TYPE_PASTE_DIALOG, NULL);
  CtTableWords *words = ct_catalogue_get_table_words (catalogue);

  self->grid = grid;
  self->catalogue = g_object_ref (catalogue);
  self->plan = g_object_ref (plan);
  self->standard = g_strdup (standard);
  self->criterion = g_strdup (criterion);
  self->source.words = words;
  self->source.plan = plan;
  self->source.form = ct_catalogue_get_plan_form (catalogue, plan);
  self->source.framework =
      ct_catalogue_get_framework (catalogue, ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
  self->table = ct_table_columns_guess (grid, words, ct_plan_get_calendar (plan));

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      GtkWidget *column = ct_paste_column_new (self->table, grid, i);

      g_signal_connect_object (column, "changed", G_CALLBACK (column_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->columns, column);
    }
  update (self);

  return self;
}
