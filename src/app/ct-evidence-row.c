/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-evidence-row.h"

#include "ct-evidence-list.h"

/**
 * CtEvidenceRow:
 *
 * A piece of evidence in the list: its code, title, where it is kept, its criteria, and how many
 * actions refer to it.
 */
struct _CtEvidenceRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *code;
  GtkLabel *title;
  GtkLabel *caption;
  GtkLabel *uses;
  GtkLabel *count;

  CtEvidenceItem *item;
};

G_DEFINE_FINAL_TYPE (CtEvidenceRow, ct_evidence_row, GTK_TYPE_WIDGET)

static void
append_part (GString *text, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_caption (CtNode *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_part (text, ct_node_get_text (item, CT_EVIDENCE_ITEM_ISSUED));
  append_part (text, ct_node_get_text (item, CT_EVIDENCE_ITEM_ISSUER));
  append_part (text, ct_node_get_text (item, CT_EVIDENCE_ITEM_LOCATION));
  append_part (text, ct_node_get_text (item, CT_EVIDENCE_ITEM_NOTE));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_class (GtkLabel *label, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (label), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), name);
}

static void
show_code (CtEvidenceRow *self, CtPlan *plan)
{
  const char *code = ct_node_get_text (CT_NODE (self->item), CT_EVIDENCE_ITEM_CODE);
  gboolean repeated = plan != NULL && ct_evidence_list_is_repeated (plan, self->item);

  gtk_label_set_text (self->code, *code != '\0' ? code : _ ("no code"));
  set_class (self->code, "dim", *code == '\0');
  set_class (self->code, "warning-text", repeated);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->code),
                               repeated ? _ ("Another piece of evidence has the same code") : NULL);
}

static void
show_count (CtEvidenceRow *self, CtPlan *plan)
{
  const char *id = ct_node_get_id (CT_NODE (self->item));
  g_autoptr (GPtrArray) users =
      plan != NULL && id != NULL ? ct_evidence_list_find_users (plan, id) : NULL;
  guint n_users = users != NULL ? users->len : 0;
  g_autofree char *text =
      n_users > 0
          ? g_strdup_printf (g_dngettext (NULL, "%u action", "%u actions", n_users), n_users)
          : g_strdup ("");

  gtk_label_set_text (self->count, text);
}

static void
update (CtEvidenceRow *self)
{
  CtNode *item = CT_NODE (self->item);
  CtPlan *plan = ct_node_get_plan (item);
  const char *title = ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE);
  char **uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);
  g_autofree char *criteria = uses != NULL ? g_strjoinv (", ", uses) : g_strdup ("");
  g_autofree char *caption = dup_caption (item);
  g_autofree char *words = NULL;

  show_code (self, plan);
  show_count (self, plan);
  gtk_label_set_text (self->title, *title != '\0' ? title : _ ("Evidence without a title"));
  set_class (self->title, "dim", *title == '\0');
  gtk_label_set_text (self->caption, caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');
  gtk_label_set_text (self->uses, criteria);

  words =
      g_strdup_printf ("%s %s", gtk_label_get_text (self->code), gtk_label_get_text (self->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
plan_changed_cb (CtEvidenceRow *self, CtNode *node)
{
  /* What others say decides too: a code that is there twice, an action that refers to it. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && node != CT_NODE (self->item))
    update (self);
}

/* Rows out of sight do not follow the plan: they catch up when they come back. */
static void
ct_evidence_row_map (GtkWidget *widget)
{
  CtEvidenceRow *self = CT_EVIDENCE_ROW (widget);

  if (self->item != NULL)
    update (self);

  GTK_WIDGET_CLASS (ct_evidence_row_parent_class)->map (widget);
}

static void
ct_evidence_row_dispose (GObject *object)
{
  CtEvidenceRow *self = CT_EVIDENCE_ROW (object);

  ct_evidence_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_EVIDENCE_ROW);

  G_OBJECT_CLASS (ct_evidence_row_parent_class)->dispose (object);
}

static void
ct_evidence_row_class_init (CtEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_evidence_row_dispose;
  widget_class->map = ct_evidence_row_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtEvidenceRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtEvidenceRow, code);
  gtk_widget_class_bind_template_child (widget_class, CtEvidenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, CtEvidenceRow, caption);
  gtk_widget_class_bind_template_child (widget_class, CtEvidenceRow, uses);
  gtk_widget_class_bind_template_child (widget_class, CtEvidenceRow, count);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ct_evidence_row_init (CtEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ct_evidence_row_new (void)
{
  return g_object_new (CT_TYPE_EVIDENCE_ROW, NULL);
}

/**
 * ct_evidence_row_set_item:
 * @item: (nullable): what to show; %NULL lets go
 */
void
ct_evidence_row_set_item (CtEvidenceRow *self, CtEvidenceItem *item)
{
  CtPlan *plan;

  if (self->item != NULL)
    {
      plan = ct_node_get_plan (CT_NODE (self->item));
      g_signal_handlers_disconnect_by_data (self->item, self);
      if (plan != NULL)
        g_signal_handlers_disconnect_by_data (plan, self);
    }

  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  plan = ct_node_get_plan (CT_NODE (item));
  g_signal_connect_object (item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (plan != NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                             G_CONNECT_SWAPPED);
  update (self);
}
