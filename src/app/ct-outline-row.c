/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-outline-row.h"

#include "ct-cut-tip.h"

/**
 * CtOutlineRow:
 *
 * A row of the outline: code, name, level → target, number of improvements.
 */
struct _CtOutlineRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *code;
  GtkLabel *name;
  GtkWidget *mark;
  GtkLabel *chip;
  GtkLabel *count;

  CtOutlineItem *item;
};

G_DEFINE_FINAL_TYPE (CtOutlineRow, ct_outline_row, GTK_TYPE_WIDGET)

static const char *const chip_classes[] = { "up", "unmet", "unknown" };

static char *
dup_chip_text (int level, int target)
{
  if (level == CT_FIELD_NO_NUMBER && target == CT_FIELD_NO_NUMBER)
    return g_strdup ("–");

  if (target == CT_FIELD_NO_NUMBER || target == level)
    return g_strdup_printf ("%d", level == CT_FIELD_NO_NUMBER ? target : level);

  if (level == CT_FIELD_NO_NUMBER)
    return g_strdup_printf ("→%d", target);

  return g_strdup_printf ("%d→%d", level, target);
}

static const char *
get_chip_class (int level, int target)
{
  if (level == CT_FIELD_NO_NUMBER && target == CT_FIELD_NO_NUMBER)
    return "unknown";

  if (level == 0)
    return "unmet";

  return target > level && level != CT_FIELD_NO_NUMBER ? "up" : NULL;
}

static void
show_chip (CtOutlineRow *self)
{
  int level = ct_outline_item_get_level (self->item);
  int target = ct_outline_item_get_target (self->item);
  const char *wanted = get_chip_class (level, target);
  g_autofree char *text = dup_chip_text (level, target);
  gboolean visible = ct_outline_item_get_kind (self->item) == CT_PLACE_CRITERION;

  gtk_widget_set_visible (GTK_WIDGET (self->chip), visible);
  gtk_label_set_text (self->chip, text);
  for (guint i = 0; i < G_N_ELEMENTS (chip_classes); i++)
    if (g_strcmp0 (chip_classes[i], wanted) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (self->chip), chip_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->chip), chip_classes[i]);
}

static void
append_part (GString *words, char *part)
{
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, part);
  g_free (part);
}

/* A screen reader stops at the list's own row, which stands around the expander: it says the same.
 */
static void
say (CtOutlineRow *self, const char *words)
{
  GtkWidget *expander = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *list_row = expander != NULL ? gtk_widget_get_parent (expander) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (expander != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    ct_outline_item_get_name (self->item), -1);
  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
}

/**
 * ct_outline_row_speak:
 *
 * Says the row in words, "1.5 Lớp học, reached level 1, target level 2, 2 improvements", for itself
 * and for the list's row around it, which it may have got only now.
 */
void
ct_outline_row_speak (CtOutlineRow *self)
{
  g_autoptr (GString) words = g_string_new (ct_outline_item_get_label (self->item));
  int level = ct_outline_item_get_level (self->item);
  int target = ct_outline_item_get_target (self->item);
  guint count = ct_outline_item_get_count (self->item);
  guint findings = ct_outline_item_get_findings (self->item);

  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, ct_outline_item_get_name (self->item));
  if (level > 0)
    append_part (words, g_strdup_printf (_ ("reached level %d"), level));
  else if (level == 0)
    append_part (words, g_strdup (_ ("level 1 not reached")));
  if (target != CT_FIELD_NO_NUMBER)
    append_part (words, g_strdup_printf (_ ("target level %d"), target));
  if (count > 0)
    append_part (words,
                 g_strdup_printf (g_dngettext (NULL, "%u improvement", "%u improvements", count),
                                  count));

  if (findings > 0)
    append_part (words, g_strdup_printf (g_dngettext (NULL, "%u thing to look at",
                                                      "%u things to look at", findings),
                                         findings));

  say (self, words->str);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Rows of the whole plan's parts stand in one column with the numbered sections. */
static gboolean
is_section (CtPlaceKind kind)
{
  return kind == CT_PLACE_SECTION || kind == CT_PLACE_DOCUMENT || kind == CT_PLACE_ASSESSMENTS ||
         kind == CT_PLACE_EVIDENCE;
}

static void
update (CtOutlineRow *self)
{
  CtPlaceKind kind = ct_outline_item_get_kind (self->item);
  const char *label = ct_outline_item_get_label (self->item);
  guint count = ct_outline_item_get_count (self->item);
  g_autofree char *count_text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");

  gtk_label_set_text (self->code, label);
  gtk_widget_set_visible (GTK_WIDGET (self->code), *label != '\0' || is_section (kind));
  gtk_label_set_width_chars (self->code, is_section (kind) ? 4 : kind == CT_PLACE_STANDARD ? 1 : 3);
  gtk_label_set_text (self->name, ct_outline_item_get_name (self->item));
  gtk_label_set_text (self->count, count_text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), kind != CT_PLACE_SECTION || count > 0);
  gtk_widget_set_visible (self->mark, ct_outline_item_get_findings (self->item) > 0);
  show_chip (self);

  set_class (self->content, "standard", kind == CT_PLACE_STANDARD);
  set_class (self->content, "section", is_section (kind));
  set_class (self->content, "unplanned", kind == CT_PLACE_CRITERION && count == 0);
  ct_outline_row_speak (self);
}

static void
ct_outline_row_dispose (GObject *object)
{
  CtOutlineRow *self = CT_OUTLINE_ROW (object);

  ct_outline_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (ct_outline_row_parent_class)->dispose (object);
}

static void
ct_outline_row_class_init (CtOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_outline_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtOutlineRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineRow, code);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineRow, name);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineRow, chip);
  gtk_widget_class_bind_template_child (widget_class, CtOutlineRow, count);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ct_outline_row_init (CtOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_cut_tip_add (self->name);
}

GtkWidget *
ct_outline_row_new (void)
{
  return g_object_new (CT_TYPE_OUTLINE_ROW, NULL);
}

void
ct_outline_row_set_item (CtOutlineRow *self, CtOutlineItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (update), self);
  update (self);
}

CtOutlineItem *
ct_outline_row_get_item (CtOutlineRow *self)
{
  return self->item;
}
