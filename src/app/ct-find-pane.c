/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-find-pane"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-find-pane.h"

#include "ct-find-row.h"
#include "ct-find-words.h"
#include "ct-rest.h"
#include "ct-row-list.h"
#include "ct-search.h"

/**
 * CtFindPane:
 *
 * Finds words anywhere in the plan, while they are typed, and shows the places in the order of the
 * printed plan. It goes nowhere by itself: it says which place was chosen.
 */
struct _CtFindPane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *count;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkLabel *hint;
  CtRowList *list_view;

  CtPlan *plan;
  CtFramework *framework;
  CtSearch *search;
  CtSearchQuery *query;
  GListStore *rows; /* GtkStringObject for a place, then its hits */
  GtkSingleSelection *selected;
  guint n_matches;
  guint match; /* in the current hit, from 0 */
  gboolean visited;
  gboolean stale; /* the plan changed since */
  guint prepare_id;
  guint update_id;
};

enum
{
  CHOSEN,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtFindPane, ct_find_pane, GTK_TYPE_WIDGET)

/* How long the texts are read at one go, in microseconds: less than a frame. */
#define SLICE 4000

static CtSearchHit *
get_hit (CtFindPane *self, guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return CT_IS_SEARCH_HIT (row) ? CT_SEARCH_HIT (row) : NULL;
}

static CtSearchHit *
get_current (CtFindPane *self)
{
  return get_hit (self, gtk_single_selection_get_selected (self->selected));
}

/* The number of the current place among all, from 1. */
static guint
get_number (CtFindPane *self)
{
  guint position = gtk_single_selection_get_selected (self->selected);
  guint number = self->match + 1;

  for (guint i = 0; i < position; i++)
    {
      CtSearchHit *hit = get_hit (self, i);

      number += hit != NULL ? ct_search_hit_get_count (hit) : 0;
    }

  return number;
}

static void
show_count (CtFindPane *self)
{
  g_autofree char *text = NULL;

  if (ct_search_query_is_empty (self->query))
    text = g_strdup ("");
  else if (self->n_matches == 0)
    text = g_strdup (_ ("Nothing found"));
  else if (self->visited && get_current (self) != NULL)
    /* Translators: which of the places found, as in “3 of 12” */
    text = g_strdup_printf (_ ("%u of %u"), get_number (self), self->n_matches);
  else
    text = g_strdup_printf (g_dngettext (NULL, "%u place", "%u places", self->n_matches),
                            self->n_matches);

  gtk_label_set_text (self->count, text);
}

static void
show_result (CtFindPane *self)
{
  gboolean empty = ct_search_query_is_empty (self->query);

  gtk_label_set_text (self->hint, empty
                                      ? _ ("Type with or without diacritics.")
                                      : _ ("These words are nowhere in the plan. Fewer words or no "
                                           "diacritics find more."));
  gtk_stack_set_visible_child_name (self->stack, self->n_matches > 0 ? "hits" : "hint");
  show_count (self);
}

/* Looks again for the hit that was current before. */
static guint
find_position (CtFindPane *self, CtSearchHit *before)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; before != NULL && i < n_rows; i++)
    {
      CtSearchHit *hit = get_hit (self, i);

      if (hit != NULL &&
          ct_search_hit_is (hit, ct_search_hit_get_node (before), ct_search_hit_get_field (before),
                            ct_search_hit_get_entry (before)))
        return i;
    }

  return n_rows > 1 ? 1 : GTK_INVALID_LIST_POSITION;
}

static GPtrArray *
group (CtFindPane *self, GPtrArray *hits)
{
  GPtrArray *rows = g_ptr_array_new_full (hits->len * 2, g_object_unref);
  guint64 order = 0;

  self->n_matches = 0;
  for (guint i = 0; i < hits->len; i++)
    {
      CtSearchHit *hit = g_ptr_array_index (hits, i);
      const CtSearchPlace *place = ct_search_hit_get_place (hit);

      if (i == 0 || place->order != order)
        {
          g_autofree char *words = ct_find_words_dup_place (place, self->framework);

          g_ptr_array_add (rows, gtk_string_object_new (words));
        }
      order = place->order;
      self->n_matches += ct_search_hit_get_count (hit);
      g_ptr_array_add (rows, g_object_ref (hit));
    }

  return rows;
}

static void
find (CtFindPane *self)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  CtSearchHit *current = get_current (self);
  g_autoptr (CtSearchHit) before = current != NULL ? g_object_ref (current) : NULL;
  guint position;

  if (self->search == NULL)
    return;

  self->stale = FALSE;
  hits = ct_search_find (self->search, self->query);
  rows = group (self, hits);
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  position = find_position (self, before);
  gtk_single_selection_set_selected (self->selected, position);
  if (get_current (self) == NULL || self->match >= ct_search_hit_get_count (get_current (self)))
    self->match = 0;
  show_result (self);
}

static void
words_changed (CtFindPane *self)
{
  g_autoptr (CtSearchQuery) query =
      ct_search_query_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  /* The entry tells late, and Enter may have been faster. */
  if (ct_search_query_equal (query, self->query))
    return;

  ct_search_query_unref (self->query);
  self->query = g_steal_pointer (&query);
  self->visited = FALSE;
  self->match = 0;
  gtk_single_selection_set_selected (self->selected, GTK_INVALID_LIST_POSITION);
  find (self);
}

static gboolean
update_cb (gpointer data)
{
  CtFindPane *self = data;

  self->update_id = 0;
  find (self);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CtFindPane *self)
{
  self->stale = TRUE;
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_idle_add (update_cb, self);
}

static gboolean
prepare_cb (gpointer data)
{
  CtFindPane *self = data;

  if (ct_search_prepare (self->search, SLICE))
    return G_SOURCE_CONTINUE;

  self->prepare_id = 0;

  return G_SOURCE_REMOVE;
}

/* What was typed and written last counts, even before it was told. */
static void
settle (CtFindPane *self)
{
  words_changed (self);
  if (self->stale)
    find (self);
}

static void
go_to (CtFindPane *self, guint position, guint match)
{
  g_autoptr (GObject) hit = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (!CT_IS_SEARCH_HIT (hit))
    return;

  gtk_single_selection_set_selected (self->selected, position);
  ct_row_list_scroll_to (self->list_view, position);
  self->match = match;
  self->visited = TRUE;
  show_count (self);
  g_signal_emit (self, signals[CHOSEN], 0, hit, self->query, match);
}

static void
entry_activated (CtFindPane *self)
{
  settle (self);
  go_to (self, gtk_single_selection_get_selected (self->selected), self->match);
}

static void
row_activated (CtFindPane *self, guint position)
{
  go_to (self, position, 0);
}

static void
next_match (CtFindPane *self)
{
  ct_find_pane_step (self, 1);
}

static void
previous_match (CtFindPane *self)
{
  ct_find_pane_step (self, -1);
}

static void
stop_search (CtFindPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
close_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  stop_search (CT_FIND_PANE (widget));
}

static GtkWidget *
make_row_cb (gpointer data)
{
  return ct_find_row_new ();
}

static void
bind_row_cb (GtkWidget *row, gpointer item, gpointer data)
{
  CtFindPane *self = data;

  if (CT_IS_SEARCH_HIT (item))
    ct_find_row_show_hit (CT_FIND_ROW (row), CT_SEARCH_HIT (item), self->query);
  else
    ct_find_row_show_heading (CT_FIND_ROW (row),
                              gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

/* Its words stay until it gets others. */
static void
unbind_row_cb (GtkWidget *row, gpointer data)
{
}

static gboolean
is_selectable_cb (gpointer item, gpointer data)
{
  return CT_IS_SEARCH_HIT (item);
}

static const CtRowListFactory row_factory = { make_row_cb, bind_row_cb, unbind_row_cb,
                                              is_selectable_cb };

static void
release_plan (CtFindPane *self)
{
  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->search);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
}

static void
ct_find_pane_dispose (GObject *object)
{
  CtFindPane *self = CT_FIND_PANE (object);

  release_plan (self);
  if (self->list_view != NULL)
    ct_row_list_set_model (self->list_view, NULL);
  g_clear_object (&self->selected);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->query, ct_search_query_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_FIND_PANE);

  G_OBJECT_CLASS (ct_find_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtFindPane, content);
  gtk_widget_class_bind_template_child (klass, CtFindPane, count);
  gtk_widget_class_bind_template_child (klass, CtFindPane, entry);
  gtk_widget_class_bind_template_child (klass, CtFindPane, stack);
  gtk_widget_class_bind_template_child (klass, CtFindPane, hint);
  gtk_widget_class_bind_template_child (klass, CtFindPane, list_view);
  gtk_widget_class_bind_template_callback (klass, words_changed);
  gtk_widget_class_bind_template_callback (klass, stop_search);
  gtk_widget_class_bind_template_callback (klass, entry_activated);
  gtk_widget_class_bind_template_callback (klass, next_match);
  gtk_widget_class_bind_template_callback (klass, previous_match);
  gtk_widget_class_bind_template_callback (klass, row_activated);
}

static void
ct_find_pane_class_init (CtFindPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_find_pane_dispose;

  /**
   * CtFindPane::chosen:
   * @hit: the text to go to
   * @query: what was found there
   * @match: which of the places in the text, from 0
   */
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, CT_TYPE_SEARCH_HIT, G_TYPE_POINTER, G_TYPE_UINT);

  /**
   * CtFindPane::closed:
   *
   * Emitted when the user is through with it.
   */
  signals[CLOSED] =
      g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CT_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-find-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "find.close", NULL, close_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "find.close", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_find_pane_init (CtFindPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_rest_unseen (GTK_WIDGET (self), self->content);
  self->query = ct_search_query_new ("");
  self->rows = g_list_store_new (G_TYPE_OBJECT);
  self->selected = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_single_selection_set_autoselect (self->selected, FALSE);
  gtk_single_selection_set_can_unselect (self->selected, TRUE);
  ct_row_list_set_factory (self->list_view, &row_factory, self);
  ct_row_list_set_model (self->list_view, self->selected);
  show_result (self);
}

/**
 * ct_find_pane_set_plan:
 * @plan: (nullable): the plan to look through
 * @framework: (nullable): its standards, for the names of the places
 */
void
ct_find_pane_set_plan (CtFindPane *self, CtPlan *plan, CtFramework *framework)
{
  g_return_if_fail (CT_IS_FIND_PANE (self));

  release_plan (self);
  g_list_store_remove_all (self->rows);
  self->n_matches = 0;
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_set_object (&self->framework, framework);
  self->search = ct_search_new (plan);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  if (!ct_search_query_is_empty (self->query))
    find (self);
}

/**
 * ct_find_pane_start:
 * @words: (nullable): what to look for; %NULL for what was looked for before
 *
 * Puts the focus into the entry, all its words selected, so that typing begins anew.
 */
void
ct_find_pane_start (CtFindPane *self, const char *words)
{
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  if (self->search != NULL && self->prepare_id == 0)
    self->prepare_id = g_idle_add (prepare_cb, self);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  settle (self);
}

/* The nearest hit from @position on; places are passed over. */
static guint
find_hit (CtFindPane *self, guint position, int direction)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n_rows; i++)
    {
      position = (position + n_rows + direction) % n_rows;
      if (get_hit (self, position) != NULL)
        return position;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * ct_find_pane_step:
 * @direction: 1 for the next place, -1 for the one before; after the last comes the first
 */
void
ct_find_pane_step (CtFindPane *self, int direction)
{
  guint position;
  CtSearchHit *hit;

  settle (self);
  position = gtk_single_selection_get_selected (self->selected);
  hit = get_current (self);
  if (hit == NULL)
    return;

  if (!self->visited)
    go_to (self, position, self->match);
  else if (direction > 0 && self->match + 1 < ct_search_hit_get_count (hit))
    go_to (self, position, self->match + 1);
  else if (direction < 0 && self->match > 0)
    go_to (self, position, self->match - 1);
  else
    {
      position = find_hit (self, position, direction);
      hit = get_hit (self, position);
      go_to (self, position, direction > 0 ? 0 : ct_search_hit_get_count (hit) - 1);
    }
}
