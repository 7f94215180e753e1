/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-table-pane"

#include "config.h"

#include "ct-plan-table-pane.h"

#include <glib/gi18n.h>

#include "ct-column-list.h"
#include "ct-option-row.h"
#include "ct-title-list.h"
#include "ct-word-drop.h"

#define MM_PER_POINT (25.4 / 72)

/**
 * CtPlanTablePane:
 *
 * How the plan table is printed: its columns, how actions are marked, the sentences for empty bands
 * and the school's own names for standards and criteria.
 */
struct _CtPlanTablePane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSizeGroup *labels;
  CtColumnList *columns;
  CtWordDrop *bullets;
  CtTitleList *titles;

  CtCatalogue *catalogue;
  CtSection *section;
  CtPlan *plan;
};

G_DEFINE_FINAL_TYPE (CtPlanTablePane, ct_plan_table_pane, GTK_TYPE_WIDGET)

/* Between the margins, in mm. */
static double
get_paper_width (CtPlanTablePane *self, CtForm *form)
{
  CtPageStyle *style = ct_catalogue_get_page_style (self->catalogue, ct_form_get_page_style (form));
  CtPaper paper =
      ct_page_setup_get_paper (ct_plan_get_page_setup (self->plan), CT_PAGE_SETUP_PAPER_TABLE,
                               ct_form_get_paper (form, CT_FORM_TABLE_PLAN));
  double width, height;

  if (style == NULL)
    return 0;

  ct_page_style_get_paper_size (style, paper, &width, &height);

  return MM_PER_POINT * (width - ct_page_style_get_length (style, CT_LENGTH_MARGIN_LEFT) -
                         ct_page_style_get_length (style, CT_LENGTH_MARGIN_RIGHT));
}

static void
show_table (CtPlanTablePane *self)
{
  CtForm *form = ct_catalogue_get_plan_form (self->catalogue, self->plan);
  CtFramework *framework =
      ct_catalogue_get_framework (self->catalogue,
                                  ct_node_get_text (CT_NODE (self->plan), CT_PLAN_FRAMEWORK));

  ct_column_list_bind (self->columns, self->section, form,
                       form != NULL ? get_paper_width (self, form) : 0);
  ct_title_list_bind (self->titles, self->section, form, framework);
}

static void
release (CtPlanTablePane *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->section);
  g_clear_object (&self->catalogue);
}

static void
ct_plan_table_pane_dispose (GObject *object)
{
  CtPlanTablePane *self = CT_PLAN_TABLE_PANE (object);

  release (self);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_plan_table_pane_parent_class)->dispose (object);
}

static void
ct_plan_table_pane_class_init (CtPlanTablePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_plan_table_pane_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_title (CtPlanTablePane *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 14);
  gtk_widget_add_css_class (label, "group-title");
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
add_bullets (CtPlanTablePane *self)
{
  GtkWidget *drop = ct_word_drop_new (_ ("Actions are marked"));
  GtkWidget *row = ct_option_row_new (_ ("Actions are marked"), drop);

  self->bullets = CT_WORD_DROP (drop);
  ct_word_drop_add (self->bullets, "", _ ("As the form does"));
  ct_word_drop_add (self->bullets, "dash", _ ("With a dash"));
  ct_word_drop_add (self->bullets, "number", _ ("With a number"));
  ct_word_drop_add (self->bullets, "plain", _ ("Not at all"));
  ct_option_row_join (CT_OPTION_ROW (row), self->labels);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
ct_plan_table_pane_init (CtPlanTablePane *self)
{
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->columns = CT_COLUMN_LIST (ct_column_list_new (self->labels));
  self->titles = CT_TITLE_LIST (ct_title_list_new (self->labels));

  add_title (self, _ ("Columns of the table"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->columns));
  add_title (self, _ ("Words of the table"));
  add_bullets (self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->titles));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ct_plan_table_pane_bind:
 * @section: (nullable): a plan section of a plan
 * @catalogue: (nullable): where form and standards are found
 */
void
ct_plan_table_pane_bind (CtPlanTablePane *self, CtSection *section, CtCatalogue *catalogue)
{
  release (self);
  ct_word_drop_bind (self->bullets, CT_NODE (section), CT_SECTION_BULLETS);
  if (section == NULL || catalogue == NULL)
    {
      ct_column_list_bind (self->columns, NULL, NULL, 0);
      ct_title_list_bind (self->titles, NULL, NULL, NULL);
      return;
    }

  self->section = g_object_ref (section);
  self->catalogue = g_object_ref (catalogue);
  self->plan = g_object_ref (ct_node_get_plan (CT_NODE (section)));
  g_signal_connect_swapped (self->plan, "notify::form", G_CALLBACK (show_table), self);
  g_signal_connect_swapped (self->plan, "notify::framework", G_CALLBACK (show_table), self);
  show_table (self);
}
