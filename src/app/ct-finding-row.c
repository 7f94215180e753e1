/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-finding-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-finding-row.h"

#include "ct-finding-place.h"

/**
 * CtFindingRow:
 *
 * A finding in the checks: what is wrong, where, and the way there. The current one also offers
 * what usually puts it right. A row may be a heading instead.
 */
struct _CtFindingRow
{
  GtkWidget parent_instance;

  GtkStack *content;
  GtkLabel *heading;
  GtkImage *icon;
  GtkLabel *sentence;
  GtkLabel *place;
  GtkWidget *offers;
  GtkButton *remedy;
  GtkWidget *put_off;
  GtkWidget *dismiss;
  GtkWidget *restore;
  GtkButton *go;

  CtFinding *finding;
};

enum
{
  GO,
  EDIT,
  REMEDY,
  DISMISS,
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtFindingRow, ct_finding_row, GTK_TYPE_WIDGET)

static const char *const icons[CT_N_SEVERITIES] = {
  "dialog-error-symbolic",
  "dialog-warning-symbolic",
  "dialog-information-symbolic",
};

static const char *const icon_classes[CT_N_SEVERITIES] = { "error-text", "warning-text", "dim" };

static const char *
get_severity_word (CtSeverity severity)
{
  switch (severity)
    {
    case CT_SEVERITY_ERROR:
      return _ ("Wrong");
    case CT_SEVERITY_WARNING:
      return _ ("Please look");
    case CT_SEVERITY_HINT:
    default:
      return _ ("Hint");
    }
}

static void
go (CtFindingRow *self)
{
  g_signal_emit (self, signals[GO], 0);
}

static void
put_off (CtFindingRow *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
remedy (CtFindingRow *self)
{
  g_signal_emit (self, signals[REMEDY], 0);
}

static void
dismiss (CtFindingRow *self)
{
  g_signal_emit (self, signals[DISMISS], 0);
}

static void
restore (CtFindingRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
ct_finding_row_dispose (GObject *object)
{
  CtFindingRow *self = CT_FINDING_ROW (object);

  g_clear_object (&self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (ct_finding_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass,
                                               "/io/github/caitien/CaiTien/ui/ct-finding-row.ui");
  gtk_widget_class_bind_template_child (klass, CtFindingRow, content);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, heading);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, icon);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, sentence);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, place);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, offers);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, remedy);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, put_off);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, dismiss);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, restore);
  gtk_widget_class_bind_template_child (klass, CtFindingRow, go);
  gtk_widget_class_bind_template_callback (klass, go);
  gtk_widget_class_bind_template_callback (klass, remedy);
  gtk_widget_class_bind_template_callback (klass, put_off);
  gtk_widget_class_bind_template_callback (klass, dismiss);
  gtk_widget_class_bind_template_callback (klass, restore);
}

static void
ct_finding_row_class_init (CtFindingRowClass *klass)
{
  static const char *const names[N_SIGNALS] = { "go", "edit", "remedy", "dismiss", "restore" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_finding_row_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_finding_row_init (CtFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ct_finding_row_new (void)
{
  return g_object_new (CT_TYPE_FINDING_ROW, NULL);
}

/* A screen reader stops at the list's own row, which stands around this one. */
static void
say (CtFindingRow *self, const char *words)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
}

void
ct_finding_row_show_heading (CtFindingRow *self, const char *heading)
{
  g_clear_object (&self->finding);
  gtk_stack_set_visible_child_name (self->content, "heading");
  gtk_label_set_text (self->heading, heading);
  say (self, heading);
}

static void
show_icon (CtFindingRow *self, CtSeverity severity)
{
  gtk_image_set_from_icon_name (self->icon, icons[severity]);
  for (guint i = 0; i < CT_N_SEVERITIES; i++)
    if (i == severity)
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), icon_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->icon), icon_classes[i]);
}

/* What is late may have a new term instead of being done. */
static gboolean
is_late (CtFinding *finding)
{
  return g_str_equal (ct_finding_get_rule (finding), "action-late");
}

/**
 * ct_finding_row_show_finding:
 * @remedy: (nullable): what the usual remedy is called
 * @dismissed: whether it was passed over
 */
void
ct_finding_row_show_finding (CtFindingRow *self,
                             CtFinding *finding,
                             const char *remedy_label,
                             gboolean dismissed)
{
  CtSeverity severity = ct_finding_get_severity (finding);
  g_autofree char *place = ct_finding_place_dup_words (finding);
  g_autofree char *words = g_strdup_printf ("%s: %s %s", get_severity_word (severity),
                                            ct_finding_get_sentence (finding), place);

  g_set_object (&self->finding, finding);
  gtk_stack_set_visible_child_name (self->content, "finding");
  show_icon (self, severity);
  gtk_label_set_text (self->sentence, ct_finding_get_sentence (finding));
  gtk_label_set_text (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->remedy), remedy_label != NULL && !dismissed);
  if (remedy_label != NULL)
    gtk_button_set_label (self->remedy, remedy_label);
  gtk_widget_set_visible (self->put_off, !dismissed && is_late (finding));
  gtk_widget_set_visible (self->dismiss, !dismissed);
  gtk_widget_set_visible (self->restore, dismissed);
  say (self, words);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * ct_finding_row_set_current:
 *
 * The finding that one is at offers more than the others.
 */
void
ct_finding_row_set_current (CtFindingRow *self, gboolean current)
{
  gtk_widget_set_visible (self->offers, current);
  set_class (GTK_WIDGET (self->go), "suggested-action", current);
  set_class (GTK_WIDGET (self->go), "flat", !current);
}

/**
 * ct_finding_row_get_finding:
 *
 * Returns: (nullable): %NULL for a heading
 */
CtFinding *
ct_finding_row_get_finding (CtFindingRow *self)
{
  return self->finding;
}
