/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-review-pane"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-review-pane.h"

#include "ct-field-row.h"
#include "ct-review-name.h"
#include "ct-review-row.h"
#include "ct-review-sheet.h"

/**
 * CtReviewPane:
 *
 * A review of the plan, written while the meeting goes on: each action with its judgement and note,
 * and under them what the form asks for. The points in the year that the form prints are always
 * offered; a review of one is only added to the plan when it starts.
 */
struct _CtReviewPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *caption;
  GtkDropDown *review_drop;
  GtkStack *stack;
  GtkListView *list_view;
  GtkLabel *counts;
  GtkBox *fields;

  CtPlan *plan;
  CtForm *form;
  CtSelection *selection;
  CtDay today;
  CtReview *review;
  GPtrArray *choices;
  guint chosen;
  GListStore *actions;
  GtkSingleSelection *rows;
  GPtrArray *row_widgets;
  GtkSizeGroup *labels;
  guint update_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtReviewPane, ct_review_pane, GTK_TYPE_WIDGET)

/**
 * Choice:
 * @point: a point in the year
 * @review: (nullable): the review there, %NULL when none has begun
 *
 * An entry of the drop-down.
 */
typedef struct
{
  char *point;
  CtReview *review;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->point);
  g_clear_object (&choice->review);
  g_free (choice);
}

static const struct
{
  const char *label;
  guint field;
} review_fields[] = {
  { N_ ("Date"), CT_REVIEW_DATE },     { N_ ("What was looked at"), CT_REVIEW_CONTENT },
  { N_ ("Result"), CT_REVIEW_RESULT }, { N_ ("Adjustment"), CT_REVIEW_ADJUSTMENT },
  { N_ ("Judged by"), CT_REVIEW_BY },
};

/* The drop-down */

static void
add_choice (CtReviewPane *self, const char *point, CtReview *review)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->point = g_strdup (point);
  g_set_object (&choice->review, review);
  g_ptr_array_add (self->choices, choice);
}

static gboolean
is_point_of_form (CtReviewPane *self, const char *point)
{
  const char *title;

  for (guint i = 0; self->form != NULL && i < ct_form_get_n_review_points (self->form); i++)
    if (g_str_equal (ct_form_get_review_point (self->form, i, &title), point))
      return TRUE;

  return FALSE;
}

static void
collect_choices (CtReviewPane *self)
{
  CtNodeList *reviews = ct_plan_get_reviews (self->plan);
  const char *title;

  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; self->form != NULL && i < ct_form_get_n_review_points (self->form); i++)
    {
      const char *point = ct_form_get_review_point (self->form, i, &title);

      if (ct_review_sheet_find (self->plan, point) == NULL)
        add_choice (self, point, NULL);
      for (guint j = 0; j < ct_node_list_get_length (reviews); j++)
        if (g_str_equal (ct_node_get_text (ct_node_list_get (reviews, j), CT_REVIEW_POINT), point))
          add_choice (self, point, ct_node_list_get (reviews, j));
    }

  for (guint i = 0; i < ct_node_list_get_length (reviews); i++)
    {
      CtNode *review = ct_node_list_get (reviews, i);
      const char *point = ct_node_get_text (review, CT_REVIEW_POINT);

      if (!is_point_of_form (self, point))
        add_choice (self, point, CT_REVIEW (review));
    }
}

static guint
find_choice (CtReviewPane *self, CtReview *review)
{
  for (guint i = 0; review != NULL && i < self->choices->len; i++)
    if (((Choice *) g_ptr_array_index (self->choices, i))->review == review)
      return i;

  return MIN (self->chosen, MAX (self->choices->len, 1) - 1);
}

static void
fill_drop (CtReviewPane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *name = ct_review_name_dup (self->form, choice->point, choice->review);

      gtk_string_list_append (names, name);
    }

  gtk_drop_down_set_model (self->review_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->review_drop, self->chosen);
}

static Choice *
get_choice (CtReviewPane *self)
{
  return self->chosen < self->choices->len ? g_ptr_array_index (self->choices, self->chosen) : NULL;
}

/* The sheet */

static void
show_counts (CtReviewPane *self)
{
  guint length = g_list_model_get_n_items (G_LIST_MODEL (self->actions));
  guint judged = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (CtAction) action = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      if (ct_review_sheet_get_status (self->review, action) != CT_FIELD_NO_NUMBER)
        judged++;
    }

  /* Translators: the first %u is how many of the second %u actions have been judged */
  words = g_strdup_printf (g_dngettext (NULL, "%u of %u action judged", "%u of %u actions judged",
                                        length),
                           judged, length);
  gtk_label_set_text (self->counts, words);
}

static gboolean
has_same_actions (CtReviewPane *self, GPtrArray *actions)
{
  guint length = g_list_model_get_n_items (G_LIST_MODEL (self->actions));

  if (length != actions->len)
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (CtAction) action = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      if (action != g_ptr_array_index (actions, i))
        return FALSE;
    }

  return TRUE;
}

static void
fill_actions (CtReviewPane *self)
{
  g_autoptr (GPtrArray) actions = ct_review_sheet_list_actions (self->plan, self->review);

  if (!has_same_actions (self, actions))
    g_list_store_splice (self->actions, 0, g_list_model_get_n_items (G_LIST_MODEL (self->actions)),
                         actions->pdata, actions->len);
}

static GtkWidget *
create_summary_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Take from the figures"));

  gtk_widget_add_css_class (button, "small-link");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.summarize");

  return button;
}

static void
fill_fields (CtReviewPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_box_remove (self->fields, child);
  if (self->review == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (review_fields); i++)
    {
      GtkWidget *row = ct_field_row_new (_ (review_fields[i].label));

      ct_field_row_bind (CT_FIELD_ROW (row), CT_NODE (self->review), review_fields[i].field);
      ct_field_row_join (CT_FIELD_ROW (row), self->labels);
      gtk_box_append (self->fields, row);
      if (review_fields[i].field == CT_REVIEW_RESULT)
        gtk_box_append (self->fields, create_summary_button ());
    }
}

static void
show_head (CtReviewPane *self)
{
  Choice *choice = get_choice (self);
  g_autofree char *title =
      choice != NULL ? ct_review_name_dup (self->form, choice->point, NULL) : NULL;
  const char *label = self->form != NULL ? ct_form_get_label (self->form) : "";

  gtk_label_set_text (self->title, title != NULL ? title : _ ("Reviews"));
  gtk_label_set_text (self->caption, label);
}

static void
show_review (CtReviewPane *self)
{
  Choice *choice = get_choice (self);
  CtReview *review = choice != NULL ? choice->review : NULL;

  if (g_set_object (&self->review, review))
    {
      g_list_store_remove_all (self->actions);
      fill_fields (self);
    }

  show_head (self);
  gtk_stack_set_visible_child_name (self->stack, review != NULL ? "sheet" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.delete", review != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.start", choice != NULL);
  if (review == NULL)
    return;

  fill_actions (self);
  show_counts (self);
  for (guint i = 0; i < self->row_widgets->len; i++)
    ct_review_row_update (g_ptr_array_index (self->row_widgets, i));
}

static void
update (CtReviewPane *self)
{
  CtReview *review = self->review;

  self->updating = TRUE;
  collect_choices (self);
  self->chosen = find_choice (self, review);
  fill_drop (self);
  self->updating = FALSE;
  show_review (self);
}

static gboolean
update_cb (gpointer data)
{
  CtReviewPane *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (CtReviewPane *self)
{
  if (self->update_id == 0 && self->plan != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

static void
ct_review_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ct_review_pane_parent_class)->map (widget);

  queue_update (CT_REVIEW_PANE (widget));
}

static void
review_selected (CtReviewPane *self)
{
  guint selected = gtk_drop_down_get_selected (self->review_drop);

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;

  self->chosen = selected;
  show_review (self);
}

/* Rows */

static void
selected_row_cb (GtkListItem *list_item)
{
  ct_review_row_set_selected (CT_REVIEW_ROW (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_selected (list_item));
}

static void
setup_row_cb (CtReviewPane *self, GtkListItem *list_item)
{
  GtkWidget *row = ct_review_row_new ();

  gtk_list_item_set_child (list_item, row);
  g_signal_connect (list_item, "notify::selected", G_CALLBACK (selected_row_cb), NULL);
  g_ptr_array_add (self->row_widgets, row);
}

static void
bind_row_cb (CtReviewPane *self, GtkListItem *list_item)
{
  CtReviewRow *row = CT_REVIEW_ROW (gtk_list_item_get_child (list_item));

  ct_review_row_bind (row, self->review, gtk_list_item_get_item (list_item), self->today);
  ct_review_row_set_selected (row, gtk_list_item_get_selected (list_item));
}

static void
unbind_row_cb (CtReviewPane *self, GtkListItem *list_item)
{
  ct_review_row_bind (CT_REVIEW_ROW (gtk_list_item_get_child (list_item)), NULL, NULL, CT_DAY_NONE);
}

static void
teardown_row_cb (CtReviewPane *self, GtkListItem *list_item)
{
  g_ptr_array_remove_fast (self->row_widgets, gtk_list_item_get_child (list_item));
}

static void
action_selected_cb (CtReviewPane *self)
{
  CtNode *action = gtk_single_selection_get_selected_item (self->rows);

  if (action != NULL && self->selection != NULL)
    ct_selection_set_node (self->selection, action);
}

/* Actions */

static CtDay
get_planned_day (CtReviewPane *self, const char *point)
{
  return is_point_of_form (self, point) ? CT_DAY_NONE : self->today;
}

static void
add_review (CtReviewPane *self, const char *point)
{
  CtReview *review = ct_review_sheet_add (self->plan, point, get_planned_day (self, point));

  self->updating = TRUE;
  collect_choices (self);
  self->chosen = find_choice (self, review);
  fill_drop (self);
  self->updating = FALSE;
  show_review (self);
}

static void
start (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtReviewPane *self = CT_REVIEW_PANE (widget);
  Choice *choice = get_choice (self);
  g_autofree char *point = choice != NULL ? g_strdup (choice->point) : NULL;

  if (point == NULL)
    return;

  add_review (self, point);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtReviewPane *self = CT_REVIEW_PANE (widget);

  if (self->plan != NULL)
    add_review (self, g_variant_get_string (parameter, NULL));
}

static void
delete_review (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtReviewPane *self = CT_REVIEW_PANE (widget);

  if (self->review == NULL)
    return;

  ct_review_sheet_remove (self->review);
  update (self);
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

/* What the meeting wrote stays; the figures come behind it. */
static void
summarize (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtReviewPane *self = CT_REVIEW_PANE (widget);
  CtHistory *history = ct_plan_get_history (self->plan);
  const char *before;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  if (self->review == NULL || self->form == NULL)
    return;

  before = ct_node_get_text (CT_NODE (self->review), CT_REVIEW_RESULT);
  summary = ct_review_sheet_dup_summary (self->plan, self->review, self->form);
  text = *before != '\0' ? g_strconcat (before, "\n", summary, NULL) : g_strdup (summary);

  ct_history_begin_group (history, _ ("Write the result from the figures"));
  ct_node_set_text (CT_NODE (self->review), CT_REVIEW_RESULT, text);
  ct_history_end_group (history);
}

/* The plan */

static void
release_plan (CtReviewPane *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->form);
  g_clear_object (&self->selection);
}

static void
ct_review_pane_dispose (GObject *object)
{
  CtReviewPane *self = CT_REVIEW_PANE (object);

  release_plan (self);
  g_clear_object (&self->review);
  g_clear_object (&self->rows);
  g_clear_object (&self->actions);
  g_clear_object (&self->labels);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_REVIEW_PANE);

  G_OBJECT_CLASS (ct_review_pane_parent_class)->dispose (object);
}

static void
ct_review_pane_finalize (GObject *object)
{
  CtReviewPane *self = CT_REVIEW_PANE (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->row_widgets, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_review_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass,
                                               "/io/github/caitien/CaiTien/ui/ct-review-pane.ui");
  gtk_widget_class_bind_template_child (klass, CtReviewPane, content);
  gtk_widget_class_bind_template_child (klass, CtReviewPane, title);
  gtk_widget_class_bind_template_child (klass, CtReviewPane, caption);
  gtk_widget_class_bind_template_child (klass, CtReviewPane, review_drop);
  gtk_widget_class_bind_template_child (klass, CtReviewPane, stack);
  gtk_widget_class_bind_template_child (klass, CtReviewPane, list_view);
  gtk_widget_class_bind_template_child (klass, CtReviewPane, counts);
  gtk_widget_class_bind_template_child (klass, CtReviewPane, fields);
  gtk_widget_class_bind_template_callback (klass, review_selected);
  gtk_widget_class_bind_template_callback (klass, setup_row_cb);
  gtk_widget_class_bind_template_callback (klass, bind_row_cb);
  gtk_widget_class_bind_template_callback (klass, unbind_row_cb);
  gtk_widget_class_bind_template_callback (klass, teardown_row_cb);
}

static void
ct_review_pane_class_init (CtReviewPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_review_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = ct_review_pane_finalize;
  widget_class->map = ct_review_pane_map;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "review.start", NULL, start);
  gtk_widget_class_install_action (widget_class, "review.add", "s", add);
  gtk_widget_class_install_action (widget_class, "review.delete", NULL, delete_review);
  gtk_widget_class_install_action (widget_class, "review.summarize", NULL, summarize);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reviewpane");
}

static void
ct_review_pane_init (CtReviewPane *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->row_widgets = g_ptr_array_new ();
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = g_list_store_new (CT_TYPE_ACTION);
  self->rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->actions)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->rows));
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (action_selected_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * ct_review_pane_set_plan:
 * @plan: (nullable): the plan
 * @form: (nullable): its form, which knows the points in the year
 * @selection: (nullable): what the window is looking at
 * @today: the day by which actions are late or not
 */
void
ct_review_pane_set_plan (
    CtReviewPane *self, CtPlan *plan, CtForm *form, CtSelection *selection, CtDay today)
{
  g_return_if_fail (CT_IS_REVIEW_PANE (self));

  release_plan (self);
  g_clear_object (&self->review);
  g_list_store_remove_all (self->actions);
  fill_fields (self);
  self->chosen = 0;
  self->today = today;
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_set_object (&self->form, form);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (queue_update), self);
  queue_update (self);
}
