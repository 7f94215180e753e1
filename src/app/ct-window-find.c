/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include "ct-window-private.h"

#include <glib/gi18n.h>

#include "ct-action.h"
#include "ct-evidence-item.h"
#include "ct-follow-page.h"
#include "ct-reveal.h"
#include "ct-section.h"

/* Find: what Ctrl+F, F3 and a place that was chosen do. Escape goes back to where the writer was,
 * unless a place was chosen since. */

/* A page that is shown anew needs some frames before its words are there. */
#define MAX_TRIES 12
#define INTERVAL 25

struct _CtWindowFind
{
  CtSearchHit *hit;
  CtSearchRange range;
  guint tries;
  guint source_id;
  gboolean gave_way; /* the pane, to the details */

  /* Where the writer was. */
  char *view;
  CtPlaceKind kind;
  char *code;
  CtNode *section;
  CtNode *node;
  GtkWidget *focus;
};

static void
forget_origin (CtWindowFind *find)
{
  g_clear_pointer (&find->view, g_free);
  g_clear_pointer (&find->code, g_free);
  g_clear_object (&find->section);
  g_clear_object (&find->node);
  g_clear_weak_pointer (&find->focus);
}

static CtWindowFind *
get_find (CtWindow *self)
{
  if (self->find == NULL)
    self->find = g_new0 (CtWindowFind, 1);

  return self->find;
}

static void
remember_origin (CtWindow *self)
{
  CtWindowFind *find = get_find (self);

  forget_origin (find);
  find->view = g_strdup (adw_view_stack_get_visible_child_name (self->views));
  find->kind = ct_selection_get_kind (self->selection);
  find->code = g_strdup (ct_selection_get_code (self->selection));
  g_set_object (&find->section, ct_selection_get_section (self->selection));
  g_set_object (&find->node, ct_selection_get_node (self->selection));
  g_set_weak_pointer (&find->focus, gtk_root_get_focus (GTK_ROOT (self)));
}

static gboolean
is_in_pane (CtWindow *self, GtkWidget *widget)
{
  return widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self->find_pane));
}

/* Words that are selected are likely the ones to find. */
static char *
dup_selected_words (GtkWidget *focus)
{
  char *words = NULL;
  GtkTextIter start, end;
  int first, last;

  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

      if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
        words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
    }
  else if (GTK_IS_TEXT (focus) &&
           gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &first, &last))
    words = gtk_editable_get_chars (GTK_EDITABLE (focus), first, last);

  if (words != NULL && (strlen (words) > 200 || strchr (words, '\n') != NULL))
    g_clear_pointer (&words, g_free);

  return words;
}

/* What is looked for on the pages can be looked for in the plan, too. */
static char *
dup_words_to_find (CtWindow *self)
{
  CtPageFindBar *pages = _ct_window_get_page_find (self);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (pages != NULL)
    return ct_page_find_bar_dup_words (pages);

  return focus != NULL ? dup_selected_words (focus) : NULL;
}

static void
start_find_in_plan (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  g_autofree char *words = NULL;

  if (self->plan_file == NULL)
    return;

  if (!is_in_pane (self, gtk_root_get_focus (GTK_ROOT (self))))
    {
      words = dup_words_to_find (self);
      remember_origin (self);
    }

  get_find (self)->gave_way = FALSE;
  adw_view_stack_set_visible_child_name (self->views, "editor");
  _ct_window_show_side (self, "find");
  ct_find_pane_start (self->find_pane, words);
}

/* Where only pages are looked at, Ctrl+F finds on them, and elsewhere in the plan. */
static void
start_find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPageFindBar *pages = _ct_window_get_page_find (CT_WINDOW (widget));

  if (pages != NULL)
    ct_page_find_bar_start (pages);
  else
    start_find_in_plan (widget, name, parameter);
}

static void
step (GtkWidget *widget, int direction)
{
  CtWindow *self = CT_WINDOW (widget);
  CtPageFindBar *pages = _ct_window_get_page_find (self);

  if (pages != NULL)
    ct_page_find_bar_step (pages, direction);
  else if (self->plan_file != NULL)
    ct_find_pane_step (self->find_pane, direction);
}

static void
find_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (widget, 1);
}

static void
find_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (widget, -1);
}

static void
go_to_place (CtWindow *self, CtSearchHit *hit)
{
  const CtSearchPlace *place = ct_search_hit_get_place (hit);
  CtNode *node = ct_search_hit_get_node (hit);

  if (CT_IS_ACTION (node) || CT_IS_IMPROVEMENT (node))
    {
      ct_selection_set_node (self->selection, node);
      return;
    }

  switch (place->kind)
    {
    case CT_SEARCH_SECTION:
      ct_selection_set_place (self->selection, CT_PLACE_SECTION, NULL, place->section);
      break;

    case CT_SEARCH_CRITERION:
      ct_selection_set_place (self->selection, CT_PLACE_CRITERION, place->code, NULL);
      break;

    case CT_SEARCH_STANDARD:
    case CT_SEARCH_LEVEL4:
    case CT_SEARCH_OTHER:
      break;

    case CT_SEARCH_ASSESSMENT:
      ct_selection_set_place (self->selection, CT_PLACE_ASSESSMENTS, NULL, NULL);
      break;

    case CT_SEARCH_EVIDENCE:
      ct_editor_show_evidence (self->editor, CT_EVIDENCE_ITEM (node));
      break;

    case CT_SEARCH_REVIEWS:
      adw_view_stack_set_visible_child_name (self->views, "follow");
      ct_follow_page_show_reviews (ct_late_page_make (self->follow_page));
      break;

    case CT_SEARCH_DOCUMENT:
      ct_selection_set_place (self->selection, CT_PLACE_DOCUMENT, NULL, NULL);
      break;

    default:
      break;
    }
}

/* Where the words are: reviews have a view of their own. */
static GtkWidget *
get_page (CtWindow *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);

  return g_strcmp0 (view, "follow") == 0 ? GTK_WIDGET (self->follow_page)
                                         : GTK_WIDGET (self->editor);
}

static gboolean
reveal_cb (gpointer data)
{
  CtWindow *self = data;
  CtWindowFind *find = get_find (self);
  CtRevealResult result = ct_reveal_words (get_page (self), find->hit, &find->range);

  /* What the page has no room for stands among the details. */
  if (result == CT_REVEAL_NODE)
    {
      find->gave_way = find->gave_way || _ct_window_is_side_shown (self, "find");
      _ct_window_show_side (self, "inspector");
      _ct_window_show_pane (self, CT_PANE_INSPECTOR);
      result = ct_reveal_words (GTK_WIDGET (self->inspector), find->hit, &find->range);
    }

  else if (result == CT_REVEAL_WORDS && find->gave_way)
    {
      find->gave_way = FALSE;
      _ct_window_show_side (self, "find");
    }

  if (result != CT_REVEAL_WORDS && ++find->tries < MAX_TRIES)
    return G_SOURCE_CONTINUE;

  find->source_id = 0;

  return G_SOURCE_REMOVE;
}

static void
place_chosen_cb (CtWindow *self, CtSearchHit *hit, CtSearchQuery *query, guint match)
{
  CtWindowFind *find = get_find (self);
  g_autofree char *text = ct_search_hit_dup_text (hit);
  g_autoptr (GArray) ranges = ct_search_query_match (query, text);

  forget_origin (find);
  g_set_object (&find->hit, hit);
  find->range =
      match < ranges->len ? g_array_index (ranges, CtSearchRange, match) : (CtSearchRange){ 0, 0 };
  find->tries = 0;

  _ct_window_show_editor (self);
  go_to_place (self, hit);
  g_clear_handle_id (&find->source_id, g_source_remove);
  find->source_id = g_timeout_add (INTERVAL, reveal_cb, self);
}

static void
go_back (CtWindow *self)
{
  CtWindowFind *find = get_find (self);
  gboolean was_there = find->view != NULL;
  GtkWidget *focus = find->focus;

  if (was_there)
    {
      adw_view_stack_set_visible_child_name (self->views, find->view);
      if (find->section == NULL || ct_node_get_plan (find->section) != NULL)
        ct_selection_set_place (self->selection, find->kind, find->code, find->section);
      if (find->node != NULL && ct_node_get_plan (find->node) != NULL)
        ct_selection_set_node (self->selection, find->node);
    }

  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_grab_focus (focus))
    if (!ct_editor_focus_work (self->editor))
      gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
  forget_origin (find);
}

static void
pane_closed_cb (CtWindow *self)
{
  _ct_window_show_side (self, "inspector");
  go_back (self);
}

static void
name_button_cb (CtWindow *self)
{
  gboolean pages = g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "print") == 0;
  const char *name = pages ? _ ("Find in the printed pages") : _ ("Find in the plan");

  gtk_widget_set_tooltip_text (self->find_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->find_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
_ct_window_prepare_find (CtWindow *self)
{
  g_signal_connect_object (self->views, "notify::visible-child-name", G_CALLBACK (name_button_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_pane, "chosen", G_CALLBACK (place_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_pane, "closed", G_CALLBACK (pane_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * _ct_window_stop_find:
 *
 * Lets go of what belongs to the plan that goes away.
 */
void
_ct_window_stop_find (CtWindow *self)
{
  CtWindowFind *find = self->find;

  if (find == NULL)
    return;

  g_clear_handle_id (&find->source_id, g_source_remove);
  g_clear_object (&find->hit);
  forget_origin (find);
  g_clear_pointer (&self->find, g_free);
}

void
_ct_window_install_find_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.find", NULL, start_find);
  gtk_widget_class_install_action (klass, "win.find-in-plan", NULL, start_find_in_plan);
  gtk_widget_class_install_action (klass, "win.find-next", NULL, find_next);
  gtk_widget_class_install_action (klass, "win.find-previous", NULL, find_previous);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_CONTROL_MASK, "win.find", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F3, 0, "win.find-next", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F3, GDK_SHIFT_MASK, "win.find-previous",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_g, GDK_CONTROL_MASK, "win.find-next", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.find-previous", NULL);
}
