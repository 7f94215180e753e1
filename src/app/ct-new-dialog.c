/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-new-dialog"

#include "config.h"

#include "ct-new-dialog.h"

#include <glib/gi18n.h>

#include "ct-form-plan.h"
#include "ct-form-choice.h"
#include "ct-framework-choice.h"
#include "ct-framework-words.h"
#include "ct-last-school.h"
#include "ct-mnemonic.h"
#include "ct-present-files.h"
#include "ct-recent-plan.h"
#include "ct-school-kind.h"
#include "ct-school-name.h"

/* How far back and forward the school years go that are offered. */
#define YEARS_BACK 5
#define YEARS_AHEAD 2

/* From June on, who starts a plan means the school year to come. */
#define FIRST_PLANNING_MONTH 6

/**
 * CtNewDialog:
 *
 * Asks for what a plan cannot begin without, and makes it. Everything has a good value already but
 * the school's name; under each choice stands what follows from it.
 */
struct _CtNewDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkEditable *name_entry;
  GtkLabel *name_caption;
  GtkEditable *authority_entry;
  GtkWidget *details_caption;
  GtkDropDown *kind_drop;
  GtkDropDown *year_drop;
  GtkToggleButton *three_years_button;
  GtkToggleButton *five_years_button;
  GtkLabel *period_caption;
  GtkDropDown *framework_drop;
  GtkLabel *framework_caption;
  GtkDropDown *form_drop;
  GtkLabel *form_caption;
  GtkWidget *carry_box;
  GtkCheckButton *carry_check;
  GtkLabel *carry_label;

  CtCatalogue *catalogue;
  CtDay today;
  int first_offered_year;
  GtkRecentManager *manager;
  char *earlier_uri;   /* of the school's latest plan before this one */
  GStrv earlier_asked; /* what it may be, by the list */
  GCancellable *earlier_search;
  CtFrameworkChoice *framework_choice;
  CtFormChoice *form_choice;
  const char *named_kind; /* of school, by its name */
  gboolean updating;
  GTask *task;
};

G_DEFINE_FINAL_TYPE (CtNewDialog, ct_new_dialog, ADW_TYPE_WINDOW)

static CtFramework *
get_framework (CtNewDialog *self)
{
  return self->framework_choice != NULL ? ct_framework_choice_get (self->framework_choice) : NULL;
}

static const char *
get_kind (CtNewDialog *self)
{
  return ct_school_kind_get_nick (gtk_drop_down_get_selected (self->kind_drop));
}

static CtForm *
get_form (CtNewDialog *self)
{
  return self->form_choice != NULL ? ct_form_choice_get (self->form_choice) : NULL;
}

static CtCalendar *
dup_calendar (CtNewDialog *self)
{
  int first_year = self->first_offered_year + (int) gtk_drop_down_get_selected (self->year_drop);
  int years = 1;

  if (gtk_toggle_button_get_active (self->three_years_button))
    years = 3;
  else if (gtk_toggle_button_get_active (self->five_years_button))
    years = 5;

  return ct_calendar_new_default (first_year, years);
}

static char *
dup_typed (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* What follows from the choices */

/* The school's latest plan before this one, if there is one, can be gone on from. */
static void
show_earlier (CtNewDialog *self, const char *uri)
{
  g_autofree char *years = NULL;
  g_autofree char *words = NULL;

  g_free (self->earlier_uri);
  self->earlier_uri = g_strdup (uri);
  gtk_widget_set_visible (self->carry_box, uri != NULL);
  if (uri == NULL)
    return;

  years = ct_recent_plan_dup_years (self->manager, uri);
  words = g_strdup_printf (
      /* Translators: %s is school years, "2025–2026" */
      _ ("Go on from the plan of %s"), years);
  gtk_label_set_label (self->carry_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->carry_check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
earlier_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtNewDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) present = ct_present_files_find_finish (result, &error);

  /* Cancelled means that something else is looked for by now, or the dialog is gone. */
  if (present != NULL)
    show_earlier (self, present[0]);
}

static void
stop_search (CtNewDialog *self)
{
  g_cancellable_cancel (self->earlier_search);
  g_clear_object (&self->earlier_search);
}

/* What is known already stays as it is, with each letter that is typed. */
static void
update_earlier (CtNewDialog *self)
{
  g_autofree char *name = dup_typed (self->name_entry);
  int first_year = self->first_offered_year + (int) gtk_drop_down_get_selected (self->year_drop);
  g_auto (GStrv) uris = NULL;

  if (self->manager == NULL)
    return;

  uris = ct_recent_plan_list_earlier (self->manager, name, first_year);
  if (self->earlier_asked != NULL &&
      g_strv_equal ((const char *const *) uris, (const char *const *) self->earlier_asked))
    return;

  stop_search (self);
  show_earlier (self, NULL);
  if (uris[0] != NULL)
    {
      self->earlier_search = g_cancellable_new ();
      ct_present_files_find_async ((const char *const *) uris, self->earlier_search,
                                   earlier_found_cb, g_object_ref (self));
    }
  g_strfreev (self->earlier_asked);
  self->earlier_asked = g_steal_pointer (&uris);
}

/* A kind that was chosen by hand stays until the name tells another. */
static void
follow_name (CtNewDialog *self, const char *name)
{
  const char *kind = ct_school_name_get_kind (name);

  if (kind == NULL || g_strcmp0 (kind, self->named_kind) == 0)
    return;

  self->named_kind = kind;
  gtk_drop_down_set_selected (self->kind_drop, ct_school_kind_find (kind));
}

static void
update_name_caption (CtNewDialog *self)
{
  g_autofree char *name = dup_typed (self->name_entry);
  g_autofree char *printed = g_utf8_strup (name, -1);
  g_autofree char *caption = NULL;

  if (*name != '\0')
    caption = g_strdup_printf (
        /* Translators: %s is the school's name as it stands at the head of the document */
        _ ("Printed on the first page: %s"), printed);

  gtk_label_set_label (self->name_caption,
                       caption != NULL ? caption : _ ("It stands at the head of the document."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new.create", *name != '\0');
  gtk_widget_set_visible (self->details_caption, ct_last_school_knows (name));
  follow_name (self, name);
  update_earlier (self);
}

static void
update_period (CtNewDialog *self)
{
  g_autoptr (CtCalendar) calendar = dup_calendar (self);
  g_autofree char *start = ct_day_format_vi (ct_calendar_start (calendar));
  g_autofree char *end = ct_day_format_vi (ct_calendar_end (calendar));
  g_autofree char *caption = g_strdup_printf ("%s – %s", start, end);

  gtk_label_set_label (self->period_caption, caption);
}

static void
update_framework_caption (CtNewDialog *self)
{
  CtFramework *framework = get_framework (self);
  g_autoptr (CtCalendar) calendar = dup_calendar (self);
  g_autofree char *caption = NULL;

  if (framework == NULL)
    {
      gtk_label_set_label (self->framework_caption,
                           _ ("No standards are known for this kind of school."));
      return;
    }

  caption = ct_framework_words_dup_facts (framework, ct_calendar_start (calendar));
  gtk_label_set_label (self->framework_caption, caption);
}

static void
update_form_caption (CtNewDialog *self)
{
  CtForm *form = get_form (self);
  CtFramework *framework = get_framework (self);
  const char *caption;

  if (form == NULL)
    caption = _ ("No printed form is installed.");
  else if (framework != NULL && ct_form_is_for_framework (form, ct_framework_get_id (framework)))
    caption = _ ("Goes with these standards. Can be changed at any time, no words are lost.");
  else
    caption = _ ("Was made for other standards. Can be changed at any time, no words are lost.");

  gtk_label_set_label (self->form_caption, caption);
}

/* What is proposed */

static void
propose_form (CtNewDialog *self)
{
  CtFramework *framework;

  if (self->updating)
    return;

  framework = get_framework (self);
  if (framework != NULL)
    ct_form_choice_propose_for (self->form_choice, framework);

  update_framework_caption (self);
  update_form_caption (self);
}

static void
propose_framework (CtNewDialog *self)
{
  g_autoptr (CtCalendar) calendar = NULL;
  CtFramework *proposed;
  CtDay day;

  if (self->updating || self->catalogue == NULL)
    return;

  self->updating = TRUE;
  calendar = dup_calendar (self);
  day = ct_calendar_start (calendar);
  ct_framework_choice_list (self->framework_choice, self->catalogue, get_kind (self), NULL, day);
  proposed = ct_catalogue_propose_framework (self->catalogue, get_kind (self), day);
  ct_framework_choice_propose (self->framework_choice, proposed);
  self->updating = FALSE;

  propose_form (self);
  update_period (self);
  update_earlier (self);
}

/* Making the plan */

static void
fill_school (CtNewDialog *self, CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  g_autofree char *name = dup_typed (self->name_entry);
  g_autofree char *authority = dup_typed (self->authority_entry);
  g_autofree char *printed_name = g_utf8_strup (name, -1);
  g_autofree char *printed_authority = g_utf8_strup (authority, -1);

  ct_node_set_text (school, CT_SCHOOL_KIND, get_kind (self));
  ct_node_set_text (school, CT_SCHOOL_AUTHORITY, printed_authority);
  ct_node_set_text (school, CT_SCHOOL_NAME, printed_name);
  ct_node_set_text (school, CT_SCHOOL_FULL_NAME, name);

  ct_last_school_save (name, authority, get_kind (self));
}

static CtPlan *
create_plan (CtNewDialog *self)
{
  CtPlan *plan = ct_plan_new ();
  CtFramework *framework = get_framework (self);
  g_autoptr (CtCalendar) calendar = dup_calendar (self);
  CtForm *form = get_form (self);

  ct_plan_begin_load (plan);
  ct_node_set_text (CT_NODE (plan), CT_PLAN_VERSION, "1.0");
  if (framework != NULL)
    ct_node_set_text (CT_NODE (plan), CT_PLAN_FRAMEWORK, ct_framework_get_id (framework));
  if (form != NULL)
    ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, ct_form_get_id (form));
  ct_plan_set_calendar (plan, calendar);
  fill_school (self, plan);
  ct_last_school_fill (plan);
  if (form != NULL)
    ct_form_fill_plan (form, plan);
  ct_plan_end_load (plan);

  return plan;
}

/* Hands on to the dialog that lists what may come along. */
static void
carry_over (CtNewDialog *self)
{
  CtFramework *framework = get_framework (self);
  g_autoptr (CtCalendar) calendar = dup_calendar (self);
  CtForm *form = get_form (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.carry-over-from", "(siiss)",
                              self->earlier_uri, ct_calendar_get_first_year (calendar),
                              ct_calendar_get_years (calendar),
                              framework != NULL ? ct_framework_get_id (framework) : "",
                              form != NULL ? ct_form_get_id (form) : "");
}

static void
create_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CtNewDialog *self = CT_NEW_DIALOG (widget);
  g_autoptr (GTask) task = NULL;

  if (self->earlier_uri != NULL && gtk_check_button_get_active (self->carry_check))
    {
      carry_over (self);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  task = g_steal_pointer (&self->task);
  if (task != NULL)
    g_task_return_pointer (task, create_plan (self), g_object_unref);

  gtk_window_destroy (GTK_WINDOW (self));
}

static void
return_cancelled (CtNewDialog *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("The dialog was closed."));
}

static gboolean
ct_new_dialog_close_request (GtkWindow *window)
{
  return_cancelled (CT_NEW_DIALOG (window));

  return GTK_WINDOW_CLASS (ct_new_dialog_parent_class)->close_request (window);
}

static void
ct_new_dialog_dispose (GObject *object)
{
  CtNewDialog *self = CT_NEW_DIALOG (object);

  return_cancelled (self);
  stop_search (self);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->manager);
  g_clear_pointer (&self->earlier_asked, g_strfreev);
  g_clear_pointer (&self->earlier_uri, g_free);
  g_clear_pointer (&self->framework_choice, ct_framework_choice_free);
  g_clear_pointer (&self->form_choice, ct_form_choice_free);

  G_OBJECT_CLASS (ct_new_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, name_caption);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, authority_entry);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, details_caption);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, carry_check);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, carry_label);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, carry_box);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, year_drop);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, three_years_button);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, five_years_button);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, period_caption);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, framework_drop);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, framework_caption);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, form_drop);
  gtk_widget_class_bind_template_child (widget_class, CtNewDialog, form_caption);

  gtk_widget_class_bind_template_callback (widget_class, update_name_caption);
  gtk_widget_class_bind_template_callback (widget_class, update_period);
  gtk_widget_class_bind_template_callback (widget_class, update_form_caption);
  gtk_widget_class_bind_template_callback (widget_class, propose_framework);
  gtk_widget_class_bind_template_callback (widget_class, propose_form);
}

static void
ct_new_dialog_class_init (CtNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_new_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ct_new_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-new-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "new.create", NULL, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_new_dialog_init (CtNewDialog *self)
{
  self->updating = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->framework_choice = ct_framework_choice_new (self->framework_drop);
  ct_mnemonic_name_buttons (GTK_WIDGET (self));
}

/* Setting up */

static void
list_kinds (CtNewDialog *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < ct_school_kind_get_count (); i++)
    gtk_string_list_append (rows, ct_school_kind_get_label (i));

  gtk_drop_down_set_model (self->kind_drop, G_LIST_MODEL (rows));
}

static void
list_years (CtNewDialog *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  int year, month, mday;

  ct_day_to_ymd (self->today, &year, &month, &mday);
  if (month < FIRST_PLANNING_MONTH)
    year--;

  self->first_offered_year = year - YEARS_BACK;
  for (int i = 0; i <= YEARS_BACK + YEARS_AHEAD; i++)
    gtk_string_list_take (rows, g_strdup_printf ("%d–%d", self->first_offered_year + i,
                                                 self->first_offered_year + i + 1));

  gtk_drop_down_set_model (self->year_drop, G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (self->year_drop, YEARS_BACK);
}

static void
recall_school (CtNewDialog *self)
{
  g_autofree char *name = NULL;
  g_autofree char *authority = NULL;
  g_autofree char *kind = NULL;

  ct_last_school_load (&name, &authority, &kind);
  gtk_editable_set_text (self->name_entry, name);
  gtk_editable_set_position (self->name_entry, -1);
  gtk_editable_set_text (self->authority_entry, authority);
  self->named_kind = ct_school_name_get_kind (name);
  gtk_drop_down_set_selected (self->kind_drop, ct_school_kind_find (kind));
}

/**
 * ct_new_dialog_new:
 * @catalogue: the standards and forms to choose from
 * @today: the day on which the plan is begun
 */
CtNewDialog *
ct_new_dialog_new (CtCatalogue *catalogue, CtDay today)
{
  CtNewDialog *self;

  g_return_val_if_fail (CT_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (CT_TYPE_NEW_DIALOG, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->today = today;

  list_kinds (self);
  list_years (self);
  self->form_choice = ct_form_choice_new (self->form_drop, catalogue);
  recall_school (self);
  self->updating = FALSE;

  propose_framework (self);
  update_name_caption (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));

  return self;
}

/* @manager: where the plans that were open before are noted; it tells what can be gone on from */
void
ct_new_dialog_set_recent_manager (CtNewDialog *self, GtkRecentManager *manager)
{
  g_return_if_fail (CT_IS_NEW_DIALOG (self));

  g_set_object (&self->manager, manager);
  g_clear_pointer (&self->earlier_asked, g_strfreev);
  update_earlier (self);
}

/**
 * ct_new_dialog_run_async:
 * @parent: (nullable): the window that asks
 *
 * Shows the dialog. That the user closed it is %G_IO_ERROR_CANCELLED.
 */
void
ct_new_dialog_run_async (GtkWindow *parent,
                         CtCatalogue *catalogue,
                         CtDay today,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  CtNewDialog *self = ct_new_dialog_new (catalogue, today);

  ct_new_dialog_set_recent_manager (self, gtk_recent_manager_get_default ());
  self->task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, ct_new_dialog_run_async);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (gtk_window_close), self,
                             G_CONNECT_SWAPPED);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

/* Returns: (transfer full): a new plan that is in no file yet */
CtPlan *
ct_new_dialog_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, ct_new_dialog_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
