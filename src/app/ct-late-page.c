/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-late-page"

#include "config.h"

#include "ct-late-page.h"

#include "ct-rest.h"

/**
 * CtLatePage:
 *
 * The place of a page in a stack. The page itself is made when it is first seen or asked for: most
 * days only some of the window's pages are, and the others need not keep the window from opening.
 */
struct _CtLatePage
{
  GtkWidget parent_instance;

  GType page_type;
  GtkWidget *page;
};

enum
{
  PROP_PAGE_TYPE = 1,
  N_PROPS
};

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtLatePage, ct_late_page, GTK_TYPE_WIDGET)

static void
ct_late_page_map (GtkWidget *widget)
{
  ct_late_page_make (CT_LATE_PAGE (widget));

  GTK_WIDGET_CLASS (ct_late_page_parent_class)->map (widget);
}

static void
ct_late_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_PAGE_TYPE)
    CT_LATE_PAGE (object)->page_type = g_value_get_gtype (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
ct_late_page_dispose (GObject *object)
{
  g_clear_pointer (&CT_LATE_PAGE (object)->page, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_late_page_parent_class)->dispose (object);
}

static void
ct_late_page_class_init (CtLatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ct_late_page_set_property;
  object_class->dispose = ct_late_page_dispose;
  widget_class->map = ct_late_page_map;

  /**
   * CtLatePage:page-type:
   *
   * What to make: a widget's type.
   */
  g_object_class_install_property (object_class, PROP_PAGE_TYPE,
                                   g_param_spec_gtype ("page-type", NULL, NULL, GTK_TYPE_WIDGET,
                                                       G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                           G_PARAM_STATIC_STRINGS));

  /**
   * CtLatePage::made:
   * @page: the new page, which nobody has seen yet
   *
   * The time to give the page what it shows.
   */
  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_late_page_init (CtLatePage *self)
{
}

GtkWidget *
ct_late_page_new (GType page_type)
{
  return g_object_new (CT_TYPE_LATE_PAGE, "page-type", page_type, NULL);
}

/**
 * ct_late_page_get_page:
 *
 * Returns: (transfer none) (nullable): the page, %NULL as long as nobody needed it
 */
gpointer
ct_late_page_get_page (CtLatePage *self)
{
  g_return_val_if_fail (CT_IS_LATE_PAGE (self), NULL);

  return self->page;
}

/**
 * ct_late_page_make:
 *
 * For what needs the page whether it is seen or not.
 *
 * Returns: (transfer none): the page
 */
gpointer
ct_late_page_make (CtLatePage *self)
{
  g_return_val_if_fail (CT_IS_LATE_PAGE (self), NULL);

  if (self->page == NULL)
    {
      self->page = g_object_new (self->page_type, NULL);
      gtk_widget_set_parent (self->page, GTK_WIDGET (self));
      ct_rest_unseen (GTK_WIDGET (self), self->page);
      g_signal_emit (self, signals[MADE], 0, self->page);
    }

  return self->page;
}
