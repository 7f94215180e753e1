/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-section-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-section-page.h"

#include "ct-cell.h"
#include "ct-paragraph-editor.h"
#include "ct-plan.h"

/**
 * CtSectionPage:
 *
 * A section in the editor: its heading and its text, in the face of the printed document.
 */
struct _CtSectionPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkDropDown *kind_drop;
  GtkLabel *words;
  GtkLabel *number;
  CtCell *heading;
  GtkLabel *hint;
  CtParagraphEditor *editor;

  CtSection *section;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtSectionPage, ct_section_page, GTK_TYPE_WIDGET)

static void
show_current (CtSectionPage *self)
{
  CtParagraph *paragraph = ct_paragraph_editor_get_current (self->editor);
  guint count;
  g_autofree char *text = NULL;

  if (self->section == NULL)
    return;

  self->updating = TRUE;
  if (paragraph != NULL)
    gtk_drop_down_set_selected (self->kind_drop,
                                MAX (ct_node_get_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND),
                                     0));
  self->updating = FALSE;

  count = ct_paragraph_editor_count_words (self->editor);
  text = g_strdup_printf (g_dngettext (NULL, "%u word", "%u words", count), count);
  gtk_label_set_text (self->words, text);
}

static void
kind_selected (CtSectionPage *self)
{
  if (self->updating || self->section == NULL)
    return;

  ct_paragraph_editor_set_kind (self->editor, gtk_drop_down_get_selected (self->kind_drop));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
edit_heading (CtSectionPage *self)
{
  ct_cell_start (self->heading);
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-section-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, words);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, number);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, heading);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CtSectionPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, show_current);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected);
  gtk_widget_class_bind_template_callback (widget_class, edit_heading);
  gtk_widget_class_install_action (widget_class, "section.shift-in", NULL, shift_in);
  gtk_widget_class_install_action (widget_class, "section.shift-out", NULL, shift_out);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_section_page_init (CtSectionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the section prints by itself, under the text written here. */
static const char *
get_hint (CtSection *section)
{
  const char *kind = ct_node_get_text (CT_NODE (section), CT_SECTION_KIND);

  if (g_str_equal (kind, "assessment"))
    return _ ("The results by level are printed here, from the assessments.");

  if (g_str_equal (kind, "problems"))
    return _ (
        "The table of key problems is printed here, from the criteria that have improvements.");

  if (g_str_equal (kind, "plan"))
    return _ ("The plan table is printed here. Choose a criterion at the left to write "
              "improvements and actions.");

  if (g_str_equal (kind, "reviews"))
    return _ ("The review table is printed here.");

  return NULL;
}

/**
 * ct_section_page_bind:
 * @section: (nullable): a section of a plan
 */
void
ct_section_page_bind (CtSectionPage *self, CtSection *section)
{
  g_autofree char *number = NULL;
  g_autofree char *line = NULL;
  const char *hint;

  if (self->section == section && section != NULL)
    return;

  g_set_object (&self->section, section);
  if (self->editor == NULL)
    return;

  ct_paragraph_editor_bind (self->editor,
                            section != NULL ? ct_section_get_paragraphs (section) : NULL);
  if (section == NULL)
    return;

  number = ct_section_dup_number (section);
  line = g_strdup_printf (_ ("Section %s"), number);
  gtk_label_set_text (self->number, line);
  ct_cell_bind (self->heading, CT_NODE (section), CT_SECTION_HEADING);
  hint = get_hint (section);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  show_current (self);
}
