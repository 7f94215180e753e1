/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

#include <glib/gi18n.h>

#define MIN_ZOOM 0.2
#define MAX_ZOOM 3.0

static const double zoom_steps[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0 };

enum
{
  PROP_0,
  PROP_CURRENT_PAGE,
  PROP_N_PAGES,
  PROP_SELECTED,
  PROP_ZOOM,
  PROP_FIT,
  N_PROPS,

  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  PICKED,
  ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CtPrintView,
                               ct_print_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_label (CtPrintView *self)
{
  g_autofree char *label = NULL;

  if (ct_print_view_get_n_pages (self) > 0)
    label = g_strdup_printf (
        /* Translators: the first number is the page, the second how many there are */
        _ ("Page %u of %u"), self->current_page + 1, ct_print_view_get_n_pages (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _ ("Printed pages"), -1);
}

/* Who cannot see the pages is told what stands on them of the selected part. */
void
_ct_print_view_update_description (CtPrintView *self)
{
  g_autofree char *words =
      self->selected != NULL ? _ct_print_view_dup_marked_words (self) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

void
_ct_print_view_take_current_page (CtPrintView *self, guint page)
{
  if (page == self->current_page)
    return;

  self->current_page = page;
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_PAGE]);
}

void
_ct_print_view_take_zoom (CtPrintView *self, double zoom)
{
  if (ABS (self->zoom - zoom) < 1e-6)
    return;

  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
_ct_print_view_pick (CtPrintView *self, CtNode *node, guint field)
{
  g_signal_emit (self, signals[PICKED], 0, node, field);
}

void
_ct_print_view_activate (
    CtPrintView *self, CtNode *node, guint field, const char *words, guint n_before)
{
  g_signal_emit (self, signals[ACTIVATED], 0, node, field, words, n_before);
}

static void
ct_print_view_dispose (GObject *object)
{
  CtPrintView *self = CT_PRINT_VIEW (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  _ct_print_view_clear_text (self);
  _ct_print_view_set_adjustment (self, &self->hadjustment, NULL);
  _ct_print_view_set_adjustment (self, &self->vadjustment, NULL);
  g_clear_object (&self->printout);
  g_clear_object (&self->selected);
  g_clear_object (&self->anchor.node);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_object (&self->renderer);

  G_OBJECT_CLASS (ct_print_view_parent_class)->dispose (object);
}

static void
ct_print_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ct_print_view_parent_class)->map (widget);

  _ct_print_view_take_stale_text (CT_PRINT_VIEW (widget));
}

static void
ct_print_view_finalize (GObject *object)
{
  CtPrintView *self = CT_PRINT_VIEW (object);

  g_clear_pointer (&self->stack, ct_page_stack_free);

  G_OBJECT_CLASS (ct_print_view_parent_class)->finalize (object);
}

static void
ct_print_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtPrintView *self = CT_PRINT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CURRENT_PAGE:
      g_value_set_uint (value, self->current_page);
      break;

    case PROP_N_PAGES:
      g_value_set_uint (value, ct_print_view_get_n_pages (self));
      break;

    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;

    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_FIT:
      g_value_set_uint (value, self->fit);
      break;

    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_print_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtPrintView *self = CT_PRINT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      ct_print_view_set_selected (self, g_value_get_object (value));
      break;

    case PROP_ZOOM:
      ct_print_view_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_FIT:
      ct_print_view_set_fit (self, (CtPageFit) g_value_get_uint (value));
      break;

    case PROP_HADJUSTMENT:
      _ct_print_view_set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      _ct_print_view_set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CURRENT_PAGE] = g_param_spec_uint ("current-page", NULL, NULL, 0, G_MAXUINT, 0,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, CT_TYPE_NODE, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.01, 100.0, 1.0, flags);
  properties[PROP_FIT] =
      g_param_spec_uint ("fit", NULL, NULL, 0, CT_PAGE_FIT_PAGE, CT_PAGE_FIT_WIDTH, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
ct_print_view_class_init (CtPrintViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ct_print_view_dispose;
  object_class->finalize = ct_print_view_finalize;
  object_class->get_property = ct_print_view_get_property;
  object_class->set_property = ct_print_view_set_property;

  widget_class->map = ct_print_view_map;
  widget_class->measure = _ct_print_view_measure;
  widget_class->size_allocate = _ct_print_view_size_allocate;
  widget_class->snapshot = _ct_print_view_snapshot;

  install_properties (object_class);
  _ct_print_view_install_keys (widget_class);
  _ct_print_view_install_selecting (widget_class);
  _ct_print_view_install_links (widget_class);
  _ct_print_view_install_menu (widget_class);
  _ct_print_view_install_find (klass);

  /**
   * CtPrintView::picked:
   * @node: what the page shows where it was clicked
   * @field: which of its fields; 0 when it is none in particular
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, CT_TYPE_NODE, G_TYPE_UINT);

  /**
   * CtPrintView::activated:
   * @node: what the page shows where it was clicked twice
   * @field: which of its fields; 0 when it is none in particular
   * @words: (nullable): those that were clicked
   * @n_before: how often the same words stand before them in @field
   */
  signals[ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, CT_TYPE_NODE, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "printview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
ct_print_view_init (CtPrintView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->stack = ct_page_stack_new ();
  self->marks = g_array_new (FALSE, FALSE, sizeof (CtPageMark));
  self->fit = CT_PAGE_FIT_WIDTH;
  self->zoom = 1.0;
  self->page_to_show = -1;

  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (widget, TRUE);
  _ct_print_view_add_controllers (self);
  _ct_print_view_add_links (self);
  _ct_print_view_add_menu (self);
  gtk_widget_action_set_enabled (widget, "clipboard.copy", FALSE);
  update_label (self);
}

/* The pages are arranged anew when the view gets its size again. */
static void
queue_arrange (CtPrintView *self)
{
  self->arranged = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
ct_print_view_new (void)
{
  return g_object_new (CT_TYPE_PRINT_VIEW, NULL);
}

/* @renderer: (nullable): makes the pictures; of the PDF that the printout gave */
void
ct_print_view_set_renderer (CtPrintView *self, CtPageRenderer *renderer)
{
  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  if (!g_set_object (&self->renderer, renderer))
    return;

  if (renderer != NULL)
    g_signal_connect_object (renderer, "page-ready", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ct_print_view_set_printout:
 * @printout: (nullable): the pages
 *
 * What the user looks at stays where it is, as far as the new pages have it.
 */
void
ct_print_view_set_printout (CtPrintView *self, CtPrintout *printout)
{
  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  if (self->printout == printout)
    return;

  if (gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    _ct_print_view_set_anchor (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0.0);
  _ct_print_view_hold_words (self);
  g_set_object (&self->printout, printout);
  _ct_print_view_take_pages (self);
  _ct_print_view_find_words_again (self);
  _ct_print_view_renew_text (self);

  /* It may be there no more. Who shows its number looks at it again with the new pages. */
  self->current_page = MIN (self->current_page, MAX (ct_print_view_get_n_pages (self), 1) - 1);
  update_label (self);
  _ct_print_view_update_description (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  queue_arrange (self);
}

guint
ct_print_view_get_n_pages (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), 0);

  return ct_page_stack_get_n_pages (self->stack);
}

/* Counted from 0. */
guint
ct_print_view_get_current_page (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), 0);

  return self->current_page;
}

void
ct_print_view_show_page (CtPrintView *self, guint page)
{
  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  if (page >= ct_page_stack_get_n_pages (self->stack))
    return;

  if (!self->arranged || self->vadjustment == NULL)
    {
      self->page_to_show = (int) page;
      return;
    }

  gtk_adjustment_set_value (self->vadjustment,
                            ct_page_stack_get_page (self->stack, page).y - CT_PAGE_STACK_MARGIN);
}

CtNode *
ct_print_view_get_selected (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), NULL);

  return self->selected;
}

/* @node: (nullable): the part of the plan that is marked wherever it prints */
void
ct_print_view_set_selected (CtPrintView *self, CtNode *node)
{
  g_return_if_fail (CT_IS_PRINT_VIEW (self));
  g_return_if_fail (node == NULL || CT_IS_NODE (node));

  if (!g_set_object (&self->selected, node))
    return;

  _ct_print_view_find_marks (self);
  _ct_print_view_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* Scrolls to where the selected part prints, unless it is in view already. */
void
ct_print_view_show_selected (CtPrintView *self)
{
  const CtPageMark *mark;
  double top, bottom, height, scale, value;
  CtPageRect rect;

  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  height = gtk_widget_get_height (GTK_WIDGET (self));
  if (self->printout == NULL || self->vadjustment == NULL || !self->arranged)
    {
      self->shows_selected = TRUE;
      return;
    }
  if (self->marks->len == 0)
    return;

  mark = &g_array_index (self->marks, CtPageMark, 0);
  rect = ct_page_stack_get_page (self->stack, mark->page);
  scale = ct_page_stack_get_scale (self->stack);
  top = rect.y + mark->rect.y * scale;
  bottom = top + mark->rect.height * scale;
  value = gtk_adjustment_get_value (self->vadjustment);

  if (top < value || bottom > value + height)
    gtk_adjustment_set_value (self->vadjustment, top - MIN (height / 3.0, 200.0));
}

/* Returns: whether the selected part has a place on any page */
gboolean
ct_print_view_is_selected_printed (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), FALSE);

  return self->marks->len > 0;
}

/* 1.0 is the size of the paper, at 96 pixels for an inch */
double
ct_print_view_get_zoom (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), 1.0);

  return self->zoom;
}

void
ct_print_view_set_zoom (CtPrintView *self, double zoom)
{
  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  _ct_print_view_set_anchor (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                             gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  ct_print_view_set_fit (self, CT_PAGE_FIT_NONE);
  self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);

  queue_arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

CtPageFit
ct_print_view_get_fit (CtPrintView *self)
{
  g_return_val_if_fail (CT_IS_PRINT_VIEW (self), CT_PAGE_FIT_NONE);

  return self->fit;
}

void
ct_print_view_set_fit (CtPrintView *self, CtPageFit fit)
{
  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  if (self->fit == fit)
    return;

  self->fit = fit;
  queue_arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT]);
}

void
ct_print_view_zoom_in (CtPrintView *self)
{
  guint i = 0;

  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  while (i < G_N_ELEMENTS (zoom_steps) - 1 && zoom_steps[i] <= self->zoom + 0.01)
    i++;

  ct_print_view_set_zoom (self, zoom_steps[i]);
}

void
ct_print_view_zoom_out (CtPrintView *self)
{
  guint i = G_N_ELEMENTS (zoom_steps) - 1;

  g_return_if_fail (CT_IS_PRINT_VIEW (self));

  while (i > 0 && zoom_steps[i] >= self->zoom - 0.01)
    i--;

  ct_print_view_set_zoom (self, zoom_steps[i]);
}
