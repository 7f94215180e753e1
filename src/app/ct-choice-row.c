/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-choice-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-choice-row.h"

#include "ct-assessment-edit.h"
#include "ct-assessment-words.h"
#include "ct-cut-tip.h"
#include "ct-priority.h"

/**
 * CtChoiceRow:
 *
 * A criterion of the first step: its level to click, and a star for "to improve". The row takes the
 * focus as a whole; figures, space and arrows are read by the list around it.
 */
struct _CtChoiceRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *levels;
  GtkWidget *star;
  GPtrArray *toggles; /* of GtkToggleButton, from level 0 */

  CtPlan *plan;
  CtFramework *framework;
  CtCriterion *criterion;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtChoiceRow, ct_choice_row, GTK_TYPE_WIDGET)

static const char *
get_code (CtChoiceRow *self)
{
  return ct_criterion_get_code (self->criterion);
}

static void
speak (CtChoiceRow *self, int level, CtPriority priority)
{
  g_autofree char *level_words = ct_assessment_words_dup_level (self->framework, level);
  g_autofree char *words =
      g_strdup_printf ("%s %s, %s, %s", get_code (self), ct_criterion_get_name (self->criterion),
                       level_words,
                       priority == CT_PRIORITY_NONE ? _ ("not chosen") : _ ("to improve"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_star (CtChoiceRow *self, CtPriority priority)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->star), priority != CT_PRIORITY_NONE);
  gtk_button_set_icon_name (GTK_BUTTON (self->star), priority != CT_PRIORITY_NONE
                                                         ? "starred-symbolic"
                                                         : "non-starred-symbolic");
  gtk_widget_set_sensitive (self->star, priority != CT_PRIORITY_WRITTEN);
  gtk_widget_set_tooltip_text (self->star, priority == CT_PRIORITY_WRITTEN
                                               ? _ ("Something is written about it already")
                                               : _ ("To improve"));
}

/**
 * ct_choice_row_update:
 *
 * Shows what the plan says now.
 */
void
ct_choice_row_update (CtChoiceRow *self)
{
  int level = ct_plan_get_level (self->plan, get_code (self));
  CtPriority priority = ct_priority_get (self->plan, get_code (self));

  self->updating = TRUE;
  for (guint i = 0; i < self->toggles->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->toggles, i), level == (int) i);
  show_star (self, priority);
  self->updating = FALSE;
  speak (self, level, priority);
}

/* A click on the level that is set takes it away. */
static void
level_toggled_cb (CtChoiceRow *self, GtkToggleButton *toggle)
{
  guint level;

  if (self->updating || !g_ptr_array_find (self->toggles, toggle, &level))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  ct_assessment_edit_set_level (self->plan, ct_assessment_edit_get_of (self->plan, get_code (self)),
                                get_code (self),
                                gtk_toggle_button_get_active (toggle) ? (int) level
                                                                      : CT_FIELD_NO_NUMBER);
  ct_choice_row_update (self);
}

static void
star_toggled_cb (CtChoiceRow *self)
{
  if (self->updating)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  ct_choice_row_choose (self);
}

static void
pressed_cb (CtChoiceRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
ct_choice_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
ct_choice_row_dispose (GObject *object)
{
  CtChoiceRow *self = CT_CHOICE_ROW (object);

  g_clear_pointer (&self->toggles, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->criterion);

  G_OBJECT_CLASS (ct_choice_row_parent_class)->dispose (object);
}

static void
ct_choice_row_class_init (CtChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_choice_row_dispose;
  widget_class->focus = ct_choice_row_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "choicerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ct_choice_row_init (CtChoiceRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->toggles = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
append_names (CtChoiceRow *self)
{
  GtkWidget *code = gtk_label_new (get_code (self));
  GtkWidget *name = gtk_label_new (ct_criterion_get_name (self->criterion));

  gtk_label_set_xalign (GTK_LABEL (code), 0);
  gtk_label_set_width_chars (GTK_LABEL (code), 4);
  gtk_widget_add_css_class (code, "dim");
  gtk_widget_add_css_class (code, "tabular");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  ct_cut_tip_add (GTK_LABEL (name));
  gtk_box_append (GTK_BOX (self->box), code);
  gtk_box_append (GTK_BOX (self->box), name);

  if (ct_criterion_get_mandatory (self->criterion))
    {
      GtkWidget *mandatory = gtk_label_new (_ ("mandatory"));

      gtk_widget_add_css_class (mandatory, "caption-text");
      gtk_widget_add_css_class (mandatory, "dim");
      gtk_box_append (GTK_BOX (self->box), mandatory);
    }
}

/* The keys belong to the row: its buttons are for the pointer and for assistive tools. */
static GtkWidget *
prepare (CtChoiceRow *self, GtkWidget *button, GCallback callback)
{
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "toggled", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
append_levels (CtChoiceRow *self)
{
  self->levels = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->levels, "linked");
  gtk_widget_add_css_class (self->levels, "level-choice");
  gtk_widget_set_valign (self->levels, GTK_ALIGN_CENTER);

  for (int level = 0; level <= (int) ct_criterion_get_max_level (self->criterion); level++)
    {
      g_autofree char *words = ct_assessment_words_dup_level (self->framework, level);
      GtkWidget *toggle =
          prepare (self, gtk_toggle_button_new_with_label (words), G_CALLBACK (level_toggled_cb));

      if (level == 0)
        gtk_widget_add_css_class (toggle, "unmet");
      g_ptr_array_add (self->toggles, toggle);
      gtk_box_append (GTK_BOX (self->levels), toggle);
    }

  gtk_box_append (GTK_BOX (self->box), self->levels);
}

static void
append_star (CtChoiceRow *self)
{
  self->star = prepare (self, gtk_toggle_button_new (), G_CALLBACK (star_toggled_cb));
  gtk_widget_add_css_class (self->star, "star");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("To improve"), -1);
  gtk_box_append (GTK_BOX (self->box), self->star);
}

GtkWidget *
ct_choice_row_new (CtPlan *plan, CtFramework *framework, CtCriterion *criterion)
{
  CtChoiceRow *self = g_object_new (CT_TYPE_CHOICE_ROW, NULL);

  self->plan = g_object_ref (plan);
  self->framework = g_object_ref (framework);
  self->criterion = g_object_ref (criterion);
  append_names (self);
  append_levels (self);
  append_star (self);
  ct_choice_row_update (self);

  return GTK_WIDGET (self);
}

CtCriterion *
ct_choice_row_get_criterion (CtChoiceRow *self)
{
  return self->criterion;
}

/**
 * ct_choice_row_set_level:
 * @level: the level reached; one that the criterion does not have is left alone
 */
void
ct_choice_row_set_level (CtChoiceRow *self, int level)
{
  if (level < (int) self->toggles->len)
    ct_assessment_edit_set_level (self->plan,
                                  ct_assessment_edit_get_of (self->plan, get_code (self)),
                                  get_code (self), level);
}

/**
 * ct_choice_row_choose:
 *
 * Chooses the criterion for improvement, or lets it go.
 */
void
ct_choice_row_choose (CtChoiceRow *self)
{
  ct_priority_toggle (self->plan, get_code (self));
  ct_choice_row_update (self);
}

/**
 * ct_choice_row_join:
 *
 * The levels, and the stars, of all rows become equally wide.
 */
void
ct_choice_row_join (CtChoiceRow *self, GtkSizeGroup *levels, GtkSizeGroup *stars)
{
  gtk_size_group_add_widget (levels, self->levels);
  gtk_size_group_add_widget (stars, self->star);
}
