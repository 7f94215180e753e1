/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-title-list"

#include "config.h"

#include "ct-title-list.h"

#include <glib/gi18n.h>

#include "ct-band.h"
#include "ct-criterion-title.h"
#include "ct-field-row.h"
#include "ct-plan.h"
#include "ct-standard-title.h"

/**
 * CtTitleList:
 *
 * The school's own words in the plan table: the sentence for a band without rows, names and numbers
 * of standards, names of criteria.
 */
struct _CtTitleList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *rows;
  GtkMenuButton *add_button;
  GtkSizeGroup *labels;

  CtSection *section;
  CtForm *form;
  CtFramework *framework;
  CtNode *fresh; /* gets the focus when its row is there */
  guint focus;   /* else this row, counted through the kinds; G_MAXUINT for none */
  guint fill_id;
};

G_DEFINE_FINAL_TYPE (CtTitleList, ct_title_list, GTK_TYPE_WIDGET)

/* The three lists of the section, and what their rows are called. */
static CtNodeList *
get_list (CtTitleList *self, guint kind)
{
  switch (kind)
    {
    case 0:
      return ct_section_get_bands (self->section);
    case 1:
      return ct_section_get_standard_titles (self->section);
    case 2:
    default:
      return ct_section_get_criterion_titles (self->section);
    }
}

#define N_KINDS 3

static const CtFormBand *
find_band (CtTitleList *self, int level)
{
  for (guint i = 0; self->form != NULL && i < ct_form_get_n_bands (self->form); i++)
    {
      const CtFormBand *band = ct_form_get_band (self->form, i);

      if (level >= band->first_level && level <= band->last_level)
        return band;
    }

  return NULL;
}

static char *
dup_label (CtTitleList *self, CtNode *node)
{
  const CtFormBand *band;

  if (CT_IS_STANDARD_TITLE (node))
    return g_strdup_printf (_ ("Standard %s"), ct_node_get_text (node, CT_STANDARD_TITLE_NO));

  if (CT_IS_CRITERION_TITLE (node))
    return g_strdup_printf (_ ("Criterion %s"), ct_node_get_text (node, CT_CRITERION_TITLE_REF));

  band = find_band (self, atoi (ct_node_get_text (node, CT_BAND_LEVEL)));

  return g_strdup_printf (
      /* Translators: %s is a part of the plan table, "MỨC 4" */
      _ ("%s, if empty"), band != NULL ? band->title : ct_node_get_text (node, CT_BAND_LEVEL));
}

static guint
get_text_field (CtNode *node)
{
  if (CT_IS_STANDARD_TITLE (node))
    return CT_STANDARD_TITLE_TEXT;

  return CT_IS_CRITERION_TITLE (node) ? CT_CRITERION_TITLE_TEXT : CT_BAND_TEXT;
}

static GtkWidget *
make_remove_button (guint kind, guint position)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "titles.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", kind, position);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Back to the usual words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the usual words"), -1);

  return button;
}

static GtkWidget *
make_row (CtTitleList *self, CtNode *node, guint kind, guint position)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *label = dup_label (self, node);
  GtkWidget *text = ct_field_row_new (label);

  ct_field_row_bind (CT_FIELD_ROW (text), node, get_text_field (node));
  ct_field_row_join (CT_FIELD_ROW (text), self->labels);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), text);
  if (CT_IS_STANDARD_TITLE (node))
    {
      GtkWidget *number = ct_field_row_new (_ ("Number"));

      ct_field_row_bind (CT_FIELD_ROW (number), node, CT_STANDARD_TITLE_NUMBER);
      gtk_widget_set_size_request (number, 110, -1);
      gtk_box_append (GTK_BOX (row), number);
    }
  gtk_box_append (GTK_BOX (row), make_remove_button (kind, position));
  if (node == self->fresh)
    {
      ct_field_row_focus_text (CT_FIELD_ROW (text));
      g_object_set_data (G_OBJECT (row), "fresh", text);
    }

  return row;
}

/* The menu of what may get words */

static void
append_entry (GMenu *menu, const char *label, guint kind, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "titles.add", "(us)", kind, key);
  g_menu_append_item (menu, item);
}

static gboolean
has_key (CtTitleList *self, guint kind, const char *key)
{
  CtNodeList *list = get_list (self, kind);

  /* The key is the first field of all three classes. */
  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (list, i), CT_BAND_LEVEL), key))
      return TRUE;

  return FALSE;
}

static void
append_bands (CtTitleList *self, GMenu *menu)
{
  for (guint i = 0; self->form != NULL && i < ct_form_get_n_bands (self->form); i++)
    {
      const CtFormBand *band = ct_form_get_band (self->form, i);
      g_autofree char *key = g_strdup_printf ("%d", band->last_level);
      g_autofree char *label = g_strdup_printf (_ ("%s, if empty"), band->title);

      if (!has_key (self, 0, key))
        append_entry (menu, label, 0, key);
    }
}

static GMenu *
list_criteria (CtTitleList *self, CtStandard *standard)
{
  GListModel *criteria = ct_standard_get_criteria (standard);
  g_autofree char *no = g_strdup_printf ("%u", ct_standard_get_number (standard));
  g_autofree char *label = g_strdup_printf (_ ("Standard %s"), no);
  GMenu *menu = g_menu_new ();

  if (!has_key (self, 1, no))
    append_entry (menu, label, 1, no);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);
      const char *code = ct_criterion_get_code (criterion);
      g_autofree char *words = g_strdup_printf (_ ("Criterion %s"), code);

      if (!has_key (self, 2, code))
        append_entry (menu, words, 2, code);
    }

  return menu;
}

static void
append_standards (CtTitleList *self, GMenu *menu)
{
  GListModel *standards =
      self->framework != NULL ? ct_framework_get_standards (self->framework) : NULL;

  for (guint i = 0; standards != NULL && i < g_list_model_get_n_items (standards); i++)
    {
      g_autoptr (CtStandard) standard = g_list_model_get_item (standards, i);
      g_autoptr (GMenu) criteria = list_criteria (self, standard);
      g_autofree char *label = g_strdup_printf ("%u. %s", ct_standard_get_number (standard),
                                                ct_standard_get_name (standard));

      g_menu_append_submenu (menu, label, G_MENU_MODEL (criteria));
    }
}

/* Made when it is opened, since hardly ever it is. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  CtTitleList *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  append_bands (self, menu);
  append_standards (self, menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
clear (CtTitleList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
}

/* What takes the place of a row that went away; the button where no row is left. */
static void
focus_row (CtTitleList *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (guint i = 0; row != NULL && i < self->focus; i++)
    if (gtk_widget_get_next_sibling (row) != NULL)
      row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    ct_field_row_focus_text (CT_FIELD_ROW (gtk_widget_get_first_child (row)));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static gboolean
fill_cb (gpointer data)
{
  CtTitleList *self = data;
  GtkWidget *fresh = NULL;

  self->fill_id = 0;
  clear (self);
  for (guint kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; i < ct_node_list_get_length (get_list (self, kind)); i++)
      {
        GtkWidget *row = make_row (self, ct_node_list_get (get_list (self, kind), i), kind, i);

        gtk_box_append (GTK_BOX (self->rows), row);
        if (fresh == NULL)
          fresh = g_object_get_data (G_OBJECT (row), "fresh");
      }
  self->fresh = NULL;
  if (fresh != NULL)
    ct_field_row_focus_text (CT_FIELD_ROW (fresh));
  else if (self->focus < G_MAXUINT)
    focus_row (self);
  self->focus = G_MAXUINT;

  return G_SOURCE_REMOVE;
}

static void
queue_fill (CtTitleList *self)
{
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_HIGH, fill_cb, self, NULL);
}

static CtNode *
create (guint kind)
{
  switch (kind)
    {
    case 0:
      return CT_NODE (ct_band_new ());
    case 1:
      return CT_NODE (ct_standard_title_new ());
    case 2:
    default:
      return CT_NODE (ct_criterion_title_new ());
    }
}

/* A name starts as the usual one, to be changed. */
static const char *
get_usual_words (CtTitleList *self, guint kind, const char *key)
{
  CtStandard *standard;
  CtCriterion *criterion;

  if (kind == 0 || self->framework == NULL)
    return "";

  standard = kind == 1 ? ct_framework_find_standard (self->framework, (guint) atoi (key)) : NULL;
  criterion = kind == 2 ? ct_framework_find_criterion (self->framework, key) : NULL;
  if (standard != NULL)
    return ct_standard_get_name (standard);

  return criterion != NULL ? ct_criterion_get_name (criterion) : "";
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtTitleList *self = CT_TITLE_LIST (widget);
  g_autoptr (CtNode) node = NULL;
  CtHistory *history;
  const char *key;
  guint kind;

  if (self->section == NULL)
    return;

  g_variant_get (parameter, "(u&s)", &kind, &key);
  history = ct_plan_get_history (ct_node_get_plan (CT_NODE (self->section)));
  node = create (kind);
  ct_node_set_text (node, CT_BAND_LEVEL, key);
  ct_node_set_text (node, get_text_field (node), get_usual_words (self, kind, key));
  ct_history_begin_group (history, _ ("Add words of the school’s own"));
  ct_node_list_append (get_list (self, kind), node);
  ct_history_end_group (history);
  self->fresh = node;
}

static void
remove_one (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtTitleList *self = CT_TITLE_LIST (widget);
  CtHistory *history;
  guint kind, position;

  g_variant_get (parameter, "(uu)", &kind, &position);
  if (self->section == NULL || position >= ct_node_list_get_length (get_list (self, kind)))
    return;

  history = ct_plan_get_history (ct_node_get_plan (CT_NODE (self->section)));
  ct_history_begin_group (history, _ ("Back to the usual words"));
  ct_node_list_remove (get_list (self, kind), position);
  ct_history_end_group (history);
  self->focus = position;
  for (guint i = 0; i < kind; i++)
    self->focus += ct_node_list_get_length (get_list (self, i));
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

static void
release (CtTitleList *self)
{
  g_clear_handle_id (&self->fill_id, g_source_remove);
  self->focus = G_MAXUINT;
  for (guint kind = 0; self->section != NULL && kind < N_KINDS; kind++)
    g_signal_handlers_disconnect_by_data (get_list (self, kind), self);
  g_clear_object (&self->section);
  g_clear_object (&self->form);
  g_clear_object (&self->framework);
}

static void
ct_title_list_dispose (GObject *object)
{
  CtTitleList *self = CT_TITLE_LIST (object);

  release (self);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_title_list_parent_class)->dispose (object);
}

static void
ct_title_list_class_init (CtTitleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_title_list_dispose;

  gtk_widget_class_install_action (widget_class, "titles.add", "(us)", add);
  gtk_widget_class_install_action (widget_class, "titles.remove", "(uu)", remove_one);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_title_list_init (CtTitleList *self)
{
  self->focus = G_MAXUINT;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->add_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_create_popup_func (self->add_button, make_menu_cb, self, NULL);
  gtk_menu_button_set_label (self->add_button, _ ("Add words of the school’s own"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add words of the school’s own"), -1);
  gtk_widget_set_halign (GTK_WIDGET (self->add_button), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->add_button), "add-row");
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->add_button));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ct_title_list_new:
 * @labels: a horizontal size group: its labels get the width of the others
 */
GtkWidget *
ct_title_list_new (GtkSizeGroup *labels)
{
  CtTitleList *self = g_object_new (CT_TYPE_TITLE_LIST, NULL);

  self->labels = g_object_ref (labels);

  return GTK_WIDGET (self);
}

/**
 * ct_title_list_bind:
 * @section: (nullable): a plan section of a plan
 * @form: (nullable): the plan's form
 * @framework: (nullable): the plan's standards
 */
void
ct_title_list_bind (CtTitleList *self, CtSection *section, CtForm *form, CtFramework *framework)
{
  release (self);
  clear (self);
  if (section == NULL)
    return;

  self->section = g_object_ref (section);
  g_set_object (&self->form, form);
  g_set_object (&self->framework, framework);
  for (guint kind = 0; kind < N_KINDS; kind++)
    g_signal_connect_object (get_list (self, kind), "items-changed", G_CALLBACK (queue_fill), self,
                             G_CONNECT_SWAPPED);
  fill_cb (self);
}
