/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-tray"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-timeline-tray.h"

#include "ct-action.h"
#include "ct-timeline-bar.h"

/**
 * CtTimelineTray:
 *
 * The work whose period is missing or can't be read, as a row of buttons. It hides when there is
 * none.
 */
struct _CtTimelineTray
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkLabel *count;
  GtkBox *buttons;

  char *shown;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtTimelineTray, ct_timeline_tray, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* More than anyone looks through in a row; the rows of the chart have them all. */
#define MAX_BUTTONS 40
#define MAX_CHARS 32

static const char *
get_criterion (CtNode *node)
{
  CtNode *improvement =
      CT_IS_ACTION (node) ? CT_NODE (ct_action_get_improvement (CT_ACTION (node))) : node;

  return improvement != NULL ? ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION) : "";
}

static void
clicked_cb (GtkButton *button, CtTimelineTray *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "node"));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CtNode *node)
{
  return gdk_content_provider_new_typed (CT_TYPE_NODE, node);
}

/* The button goes along as it looks. */
static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (button);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
make_draggable (GtkWidget *button, CtNode *node)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), node, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (source));
}

static void
add_button (CtTimelineTray *self, CtNode *node)
{
  g_autofree char *words = g_strstrip (
      g_strconcat (get_criterion (node), "  ", ct_timeline_node_get_words (node), NULL));
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "tray-item");
  gtk_widget_set_tooltip_text (button, ct_timeline_node_get_words (node));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "node", g_object_ref (node), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  make_draggable (button, node);
  gtk_box_append (self->buttons, button);
}

/* What the buttons say, to leave them (and the focus) alone while nothing changes. */
static char *
dup_shown (GPtrArray *works)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < MIN (works->len, MAX_BUTTONS); i++)
    g_string_append_printf (shown, "%p %s %s\n", g_ptr_array_index (works, i),
                            get_criterion (g_ptr_array_index (works, i)),
                            ct_timeline_node_get_words (g_ptr_array_index (works, i)));

  return g_string_free (shown, FALSE);
}

static void
ct_timeline_tray_dispose (GObject *object)
{
  CtTimelineTray *self = CT_TIMELINE_TRAY (object);

  g_clear_pointer (&self->shown, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_TIMELINE_TRAY);

  G_OBJECT_CLASS (ct_timeline_tray_parent_class)->dispose (object);
}

static void
ct_timeline_tray_class_init (CtTimelineTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_timeline_tray_dispose;

  /**
   * CtTimelineTray::chosen:
   * @node: an action or an improvement
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, CT_TYPE_NODE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-timeline-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, CtTimelineTray, content);
  gtk_widget_class_bind_template_child (widget_class, CtTimelineTray, count);
  gtk_widget_class_bind_template_child (widget_class, CtTimelineTray, buttons);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinetray");
}

static void
ct_timeline_tray_init (CtTimelineTray *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_timeline_tray_set_works:
 * @works: (element-type CtNode): actions and improvements
 */
void
ct_timeline_tray_set_works (CtTimelineTray *self, GPtrArray *works)
{
  g_autofree char *count = g_strdup_printf ("%u", works->len);
  g_autofree char *shown = dup_shown (works);
  GtkWidget *child;

  g_return_if_fail (CT_IS_TIMELINE_TRAY (self));

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self), works->len > 0);
  if (g_strcmp0 (self->shown, shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);

  for (guint i = 0; i < MIN (works->len, MAX_BUTTONS); i++)
    add_button (self, g_ptr_array_index (works, i));
}
