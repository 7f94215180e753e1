/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-field-ring"

#include "config.h"

#include "ct-field-ring.h"

#include <string.h>

#include "ct-action-row.h"
#include "ct-cell.h"
#include "ct-field-row.h"
#include "ct-improvement-row.h"
#include "ct-page-group.h"
#include "ct-paragraph-editor.h"
#include "ct-words.h"

/**
 * CtFieldRing:
 *
 * The ring in warning colour around the field that a finding points at, until that field is edited.
 * The widget that edits it may not be there yet: it is looked for during some frames.
 */
struct _CtFieldRing
{
  GObject parent_instance;

  GtkWidget *area;
  GtkWidget *ringed;
  CtNode *node;
  guint field;
  gboolean edit;
  gboolean warns;
  char *words; /* to be selected; NULL for none */
  guint n_before;
  gulong handler;
  guint tick_id;
  guint n_frames;
};

G_DEFINE_FINAL_TYPE (CtFieldRing, ct_field_ring, G_TYPE_OBJECT)

#define RING_CLASS "to-look-at"

/* Not one entry of several. */
#define WHOLE_FIELD (-1)

/* About half a second: rows are made in the frame after the place was chosen. */
#define MAX_FRAMES 30

static void
forget_ringed (CtFieldRing *self)
{
  if (self->ringed == NULL)
    return;

  gtk_widget_remove_css_class (self->ringed, RING_CLASS);
  g_clear_weak_pointer (&self->ringed);
}

/**
 * ct_field_ring_clear:
 *
 * Takes the ring away.
 */
void
ct_field_ring_clear (CtFieldRing *self)
{
  if (self->tick_id != 0 && self->area != NULL)
    gtk_widget_remove_tick_callback (self->area, self->tick_id);
  self->tick_id = 0;
  forget_ringed (self);
  if (self->node != NULL)
    g_clear_signal_handler (&self->handler, self->node);
  g_clear_object (&self->node);
  g_clear_pointer (&self->words, g_free);
}

static void
ct_field_ring_dispose (GObject *object)
{
  CtFieldRing *self = CT_FIELD_RING (object);

  ct_field_ring_clear (self);
  g_clear_weak_pointer (&self->area);

  G_OBJECT_CLASS (ct_field_ring_parent_class)->dispose (object);
}

static void
ct_field_ring_class_init (CtFieldRingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_field_ring_dispose;
}

static void
ct_field_ring_init (CtFieldRing *self)
{
}

/**
 * ct_field_ring_new:
 * @area: where fields are edited
 */
CtFieldRing *
ct_field_ring_new (GtkWidget *area)
{
  CtFieldRing *self = g_object_new (CT_TYPE_FIELD_RING, NULL);

  g_set_weak_pointer (&self->area, area);

  return self;
}

typedef gboolean (*Matches) (GtkWidget *widget, CtNode *node, guint field);

static gboolean
edits_field (GtkWidget *widget, CtNode *node, guint field)
{
  if (CT_IS_CELL (widget))
    return ct_cell_is_bound (CT_CELL (widget), node, field);
  if (CT_IS_FIELD_ROW (widget))
    return ct_field_row_is_bound (CT_FIELD_ROW (widget), node, field, WHOLE_FIELD) ||
           ct_field_row_is_bound (CT_FIELD_ROW (widget), node, field, 0);

  if (CT_IS_PAGE_GROUP (widget))
    return CT_IS_PAGE_SETUP (node);

  /* A paragraph is one of many in its text: it is selected instead. */
  return CT_IS_PARAGRAPH_EDITOR (widget) && CT_IS_PARAGRAPH (node) &&
         ct_paragraph_editor_select (CT_PARAGRAPH_EDITOR (widget), CT_PARAGRAPH (node), 0,
                                     (int) g_utf8_strlen (ct_node_get_text (node,
                                                                            CT_PARAGRAPH_TEXT),
                                                          -1));
}

/* Fields that the list has no column for are behind their row. */
static gboolean
shows_node (GtkWidget *widget, CtNode *node, guint field)
{
  if (CT_IS_ACTION_ROW (widget))
    return CT_NODE (ct_action_row_get_action (CT_ACTION_ROW (widget))) == node;

  return CT_IS_IMPROVEMENT_ROW (widget) &&
         CT_NODE (ct_improvement_row_get_improvement (CT_IMPROVEMENT_ROW (widget))) == node;
}

static GtkWidget *
find_widget (GtkWidget *widget, Matches matches, CtNode *node, guint field)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (matches (widget, node, field))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, matches, node, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A viewport glides to what has the focus, and stays on its way when its contents are laid out anew
 * meanwhile: so it is sent there at once. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *child = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  graphene_rect_t bounds;

  if (child != NULL && gtk_widget_compute_bounds (widget, child, &bounds))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* The focus goes to what holds the ring, and so it is scrolled into view. */
static void
focus (GtkWidget *ringed)
{
  scroll_to (ringed);
  for (GtkWidget *widget = ringed; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_focusable (widget) || CT_IS_FIELD_ROW (widget) || CT_IS_PAGE_GROUP (widget))
      {
        if (!gtk_widget_grab_focus (widget))
          gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
        return;
      }
}

/* Where the words that are meant stand in the field, in characters. */
static gboolean
find_words (CtFieldRing *self, int *start, int *end)
{
  g_autofree char *text = NULL;
  const char *found;

  if (self->words == NULL)
    return FALSE;

  text = ct_words_dup (self->node, self->field);
  found = strstr (text, self->words);
  for (guint i = 0; i < self->n_before && found != NULL; i++)
    found = strstr (found + strlen (self->words), self->words);
  if (found == NULL)
    return FALSE;

  *start = (int) g_utf8_pointer_to_offset (text, found);
  *end = *start + (int) g_utf8_strlen (self->words, -1);

  return TRUE;
}

/* What does not edit the field itself may show one that has no words. */
static void
select_words (CtFieldRing *self, GtkWidget *widget)
{
  int start, end;

  if (self->field == 0)
    return;

  if (CT_IS_CELL (widget) && find_words (self, &start, &end))
    ct_cell_select (CT_CELL (widget), start, end);
  else if (CT_IS_FIELD_ROW (widget) &&
           ct_field_row_is_bound (CT_FIELD_ROW (widget), self->node, self->field, WHOLE_FIELD) &&
           find_words (self, &start, &end))
    ct_field_row_select (CT_FIELD_ROW (widget), start, end);
  else if (CT_IS_PARAGRAPH_EDITOR (widget) && CT_IS_PARAGRAPH (self->node) &&
           find_words (self, &start, &end))
    ct_paragraph_editor_select (CT_PARAGRAPH_EDITOR (widget), CT_PARAGRAPH (self->node), start,
                                end);
}

static gboolean
look_cb (GtkWidget *area, GdkFrameClock *clock, gpointer data)
{
  CtFieldRing *self = data;
  GtkWidget *found = NULL;

  if (self->field != 0)
    found = find_widget (area, edits_field, self->node, self->field);
  if (found == NULL)
    found = find_widget (area, shows_node, self->node, self->field);

  /* The first frames may still show what was there before. */
  if ((found == NULL && self->n_frames++ < MAX_FRAMES) || self->n_frames++ < 2)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  if (found != NULL)
    {
      g_set_weak_pointer (&self->ringed, found);
      if (self->warns && !CT_IS_PARAGRAPH_EDITOR (found))
        gtk_widget_add_css_class (found, RING_CLASS);
      focus (found);
      if (self->edit && CT_IS_CELL (found))
        ct_cell_start (CT_CELL (found));
      select_words (self, found);
    }

  return G_SOURCE_REMOVE;
}

static void
show (CtFieldRing *self, CtNode *node, guint field, gboolean edit, gboolean warns)
{
  g_autofree char *signal = NULL;

  ct_field_ring_clear (self);
  if (self->area == NULL)
    return;

  self->node = g_object_ref (node);
  self->field = field;
  self->edit = edit;
  self->warns = warns;
  self->n_frames = 0;
  signal = field != 0
               ? g_strconcat ("notify::", CT_NODE_GET_CLASS (node)->pspecs[field]->name, NULL)
               : g_strdup ("notify");
  self->handler = g_signal_connect_swapped (node, signal, G_CALLBACK (ct_field_ring_clear), self);
  self->tick_id = gtk_widget_add_tick_callback (self->area, look_cb, self, NULL);
}

/**
 * ct_field_ring_show:
 * @field: 0 for @node as a whole
 * @edit: whether to begin to write in it
 */
void
ct_field_ring_show (CtFieldRing *self, CtNode *node, guint field, gboolean edit)
{
  show (self, node, field, edit, TRUE);
}

/**
 * ct_field_ring_reveal:
 * @field: 0 for @node as a whole
 *
 * Gives the field the keyboard, as one that nothing is wrong with.
 */
void
ct_field_ring_reveal (CtFieldRing *self, CtNode *node, guint field)
{
  show (self, node, field, FALSE, FALSE);
}

/**
 * ct_field_ring_edit:
 * @field: 0 for @node as a whole
 * @words: (nullable): what to select there
 * @n_before: how often the same words stand before them
 *
 * Begins to write in the field, at the words that are meant.
 */
void
ct_field_ring_edit (CtFieldRing *self, CtNode *node, guint field, const char *words, guint n_before)
{
  show (self, node, field, TRUE, FALSE);
  self->words = g_strdup (words);
  self->n_before = n_before;
}
