/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-section-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-section-page.h"

#include "ct-cell.h"
#include "ct-paragraph-editor.h"
#include "ct-plan-table-pane.h"
#include "ct-section-kind.h"

/**
 * CtSectionPage:
 *
 * A section in the editor: its number, kind and heading, and its text in the face of the printed
 * document.
 */
struct _CtSectionPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkDropDown *kind_drop;
  GtkLabel *words;
  GtkWidget *sentences_button;
  CtCell *number;
  GtkDropDown *section_kind;
  GtkMenuButton *menu_button;
  CtCell *heading;
  GtkLabel *hint;
  GtkWidget *assessments_link;
  GtkWidget *text_scroller;
  GtkWidget *table_scroller;
  CtPlanTablePane *table_pane;
  CtParagraphEditor *editor;

  CtCatalogue *catalogue;
  CtSection *section;
  CtPlan *plan;
  guint count_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtSectionPage, ct_section_page, GTK_TYPE_WIDGET)

/* The count of words need not follow each key. */
#define COUNT_DELAY_MS 200

static gboolean
count_words_cb (gpointer data)
{
  CtSectionPage *self = data;
  guint count = ct_paragraph_editor_count_words (self->editor);
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "%u word", "%u words", count), count);

  self->count_id = 0;
  gtk_label_set_text (self->words, text);

  return G_SOURCE_REMOVE;
}

static void
show_current (CtSectionPage *self)
{
  CtParagraph *paragraph = ct_paragraph_editor_get_current (self->editor);

  if (self->section == NULL)
    return;

  self->updating = TRUE;
  if (paragraph != NULL)
    gtk_drop_down_set_selected (self->kind_drop,
                                MAX (ct_node_get_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND),
                                     0));
  self->updating = FALSE;

  if (self->count_id == 0)
    self->count_id = g_timeout_add (COUNT_DELAY_MS, count_words_cb, self);
}

static void
kind_selected (CtSectionPage *self)
{
  if (self->updating || self->section == NULL)
    return;

  ct_paragraph_editor_set_kind (self->editor, gtk_drop_down_get_selected (self->kind_drop));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

/* Head */

static void
setup_kind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *explanation = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (explanation), 0);
  gtk_label_set_wrap (GTK_LABEL (explanation), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (explanation), 40);
  gtk_widget_add_css_class (explanation, "caption-text");
  gtk_widget_add_css_class (explanation, "dim");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), explanation);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_kind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  guint kind = gtk_list_item_get_position (list_item);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)),
                      ct_section_kind_get_label (kind));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)),
                      ct_section_kind_get_explanation (kind));
}

static void
list_kinds (CtSectionPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; i < ct_section_kind_get_count (); i++)
    gtk_string_list_append (kinds, ct_section_kind_get_label (i));

  self->updating = TRUE;
  gtk_drop_down_set_model (self->section_kind, G_LIST_MODEL (kinds));
  self->updating = FALSE;
}

static void
section_kind_selected (CtSectionPage *self)
{
  const char *kind = ct_section_kind_get_nick (
      MIN (gtk_drop_down_get_selected (self->section_kind), ct_section_kind_get_count () - 1));

  if (!self->updating && self->section != NULL)
    ct_node_set_text (CT_NODE (self->section), CT_SECTION_KIND, kind);
}

static gboolean
prints_results (CtSectionPage *self)
{
  const char *kind = ct_node_get_text (CT_NODE (self->section), CT_SECTION_KIND);

  return g_str_equal (kind, "assessment") || g_str_equal (kind, "problems");
}

/* The plan section has its table under the text, which gives way to it. */
static void
show_table (CtSectionPage *self, gboolean is_plan)
{
  if (gtk_widget_get_visible (self->table_scroller) == is_plan)
    return;

  gtk_widget_set_visible (self->table_scroller, is_plan);
  gtk_widget_set_vexpand (self->text_scroller, !is_plan);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->text_scroller),
                                              is_plan ? 160 : -1);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->text_scroller),
                                                    is_plan);
  ct_plan_table_pane_bind (self->table_pane, is_plan ? self->section : NULL, self->catalogue);
}

static void
show_head (CtSectionPage *self)
{
  guint kind = ct_section_kind_find (ct_node_get_text (CT_NODE (self->section), CT_SECTION_KIND));
  g_autofree char *number = ct_section_dup_automatic_number (self->section);

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->section_kind, kind);
  self->updating = FALSE;

  show_table (self, g_str_equal (ct_section_kind_get_nick (kind), "plan"));
  ct_cell_set_fallback (self->number, number);
  gtk_widget_set_visible (self->sentences_button, kind == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), kind > 0);
  gtk_label_set_text (self->hint, ct_section_kind_get_explanation (kind));
  gtk_widget_set_visible (self->assessments_link, prints_results (self));
}

/* The number follows the sections above. */
static void
plan_changed_cb (CtSectionPage *self, CtNode *node)
{
  if (self->section != NULL && (node == CT_NODE (self->section) || CT_IS_PLAN (node)))
    show_head (self);
}

static void
edit_heading (CtSectionPage *self)
{
  ct_cell_start (self->heading);
}

static void
edit_number (CtSectionPage *self)
{
  ct_cell_start (self->number);
}

static void
head_stopped (CtSectionPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
shift_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_paragraph_editor_shift (CT_SECTION_PAGE (widget)->editor, 1);
}

static void
shift_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_paragraph_editor_shift (CT_SECTION_PAGE (widget)->editor, -1);
}

static void
ct_section_page_dispose (GObject *object)
{
  CtSectionPage *self = CT_SECTION_PAGE (object);

  ct_section_page_bind (self, NULL);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_SECTION_PAGE);

  G_OBJECT_CLASS (ct_section_page_parent_class)->dispose (object);
}

static void
ct_section_page_class_init (CtSectionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_section_page_dispose;

  g_type_ensure (CT_TYPE_CELL);
  g_type_ensure (CT_TYPE_PARAGRAPH_EDITOR);
  g_type_ensure (CT_TYPE_PLAN_TABLE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-section-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, words);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, sentences_button);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, number);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, section_kind);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, heading);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, assessments_link);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, text_scroller);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, table_scroller);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, table_pane);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, show_current);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected);
  gtk_widget_class_bind_template_callback (widget_class, setup_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_kind_selected);
  gtk_widget_class_bind_template_callback (widget_class, edit_heading);
  gtk_widget_class_bind_template_callback (widget_class, edit_number);
  gtk_widget_class_bind_template_callback (widget_class, head_stopped);
  gtk_widget_class_install_action (widget_class, "section.shift-in", NULL, shift_in);
  gtk_widget_class_install_action (widget_class, "section.shift-out", NULL, shift_out);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "win.move-section-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "win.move-section-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "win.rename-section", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
use_menu (CtSectionPage *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/caitien/CaiTien/ui/ct-section-menu.ui");

  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "section_menu")));
}

static void
ct_section_page_init (CtSectionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_kinds (self);
  use_menu (self);
}

static void
release_section (CtSectionPage *self)
{
  g_clear_handle_id (&self->count_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->section);
}

/**
 * ct_section_page_set_catalogue:
 * @catalogue: where the form of the plan table is found
 */
void
ct_section_page_set_catalogue (CtSectionPage *self, CtCatalogue *catalogue)
{
  g_set_object (&self->catalogue, catalogue);
}

/**
 * ct_section_page_bind:
 * @section: (nullable): a section of a plan
 */
void
ct_section_page_bind (CtSectionPage *self, CtSection *section)
{
  if (self->section == section && section != NULL)
    return;

  release_section (self);
  if (self->editor == NULL)
    return;

  show_table (self, FALSE);
  ct_paragraph_editor_bind (self->editor,
                            section != NULL ? ct_section_get_paragraphs (section) : NULL);
  if (section == NULL)
    return;

  self->section = g_object_ref (section);
  self->plan = g_object_ref (ct_node_get_plan (CT_NODE (section)));
  g_signal_connect_swapped (self->plan, "changed", G_CALLBACK (plan_changed_cb), self);
  ct_cell_bind (self->number, CT_NODE (section), CT_SECTION_NUMBER);
  ct_cell_bind (self->heading, CT_NODE (section), CT_SECTION_HEADING);
  show_head (self);
  show_current (self);
  g_clear_handle_id (&self->count_id, g_source_remove);
  count_words_cb (self);
}

void
ct_section_page_edit_heading (CtSectionPage *self)
{
  ct_cell_start (self->heading);
}

void
ct_section_page_edit_number (CtSectionPage *self)
{
  ct_cell_start (self->number);
}

/**
 * ct_section_page_insert:
 * @paragraphs: (element-type CtParagraph): paragraphs that are in no plan
 * @label: what the step is called
 * @go_on: whether the text gets the focus
 */
void
ct_section_page_insert (CtSectionPage *self,
                        GPtrArray *paragraphs,
                        const char *label,
                        gboolean go_on)
{
  ct_paragraph_editor_insert_whole (self->editor, paragraphs, label);
  if (go_on)
    gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}
