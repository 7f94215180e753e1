/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-people-popover"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-people-popover.h"

#include "ct-enter-key.h"
#include "ct-people-context.h"

/**
 * CtPeoplePopover:
 *
 * The names that the one at the caret may become, under a text that names people. It never has the
 * focus and sees no key before the input method; nothing is offered while that is composing. Only a
 * choice changes the text.
 */
struct _CtPeoplePopover
{
  GObject parent_instance;

  GtkTextView *view;
  GtkWidget *popover;
  GtkListBox *list;
  gboolean composing;
  guint start; /* the name at the caret, in bytes */
  guint end;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (CtPeoplePopover, ct_people_popover, G_TYPE_OBJECT)

#define MAX_OFFERS 6

static char *
dup_text (CtPeoplePopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static guint
get_caret (CtPeoplePopover *self, const char *text)
{
  int offset = 0;

  g_object_get (gtk_text_view_get_buffer (self->view), "cursor-position", &offset, NULL);

  return g_utf8_offset_to_pointer (text, offset) - text;
}

static void
get_iter (CtPeoplePopover *self, const char *text, guint byte, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), iter,
                                      g_utf8_pointer_to_offset (text, text + byte));
}

static void
tell_state (CtPeoplePopover *self, gboolean open)
{
  GtkListBoxRow *row = open ? gtk_list_box_get_selected_row (self->list) : NULL;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->view),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

/* Text that is not laid out yet may claim to be anywhere; nothing can point beyond the screen. */
static void
keep_in_view (CtPeoplePopover *self, GdkRectangle *place)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height = gtk_widget_get_height (GTK_WIDGET (self->view));

  place->x = CLAMP (place->x, 0, MAX (width - 1, 0));
  place->height = CLAMP (place->height, 1, MAX (height, 1));
  place->y = CLAMP (place->y, 0, MAX (height - place->height, 0));
}

static void
point_at_name (CtPeoplePopover *self, const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (self->popover);
  GtkTextIter iter;
  GdkRectangle place;
  double x, y;

  get_iter (self, text, self->start, &iter);
  gtk_text_view_get_iter_location (self->view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y,
                                         &place.x, &place.y);
  keep_in_view (self, &place);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), parent, place.x, place.y, &x, &y))
    return;

  place = (GdkRectangle){ (int) x, (int) y, 1, place.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
}

static void
fill (CtPeoplePopover *self, char **offers)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; offers[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (offers[i]);
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "work-text");
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      offers[i], -1);
      gtk_list_box_append (self->list, row);
    }
}

static GStrv
find_offers (CtPeoplePopover *self, const char *text)
{
  CtPeopleNames *names = ct_people_context_find (GTK_WIDGET (self->view));
  g_autofree char *typed = NULL;

  if (names == NULL || self->composing || !gtk_widget_has_focus (GTK_WIDGET (self->view)) ||
      !ct_people_find_name (text, get_caret (self, text), &self->start, &self->end))
    return NULL;

  typed = g_strndup (text + self->start, self->end - self->start);

  return ct_people_names_complete (names, typed, MAX_OFFERS);
}

static gboolean
update_cb (gpointer data)
{
  CtPeoplePopover *self = data;
  g_autofree char *text = dup_text (self);
  g_auto (GStrv) offers = find_offers (self, text);

  self->update_id = 0;
  if (offers == NULL || offers[0] == NULL)
    {
      ct_people_popover_close (self);
      return G_SOURCE_REMOVE;
    }

  fill (self, offers);
  point_at_name (self, text);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  tell_state (self, TRUE);

  return G_SOURCE_REMOVE;
}

/* What the user wrote, once the input method has committed it; undo and the like offer nothing. */
static void
written_cb (CtPeoplePopover *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

/* An open list goes along with the caret. */
static void
caret_moved_cb (CtPeoplePopover *self)
{
  if (ct_people_popover_is_open (self))
    written_cb (self);
}

static void
preedit_changed_cb (CtPeoplePopover *self, const char *preedit)
{
  self->composing = *preedit != '\0';
  if (self->composing)
    ct_people_popover_close (self);
}

static void
accept (CtPeoplePopover *self, GtkListBoxRow *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = dup_text (self);
  g_autofree char *words =
      g_strdup (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))));
  GtkTextIter start, end;
  guint first, last;

  ct_people_popover_close (self);

  /* The caret may be at another name by now: what is offered is not for that one. */
  if (!ct_people_find_name (text, get_caret (self, text), &first, &last) || first != self->start ||
      last != self->end)
    return;

  get_iter (self, text, self->start, &start);
  get_iter (self, text, self->end, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, words, -1);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static void
step (CtPeoplePopover *self, int direction)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int position = row != NULL     ? gtk_list_box_row_get_index (row) + direction
                 : direction > 0 ? 0
                                 : -1;

  /* Above the first is the text itself. */
  gtk_list_box_select_row (self->list, position >= 0
                                           ? gtk_list_box_get_row_at_index (self->list, position)
                                           : NULL);
  if (position >= 0 && gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (self->list, row);
  tell_state (self, TRUE);
}

static gboolean
key_pressed_cb (CtPeoplePopover *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean enter = ct_enter_key_is (keyval);

  if (!ct_people_popover_is_open (self) ||
      (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Tab)
    {
      ct_people_popover_close (self);
      return GDK_EVENT_PROPAGATE;
    }

  /* Enter without a choice is the text's own. */
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up && keyval != GDK_KEY_Escape &&
      !(enter && gtk_list_box_get_selected_row (self->list) != NULL))
    return GDK_EVENT_PROPAGATE;

  if (event != NULL && gtk_text_view_im_context_filter_keypress (self->view, event))
    return GDK_EVENT_STOP;

  return ct_people_popover_press (self, keyval);
}

static void
ct_people_popover_dispose (GObject *object)
{
  CtPeoplePopover *self = CT_PEOPLE_POPOVER (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->list = NULL;

  G_OBJECT_CLASS (ct_people_popover_parent_class)->dispose (object);
}

static void
ct_people_popover_class_init (CtPeoplePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_people_popover_dispose;
}

static void
ct_people_popover_init (CtPeoplePopover *self)
{
}

static void
make_popover (CtPeoplePopover *self, GtkWidget *parent)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "people-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("People and bodies"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (accept), self,
                           G_CONNECT_SWAPPED);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->popover, "people-popover");
  gtk_widget_set_parent (self->popover, parent);
}

/**
 * ct_people_popover_new:
 * @parent: a widget around @view, which has to call ct_people_popover_present() when it is placed
 * @view: a text that names people
 */
CtPeoplePopover *
ct_people_popover_new (GtkWidget *parent, GtkTextView *view)
{
  CtPeoplePopover *self = g_object_new (CT_TYPE_PEOPLE_POPOVER, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = view;
  make_popover (self, parent);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "end-user-action",
                           G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position",
                           G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (ct_people_popover_close), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_CONTROLS,
                                  self->list, NULL, -1);

  return self;
}

void
ct_people_popover_present (CtPeoplePopover *self)
{
  gtk_popover_present (GTK_POPOVER (self->popover));
}

gboolean
ct_people_popover_is_open (CtPeoplePopover *self)
{
  return self->popover != NULL && gtk_widget_get_visible (self->popover);
}

void
ct_people_popover_close (CtPeoplePopover *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (!ct_people_popover_is_open (self))
    return;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  tell_state (self, FALSE);
}

/**
 * ct_people_popover_press:
 * @keyval: a key that the input method did not want, while the list is open
 *
 * Returns: whether the key was meant for the list
 */
gboolean
ct_people_popover_press (CtPeoplePopover *self, guint keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  switch (keyval)
    {
    case GDK_KEY_Down:
      step (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
      step (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      ct_people_popover_close (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (row == NULL)
        return GDK_EVENT_PROPAGATE;
      accept (self, row);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}
