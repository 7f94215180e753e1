/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-list"

#include "config.h"

#include "ct-appendix-list.h"

#include <glib/gi18n.h>

#include "ct-page-setup-words.h"
#include "ct-paper-choice.h"
#include "ct-wrapped-label.h"

/**
 * CtAppendixList:
 *
 * What can be printed behind the plan, each with a box to tick; under it how much it is, where
 * there are pages to tell that from.
 */
struct _CtAppendixList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkCheckButton *checks[CT_N_APPENDICES];
  GtkLabel *captions[CT_N_APPENDICES];
  GtkWidget *paper_drop;
  CtPaperChoice *paper;

  CtPageSetup *setup;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtAppendixList, ct_appendix_list, GTK_TYPE_WIDGET)

static void
show_appendices (CtAppendixList *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < CT_N_APPENDICES; i++)
    gtk_check_button_set_active (self->checks[i], ct_page_setup_has_appendix (self->setup, i));
  self->updating = FALSE;

  gtk_widget_set_visible (self->paper_drop,
                          ct_page_setup_has_appendix (self->setup, CT_APPENDIX_TIMELINE));
}

static void
toggled_cb (CtAppendixList *self, GtkCheckButton *check)
{
  CtPlan *plan = self->setup != NULL ? ct_node_get_plan (CT_NODE (self->setup)) : NULL;
  guint i = 0;

  if (self->updating || plan == NULL)
    return;

  while (self->checks[i] != check)
    i++;

  ct_history_seal (ct_plan_get_history (plan));
  ct_page_setup_set_appendix (self->setup, i, gtk_check_button_get_active (check));
}

static void
release_setup (CtAppendixList *self)
{
  if (self->setup != NULL)
    g_signal_handlers_disconnect_by_data (self->setup, self);
  g_clear_object (&self->setup);
}

static void
ct_appendix_list_dispose (GObject *object)
{
  CtAppendixList *self = CT_APPENDIX_LIST (object);

  release_setup (self);
  g_clear_object (&self->paper);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_appendix_list_parent_class)->dispose (object);
}

static void
ct_appendix_list_class_init (CtAppendixListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_appendix_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_check (CtAppendixList *self, guint index)
{
  const char *label = ct_page_setup_words_get_appendix (index);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = ct_wrapped_label_new (NULL, "caption-text");

  gtk_widget_add_css_class (caption, "dim");
  gtk_widget_set_visible (caption, FALSE);
  gtk_box_append (GTK_BOX (words), ct_wrapped_label_new (label, "work-text"));
  gtk_box_append (GTK_BOX (words), caption);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  self->checks[index] = GTK_CHECK_BUTTON (check);
  self->captions[index] = GTK_LABEL (caption);
  gtk_box_append (GTK_BOX (self->box), check);
}

static void
add_paper (CtAppendixList *self)
{
  self->paper_drop = gtk_drop_down_new (NULL, NULL);
  self->paper =
      ct_paper_choice_new (GTK_DROP_DOWN (self->paper_drop), CT_PAGE_SETUP_PAPER_TIMELINE);
  gtk_widget_add_css_class (self->paper_drop, "plain-drop");
  gtk_widget_add_css_class (self->paper_drop, "under-check");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paper_drop), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Paper of the time line"), -1);
  gtk_box_append (GTK_BOX (self->box), self->paper_drop);
}

static void
ct_appendix_list_init (CtAppendixList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    {
      add_check (self, i);
      if (i == CT_APPENDIX_TIMELINE)
        add_paper (self);
    }
}

GtkWidget *
ct_appendix_list_new (void)
{
  return g_object_new (CT_TYPE_APPENDIX_LIST, NULL);
}

/**
 * ct_appendix_list_bind:
 * @setup: (nullable): of the plan
 * @style: (nullable): the page style of its form
 */
void
ct_appendix_list_bind (CtAppendixList *self, CtPageSetup *setup, CtPageStyle *style)
{
  g_return_if_fail (CT_IS_APPENDIX_LIST (self));

  release_setup (self);
  gtk_widget_set_sensitive (self->box, setup != NULL && style != NULL);
  if (setup == NULL || style == NULL)
    {
      ct_paper_choice_bind (self->paper, NULL, NULL, CT_PAPER_LANDSCAPE);
      return;
    }

  self->setup = g_object_ref (setup);
  ct_paper_choice_bind (self->paper, setup, style,
                        ct_page_style_get_appendix_paper (style, CT_APPENDIX_TIMELINE));
  g_signal_connect_swapped (setup, "notify::appendices", G_CALLBACK (show_appendices), self);
  show_appendices (self);
}

/* "9 people, 9 pages" */
static char *
dup_caption (CtAppendix appendix, const CtPrintoutAppendix *printed)
{
  g_autofree char *pages = NULL;
  g_autofree char *people = NULL;

  if (printed->n_sheets == 0)
    return NULL;

  if (printed->is_empty)
    return g_strdup (_ ("nothing in it yet"));

  pages = g_strdup_printf (ngettext ("%u page", "%u pages", printed->n_pages), printed->n_pages);
  if (appendix != CT_APPENDIX_ASSIGNMENTS)
    return g_steal_pointer (&pages);

  people =
      g_strdup_printf (ngettext ("%u person", "%u people", printed->n_sheets), printed->n_sheets);

  return g_strdup_printf ("%s, %s", people, pages);
}

/**
 * ct_appendix_list_show_printout:
 * @printout: (nullable): the pages of the plan
 *
 * Tells under each appendix that is printed how much it is.
 */
void
ct_appendix_list_show_printout (CtAppendixList *self, CtPrintout *printout)
{
  g_return_if_fail (CT_IS_APPENDIX_LIST (self));

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    {
      CtPrintoutAppendix printed = { 0 };
      g_autofree char *caption = NULL;
      GtkAccessible *check = GTK_ACCESSIBLE (self->checks[i]);

      if (printout != NULL)
        printed = ct_printout_get_appendix (printout, i);
      caption = dup_caption (i, &printed);

      gtk_label_set_label (self->captions[i], caption != NULL ? caption : "");
      gtk_widget_set_visible (GTK_WIDGET (self->captions[i]), caption != NULL);
      if (caption != NULL)
        gtk_accessible_update_property (check, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
      else
        gtk_accessible_reset_property (check, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}
