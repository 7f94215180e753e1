/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-field-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-field-row.h"

#include "ct-evidence-item.h"
#include "ct-meaning.h"
#include "ct-people-context.h"
#include "ct-text-box.h"
#include "ct-words.h"

/**
 * CtFieldRow:
 *
 * One field of a node: its label, its words to edit, and under them what they mean. Every keystroke
 * reaches the model, where it joins the step before it; leaving the field ends the step.
 */
struct _CtFieldRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *label;
  CtTextBox *text_box;
  GtkTextView *text_view;
  GtkLabel *meaning;

  CtNode *node;
  guint field;
  int entry; /* of evidence; -1 for fields that are no evidence */
  gulong handler;
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtFieldRow, ct_field_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static char *
dup_text (CtFieldRow *self)
{
  CtEvidence *evidence;

  if (self->entry < 0)
    return ct_words_dup (self->node, self->field);

  evidence = ct_node_get_boxed (self->node, self->field);
  if ((guint) self->entry >= ct_evidence_get_length (evidence))
    return g_strdup ("");

  return g_strdup (ct_evidence_get_text (evidence, self->entry));
}

static void
put_text (CtFieldRow *self, const char *text)
{
  g_autoptr (CtEvidence) evidence = NULL;

  if (self->entry < 0)
    {
      ct_words_set (self->node, self->field, text);
      return;
    }

  evidence = ct_evidence_with_text (ct_node_get_boxed (self->node, self->field), self->entry, text);
  ct_node_set_boxed (self->node, self->field,
                     ct_evidence_get_length (evidence) > 0 ? evidence : NULL);
}

static char *
dup_buffer_text (CtFieldRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static CtMeaning *
take_evidence_meaning (CtFieldRow *self)
{
  CtEvidence *evidence = ct_node_get_boxed (self->node, self->field);
  CtPlan *plan = ct_node_get_plan (self->node);
  const char *ref = "";
  CtNode *item;
  CtMeaning *meaning;

  if ((guint) self->entry < ct_evidence_get_length (evidence))
    ref = ct_evidence_get_ref (evidence, self->entry);
  item = plan != NULL && *ref != '\0' ? ct_plan_find (plan, ref) : NULL;
  if (*ref == '\0')
    return NULL;

  meaning = g_new0 (CtMeaning, 1);
  meaning->understood = CT_IS_EVIDENCE_ITEM (item);
  if (!meaning->understood)
    {
      meaning->text = g_strdup_printf (_ ("Refers to evidence that is not in the list (%s). Choose "
                                          "another one, or take the reference away."),
                                       ref);
      return meaning;
    }

  meaning->text = g_strjoin (" · ", ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE),
                             ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE), NULL);

  return meaning;
}

static CtMeaning *
take_date_meaning (CtFieldRow *self)
{
  g_autofree char *shown = dup_buffer_text (self);
  g_autofree char *kept = ct_words_dup (self->node, self->field);
  CtMeaning *meaning;

  if (*shown == '\0')
    return NULL;

  meaning = g_new0 (CtMeaning, 1);
  meaning->understood = ct_words_is_good_date (self->node, self->field);
  meaning->text = meaning->understood
                      ? g_steal_pointer (&kept)
                      : g_strdup (_ ("This is no date. Write for example: 06/9/2026, or 9/2026"));

  return meaning;
}

static CtMeaning *
take_people_meaning (CtFieldRow *self)
{
  CtPeopleNames *names = ct_people_context_find (GTK_WIDGET (self));
  char *text = NULL;
  CtMeaning *meaning;

  if (names != NULL)
    text = ct_people_dup_meaning (ct_node_get_text (self->node, self->field),
                                  ct_people_names_get_roles (names),
                                  ct_people_names_is_preschool (names));
  if (text == NULL)
    return NULL;

  meaning = g_new0 (CtMeaning, 1);
  meaning->understood = TRUE;
  meaning->plain = TRUE;
  meaning->text = text;

  return meaning;
}

static CtMeaning *
take_meaning (CtFieldRow *self)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (CT_NODE_GET_CLASS (self->node)->pspecs[self->field]);
  CtPlan *plan = ct_node_get_plan (self->node);

  if (type == CT_TYPE_PERIOD)
    return ct_meaning_of_period (ct_node_get_boxed (self->node, self->field),
                                 plan != NULL ? ct_plan_get_calendar (plan) : NULL);

  if (type == CT_TYPE_BUDGET)
    return ct_meaning_of_budget (ct_node_get_boxed (self->node, self->field));

  if (ct_people_context_is_field (self->node, self->field))
    return take_people_meaning (self);

  if (ct_words_is_date (self->node, self->field))
    return take_date_meaning (self);

  return self->entry >= 0 ? take_evidence_meaning (self) : NULL;
}

static void
show_meaning (CtFieldRow *self)
{
  g_autoptr (CtMeaning) meaning = take_meaning (self);
  g_autofree char *text = NULL;
  gboolean ticked;

  gtk_widget_set_visible (GTK_WIDGET (self->meaning), meaning != NULL);
  if (meaning == NULL)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->text_view),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  ticked = meaning->understood && !meaning->plain && self->entry < 0;
  text = g_strconcat (ticked ? "✓ " : "", meaning->text, NULL);
  gtk_label_set_text (self->meaning, text);
  if (meaning->understood)
    gtk_widget_remove_css_class (GTK_WIDGET (self->meaning), "warning-text");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "warning-text");
  if (ticked)
    gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "success-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->meaning), "success-text");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning->text, -1);
}

static void
update_from_node (CtFieldRow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  if (self->node == NULL || self->updating)
    return;

  text = dup_text (self);
  shown = dup_buffer_text (self);
  if (!g_str_equal (text, shown))
    {
      self->updating = TRUE;
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
      self->updating = FALSE;
    }

  show_meaning (self);
}

static void
buffer_changed (CtFieldRow *self)
{
  g_autofree char *text = NULL;

  if (self->updating || self->node == NULL)
    return;

  /* Nothing is rewritten under the caret, even where the model keeps the words in another form. */
  text = dup_buffer_text (self);
  self->updating = TRUE;
  put_text (self, text);
  self->updating = FALSE;
  show_meaning (self);
}

static void
seal_history (CtFieldRow *self)
{
  CtPlan *plan = self->node != NULL ? ct_node_get_plan (self->node) : NULL;

  if (plan != NULL)
    ct_history_seal (ct_plan_get_history (plan));
}

static void
unbind (CtFieldRow *self)
{
  if (self->node != NULL)
    g_clear_signal_handler (&self->handler, self->node);
  g_clear_object (&self->node);
}

/* Who is named is known from where the row stands. */
static void
ct_field_row_root (GtkWidget *widget)
{
  CtFieldRow *self = CT_FIELD_ROW (widget);

  GTK_WIDGET_CLASS (ct_field_row_parent_class)->root (widget);

  if (self->node != NULL && ct_people_context_is_field (self->node, self->field))
    show_meaning (self);
}

static void
ct_field_row_dispose (GObject *object)
{
  CtFieldRow *self = CT_FIELD_ROW (object);

  unbind (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_FIELD_ROW);

  G_OBJECT_CLASS (ct_field_row_parent_class)->dispose (object);
}

static void
ct_field_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtFieldRow *self = CT_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->label));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_field_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtFieldRow *self = CT_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      gtk_label_set_label (self->label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_label (self->label), -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_field_row_class_init (CtFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CT_TYPE_TEXT_BOX);
  object_class->dispose = ct_field_row_dispose;
  widget_class->root = ct_field_row_root;
  object_class->get_property = ct_field_row_get_property;
  object_class->set_property = ct_field_row_set_property;

  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtFieldRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtFieldRow, label);
  gtk_widget_class_bind_template_child (widget_class, CtFieldRow, text_box);
  gtk_widget_class_bind_template_child (widget_class, CtFieldRow, meaning);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_field_row_init (CtFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text_view = ct_text_box_get_view (self->text_box);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed",
                           G_CALLBACK (buffer_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (seal_history), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text_view), focus);
}

GtkWidget *
ct_field_row_new (const char *label)
{
  return g_object_new (CT_TYPE_FIELD_ROW, "label", label, NULL);
}

static void
bind_to (CtFieldRow *self, CtNode *node, guint field, int entry)
{
  g_autofree char *signal = NULL;

  seal_history (self);
  unbind (self);
  self->field = field;
  self->entry = entry;
  if (node == NULL)
    return;

  self->node = g_object_ref (node);
  signal = g_strconcat ("notify::", CT_NODE_GET_CLASS (node)->pspecs[field]->name, NULL);
  self->handler = g_signal_connect_swapped (node, signal, G_CALLBACK (update_from_node), self);
  if (ct_people_context_is_field (node, field))
    ct_text_box_complete_people (self->text_box);
  update_from_node (self);
}

/**
 * ct_field_row_bind:
 * @node: (nullable): what to edit; %NULL lets go
 * @field: a field with words
 */
void
ct_field_row_bind (CtFieldRow *self, CtNode *node, guint field)
{
  bind_to (self, node, field, -1);
}

/**
 * ct_field_row_bind_entry:
 * @field: a field with evidence
 * @entry: which of its entries; the length of the evidence means one more
 */
void
ct_field_row_bind_entry (CtFieldRow *self, CtNode *node, guint field, guint entry)
{
  bind_to (self, node, field, (int) entry);
}

const char *
ct_field_row_get_label (CtFieldRow *self)
{
  return gtk_label_get_label (self->label);
}

void
ct_field_row_focus_text (CtFieldRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

gboolean
ct_field_row_is_bound (CtFieldRow *self, CtNode *node, guint field, int entry)
{
  return self->node == node && self->field == field && self->entry == entry;
}

/**
 * ct_field_row_select:
 * @start: where the selection begins, in characters
 * @end: where it ends
 *
 * Puts the focus on the words, with some of them selected.
 */
void
ct_field_row_select (CtFieldRow *self, int start, int end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter from, to;

  ct_field_row_focus_text (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &to, &from);
}

/**
 * ct_field_row_join:
 * @group: a horizontal size group: the labels of its rows get one width
 */
void
ct_field_row_join (CtFieldRow *self, GtkSizeGroup *group)
{
  gtk_size_group_add_widget (group, GTK_WIDGET (self->label));
}
