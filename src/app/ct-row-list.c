/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-row-list"

#include "config.h"

#include "ct-row-list.h"

#include "ct-list-row.h"
#include "ct-work-rows.h"

/**
 * CtRowList:
 *
 * The items of a model in rows, one of which can be selected. Only the rows that are seen exist,
 * and they are used again: GtkListView makes two hundred, and all of them anew when the items
 * change, which takes a third of a second where rows have some parts.
 */
struct _CtRowList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  CtWorkRows *rows;
  GtkSingleSelection *model;
  const CtRowListFactory *factory;
  gpointer factory_data;
  gboolean single_click_activate;
  gboolean changing;
};

enum
{
  PROP_LABEL = 1,
  PROP_LIST_CLASS,
  PROP_SINGLE_CLICK_ACTIVATE,
  N_PROPS
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtRowList, ct_row_list, GTK_TYPE_WIDGET)

static guint
get_length (CtRowList *self)
{
  return ct_work_rows_get_length (self->rows);
}

static gboolean
is_selectable (CtRowList *self, guint position)
{
  return self->factory->is_selectable (ct_work_rows_get_item (self->rows, position)->node,
                                       self->factory_data);
}

/* The row with the focus. */
static gboolean
find_cursor (CtRowList *self, guint *position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->rows)) &&
         ct_work_rows_find_row (self->rows, focus, position);
}

/* Rows */

static void
clicked_cb (CtRowList *self, int n_press, GtkWidget *row)
{
  guint position;

  if (!ct_work_rows_find_row (self->rows, row, &position))
    return;

  gtk_widget_grab_focus (row);
  if (is_selectable (self, position))
    gtk_single_selection_set_selected (self->model, position);
  if (is_selectable (self, position) && (n_press == 2 || self->single_click_activate))
    g_signal_emit (self, signals[ACTIVATE], 0, position);
}

static GtkWidget *
make_row_cb (CtWorkKind kind, gpointer data)
{
  CtRowList *self = data;
  GtkWidget *row = ct_list_row_new (self->factory->make (self->factory_data));

  g_signal_connect_object (row, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
mark_row (CtRowList *self, GtkWidget *row, guint position)
{
  ct_list_row_set_selected (CT_LIST_ROW (row),
                            position == gtk_single_selection_get_selected (self->model));
}

static void
bind_row_cb (GtkWidget *row, const CtWorkItem *item, gpointer data)
{
  CtRowList *self = data;

  self->factory->bind (ct_list_row_get_child (CT_LIST_ROW (row)), item->node, self->factory_data);
  mark_row (self, row, item->number);
}

static void
unbind_row_cb (GtkWidget *row, CtWorkKind kind, gpointer data)
{
  CtRowList *self = data;

  self->factory->unbind (ct_list_row_get_child (CT_LIST_ROW (row)), self->factory_data);
}

static const CtWorkRowFactory row_factory = { make_row_cb, bind_row_cb, unbind_row_cb };

/* The model */

static void
show_selected (CtRowList *self)
{
  if (self->changing)
    return;

  for (guint i = 0; i < get_length (self); i++)
    {
      GtkWidget *row = ct_work_rows_get_row (self->rows, i);

      if (row != NULL)
        mark_row (self, row, i);
    }
}

/* The focus stays in the list, at the place where it was. */
static void
settle_focus (CtRowList *self, guint cursor)
{
  guint position;

  if (get_length (self) > 0 && !find_cursor (self, &position))
    gtk_widget_grab_focus (ct_work_rows_need_row (self->rows, MIN (cursor, get_length (self) - 1)));
}

static void
items_changed_cb (CtRowList *self)
{
  GListModel *model = G_LIST_MODEL (self->model);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (CtWorkItem));
  guint n_items = g_list_model_get_n_items (model);
  guint cursor;
  gboolean has_focus = find_cursor (self, &cursor);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (model, i);
      CtWorkItem item = { CT_WORK_IMPROVEMENT, object, i };

      g_array_append_val (items, item);
    }

  self->changing = TRUE;
  ct_work_rows_set_items (self->rows, items);
  self->changing = FALSE;
  show_selected (self);
  if (has_focus)
    settle_focus (self, cursor);
}

/* Keys */

static void
go_to (CtRowList *self, guint position)
{
  if (is_selectable (self, position))
    gtk_single_selection_set_selected (self->model, position);
  gtk_widget_grab_focus (ct_work_rows_need_row (self->rows, position));
}

/* The parameter is how many rows, or how many pages of rows. */
static gboolean
step_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  CtRowList *self = data;
  int length = (int) get_length (self);
  int rows, pages;
  guint cursor;

  g_variant_get (parameter, "(ii)", &rows, &pages);
  if (!find_cursor (self, &cursor))
    return GDK_EVENT_PROPAGATE;

  rows += pages * (int) ct_work_rows_count_page (self->rows);
  go_to (self, (guint) CLAMP ((int) cursor + rows, 0, length - 1));

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  CtRowList *self = CT_ROW_LIST (widget);
  guint cursor;

  if (!find_cursor (self, &cursor))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[ACTIVATE], 0, cursor);

  return GDK_EVENT_STOP;
}

static gboolean
ct_row_list_grab_focus (GtkWidget *widget)
{
  CtRowList *self = CT_ROW_LIST (widget);
  guint selected = self->model != NULL ? gtk_single_selection_get_selected (self->model)
                                       : GTK_INVALID_LIST_POSITION;

  if (get_length (self) == 0)
    return FALSE;

  return gtk_widget_grab_focus (
      ct_work_rows_need_row (self->rows, selected < get_length (self) ? selected : 0));
}

/* Tab goes in to the selected row, through what stands in it, and out again. */
static gboolean
ct_row_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CtRowList *self = CT_ROW_LIST (widget);
  guint cursor;

  if (!find_cursor (self, &cursor))
    return gtk_widget_grab_focus (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return gtk_widget_child_focus (ct_work_rows_get_row (self->rows, cursor), direction);
}

static void
ct_row_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  CtRowList *self = CT_ROW_LIST (object);

  switch (id)
    {
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;

    case PROP_LIST_CLASS:
      gtk_widget_add_css_class (GTK_WIDGET (self->rows), g_value_get_string (value));
      break;

    case PROP_SINGLE_CLICK_ACTIVATE:
      self->single_click_activate = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
ct_row_list_dispose (GObject *object)
{
  CtRowList *self = CT_ROW_LIST (object);

  if (self->scroller != NULL)
    ct_row_list_set_model (self, NULL);
  self->rows = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_row_list_parent_class)->dispose (object);
}

/* On the rows, since the scrolled window around them has some of the same keys. */
static void
add_steps (CtRowList *self)
{
  static const struct
  {
    guint key;
    int rows;
    int pages;
  } steps[] = {
    { GDK_KEY_Up, -1, 0 },       { GDK_KEY_Down, 1, 0 },        { GDK_KEY_Page_Up, 0, -1 },
    { GDK_KEY_Page_Down, 0, 1 }, { GDK_KEY_Home, -1000000, 0 }, { GDK_KEY_End, 1000000, 0 },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (steps[i].key, 0),
                                         gtk_callback_action_new (step_cb, self, NULL), "(ii)",
                                         steps[i].rows, steps[i].pages));
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);
}

static void
ct_row_list_class_init (CtRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = ct_row_list_set_property;
  object_class->dispose = ct_row_list_dispose;
  widget_class->grab_focus = ct_row_list_grab_focus;
  widget_class->focus = ct_row_list_focus;

  /* The name of the list, for assistive tools. */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  /* The style class of what contains the rows. */
  properties[PROP_LIST_CLASS] =
      g_param_spec_string ("list-class", NULL, NULL, "", flags | G_PARAM_CONSTRUCT_ONLY);
  /* As for GtkListView: otherwise it takes two. */
  properties[PROP_SINGLE_CLICK_ACTIVATE] =
      g_param_spec_boolean ("single-click-activate", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CtRowList::activate:
   * @position: the row that was clicked, or had the focus when Enter was pressed
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_row_list_init (CtRowList *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->rows = g_object_new (CT_TYPE_WORK_ROWS, NULL);
  ct_work_rows_set_factory (self->rows, &row_factory, self);
  add_steps (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->rows));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * ct_row_list_set_factory:
 * @factory: how rows are made; stays
 * @data: for its functions
 *
 * To be called before the list gets a model.
 */
void
ct_row_list_set_factory (CtRowList *self, const CtRowListFactory *factory, gpointer data)
{
  self->factory = factory;
  self->factory_data = data;
}

/**
 * ct_row_list_set_model:
 * @model: (nullable): what to show
 */
void
ct_row_list_set_model (CtRowList *self, GtkSingleSelection *model)
{
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof (CtWorkItem));

  g_return_if_fail (CT_IS_ROW_LIST (self));

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->model, self);
      ct_work_rows_set_items (self->rows, nothing);
    }
  g_set_object (&self->model, model);
  if (model == NULL)
    return;

  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::selected", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

/**
 * ct_row_list_get_model:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
GtkSingleSelection *
ct_row_list_get_model (CtRowList *self)
{
  g_return_val_if_fail (CT_IS_ROW_LIST (self), NULL);

  return self->model;
}

/**
 * ct_row_list_scroll_to:
 *
 * Scrolls as far as is needed to see the whole row.
 */
void
ct_row_list_scroll_to (CtRowList *self, guint position)
{
  g_return_if_fail (CT_IS_ROW_LIST (self));

  if (position < get_length (self))
    ct_work_rows_scroll_to (self->rows, position);
}
