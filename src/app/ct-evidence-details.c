/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-details"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-evidence-details.h"

#include "ct-action.h"
#include "ct-evidence-list.h"
#include "ct-evidence-opener.h"
#include "ct-evidence-uri.h"
#include "ct-field-row.h"

/**
 * CtEvidenceDetails:
 *
 * All fields of one piece of evidence, the criteria that it is for, and what refers to it.
 */
struct _CtEvidenceDetails
{
  GtkWidget parent_instance;

  GtkWidget *content;
  CtFieldRow *code;
  CtFieldRow *title;
  CtFieldRow *issued;
  CtFieldRow *issuer;
  CtFieldRow *location;
  GtkWidget *open_button;
  CtFieldRow *note;
  GtkLabel *repeated;
  GtkBox *uses;
  GtkDropDown *add_use;
  GtkWidget *users_title;
  GtkBox *users;

  GtkSizeGroup *labels;
  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
  CtEvidenceItem *item;
  guint update_id;
  gboolean updating;
};

/* So much of a criterion's name is enough to know it by. */
#define NAME_LENGTH 42

G_DEFINE_FINAL_TYPE (CtEvidenceDetails, ct_evidence_details, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
remove_use (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidenceDetails *self = CT_EVIDENCE_DETAILS (widget);

  if (self->item != NULL)
    ct_evidence_list_set_use (self->plan, self->item, g_variant_get_string (parameter, NULL),
                              FALSE);
}

static void
show_uses (CtEvidenceDetails *self)
{
  char **uses = ct_node_get_boxed (CT_NODE (self->item), CT_EVIDENCE_ITEM_USES);

  clear_box (self->uses);
  for (guint i = 0; uses != NULL && uses[i] != NULL; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s ×", uses[i]);
      g_autofree char *words = g_strdup_printf (_ ("No longer for criterion %s"), uses[i]);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "use-chip");
      gtk_widget_set_tooltip_text (button, words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence-item.remove-use");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uses[i]);
      gtk_box_append (self->uses, button);
    }
}

static void
go_to_user (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidenceDetails *self = CT_EVIDENCE_DETAILS (widget);
  CtNode *node = ct_plan_find (self->plan, g_variant_get_string (parameter, NULL));

  if (node != NULL)
    ct_selection_set_node (self->selection, node);
}

static const char *
get_words (CtNode *node)
{
  const char *words = CT_IS_ACTION (node) ? ct_node_get_text (node, CT_ACTION_TEXT)
                                          : ct_node_get_text (node, CT_IMPROVEMENT_CONTENT);

  return *words != '\0' ? words : _ ("without words");
}

static void
append_user (CtEvidenceDetails *self, CtNode *node)
{
  g_autofree char *text =
      g_strdup_printf ("%s  %s", ct_evidence_list_get_criterion (node), get_words (node));
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "small-link");
  gtk_widget_set_tooltip_text (button, text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence-item.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ct_node_get_id (node));
  gtk_box_append (self->users, button);
}

static void
show_users (CtEvidenceDetails *self)
{
  g_autoptr (GPtrArray) users =
      ct_evidence_list_find_users (self->plan, ct_node_get_id (CT_NODE (self->item)));

  clear_box (self->users);
  gtk_widget_set_visible (self->users_title, users->len > 0);
  for (guint i = 0; i < users->len; i++)
    append_user (self, g_ptr_array_index (users, i));
}

static char *
dup_uri (CtEvidenceDetails *self)
{
  return ct_evidence_uri_dup (ct_node_get_text (CT_NODE (self->item), CT_EVIDENCE_ITEM_LOCATION));
}

/* Where it is kept may be an address. */
static void
show_place (CtEvidenceDetails *self)
{
  g_autofree char *uri = dup_uri (self);
  g_autofree char *name = uri != NULL ? ct_evidence_opener_dup_name (uri) : NULL;

  gtk_widget_set_visible (self->open_button, uri != NULL);
  gtk_widget_set_tooltip_text (self->open_button, name);
}

static void
open_evidence (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidenceDetails *self = CT_EVIDENCE_DETAILS (widget);
  g_autofree char *uri = self->item != NULL ? dup_uri (self) : NULL;

  if (uri != NULL)
    ct_evidence_opener_open (widget, uri);
}

static void
update (CtEvidenceDetails *self)
{
  if (self->item == NULL || ct_node_get_plan (CT_NODE (self->item)) == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->repeated),
                          ct_evidence_list_is_repeated (self->plan, self->item));
  show_place (self);
  show_uses (self);
  show_users (self);
}

static gboolean
update_cb (gpointer data)
{
  CtEvidenceDetails *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CtEvidenceDetails *self)
{
  if (self->item != NULL && self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

/* The first criterion also gives the code, where there is none. */
static void
use_selected (CtEvidenceDetails *self)
{
  guint row = gtk_drop_down_get_selected (self->add_use);
  CtHistory *history;
  g_autoptr (CtCriterion) criterion = NULL;

  if (self->updating || self->item == NULL || row == 0 || row == GTK_INVALID_LIST_POSITION)
    return;

  criterion = g_list_model_get_item (ct_framework_get_criteria (self->framework), row - 1);
  history = ct_plan_get_history (self->plan);
  ct_history_begin_group (history, _ ("Change what the evidence is for"));
  ct_evidence_list_set_use (self->plan, self->item, ct_criterion_get_code (criterion), TRUE);
  if (*ct_node_get_text (CT_NODE (self->item), CT_EVIDENCE_ITEM_CODE) == '\0')
    {
      g_autofree char *code = ct_evidence_list_propose_code (self->plan, self->framework,
                                                             ct_criterion_get_code (criterion));

      ct_node_set_text (CT_NODE (self->item), CT_EVIDENCE_ITEM_CODE, code);
    }
  ct_history_end_group (history);

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->add_use, 0);
  self->updating = FALSE;
}

static void
fill_criteria (CtEvidenceDetails *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *criteria =
      self->framework != NULL ? ct_framework_get_criteria (self->framework) : NULL;

  gtk_string_list_append (names, _ ("+ Criterion"));
  for (guint i = 0; criteria != NULL && i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);
      const char *name = ct_criterion_get_name (criterion);
      gboolean cut = g_utf8_strlen (name, -1) > NAME_LENGTH;
      g_autofree char *start = g_utf8_substring (name, 0, cut ? NAME_LENGTH : -1);
      g_autofree char *text =
          g_strdup_printf ("%s %s%s", ct_criterion_get_code (criterion), start, cut ? "…" : "");

      gtk_string_list_append (names, text);
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->add_use, G_LIST_MODEL (names));
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->add_use), criteria != NULL);
}

static void
bind_fields (CtEvidenceDetails *self, CtNode *item)
{
  ct_field_row_bind (self->code, item, CT_EVIDENCE_ITEM_CODE);
  ct_field_row_bind (self->title, item, CT_EVIDENCE_ITEM_TITLE);
  ct_field_row_bind (self->issued, item, CT_EVIDENCE_ITEM_ISSUED);
  ct_field_row_bind (self->issuer, item, CT_EVIDENCE_ITEM_ISSUER);
  ct_field_row_bind (self->location, item, CT_EVIDENCE_ITEM_LOCATION);
  ct_field_row_bind (self->note, item, CT_EVIDENCE_ITEM_NOTE);
}

static void
release_plan (CtEvidenceDetails *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
}

static void
ct_evidence_details_dispose (GObject *object)
{
  CtEvidenceDetails *self = CT_EVIDENCE_DETAILS (object);

  release_plan (self);
  g_clear_object (&self->item);
  g_clear_object (&self->labels);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_EVIDENCE_DETAILS);

  G_OBJECT_CLASS (ct_evidence_details_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, content);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, code);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, title);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, issued);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, issuer);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, location);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, open_button);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, note);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, repeated);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, uses);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, add_use);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, users_title);
  gtk_widget_class_bind_template_child (klass, CtEvidenceDetails, users);
  gtk_widget_class_bind_template_callback (klass, use_selected);
}

static void
ct_evidence_details_class_init (CtEvidenceDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_evidence_details_dispose;

  g_type_ensure (CT_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-evidence-details.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "evidence-item.remove-use", "s", remove_use);
  gtk_widget_class_install_action (widget_class, "evidence-item.go-to", "s", go_to_user);
  gtk_widget_class_install_action (widget_class, "evidence-item.open", NULL, open_evidence);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_evidence_details_init (CtEvidenceDetails *self)
{
  CtFieldRow *rows[6];

  gtk_widget_init_template (GTK_WIDGET (self));

  rows[0] = self->code;
  rows[1] = self->title;
  rows[2] = self->issued;
  rows[3] = self->issuer;
  rows[4] = self->location;
  rows[5] = self->note;
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ct_field_row_join (rows[i], self->labels);
}

/**
 * ct_evidence_details_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards
 * @selection: (nullable): what the window is looking at
 */
void
ct_evidence_details_set_plan (CtEvidenceDetails *self,
                              CtPlan *plan,
                              CtFramework *framework,
                              CtSelection *selection)
{
  ct_evidence_details_show (self, NULL);
  release_plan (self);
  g_set_object (&self->framework, framework);
  fill_criteria (self);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
}

/**
 * ct_evidence_details_show:
 * @item: (nullable): what to show; %NULL lets go
 */
void
ct_evidence_details_show (CtEvidenceDetails *self, CtEvidenceItem *item)
{
  if (!g_set_object (&self->item, item))
    return;

  bind_fields (self, (CtNode *) item);
  gtk_widget_set_visible (self->content, item != NULL);
  update (self);
}

void
ct_evidence_details_focus_title (CtEvidenceDetails *self)
{
  ct_field_row_focus_text (self->title);
}
