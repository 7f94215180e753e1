/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-tally-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-tally-row.h"

#include "ct-assessment-edit.h"
#include "ct-assessment-summary.h"
#include "ct-assessment-words.h"

/**
 * CtTallyRow:
 *
 * How many criteria meet a level, where only totals are known; beside it the share that follows
 * from the figures, flagged where the printed one differs.
 */
struct _CtTallyRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkDropDown *level;
  GtkEditable *met;
  GtkEditable *of;
  GtkEditable *printed;
  GtkLabel *share;

  CtTally *tally;
  CtFramework *framework;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtTallyRow, ct_tally_row, GTK_TYPE_WIDGET)

static void
put_number (GtkEditable *entry, int number)
{
  g_autofree char *text =
      number != CT_FIELD_NO_NUMBER ? g_strdup_printf ("%d", number) : g_strdup ("");

  if (!g_str_equal (gtk_editable_get_text (entry), text))
    gtk_editable_set_text (entry, text);
}

/* What is no number keeps its place in the field and is no number in the plan. */
static int
read_number (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, 9999, &number, NULL))
    return CT_FIELD_NO_NUMBER;

  return (int) number;
}

static char *
strip_spaces (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  return g_strjoinv ("", parts);
}

/* Not every criterion has every level: a share is of those that have it. */
static char *
dup_wrong_total (CtTallyRow *self, int of)
{
  int level = ct_node_get_number (CT_NODE (self->tally), CT_TALLY_LEVEL);
  guint having = level > 0 ? ct_framework_count_criteria (self->framework, level) : 0;
  g_autofree char *name = NULL;

  if (of <= 0 || having == 0 || (guint) of == having)
    return NULL;

  name = ct_assessment_words_dup_level (self->framework, level);

  return g_strdup_printf (g_dngettext (NULL, "%u criterion has %s.", "%u criteria have %s.",
                                       having),
                          having, name);
}

static void
show_share (CtTallyRow *self)
{
  CtNode *node = CT_NODE (self->tally);
  int met = ct_node_get_number (node, CT_TALLY_MET);
  int of = ct_node_get_number (node, CT_TALLY_OF);
  g_autofree char *wrong_total = dup_wrong_total (self, of);
  const char *printed = ct_node_get_text (node, CT_TALLY_PRINTED);
  g_autofree char *share =
      met >= 0 && of > 0 ? ct_assessment_summary_format_share (met, of) : g_strdup ("");
  g_autofree char *plain = strip_spaces (printed);
  gboolean differs = *share != '\0' && *plain != '\0' && !g_str_equal (plain, share);
  gboolean impossible = met >= 0 && of >= 0 && met > of;
  g_autofree char *text = NULL;

  if (impossible)
    text = g_strdup (_ ("More are met than there are."));
  else if (differs)
    text = g_strdup_printf (_ ("The figures give %s, not %s."), share, printed);
  else
    text = g_strdup_printf ("= %s", share);

  if (wrong_total != NULL && !impossible)
    {
      char *both = g_strdup_printf ("%s  %s", text, wrong_total);

      g_free (text);
      text = both;
    }

  gtk_label_set_text (self->share, text);
  gtk_widget_set_visible (GTK_WIDGET (self->share), *share != '\0' || impossible);
  if (differs || impossible || wrong_total != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->share), "warning-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->share), "warning-text");
}

static void
update (CtTallyRow *self)
{
  CtNode *node = CT_NODE (self->tally);
  int level = ct_node_get_number (node, CT_TALLY_LEVEL);

  if (!self->updating)
    {
      self->updating = TRUE;
      gtk_drop_down_set_selected (self->level,
                                  level > 0 ? (guint) level - 1 : GTK_INVALID_LIST_POSITION);
      put_number (self->met, ct_node_get_number (node, CT_TALLY_MET));
      put_number (self->of, ct_node_get_number (node, CT_TALLY_OF));
      if (!g_str_equal (gtk_editable_get_text (self->printed),
                        ct_node_get_text (node, CT_TALLY_PRINTED)))
        gtk_editable_set_text (self->printed, ct_node_get_text (node, CT_TALLY_PRINTED));
      self->updating = FALSE;
    }

  show_share (self);
}

static void
level_selected (CtTallyRow *self)
{
  guint row = gtk_drop_down_get_selected (self->level);

  if (!self->updating && self->tally != NULL && row != GTK_INVALID_LIST_POSITION)
    ct_node_set_number (CT_NODE (self->tally), CT_TALLY_LEVEL, (int) row + 1);
}

static void
met_changed (CtTallyRow *self)
{
  if (self->updating || self->tally == NULL)
    return;

  self->updating = TRUE;
  ct_node_set_number (CT_NODE (self->tally), CT_TALLY_MET, read_number (self->met));
  self->updating = FALSE;
}

static void
of_changed (CtTallyRow *self)
{
  if (self->updating || self->tally == NULL)
    return;

  self->updating = TRUE;
  ct_node_set_number (CT_NODE (self->tally), CT_TALLY_OF, read_number (self->of));
  self->updating = FALSE;
}

static void
printed_changed (CtTallyRow *self)
{
  if (self->updating || self->tally == NULL)
    return;

  self->updating = TRUE;
  ct_node_set_text (CT_NODE (self->tally), CT_TALLY_PRINTED, gtk_editable_get_text (self->printed));
  self->updating = FALSE;
}

static void
remove_tally (CtTallyRow *self)
{
  CtNode *parent = ct_node_get_parent (CT_NODE (self->tally));

  if (parent != NULL)
    ct_assessment_edit_remove_tally (ct_node_get_plan (CT_NODE (self->tally)),
                                     CT_ASSESSMENT (parent), self->tally);
}

static void
focus_left (CtTallyRow *self)
{
  CtPlan *plan = ct_node_get_plan (CT_NODE (self->tally));

  if (plan != NULL)
    ct_history_seal (ct_plan_get_history (plan));
}

static void
ct_tally_row_dispose (GObject *object)
{
  CtTallyRow *self = CT_TALLY_ROW (object);

  if (self->tally != NULL)
    g_signal_handlers_disconnect_by_data (self->tally, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_TALLY_ROW);
  g_clear_object (&self->tally);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (ct_tally_row_parent_class)->dispose (object);
}

static void
ct_tally_row_class_init (CtTallyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_tally_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-tally-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtTallyRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtTallyRow, level);
  gtk_widget_class_bind_template_child (widget_class, CtTallyRow, met);
  gtk_widget_class_bind_template_child (widget_class, CtTallyRow, of);
  gtk_widget_class_bind_template_child (widget_class, CtTallyRow, printed);
  gtk_widget_class_bind_template_child (widget_class, CtTallyRow, share);
  gtk_widget_class_bind_template_callback (widget_class, level_selected);
  gtk_widget_class_bind_template_callback (widget_class, met_changed);
  gtk_widget_class_bind_template_callback (widget_class, of_changed);
  gtk_widget_class_bind_template_callback (widget_class, printed_changed);
  gtk_widget_class_bind_template_callback (widget_class, remove_tally);
  gtk_widget_class_bind_template_callback (widget_class, focus_left);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_tally_row_init (CtTallyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_levels (CtTallyRow *self, CtFramework *framework)
{
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  int max = MAX ((int) ct_framework_get_max_level (framework),
                 ct_node_get_number (CT_NODE (self->tally), CT_TALLY_LEVEL));

  for (int level = 1; level <= max; level++)
    {
      g_autofree char *plain = g_strdup_printf (_ ("Level %d"), level);
      const char *name = ct_framework_get_level_name (framework, level);

      gtk_string_list_append (levels, name != NULL ? name : plain);
    }
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (levels));
}

GtkWidget *
ct_tally_row_new (CtTally *tally, CtFramework *framework)
{
  CtTallyRow *self = g_object_new (CT_TYPE_TALLY_ROW, NULL);

  self->tally = g_object_ref (tally);
  self->framework = g_object_ref (framework);
  self->updating = TRUE;
  fill_levels (self, framework);
  self->updating = FALSE;
  g_signal_connect_swapped (tally, "notify", G_CALLBACK (update), self);
  update (self);

  return GTK_WIDGET (self);
}

CtTally *
ct_tally_row_get_tally (CtTallyRow *self)
{
  return self->tally;
}
