/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-find-bar"

#include "config.h"

#include "ct-enter-key.h"
#include "ct-page-find-bar.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * CtPageFindBar:
 *
 * What is looked for on the printed pages below it, and how often it was found. It is there while
 * one looks for something.
 */
struct _CtPageFindBar
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *plan_button;

  CtPrintView *view;
};

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_COMPACT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtPageFindBar, ct_page_find_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* Words that are longer than this were not selected to be found, in bytes. */
#define MAX_SELECTED 200

/* Words that are selected on the pages, if one may want to find them. */
static char *
dup_selected_words (CtPageFindBar *self)
{
  g_autofree char *words = ct_print_view_dup_selected_words (self->view);

  return words != NULL && strlen (words) <= MAX_SELECTED && strpbrk (words, "\n\t") == NULL
             ? g_steal_pointer (&words)
             : NULL;
}

static const char *
get_typed (CtPageFindBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_count (CtPageFindBar *self)
{
  guint n_found = ct_print_view_get_n_found (self->view);
  gboolean empty = *get_typed (self) == '\0';
  g_autofree char *text = NULL;

  if (empty)
    text = g_strdup ("");
  else if (n_found == 0)
    text = g_strdup (_ ("Nothing found"));
  else
    text = g_strdup_printf (
        /* Translators: which of the places found on the printed pages, as in “3 of 17” */
        C_ ("printed pages", "%u of %u"), ct_print_view_get_found (self->view), n_found);

  gtk_label_set_label (self->count, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.next", n_found > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.previous", n_found > 0);
  if (n_found == 0 && !empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

/* Escape on the pages ends finding, too. */
static void
found_changed_cb (CtPageFindBar *self)
{
  if (!ct_print_view_is_finding (self->view))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  else
    show_count (self);
}

static void
words_changed (CtPageFindBar *self)
{
  if (self->view != NULL && gtk_widget_get_visible (GTK_WIDGET (self)))
    ct_print_view_find (self->view, get_typed (self));
}

static void
find_next (CtPageFindBar *self)
{
  ct_page_find_bar_step (self, 1);
}

static void
find_previous (CtPageFindBar *self)
{
  ct_page_find_bar_step (self, -1);
}

static void
step_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_page_find_bar_step (CT_PAGE_FIND_BAR (widget), g_str_equal (name, "find.next") ? 1 : -1);
}

static void
close_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_page_find_bar_close (CT_PAGE_FIND_BAR (widget));
}

static void
ct_page_find_bar_dispose (GObject *object)
{
  CtPageFindBar *self = CT_PAGE_FIND_BAR (object);

  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_object (&self->view);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_PAGE_FIND_BAR);

  G_OBJECT_CLASS (ct_page_find_bar_parent_class)->dispose (object);
}

static void
ct_page_find_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, ct_page_find_bar_get_view (CT_PAGE_FIND_BAR (object)));
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, ct_page_find_bar_get_compact (CT_PAGE_FIND_BAR (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_page_find_bar_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      ct_page_find_bar_set_view (CT_PAGE_FIND_BAR (object), g_value_get_object (value));
      break;

    case PROP_COMPACT:
      ct_page_find_bar_set_compact (CT_PAGE_FIND_BAR (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "find.next", NULL, step_action_cb);
  gtk_widget_class_install_action (widget_class, "find.previous", NULL, step_action_cb);
  gtk_widget_class_install_action (widget_class, "find.close", NULL, close_action_cb);
  ct_enter_key_bind (widget_class, GDK_SHIFT_MASK, "find.previous");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "find.close", NULL);
}

static void
ct_page_find_bar_class_init (CtPageFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ct_page_find_bar_dispose;
  object_class->get_property = ct_page_find_bar_get_property;
  object_class->set_property = ct_page_find_bar_set_property;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, CT_TYPE_PRINT_VIEW, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-page-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtPageFindBar, content);
  gtk_widget_class_bind_template_child (widget_class, CtPageFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, CtPageFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, CtPageFindBar, plan_button);
  gtk_widget_class_bind_template_callback (widget_class, words_changed);
  gtk_widget_class_bind_template_callback (widget_class, find_next);
  gtk_widget_class_bind_template_callback (widget_class, find_previous);
  gtk_widget_class_bind_template_callback (widget_class, ct_page_find_bar_close);

  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pagefindbar");
}

static void
ct_page_find_bar_init (CtPageFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtPrintView *
ct_page_find_bar_get_view (CtPageFindBar *self)
{
  g_return_val_if_fail (CT_IS_PAGE_FIND_BAR (self), NULL);

  return self->view;
}

/* @view: (nullable): the pages to look through */
void
ct_page_find_bar_set_view (CtPageFindBar *self, CtPrintView *view)
{
  g_return_if_fail (CT_IS_PAGE_FIND_BAR (self));

  if (self->view == view)
    return;

  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_set_object (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "found-changed", G_CALLBACK (found_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

gboolean
ct_page_find_bar_get_compact (CtPageFindBar *self)
{
  g_return_val_if_fail (CT_IS_PAGE_FIND_BAR (self), FALSE);

  return !gtk_widget_get_visible (self->plan_button);
}

/* @compact: whether there is little room, and the way to the plan is at hand elsewhere */
void
ct_page_find_bar_set_compact (CtPageFindBar *self, gboolean compact)
{
  g_return_if_fail (CT_IS_PAGE_FIND_BAR (self));

  if (ct_page_find_bar_get_compact (self) == compact)
    return;

  gtk_widget_set_visible (self->plan_button, !compact);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

/**
 * ct_page_find_bar_start:
 *
 * Shows the bar, with the words that are selected on the pages or those of the last time, all of
 * them selected, so that typing begins anew.
 */
void
ct_page_find_bar_start (CtPageFindBar *self)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CT_IS_PAGE_FIND_BAR (self));

  words = dup_selected_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  words_changed (self);
  show_count (self);
}

/* @direction: 1 for the next place, -1 for the one before; where nothing is looked for yet, the bar
 * asks for it
 */
void
ct_page_find_bar_step (CtPageFindBar *self, int direction)
{
  g_return_if_fail (CT_IS_PAGE_FIND_BAR (self));

  if (!ct_print_view_is_finding (self->view))
    {
      ct_page_find_bar_start (self);
      return;
    }

  /* The entry tells late, and Enter may have been faster. */
  words_changed (self);
  ct_print_view_find_step (self->view, direction);
}

/* The view stays where it is. */
void
ct_page_find_bar_close (CtPageFindBar *self)
{
  g_return_if_fail (CT_IS_PAGE_FIND_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  ct_print_view_find (self->view, NULL);
}

/* Returns: (transfer full) (nullable): what is looked for, or else what is selected on the pages */
char *
ct_page_find_bar_dup_words (CtPageFindBar *self)
{
  g_return_val_if_fail (CT_IS_PAGE_FIND_BAR (self), NULL);

  if (ct_print_view_is_finding (self->view) && *get_typed (self) != '\0')
    return g_strdup (get_typed (self));

  return dup_selected_words (self);
}
