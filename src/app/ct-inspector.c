/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-inspector"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-inspector.h"

#include "ct-earlier-row.h"
#include "ct-evidence-link.h"
#include "ct-field-row.h"
#include "ct-focus.h"
#include "ct-goal-level-row.h"
#include "ct-hand-editor.h"
#include "ct-inspector-field.h"
#include "ct-inspector-row.h"
#include "ct-inspector-title.h"
#include "ct-rest.h"
#include "ct-state-row.h"
#include "ct-typing.h"

/**
 * CtInspector:
 *
 * Every field of the selected action or improvement. Fields without words are offered as "+ Note"
 * at the foot instead of standing there empty.
 */
struct _CtInspector
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkStack *stack;
  GtkMenuButton *menu_button;
  GtkWidget *action_part;
  GtkBox *action_fields;
  GtkFlowBox *action_adders;
  GtkWidget *improvement_part;
  GtkBox *improvement_fields;
  GtkFlowBox *improvement_adders;

  /* Those of the part that is seen. */
  GtkBox *fields;
  GtkFlowBox *adders;
  GtkSizeGroup *labels;
  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
  CtDay today;
  CtNode *shown;
  guint check_id;
  guint build_id;
  GtkWidget *next_row;   /* while the fields are filled: the next row of what was shown before */
  GtkWidget *next_adder; /* likewise */
};

G_DEFINE_FINAL_TYPE (CtInspector, ct_inspector, GTK_TYPE_WIDGET)

/* The next row of those that are there, if it is of that kind. */
static GtkWidget *
take_row (CtInspector *self, GType type)
{
  GtkWidget *row = self->next_row;

  if (row == NULL || G_OBJECT_TYPE (row) != type)
    return NULL;

  self->next_row = gtk_widget_get_next_sibling (row);

  return row;
}

static void
put_row (CtInspector *self, GtkWidget *row)
{
  gtk_widget_insert_before (row, GTK_WIDGET (self->fields), self->next_row);
}

static CtFieldRow *
take_field_row (CtInspector *self, const char *label)
{
  GtkWidget *row;

  if (self->next_row != NULL && CT_IS_FIELD_ROW (self->next_row) &&
      g_str_equal (ct_field_row_get_label (CT_FIELD_ROW (self->next_row)), label))
    return CT_FIELD_ROW (take_row (self, CT_TYPE_FIELD_ROW));

  row = ct_field_row_new (label);
  ct_field_row_join (CT_FIELD_ROW (row), self->labels);
  put_row (self, row);

  return CT_FIELD_ROW (row);
}

static GtkWidget *
append_entry (CtInspector *self, const CtInspectorField *spec, guint entry)
{
  CtFieldRow *row = take_field_row (self, _ (spec->label));
  GtkWidget *link;

  ct_field_row_bind_entry (row, self->shown, spec->field, entry);
  link = take_row (self, CT_TYPE_EVIDENCE_LINK);
  if (link != NULL)
    ct_evidence_link_bind (CT_EVIDENCE_LINK (link), self->shown, entry, self->framework);
  else
    put_row (self, ct_evidence_link_new (self->shown, entry, self->framework, self->labels));

  return GTK_WIDGET (row);
}

static GtkWidget *
append_evidence_rows (CtInspector *self, const CtInspectorField *spec)
{
  guint length = ct_evidence_get_length (ct_node_get_boxed (self->shown, spec->field));
  GtkWidget *row = NULL;

  for (guint i = 0; i < MAX (length, 1); i++)
    row = append_entry (self, spec, i);

  return row;
}

static void
append_hand_editor (CtInspector *self, const CtInspectorField *spec)
{
  GtkWidget *editor = take_row (self, CT_TYPE_HAND_EDITOR);

  if (editor != NULL)
    ct_hand_editor_bind (CT_HAND_EDITOR (editor), self->shown, spec->field);
  else
    put_row (self, ct_hand_editor_new (self->shown, spec->field));
}

static GtkWidget *
append_earlier_row (CtInspector *self)
{
  GtkWidget *row = ct_earlier_row_new (CT_ACTION (self->shown), self->labels);

  put_row (self, row);

  return row;
}

static GtkWidget *
append_field (CtInspector *self, const CtInspectorField *spec)
{
  GType type = ct_inspector_field_get_value_type (self->shown, spec->field);
  CtFieldRow *row;

  if (type == CT_TYPE_EVIDENCE)
    return append_evidence_rows (self, spec);
  if (type == G_TYPE_STRV)
    return append_earlier_row (self);

  row = take_field_row (self, _ (spec->label));
  ct_field_row_bind (row, self->shown, spec->field);
  if (type == CT_TYPE_PERIOD || type == CT_TYPE_BUDGET)
    append_hand_editor (self, spec);

  return GTK_WIDGET (row);
}

static guint
get_adder_field (GtkWidget *child)
{
  GtkWidget *button = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

  return g_variant_get_uint32 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
}

static void
append_adder (CtInspector *self, const CtInspectorField *spec)
{
  g_autofree char *label = g_strdup_printf ("+ %s", _ (spec->label));
  GtkWidget *button;

  if (self->next_adder != NULL && get_adder_field (self->next_adder) == spec->field)
    {
      self->next_adder = gtk_widget_get_next_sibling (self->next_adder);
      return;
    }

  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "field-add");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "inspector.add-field");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", spec->field);
  gtk_flow_box_insert (self->adders, button,
                       self->next_adder != NULL
                           ? gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (self->next_adder))
                           : -1);

  /* The place in the flow box is no control: the keyboard goes to the button at once. */
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Takes away what follows the last row that was used. */
static void
clear_rest (CtInspector *self)
{
  while (self->next_row != NULL)
    {
      GtkWidget *row = self->next_row;

      self->next_row = gtk_widget_get_next_sibling (row);
      gtk_box_remove (self->fields, row);
    }

  while (self->next_adder != NULL)
    {
      GtkWidget *adder = self->next_adder;

      self->next_adder = gtk_widget_get_next_sibling (adder);
      gtk_flow_box_remove (self->adders, adder);
    }
}

static void
start_over (CtInspector *self)
{
  self->next_row = gtk_widget_get_first_child (GTK_WIDGET (self->fields));
  self->next_adder = gtk_widget_get_first_child (GTK_WIDGET (self->adders));
}

/* The rows stay for the next node, without this one. */
static void
let_go (CtInspector *self)
{
  start_over (self);
  while (self->next_row != NULL)
    {
      GtkWidget *row = self->next_row;

      self->next_row = gtk_widget_get_next_sibling (row);
      if (!ct_inspector_row_let_go (row))
        gtk_box_remove (self->fields, row);
    }
}

/* Actions and improvements have a part each, so that going from one to the other makes no rows. */
static void
choose_part (CtInspector *self)
{
  gboolean is_action = CT_IS_ACTION (self->shown);

  if (gtk_widget_get_visible (is_action ? self->action_part : self->improvement_part))
    return;

  let_go (self);
  self->fields = is_action ? self->action_fields : self->improvement_fields;
  self->adders = is_action ? self->action_adders : self->improvement_adders;
  gtk_widget_set_visible (self->action_part, is_action);
  gtk_widget_set_visible (self->improvement_part, !is_action);
}

static void
append_state (CtInspector *self)
{
  GtkWidget *row = take_row (self, CT_TYPE_STATE_ROW);

  if (row == NULL)
    {
      row = g_object_new (CT_TYPE_STATE_ROW, NULL);
      ct_state_row_join (CT_STATE_ROW (row), self->labels);
      put_row (self, row);
    }
  ct_state_row_bind (CT_STATE_ROW (row), CT_ACTION (self->shown), self->today);
}

static void
append_goal_level (CtInspector *self)
{
  GtkWidget *row = take_row (self, CT_TYPE_GOAL_LEVEL_ROW);

  if (row != NULL)
    ct_goal_level_row_bind (CT_GOAL_LEVEL_ROW (row), CT_IMPROVEMENT (self->shown));
  else
    put_row (self, ct_goal_level_row_new (CT_IMPROVEMENT (self->shown), self->labels));
}

/* What someone is writing in a row belongs to the node that the row still has. */
static void
finish_typing (CtInspector *self)
{
  if (ct_focus_is_in (GTK_WIDGET (self->fields)))
    ct_typing_finish (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/* The rows of what was shown before are used again as far as they fit: to make them anew takes
 * longer than a frame. */
static void
build (CtInspector *self)
{
  guint n_fields;
  const CtInspectorField *fields = ct_inspector_field_list (self->shown, &n_fields);

  g_clear_handle_id (&self->build_id, g_source_remove);
  finish_typing (self);
  choose_part (self);
  start_over (self);
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].always || ct_inspector_field_has_words (self->shown, fields[i].field))
        append_field (self, &fields[i]);
      else
        append_adder (self, &fields[i]);

      if (i == 0 && CT_IS_ACTION (self->shown))
        append_state (self);
      else if (CT_IS_IMPROVEMENT (self->shown) && fields[i].field == CT_IMPROVEMENT_GOAL)
        append_goal_level (self);

      if (ct_inspector_field_get_value_type (self->shown, fields[i].field) == CT_TYPE_EVIDENCE &&
          ct_inspector_field_has_words (self->shown, fields[i].field))
        append_adder (self, &fields[i]);
    }
  clear_rest (self);
  ct_inspector_title_show (self->title, self->subtitle, self->shown);
}

static gboolean
build_cb (gpointer data)
{
  CtInspector *self = data;

  self->build_id = 0;
  build (self);
  gtk_stack_set_visible_child_name (self->stack, "fields");

  return G_SOURCE_REMOVE;
}

/* Does at once what show_node() left for later. */
static void
settle (CtInspector *self)
{
  if (self->build_id == 0)
    return;

  g_clear_handle_id (&self->build_id, g_source_remove);
  build_cb (self);
}

static void
add_field (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtInspector *self = CT_INSPECTOR (widget);
  guint field = g_variant_get_uint32 (parameter);
  guint n_fields;
  const CtInspectorField *fields = ct_inspector_field_list (self->shown, &n_fields);
  GtkWidget *child;

  settle (self);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].field == field)
      {
        gboolean one_more =
            ct_inspector_field_get_value_type (self->shown, field) == CT_TYPE_EVIDENCE &&
            ct_inspector_field_has_words (self->shown, field);
        GtkWidget *row;

        if (one_more)
          row = append_entry (self, &fields[i],
                              ct_evidence_get_length (ct_node_get_boxed (self->shown, field)));
        else
          row = append_field (self, &fields[i]);
        if (CT_IS_EARLIER_ROW (row))
          ct_earlier_row_choose (CT_EARLIER_ROW (row));
        else
          ct_field_row_focus_text (CT_FIELD_ROW (row));
        break;
      }

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->adders)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_adder_field (child) == field)
      {
        gtk_flow_box_remove (self->adders, child);
        break;
      }
}

static void
show_node (CtInspector *self)
{
  CtNode *node = ct_selection_get_node (self->selection);

  if (!CT_IS_ACTION (node) && !CT_IS_IMPROVEMENT (node))
    node = NULL;
  if (node == self->shown)
    return;

  g_set_object (&self->shown, node);
  if (node != NULL)
    {
      /* After the frame that shows what is selected: going down the list does not wait for it. */
      if (self->build_id == 0)
        self->build_id = g_idle_add (build_cb, self);
      return;
    }

  g_clear_handle_id (&self->build_id, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  let_go (self);
}

/* Later, since a move takes the node out of the plan for a moment. */
static gboolean
check_shown_cb (gpointer data)
{
  CtInspector *self = data;

  self->check_id = 0;
  if (self->shown == NULL)
    return G_SOURCE_REMOVE;

  if (ct_node_get_plan (self->shown) == NULL)
    ct_selection_set_node (self->selection, NULL);
  else
    ct_inspector_title_show (self->title, self->subtitle, self->shown);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CtInspector *self, CtNode *node)
{
  if (self->shown != NULL && self->check_id == 0)
    self->check_id = g_idle_add (check_shown_cb, self);
}

static gboolean
has_row (CtInspector *self, guint field, int entry)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->fields)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CT_IS_EARLIER_ROW (child)
            ? ct_inspector_field_get_value_type (self->shown, field) == G_TYPE_STRV
            : CT_IS_FIELD_ROW (child) &&
                  ct_field_row_is_bound (CT_FIELD_ROW (child), self->shown, field, entry))
      return TRUE;

  return FALSE;
}

static gboolean
has_rows (CtInspector *self, guint field)
{
  guint length;

  if (ct_inspector_field_get_value_type (self->shown, field) != CT_TYPE_EVIDENCE)
    return !ct_inspector_field_has_words (self->shown, field) || has_row (self, field, -1);

  length = ct_evidence_get_length (ct_node_get_boxed (self->shown, field));
  for (guint i = 0; i < length; i++)
    if (!has_row (self, field, (int) i))
      return FALSE;

  return TRUE;
}

/* The rows follow what they show; they are built anew, and the caret lost, only where an undo has
 * brought words back that have no row. */
static void
stepped_cb (CtInspector *self, CtNode *node)
{
  guint n_fields;
  const CtInspectorField *fields;

  if (node != self->shown || self->build_id != 0)
    return;

  fields = ct_inspector_field_list (self->shown, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (!has_rows (self, fields[i].field))
      {
        build (self);
        return;
      }
}

static void
release_plan (CtInspector *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_handle_id (&self->build_id, g_source_remove);
  if (self->plan != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->plan, self);
      g_signal_handlers_disconnect_by_data (ct_plan_get_history (self->plan), self);
    }
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
}

static void
ct_inspector_dispose (GObject *object)
{
  CtInspector *self = CT_INSPECTOR (object);

  release_plan (self);
  g_clear_object (&self->labels);
  g_clear_object (&self->framework);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_INSPECTOR);

  G_OBJECT_CLASS (ct_inspector_parent_class)->dispose (object);
}

static void
ct_inspector_class_init (CtInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_inspector_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, CtInspector, content);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, title);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, action_part);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, action_fields);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, action_adders);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, improvement_part);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, improvement_fields);
  gtk_widget_class_bind_template_child (widget_class, CtInspector, improvement_adders);
  gtk_widget_class_install_action (widget_class, "inspector.add-field", "u", add_field);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_inspector_init (CtInspector *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/caitien/CaiTien/ui/ct-work-menu.ui");

  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fields = self->action_fields;
  self->adders = self->action_adders;
  ct_rest_unseen (GTK_WIDGET (self), self->content);
  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "work_menu")));
}

/**
 * ct_inspector_set_framework:
 * @framework: (nullable): the standards of the plan, which name evidence; before its plan
 */
void
ct_inspector_set_framework (CtInspector *self, CtFramework *framework)
{
  g_set_object (&self->framework, framework);
}

void
ct_inspector_set_plan (CtInspector *self, CtPlan *plan, CtSelection *selection, CtDay today)
{
  release_plan (self);
  self->today = today;
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (ct_plan_get_history (plan), "stepped", G_CALLBACK (stepped_cb), self);
  g_signal_connect_swapped (selection, "node-changed", G_CALLBACK (show_node), self);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  show_node (self);
}

void
ct_inspector_focus_first (CtInspector *self)
{
  GtkWidget *row;

  settle (self);
  row = gtk_widget_get_first_child (GTK_WIDGET (self->fields));
  if (row != NULL && CT_IS_FIELD_ROW (row))
    ct_field_row_focus_text (CT_FIELD_ROW (row));
}
