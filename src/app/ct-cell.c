/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cell"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-cell.h"

#include "ct-cut-tip.h"
#include "ct-enter-key.h"
#include "ct-line.h"
#include "ct-people-context.h"
#include "ct-text-box.h"
#include "ct-words.h"

/**
 * CtCell:
 *
 * Words in the work list that become editable where they stand. The text widget exists only while
 * it is needed. Every keystroke reaches the model; Escape puts the words back that stood there
 * before.
 */
struct _CtCell
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *text_box;
  GtkTextView *text_view;

  CtNode *node;
  guint field;
  gulong handler;
  guint stop_id;
  int least_width; /* while the words are not edited */
  char *before;
  char *fallback;
  char *name;
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_PLACEHOLDER,
  PROP_WIDTH_CHARS,
  PROP_LINES,
  N_PROPS
};

enum
{
  STOPPED,
  LEFT,
  N_SIGNALS
};

/* More lines than anybody writes. */
#define ALL_LINES 10000

#define UNKNOWN -1

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtCell, ct_cell, GTK_TYPE_WIDGET)

static void
update_label (CtCell *self)
{
  g_autofree char *text =
      self->node != NULL ? ct_words_dup (self->node, self->field) : g_strdup ("");
  const char *fallback = self->node != NULL && self->fallback != NULL ? self->fallback : "";
  gboolean dim = *text == '\0';

  gtk_label_set_text (GTK_LABEL (self->label), dim ? fallback : text);
  if (dim)
    gtk_widget_add_css_class (self->label, "dim");
  else
    gtk_widget_remove_css_class (self->label, "dim");
}

/* Cut words are shown whole under the pointer. */
static gboolean
ct_cell_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  CtCell *self = CT_CELL (widget);

  return self->text_view == NULL && ct_cut_tip_query (GTK_LABEL (self->label), tooltip);
}

/* It does not follow from the words, which are wrapped and cut, nor from the height. To find it out
 * takes longer than all else in a row. */
static int
get_least_width (CtCell *self, GtkWidget *child)
{
  int width;

  if (child == self->label && self->least_width != UNKNOWN)
    return self->least_width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  if (child == self->label)
    self->least_width = width;

  return width;
}

/* Cells take no more than the least width unless they are given more: so those of a fixed width
 * form columns. */
static void
ct_cell_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  CtCell *self = CT_CELL (widget);
  GtkWidget *child = self->text_box != NULL ? self->text_box : self->label;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = get_least_width (self, child);
      return;
    }

  if (child == self->label)
    *minimum = *natural = ct_line_get_label_height (GTK_LABEL (self->label), for_size);
  else
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
ct_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ct_cell_parent_class)->css_changed (widget, change);

  CT_CELL (widget)->least_width = UNKNOWN;
}

static void
ct_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtCell *self = CT_CELL (widget);

  if (gtk_widget_should_layout (self->label))
    gtk_widget_allocate (self->label, width, height, baseline, NULL);
  if (self->text_box != NULL)
    gtk_widget_allocate (self->text_box, width, height, baseline, NULL);
}

static GtkSizeRequestMode
ct_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static char *
dup_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
node_changed (CtCell *self)
{
  update_label (self);

  if (self->text_view != NULL && !self->updating)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
      g_autofree char *text = ct_words_dup (self->node, self->field);
      g_autofree char *shown = dup_buffer_text (buffer);

      self->updating = TRUE;
      if (!g_str_equal (text, shown))
        gtk_text_buffer_set_text (buffer, text, -1);
      self->updating = FALSE;
    }
}

static void
buffer_changed_cb (CtCell *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  if (self->updating || self->node == NULL)
    return;

  text = dup_buffer_text (buffer);
  self->updating = TRUE;
  ct_words_set (self->node, self->field, text);
  self->updating = FALSE;
}

static void
end_editing (CtCell *self, gboolean keep)
{
  g_autoptr (CtNode) node = g_object_ref (self->node);
  CtPlan *plan = ct_node_get_plan (node);
  CtHistory *history = plan != NULL ? ct_plan_get_history (plan) : NULL;
  GtkWidget *text_box;

  /* First: an input method gives its word when the focus goes. And what goes away with the focus
   * leaves a ring behind. */
  if (gtk_widget_has_focus (GTK_WIDGET (self->text_view)))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  g_clear_handle_id (&self->stop_id, g_source_remove);
  text_box = g_steal_pointer (&self->text_box);
  self->text_view = NULL;

  if (history != NULL)
    ct_history_seal (history);

  /* A step of its own: what Escape takes away, undo brings back. */
  if (!keep)
    ct_words_set (node, self->field, self->before);
  if (history != NULL)
    ct_history_seal (history);

  gtk_widget_show (self->label);
  gtk_widget_unparent (text_box);
  update_label (self);
}

static gboolean
stop_cb (gpointer data)
{
  CtCell *self = data;

  self->stop_id = 0;
  if (self->text_view != NULL && !gtk_widget_has_focus (GTK_WIDGET (self->text_view)))
    end_editing (self, TRUE);

  return G_SOURCE_REMOVE;
}

/* Later: while the focus changes, GTK goes through the widgets that it leaves, and none may go
 * away. */
static void
focus_left_cb (CtCell *self)
{
  if (self->text_view != NULL && self->stop_id == 0)
    self->stop_id = g_idle_add (stop_cb, self);
}

/* Ends the editing, and says where the eye goes next. Where nobody listens, Tab is GTK's. */
static gboolean
leave (CtCell *self, GtkDirectionType direction)
{
  g_autoptr (CtCell) kept = g_object_ref (self);

  if (direction != GTK_DIR_DOWN && !g_signal_has_handler_pending (self, signals[LEFT], 0, FALSE))
    return GDK_EVENT_PROPAGATE;

  ct_cell_stop (self, TRUE);
  g_signal_emit (self, signals[LEFT], 0, direction);

  return GDK_EVENT_STOP;
}

/* After the input method: a key that belongs to its composing never arrives here. */
static gboolean
key_pressed_cb (CtCell *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK);

  if (keyval == GDK_KEY_Escape)
    {
      ct_cell_stop (self, FALSE);
      return GDK_EVENT_STOP;
    }

  if (ct_enter_key_is (keyval) && modifiers == 0)
    return leave (self, GTK_DIR_DOWN);

  if ((keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab) && modifiers == 0)
    return leave (self, GTK_DIR_TAB_FORWARD);

  if (keyval == GDK_KEY_ISO_Left_Tab && (modifiers & ~GDK_SHIFT_MASK) == 0)
    return leave (self, GTK_DIR_TAB_BACKWARD);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
im_first_cb (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             CtCell *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean taken = FALSE;

  /* These would be acted on by the text view itself: let its input method see them first. */
  if (keyval != GDK_KEY_Escape && !ct_enter_key_is (keyval) && keyval != GDK_KEY_Tab &&
      keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;

  if (event != NULL)
    taken = gtk_text_view_im_context_filter_keypress (self->text_view, event);

  return taken ? GDK_EVENT_STOP : key_pressed_cb (self, keyval, keycode, state);
}

static void
make_text_view (CtCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text_box = ct_text_box_new ();
  ct_text_box_set_width_chars (CT_TEXT_BOX (self->text_box),
                               gtk_label_get_width_chars (GTK_LABEL (self->label)));
  self->text_view = ct_text_box_get_view (CT_TEXT_BOX (self->text_box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (im_first_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), focus);

  /* After the cell's own keys: the list, while it is open, comes before them. */
  if (ct_people_context_is_field (self->node, self->field))
    ct_text_box_complete_people (CT_TEXT_BOX (self->text_box));

  gtk_widget_set_parent (self->text_box, GTK_WIDGET (self));
}

static void
unbind (CtCell *self)
{
  if (self->node != NULL)
    g_clear_signal_handler (&self->handler, self->node);
  g_clear_object (&self->node);
}

static void
ct_cell_dispose (GObject *object)
{
  CtCell *self = CT_CELL (object);

  unbind (self);
  g_clear_handle_id (&self->stop_id, g_source_remove);
  self->text_view = NULL;
  g_clear_pointer (&self->text_box, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->fallback, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (ct_cell_parent_class)->dispose (object);
}

static void
ct_cell_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtCell *self = CT_CELL (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->name);
      self->name = g_value_dup_string (value);
      break;

    case PROP_PLACEHOLDER:
      ct_cell_set_fallback (self, g_value_get_string (value));
      break;

    case PROP_WIDTH_CHARS:
      gtk_label_set_width_chars (GTK_LABEL (self->label), g_value_get_int (value));
      gtk_label_set_max_width_chars (GTK_LABEL (self->label), g_value_get_int (value));
      self->least_width = UNKNOWN;
      break;

    case PROP_LINES:
      ct_cell_set_lines (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_cell_class_init (CtCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ct_cell_dispose;
  object_class->set_property = ct_cell_set_property;

  widget_class->query_tooltip = ct_cell_query_tooltip;
  widget_class->measure = ct_cell_measure;
  widget_class->css_changed = ct_cell_css_changed;
  widget_class->size_allocate = ct_cell_size_allocate;
  widget_class->get_request_mode = ct_cell_get_request_mode;

  /* The field's name, for assistive tools. */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  /* Dim words that stand there while there are none. */
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  /* A fixed width that follows the size of the text, so that cells form columns. */
  properties[PROP_WIDTH_CHARS] = g_param_spec_int ("width-chars", NULL, NULL, -1, 200, -1, flags);
  properties[PROP_LINES] = g_param_spec_int ("lines", NULL, NULL, -1, 100, 2, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CtCell::stopped:
   * @kept: whether the new words were kept
   *
   * Emitted when editing ends.
   */
  signals[STOPPED] = g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * CtCell::left:
   * @direction: where to: down by Enter, to the next or former cell by Tab
   *
   * Emitted after CtCell::stopped when a key ended the editing in order to go on elsewhere.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  gtk_widget_class_set_css_name (widget_class, "cell");
}

static void
ct_cell_init (CtCell *self)
{
  self->least_width = UNKNOWN;
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell");
  ct_cell_set_lines (self, 2);
}

/**
 * ct_cell_set_lines:
 * @lines: how many lines to show before the words are cut with "…"; -1 for all
 */
void
ct_cell_set_lines (CtCell *self, int lines)
{
  /* A label that is never cut finds its least width by laying its words out letter under letter. */
  gtk_label_set_lines (GTK_LABEL (self->label), lines > 0 ? lines : ALL_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
}

void
ct_cell_set_fallback (CtCell *self, const char *text)
{
  g_free (self->fallback);
  self->fallback = g_strdup (text);
  update_label (self);
}

/**
 * ct_cell_bind:
 * @node: (nullable): whose words to show; %NULL shows none
 */
void
ct_cell_bind (CtCell *self, CtNode *node, guint field)
{
  g_return_if_fail (CT_IS_CELL (self));

  if (self->text_view != NULL)
    end_editing (self, TRUE);
  unbind (self);
  if (node != NULL)
    {
      g_autofree char *signal =
          g_strconcat ("notify::", CT_NODE_GET_CLASS (node)->pspecs[field]->name, NULL);

      self->node = g_object_ref (node);
      self->field = field;
      self->handler = g_signal_connect_swapped (node, signal, G_CALLBACK (node_changed), self);
    }

  update_label (self);
}

gboolean
ct_cell_get_editing (CtCell *self)
{
  return self->text_view != NULL;
}

/**
 * ct_cell_get_view:
 *
 * Returns: (nullable): the text view, while the words are edited
 */
GtkTextView *
ct_cell_get_view (CtCell *self)
{
  return self->text_view;
}

gboolean
ct_cell_is_bound (CtCell *self, CtNode *node, guint field)
{
  return self->node == node && self->field == field;
}

gboolean
ct_cell_belongs_to (CtCell *self, CtNode *node)
{
  return self->node == node;
}

/**
 * ct_cell_start:
 *
 * Makes the words editable and puts the caret at their end.
 */
void
ct_cell_start (CtCell *self)
{
  g_return_if_fail (CT_IS_CELL (self));

  if (self->text_view != NULL)
    return;

  g_free (self->before);
  self->before = ct_words_dup (self->node, self->field);

  make_text_view (self);
  self->updating = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), self->before, -1);
  self->updating = FALSE;

  gtk_widget_hide (self->label);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/**
 * ct_cell_select:
 * @start: where the selection begins, in characters
 * @end: where it ends
 *
 * Makes the words editable with some of them selected.
 */
void
ct_cell_select (CtCell *self, int start, int end)
{
  GtkTextBuffer *buffer;
  GtkTextIter from, to;

  ct_cell_start (self);
  buffer = gtk_text_view_get_buffer (self->text_view);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &to, &from);
}

/**
 * ct_cell_stop:
 * @keep: %FALSE puts the former words back, which undo takes back
 *
 * Ends the editing, as Enter and Escape do.
 */
void
ct_cell_stop (CtCell *self, gboolean keep)
{
  g_return_if_fail (CT_IS_CELL (self));

  if (self->text_view == NULL)
    return;

  end_editing (self, keep);
  g_signal_emit (self, signals[STOPPED], 0, keep);
}
