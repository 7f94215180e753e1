/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-grid"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-assessment-grid-private.h"

#include "ct-assessment-edit.h"
#include "ct-assessment-words.h"
#include "ct-enter-key.h"

/* What the keys and the menu of the grid do. */

static void
set_level (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtAssessmentGrid *self = CT_ASSESSMENT_GRID (widget);
  guint position;
  CtLevelCell *cell = _ct_assessment_grid_get_focused (self, &position);
  int level = g_variant_get_int32 (parameter);

  if (cell == NULL || level > (int) ct_framework_get_max_level (self->framework))
    return;

  ct_assessment_edit_set_level (self->plan, ct_level_cell_get_assessment (cell),
                                ct_criterion_get_code (ct_level_cell_get_criterion (cell)), level);
  if (level != CT_FIELD_NO_NUMBER)
    _ct_assessment_grid_focus (self, (int) (position + self->columns->len));
}

static void
move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtAssessmentGrid *self = CT_ASSESSMENT_GRID (widget);
  int n_columns = (int) self->columns->len;
  guint position;
  int column, row;

  if (_ct_assessment_grid_get_focused (self, &position) == NULL)
    return;

  g_variant_get (parameter, "(ii)", &column, &row);
  column += (int) position % n_columns;
  if (column >= 0 && column < n_columns)
    _ct_assessment_grid_focus (self, ((int) position / n_columns + row) * n_columns + column);
}

static void
open_criterion (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtAssessmentGrid *self = CT_ASSESSMENT_GRID (widget);

  ct_selection_set_place (self->selection, CT_PLACE_CRITERION,
                          g_variant_get_string (parameter, NULL), NULL);
}

static GMenuModel *
make_menu_model (CtAssessmentGrid *self, CtLevelCell *cell)
{
  g_autoptr (GMenu) levels = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  GMenu *menu = g_menu_new ();
  CtCriterion *criterion = ct_level_cell_get_criterion (cell);
  g_autofree char *action =
      g_strdup_printf ("assessments.open-criterion('%s')", ct_criterion_get_code (criterion));

  for (int level = 0; level <= (int) ct_criterion_get_max_level (criterion); level++)
    {
      g_autofree char *label = ct_assessment_words_dup_level (self->framework, level);
      g_autofree char *set = g_strdup_printf ("assessments.set-level(%d)", level);

      g_menu_append (levels, label, set);
    }
  g_menu_append (levels, _ ("not assessed"), "assessments.set-level(-1)");
  g_menu_append (others, _ ("Open the criterion"), action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (levels));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));

  return G_MENU_MODEL (menu);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtAssessmentGrid *self = CT_ASSESSMENT_GRID (widget);
  g_autoptr (GMenuModel) model = NULL;
  guint position;
  CtLevelCell *cell = _ct_assessment_grid_get_focused (self, &position);
  graphene_rect_t bounds;

  if (cell == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (cell), widget, &bounds))
    return;

  model = make_menu_model (self, cell);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
bind_keys (GtkWidgetClass *klass)
{
  for (int level = 0; level <= 9; level++)
    {
      gtk_widget_class_add_binding_action (klass, GDK_KEY_0 + level, 0, "assessments.set-level",
                                           "i", level);
      gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_0 + level, 0, "assessments.set-level",
                                           "i", level);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "assessments.set-level", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_BackSpace, 0, "assessments.set-level", "i",
                                       -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, 0, "assessments.move", "(ii)", 0, -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, 0, "assessments.move", "(ii)", 0, 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, 0, "assessments.move", "(ii)", -1, 0);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Right, 0, "assessments.move", "(ii)", 1, 0);
  ct_enter_key_bind (klass, 0, "assessments.menu");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "assessments.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "assessments.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "assessments.menu", NULL);
}

void
_ct_assessment_grid_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "assessments.set-level", "i", set_level);
  gtk_widget_class_install_action (klass, "assessments.move", "(ii)", move);
  gtk_widget_class_install_action (klass, "assessments.menu", NULL, show_menu);
  gtk_widget_class_install_action (klass, "assessments.open-criterion", "s", open_criterion);
  bind_keys (klass);
}
