/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline"

#include "config.h"

#include "ct-outline.h"

#include "ct-focus.h"
#include "ct-outline-drop.h"
#include "ct-outline-filter.h"
#include "ct-outline-marks.h"
#include "ct-outline-menu.h"
#include "ct-outline-model.h"
#include "ct-outline-row.h"
#include "ct-outline-spares.h"
#include "ct-work-paste.h"

/**
 * CtOutline:
 *
 * The printed document as a tree: sections in their order, and under the plan section the standards
 * and criteria. Selecting a row takes the window there.
 */
struct _CtOutline
{
  GtkWidget parent_instance;

  GtkWidget *content;
  CtOutlineFilter *filter_bar;
  GtkListView *list_view;
  GtkWidget *menu;

  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
  CtChecks *checks;
  GListStore *root;
  GtkFilter *filter;
  GtkTreeListModel *tree;
  GtkSingleSelection *rows;
  GPtrArray *list_items; /* of GtkListItem: those that have a row */
  CtOutlineSpares *spares;
  guint update_id;
  guint follow_id;
  guint focus_id;
  gboolean following;
};

G_DEFINE_FINAL_TYPE (CtOutline, ct_outline, GTK_TYPE_WIDGET)

static gboolean
filter_matches (gpointer item, gpointer user_data)
{
  CtOutline *self = user_data;

  return ct_outline_filter_matches (self->filter_bar, item);
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  CtOutline *self = user_data;
  GListStore *children = ct_outline_item_get_children (item);
  CtPlaceKind kind = ct_outline_item_get_kind (item);

  if (kind != CT_PLACE_STANDARD && g_list_model_get_n_items (G_LIST_MODEL (children)) == 0)
    return NULL;

  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (children)),
                                                  g_object_ref (self->filter)));
}

static CtOutlineItem *
get_item_at (CtOutline *self, guint position)
{
  g_autoptr (CtOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->tree), position);

  return item;
}

static void
selected_changed_cb (CtOutline *self)
{
  guint position = gtk_single_selection_get_selected (self->rows);
  CtOutlineItem *item;

  if (self->following || position == GTK_INVALID_LIST_POSITION)
    return;

  item = get_item_at (self, position);
  if (item == NULL)
    return;

  self->following = TRUE;
  ct_selection_set_place (self->selection, ct_outline_item_get_kind (item),
                          ct_outline_item_get_code (item), ct_outline_item_get_section (item));
  self->following = FALSE;
}

static guint
find_place (CtOutline *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    if (ct_outline_item_is (get_item_at (self, i), ct_selection_get_kind (self->selection),
                            ct_selection_get_code (self->selection),
                            ct_selection_get_section (self->selection)))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
expand_all (CtOutline *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static GtkSearchEntry *
get_entry (CtOutline *self)
{
  return ct_outline_filter_get_entry (self->filter_bar);
}

/* Nothing goes from sight without a word. */
static void
tell_hidden (CtOutline *self)
{
  gboolean hidden = self->rows != NULL && !ct_outline_filter_is_empty (self->filter_bar) &&
                    ct_selection_get_kind (self->selection) != CT_PLACE_NONE &&
                    find_place (self) == GTK_INVALID_LIST_POSITION;

  ct_outline_filter_tell (self->filter_bar, hidden);
}

static void
follow_selection (CtOutline *self)
{
  guint position;

  if (self->following || self->tree == NULL)
    return;

  position = find_place (self);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      expand_all (self);
      position = find_place (self);
    }

  self->following = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->following = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  tell_hidden (self);
}

static gboolean
follow_cb (gpointer data)
{
  CtOutline *self = data;

  self->follow_id = 0;
  follow_selection (self);

  return G_SOURCE_REMOVE;
}

/* After the frame that shows the place: to bring its row into sight draws all of the outline. */
static void
place_changed_cb (CtOutline *self)
{
  if (!self->following && self->follow_id == 0)
    self->follow_id = g_idle_add (follow_cb, self);
}

/* Does at once what was left for later. */
static void
settle (CtOutline *self)
{
  if (self->follow_id != 0)
    {
      g_clear_handle_id (&self->follow_id, g_source_remove);
      follow_selection (self);
    }
}

static GtkWidget *
find_selected_widget (CtOutline *self)
{
  guint selected = gtk_single_selection_get_selected (self->rows);
  CtOutlineItem *item = selected != GTK_INVALID_LIST_POSITION ? get_item_at (self, selected) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *expander = gtk_widget_get_first_child (child);
      GtkWidget *row = GTK_IS_TREE_EXPANDER (expander)
                           ? gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander))
                           : NULL;

      if (row != NULL && item != NULL && ct_outline_row_get_item (CT_OUTLINE_ROW (row)) == item)
        return child;
    }

  return GTK_WIDGET (self->list_view);
}

/* What the row needs to open and close what is below it. */
static void
bind_expander (CtOutline *self, GtkListItem *list_item)
{
  g_autoptr (GtkTreeListRow) row =
      gtk_tree_list_model_get_row (self->tree, gtk_list_item_get_position (list_item));

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)), row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, CtOutline *self)
{
  CtOutlineItem *item = gtk_list_item_get_item (list_item);
  g_autoptr (GtkTreeExpander) expander = ct_outline_spares_take (self->spares, item);

  gtk_list_item_set_child (list_item, GTK_WIDGET (expander));
  bind_expander (self, list_item);
  g_ptr_array_add (self->list_items, list_item);
  ct_outline_row_speak (CT_OUTLINE_ROW (gtk_tree_expander_get_child (expander)));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, CtOutline *self)
{
  g_autoptr (GtkTreeExpander) expander =
      g_object_ref (GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item)));

  g_ptr_array_remove_fast (self->list_items, list_item);
  gtk_list_item_set_child (list_item, NULL);
  ct_outline_spares_put (self->spares, expander);
}

/* A row that stays may have another place in the tree behind it: a filter takes branches out of the
 * tree and puts them in again. */
static void
rows_changed_cb (CtOutline *self)
{
  for (guint i = 0; i < self->list_items->len; i++)
    bind_expander (self, g_ptr_array_index (self->list_items, i));
}

static void
filter_changed (CtOutline *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->tree == NULL)
    return;

  if (!ct_outline_filter_is_empty (self->filter_bar))
    expand_all (self);
  follow_selection (self);
}

static void
filter_stopped (CtOutline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (self)), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
filter_activated (CtOutline *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      CtOutlineItem *item = get_item_at (self, i);

      if (ct_outline_item_get_kind (item) == CT_PLACE_CRITERION)
        {
          gtk_single_selection_set_selected (self->rows, i);
          return;
        }
    }
}

/* A row that moves is a new row for the list: it is selected again, and has the focus again. */
static gboolean
update_cb (gpointer data)
{
  CtOutline *self = data;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  guint position;

  settle (self);
  position = gtk_single_selection_get_selected (self->rows);
  self->update_id = 0;
  self->following = TRUE;
  ct_outline_model_update (self->root, self->plan, self->framework);
  ct_outline_marks_update (self->root, self->checks);
  self->following = FALSE;
  ct_outline_filter_refresh (self->filter_bar);

  if (find_place (self) != position)
    {
      follow_selection (self);
      if (focus != NULL)
        ct_outline_focus_list (self);
    }

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CtOutline *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
release_plan (CtOutline *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);

  ct_outline_spares_clear (self->spares);
  g_clear_object (&self->rows);
  self->tree = NULL;
  g_clear_object (&self->root);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
}

static void
ct_outline_dispose (GObject *object)
{
  CtOutline *self = CT_OUTLINE (object);

  ct_outline_set_checks (self, NULL);
  release_plan (self);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_OUTLINE);

  G_OBJECT_CLASS (ct_outline_parent_class)->dispose (object);
}

static void
ct_outline_finalize (GObject *object)
{
  CtOutline *self = CT_OUTLINE (object);

  g_clear_pointer (&self->list_items, g_ptr_array_unref);
  g_clear_pointer (&self->spares, ct_outline_spares_free);

  G_OBJECT_CLASS (ct_outline_parent_class)->finalize (object);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtOutline *self = CT_OUTLINE (widget);

  settle (self);
  if (self->rows != NULL)
    ct_outline_menu_show (GTK_POPOVER (self->menu), find_selected_widget (self));
}

static void
bind_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "win.move-section-up",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "win.move-section-down",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "win.rename-section", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "outline.menu", NULL);
}

static void
ct_outline_class_init (CtOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = ct_outline_finalize;

  g_type_ensure (CT_TYPE_OUTLINE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, CtOutline, content);
  gtk_widget_class_bind_template_child (widget_class, CtOutline, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, CtOutline, list_view);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_install_action (widget_class, "outline.menu", NULL, show_menu);
  bind_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* What is typed in the list goes to the filter, which would take these for itself. */
static void
catch_list_keys (CtOutline *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete,
                                                                                  0),
                                                          gtk_named_action_new (
                                                              "win.delete-section")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F10,
                                                                                  GDK_SHIFT_MASK),
                                                          gtk_named_action_new ("outline.menu")));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_Insert, 0),
                                       gtk_named_action_new ("win.add-section-after"), "s",
                                       "text"));
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), controller);
}

static gboolean
take_work (gpointer data, GPtrArray *work, CtPlaceKind kind, const char *code)
{
  CtOutline *self = data;

  if (!ct_work_take_at (self->plan, work, kind, code))
    return FALSE;

  /* It is no longer at the place that the window looks at, and that stays the same. */
  ct_selection_set_node (self->selection, NULL);

  return TRUE;
}

static CtPlan *
get_plan (gpointer data)
{
  return CT_OUTLINE (data)->plan;
}

static void
ct_outline_init (CtOutline *self)
{
  self->list_items = g_ptr_array_new ();
  self->spares = ct_outline_spares_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (get_entry (self), GTK_WIDGET (self->list_view));
  g_signal_connect_object (get_entry (self), "stop-search", G_CALLBACK (filter_stopped), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_entry (self), "activate", G_CALLBACK (filter_activated), self,
                           G_CONNECT_SWAPPED);
  catch_list_keys (self);
  ct_outline_drop_attach (self->list_view, take_work, get_plan, self);
  self->menu = ct_outline_menu_new (GTK_WIDGET (self), self->list_view);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_matches, self, NULL));
}

/**
 * ct_outline_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards, %NULL when they are not known
 * @selection: (nullable): what the window is looking at
 */
void
ct_outline_set_plan (CtOutline *self, CtPlan *plan, CtFramework *framework, CtSelection *selection)
{
  GListModel *filtered;

  g_return_if_fail (CT_IS_OUTLINE (self));

  release_plan (self);
  ct_outline_filter_set_plan (self->filter_bar, plan);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_set_object (&self->framework, framework);
  self->selection = g_object_ref (selection);
  self->root = g_list_store_new (CT_TYPE_OUTLINE_ITEM);
  ct_outline_model_update (self->root, plan, framework);

  filtered = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->root)),
                                                      g_object_ref (self->filter)));
  self->tree = gtk_tree_list_model_new (filtered, TRUE, TRUE, create_children, self, NULL);
  self->rows = gtk_single_selection_new (G_LIST_MODEL (self->tree));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->rows));

  /* After the list has put its own rows in order. */
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (selected_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (selection, "place-changed", G_CALLBACK (place_changed_cb), self);
  follow_selection (self);
}

static void
checks_changed_cb (CtOutline *self)
{
  if (self->root != NULL)
    ct_outline_marks_update (self->root, self->checks);
}

/**
 * ct_outline_set_checks:
 * @checks: (nullable): the findings to mark
 */
void
ct_outline_set_checks (CtOutline *self, CtChecks *checks)
{
  g_return_if_fail (CT_IS_OUTLINE (self));

  if (self->checks != NULL)
    g_signal_handlers_disconnect_by_data (self->checks, self);
  g_set_object (&self->checks, checks);
  if (checks != NULL)
    g_signal_connect_swapped (checks, "items-changed", G_CALLBACK (checks_changed_cb), self);
  checks_changed_cb (self);
}

/**
 * ct_outline_set_today:
 * @today: the day by which actions are late or not
 */
void
ct_outline_set_today (CtOutline *self, CtDay today)
{
  ct_outline_filter_set_today (self->filter_bar, today);
}

void
ct_outline_focus_filter (CtOutline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_entry (self)));
}

static gboolean
focus_is_elsewhere (CtOutline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && !ct_focus_is_in (GTK_WIDGET (self->list_view));
}

static gboolean
focus_list_cb (gpointer data)
{
  CtOutline *self = data;
  guint position = gtk_single_selection_get_selected (self->rows);

  self->focus_id = 0;
  if (focus_is_elsewhere (self))
    return G_SOURCE_REMOVE;

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  gtk_widget_grab_focus (find_selected_widget (self));

  return G_SOURCE_REMOVE;
}

/**
 * ct_outline_focus_list:
 *
 * Puts the focus on the selected row: at once as far as there are rows, so that keys go on from
 * here, and again when all stand where they belong, unless she has gone elsewhere by then.
 */
void
ct_outline_focus_list (CtOutline *self)
{
  settle (self);
  gtk_widget_grab_focus (find_selected_widget (self));
  if (self->focus_id == 0)
    self->focus_id = g_timeout_add (50, focus_list_cb, self);
}
