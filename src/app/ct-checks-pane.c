/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-checks-pane"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-checks-pane.h"

#include "ct-finding-row.h"
#include "ct-remedy.h"
#include "ct-rest.h"

/**
 * CtChecksPane:
 *
 * The findings about the plan beside the editor: what is to be put right before printing, and under
 * it what is worth a look. Going to one is left to the window.
 */
struct _CtChecksPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *subtitle;
  GtkStack *stack;
  GtkListView *list_view;
  GtkWidget *foot;
  GtkLabel *dismissed_label;
  GtkToggleButton *dismissed_button;

  CtChecks *checks;
  GListStore *items; /* headings, as GtkStringObject, and findings */
  GtkSingleSelection *rows;
  GtkStringObject *headings[3];
  guint last_position;
  gboolean stale; /* the findings changed while nobody looked */
};

enum
{
  HEADING_ERRORS,
  HEADING_OTHERS,
  HEADING_DISMISSED,
};

enum
{
  GO_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtChecksPane, ct_checks_pane, GTK_TYPE_WIDGET)

static gboolean
is_dismissed (CtChecksPane *self, CtFinding *finding)
{
  GListModel *dismissed = ct_checks_get_dismissed (self->checks);

  for (guint i = 0; i < g_list_model_get_n_items (dismissed); i++)
    {
      g_autoptr (CtFinding) other = g_list_model_get_item (dismissed, i);

      if (other == finding)
        return TRUE;
    }

  return FALSE;
}

static void
add_group (GPtrArray *items, GListModel *findings, guint start, guint end, GtkStringObject *heading)
{
  if (start < end)
    g_ptr_array_add (items, g_object_ref (heading));
  for (guint i = start; i < end; i++)
    g_ptr_array_add (items, g_list_model_get_item (findings, i));
}

static GPtrArray *
list_items (CtChecksPane *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *findings = G_LIST_MODEL (self->checks);
  GListModel *dismissed = ct_checks_get_dismissed (self->checks);
  guint n_errors = ct_checks_get_n_findings (self->checks, CT_SEVERITY_ERROR);

  add_group (items, findings, 0, n_errors, self->headings[HEADING_ERRORS]);
  add_group (items, findings, n_errors, g_list_model_get_n_items (findings),
             self->headings[HEADING_OTHERS]);
  if (gtk_toggle_button_get_active (self->dismissed_button))
    add_group (items, dismissed, 0, g_list_model_get_n_items (dismissed),
               self->headings[HEADING_DISMISSED]);

  return items;
}

static gboolean
is_item (CtChecksPane *self, guint position, gpointer item)
{
  g_autoptr (GObject) its = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return its == item;
}

/* Rows at both ends that are the same stay, and with them focus and selection. */
static void
put_items (CtChecksPane *self, GPtrArray *items)
{
  guint length = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint shorter = MIN (length, items->len);
  guint start = 0, end = 0;

  while (start < shorter && is_item (self, start, items->pdata[start]))
    start++;
  while (end < shorter - start &&
         is_item (self, length - 1 - end, items->pdata[items->len - 1 - end]))
    end++;

  g_list_store_splice (self->items, start, length - start - end, items->pdata + start,
                       items->len - start - end);
}

static void
show_counts (CtChecksPane *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->checks));
  guint n_dismissed = g_list_model_get_n_items (ct_checks_get_dismissed (self->checks));
  g_autofree char *subtitle =
      g_strdup_printf (g_dngettext (NULL, "%u thing to look at", "%u things to look at", count),
                       count);
  g_autofree char *passed_over =
      g_strdup_printf (g_dngettext (NULL, "%u passed over", "%u passed over", n_dismissed),
                       n_dismissed);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  gtk_label_set_text (self->subtitle, count > 0 ? subtitle : "");
  gtk_label_set_text (self->dismissed_label, passed_over);
  gtk_widget_set_visible (self->foot, n_dismissed > 0);
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "findings" : "fine");
}

static void
update (CtChecksPane *self)
{
  g_autoptr (GPtrArray) items = list_items (self);

  self->stale = FALSE;
  put_items (self, items);
  show_counts (self);
}

/* The list would make and change two hundred rows after each edit, seen or not. */
static void
findings_changed_cb (CtChecksPane *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
settle (CtChecksPane *self)
{
  if (self->stale && self->checks != NULL)
    update (self);
}

static void
ct_checks_pane_map (GtkWidget *widget)
{
  settle (CT_CHECKS_PANE (widget));

  GTK_WIDGET_CLASS (ct_checks_pane_parent_class)->map (widget);
}

static void
go_to (CtChecksPane *self, CtFinding *finding, gboolean edit)
{
  guint position;

  if (g_list_store_find (self->items, finding, &position))
    {
      self->last_position = position;
      gtk_single_selection_set_selected (self->rows, position);
    }
  g_signal_emit (self, signals[GO_TO], 0, finding, edit);
}

static void
row_go_cb (CtChecksPane *self, CtFindingRow *row)
{
  go_to (self, ct_finding_row_get_finding (row), FALSE);
}

static void
row_edit_cb (CtChecksPane *self, CtFindingRow *row)
{
  go_to (self, ct_finding_row_get_finding (row), TRUE);
}

static void
row_remedy_cb (CtChecksPane *self, CtFindingRow *row)
{
  g_autoptr (CtFinding) finding = g_object_ref (ct_finding_row_get_finding (row));

  ct_remedy_apply (finding, ct_checks_get_framework (self->checks));
}

static void
row_dismiss_cb (CtChecksPane *self, CtFindingRow *row)
{
  ct_checks_dismiss (self->checks, ct_finding_row_get_finding (row));
}

static void
row_restore_cb (CtChecksPane *self, CtFindingRow *row)
{
  ct_checks_restore (self->checks, ct_finding_row_get_finding (row));
}

static void
row_selected_cb (GtkListItem *list_item)
{
  ct_finding_row_set_current (CT_FINDING_ROW (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_selected (list_item));
}

static void
setup_row_cb (CtChecksPane *self, GtkListItem *list_item)
{
  GtkWidget *row = ct_finding_row_new ();

  g_signal_connect_object (row, "go", G_CALLBACK (row_go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edit", G_CALLBACK (row_edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remedy", G_CALLBACK (row_remedy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dismiss", G_CALLBACK (row_dismiss_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "restore", G_CALLBACK (row_restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (list_item, "notify::selected", G_CALLBACK (row_selected_cb), NULL);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (CtChecksPane *self, GtkListItem *list_item)
{
  CtFindingRow *row = CT_FINDING_ROW (gtk_list_item_get_child (list_item));
  gpointer item = gtk_list_item_get_item (list_item);
  gboolean heading = GTK_IS_STRING_OBJECT (item);
  g_autofree char *remedy = NULL;

  gtk_list_item_set_selectable (list_item, !heading);
  gtk_list_item_set_activatable (list_item, !heading);
  if (heading)
    {
      ct_finding_row_show_heading (row, gtk_string_object_get_string (item));
      return;
    }

  remedy = ct_remedy_dup_label (item, ct_checks_get_framework (self->checks));
  ct_finding_row_show_finding (row, item, remedy, is_dismissed (self, item));
  ct_finding_row_set_current (row, gtk_list_item_get_selected (list_item));
}

static void
row_activated_cb (CtChecksPane *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (CT_IS_FINDING (item))
    go_to (self, CT_FINDING (item), FALSE);
}

static void
step_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_checks_pane_step (CT_CHECKS_PANE (widget), -1);
}

static void
step_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_checks_pane_step (CT_CHECKS_PANE (widget), 1);
}

static void
ct_checks_pane_dispose (GObject *object)
{
  CtChecksPane *self = CT_CHECKS_PANE (object);

  if (self->stack != NULL)
    ct_checks_pane_set_checks (self, NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->items);
  for (guint i = 0; i < G_N_ELEMENTS (self->headings); i++)
    g_clear_object (&self->headings[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_CHECKS_PANE);

  G_OBJECT_CLASS (ct_checks_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass,
                                               "/io/github/caitien/CaiTien/ui/ct-checks-pane.ui");
  gtk_widget_class_bind_template_child (klass, CtChecksPane, content);
  gtk_widget_class_bind_template_child (klass, CtChecksPane, subtitle);
  gtk_widget_class_bind_template_child (klass, CtChecksPane, stack);
  gtk_widget_class_bind_template_child (klass, CtChecksPane, list_view);
  gtk_widget_class_bind_template_child (klass, CtChecksPane, foot);
  gtk_widget_class_bind_template_child (klass, CtChecksPane, dismissed_label);
  gtk_widget_class_bind_template_child (klass, CtChecksPane, dismissed_button);
  gtk_widget_class_bind_template_callback (klass, setup_row_cb);
  gtk_widget_class_bind_template_callback (klass, bind_row_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
  gtk_widget_class_bind_template_callback (klass, update);
}

static void
ct_checks_pane_class_init (CtChecksPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_checks_pane_dispose;
  widget_class->map = ct_checks_pane_map;

  /**
   * CtChecksPane::go-to:
   * @finding: where to go
   * @edit: whether to begin to write there
   */
  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, CT_TYPE_FINDING, G_TYPE_BOOLEAN);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "checks.previous", NULL, step_back);
  gtk_widget_class_install_action (widget_class, "checks.next", NULL, step_on);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_checks_pane_init (CtChecksPane *self)
{
  self->headings[HEADING_ERRORS] = gtk_string_object_new (_ ("Put right before printing"));
  self->headings[HEADING_OTHERS] = gtk_string_object_new (_ ("Worth a look"));
  self->headings[HEADING_DISMISSED] = gtk_string_object_new (_ ("Passed over"));
  self->items = g_list_store_new (G_TYPE_OBJECT);
  self->rows = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_rest_unseen (GTK_WIDGET (self), self->content);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->rows));
}

static void
release_checks (CtChecksPane *self)
{
  if (self->checks == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->checks, self);
  g_signal_handlers_disconnect_by_data (ct_checks_get_dismissed (self->checks), self);
  g_clear_object (&self->checks);
}

/**
 * ct_checks_pane_set_checks:
 * @checks: (nullable): the findings to show
 */
void
ct_checks_pane_set_checks (CtChecksPane *self, CtChecks *checks)
{
  release_checks (self);
  g_list_store_remove_all (self->items);
  if (checks == NULL)
    return;

  self->checks = g_object_ref (checks);
  g_signal_connect_swapped (checks, "items-changed", G_CALLBACK (findings_changed_cb), self);
  g_signal_connect_swapped (ct_checks_get_dismissed (checks), "items-changed",
                            G_CALLBACK (findings_changed_cb), self);
  findings_changed_cb (self);
}

/**
 * ct_checks_pane_step:
 * @direction: 1 for the next finding, -1 for the one before
 *
 * Goes to it, round the ends. Where the last one is settled and gone, the next has its place.
 *
 * Returns: %FALSE when there is none
 */
gboolean
ct_checks_pane_step (CtChecksPane *self, int direction)
{
  guint length, selected, position;

  settle (self);
  length = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  selected = gtk_single_selection_get_selected (self->rows);
  position = selected != GTK_INVALID_LIST_POSITION ? selected
             : direction > 0                       ? MIN (self->last_position, length) + length - 1
                                                   : self->last_position;
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (GObject) item = NULL;

      position = (position + length + direction) % length;
      item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
      if (!CT_IS_FINDING (item))
        continue;

      gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u",
                                  position);
      go_to (self, CT_FINDING (item), FALSE);
      return TRUE;
    }

  return FALSE;
}
