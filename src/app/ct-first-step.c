/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-first-step"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-first-step.h"

#include "ct-choice-row.h"
#include "ct-enter-key.h"
#include "ct-priority.h"

/**
 * CtFirstStep:
 *
 * Where a plan begins: all criteria with their levels to click and a star for those that the plan
 * is about, and one button that says what comes next. It stands in the place of the plan's section
 * until something is written.
 */
struct _CtFirstStep
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *head_levels;
  GtkWidget *head_stars;
  GtkScrolledWindow *scroller;
  GtkWidget *list;
  GtkLabel *count;
  GtkButton *next;

  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;
  GPtrArray *rows; /* of CtChoiceRow */
  GtkSizeGroup *levels;
  GtkSizeGroup *stars;
  guint update_id;
  gboolean skipped;
};

enum
{
  SKIPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtFirstStep, ct_first_step, GTK_TYPE_WIDGET)

static guint
count_assessed (CtFirstStep *self)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      CtCriterion *criterion = ct_choice_row_get_criterion (g_ptr_array_index (self->rows, i));

      count +=
          ct_plan_get_level (self->plan, ct_criterion_get_code (criterion)) != CT_FIELD_NO_NUMBER;
    }

  return count;
}

static guint
count_chosen (CtFirstStep *self)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      CtCriterion *criterion = ct_choice_row_get_criterion (g_ptr_array_index (self->rows, i));

      count += ct_priority_get (self->plan, ct_criterion_get_code (criterion)) != CT_PRIORITY_NONE;
    }

  return count;
}

/* The first criterion without a level, or NULL. */
static GtkWidget *
find_unassessed (CtFirstStep *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CtCriterion *criterion = ct_choice_row_get_criterion (g_ptr_array_index (self->rows, i));

      if (ct_plan_get_level (self->plan, ct_criterion_get_code (criterion)) == CT_FIELD_NO_NUMBER)
        return g_ptr_array_index (self->rows, i);
    }

  return NULL;
}

static char *
dup_next_words (CtFirstStep *self)
{
  CtImprovement *first = ct_priority_get_first (self->plan);
  GtkWidget *unassessed = find_unassessed (self);

  if (first != NULL)
    return g_strdup_printf (_ ("Write what to improve for %s"),
                            ct_node_get_text (CT_NODE (first), CT_IMPROVEMENT_CRITERION));

  if (unassessed != NULL)
    return g_strdup_printf (_ ("Choose the level of %s"),
                            ct_criterion_get_code (
                                ct_choice_row_get_criterion (CT_CHOICE_ROW (unassessed))));

  return g_strdup (_ ("Choose what to improve with a star"));
}

static void
update (CtFirstStep *self)
{
  guint assessed = count_assessed (self);
  guint chosen = count_chosen (self);
  /* Translators: criteria with a level, all criteria, criteria chosen to be improved */
  g_autofree char *count = g_strdup_printf (_ ("%u of %u criteria have a level · %u to improve"),
                                            assessed, self->rows->len, chosen);
  g_autofree char *next = dup_next_words (self);

  gtk_label_set_text (self->count, count);
  gtk_button_set_label (self->next, next);
  for (guint i = 0; i < self->rows->len; i++)
    ct_choice_row_update (g_ptr_array_index (self->rows, i));
}

static gboolean
update_cb (gpointer data)
{
  CtFirstStep *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CtFirstStep *self, CtNode *node)
{
  if (self->update_id == 0 && (CT_IS_PLAN (node) || CT_IS_ASSESSMENT (node) ||
                               CT_IS_RESULT (node) || CT_IS_IMPROVEMENT (node)))
    self->update_id = g_idle_add (update_cb, self);
}

static int
get_position (CtFirstStep *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint position;

  return focus != NULL && g_ptr_array_find (self->rows, focus, &position) ? (int) position : -1;
}

static void
focus_row (CtFirstStep *self, int position)
{
  GtkWidget *row;
  graphene_rect_t bounds;

  if (position < 0 || position >= (int) self->rows->len)
    return;

  row = g_ptr_array_index (self->rows, position);
  gtk_widget_grab_focus (row);
  if (gtk_widget_compute_bounds (row, self->list, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtFirstStep *self = CT_FIRST_STEP (widget);
  int position = get_position (self);

  if (position >= 0)
    focus_row (self, position + g_variant_get_int32 (parameter));
}

static void
set_level (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtFirstStep *self = CT_FIRST_STEP (widget);
  int position = get_position (self);

  if (position >= 0)
    ct_choice_row_set_level (g_ptr_array_index (self->rows, position),
                             g_variant_get_int32 (parameter));
}

static void
choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtFirstStep *self = CT_FIRST_STEP (widget);
  int position = get_position (self);

  if (position >= 0)
    ct_choice_row_choose (g_ptr_array_index (self->rows, position));
}

/* The blue button: to the first chosen criterion, to a missing level, or to the stars. */
static void
go_on (CtFirstStep *self)
{
  CtImprovement *first = ct_priority_get_first (self->plan);
  GtkWidget *unassessed = find_unassessed (self);
  guint position = 0;

  if (first != NULL)
    {
      ct_selection_set_node (self->selection, CT_NODE (first));
      gtk_widget_activate_action (GTK_WIDGET (self), "win.work", "s", "edit");
      return;
    }

  if (unassessed != NULL)
    g_ptr_array_find (self->rows, unassessed, &position);
  focus_row (self, (int) position);
}

static void
go_on_with_key (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_on (CT_FIRST_STEP (widget));
}

static void
skip (CtFirstStep *self)
{
  self->skipped = TRUE;
  g_signal_emit (self, signals[SKIPPED], 0);
}

static void
clear (CtFirstStep *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
append_standard (CtFirstStep *self, CtStandard *standard)
{
  g_autofree char *text = g_strdup_printf (_ ("Standard %u"), ct_standard_get_number (standard));
  GListModel *criteria = ct_standard_get_criteria (standard);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *number = gtk_label_new (text);
  GtkWidget *name = gtk_label_new (ct_standard_get_name (standard));

  gtk_widget_add_css_class (head, "standard-head");
  gtk_widget_add_css_class (number, "strong");
  gtk_widget_add_css_class (name, "dim");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (head), number);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (self->list), head);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);
      GtkWidget *row = ct_choice_row_new (self->plan, self->framework, criterion);

      ct_choice_row_join (CT_CHOICE_ROW (row), self->levels, self->stars);
      g_ptr_array_add (self->rows, row);
      gtk_box_append (GTK_BOX (self->list), row);
    }
}

static void
build (CtFirstStep *self)
{
  GListModel *standards = ct_framework_get_standards (self->framework);

  for (guint i = 0; i < g_list_model_get_n_items (standards); i++)
    {
      g_autoptr (CtStandard) standard = g_list_model_get_item (standards, i);

      append_standard (self, standard);
    }
}

static void
release_plan (CtFirstStep *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->selection);
}

static void
ct_first_step_dispose (GObject *object)
{
  CtFirstStep *self = CT_FIRST_STEP (object);

  release_plan (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->levels);
  g_clear_object (&self->stars);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_FIRST_STEP);

  G_OBJECT_CLASS (ct_first_step_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  for (int level = 0; level <= 9; level++)
    {
      gtk_widget_class_add_binding_action (klass, GDK_KEY_0 + level, 0, "first.set-level", "i",
                                           level);
      gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_0 + level, 0, "first.set-level", "i",
                                           level);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "first.set-level", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, 0, "first.step", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, 0, "first.step", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "first.choose", NULL);
  ct_enter_key_bind (klass, 0, "first.go-on");
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtFirstStep, content);
  gtk_widget_class_bind_template_child (klass, CtFirstStep, head_levels);
  gtk_widget_class_bind_template_child (klass, CtFirstStep, head_stars);
  gtk_widget_class_bind_template_child (klass, CtFirstStep, scroller);
  gtk_widget_class_bind_template_child (klass, CtFirstStep, list);
  gtk_widget_class_bind_template_child (klass, CtFirstStep, count);
  gtk_widget_class_bind_template_child (klass, CtFirstStep, next);
  gtk_widget_class_bind_template_callback (klass, go_on);
  gtk_widget_class_bind_template_callback (klass, skip);
}

static void
ct_first_step_class_init (CtFirstStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_first_step_dispose;

  /**
   * CtFirstStep::skipped:
   *
   * Emitted when the user wants to begin in another way.
   */
  signals[SKIPPED] = g_signal_new ("skipped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-first-step.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "first.set-level", "i", set_level);
  gtk_widget_class_install_action (widget_class, "first.step", "i", step);
  gtk_widget_class_install_action (widget_class, "first.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "first.go-on", NULL, go_on_with_key);
  bind_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_first_step_init (CtFirstStep *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->levels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->stars = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_size_group_add_widget (self->levels, self->head_levels);
  gtk_size_group_add_widget (self->stars, self->head_stars);
}

/**
 * ct_first_step_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards
 * @selection: (nullable): what the window is looking at
 */
void
ct_first_step_set_plan (CtFirstStep *self,
                        CtPlan *plan,
                        CtFramework *framework,
                        CtSelection *selection)
{
  release_plan (self);
  clear (self);
  self->skipped = FALSE;
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_set_object (&self->framework, framework);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
}

/**
 * ct_first_step_is_due:
 *
 * Returns: whether the plan is still at its beginning
 */
gboolean
ct_first_step_is_due (CtFirstStep *self)
{
  return self->plan != NULL && self->framework != NULL && !self->skipped &&
         ct_priority_is_unwritten (self->plan);
}

/**
 * ct_first_step_show:
 *
 * Makes the rows, which a plan that is further on never needs.
 */
void
ct_first_step_show (CtFirstStep *self)
{
  if (self->rows->len == 0)
    build (self);
  update (self);
}

gboolean
ct_first_step_focus_work (CtFirstStep *self)
{
  focus_row (self, MAX (get_position (self), 0));

  return self->rows->len > 0;
}
