/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-page"

#include "config.h"

#include "ct-print-page-private.h"

#include <glib/gi18n.h>

#include "ct-mnemonic.h"
#include "ct-node-place.h"
#include "ct-page-zoom.h"

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_PLAN,
  PROP_SELECTED,
  N_PROPS
};

enum
{
  PICKED,
  ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtPrintPage, ct_print_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What the tool bar says */

static void
update_page_label (CtPrintPage *self)
{
  guint n_pages = ct_print_page_get_n_pages (self);
  guint page = ct_print_view_get_current_page (self->view);
  g_autofree char *number = n_pages > 0 ? g_strdup_printf ("%u", page + 1) : g_strdup ("");
  g_autofree char *text = g_strdup_printf (
      /* Translators: stands after the number of the current page; %u is how many pages there are */
      _ ("of %u pages"), n_pages);

  gtk_editable_set_text (GTK_EDITABLE (self->page_entry), number);
  gtk_label_set_label (self->page_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous-page", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next-page", page + 1 < n_pages);
}

/* To the page whose number was typed; what is no page's number is taken back. */
static void
page_entered_cb (CtPrintPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->page_entry));
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, 1, MAX (ct_print_page_get_n_pages (self), 1), &number,
                                  NULL))
    ct_print_view_show_page (self->view, (guint) number - 1);

  update_page_label (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
update_mark_label (CtPrintPage *self)
{
  CtNode *node = ct_print_view_get_selected (self->view);
  g_autofree char *place = node != NULL ? ct_node_place_dup_words (node) : NULL;
  g_autofree char *text = NULL;

  if (place == NULL)
    text = g_strdup (_ ("Click to mark, twice to edit, drag to select words"));
  else if (ct_print_view_is_selected_printed (self->view))
    text = g_strdup_printf (
        /* Translators: %s is a place in the plan */
        _ ("Marked: %s"), place);
  else
    text = g_strdup_printf (
        /* Translators: %s is a place in the plan */
        _ ("Not printed in this form: %s"), place);

  gtk_label_set_label (self->mark_label, text);
}

static void
update_zoom_label (CtPrintPage *self)
{
  static const char *const fit_names[] = { N_ ("Own size"), N_ ("Fit width"), N_ ("Fit page") };
  double zoom = ct_print_view_get_zoom (self->view);
  g_autofree char *percent = g_strdup_printf ("%.0f %%", zoom * 100.0);

  gtk_label_set_label (self->zoom_label, percent);
  gtk_menu_button_set_label (self->fit_button, _ (fit_names[ct_print_view_get_fit (self->view)]));
}

static void
current_page_cb (CtPrintPage *self)
{
  update_page_label (self);
  _ct_print_page_follow_view (self);
}

static void
selected_cb (CtPrintPage *self)
{
  update_mark_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
picked_cb (CtPrintPage *self, CtNode *node, guint field)
{
  g_signal_emit (self, signals[PICKED], 0, node, field);
}

void
_ct_print_page_activate (CtPrintPage *self, CtNode *node, guint field)
{
  g_signal_emit (self, signals[ACTIVATED], 0, node, field, NULL, 0);
}

static void
words_activated_cb (CtPrintPage *self, CtNode *node, guint field, const char *words, guint n_before)
{
  g_signal_emit (self, signals[ACTIVATED], 0, node, field, words, n_before);
}

/* Showing */

static void
pages_changed_cb (CtPrintPage *self)
{
  const char *problem = ct_live_pages_get_problem (self->pages);

  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_stack_set_visible_child_name (self->stack, problem != NULL ? "problem" : "pages");

  ct_print_view_set_printout (self->view, ct_live_pages_get_printout (self->pages));
  _ct_print_page_update_letters (self);
  _ct_print_page_update_list (self);
  _ct_print_page_update_output_actions (self);
  _ct_print_page_queue_proof (self);
  update_page_label (self);
  update_mark_label (self);
}

static void
ct_print_page_map (GtkWidget *widget)
{
  CtPrintPage *self = CT_PRINT_PAGE (widget);

  GTK_WIDGET_CLASS (ct_print_page_parent_class)->map (widget);

  ct_live_pages_add_viewer (self->pages);
  _ct_print_page_queue_proof (self);
  ct_print_view_show_selected (self->view);
}

static void
ct_print_page_unmap (GtkWidget *widget)
{
  CtPrintPage *self = CT_PRINT_PAGE (widget);

  ct_live_pages_remove_viewer (self->pages);
  _ct_print_page_cancel_proof (self);

  GTK_WIDGET_CLASS (ct_print_page_parent_class)->unmap (widget);
}

/* Actions */

static void
page_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CtPrintPage *self = CT_PRINT_PAGE (widget);
  guint page = ct_print_view_get_current_page (self->view);

  if (g_str_equal (action_name, "print.next-page"))
    ct_print_view_show_page (self->view, page + 1);
  else if (page > 0)
    ct_print_view_show_page (self->view, page - 1);
}

static void
zoom_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_page_zoom_act (CT_PRINT_PAGE (widget)->view, action_name);
}

static void
find_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_page_find_bar_start (CT_PRINT_PAGE (widget)->find_bar);
}

static void
output_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (g_str_equal (action_name, "print.export"))
    ct_print_page_export (CT_PRINT_PAGE (widget));
  else
    ct_print_page_print (CT_PRINT_PAGE (widget));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  ct_page_zoom_install (widget_class, "print", zoom_action_cb);
  gtk_widget_class_install_action (widget_class, "print.find", NULL, find_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "print.find",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "print.previous-page", NULL, page_action_cb);
  gtk_widget_class_install_action (widget_class, "print.next-page", NULL, page_action_cb);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, output_action_cb);
  gtk_widget_class_install_action (widget_class, "print.export", NULL, output_action_cb);
}

static void
ct_print_page_dispose (GObject *object)
{
  CtPrintPage *self = CT_PRINT_PAGE (object);

  _ct_print_page_cancel_proof (self);
  g_clear_object (&self->page_selection);
  g_clear_pointer (&self->page_sizes, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_PRINT_PAGE);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (ct_print_page_parent_class)->dispose (object);
}

static void
ct_print_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtPrintPage *self = CT_PRINT_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, ct_print_page_get_catalogue (self));
      break;

    case PROP_PLAN:
      g_value_set_object (value, ct_print_page_get_plan (self));
      break;

    case PROP_SELECTED:
      g_value_set_object (value, ct_print_page_get_selected (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_print_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtPrintPage *self = CT_PRINT_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      ct_print_page_set_catalogue (self, g_value_get_object (value));
      break;

    case PROP_PLAN:
      ct_print_page_set_plan (self, g_value_get_object (value));
      break;

    case PROP_SELECTED:
      ct_print_page_set_selected (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, page_list);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, page_entry);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, mark_label);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, fit_button);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, view);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, options);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, letters_label);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, proof_box);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, proof_head);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, proof_icon);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, proof_label);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, proof_caption);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, proof_link);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPage, proof_list);

  gtk_widget_class_bind_template_callback (widget_class, current_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_zoom_label);
  gtk_widget_class_bind_template_callback_full (widget_class, "activated_cb",
                                                G_CALLBACK (_ct_print_page_activate));
  gtk_widget_class_bind_template_callback_full (widget_class, "cell_activated",
                                                G_CALLBACK (_ct_print_page_cell_activated));
}

static void
ct_print_page_class_init (CtPrintPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ct_print_page_dispose;
  object_class->get_property = ct_print_page_get_property;
  object_class->set_property = ct_print_page_set_property;
  widget_class->map = ct_print_page_map;
  widget_class->unmap = ct_print_page_unmap;

  properties[PROP_CATALOGUE] =
      g_param_spec_object ("catalogue", NULL, NULL, CT_TYPE_CATALOGUE, flags);
  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, CT_TYPE_PLAN, flags);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, CT_TYPE_NODE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CtPrintPage::picked:
   * @node: the part of the plan that the user clicked on
   * @field: which of its fields; 0 when it is none in particular
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, CT_TYPE_NODE, G_TYPE_UINT);

  /**
   * CtPrintPage::activated:
   * @node: the part of the plan that the user wants to edit
   * @field: which of its fields; 0 when it is none in particular
   * @words: (nullable): the words that are meant
   * @n_before: how often the same words stand before them in @field
   */
  signals[ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, CT_TYPE_NODE, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_UINT);

  g_type_ensure (CT_TYPE_PRINT_OPTIONS);
  g_type_ensure (CT_TYPE_PRINT_VIEW);
  g_type_ensure (CT_TYPE_PAGE_FIND_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-print-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printpage");
}

static void
ct_print_page_init (CtPrintPage *self)
{
  self->pages = ct_live_pages_new ();
  g_signal_connect_object (self->pages, "changed", G_CALLBACK (pages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_mnemonic_name_buttons (GTK_WIDGET (self));

  ct_print_options_set_pages (self->options, self->pages);
  ct_print_view_set_renderer (self->view, ct_live_pages_get_renderer (self->pages));
  _ct_print_page_set_up_list (self);
  self->updating = FALSE;

  update_page_label (self);
  update_mark_label (self);
  update_zoom_label (self);
  _ct_print_page_update_output_actions (self);
}

GtkWidget *
ct_print_page_new (void)
{
  return g_object_new (CT_TYPE_PRINT_PAGE, NULL);
}

CtCatalogue *
ct_print_page_get_catalogue (CtPrintPage *self)
{
  g_return_val_if_fail (CT_IS_PRINT_PAGE (self), NULL);

  return ct_live_pages_get_catalogue (self->pages);
}

/* @catalogue: (nullable): the standards and forms that there are */
void
ct_print_page_set_catalogue (CtPrintPage *self, CtCatalogue *catalogue)
{
  g_return_if_fail (CT_IS_PRINT_PAGE (self));

  if (ct_live_pages_get_catalogue (self->pages) == catalogue)
    return;

  ct_live_pages_set_catalogue (self->pages, catalogue);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE]);
}

CtPlan *
ct_print_page_get_plan (CtPrintPage *self)
{
  g_return_val_if_fail (CT_IS_PRINT_PAGE (self), NULL);

  return ct_live_pages_get_plan (self->pages);
}

void
ct_print_page_set_plan (CtPrintPage *self, CtPlan *plan)
{
  g_return_if_fail (CT_IS_PRINT_PAGE (self));
  g_return_if_fail (plan == NULL || CT_IS_PLAN (plan));

  if (ct_live_pages_get_plan (self->pages) == plan)
    return;

  ct_live_pages_set_plan (self->pages, plan);
  ct_print_view_set_selected (self->view, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
}

CtNode *
ct_print_page_get_selected (CtPrintPage *self)
{
  g_return_val_if_fail (CT_IS_PRINT_PAGE (self), NULL);

  return ct_print_view_get_selected (self->view);
}

/* @node: (nullable): the part of the plan that is marked on the pages */
void
ct_print_page_set_selected (CtPrintPage *self, CtNode *node)
{
  g_return_if_fail (CT_IS_PRINT_PAGE (self));

  if (node == ct_print_view_get_selected (self->view))
    return;

  ct_print_view_set_selected (self->view, node);
  ct_print_view_show_selected (self->view);
}

/* Returns: (transfer none): the pages, for others who show them too */
CtLivePages *
ct_print_page_get_pages (CtPrintPage *self)
{
  g_return_val_if_fail (CT_IS_PRINT_PAGE (self), NULL);

  return self->pages;
}

/* Returns: (transfer none): what is looked for on the pages */
CtPageFindBar *
ct_print_page_get_find_bar (CtPrintPage *self)
{
  g_return_val_if_fail (CT_IS_PRINT_PAGE (self), NULL);

  return self->find_bar;
}

CtPrintout *
_ct_print_page_get_printout (CtPrintPage *self)
{
  return ct_live_pages_get_printout (self->pages);
}

guint
ct_print_page_get_n_pages (CtPrintPage *self)
{
  g_return_val_if_fail (CT_IS_PRINT_PAGE (self), 0);

  return ct_print_view_get_n_pages (self->view);
}

/**
 * ct_print_page_set_read_only:
 * @read_only: whether the plan is only to be looked at: nothing about its pages can be chosen
 */
void
ct_print_page_set_read_only (CtPrintPage *self, gboolean read_only)
{
  g_return_if_fail (CT_IS_PRINT_PAGE (self));

  ct_print_options_set_read_only (self->options, read_only);
  ct_page_find_bar_set_compact (self->find_bar, read_only);
}
