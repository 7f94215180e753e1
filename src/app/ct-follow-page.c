/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-follow-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-follow-page.h"

#include "ct-follow-model.h"
#include "ct-follow-row.h"
#include "ct-pair-pane.h"
#include "ct-review-pane.h"
#include "ct-row-list.h"
#include "ct-work.h"

/**
 * CtFollowPage:
 *
 * How the year goes: what is late, due, under way and done at the left; the review sheet at the
 * right. Space goes to the next state of an action, 1 to 9 set its progress, Enter opens it in the
 * editor.
 */
struct _CtFollowPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkDropDown *lead_drop;
  GtkDropDown *standard_drop;
  GtkLabel *today_label;
  CtShareBar *share_bar;
  GtkStack *stack;
  CtRowList *list_view;
  GtkLabel *empty_label;
  CtReviewPane *review_pane;

  CtPlan *plan;
  CtSelection *selection;
  GListStore *items;
  GtkSingleSelection *rows;
  GtkStringList *leads;
  GtkStringList *standards;
  CtFollowView view;
  guint update_id;
  gboolean following;
  gboolean filling;
};

enum
{
  WORK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtFollowPage, ct_follow_page, GTK_TYPE_WIDGET)

/* The list */

static CtAction *
get_action_at (CtFollowPage *self, guint position)
{
  g_autoptr (CtFollowItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item != NULL ? ct_follow_item_get_action (item) : NULL;
}

static void
follow_selection (CtFollowPage *self)
{
  CtNode *node = self->selection != NULL ? ct_selection_get_node (self->selection) : NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->following || self->items == NULL)
    return;

  for (guint i = 0; node != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    if ((CtNode *) get_action_at (self, i) == node)
      position = i;

  self->following = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    ct_row_list_scroll_to (self->list_view, position);
}

/* Unseen, it follows once it is seen again: the list would bind its rows anew for each step. */
static void
node_changed_cb (CtFollowPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow_selection (self);
}

static void
selected_changed_cb (CtFollowPage *self)
{
  CtAction *action = get_action_at (self, gtk_single_selection_get_selected (self->rows));

  if (self->following || action == NULL)
    return;

  self->following = TRUE;
  ct_selection_set_node (self->selection, CT_NODE (action));
  self->following = FALSE;
}

static void
row_activated (CtFollowPage *self, guint position)
{
  g_autoptr (CtFollowItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  CtAction *action = ct_follow_item_get_action (item);

  if (action != NULL)
    g_signal_emit (self, signals[WORK_ACTIVATED], 0, action);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "follow.toggle-group", "i",
                                (int) ct_follow_item_get_due (item));
}

static GtkWidget *
make_row_cb (gpointer data)
{
  return ct_follow_row_new ();
}

static void
bind_row_cb (GtkWidget *row, gpointer item, gpointer data)
{
  CtFollowPage *self = data;

  ct_follow_row_bind (CT_FOLLOW_ROW (row), item, self->view.today);
}

static void
unbind_row_cb (GtkWidget *row, gpointer data)
{
  ct_follow_row_bind (CT_FOLLOW_ROW (row), NULL, CT_DAY_NONE);
}

static gboolean
is_selectable_cb (gpointer item, gpointer data)
{
  return ct_follow_item_get_action (item) != NULL;
}

static const CtRowListFactory row_factory = { make_row_cb, bind_row_cb, unbind_row_cb,
                                              is_selectable_cb };

/* Filters */

static void
fill_leads (CtFollowPage *self)
{
  g_auto (GStrv) leads = ct_follow_model_list_leads (self->plan);
  guint selected = 0;

  self->filling = TRUE;
  gtk_string_list_splice (self->leads, 1, g_list_model_get_n_items (G_LIST_MODEL (self->leads)) - 1,
                          (const char *const *) leads);
  for (guint i = 0; leads[i] != NULL; i++)
    if (g_strcmp0 (leads[i], self->view.lead) == 0)
      selected = i + 1;
  gtk_drop_down_set_selected (self->lead_drop, selected);
  self->filling = FALSE;
  if (selected == 0)
    g_clear_pointer (&self->view.lead, g_free);
}

static void
fill_standards (CtFollowPage *self, CtFramework *framework)
{
  GListModel *standards = framework != NULL ? ct_framework_get_standards (framework) : NULL;
  guint length = standards != NULL ? g_list_model_get_n_items (standards) : 0;

  self->filling = TRUE;
  gtk_string_list_splice (self->standards, 1,
                          g_list_model_get_n_items (G_LIST_MODEL (self->standards)) - 1, NULL);
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (CtStandard) standard = g_list_model_get_item (standards, i);
      g_autofree char *number = g_strdup_printf ("%u", ct_standard_get_number (standard));

      gtk_string_list_append (self->standards, number);
    }
  gtk_drop_down_set_selected (self->standard_drop, 0);
  g_clear_pointer (&self->view.standard, g_free);
  self->filling = FALSE;
}

static char *
dup_chosen (GtkDropDown *drop)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop);

  return gtk_drop_down_get_selected (drop) > 0 && chosen != NULL
             ? g_strdup (gtk_string_object_get_string (chosen))
             : NULL;
}

static void
show_counts (CtFollowPage *self)
{
  guint counts[CT_N_SHARES];
  gboolean filtered = self->view.lead != NULL || self->view.standard != NULL;
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;

  ct_follow_model_count (self->plan, &self->view, counts);
  ct_share_bar_set (self->share_bar, counts);
  gtk_label_set_text (self->empty_label,
                      filtered ? _ ("No action matches what is chosen above.")
                               : _ ("Actions appear here as soon as the plan has some: what is "
                                    "late, what is due, what is done."));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
}

static void
update_rows (CtFollowPage *self)
{
  self->following = TRUE;
  ct_follow_model_update (self->items, self->plan, &self->view);
  self->following = FALSE;
  show_counts (self);
  follow_selection (self);
}

static void
filter_changed (CtFollowPage *self)
{
  if (self->filling || self->plan == NULL)
    return;

  g_free (self->view.lead);
  g_free (self->view.standard);
  self->view.lead = dup_chosen (self->lead_drop);
  self->view.standard = dup_chosen (self->standard_drop);
  update_rows (self);
}

/* Unseen, the list waits: an edit elsewhere costs nothing here. */
static gboolean
update_cb (gpointer data)
{
  CtFollowPage *self = data;

  self->update_id = 0;
  fill_leads (self);
  update_rows (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (CtFollowPage *self)
{
  if (self->update_id == 0 && self->plan != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

static void
ct_follow_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ct_follow_page_parent_class)->map (widget);

  queue_update (CT_FOLLOW_PAGE (widget));
}

/* Actions */

static void
toggle_group (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtFollowPage *self = CT_FOLLOW_PAGE (widget);
  int due = g_variant_get_int32 (parameter);

  g_return_if_fail (due >= 0 && due < CT_N_DUES);

  self->view.toggled[due] = !self->view.toggled[due];
  update_rows (self);
}

static CtAction *
get_selected_action (CtFollowPage *self)
{
  return self->rows != NULL ? get_action_at (self, gtk_single_selection_get_selected (self->rows))
                            : NULL;
}

static void
next_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtAction *action = get_selected_action (CT_FOLLOW_PAGE (widget));

  if (action != NULL)
    ct_work_next_state (action);
}

static void
set_progress (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtAction *action = get_selected_action (CT_FOLLOW_PAGE (widget));

  if (action != NULL)
    ct_action_set_state (action, CT_STATUS_RUNNING, g_variant_get_int32 (parameter));
}

/* Returns: (nullable): the heading that the focus is on, be it on its row or on its button */
static CtFollowItem *
get_focused_heading (CtFollowPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CT_TYPE_FOLLOW_ROW) : NULL;
  CtFollowItem *item;

  if (focus != NULL && row == NULL)
    row = gtk_widget_get_first_child (focus);
  if (!CT_IS_FOLLOW_ROW (row))
    return NULL;

  item = ct_follow_row_get_item (CT_FOLLOW_ROW (row));

  return item != NULL && ct_follow_item_get_action (item) == NULL ? item : NULL;
}

/* On a heading it opens and closes, as on all that folds; the action that is selected elsewhere
 * stays as it is. */
static gboolean
space_cb (GtkWidget *list_view, GVariant *args, gpointer data)
{
  CtFollowItem *heading = get_focused_heading (data);

  if (heading != NULL)
    return gtk_widget_activate_action (data, "follow.toggle-group", "i",
                                       (int) ct_follow_item_get_due (heading));

  return gtk_widget_activate_action (data, "follow.next-state", NULL);
}

static gboolean
digit_cb (GtkWidget *list_view, GVariant *percent, gpointer data)
{
  return get_focused_heading (data) == NULL &&
         gtk_widget_activate_action_variant (data, "follow.set-progress", percent);
}

/* The list has an idea of its own about Space, so the keys are seen before it. */
static void
add_keys (CtFollowPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (controller);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (keys,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                                                          gtk_callback_action_new (space_cb, self,
                                                                                   NULL)));
  for (int i = 1; i <= 9; i++)
    {
      GtkShortcutTrigger *trigger =
          gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_0 + i, 0),
                                       gtk_keyval_trigger_new (GDK_KEY_KP_0 + i, 0));

      gtk_shortcut_controller_add_shortcut (
          keys,
          gtk_shortcut_new_with_arguments (trigger, gtk_callback_action_new (digit_cb, self, NULL),
                                           "i", i * 10));
    }
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), controller);
}

/* The plan */

static void
release_plan (CtFollowPage *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_pointer (&self->view.lead, g_free);
  g_clear_pointer (&self->view.standard, g_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->selection);
}

static void
ct_follow_page_dispose (GObject *object)
{
  CtFollowPage *self = CT_FOLLOW_PAGE (object);

  release_plan (self);
  g_clear_object (&self->rows);
  g_clear_object (&self->items);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_FOLLOW_PAGE);

  G_OBJECT_CLASS (ct_follow_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass,
                                               "/io/github/caitien/CaiTien/ui/ct-follow-page.ui");
  gtk_widget_class_bind_template_child (klass, CtFollowPage, content);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, lead_drop);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, standard_drop);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, today_label);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, share_bar);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, stack);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, list_view);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, empty_label);
  gtk_widget_class_bind_template_child (klass, CtFollowPage, review_pane);
  gtk_widget_class_bind_template_callback (klass, filter_changed);
  gtk_widget_class_bind_template_callback (klass, row_activated);
}

static void
ct_follow_page_class_init (CtFollowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_follow_page_dispose;
  widget_class->map = ct_follow_page_map;

  /**
   * CtFollowPage::work-activated:
   * @action: the action to be opened in the editor
   */
  signals[WORK_ACTIVATED] =
      g_signal_new ("work-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, CT_TYPE_NODE);

  g_type_ensure (CT_TYPE_SHARE_BAR);
  g_type_ensure (CT_TYPE_PAIR_PANE);
  g_type_ensure (CT_TYPE_REVIEW_PANE);
  g_type_ensure (CT_TYPE_ROW_LIST);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "follow.toggle-group", "i", toggle_group);
  gtk_widget_class_install_action (widget_class, "follow.next-state", NULL, next_state);
  gtk_widget_class_install_action (widget_class, "follow.set-progress", "i", set_progress);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "followpage");
}

static void
ct_follow_page_init (CtFollowPage *self)
{
  const char *const all[] = { _ ("All"), NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->leads = gtk_string_list_new (all);
  self->standards = gtk_string_list_new (all);
  gtk_drop_down_set_model (self->lead_drop, G_LIST_MODEL (self->leads));
  gtk_drop_down_set_model (self->standard_drop, G_LIST_MODEL (self->standards));
  g_object_unref (self->leads);
  g_object_unref (self->standards);

  self->items = g_list_store_new (CT_TYPE_FOLLOW_ITEM);
  self->rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  ct_row_list_set_factory (self->list_view, &row_factory, self);
  ct_row_list_set_model (self->list_view, self->rows);
  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (selected_changed_cb), self,
                           G_CONNECT_SWAPPED);
  add_keys (self);
}

/**
 * ct_follow_page_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards
 * @form: (nullable): its form, whose words the reviews use
 * @selection: (nullable): what the window is looking at
 * @today: the day to judge by
 */
void
ct_follow_page_set_plan (CtFollowPage *self,
                         CtPlan *plan,
                         CtFramework *framework,
                         CtForm *form,
                         CtSelection *selection,
                         CtDay today)
{
  g_autofree char *day = ct_day_format_vi (today);
  g_autofree char *words = NULL;

  g_return_if_fail (CT_IS_FOLLOW_PAGE (self));

  release_plan (self);
  g_list_store_remove_all (self->items);
  ct_review_pane_set_plan (self->review_pane, plan, form, selection, today);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  self->view = (CtFollowView){ .today = today };
  /* Translators: %s is a date */
  words = g_strdup_printf (_ ("Today %s"), day);
  gtk_label_set_text (self->today_label, words);
  fill_standards (self, framework);

  g_signal_connect_swapped (plan, "changed", G_CALLBACK (queue_update), self);
  g_signal_connect_swapped (selection, "node-changed", G_CALLBACK (node_changed_cb), self);
  queue_update (self);
}

/* Where there is no room for them beside the actions, too. */
void
ct_follow_page_show_reviews (CtFollowPage *self)
{
  ct_pair_pane_show (CT_PAIR_PANE (self->content), TRUE);
}
