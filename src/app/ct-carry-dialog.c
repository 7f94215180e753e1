/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-carry-dialog"

#include "config.h"

#include "ct-carry-dialog.h"

#include <glib/gi18n.h>

#include "ct-carry-list.h"
#include "ct-carry-source.h"
#include "ct-enter-key.h"
#include "ct-form-choice.h"
#include "ct-framework-choice.h"
#include "ct-framework-words.h"
#include "ct-mnemonic.h"

/* How far the school years go that are offered, after the one that is proposed. */
#define YEARS_AHEAD 2

/* The longest plans that are usual. */
#define MAX_YEARS 5

/* From June on, who starts a plan means the school year to come. */
#define FIRST_PLANNING_MONTH 6

/**
 * CtCarryDialog:
 *
 * Makes the next plan from an earlier one: which one, for which years, by which standards, and what
 * of the work that is not finished comes along. Everything has a good value already; what needs a
 * look stands first in the list.
 */
struct _CtCarryDialog
{
  AdwWindow parent_instance;

  /* Template children */
  CtCarrySource *source;
  GtkDropDown *year_drop;
  GtkDropDown *duration_drop;
  GtkDropDown *framework_drop;
  GtkLabel *framework_caption;
  GtkDropDown *form_drop;
  GtkStack *stack;
  GtkLabel *empty_label;
  CtCarryList *list;
  GtkLabel *summary_label;
  GtkLabel *waiting_label;

  CtCatalogue *catalogue;
  CtDay today;
  CtCarryOver *carry;
  CtFrameworkChoice *framework_choice;
  CtFormChoice *form_choice;
  int first_offered_year;
  gboolean updating;
  GTask *task;

  /* What was chosen before the dialog came up; 0 and NULL where nothing was. */
  int wanted_year;
  int wanted_years;
  char *wanted_framework;
  char *wanted_form;
};

G_DEFINE_FINAL_TYPE (CtCarryDialog, ct_carry_dialog, ADW_TYPE_WINDOW)

static CtCalendar *
get_source_calendar (CtCarryDialog *self)
{
  return ct_plan_get_calendar (ct_carry_over_get_source (self->carry));
}

static int
get_first_year (CtCarryDialog *self)
{
  return self->first_offered_year + (int) gtk_drop_down_get_selected (self->year_drop);
}

/* The first day of the new plan. */
static CtDay
get_first_day (CtCarryDialog *self)
{
  return ct_calendar_year_start (get_source_calendar (self), get_first_year (self));
}

static CtFramework *
get_framework (CtCarryDialog *self)
{
  return self->framework_choice != NULL ? ct_framework_choice_get (self->framework_choice) : NULL;
}

/* What follows from the choices */

static char *
dup_counts (guint improvements, guint actions)
{
  g_autofree char *improvement_words =
      g_strdup_printf (ngettext ("%u improvement", "%u improvements", improvements), improvements);
  g_autofree char *action_words =
      g_strdup_printf (ngettext ("%u action", "%u actions", actions), actions);

  return g_strdup_printf (
      /* Translators: how many improvements and how many actions */
      _ ("%s and %s come along"), improvement_words, action_words);
}

static void
update_summary (CtCarryDialog *self)
{
  guint improvements = 0, actions = 0, waiting = 0;
  g_autofree char *counts = NULL;
  g_autofree char *waiting_words = NULL;

  if (self->carry != NULL)
    ct_carry_over_count (self->carry, &improvements, &actions, &waiting);
  counts = dup_counts (improvements, actions);
  waiting_words = g_strdup_printf (ngettext ("%u without a criterion yet",
                                             "%u without a criterion yet", waiting),
                                   waiting);
  gtk_label_set_label (self->summary_label, counts);
  gtk_label_set_label (self->waiting_label, waiting_words);
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), self->carry != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting_label), waiting > 0);
}

static void
update_framework_caption (CtCarryDialog *self)
{
  CtFramework *framework = get_framework (self);
  g_autofree char *caption =
      framework != NULL ? ct_framework_words_dup_facts (framework, get_first_day (self)) : NULL;

  gtk_label_set_label (self->framework_caption, caption != NULL ? caption : "");
}

static void
form_selected (CtCarryDialog *self)
{
  if (!self->updating && self->carry != NULL)
    ct_carry_over_set_form (self->carry, ct_form_choice_get (self->form_choice));
}

static void
propose_form (CtCarryDialog *self)
{
  CtFramework *framework = get_framework (self);

  ct_form_choice_propose (self->form_choice,
                          ct_catalogue_propose_next_form (self->catalogue,
                                                          ct_carry_over_get_source (self->carry),
                                                          framework != NULL
                                                              ? ct_framework_get_id (framework)
                                                              : NULL));
  ct_form_choice_choose (self->form_choice,
                         ct_catalogue_get_form (self->catalogue, self->wanted_form));
  g_clear_pointer (&self->wanted_form, g_free);
  form_selected (self);
}

static void
show_list (CtCarryDialog *self)
{
  gboolean empty = g_list_model_get_n_items (ct_carry_over_get_candidates (self->carry)) == 0;

  ct_carry_list_show (self->list, self->carry, self->today);
  gtk_label_set_label (self->empty_label,
                       _ ("Everything in that plan is finished. School, document and sections come "
                          "along, with their years moved on."));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
  update_summary (self);
}

static void
framework_selected (CtCarryDialog *self)
{
  CtFramework *framework = get_framework (self);
  const char *from;

  if (self->updating || self->carry == NULL)
    return;

  from = ct_node_get_text (CT_NODE (ct_carry_over_get_source (self->carry)), CT_PLAN_FRAMEWORK);
  ct_carry_over_set_framework (self->carry, framework,
                               framework != NULL
                                   ? ct_catalogue_get_counterparts (self->catalogue, from,
                                                                    ct_framework_get_id (framework))
                                   : NULL);
  update_framework_caption (self);
  propose_form (self);
  show_list (self);
}

static void
propose_framework (CtCarryDialog *self)
{
  CtPlan *source = ct_carry_over_get_source (self->carry);
  CtNode *school = CT_NODE (ct_plan_get_school (source));

  self->updating = TRUE;
  ct_framework_choice_list (self->framework_choice, self->catalogue,
                            ct_node_get_text (school, CT_SCHOOL_KIND),
                            ct_carry_over_get_source_framework (self->carry), get_first_day (self));
  ct_framework_choice_propose (self->framework_choice,
                               ct_catalogue_propose_next_framework (self->catalogue, source,
                                                                    get_first_day (self)));
  ct_framework_choice_choose (self->framework_choice,
                              ct_catalogue_get_framework (self->catalogue, self->wanted_framework));
  g_clear_pointer (&self->wanted_framework, g_free);
  self->updating = FALSE;
  framework_selected (self);
}

static void
years_selected (CtCarryDialog *self)
{
  int years_on;

  if (self->updating || self->carry == NULL)
    return;

  years_on = get_first_year (self) - ct_calendar_get_first_year (get_source_calendar (self));
  ct_carry_over_set_years (self->carry, years_on,
                           1 + (int) gtk_drop_down_get_selected (self->duration_drop));
  propose_framework (self);
}

/* The school year that a plan which is begun today is for. */
static int
get_planning_year (CtCarryDialog *self)
{
  int year, month, mday;

  ct_day_to_ymd (self->today, &year, &month, &mday);

  return month < FIRST_PLANNING_MONTH ? year - 1 : year;
}

static void
list_years (CtCarryDialog *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  CtCalendar *calendar = get_source_calendar (self);
  int first = ct_calendar_get_first_year (calendar);
  int proposed = MAX (first + ct_calendar_get_years (calendar), get_planning_year (self));

  if (self->wanted_year > first)
    proposed = self->wanted_year;
  self->wanted_year = 0;
  self->first_offered_year = first + 1;
  for (int year = self->first_offered_year; year <= proposed + YEARS_AHEAD; year++)
    gtk_string_list_take (rows, g_strdup_printf ("%d–%d", year, year + 1));

  gtk_drop_down_set_model (self->year_drop, G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (self->year_drop, proposed - self->first_offered_year);
}

static void
list_durations (CtCarryDialog *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  int years = ct_calendar_get_years (get_source_calendar (self));

  if (self->wanted_years > 0)
    years = self->wanted_years;
  self->wanted_years = 0;
  for (int i = 1; i <= MAX (years, MAX_YEARS); i++)
    gtk_string_list_take (rows, g_strdup_printf (ngettext ("%d year", "%d years", i), i));

  gtk_drop_down_set_model (self->duration_drop, G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (self->duration_drop, years - 1);
}

/* The earlier plan */

static void
show_no_plan (CtCarryDialog *self)
{
  const char *problem = ct_carry_source_get_problem (self->source);

  ct_carry_list_show (self->list, NULL, self->today);
  gtk_label_set_label (self->empty_label,
                       problem != NULL ? problem : _ ("Choose the plan to go on from."));
  gtk_stack_set_visible_child_name (self->stack, "empty");
  update_summary (self);
}

static void
source_changed (CtCarryDialog *self)
{
  CtPlan *plan = ct_carry_source_get_plan (self->source);
  gboolean has_plan = plan != NULL;

  g_clear_object (&self->carry);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "carry.create", has_plan);
  gtk_widget_set_sensitive (GTK_WIDGET (self->year_drop), has_plan);
  gtk_widget_set_sensitive (GTK_WIDGET (self->duration_drop), has_plan);
  gtk_widget_set_sensitive (GTK_WIDGET (self->framework_drop), has_plan);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_drop), has_plan);
  if (!has_plan)
    {
      show_no_plan (self);
      return;
    }

  self->carry =
      ct_carry_over_new (plan, ct_catalogue_get_framework (self->catalogue,
                                                           ct_node_get_text (CT_NODE (plan),
                                                                             CT_PLAN_FRAMEWORK)));
  ct_framework_choice_forget (self->framework_choice);
  ct_form_choice_forget (self->form_choice);
  self->updating = TRUE;
  list_years (self);
  list_durations (self);
  self->updating = FALSE;
  years_selected (self);
}

/* The answer */

static void
create_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CtCarryDialog *self = CT_CARRY_DIALOG (widget);
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, g_object_ref (self->carry), g_object_unref);

  gtk_window_destroy (GTK_WINDOW (self));
}

static void
return_cancelled (CtCarryDialog *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("The dialog was closed."));
}

static gboolean
ct_carry_dialog_close_request (GtkWindow *window)
{
  return_cancelled (CT_CARRY_DIALOG (window));

  return GTK_WINDOW_CLASS (ct_carry_dialog_parent_class)->close_request (window);
}

static void
ct_carry_dialog_dispose (GObject *object)
{
  CtCarryDialog *self = CT_CARRY_DIALOG (object);

  return_cancelled (self);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->carry);
  g_clear_pointer (&self->framework_choice, ct_framework_choice_free);
  g_clear_pointer (&self->form_choice, ct_form_choice_free);
  g_clear_pointer (&self->wanted_framework, g_free);
  g_clear_pointer (&self->wanted_form, g_free);

  G_OBJECT_CLASS (ct_carry_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, source);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, year_drop);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, duration_drop);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, framework_drop);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, framework_caption);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, form_drop);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, empty_label);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CtCarryDialog, waiting_label);

  gtk_widget_class_bind_template_callback (widget_class, source_changed);
  gtk_widget_class_bind_template_callback (widget_class, years_selected);
  gtk_widget_class_bind_template_callback (widget_class, framework_selected);
  gtk_widget_class_bind_template_callback (widget_class, form_selected);
  gtk_widget_class_bind_template_callback (widget_class, update_summary);
}

static void
ct_carry_dialog_class_init (CtCarryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_carry_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ct_carry_dialog_close_request;

  g_type_ensure (CT_TYPE_CARRY_SOURCE);
  g_type_ensure (CT_TYPE_CARRY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-carry-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "carry.create", NULL, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  ct_enter_key_bind (widget_class, GDK_CONTROL_MASK, "carry.create");
}

static void
ct_carry_dialog_init (CtCarryDialog *self)
{
  self->updating = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->framework_choice = ct_framework_choice_new (self->framework_drop);
  ct_mnemonic_name_buttons (GTK_WIDGET (self));
}

/**
 * ct_carry_dialog_new:
 * @catalogue: the standards and forms to choose from
 * @today: the day on which the plan is begun
 */
CtCarryDialog *
ct_carry_dialog_new (CtCatalogue *catalogue, CtDay today)
{
  CtCarryDialog *self;

  g_return_val_if_fail (CT_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (CT_TYPE_CARRY_DIALOG, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->today = today;
  self->form_choice = ct_form_choice_new (self->form_drop, catalogue);
  self->updating = FALSE;
  source_changed (self);

  return self;
}

/**
 * ct_carry_dialog_offer:
 * @manager: (nullable): where the plans that were open before are noted
 * @plan: (nullable): the plan that is open
 *
 * Tells which earlier plans there are, and chooses the first one.
 */
void
ct_carry_dialog_offer (CtCarryDialog *self, GtkRecentManager *manager, CtPlan *plan)
{
  g_return_if_fail (CT_IS_CARRY_DIALOG (self));

  ct_carry_source_offer (self->source, manager, self->catalogue, plan);
}

void
ct_carry_dialog_choose_file (CtCarryDialog *self, GFile *file)
{
  g_return_if_fail (CT_IS_CARRY_DIALOG (self));

  ct_carry_source_choose_file (self->source, file);
}

/**
 * ct_carry_dialog_prefer:
 * @first_year: the school year to begin with, or 0
 * @years: how many, or 0
 * @framework: (nullable): the id of the standards
 * @form: (nullable): the id of the form
 *
 * What to propose for the next plan that is chosen, in place of what the dialog finds best.
 */
void
ct_carry_dialog_prefer (
    CtCarryDialog *self, int first_year, int years, const char *framework, const char *form)
{
  g_return_if_fail (CT_IS_CARRY_DIALOG (self));

  self->wanted_year = first_year;
  self->wanted_years = years;
  g_free (self->wanted_framework);
  self->wanted_framework = g_strdup (framework);
  g_free (self->wanted_form);
  self->wanted_form = g_strdup (form);
}

/**
 * ct_carry_dialog_run_async:
 * @parent: (nullable): the window that asks
 *
 * Shows the dialog. That the user closed it is %G_IO_ERROR_CANCELLED.
 */
void
ct_carry_dialog_run_async (CtCarryDialog *self,
                           GtkWindow *parent,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (CT_IS_CARRY_DIALOG (self));

  self->task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, ct_carry_dialog_run_async);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (gtk_window_close), self,
                             G_CONNECT_SWAPPED);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

/* Returns: (transfer full): what the user chose, for ct_carry_over_build() */
CtCarryOver *
ct_carry_dialog_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ct_carry_dialog_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
